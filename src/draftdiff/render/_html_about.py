"""The foot of the page: the notes, and what each draft declares of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._html_text import apart, safe, sentence
from draftdiff.render._plain_words import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.note import Note
    from draftdiff.model.report import DraftEntry, Report

# More notes than this are folded.
_MANY = 10


def noted(found: Sequence[Note]) -> Iterator[str]:
    """What was doubted, dropped or guessed on the way, each with its place."""
    if not found:
        return
    yield f'<section aria-labelledby="notes">\n<h2 id="notes">Notes ({len(found)})</h2>\n'
    yield from _items(found[:_MANY])
    if len(found) > _MANY:
        yield f"<details><summary>{len(found) - _MANY} more</summary>\n"
        yield from _items(found[_MANY:])
        yield "</details>\n"
    yield "</section>\n"


def _items(found: Sequence[Note]) -> Iterator[str]:
    yield "<ul>\n"
    for note in found:
        place = f"{apart(note.draft)}{f':{note.line}' if note.line else ''}: " if note.draft else ""
        yield f"<li>{place}{sentence(note.message)}</li>\n"
    yield "</ul>\n"


def about(report: Report) -> Iterator[str]:
    """Both drafts as they describe themselves, with the names of parties and sources that are cited by a key."""
    yield '<section aria-labelledby="drafts">\n<h2 id="drafts">The two drafts</h2>\n<div class="drafts">\n'
    for side, draft in (("Old", report.old), ("New", report.new)):
        yield f"<div>\n<h3>{side}: {apart(name_of(draft))}</h3>\n<dl>\n"
        for name, said in declared(draft):
            yield f"<dt>{name}</dt>" + "".join(f"<dd>{line}</dd>" for line in said) + "\n"
        yield "</dl>\n</div>\n"
    yield "</div>\n</section>\n"


def declared(draft: DraftEntry) -> Iterator[tuple[str, list[str]]]:
    """What a draft says of itself, by name: each line as HTML."""
    plain = {
        "Title": draft.title,
        "Date": draft.date,
        "Language": draft.language,
        "Basis": draft.basis,
        "Coverage": draft.coverage,
        "Numbering": draft.numbering,
        "Read from": draft.source,
    }
    yield from ((name, [apart(said)]) for name, said in plain.items() if said)
    yield "SHA-256", [f"<code>{safe(draft.sha256)}</code>"]
    for name, named in (("Parties", draft.parties), ("Sources", draft.sources)):
        if named:
            yield name, [f"{apart(key)}: {apart(said)}" for key, said in named.items()]
    if draft.absent:
        sources = [f" ({', '.join(a.sources)})" if a.sources else "" for a in draft.absent]
        yield "Reported absent", [apart(a.what + said) for a, said in zip(draft.absent, sources, strict=True)]
    if draft.remarks:
        yield "Remarks", [apart(remark) for remark in draft.remarks]
