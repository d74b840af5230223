"""What `git difftool` shows: one pair of files, or two folders of them (`--dir-diff`)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.commands._git_driver import NOTHING, compared, plain_diff
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import git

if TYPE_CHECKING:
    from draftdiff.model.report import Settings
    from draftdiff.render import View


def told(old: str, new: str, path: str, view: View, settings: Settings) -> str:
    """The report on a pair of files, or on each pair in two folders."""
    if not (Path(old).is_dir() and Path(new).is_dir()):
        return _pair(old, new, path, view, settings)
    inside = sorted({f.relative_to(top).as_posix() for top in (old, new) for f in Path(top).rglob("*") if f.is_file()})
    reports = []
    for name in inside:
        # git links to the files of the work tree, and a link itself has no words
        before, after = (str(Path(top, name).resolve()) if Path(top, name).is_file() else NOTHING for top in (old, new))
        if NOTHING in (before, after) or Path(before).read_bytes() != Path(after).read_bytes():
            reports.append(_pair(before, after, name, view, settings))
    return "\n".join(reports)


def _pair(old: str, new: str, path: str, view: View, settings: Settings) -> str:
    """Compared if git's attributes call the file a draft; line by line if it is any other file."""
    names = (f"a/{path}", f"b/{path}")
    if _is_draft(path):
        return compared(old, new, names, view, settings)
    return plain_diff(old, new, names)


def _is_draft(path: str) -> bool:
    try:
        return git("check-attr", "-z", "diff", "--", path).split(b"\0")[2:3] == [b"draftdiff"]
    except DraftdiffError:
        return False
