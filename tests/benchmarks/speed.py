"""Larger pairs: whole processes side by side, and the stages of our own in one process.

BENCH_LARGE=1 adds pairs of 50 000 provisions.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from draftdiff import pipeline
from draftdiff.align import align_drafts
from draftdiff.classify import classify_changes
from draftdiff.diff import diff_provisions
from draftdiff.languages import language
from draftdiff.model.source import Source
from draftdiff.statements import DraftStatements
from tests.benchmarks.programs import context, programs
from tests.benchmarks.timing import usages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.programs import Program
    from tests.benchmarks.timing import Usage

SIZES = (1000, 10_000, 50_000) if os.environ.get("BENCH_LARGE") == "1" else (1000, 10_000)
SEED = 11
RUNS = 3
# Seconds after which a process is ended, so that the whole run ends too.
LIMIT = 120
_BASES = ("wdiff", "redlines")


def report(root: Path, folder: Path) -> None:
    """Print a table a size, then the stages' shares."""
    maker = root.parent / "shared" / "measure" / "make_drafts.py"
    print("\nSpeed on generated pairs")
    if not maker.is_file():
        print("  not measured: there is no ../shared/measure here")
        return
    sizes = ",".join(map(str, SIZES))
    command = [sys.executable, maker, "--out", folder, "--sizes", sizes, "--seed", SEED, "--formats", "md,txt"]
    subprocess.run([*map(str, command)], capture_output=True, check=True)
    known = programs()
    print(f"  {datetime.datetime.now(datetime.UTC):%d %B %Y}, {context()}")
    print("  " + ", ".join(f"{p.name.split()[0]} {p.version or 'not installed'}" for p in known if p.suffix == ".md"))
    for size in SIZES:
        _table(size, folder / str(size), known)
        _stages(folder / str(size))


def _table(size: int, pair: Path, known: list[Program]) -> None:
    """Whole processes, a line each; a program that is not here or was not run keeps its line."""
    commands = {p.name: p.call() for p in known if p.version and size <= p.most}
    found = usages(commands, RUNS, pair, LIMIT)
    title = f"{size} provisions a side, whole processes, medians of {RUNS}"
    print(f"\n  {title:56} {'wall s':>8} {'CPU s':>8} {'peak MiB':>9} {'/ wdiff':>9} {'/ redlines':>11}")
    for program in known:
        print(f"  {program.name:56} {_figures(program, size, found)}")


def _figures(program: Program, size: int, found: dict[str, Usage | None]) -> str:
    if program.version is None:
        return "not installed"
    if size > program.most:
        return f"not run above {program.most} provisions: its time grows with their square"
    usage = found[program.name]
    if usage is None:
        return f"failed, or not done within {LIMIT} s"
    said = f"{usage.wall:8.2f} {usage.cpu:8.2f} {usage.peak:9.0f}"
    for name, wide in zip(_BASES, (9, 11), strict=True):
        base = found.get(name)
        said += f" {f'{usage.wall / base.wall:.2f}' if base else '-':>{wide}}"
    return said


def _stages(pair: Path) -> None:
    sides = [Source(name, (pair / name).read_bytes(), ".md") for name in ("old.md", "new.md")]
    taken = {}
    start = time.perf_counter()
    old, new = (pipeline.read_draft(side) for side in sides)
    taken["read and parse"] = time.perf_counter() - start
    start = time.perf_counter()
    alignment = align_drafts(old, new)
    taken["align"] = time.perf_counter() - start
    start = time.perf_counter()
    differences = diff_provisions(old, new, alignment)
    taken["diff"] = time.perf_counter() - start
    start = time.perf_counter()
    told = DraftStatements(old), DraftStatements(new)
    classify_changes(differences, *told, language(new.language), whole=False)
    taken["statements and classify"] = time.perf_counter() - start
    print("    stages:", ", ".join(f"{name} {seconds:.2f} s" for name, seconds in taken.items()))
