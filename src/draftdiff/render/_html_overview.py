"""The top of the page: the answer, what was counted, who is bound to what now, and what is still disputed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.render._comparison import told_of
from draftdiff.render._html_cards import SIGNS, link
from draftdiff.render._html_rows import OUTCOMES, first
from draftdiff.render._html_text import apart, safe, sentence, styled
from draftdiff.render._plain_words import aspect_words, clipped, name_of, standing_words
from draftdiff.render._tail import quiet_counts, same_in_both
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import StatementChange
    from draftdiff.render._html_cards import Cards
    from draftdiff.render._items import Item
    from draftdiff.render._layout import Span

# So many duties are shown unfolded; a reader of a large treaty sees who is concerned first.
_OPEN = 60
# So many labels in a list; the provisions themselves stand below, with what is said of each.
_MOST_LABELS = 40
_VERBS = {
    "obligation": "must",
    "prohibition": "must not",
    "permission": "may",
    "exemption": "need not",
    "declaration": "declares",
}
_NOBODY = "Nobody named"
_NO_DUTY = "Words that state no duty"


def head(cards: Cards) -> Iterator[str]:
    """Names and dates, the answer in one sentence that leads to its place, on what it all rests, the counts."""
    comparison, page, items = cards.comparison, cards.page, cards.comparison.items
    comparison.head()
    name, *more = page.paragraphs()
    yield f'<header class="top">\n<h1>{styled([(name[0][0], "")])}<small>{styled(name[1:])}</small></h1>\n'
    *titles, answer = more
    yield "".join(f'<p class="title">{styled(spans)}</p>\n' for spans in titles)
    yield f'<p class="answer">{_answer(answer, items)}</p>\n'
    comparison.notice()
    yield "".join(f'<p class="notice" role="note">! {styled(spans)}</p>\n' for spans in page.paragraphs())
    comparison.counts()
    yield "".join(f"<p>{styled(spans)}</p>\n" for spans in page.paragraphs())
    notes = len(cards.report.notes)
    if notes:
        said = "1 note" if notes == 1 else f"{notes} notes"
        yield f'<p><a href="#notes">{said}</a> on what was doubted or left out</p>\n'
    yield "</header>\n"


def _answer(spans: Sequence[Span], items: Sequence[Item]) -> str:
    """The answer; the place it names at its end is the way there."""
    if not items:
        return styled(spans)
    change = items[0].change
    lead, (words, _), *rest = spans
    words = words.removesuffix(f" [{first(change).label}]")
    return f"{styled([lead, (words, '')])} [{link(change)}] {styled(rest)}".rstrip()


def by_bearer(cards: Cards) -> Iterator[str]:
    """Every statement that changed, under who bears it; the weightiest first."""
    groups: defaultdict[str, list[tuple[Item, StatementChange | None]]] = defaultdict(list)
    names: dict[str, str] = {}
    for item in cards.comparison.items:
        for fate in item.fates or (None,):
            bearer = _bearer(fate)
            key = comparable(bearer)
            names.setdefault(key, bearer)
            groups[key].append((item, fate))
    if not groups:
        return
    yield '<section aria-labelledby="duties">\n<h2 id="duties">What changed, and for whom</h2>\n'
    shown = 0
    for key, found in groups.items():
        shown += len(found)
        opened = " open" if shown <= _OPEN else ""
        yield f"<details{opened}><summary><b>{apart(names[key])}</b>: {_counted(found)}</summary>\n<ul>\n"
        yield "".join(_entry(item, fate, cards) for item, fate in found)
        yield "</ul>\n</details>\n"
    yield "</section>\n"


def _bearer(fate: StatementChange | None) -> str:
    """Who bears a statement now; who bore it, where nobody does now."""
    if fate is None:
        return _NO_DUTY
    return next((s.bearer for s in (fate.new, fate.old) if s is not None and s.bearer), _NOBODY)


def _outcome(item: Item, fate: StatementChange | None) -> str:
    if fate is None:
        return item.section
    if fate.kind in ("added", "removed"):
        return fate.kind
    return fate.effect if fate.effect in ("weakened", "strengthened") else "changed"


def _counted(found: list[tuple[Item, StatementChange | None]]) -> str:
    counts: defaultdict[str, int] = defaultdict(int)
    for item, fate in found:
        counts[_outcome(item, fate)] += 1
    return ", ".join(f"{counts[name]} {said}" for name, said in OUTCOMES.items() if counts[name])


def _entry(item: Item, fate: StatementChange | None, cards: Cards) -> str:
    outcome = _outcome(item, fate)
    head = f'<span class="b {outcome}">{SIGNS[outcome]} {OUTCOMES[outcome]}</span>'
    weak = " <i>(not documented)</i>" if item.change.certainty == "inferred" else ""
    said = "; ".join(sentence(words) for words in _phrases(item, fate, cards.comparison.parties))
    return f"<li>{head} {link(item.change)}{f': {said}' if said else ''}{weak}</li>\n"


def _phrases(item: Item, fate: StatementChange | None, parties: dict[str, str]) -> list[str]:
    aspects = item.change.aspects if fate is None else fate.aspects
    whole = fate is not None and fate.kind in ("added", "removed")
    phrases = list(dict.fromkeys(aspect_words(a, parties) for a in told_of(aspects, whole=whole)))
    if fate is None or not whole:
        return phrases
    statement = fate.new or fate.old
    assert statement is not None  # a statement change has a side
    words = statement.text if statement.type == "declaration" or not statement.action else statement.action
    force = "" if statement.force == "binding" else f" ({statement.force})"
    whose = standing_words(statement.standing, parties)
    points = f", with the {fate.governs} points below it" if fate.governs else ""
    return [f'{_VERBS[statement.type]}{force} "{clipped(words)}"{points}', *([whose] if whose else [])]


def disputed(cards: Cards) -> Iterator[str]:
    """What the new draft still has in brackets, by whose wording it is."""
    new = cards.report.new
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for provision in new.provisions or ():
        for bracket in provision.brackets:
            whose = standing_words(bracket.standing, cards.comparison.parties)
            words = clipped(provision.text[bracket.inner : bracket.end].strip("[] ,;."))
            place = f'<a href="#new.{safe(provision.id)}">{apart(provision.label)}</a>'
            groups[whose].append(f"<li>{place}: &quot;{apart(words)}&quot;</li>\n")
    if not groups:
        return
    count = sum(map(len, groups.values()))
    yield '<section aria-labelledby="disputed">\n'
    yield f'<h2 id="disputed">Still disputed in {apart(name_of(new))} ({count})</h2>\n'
    opened = " open" if count <= _OPEN else ""
    for whose, found in groups.items():
        said = sentence(whose[0].upper() + whose[1:])
        yield f"<details{opened}><summary>{said} ({len(found)})</summary>\n<ul>\n{''.join(found)}</ul>\n</details>\n"
    yield "</section>\n"


def stayed(cards: Cards) -> Iterator[str]:
    """What is the same, what the reports are silent on, and what is of no substance: counts, and where to look."""
    report = cards.report
    kept, weak = same_in_both(report)
    lines = []
    if kept:
        lines.append(f"<b>The same in both</b>: {len(kept)} provisions with duties that stay as they were")
    if weak:
        shown = "; ".join(apart(label) for label in weak[:_MOST_LABELS])
        more = f"; and {len(weak) - _MOST_LABELS} more" if len(weak) > _MOST_LABELS else ""
        lines.append(f"<b>The same by inference only ({len(weak)})</b>: {shown}{more}")
    silent = [row.change for row in cards.rows.rows if row.outcome == "silent"]
    silent = [change for change in silent if any(e.text for e in change.old + change.new)]
    if silent:
        links = "; ".join(link(change) for change in silent[:_MOST_LABELS])
        more = f"; and {len(silent) - _MOST_LABELS} more" if len(silent) > _MOST_LABELS else ""
        lines.append(
            f"<b>No counterpart documented ({len(silent)})</b>: neither added nor removed, the reports are silent. "
            f"{links}{more}"
        )
    quiet = quiet_counts(report)
    if quiet:
        lines.append(f"<b>Not of substance</b>: {', '.join(quiet)}")
    if lines:
        items = "".join(f"<li>{line}</li>\n" for line in lines)
        yield '<section aria-labelledby="stayed">\n<h2 id="stayed">What stayed, and what is not known</h2>\n'
        yield f"<ul>\n{items}</ul>\n</section>\n"
