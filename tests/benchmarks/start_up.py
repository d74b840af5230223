"""A small comparison and --help against the imports that no program of this kind can do without."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.timing import medians

RUNS = 15
TARGET = 1.6


def report(root: Path) -> None:
    """Print medians and ratios."""
    program = str(Path(sys.executable).with_name("draftdiff"))
    floor = 'import click, rich.console, pydantic; pydantic.create_model("M", x=(int, 0))'
    commands = {
        "click, rich.console, pydantic with one model": [sys.executable, "-c", floor],
        "compare april12 april15": [program, "compare", "april12", "april15"],
        "click": [sys.executable, "-c", "import click"],
        "--help": [program, "--help"],
        "--version": [program, "--version"],
    }
    found = medians(commands, RUNS, root)
    print(f"Start-up, whole processes, medians of {RUNS} alternating runs")
    for name, seconds in found.items():
        print(f"  {name:46} {seconds * 1000:7.1f} ms")
    first, _, click, *_ = found
    for name, base in (("compare april12 april15", first), ("--help", click), ("--version", click)):
        print(f"  {name} / {base}: {found[name] / found[base]:.2f} (target at most {TARGET})")
