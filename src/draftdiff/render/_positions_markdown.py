"""Disputed text as Markdown: tables and lists for notes and pull requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._plain_words import name_of
from draftdiff.render._positions_words import (
    LEGEND,
    MEANINGS,
    QUIET,
    Table,
    by_article,
    fate_place,
    fate_standing,
    head_of,
    position_words,
    shortened,
    step_words,
    through_drafts,
    totals,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.positions import DraftPositions, PositionsReport, PositionsStep
    from draftdiff.render._contract import View


def positions(report: PositionsReport, view: View, escaped: Callable[[str], str]) -> str:
    """The same report as the terminal's; `escaped` makes text of a draft harmless in Markdown."""
    names = " -> ".join(name_of(state.draft) for state in report.drafts)
    parts = [f"# Disputed text: {escaped(names)}"]
    for state in report.drafts:
        if state.draft.basis == "reconstruction":
            said = f"{name_of(state.draft)} is a RECONSTRUCTION from reporting, in words that are not the document's."
            parts.append(f"> {escaped(said)}")
    if len(report.drafts) == 1:
        parts += _one(report, escaped)
    else:
        parts += [_table(totals(report), escaped)]
        rows = through_drafts(report)
        if rows.rows:
            parts += ["## By article", _table(rows, escaped), escaped(LEGEND)]
        for step in report.steps:
            parts += _step(report, step, escaped, everything=view.everything)
    for state in report.drafts:
        if state.loose:
            parts.append(f"## Without their other half, in {escaped(name_of(state.draft))}")
            parts.append(
                "\n".join(
                    f"- line {s.line}, {escaped(s.label)}: `{s.sign}`: {escaped(s.message)}; kept as a character"
                    for s in state.loose
                )
            )
    parts += [f"> note: {escaped(f'{n.draft}:{n.line}: ' if n.line else '')}{escaped(n.message)}" for n in report.notes]
    return "\n\n".join(parts) + "\n"


def _one(report: PositionsReport, escaped: Callable[[str], str]) -> Iterator[str]:
    (state,) = report.drafts
    yield escaped(head_of(state))
    if not state.positions:
        return
    yield _table(totals(report), escaped)
    yield "## By article"
    yield _table(by_article(state), escaped)
    yield escaped(LEGEND)
    yield f"## In dispute ({len(state.positions)})"
    yield "\n".join(_items(state, escaped))


def _items(state: DraftPositions, escaped: Callable[[str], str]) -> Iterator[str]:
    where = ""
    for position in state.positions:
        if position.label != where:
            where = position.label
            yield f"- **{escaped(where)}**, line {position.line}"
        lead = "  " * (1 + min(position.depth, 6))
        words = escaped(position_words(position, state.draft.parties))
        yield f'{lead}- {words}: "{escaped(shortened(position.text))}"'


def _step(
    report: PositionsReport, step: PositionsStep, escaped: Callable[[str], str], *, everything: bool
) -> Iterator[str]:
    old, new = report.drafts[step.old - 1].draft, report.drafts[step.new - 1].draft
    yield f"## {escaped(f'{name_of(old)} -> {name_of(new)}')}"
    yield escaped(step_words(step))
    for count in step.counts:
        if count.fate in QUIET and not everything:
            continue
        yield f"### {count.fate.capitalize()} ({count.count}): {MEANINGS[count.fate]}"
        items = []
        for fate in step.fates:
            if fate.fate == count.fate:
                both = fate.old_text and fate.new_text and fate.old_text != fate.new_text
                words = f'"{escaped(shortened(fate.old_text))}" -> ' if both else ""
                words += f'"{escaped(shortened(fate.new_text or fate.old_text))}"'
                standing = escaped(fate_standing(fate, old.parties, new.parties))
                items.append(f"- **{escaped(fate_place(fate))}**: {words} ({standing})")
        yield "\n".join(items)


def _table(table: Table, escaped: Callable[[str], str]) -> str:
    lines = [table.head, ("---", *["---:"] * (len(table.head) - 1))]
    written = ["| " + " | ".join(escaped(c) if c else " " for c in lines[0]) + " |", "| " + " | ".join(lines[1]) + " |"]
    for row in table.rows:
        name = f"&nbsp; {escaped(row[0].strip())}" if row[0].startswith("  ") else escaped(row[0])
        written.append(f"| {name} | " + " | ".join(escaped(c) for c in row[1:]) + " |")
    return "\n".join(written)
