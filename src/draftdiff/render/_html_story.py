"""A whole negotiation on one page: what the drafts are, what happened in them, and everything else folded.

The page asks nothing of the network, has no script, and is read whole on a telephone or on paper. Its sections are by
what happened, and never by what a text is about.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from draftdiff.render._html_about import declared, noted
from draftdiff.render._html_frame import asset, digest
from draftdiff.render._html_story_plot import day, plots, table
from draftdiff.render._html_story_sections import Section, sections
from draftdiff.render._html_story_tale import Tales
from draftdiff.render._html_text import apart, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.story import StoryReport, Tale
    from draftdiff.render._contract import View

# Beyond so many tales what nothing happened to is named and not told: a page that nobody can open tells nothing.
_MOST = 1500


def story(report: StoryReport, _: View) -> str:
    """The page."""
    return "".join(_page(report))


def _page(report: StoryReport) -> Iterator[str]:
    tales = Tales(report)
    found = sections(report, tales)
    yield _opening(report)
    yield from _head(report)
    yield from _contents(found)
    yield "</header>\n<main>\n"
    yield '<section aria-labelledby="drafts">\n<h2 id="drafts">The drafts</h2>\n'
    yield from plots(report)
    yield from table(report)
    yield "</section>\n"
    for section in found:
        yield from _told(section, tales)
    yield from _rest(report, tales)
    yield from _doubted(report, tales)
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


def _contents(found: Sequence[Section]) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">\n<h2 id="contents">What happened</h2>\n<dl>\n'
    for section in found:
        yield f'<dt><a href="#{section.anchor}">{section.title}</a></dt><dd>{section.lead}</dd>\n'
    yield '<dt><a href="#rest">Everything else</a></dt><dd>every other provision of every draft</dd>\n</dl>\n</nav>\n'


def _told(section: Section, tales: Tales) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.anchor}">\n<h2 id="{section.anchor}">{section.title}</h2>\n'
    if section.top:
        yield from section.top()
    if section.folded and section.tales:
        yield f"<details><summary>Each through the drafts ({len(section.tales)})</summary>\n"
    for tale in section.tales:
        yield from tales.folded(tale) if section.folded else tales.told(tale)
    if section.folded and section.tales:
        yield "</details>\n"
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


def _doubted(report: StoryReport, tales: Tales) -> Iterator[str]:
    """Where the first and last drafts, compared directly, speak against what is told draft by draft."""
    held = [(tale.scenes[0].provisions, tale.scenes[-1].provisions) for tale in report.tales]
    named = {p.id: p.label for before, _ in held for p in before}
    joined = {(b.id, a.id) for before, after in held for b in before for a in after}
    found = [
        d for d in report.disagreements if not joined.issuperset((b, a) for b in d.first for a in d.direct or ("",))
    ]
    if not found:
        return
    first, last = tales.names[0], tales.names[-1]
    yield '<section aria-labelledby="doubted">\n<h2 id="doubted">Paired otherwise when compared directly</h2>\n'
    yield f"<p>{apart(first)} and {apart(last)} alone, without what lies between. Either may be right.</p>\n<ul>\n"
    for one in found:
        led, straight = (" + ".join(side) for side in (one.chained_labels, one.direct_labels))
        step = f"step by step it becomes {led}" if led else "step by step it ends on the way"
        said = f"directly it becomes {straight}" if straight else "directly it has no partner"
        labels = " + ".join(named.get(i, i) for i in one.first)
        yield f"<li>{apart(labels)} in {apart(first)}: {apart(step)}, {apart(said)}</li>\n"
    yield "</ul>\n</section>\n"


def _about(report: StoryReport) -> Iterator[str]:
    """Each draft as it describes itself: sources that are cited by a key, what is remarked of it."""
    yield '<section aria-labelledby="about">\n<h2 id="about">The drafts as they describe themselves</h2>\n'
    for draft, name in zip(report.drafts, Tales(report).names, strict=True):
        yield f"<details><summary>{apart(name)}</summary>\n<dl>\n"
        for field, said in declared(draft):
            yield f"<dt>{field}</dt>" + "".join(f"<dd>{line}</dd>" for line in said) + "\n"
        yield "</dl>\n</details>\n"
    yield "</section>\n"
