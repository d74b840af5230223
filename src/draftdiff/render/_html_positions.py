"""Disputed text as one page that needs nothing else: plots with their tables, the list, the fates. No script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
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
    side_codes,
    step_words,
    through_drafts,
    totals,
)
from draftdiff.render._svg_positions import MOST_LINES, MOST_ROWS, Line, lines, matrix, safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.positions import ArticleCount, DraftPositions, Fate, PositionsReport, PositionsStep
    from draftdiff.model.report import DraftEntry
    from draftdiff.render._contract import View

# Boxes beyond it no longer help a reader to see the nesting.
_DEEPEST = 6


@cache
def _style() -> str:
    return (Path(__file__).parent / "_positions.css").read_text(encoding="utf-8")


def positions(report: PositionsReport, _: View) -> str:
    """The whole page."""
    names = " → ".join(name_of(state.draft) for state in report.drafts)
    # The one thing allowed is the style sheet in the page, known by its hash: nothing from a draft can load or run.
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Disputed text: {safe(names)}</title>\n<style>{_style()}</style>\n</head>\n<body>\n<main>\n"
    )
    return head + "\n".join(_sections(report, names)) + "\n</main>\n</body>\n</html>\n"


def _sections(report: PositionsReport, names: str) -> Iterator[str]:
    yield f"<h1>Disputed text: {safe(names)}</h1>"
    for state in report.drafts:
        yield from _about(state)
    yield from _plots(report)
    if len(report.drafts) == 1:
        yield from _list(report.drafts[0])
    for step in report.steps:
        yield from _step(report, step)
    for state in report.drafts:
        if state.loose:
            yield f"<h2>Without their other half, in {safe(name_of(state.draft))}</h2>\n<ul>"
            for sign in state.loose:
                where = f"line {sign.line}, {sign.label}"
                yield f"<li>{safe(where)}: <code>{sign.sign}</code> {safe(sign.message)}; kept as a character</li>"
            yield "</ul>"
    if report.notes:
        yield "<h2>Notes</h2>\n<ul>"
        for note in report.notes:
            where = f"{note.draft}, line {note.line}: " if note.line else ""
            yield f"<li>{safe(where + note.message)}</li>"
        yield "</ul>"


def _about(state: DraftPositions) -> Iterator[str]:
    draft = state.draft
    said = ", ".join(part for part in (draft.title, draft.date) if part)
    yield f"<p><strong>{safe(name_of(draft))}</strong> {safe(said)}. {safe(head_of(state))}</p>"
    if draft.basis == "reconstruction":
        name = safe(name_of(draft))
        yield f'<p class="warn">{name} is a reconstruction from reporting, in words that are not the document\'s.</p>'


def _plots(report: PositionsReport) -> Iterator[str]:
    if not any(state.positions for state in report.drafts):
        return
    names = [name_of(state.draft) for state in report.drafts]
    yield "<h2>By side</h2>"
    plot = _side_plot(report, names) if len(names) > 1 else ""
    yield _beside(plot, totals(report), "Counts in the whole draft")
    table = by_article(report.drafts[0]) if len(names) == 1 else through_drafts(report)
    yield "<h2>By article</h2>"
    yield _beside(_article_plot(report, table), table, "Counts by article")
    yield f'<p class="quiet">{safe(LEGEND)}.</p>'


def _side_plot(report: PositionsReport, names: list[str]) -> str:
    codes = side_codes(report.drafts)
    found = [
        Line(code, tuple(sum(s.proposes for s in d.sides if s.side == code) for d in report.drafts)) for code in codes
    ]
    found.append(Line("nobody", tuple(d.unattributed for d in report.drafts)))
    found = [line for line in found if any(line.values)]
    found.sort(key=lambda line: (-max(line.values), line.name))
    about = "; ".join(
        f"{line.name}: {', '.join(f'{value} in {name}' for value, name in zip(line.values, names, strict=True))}"
        for line in found[:MOST_LINES]
    )
    more = f" The {MOST_LINES} largest of {len(found)}." if len(found) > MOST_LINES else ""
    title = f"Disputed words that each side proposes, draft by draft.{more}"
    return _figure(lines("sides", title, about, found, names), title)


def _article_plot(report: PositionsReport, table: Table) -> str:
    if len(report.drafts) == 1:
        (state,) = report.drafts
        codes = [s.side for s in state.sides]
        columns = [*codes, *(["nobody"] if state.unattributed else [])]
        rows = [(a.label, _named(a, codes, nobody=state.unattributed > 0)) for a in state.articles]
        title = "How often each side is named, article by article."
    else:
        columns = list(table.head[1:])
        rows = [(r[0], [int(c) for c in r[1:]]) for r in table.rows if not r[0].startswith("  ")]
        title = "Brackets and options in each article, draft by draft."
    if len(rows) > MOST_ROWS:
        rows = sorted(rows, key=lambda row: -sum(row[1]))
        title += f" The {MOST_ROWS} most disputed of {len(rows)}."
    about = "; ".join(
        f"{label}: {', '.join(f'{v} {c}' for v, c in zip(values, columns, strict=True) if v)}"
        for label, values in rows[:MOST_ROWS]
    )
    return _figure(matrix("articles", title, about, rows, columns), title)


def _named(article: ArticleCount, codes: list[str], *, nobody: bool) -> list[int]:
    """How often each side is named in an article, whatever it says, and how many positions are nobody's."""
    counts = {n.side: n.proposes + n.opposes + n.refuses for n in article.sides}
    return [*(counts.get(code, 0) for code in codes), *([article.unattributed] if nobody else [])]


def _figure(plot: str, title: str) -> str:
    return f'<figure tabindex="0" role="group" aria-label="Plot">{plot}<figcaption>{safe(title)}</figcaption></figure>'


def _beside(plot: str, table: Table, caption: str) -> str:
    return f'<div class="pair">{plot}{_table(table, caption)}</div>'


def _table(table: Table, caption: str) -> str:
    head = "".join(f'<th scope="col">{safe(name)}</th>' for name in table.head)
    rows = []
    for row in table.rows:
        inner = ' class="inner"' if row[0].startswith("  ") else ""
        cells = "".join(f"<td>{safe(c)}</td>" for c in row[1:])
        rows.append(f'<tr{inner}><th scope="row">{safe(row[0])}</th>{cells}</tr>')
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{safe(caption)}"><table><caption>{safe(caption)}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _list(state: DraftPositions) -> Iterator[str]:
    if not state.positions:
        return
    yield f"<h2>In dispute ({len(state.positions)})</h2>"
    where, told = "", set[str]()
    for position in state.positions:
        if position.label != where:
            where = position.label
            yield f'<h3>{safe(where)} <span class="quiet">line {position.line}</span></h3>'
        words = safe(position_words(position, state.draft.parties))
        other = '<span class="or">or</span> ' if told & set(position.alternatives) else ""
        told.add(position.id)
        yield (
            f'<p class="position d{min(position.depth, _DEEPEST)}">{other}{_quoted(position.text, state.draft)}'
            f'<span class="who">{words}</span></p>'
        )


def _step(report: PositionsReport, step: PositionsStep) -> Iterator[str]:
    old, new = report.drafts[step.old - 1].draft, report.drafts[step.new - 1].draft
    yield f"<h2>{safe(f'{name_of(old)} → {name_of(new)}')}</h2>\n<p>{safe(step_words(step))}</p>"
    for count in step.counts:
        name = count.fate.replace("-", " ").capitalize()
        title = f'{name} ({count.count})</{{}}> <span class="quiet">{safe(MEANINGS[count.fate])}</span>'
        items = "\n".join(_fate(f, old, new) for f in step.fates if f.fate == count.fate)
        if count.fate in QUIET:
            yield f"<details><summary><b>{title.format('b')}</summary>\n{items}\n</details>"
        else:
            yield f'<h3 class="fate"><span>{title.format("span")}</h3>\n{items}'


def _fate(fate: Fate, old: DraftEntry, new: DraftEntry) -> str:
    words = []
    if fate.old_text and fate.old_text != fate.new_text:
        words.append(_quoted(fate.old_text, old))
    if fate.new_text:
        words.append(_quoted(fate.new_text, new))
    moved = " (moved)" if fate.place_moved and fate.fate != "moved" else ""
    return (
        f'<p class="position"><b>{safe(fate_place(fate) + moved)}</b> {" → ".join(words)}'
        f'<span class="who">{safe(fate_standing(fate, old.parties, new.parties))}</span></p>'
    )


def _quoted(text: str, draft: DraftEntry) -> str:
    return f'<q lang="{safe(draft.language)}">{safe(text)}</q>'
