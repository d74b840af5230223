"""Disputed text in plain words and plain tables, for every output that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.render._plain_words import name_of, standing_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from draftdiff.model.positions import (
        ArticleCount,
        DraftPositions,
        Fate,
        FateName,
        Position,
        PositionsReport,
        PositionsStep,
        SideCount,
        SideText,
    )

# What each fate says, in the order in which they matter to a reader.
MEANINGS: dict[FateName, str] = {
    "opened": "agreed before, in dispute now",
    "introduced": "new words, in dispute from the start",
    "agreed": "brackets gone, words stay",
    "dropped": "words gone",
    "taken-over": "another side stands behind it now",
    "repositioned": "who stands how to it has changed",
    "widened": "more words in dispute",
    "narrowed": "fewer words in dispute",
    "reworded": "other words in dispute",
    "set-apart": "in a bracket of its own now, inside one that was there",
    "absorbed": "its own brackets gone, inside one that stays",
    "moved": "the same in another place",
    "silent": "one of the drafts is incomplete and has no counterpart: no claim that it came or went",
    "kept": "as it was",
}
# What is only counted unless all is asked for.
QUIET: tuple[FateName, ...] = ("silent", "kept")
LEGEND = "+ proposes or supports, - opposes, x refuses to discuss"
_LONGEST = 40


class Table(NamedTuple):
    """A small table: its head, its rows; the first column names, the others count."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def cell(count: SideCount | None) -> str:
    """A side's counts, "+3 -1"; "" where it is not named."""
    if count is None:
        return ""
    parts = zip("+-x", (count.proposes, count.opposes, count.refuses), strict=True)
    return " ".join(f"{sign}{number}" for sign, number in parts if number)


def side_codes(drafts: Iterable[DraftPositions]) -> dict[str, str]:
    """The sides that any of the drafts names, with their names."""
    return {s.side: s.name for state in drafts for s in state.sides}


def totals(report: PositionsReport) -> Table:
    """What is in dispute in each draft, a column a draft."""
    drafts = report.drafts
    rows = [
        ("brackets", *(str(d.brackets) for d in drafts)),
        ("of nobody named", *(str(d.unattributed) for d in drafts)),
        ("words in dispute", *(f"{d.disputed_words} of {d.words}" for d in drafts)),
    ]
    if any(d.options for d in drafts):
        rows.insert(1, ("options without a bracket", *(str(d.options) for d in drafts)))
    for code, name in side_codes(drafts).items():
        called = code if name == code else f"{code}, {name}"
        rows.append((called, *(cell(_side(d.sides, code)) or "0" for d in drafts)))
    return Table(("in all", *(name_of(d.draft) for d in drafts)), tuple(rows))


def by_article(state: DraftPositions) -> Table:
    """Articles of one draft, a column a side."""
    codes = [s.side for s in state.sides]
    head = (
        "article",
        "brackets",
        *(["options"] if state.options else []),
        *codes,
        *(["nobody"] if state.unattributed else []),
    )
    rows = [
        (
            article_name(a),
            str(a.brackets),
            *([str(a.options)] if state.options else []),
            *(cell(_side(a.sides, code)) for code in codes),
            *([str(a.unattributed or "")] if state.unattributed else []),
        )
        for a in state.articles
    ]
    return Table(head, tuple(rows))


def through_drafts(report: PositionsReport) -> Table:
    """Articles through all drafts, a column a draft: brackets and options, then each side. By the article's label."""
    found: dict[str, list[ArticleCount | None]] = {}
    for at, state in enumerate(report.drafts):
        for article in state.articles:
            found.setdefault(article.label, [None] * len(report.drafts))[at] = article
    rows: list[tuple[str, ...]] = []
    for counts in found.values():
        first = next(c for c in counts if c is not None)
        rows.append((article_name(first), *(str(c.brackets + c.options if c else 0) for c in counts)))
        codes = dict.fromkeys(s.side for c in counts if c for s in c.sides)
        rows += [(f"  {code}", *(cell(_side(c.sides, code)) if c else "" for c in counts)) for code in codes]
    return Table(("article", *(name_of(d.draft) for d in report.drafts)), tuple(rows))


def article_name(article: ArticleCount) -> str:
    """The label, and the heading where that is another."""
    apart = article.heading and article.heading != article.label
    return f"{article.label} {article.heading}" if apart else article.label


def _side(sides: Sequence[SideCount], code: str) -> SideCount | None:
    return next((s for s in sides if s.side == code), None)


def head_of(state: DraftPositions) -> str:
    """One sentence on how much of a draft is disputed."""
    if not state.positions:
        return "Nothing is in dispute: no bracket, and no option."
    share = 100 * state.disputed_words / max(1, state.words)
    options = f" and {counted(state.options, 'option')} without one" if state.options else ""
    where = counted(len(state.articles), "article or other unit", "articles and other units")
    return (
        f"{counted(state.brackets, 'bracket')}{options} in {where}; "
        f"{state.disputed_words} of {state.words} words ({share:.0f} %) are in dispute."
    )


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 bracket", "2 brackets"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def position_words(position: Position, parties: Mapping[str, str]) -> str:
    """Who stands how to it, and how far it reaches; its words apart."""
    said = [f"option {position.option}"] if position.option else []
    if not (position.option and position.standing.state == "bracketed" and not position.standing.opposed_by):
        said.append(standing_words(position.standing, parties))
    if position.whole:
        said.append("all of the provision")
    if position.reaches:
        said.append(f"reaches to {position.reaches}")
    return "; ".join(said)


def step_words(step: PositionsStep) -> str:
    """The fates of a step, counted."""
    return ", ".join(f"{c.count} {c.fate}" for c in step.counts) or "nothing was in dispute"


def fate_place(fate: Fate) -> str:
    """The label, or both where they differ."""
    return " -> ".join(dict.fromkeys(label for label in (fate.old_label, fate.new_label) if label))


def fate_standing(fate: Fate, old: Mapping[str, str], new: Mapping[str, str]) -> str:
    """Who stands how to it, or how that changed."""
    before = standing_words(fate.old_standing, old) if fate.old_standing else ""
    after = standing_words(fate.new_standing, new) if fate.new_standing else ""
    return " -> ".join(dict.fromkeys(words for words in (before, after) if words))


def shortened(words: str) -> str:
    """The beginning and the end of long words; the JSON report has all of them."""
    parts = words.split(" ")
    return words if len(parts) <= _LONGEST else " ".join([*parts[: _LONGEST - 12], "...", *parts[-10:]])


def side_head(text: SideText) -> str:
    """What a side's text is, and what it says of brackets that are nobody's."""
    if not text.side:
        return f"The agreed text alone; {counted(text.left_out, 'bracket or option', 'brackets and options')} left out."
    named = text.side if text.name == text.side else f"{text.name} ({text.side})"
    said = f"The text of {named}: {text.taken_in} of its own in, {text.left_out} of others out"
    still = counted(text.still_open, "bracket or option", "brackets and options")
    return f"{said}; {still} of nobody named as printed." if text.still_open else f"{said}."
