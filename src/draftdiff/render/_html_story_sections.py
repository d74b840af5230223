"""The sections of a story by what happened, each with a line for the contents and what stands on top of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import FILTERS, View
from draftdiff.render._html_story_tables import Tables
from draftdiff.render._html_text import Paragraphs, apart, sentence, styled
from draftdiff.render._items import items
from draftdiff.render._legs import as_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.story import Scene, StoryReport, Tale, Topic
    from draftdiff.render._html_story_tale import Tales

# So many words of the first are quoted in the contents.
_WORDS = 30


class Section(NamedTuple):
    """A part of the page: its anchor, its title, its line in the contents, what stands on top, its tales."""

    anchor: str
    title: str
    lead: str
    top: Callable[[], Iterator[str]] | None
    tales: list[Tale]
    folded: bool = False


def sections(report: StoryReport, tales: Tales) -> list[Section]:
    """The parts of the page that have anything to tell, in their order."""
    return list(_sections(report, tales))


def _sections(report: StoryReport, tales: Tales) -> Iterator[Section]:
    tables = Tables(report, tales)
    told: dict[Topic, list[Tale]] = {}
    for tale in report.tales:
        if tale.topics:
            told.setdefault(tale.topics[0], []).append(tale)
    if duty := told.get("duty"):
        lead = _duty_lead(report, tables, duty)
        yield Section("duty", f"Duties stronger, weaker or disputed ({len(duty)})", lead, None, duty)
    if report.lists:
        lead = "; ".join(map(tables.list_lead, report.lists))
        yield Section("list", "Who is on the lists", lead, tables.lists, told.get("list", []))
    if gone := told.get("gone"):
        yield Section("gone", f"Gone, or reported absent ({len(gone)})", _gone_lead(tables, gone), None, gone)
    if report.demands:
        title = f"Demands that appear late ({len(report.demands)})"
        yield Section("late", title, tables.late_lead(), tables.demands, told.get("late", []), folded=True)
    if report.gaps:
        title = f"How far apart the sides are ({len(report.gaps)})"
        yield Section("apart", title, tables.gap_lead(), tables.gaps, told.get("apart", []), folded=True)
    if back := told.get("back"):
        yield Section("back", f"What went and came back ({len(back)})", tables.back_lead(back), None, back)
    if swung := told.get("swung"):
        yield Section(
            "swung", f"Words that swung back ({len(swung)})", tables.named([t.id for t in swung]), None, swung
        )
    if report.threads:
        yield Section("threads", "By name", tables.thread_lead(), tables.threads, [])


def _gone_lead(tables: Tables, found: list[Tale]) -> str:
    """What is gone, by the draft that has it no more."""
    by_draft: dict[int, list[Tale]] = {}
    for tale in found:
        last = max(s.draft for s in tale.scenes if s.presence in ("absent", "away"))
        by_draft.setdefault(last, []).append(tale)
    return "; ".join(
        f"not in {apart(tables.tales.name(at))}: {tables.named([t.id for t in mine])}" for at, mine in by_draft.items()
    )


def _duty_lead(report: StoryReport, tables: Tables, found: list[Tale]) -> str:
    """The life of the first in a few words, the others by name."""
    first, tales = found[0], tables.tales
    there = [scene for scene in first.scenes if scene.presence == "there"]
    parts = [f"in {apart(tales.name(there[0].draft))} {sentence(_quoted(there[0]))}"]
    parts += [f"in {apart(tales.name(scene.draft))} {_step(report, scene)}" for scene in there[1:]]
    more = f". Also: {tables.named([t.id for t in found[1:]])}" if found[1:] else ""
    return f"{tales.link(first.id)}: {'; '.join(parts)}{more}"


def _quoted(scene: Scene) -> str:
    words = " ".join(p.text for p in scene.provisions).replace('"', "'").split()
    return f'"{" ".join(words[:_WORDS])}{" ..." if len(words) > _WORDS else ""}"'


def _step(report: StoryReport, scene: Scene) -> str:
    """What happened to it in one draft: the weightiest change in a sentence."""
    for leg in scene.legs:
        page = Paragraphs()
        comparison = Comparison(as_report(report, scene, leg), View(everything=True), page)
        for item in items(comparison.report, tuple(FILTERS)):
            comparison.said(item)
            told = page.paragraphs()
            if told:
                return styled(told[0])
    return "the same" if scene.legs else "other words"
