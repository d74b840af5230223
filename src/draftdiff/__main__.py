"""`python -m draftdiff` is the command `draftdiff`."""

from draftdiff.cli import main

if __name__ == "__main__":
    main()
