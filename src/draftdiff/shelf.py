"""Where drafts live: "april15" is drafts/april15.md on the shelf; also paths, "-", and REV:path of git."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source

SUFFIX = ".md"
# What lies on a shelf without being a draft.
NOT_DRAFTS = ("README.md",)
# A draft of 50 000 provisions has 10 MB; this bounds memory, and says so.
LARGEST = 200_000_000


def find_shelf(given: str | None = None) -> Path | None:
    """Find the shelf: as given, else DRAFTDIFF_SHELF, else the nearest `drafts` upward; None without one."""
    named = given or os.environ.get("DRAFTDIFF_SHELF")
    if named:
        shelf = Path(named)
        if not shelf.is_dir():
            raise DraftdiffError(
                "the shelf is no folder",
                where=named,
                hint="give the folder that holds the drafts with --shelf or DRAFTDIFF_SHELF",
            )
        return shelf
    here = Path.cwd()
    return next((d / "drafts" for d in (here, *here.parents) if (d / "drafts").is_dir()), None)


def names(shelf: Path | None) -> list[str]:
    """Names of the drafts on a shelf, sorted."""
    if shelf is None:
        return []
    return sorted(f.stem for f in shelf.glob(f"*{SUFFIX}") if f.name not in NOT_DRAFTS and f.is_file())


def drafts_in(folder: str, suffixes: frozenset[str]) -> list[str]:
    """Paths of the drafts in a folder and the folders in it, sorted; hidden ones are left out."""
    top = Path(folder)
    found = []
    for path in top.rglob("*"):
        inner = path.relative_to(top).parts
        if path.suffix.lower() in suffixes and path.name not in NOT_DRAFTS and path.is_file():
            found += [path.as_posix()] if not any(part.startswith(".") for part in inner) else []
    return sorted(found)


def fetch(typed: str, shelf: Path | None) -> Source:
    """The bytes of a draft as the user names it.

    Raises DraftdiffError where there is no such draft, naming the nearest one that there is.
    """
    if typed == "-":
        data = sys.stdin.buffer.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise _too_large("-")
        return Source("-", data)
    revision, colon, path = typed.partition(":")
    if colon and len(revision) > 1 and path and not Path(typed).exists():
        return _from_git(typed, path)
    if _is_path(typed):
        return _from_file(Path(typed), typed, shelf)
    if shelf is not None and (shelf / f"{typed}{SUFFIX}").is_file():
        return _from_file(shelf / f"{typed}{SUFFIX}", typed, shelf)
    if Path(typed).exists():
        return _from_file(Path(typed), typed, shelf)
    raise _unknown(typed, shelf)


def path_of(typed: str, shelf: Path | None) -> Path | None:
    """The file that a name means, for who writes to it; None for standard input, and for a file in git's history."""
    if typed == "-":
        return None
    named = shelf / f"{typed}{SUFFIX}" if shelf is not None and not _is_path(typed) else None
    path = named if named is not None and named.is_file() else Path(typed)
    return path.resolve() if path.is_file() else None


def _is_path(typed: str) -> bool:
    return "/" in typed or "." in typed or os.sep in typed


def _from_file(path: Path, typed: str, shelf: Path | None) -> Source:
    shown = typed.replace(os.sep, "/")
    if path.is_dir():
        raise DraftdiffError("this is a folder, not a draft", where=shown, hint="name one file in it")
    if not path.exists():
        raise _unknown(typed, shelf)
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(shown)
        return Source(shown, path.read_bytes(), path.suffix)
    except OSError as fault:
        raise DraftdiffError(
            f"cannot read the file: {fault.strerror}", where=shown, hint="check its permissions"
        ) from fault


def _too_large(shown: str) -> DraftdiffError:
    said = f"the draft is larger than {LARGEST // 1_000_000} MB"
    return DraftdiffError(said, where=shown, hint="compare it in parts")


def _from_git(typed: str, path: str) -> Source:
    """Ask `git show` for the file as it was, so that whatever git accepts as a revision is one here."""
    import subprocess

    try:
        done = subprocess.run(["git", "show", "--end-of-options", typed], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as fault:
        raise DraftdiffError("git is not installed", where=typed, hint="install git, or give a path") from fault
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DraftdiffError(
            f"git has no such file at that revision: {said[0] if said else 'no reason given'}",
            where=typed,
            hint="write REVISION:path, the path from the top of the repository, or ./path from here",
        )
    return Source(typed.replace(os.sep, "/"), done.stdout, Path(path).suffix)


def _unknown(typed: str, shelf: Path | None) -> DraftdiffError:
    from difflib import get_close_matches

    there = names(shelf)
    near = get_close_matches(Path(typed).stem, there, n=1, cutoff=0.5)
    if near:
        hint = f"did you mean {near[0]!r}? `draftdiff list drafts` names them all"
    elif there:
        hint = f"the shelf has: {', '.join(there[:10])}; anything else is given as a path"
    else:
        hint = "there is no shelf here: give a path, or the folder of drafts with --shelf"
    return DraftdiffError("there is no such draft", where=typed, hint=hint)
