"""One rule a file; its docstring is its page in the manual, its good and bad examples are its first tests."""
