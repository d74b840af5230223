"""Run every measurement and print its table."""

from __future__ import annotations

import compileall
import tempfile
from pathlib import Path

from tests.benchmarks import quality, speed, start_up

ROOT = Path(__file__).parent.parent.parent


def main() -> None:
    """Start-up first, while the machine is quiet."""
    # An installed package is byte-compiled, a checkout perhaps not: measure what a user has.
    compileall.compile_dir(ROOT / "src", quiet=1)
    start_up.report(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        quality.report(ROOT, Path(folder))
        speed.report(ROOT, Path(folder))


if __name__ == "__main__":
    main()
