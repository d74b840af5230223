"""What can go wrong and be put right by the person at the keyboard.

Stages raise `DraftdiffError`; `cli.py` alone catches it and prints its three parts: what happened,
where, what to do. Anything else that escapes is our mistake and ends with exit status 3.
"""


class DraftdiffError(Exception):
    """A fault the user can mend. `where` is a path, a path with a line, or an option; `hint` says what to do."""

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
