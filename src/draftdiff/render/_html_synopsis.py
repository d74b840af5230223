"""A synopsis as a web page of one file: a table whose head stays in sight, without a script.

On a narrow screen each row is a card with the drafts one below the other. The roles are written out, since a browser
forgets that a table is one when its cells are laid out otherwise.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from draftdiff.render._plain_words import name_of
from draftdiff.render._synopsis import (
    Marks,
    about,
    agreement_words,
    counted,
    empty_words,
    heading_edits,
    parts_of,
    unknown,
    warnings,
)
from draftdiff.render._xml import safe
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.change import Edit
    from draftdiff.model.report import DraftEntry
    from draftdiff.model.synopsis import SynopsisCell, SynopsisReport, SynopsisRow

_TAGS = {"kept": ("", ""), "removed": ("<del>", "</del>"), "added": ("<ins>", "</ins>")}
# Below this a column holds three words a line; the page is then scrolled sideways.
_NARROWEST = 13


def synopsis(report: SynopsisReport) -> Iterator[str]:
    """The page, row by row."""
    names = [one_line(name_of(draft)) for draft in report.drafts]
    yield _opening(report, " | ".join(names))
    yield f"<header>\n<h1>{' <span>|</span> '.join(map(_apart, names))}</h1>\n<ul>\n"
    for name, draft in zip(names, report.drafts, strict=True):
        said = ", ".join(about(draft))
        title = f": <bdi>{_words(draft.title)}</bdi>" if draft.title else ""
        yield f"<li><b>{_apart(name)}</b>{title}{f' ({_words(said)})' if said else ''}</li>\n"
    yield "</ul>\n"
    for warning in warnings(report):
        yield f'<p class="notice" role="note">{_words(warning)}</p>\n'
    yield (
        f"<p>{_words(counted(report))} Against the draft to its left, <del>words that went</del> are struck out and "
        "<ins>words that came</ins> underlined.</p>\n</header>\n<main>\n"
    )
    yield from _table(report, names)
    if report.notes:
        yield '<section class="notes" aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n<ul>\n'
        for note in report.notes:
            place = f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " * bool(note.draft)
            yield f"<li>{_words(place + note.message)}</li>\n"
        yield "</ul>\n</section>\n"
    tool = _words(f"{report.tool.name} {report.tool.version}")
    yield f"</main>\n<footer>Made by {tool}. This page loads nothing and runs nothing.</footer>\n</body>\n</html>\n"


def _opening(report: SynopsisReport, title: str) -> str:
    wide = _NARROWEST * (len(report.drafts) + 1)
    style = files("draftdiff.render").joinpath("_html_synopsis.css").read_text(encoding="utf-8").strip()
    style += f"\n@media screen and (min-width: 48rem) {{ table {{ min-width: {wide}rem; }} }}"
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="{_words(report.tool.name)} {_words(report.tool.version)}">\n'
        f"<title>{_words(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )


def _table(report: SynopsisReport, names: Sequence[str]) -> Iterator[str]:
    yield (
        '<table role="table">\n<caption class="v">The drafts side by side, a row a provision</caption>\n'
        '<thead role="rowgroup">\n<tr role="row"><th class="no" id="no" scope="col" role="columnheader">no.</th>'
    )
    for at, (name, draft) in enumerate(zip(names, report.drafts, strict=True), 1):
        said = "".join(_about(words) for words in about(draft))
        yield f'<th id="d{at}" scope="col" role="columnheader">{_apart(name)}{said}</th>'
    yield '<th class="all" id="all" scope="col" role="columnheader">all drafts</th></tr>\n</thead>\n'
    yield '<tbody role="rowgroup">\n'
    marks = Marks(report)
    columns = [_column(name, draft) for name, draft in zip(names, report.drafts, strict=True)]
    for row in report.rows:
        yield _row(row, report, marks, columns)
    yield "</tbody>\n</table>\n"


def _about(words: str) -> str:
    said = f'<b class="w">{_words(words)}</b>' if words.isupper() else _words(words)
    return f"<small>{said}</small>"


def _column(name: str, draft: DraftEntry) -> str:
    """Attributes of the cells of a draft: whose they are, for where the head is out of sight, and their language."""
    said = [name, *(words for words in about(draft) if words.isupper())]
    return f' data-draft="{_words(", ".join(said))}"{_tongue(draft)}'


def _row(row: SynopsisRow, report: SynopsisReport, marks: Marks, columns: Sequence[str]) -> str:
    n = row.number
    said = _words(agreement_words(row.agreement, report.drafts))
    kind = " heading" if row.kind == "heading" else ""
    cells = "".join(
        f'<td role="cell" headers="d{at} r{n}"{column}>{_cell(cell, marks)}</td>'
        for at, (cell, column) in enumerate(zip(row.cells, columns, strict=True), 1)
    )
    tongue = _tongue(report.drafts[-1])
    text = f'<p{tongue} dir="auto">{_words(row.agreement.text)}</p>' if row.agreement.text else ""
    agreed = f'<p class="a">{said}</p>{text}' if said else ""
    return (
        f'<tr role="row" class="{row.agreement.state}{kind}" id="row-{n}">'
        f'<th id="r{n}" scope="row" role="rowheader"><a href="#row-{n}">{n}</a></th>{cells}'
        f'<td role="cell" headers="all r{n}" data-draft="all drafts">{agreed}</td></tr>\n'
    )


def _cell(cell: SynopsisCell, marks: Marks) -> str:
    if not cell.provisions:
        return f'<p class="e" lang="en">{_words(empty_words(cell))}</p>'
    parts = []
    for provision, edits in parts_of(cell):
        heading = _marked(heading_edits(cell, provision))
        said = f'<small lang="en">({", ".join(told)})</small>' if (told := marks.of(cell, provision)) else ""
        named = [f"<b>{_apart(provision.label)}</b>", f"<bdi>{heading}</bdi>" if heading else "", said]
        parts.append(f'<p class="l">{" ".join(part for part in named if part)}</p>')
        if edits:
            parts.append(f'<p dir="auto">{_marked(edits)}</p>')
        elif words := unknown(provision):
            parts.append(f'<p class="e" lang="en">{words}</p>')
    return "".join(parts)


def _marked(edits: Sequence[Edit]) -> str:
    return "".join([f"{_TAGS[e.op][0]}{_words(e.text)}{_TAGS[e.op][1]}" for e in edits])


def _words(text: str) -> str:
    """Words of a draft as words: no markup, nothing that acts on the page or on a terminal that shows its source."""
    return safe(text)


def _apart(text: str) -> str:
    """A name whose direction does not turn what stands around it."""
    return f"<bdi>{safe(text)}</bdi>"


def _tongue(draft: DraftEntry) -> str:
    return "" if draft.language in ("", "en") else f' lang="{safe(draft.language)}"'
