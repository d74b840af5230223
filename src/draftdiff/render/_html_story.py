"""A whole negotiation on one page: what the drafts are, what happened in them, and everything else folded.

The page asks nothing of the network, has no script, and is read whole on a telephone or on paper. Its sections are by
what happened, and never by what a text is about.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._comparison import Comparison
from draftdiff.render._contract import FILTERS, View
from draftdiff.render._html_about import declared, noted
from draftdiff.render._html_frame import asset, digest
from draftdiff.render._html_story_plot import day, plots, table
from draftdiff.render._html_story_tables import Tables
from draftdiff.render._html_story_tale import Tales
from draftdiff.render._html_text import Paragraphs, apart, safe, styled
from draftdiff.render._items import items
from draftdiff.render._legs import as_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.story import StoryReport, Tale, Topic

# So many are named in a line of the contents.
_NAMED = 5
# Beyond so many tales what nothing happened to is named and not told: a page that nobody can open tells nothing.
_MOST = 1500


class _Section(NamedTuple):
    """A part of the page: its anchor, its title, its line in the contents, what stands on top, its tales."""

    anchor: str
    title: str
    lead: str
    top: Callable[[], Iterator[str]] | None
    tales: list[Tale]
    folded: bool = False


def story(report: StoryReport, _: View) -> str:
    """The page."""
    return "".join(_page(report))


def _page(report: StoryReport) -> Iterator[str]:
    tales = Tales(report)
    sections = _sections(report, tales)
    yield _opening(report)
    yield from _head(report)
    yield from _contents(sections)
    yield "</header>\n<main>\n"
    yield '<section aria-labelledby="drafts">\n<h2 id="drafts">The drafts</h2>\n'
    yield from plots(report)
    yield from table(report)
    yield "</section>\n"
    for section in sections:
        yield from _told(section, tales)
    yield from _rest(report, tales)
    yield from _about(report)
    yield from noted(report.notes)
    tool = f"{safe(report.tool.name)} {safe(report.tool.version)}"
    yield f"</main>\n<footer>Made by {tool}. This page loads nothing and tells nobody that it is read.</footer>\n"
    yield "</body>\n</html>\n"


@cache
def policy() -> str:
    """What a browser may do with the page: use this very style, and nothing else."""
    style = digest(asset("_html_story.css"))
    return f"default-src 'none'; style-src {style}; base-uri 'none'; form-action 'none'"


def _title(report: StoryReport) -> str:
    named = [draft.title for draft in report.drafts if draft.title]
    return named[-1] if named else "A negotiated text"


def _opening(report: StoryReport) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="{safe(report.tool.name)} {safe(report.tool.version)}">\n'
        f"<title>{safe(_title(report))}: its story in {len(report.drafts)} drafts</title>\n"
        f"<style>{asset('_html_story.css')}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#drafts">Skip to the drafts</a>\n'
    )


def _head(report: StoryReport) -> Iterator[str]:
    """The title, and what a reader must know before believing anything."""
    dates = [day(draft.date) for draft in report.drafts if draft.date]
    when = f", {dates[0]} to {dates[-1]}" if len(dates) > 1 else ""
    yield f"<header>\n<h1>{apart(_title(report))}</h1>\n"
    yield f'<p class="title">One negotiation in {len(report.drafts)} drafts{apart(when)}</p>\n'
    for basis, said in (
        ("reconstruction", "in words that are not the document's, made from reporting"),
        ("translation", "not the authentic text"),
    ):
        count = sum(draft.basis == basis for draft in report.drafts)
        if count:
            are = "All drafts are" if count == len(report.drafts) else f"{count} of {len(report.drafts)} drafts are"
            yield f'<p class="notice"><b>{are} {basis}s</b>, {said}.'
            yield " Each statement names the reports it rests on." if basis == "reconstruction" else ""
            yield "</p>\n"
    if any(draft.coverage == "partial" for draft in report.drafts):
        yield '<p class="notice"><b>Silence is not absence.</b> Where nothing is documented of a provision, it may '
        yield "have been there. Only what a source reports to be absent, or a complete text does not have, is called "
        yield "gone.</p>\n"


def _contents(sections: list[_Section]) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">\n<h2 id="contents">What happened</h2>\n<dl>\n'
    for section in sections:
        yield f'<dt><a href="#{section.anchor}">{section.title}</a></dt><dd>{section.lead}</dd>\n'
    yield '<dt><a href="#rest">Everything else</a></dt><dd>every other provision of every draft</dd>\n</dl>\n</nav>\n'


def _sections(report: StoryReport, tales: Tales) -> list[_Section]:
    """The parts of the page that have anything to tell, in their order."""
    tables = Tables(report, tales)
    by_topic: dict[Topic, list[Tale]] = {}
    for tale in report.tales:
        if tale.topics:
            by_topic.setdefault(tale.topics[0], []).append(tale)
    named = {name: by_topic.get(name, []) for name in ("duty", "list", "gone", "late", "apart", "back", "swung")}
    duty, back = named["duty"], named["back"]
    found: list[_Section | None] = [
        _Section(
            "duty", f"Duties stronger, weaker or disputed ({len(duty)})", _duty_lead(report, tales, duty), None, duty
        )
        if duty
        else None,
        _Section(
            "list", "Who is on the lists", "; ".join(map(tables.list_lead, report.lists)), tables.lists, named["list"]
        )
        if report.lists
        else None,
        _Section(
            "gone",
            f"Gone, or reported absent ({len(named['gone'])})",
            _names(tales, named["gone"]),
            None,
            named["gone"],
        )
        if named["gone"]
        else None,
        _Section(
            "late",
            f"Demands that appear late ({len(report.demands)})",
            tables.late_lead(),
            tables.demands,
            named["late"],
            folded=True,
        )
        if report.demands
        else None,
        _Section(
            "apart",
            f"How far apart the sides are ({len(report.gaps)})",
            tables.gap_lead(),
            tables.gaps,
            named["apart"],
            folded=True,
        )
        if report.gaps
        else None,
        _Section("back", f"What went and came back ({len(back)})", tables.back_lead(back), None, back)
        if back
        else None,
        _Section(
            "swung",
            f"Words that swung back ({len(named['swung'])})",
            _names(tales, named["swung"]),
            None,
            named["swung"],
        )
        if named["swung"]
        else None,
        _Section("threads", "By name", _thread_lead(report), tables.threads, []) if report.threads else None,
    ]
    return [section for section in found if section is not None]


def _names(tales: Tales, found: list[Tale]) -> str:
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return ", ".join(tales.link(tale.id) for tale in found[:_NAMED]) + more


def _thread_lead(report: StoryReport) -> str:
    return "; ".join(f"{apart(t.name)} in {len(t.tales)} provisions" for t in report.threads)


def _duty_lead(report: StoryReport, tales: Tales, found: list[Tale]) -> str:
    """The weightiest change in a sentence, the others by name."""
    if not found:
        return ""
    first, said = found[0], ""
    for scene in first.scenes:
        for leg in scene.legs:
            page = Paragraphs()
            comparison = Comparison(as_report(report, scene, leg), View(everything=True), page)
            for item in items(comparison.report, tuple(FILTERS)):
                comparison.said(item)
                told = page.paragraphs()
                said = f", {apart(tales.name(scene.draft))}: {styled(told[0])}" if told else said
    more = f". Also: {_names(tales, found[1:])}" if found[1:] else ""
    return f"{tales.link(first.id)}{said}{more}"


def _told(section: _Section, tales: Tales) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.anchor}">\n<h2 id="{section.anchor}">{section.title}</h2>\n'
    if section.top:
        yield from section.top()
    for tale in section.tales:
        yield from tales.folded(tale) if section.folded else tales.told(tale)
    yield "</section>\n"


def _rest(report: StoryReport, tales: Tales) -> Iterator[str]:
    """Every tale that is told nowhere else, by the draft in which it begins."""
    found: dict[int, list[Tale]] = {}
    for tale in report.tales:
        if not tale.topics and any(p.text or p.content == "unreported" for s in tale.scenes for p in s.provisions):
            begins = next(s.draft for s in tale.scenes if s.provisions)
            found.setdefault(begins, []).append(tale)
    yield '<section aria-labelledby="rest">\n<h2 id="rest">Everything else</h2>\n'
    short = sum(map(len, found.values())) > _MOST
    if short:
        yield f"<p>More than {_MOST} provisions: they are named here, and told by draftdiff trace.</p>\n"
    for draft, group in sorted(found.items()):
        yield f"<details><summary>First documented in {apart(tales.name(draft))}: {len(group)}</summary>\n"
        if short:
            yield "<ul>\n"
            yield from (f'<li id="tale-{t.id}">{apart(t.name)}: {apart(tales.span(t))}</li>\n' for t in group)
            yield "</ul>\n"
        else:
            for tale in group:
                yield from tales.folded(tale)
        yield "</details>\n"
    yield "</section>\n"


def _about(report: StoryReport) -> Iterator[str]:
    """Each draft as it describes itself: sources that are cited by a key, what is remarked of it."""
    yield '<section aria-labelledby="about">\n<h2 id="about">The drafts as they describe themselves</h2>\n'
    for draft, name in zip(report.drafts, Tales(report).names, strict=True):
        yield f"<details><summary>{apart(name)}</summary>\n<dl>\n"
        for field, said in declared(draft):
            yield f"<dt>{field}</dt>" + "".join(f"<dd>{line}</dd>" for line in said) + "\n"
        yield "</dl>\n</details>\n"
    yield "</section>\n"
