"""One path at two revisions of git: `draftdiff compare --git REV1 REV2 -- PATH`."""

from __future__ import annotations

import posixpath
from pathlib import Path

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.shelf import from_git, git, in_git

# A side where the file is not there, as git itself calls it.
_NOTHING = "/dev/null"


def at_revisions(before: str, after: str, typed: str, renamed: str | None) -> tuple[Source, Source]:
    """The file at both revisions, its path from here.

    Where it is at one of them alone, git is asked whether it was renamed. If not, it was added or deleted, and the
    other side is nothing.
    """
    path = _from_top(typed)
    old, new = in_git(before, path), in_git(after, _from_top(renamed) if renamed else path)
    if renamed is None and (old is None) != (new is None):
        was, became = _renaming(before, after, path)
        old, new = in_git(before, was), in_git(after, became)
    if old is None and (new is None or renamed is not None):
        old = from_git(before, path)  # which says what is wrong
    if new is None and renamed is not None:
        new = from_git(after, _from_top(renamed))
    nothing = Source(_NOTHING, b"", Path(path).suffix)
    return old or nothing, new or nothing


def _from_top(typed: str) -> str:
    """A path from here as one from the top of the repository."""
    top, _, prefix = (
        git("rev-parse", "--show-toplevel", "--show-prefix").decode("utf-8", "surrogateescape").partition("\n")
    )
    if Path(typed).is_absolute():
        within = Path(typed).resolve()
        path = within.relative_to(top).as_posix() if within.is_relative_to(top) else ".."
    else:
        path = posixpath.normpath(posixpath.join(prefix.rstrip("\n"), Path(typed).as_posix()))
    if path.startswith(".."):
        raise DraftdiffError("this is outside the repository", where=typed, hint=f"name a file under {top}")
    return path


def _renaming(before: str, after: str, path: str) -> tuple[str, str]:
    """What the file at a path was called before and after; the path itself where git saw no renaming."""
    asked = ("diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", before, after, "--")
    parts = iter(git(*asked).decode("utf-8", "surrogateescape").split("\0"))
    for _, was, became in zip(parts, parts, parts, strict=False):
        if path in (was, became):
            return was, became
    return path, path
