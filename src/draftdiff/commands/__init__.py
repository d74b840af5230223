"""One file a command: options in, pipeline called, one report out."""
