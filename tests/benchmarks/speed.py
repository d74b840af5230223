"""Larger pairs: whole processes beside wdiff, the stages in one process, and peak memory."""

from __future__ import annotations

import resource
import shutil
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
from tests.benchmarks.timing import medians

if TYPE_CHECKING:
    from pathlib import Path

SIZES = (1000, 10_000)
SEED = 11


def report(root: Path, folder: Path) -> None:
    """Print seconds, the ratio to wdiff and the stages' shares."""
    maker = root.parent / "shared" / "measure" / "make_drafts.py"
    print("\nSpeed on generated pairs")
    if not maker.is_file():
        print("  not measured: there is no ../shared/measure here")
        return
    sizes = ",".join(map(str, SIZES))
    command = [sys.executable, maker, "--out", folder, "--sizes", sizes, "--seed", SEED, "--formats", "md"]
    subprocess.run([*map(str, command)], capture_output=True, check=True)
    for size in SIZES:
        _whole(size, folder / str(size))
        _stages(folder / str(size))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"  peak memory of any process above: {peak} MiB")


def _whole(size: int, pair: Path) -> None:
    old, new = str(pair / "old.md"), str(pair / "new.md")
    commands = {"compare --format json": [sys.executable, "-m", "draftdiff", "compare", old, new, "--format", "json"]}
    if shutil.which("wdiff"):
        # wdiff ends with 1 where the files differ
        commands["wdiff"] = ["/bin/sh", "-c", f"wdiff '{old}' '{new}'; true"]
    found = medians(commands, 3, pair)
    said = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in found.items())
    ratio = (
        f", ratio {found['compare --format json'] / found['wdiff']:.1f}"
        if "wdiff" in found
        else ", wdiff not installed"
    )
    print(f"  {size} provisions, medians of 3: {said}{ratio}")


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
