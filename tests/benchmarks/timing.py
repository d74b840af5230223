"""Whole processes timed in turn, so that what else the machine does meets all of them alike."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MEASURED = Path(__file__).with_name("measured.py")


class Usage(NamedTuple):
    """What a process took: seconds on the wall and of the processors, MiB at its peak."""

    wall: float
    cpu: float
    peak: float


def medians(commands: Mapping[str, Sequence[str]], runs: int, folder: Path) -> dict[str, float]:
    """Median seconds of each command over some alternating runs."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def usages(commands: Mapping[str, Sequence[str]], runs: int, folder: Path, limit: float) -> dict[str, Usage | None]:
    """Medians of each command over some alternating runs; None for one that failed or did not end within the limit."""
    taken: dict[str, list[Usage]] = {name: [] for name in commands}
    failed: set[str] = set()
    for _ in range(runs):
        for name, command in commands.items():
            if name in failed:
                continue
            usage = _usage(command, folder, limit)
            if usage is None:
                failed.add(name)
            else:
                taken[name].append(usage)
    return {n: None if n in failed else Usage(*map(statistics.median, zip(*t, strict=True))) for n, t in taken.items()}


def _usage(command: Sequence[str], folder: Path, limit: float) -> Usage | None:
    call = [sys.executable, "-I", "-S", str(_MEASURED), str(limit), *command]
    said = subprocess.run(call, cwd=folder, capture_output=True, check=True, text=True).stdout.split()
    *figures, ended = map(float, said)
    return Usage(*figures) if ended else None
