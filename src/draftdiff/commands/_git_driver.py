"""What git runs: one changed file as a report, one version of a file as text. No fault in here may stop git.

git calls a diff driver with path, old file, hash, mode, new file, hash, mode, and for a renamed file with the new path
and what git says of the renaming; with the path alone where it is unmerged (gitdiff's GIT_EXTERNAL_DIFF).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.report import Report, Settings
    from draftdiff.render import View

# What git names in place of a file that is not there.
NOTHING = "/dev/null"
# A symbolic link, a submodule: a change of them is none of the words of a draft.
_NO_FILES = ("120", "160")


def driven(given: Sequence[str], view: View, settings: Settings) -> str:
    """The answer to git's call of the driver."""
    path, old, *rest = [*given, ""] if len(given) == 1 else given
    if not old:
        return f"* unmerged: {visible(path)}\n"
    (_, old_mode, new, _, new_mode), more = rest[:5], rest[5:]
    said = [f"diff --draftdiff a/{path} b/{more[0] if more else path}"]
    said += [f"new file, mode {new_mode}"] if old == NOTHING else []
    said += [f"deleted file, mode {old_mode}"] if new == NOTHING else []
    # "similarity index 90%", "rename from ..."; the line with the hashes says nothing to a reader of drafts
    said += [line for line in (more[1] if len(more) > 1 else "").splitlines() if not line.startswith("index ")]
    bold, plain = ("\x1b[1m", "\x1b[0m") if view.color else ("", "")
    head = "".join(f"{bold}{visible(line)}{plain}\n" for line in said)
    names = (f"a/{path}", f"b/{more[0] if more else path}")
    if old_mode.startswith(_NO_FILES) or new_mode.startswith(_NO_FILES):
        return head + plain_diff(old, new, names)
    return head + "\n" + compared(old, new, names, view, settings) + "\n"


def compared(old: str, new: str, names: tuple[str, str], view: View, settings: Settings) -> str:
    """The comparison of two files under these names; as plain text, and why, where they cannot be compared."""
    try:
        return _report(old, new, names, view, settings)
    except Exception as fault:  # a driver that fails ends git's whole output
        why = fault.message if isinstance(fault, DraftdiffError) else f"{type(fault).__name__}: {fault}"
        return f"note: draftdiff could not compare this ({visible(why)}); as plain text:\n{plain_diff(old, new, names)}"


def _report(old: str, new: str, names: tuple[str, str], view: View, settings: Settings) -> str:
    from dataclasses import replace

    from draftdiff.pipeline import compare
    from draftdiff.render import output
    from draftdiff.shelf import read_file

    sides = (
        read_file(Path(file), NOTHING if file == NOTHING else name, Path(name).suffix)
        for file, name in zip((old, new), names, strict=True)
    )
    report: Report = compare(next(sides), next(sides), settings, whole=False)
    kept = tuple(note for note in report.notes if note.draft != NOTHING)  # that nothing has no provisions
    write = output("terminal").comparison
    assert write is not None
    said = write(replace(report, notes=kept), view)
    if all(change.kind == "unchanged" and not (change.renumbered or change.moved) for change in report.changes):
        said += "\nnote: the files differ in what is no provision (front matter, remarks, layout); "
        said += "`git diff --no-ext-diff --no-textconv` shows it\n"
    return said


def plain_diff(old: str, new: str, names: tuple[str, str]) -> str:
    """Line by line, by git itself; under the files' own names, not those of temporary copies."""
    import subprocess

    command = ["git", "--no-pager", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--"]
    try:
        done = subprocess.run([*command, old, new], capture_output=True, check=False)  # noqa: S603
    except OSError as fault:
        return f"git could not be run: {fault.strerror}\n"
    if done.returncode and not done.stdout:  # it ends with 1 for a file that is not there, too
        return visible(done.stderr.decode("utf-8", "replace"))
    lines = done.stdout.decode("utf-8", "replace").split("\n")
    body = next((at for at, line in enumerate(lines) if line.startswith("@@")), None)
    if body is None:  # a binary file, or a change of the mode alone
        binary = any(line.startswith("Binary files") for line in lines)
        return visible(f"Binary files {names[0]} and {names[1]} differ\n") if binary else ""
    sides = [NOTHING if file == NOTHING else name for file, name in zip((old, new), names, strict=True)]
    return visible(f"--- {sides[0]}\n+++ {sides[1]}\n" + "\n".join(lines[body:]))


def converted(file: str, settings: Settings) -> str:
    """One version of a draft as lines for git to compare."""
    from draftdiff.pipeline import statements
    from draftdiff.pipeline.shown import show
    from draftdiff.render import outline
    from draftdiff.shelf import read_file

    source = read_file(Path(file), Path(file).name, Path(file).suffix)
    try:
        return outline(show(source, settings), statements(source, settings))
    except Exception as fault:  # what git would have shown without us
        why = fault.message if isinstance(fault, DraftdiffError) else f"{type(fault).__name__}: {fault}"
        if b"\0" in source.data:
            return f"note: draftdiff could not read this ({visible(why)})\n"
        return f"note: draftdiff could not read this ({visible(why)}); as written:\n" + visible(
            source.data.decode("utf-8", "replace")
        )


def git_columns() -> int | None:
    """The width of the terminal behind git's pager, which git tells its children; else that of ours, if any."""
    asked = os.environ.get("COLUMNS", "")
    paged = os.environ.get("GIT_PAGER_IN_USE") == "true"
    if not paged and not sys.stdout.isatty():
        return None
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None


def git_colored() -> bool:
    """Whether git would colour a diff here: `color.diff`, its pager, the terminal; NO_COLOR wins."""
    import subprocess

    if os.environ.get("NO_COLOR"):
        return False
    try:
        asked = ["git", "config", "--get-colorbool", "color.diff"]
        return subprocess.run(asked, stdin=subprocess.DEVNULL, stdout=None, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False
