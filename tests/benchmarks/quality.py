"""Alignment and judgement on generated pairs with a known truth, by the scorers of ../shared/measure."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = (11, 12, 13)
SIZES = (100, 1000)


def report(root: Path, folder: Path) -> None:
    """Print the scorers' lines for each seed and size; say so where the scorers are not there."""
    measure = root.parent / "shared" / "measure"
    print("\nQuality on generated pairs")
    if not measure.is_dir():
        print("  not measured: there is no ../shared/measure here")
        return
    for seed in SEEDS:
        sizes = ",".join(map(str, SIZES))
        made = folder / str(seed)
        _run(
            sys.executable,
            measure / "make_drafts.py",
            "--out",
            made,
            "--sizes",
            sizes,
            "--seed",
            seed,
            "--formats",
            "md",
        )
        for size in SIZES:
            pair = made / str(size)
            saved = pair / "report.json"
            old, new = pair / "old.md", pair / "new.md"
            _run(sys.executable, "-m", "draftdiff", "compare", old, new, "--format", "json", "-o", saved)
            truth = pair / "truth.json"
            print(f"  seed {seed}, {size} provisions")
            print("    alignment", _run(sys.executable, measure / "score_alignment.py", saved, "--truth", truth))
            print("    changes  ", _run(sys.executable, measure / "score_changes.py", saved, truth))


def _run(*command: object) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, check=True, text=True).stdout.strip()
