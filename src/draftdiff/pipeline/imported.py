"""Any file as a draft file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.note import Note
from draftdiff.model.source import Source
from draftdiff.parse import declared, transcript, written
from draftdiff.pipeline import DEFAULTS, read_draft
from draftdiff.read import format_of

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Settings


class Imported(NamedTuple):
    """A draft file made from another file: its text, the draft it was made from, and what could not be carried over."""

    text: str
    draft: Draft
    notes: tuple[Note, ...]


def import_draft(source: Source, name: str, known: dict[str, str], settings: Settings = DEFAULTS) -> Imported:
    """Any file as a draft file that is read as the same provisions; `name` will be the draft's on the shelf.

    `known` are keys of front matter that the user gives. The text is read again and compared: a provision that
    comes back otherwise is noted, since a silent difference would be a false change in every later report.
    """
    draft = read_draft(source, settings)
    origin = {
        "file": source.name.rpartition("/")[2],
        "format": format_of(source, settings.input).name,
        "sha256": draft.sha256,
    }
    text = written(declared(draft, name, known, origin)) + transcript(draft)
    again = read_draft(Source(name, text.encode(), ".md"))
    before = {p.id: (p.kind, p.number, p.heading, p.text) for p in draft.provisions}
    after = {p.id: (p.kind, p.number, p.heading, p.text) for p in again.provisions}
    notes = [
        Note(
            f"{p.label} is not read from the draft file as it was from this one; see to it by hand", source.name, p.line
        )
        for p in draft.provisions
        if after.get(p.id) != before[p.id]
    ]
    more = [p for p in again.provisions if p.id not in before]
    if more:
        notes.append(
            Note(f"the draft file has {len(more)} more provisions, from line {more[0].line}", name, more[0].line)
        )
    return Imported(text, draft, tuple(notes))
