"""A run on a pseudo-terminal of a given width."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

DRAFTS = Path(__file__).parents[2] / "drafts"


def environment(**more: str) -> dict[str, str]:
    """This process's environment without what would steer a report, and with the project's own shelf."""
    steering = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PAGER", "DRAFTDIFF_PAGER")
    kept = {name: value for name, value in os.environ.items() if name not in steering}
    return {**kept, "DRAFTDIFF_SHELF": str(DRAFTS), "TERM": "xterm", **more}


def draftdiff_command(*args: str) -> list[str]:
    """The command as a process of this Python."""
    return [sys.executable, "-m", "draftdiff", *args]


def on_terminal(columns: int, *args: str, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Exit status and what stood on a terminal so wide; standard error is apart and must stay empty."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (50, columns))
    with subprocess.Popen(
        draftdiff_command(*args), stdout=theirs, stdin=theirs, stderr=subprocess.PIPE, env=environment(**(env or {}))
    ) as process:
        os.close(theirs)
        shown = bytearray()
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not chunk:
                break
            shown += chunk
        assert process.stderr is not None
        said = process.stderr.read()
    os.close(ours)
    assert said == b"", said.decode()
    return process.returncode, shown.decode("utf-8").replace("\r\n", "\n")
