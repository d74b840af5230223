"""A bounded run of a coverage-guided fuzzer over every reader and the parser: `make fuzz` (not part of the tests).

    python -m tests.fuzz [--seconds 600] [--format NAME] [--found FOLDER]

Every format gets its share of the time, in a process of its own: a native library that dies takes the others with it
otherwise. It starts from the format's sample and from the shelf. Any exception but ours, a loss of words, or an input that takes longer
than ten seconds or more than 2 GB ends that format's run with the input in FOLDER; what is found becomes a case.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

_LONGEST = 200_000
_SLOW, _MEGABYTES = 10, 2048
DRAFTS = Path(__file__).parent.parent / "drafts"


def names_and_samples() -> dict[str, bytes]:
    """Every format with its sample. Imports the readers, so that a fuzzed process must not ask."""
    from draftdiff.read import formats

    return {found.name: found.sample() for found in formats()}


def parts_of(sample: bytes) -> list[str]:
    """The parts of a zip package, none of anything else: whole files are fuzzed then."""
    return sorted(zipfile.ZipFile(io.BytesIO(sample)).namelist()) if sample.startswith(b"PK") else []


def packed(sample: bytes, parts: list[str], data: bytes) -> bytes:
    """The sample with one part replaced, since bytes thrown at a zip file hardly ever leave it one.

    The first byte says which; one that names none throws them all the same.
    """
    if not parts or not data or data[0] >= len(parts):
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sample)) as old, zipfile.ZipFile(out, "w") as new:
        for at, part in enumerate(parts):
            new.writestr(part, data[1:] if at == data[0] else old.read(part))
    return out.getvalue()


def fuzz(name: str, corpus: str, flags: list[str]) -> None:
    """Fuzz one format until the flags say stop; ends the process with a status above 0 where something is found."""
    import atheris

    with atheris.instrument_imports(include=["draftdiff", "docx"]):
        from draftdiff.errors import DraftdiffError
        from draftdiff.model.source import Source
        from draftdiff.parse import parse_draft
        from draftdiff.read import format_of, read_lines

        sample = format_of(Source("", b""), name).sample()
        if name == "pdf":  # which is read in a process of its own, where no fuzzer sees what it does
            import pypdfium2

            from draftdiff.read import _pdf_document, _pdf_process

            _pdf_process.drawn = lambda source: _pdf_document.content(source, pypdfium2)
        read_lines(Source("sample", sample), name)  # what is imported when it is needed is instrumented too
    parts = parts_of(sample)

    def one(data: bytes) -> None:
        try:
            lines = read_lines(Source("fuzz", packed(sample, parts, data)), name)
        except DraftdiffError:
            return
        draft = parse_draft(lines)
        if draft.printed() != lines.text:
            raise AssertionError("words were lost")

    atheris.Setup([sys.argv[0], *flags, corpus], one)
    atheris.Fuzz()


def _run(name: str, sample: bytes, seconds: int, found: Path) -> int:
    """One format in a process of its own; its status."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sample").write_bytes(sample)
        for at, part in enumerate(parts_of(sample)):
            body = zipfile.ZipFile(io.BytesIO(sample)).read(part)
            (Path(folder) / f"part{at}").write_bytes(bytes([at]) + body)
        if name in ("markdown", "plain"):
            for path in DRAFTS.glob("*.md"):
                (Path(folder) / path.stem).write_bytes(path.read_bytes())
        flags = [
            f"-max_total_time={seconds}", f"-timeout={_SLOW}", f"-rss_limit_mb={_MEGABYTES}", f"-max_len={_LONGEST}",
            f"-artifact_prefix={found}/{name}-", "-print_final_stats=1", "-verbosity=0",
        ]  # fmt: skip
        command = [sys.executable, "-m", "tests.fuzz", "--one", name, folder, *flags]
        return subprocess.run(command, check=False).returncode


def main() -> int:
    """Fuzz every format, or one; 1 where something was found."""
    if "--one" in sys.argv:
        name, corpus, *flags = sys.argv[sys.argv.index("--one") + 1 :]
        fuzz(name, corpus, flags)
        return 0
    samples = names_and_samples()
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--format", choices=list(samples))
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"))
    given = parser.parse_args()
    given.found.mkdir(exist_ok=True)
    chosen = [given.format] if given.format else list(samples)
    failed = [name for name in chosen if _run(name, samples[name], max(1, given.seconds // len(chosen)), given.found)]
    for name in chosen:
        print(f"{name}: {'FOUND SOMETHING, see ' + str(given.found) if name in failed else 'nothing found'}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
