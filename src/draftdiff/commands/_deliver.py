"""A finished report to where it goes: standard output, a pager, or a file written whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.commands._options import Wishes

# Below this many bytes of input a comparison is over before a reader would look for progress.
_LONG_WORK = 1_000_000


def deliver(text: str, wishes: Wishes) -> None:
    """Write a report out, as UTF-8 whatever the locale."""
    deliver_parts(iter((text,)), wishes)


def deliver_parts(parts: Iterator[str] | Iterator[bytes], wishes: Wishes) -> None:
    """Write a report out as it is made; a pager gets it whole, and from a file nobody reads half of it."""
    data: Iterator[bytes] = (
        part if isinstance(part, bytes) else part.encode("utf-8", "backslashreplace") for part in parts
    )
    if wishes.output is not None:
        _to_file(data, wishes.output)
        return
    if wishes.pager and wishes.format == "terminal" and wishes.to_terminal():
        whole = b"".join(data)
        if paged(whole):
            return
        data = iter((whole,))
    sys.stdout.buffer.writelines(data)
    sys.stdout.buffer.flush()


def rewrite(path: Path, data: bytes) -> None:
    """Put other bytes into a file, whole or not at all; what it may be used for, and by whom, stays."""
    try:
        mode: int | None = path.stat().st_mode & 0o777
    except OSError:
        mode = None
    _to_file(iter((data,)), str(path.resolve() if path.is_symlink() else path), mode)


def _to_file(data: Iterator[bytes], name: str, mode: int | None = None) -> None:
    """Write beside the target, then rename: a reader never meets half a report."""
    import tempfile

    if _is_no_plain_file(name):
        _into(data, name)
        return
    path = Path(os.path.realpath(name))  # a link stays one
    try:
        handle, partial = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as fault:
        raise DraftdiffError(
            f"cannot write here: {fault.strerror}",
            where=name,
            hint="name a folder that exists and may be written to",
        ) from fault
    try:
        with os.fdopen(handle, "wb") as out:
            out.writelines(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(partial, 0o666 & ~mask if mode is None else mode)
        os.replace(partial, path)
    except OSError as fault:
        raise DraftdiffError(
            f"cannot write the file: {fault.strerror}", where=name, hint="name a file, not a folder"
        ) from fault
    finally:
        Path(partial).unlink(missing_ok=True)  # gone already where it has taken the target's place


def _is_no_plain_file(name: str) -> bool:
    """Whether it is a device, a pipe or a door of the system: to be written to, and never replaced by a file.

    With the rights to do so, a renaming would put a plain file in the place of /dev/null, for the whole machine.
    """
    path = Path(name)
    if path.is_dir() or not path.exists():
        return False
    return not path.is_file() or os.path.abspath(name).startswith(("/dev/", "/proc/"))


def _into(data: Iterator[bytes], name: str) -> None:
    whole = b"".join(data)  # first, so that nothing is written of a report that cannot be finished
    try:
        Path(name).write_bytes(whole)
    except OSError as fault:
        raise DraftdiffError(
            f"cannot write here: {fault.strerror}", where=name, hint="name a file that may be written to"
        ) from fault


def paged(data: bytes) -> bool:
    """Show through DRAFTDIFF_PAGER, PAGER or less; False where there is none to use."""
    import shlex
    import shutil
    import subprocess

    wanted = os.environ.get("DRAFTDIFF_PAGER") or os.environ.get("PAGER") or "less -FRX"
    try:
        command = shlex.split(wanted)
    except ValueError as fault:
        raise DraftdiffError(
            f"the pager cannot be understood: {fault}", where=wanted, hint="set DRAFTDIFF_PAGER"
        ) from fault
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        return False
    pager = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 - the user's own pager
    pager.communicate(data)  # a reader who leaves early is no error to it
    return True


@contextmanager
def progress(said: str, size: int, wishes: Wishes) -> Iterator[None]:
    """Show that long work goes on, and since when, on stderr, if somebody watches."""
    if wishes.quiet or size < _LONG_WORK or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    # How much is left nobody knows before the work is done, so the bar runs without an end.
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task(said, total=None)
        yield


# Fewer drafts than this are over before a reader would look for progress.
_MANY = 50


@contextmanager
def counted(said: str, items: Sequence[str], wishes: Wishes) -> Iterator[Iterable[str]]:
    """The items one by one, with a bar on stderr if they are many and somebody watches."""
    if wishes.quiet or len(items) < _MANY or not sys.stderr.isatty():
        yield items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield bar.track(items, description=said)
