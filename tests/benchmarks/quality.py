"""Alignment and judgement on pairs with a known truth, generated and real, by the scorers of ../shared/measure."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.real_pairs import real_pairs

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = (11, 12, 13)
SIZES = (100, 1000)


def report(root: Path, folder: Path) -> None:
    """Print the scorers' lines; say so where the scorers or the real pairs are not there."""
    measure, real = root.parent / "shared" / "measure", root.parent / "shared" / "realdata"
    print("\nQuality on generated pairs")
    if not measure.is_dir():
        print("  not measured: there is no ../shared/measure here")
        return
    for seed in SEEDS:
        _generated(measure, folder / str(seed), seed)
    print("\nQuality on real pairs")
    pairs = list(real_pairs(real)) if real.is_dir() else []
    if not pairs:
        print("  not measured: no ../shared/realdata here")
    for truth, texts in pairs:
        name = f"{truth.parent.name}/{truth.name}"
        if texts is None:
            print(f"  {name}: not measured: which texts it is about is told neither by a README.md nor by its name")
            continue
        print(f"  {name}")
        saved = _compared(*texts, folder / "real.json")
        print("    alignment", _run(sys.executable, measure / "score_alignment.py", saved, "--articles", truth))


def _generated(measure: Path, made: Path, seed: int) -> None:
    maker, sizes = measure / "make_drafts.py", ",".join(map(str, SIZES))
    _run(sys.executable, maker, "--out", made, "--sizes", sizes, "--seed", seed, "--formats", "md")
    for size in SIZES:
        pair = made / str(size)
        saved, truth = _compared(pair / "old.md", pair / "new.md", pair / "report.json"), pair / "truth.json"
        print(f"  seed {seed}, {size} provisions")
        print("    alignment", _run(sys.executable, measure / "score_alignment.py", saved, "--truth", truth))
        print("    changes  ", _run(sys.executable, measure / "score_changes.py", saved, truth))


def _compared(old: Path, new: Path, saved: Path) -> Path:
    _run(sys.executable, "-m", "draftdiff", "compare", old, new, "--format", "json", "-o", saved)
    return saved


def _run(*command: object) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, check=True, text=True).stdout.strip()
