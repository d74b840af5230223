"""Which drafts a proposed change adds or alters, as git tells it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from draftdiff.errors import DraftdiffError

# Before the first commit of a branch a forge names this one.
_NOTHING = "0" * 40


class Changed(NamedTuple):
    """A file of the change, by its path from here, and whether the change adds it."""

    path: str
    added: bool


def base_of_event() -> str | None:
    """The revision that a workflow's event compares with: a pull request's base, a push's last commit before it."""
    place = os.environ.get("GITHUB_EVENT_PATH")
    if not place:
        return None
    try:
        event = json.loads(Path(place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    request = event.get("pull_request") if isinstance(event, dict) else None
    base = request.get("base", {}).get("sha") if isinstance(request, dict) else None
    found = base or (event.get("before") if isinstance(event, dict) else None)
    return found if isinstance(found, str) and found != _NOTHING else None


def changed_since(base: str, paths: list[str]) -> list[Changed]:
    """The files under some paths that were added or altered since a revision left this branch, sorted.

    Raises DraftdiffError where there is no git, no repository, or no such revision.
    """
    top = Path(_git("rev-parse", "--show-toplevel").rstrip("\n"))
    # "base...HEAD": since the branch left the base; without a common commit (a shallow clone) the two are compared.
    try:
        start = _git("merge-base", "--end-of-options", base, "HEAD").strip()
    except DraftdiffError:
        start = _git("rev-parse", "--verify", "--end-of-options", f"{base}^{{commit}}").strip()
    told = _git("diff", "--name-status", "--no-renames", "--diff-filter=AM", "-z", start, "--", *paths).split("\0")
    pairs = zip(told[::2], told[1::2], strict=False)
    return sorted(Changed(Path(os.path.relpath(top / path)).as_posix(), status == "A") for status, path in pairs)


def _git(*arguments: str) -> str:
    import subprocess

    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607
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
