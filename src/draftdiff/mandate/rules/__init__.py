"""The kinds of rules a mandate may have, one a file."""
