"""A bounded run of a coverage-guided fuzzer over every reader and the parser: `make fuzz` (not part of the tests).

    python -m tests.fuzz [--seconds 600] [--format NAME] [--found FOLDER]

Every format gets its share of the time, in a process of its own: a native library that dies takes the others with it
otherwise. It starts from the format's sample and from the shelf. Any exception but ours, a loss of words, or an input that takes longer
than ten seconds or more than 2 GB ends that format's run with the input in FOLDER; what is found becomes a case.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from draftdiff.read import formats

_LONGEST = 200_000
_SLOW, _MEGABYTES = 10, 2048
DRAFTS = Path(__file__).parent.parent / "drafts"


def fuzz(name: str, corpus: str, flags: list[str]) -> None:
    """Fuzz one format until the flags say stop; ends the process with a status above 0 where something is found."""
    import atheris

    with atheris.instrument_imports(include=["draftdiff", "docx", "zipfile", "xml"]):
        from draftdiff.errors import DraftdiffError
        from draftdiff.model.source import Source
        from draftdiff.parse import parse_draft
        from draftdiff.read import read_lines

    def one(data: bytes) -> None:
        try:
            lines = read_lines(Source("fuzz", data), name)
        except DraftdiffError:
            return
        draft = parse_draft(lines)
        if draft.printed() != lines.text:
            raise AssertionError("words were lost")

    atheris.Setup([sys.argv[0], *flags, corpus], one)
    atheris.Fuzz()


def _run(name: str, seconds: int, found: Path) -> int:
    """One format in a process of its own; its status."""
    with tempfile.TemporaryDirectory() as folder:
        sample = next(f.sample() for f in formats() if f.name == name)
        (Path(folder) / "sample").write_bytes(sample)
        if name in ("markdown", "plain"):
            for path in DRAFTS.glob("*.md"):
                (Path(folder) / path.stem).write_bytes(path.read_bytes())
        flags = [
            f"-max_total_time={seconds}", f"-timeout={_SLOW}", f"-rss_limit_mb={_MEGABYTES}", f"-max_len={_LONGEST}",
            f"-artifact_prefix={found}/{name}-", "-print_final_stats=1", "-verbosity=0",
        ]  # fmt: skip
        command = [sys.executable, "-m", "tests.fuzz", "--one", name, "--corpus", folder, "--", *flags]
        return subprocess.run(command, check=False).returncode


def main() -> int:
    """Fuzz every format, or one; 1 where something was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--format", choices=[f.name for f in formats()])
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--corpus", help=argparse.SUPPRESS)
    parser.add_argument("flags", nargs="*", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        fuzz(given.one, given.corpus, given.flags)
        return 0
    given.found.mkdir(exist_ok=True)
    chosen = [given.format] if given.format else [f.name for f in formats()]
    failed = [name for name in chosen if _run(name, max(1, given.seconds // len(chosen)), given.found)]
    for name in chosen:
        print(f"{name}: {'FOUND SOMETHING, see ' + str(given.found) if name in failed else 'nothing found'}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
