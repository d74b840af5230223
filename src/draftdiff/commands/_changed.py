"""Which drafts a proposed change adds or alters, as git tells it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from draftdiff.errors import DraftdiffError


class Changed(NamedTuple):
    """A file of the change, by its path from here, and whether the change adds it."""

    path: str
    added: bool


def base_of_event() -> str | None:
    """The revision that a workflow's event compares with: a pull request's base, a push's last commit before it.

    None where there is none: a first push, and one that was forced, since what it replaced is in no branch any more
    and so cannot be fetched.
    """
    place = os.environ.get("GITHUB_EVENT_PATH")
    if not place:
        return None
    try:
        event = json.loads(Path(place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    before = None if _at(event, "forced") else _at(event, "before")
    found = _at(event, "pull_request", "base", "sha") or _at(event, "merge_group", "base_sha") or before
    return found if isinstance(found, str) and found.strip("0") else None  # zeros: before a branch's first commit


def _at(value: Any, *keys: str) -> Any:
    """What lies under some keys; None where one of them is missing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def changed_since(base: str, folder: Path) -> list[Changed]:
    """The files in a folder that were added or altered since this branch left a revision, sorted by their paths.

    What git keeps as a link is left out: whoever proposes a change could make it lead to any file of the machine.
    Raises DraftdiffError where there is no git, no repository, or no such revision.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").removesuffix("\n"))
    # Since the branch left the base; without a common commit (a shallow clone) the two are compared.
    try:
        start = _git(folder, "merge-base", "--end-of-options", base, "HEAD").strip()
    except DraftdiffError:
        start = _git(folder, "rev-parse", "--verify", "--end-of-options", f"{base}^{{commit}}").strip()
    # Settings of git can make a diff's paths begin elsewhere.
    told = _git(
        folder, "diff", "--name-status", "--no-relative", "--no-renames", "--diff-filter=AMT", "-z", start, "--", "."
    ).split("\0")
    found = (
        Changed(Path(os.path.relpath(top / path)).as_posix(), status == "A")
        for status, path in zip(told[::2], told[1::2], strict=False)
    )
    return sorted(file for file in found if is_own(Path(file.path)))


def is_own(path: Path) -> bool:
    """Whether a path is a file itself, and neither a folder nor a link to something else."""
    return path.is_file() and not path.is_symlink()


def _git(folder: Path, *arguments: str) -> str:
    import subprocess

    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, cwd=folder)  # noqa: S603, S607
    except OSError as fault:
        raise DraftdiffError("git is not installed", where="draftdiff ci", hint="install git") from fault
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DraftdiffError(
            f"git cannot tell what changed: {said[0] if said else 'no reason given'}",
            where=f"git {' '.join(arguments)}",
            hint="give a revision that is there; a workflow fetches it with `fetch-depth: 0`",
        )
    return done.stdout.decode("utf-8", "surrogateescape")
