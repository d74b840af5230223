"""PDFium in a process of its own: a file made to harm ends that process and not the program.

PDFium is native code and reads a page in one call that nothing can interrupt. Five kilobytes of drawings that hold each
other keep it busy for minutes and take gigabytes; how many letters a page has is known only when that call has come
back. So the system bounds the process, by seconds of its own work (not of a clock on the wall) and by memory. No
document comes near the bounds: a hundred pages take a second.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.read._extras import need
from draftdiff.read._pdf_document import Content, content
from draftdiff.read._pdf_page import Print

if TYPE_CHECKING:
    from types import ModuleType

MOST_SECONDS, MOST_MEMORY = 8, 224 * 1024 * 1024
# Where the system cannot count a process's own seconds, those on the wall have to do.
_WALL = 60
_CHILD = "import sys; sys.path[:] = sys.argv[1:]; from draftdiff.read._pdf_process import main; main()"


def drawn(source: Source) -> Content:
    """What the pages of a PDF draw; raises DraftdiffError as `content` does, or where the bounds are reached."""
    if importlib.util.find_spec("pypdfium2") is None:
        need("pypdfium2", "pdf", source)
    command = [sys.executable, "-I", "-c", _CHILD, *sys.path]
    try:
        done = subprocess.run(command, input=source.data, capture_output=True, timeout=_WALL, check=False)  # noqa: S603 - ourselves
    except subprocess.TimeoutExpired:
        raise _too_much(source) from None
    if done.returncode:
        raise _too_much(source)
    said = json.loads(done.stdout)
    if "fault" in said:
        raise DraftdiffError(said["fault"], where=source.name, hint=said["hint"])
    return Content(**said)._replace(lines=[[_print(line) for line in page] for page in said["lines"]])


def _print(line: list[object]) -> Print:
    found = Print(*line)  # type: ignore[arg-type]  # as `main` wrote it
    return found._replace(marks=tuple((start, end) for start, end in found.marks))


def _too_much(source: Source) -> DraftdiffError:
    return DraftdiffError(
        f"the PDF cannot be read with {MOST_SECONDS} seconds of work and {MOST_MEMORY // 1024**2} MB of memory",
        where=source.name,
        hint="it is damaged, made to harm, or full of drawings; print it to PDF again, or give fewer of its pages",
    )


def main() -> None:
    """The other process: a PDF on standard input, what it draws as JSON on standard output."""
    source = Source("", sys.stdin.buffer.read())
    _bound(len(source.data))
    try:
        found = content(source, need("pypdfium2", "pdf", source))
        said = json.dumps(found._asdict())
    except DraftdiffError as fault:
        said = json.dumps({"fault": fault.message, "hint": fault.hint})
    sys.stdout.write(said)


def _bound(size: int) -> None:
    """Bound what this process may take; `size` bytes it has already."""
    limits = _limits()
    if limits is None:
        return
    for which, most in (
        (limits.RLIMIT_CORE, 0),
        (limits.RLIMIT_CPU, MOST_SECONDS),
        (limits.RLIMIT_DATA, MOST_MEMORY + size),
    ):
        _, hard = limits.getrlimit(which)
        limits.setrlimit(which, (most if hard == limits.RLIM_INFINITY else min(most, hard), hard))


def _limits() -> ModuleType | None:
    try:
        import resource
    except ModuleNotFoundError:  # Windows has no such bounds
        return None
    return resource
