"""Every folder of tests/cases: two drafts, why they are hard, and in plain text what the program must say.

`pytest tests/test_cases.py --update-cases` rewrites the expected files; read what it wrote before you keep it.
A case whose `why.md` says "Known failure" holds what is right and must fail until it is mended; it is not rewritten.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftdiff.model.source import Source
from draftdiff.pipeline import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.change import Aspect, Change
    from draftdiff.model.report import Report

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/why.md"))


def alignment(report: Report) -> Iterator[str]:
    """A line a pair: ids, how it was found, and whether it was renumbered or moved."""
    for pair in report.alignment:
        flags = [name for name in ("renumbered", "moved") if getattr(pair, name)]
        sides = f"{' + '.join(pair.old) or '(none)'} -> {' + '.join(pair.new) or '(none)'}"
        yield "  ".join([sides, pair.how, *flags])


def changes(report: Report) -> Iterator[str]:
    """A block a change that has anything to say, then the counts."""
    for change in report.changes:
        if change.aspects or change.kind != "unchanged":
            yield from _change(change, report)
    summary = report.summary
    yield f"substantive {summary.substantive}, added {summary.added}, removed {summary.removed}, silent {summary.silent}"


def _change(change: Change, report: Report) -> Iterator[str]:
    sides = " -> ".join(" + ".join(e.label for e in side) or "(none)" for side in (change.old, change.new))
    yield f"{sides}: {change.kind}, {'substantive' if change.substantive else 'not substantive'}, {change.certainty}"
    yield "  " + "".join(
        {"kept": e.text, "removed": f"[-{e.text}-]", "added": f"{{+{e.text}+}}"}[e.op] for e in change.edits
    ).replace("\n", " // ")
    for aspect in change.aspects:
        yield f"  {_aspect(aspect)}"
    if change.absent is not None:
        yield f"  reported absent: {change.absent.what} ({', '.join(change.absent.sources)})"
    for fate in report.statements:
        if fate.change == change.fingerprint and fate.governs:
            yield f"  statement {fate.kind}, {fate.effect}, governs {fate.governs}"
        if fate.change == change.fingerprint and fate.uses:
            yield f"  term used in duties of {', '.join(fate.uses)}"


def _aspect(aspect: Aspect) -> str:
    standing = aspect.standing
    sides = (("by", standing.by), ("opposed by", standing.opposed_by), ("refused by", standing.refused_by))
    whose = [standing.state, *(f"{name} {' '.join(codes)}" for name, codes in sides if codes)]
    said = f"{aspect.aspect} {aspect.effect}: {aspect.old} -> {aspect.new}"
    said += f" ({aspect.note})" if aspect.note else ""
    return said if standing.state == "agreed" else f"{said} [{', '.join(whose)}]"


def source(case: Path, side: str) -> Source:
    path = next(case.glob(f"{side}.*"))
    return Source(path.name, path.read_bytes(), path.suffix)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, request: pytest.FixtureRequest) -> None:
    report = compare(source(case, "old"), source(case, "new"))
    known = "Known failure" in (case / "why.md").read_text(encoding="utf-8")
    if known:
        request.applymarker(pytest.mark.xfail(strict=True, reason="see why.md"))
    for name, lines in (("alignment.txt", alignment(report)), ("changes.txt", changes(report))):
        said = "\n".join(lines) + "\n"
        expected = case / "expected" / name
        if request.config.getoption("--update-cases") and not known:
            expected.parent.mkdir(exist_ok=True)
            expected.write_text(said, encoding="utf-8")
        assert said == expected.read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert len(CASES) >= 12
