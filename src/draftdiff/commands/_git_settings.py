"""A block of lines of ours in a file of git's settings, put in and taken out to the byte.

`git config` would not do: what it takes out again leaves headings of sections behind, or takes a comment of the user's
for part of them. A block between two marks is seen for what it is, and without it the file is what it was.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BEGIN = "# draftdiff begin: `draftdiff git uninstall` takes these lines out"
_END = "# draftdiff end"
# What the block's first line adds, so that the file can be left as it was.
_NO_LINE_END, _NEW_FILE = " and the line end before them", " and the file"
_BLOCK = re.compile(rf"(?P<joint>\n?){re.escape(_BEGIN)}(?P<was>[^\n]*)\n(?P<inside>.*?){re.escape(_END)}\n", re.DOTALL)
# A line in the block that git or the user put there since is theirs: `git config diff.tool meld` goes into the last
# section of that name, which may be ours.
_OURS = re.compile(
    r'\s*(\[diff(tool)? "draftdiff"\]|\[diff\]|(command|textconv|cmd) = ".* git (driver|textconv|tool) -- .*"|'
    r"xfuncname = \"\^\(\[\^ \]\.\*\)\$\"|tool = draftdiff|.*[ \t](diff=draftdiff|!diff))"
)


def put_in(path: Path, lines: Iterable[str]) -> None:
    """Give a file these lines, in place of those that an earlier call gave it."""
    take_out(path)
    before = _read(path)
    was = _NEW_FILE if before is None else _NO_LINE_END if before and not before.endswith("\n") else ""
    joint = "\n" if was == _NO_LINE_END else ""
    _write(path, f"{before or ''}{joint}{_BEGIN}{was}\n" + "".join(f"{line}\n" for line in lines) + f"{_END}\n")


def take_out(path: Path) -> bool:
    """Leave a file as if `put_in` had never been; whether there was anything to take out."""
    text = _read(path)
    if text is None or _BEGIN not in text:
        return False
    found = _BLOCK.search(text)
    if found is None:
        raise DraftdiffError(
            "the lines of draftdiff have lost their end", where=str(path), hint=f"take out what follows {_BEGIN!r}"
        )
    kept = "".join(f"{line}\n" for line in _theirs(found["inside"].split("\n")[:-1]))
    joint = found["joint"] if kept or found["was"] != _NO_LINE_END else ""
    rest = text[: found.start()] + joint + kept + text[found.end() :]
    if not rest and found["was"] == _NEW_FILE:
        path.unlink()
    else:
        _write(path, rest)
    return True


def _theirs(lines: Iterable[str]) -> Iterator[str]:
    """Lines that are not ours, each after the heading of its section."""
    heading = None
    for line in lines:
        if line.startswith("["):
            heading = line
        if not _OURS.fullmatch(line):
            if heading is not None and heading != line:
                yield heading
            heading = None
            yield line


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise _refused(path, fault) from fault


def _write(path: Path, text: str) -> None:
    """Under git's own lock (`<file>.lock`), whole or not at all; a link to the file stays one."""
    target = Path(os.path.realpath(path))
    lock = Path(f"{target}.lock")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
        with os.fdopen(os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as out:
            out.write(text.encode("utf-8", "surrogateescape"))
        os.chmod(lock, mode)
        os.replace(lock, target)
    except FileExistsError as fault:
        raise DraftdiffError(
            "git is at work on its settings", where=str(lock), hint="try again; remove that file if no git runs"
        ) from fault
    except OSError as fault:
        raise _refused(path, fault) from fault


def _refused(path: Path, fault: OSError) -> DraftdiffError:
    return DraftdiffError(
        f"git's settings cannot be changed: {fault.strerror}", where=str(path), hint="check who may write there"
    )
