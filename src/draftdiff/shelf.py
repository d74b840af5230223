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
# So many names are looked through for the one that was perhaps meant.
_LOOKED_THROUGH = 5_000


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
    revision = split_revision(typed)
    if revision is not None and not Path(typed).exists():
        return from_git(*revision)
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
    return read_file(path, shown, path.suffix)


def read_file(path: Path, shown: str, suffix: str) -> Source:
    """A file under the name that the reader knows it by; raises DraftdiffError where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(shown)
        return Source(shown, path.read_bytes(), suffix)
    except OSError as fault:
        raise DraftdiffError(
            f"cannot read the file: {fault.strerror}", where=shown, hint="check its permissions"
        ) from fault


def _too_large(shown: str) -> DraftdiffError:
    said = f"the draft is larger than {LARGEST // 1_000_000} MB"
    return DraftdiffError(said, where=shown, hint="compare it in parts")


def split_revision(typed: str) -> tuple[str, str] | None:
    """REV and path of "REV:path"; None where it is none. ":path" is what is staged.

    The first colon outside braces counts, as for git ("HEAD^{/fix: it}:path"). A letter before a slash is a drive
    of Windows: no path of git begins with a slash.
    """
    depth = 0
    for at, sign in enumerate(typed):
        depth += (sign == "{") - (sign == "}")
        if sign == ":" and depth <= 0:
            revision, path = typed[:at], typed[at + 1 :]
            drive = len(revision) == 1 and revision.isalpha() and path[:1] in ("/", "\\")
            return None if drive or not path else (revision, path)
    return None


def from_git(revision: str, path: str) -> Source:
    """A file as it was at a revision; raises DraftdiffError naming the nearest path or revision that there is."""
    found = in_git(revision, path)
    if found is not None:
        return found
    near = _nearest(Path(path).as_posix(), _paths_at(revision))
    raise DraftdiffError(
        f"there is no such file {f'at {revision}' if revision else 'among what is staged'}",
        where=f"{revision}:{path}",
        hint=(f"did you mean {revision}:{near}? " if near else "")
        + "the path is from the top of the repository, or ./path from here",
    )


def in_git(revision: str, path: str) -> Source | None:
    """A file as it was at a revision, None where it was not there; raises DraftdiffError where there is no revision.

    git gets the name as a line of standard input and never as an argument, so that none of it can be an option. What
    it finds is read by its hash: `git show` would print a folder or a commit as well.
    """
    typed = f"{revision}:{path}"
    if revision.startswith("-") or "\n" in typed or "\0" in typed:
        raise _no_such_revision(revision, typed)
    about = git("cat-file", "--batch-check", stdin=typed, where=typed).split()
    if len(about) != 3 or about[1] != b"blob":  # "<hash> <type> <bytes>", or the name and "missing"
        if about[1:2] == [b"tree"]:
            raise DraftdiffError("this is a folder, not a draft", where=typed, hint="name one file in it")
        tree = git("cat-file", "--batch-check", stdin=f"{revision}^{{tree}}", where=typed).split()
        if revision and tree[1:2] != [b"tree"]:
            raise _no_such_revision(revision, typed)
        return None
    if int(about[2]) > LARGEST:
        raise _too_large(typed)
    return Source(
        typed.replace(os.sep, "/"), git("cat-file", "blob", about[0].decode(), where=typed), Path(path).suffix
    )


def git(*args: str, stdin: str = "", where: str = "git") -> bytes:
    """What git prints; raises DraftdiffError where it is not installed, or says why it will not."""
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - no argument comes from a draft, none unchecked from the user
            ["git", "--no-pager", *args],  # noqa: S607 - the user's own git
            input=f"{stdin}\n".encode("utf-8", "surrogateescape") if stdin else b"",
            capture_output=True,
            check=False,
        )
    except OSError as fault:
        raise DraftdiffError("git is not installed", where=where, hint="install git, or give a path") from fault
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DraftdiffError(
            f"git says: {said[0] if said else 'no reason'}",
            where=where,
            hint="run it in a git repository: REV:path names a file in one; anything else is given as a path",
        )
    return done.stdout


def _paths_at(revision: str) -> list[str]:
    """Every path at a revision that is one, or that is staged, from the top of the repository."""
    listed = ("ls-tree", "-r", "--full-tree", "--name-only", "-z", revision) if revision else ("ls-files", "-z")
    return git(*listed).decode("utf-8", "surrogateescape").split("\0")[:-1]


def _no_such_revision(revision: str, typed: str) -> DraftdiffError:
    names = git("for-each-ref", "--format=%(refname:short)", where=typed).decode("utf-8", "replace").split()
    near = _nearest(revision, names)
    return DraftdiffError(
        f"git knows no revision {revision!r}",
        where=typed,
        hint=(f"did you mean {near}? " if near else "") + "write REVISION:path, such as HEAD~1:drafts/april15.md",
    )


def _nearest(wanted: str, there: list[str]) -> str | None:
    from difflib import get_close_matches

    # A repository may hold a hundred thousand paths: the same file name elsewhere is what people miss most.
    same = [name for name in there if name.rpartition("/")[2] == wanted.rpartition("/")[2]]
    near = same or get_close_matches(wanted, there[:_LOOKED_THROUGH], n=1, cutoff=0.5)
    return near[0] if near else None


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
