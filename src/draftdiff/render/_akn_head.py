"""What stands before the text of an Akoma Ntoso document: its identification, and what we know beyond its words."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from draftdiff.languages._codes import THREE_LETTERS
from draftdiff.model.standing import AGREED
from draftdiff.render._xml import safe
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.draft import Provision
    from draftdiff.model.report import DraftEntry, ProvisionsReport

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# Where our own words stand, which the reader of the format takes back (read/_akn_meta.py).
_OURS = "urn:x-draftdiff:1"
# What stands here must not be taken for an id of the text.
RESERVED = frozenset({"draftdiff", "parties"})
# Akoma Ntoso demands a date and a country; this date stands for none, and "zz" is no country's code.
_NO_DATE, _NO_COUNTRY = "0001-01-01", "zz"
_BASIS = {
    "reconstruction": "Reconstruction: the words are not those of the document.",
    "translation": "Translation: the words are not those of the original.",
}
_PARTIAL = "Only a part of the document is documented: what is missing here may stand in it."


def attributes(**values: str) -> str:
    """Attributes of a start tag; those without a value are left out."""
    return "".join(f' {name.rstrip("_")}="{safe(one_line(value))}"' for name, value in values.items() if value)


def remarks(draft: DraftEntry) -> list[str]:
    """What a reader of the text alone must be told."""
    return [words for words in (_BASIS.get(draft.basis), _PARTIAL if draft.coverage == "partial" else "") if words]


def identification(draft: DraftEntry, component: str = "") -> Iterator[str]:
    """The work, this expression of it in one language, and this file."""
    when = _date(draft.date)
    slug = re.sub(r"[^A-Za-z0-9]+", "-", draft.id).strip("-") or "draft"
    spoken = THREE_LETTERS.get(draft.language, draft.language)
    work = f"/akn/{_NO_COUNTRY}/bill/treaty/{when}/{slug}"
    part = f"/!{component}" if component else ""
    alias = "" if component or not draft.title else f"<FRBRalias{attributes(value=draft.title, name='title')}/>"
    yield '<identification source="#draftdiff">'
    for level, iri, more in (
        ("FRBRWork", work, f'<FRBRcountry value="{_NO_COUNTRY}"/>'),
        ("FRBRExpression", f"{work}/{spoken}@{when}", f'<FRBRlanguage language="{spoken}"/>'),
        ("FRBRManifestation", f"{work}/{spoken}@{when}.xml", ""),
    ):
        author = "#draftdiff" if level == "FRBRManifestation" else "#parties"
        yield (
            f'<{level}><FRBRthis value="{iri}{part}"/><FRBRuri value="{iri}"/>{alias if level == "FRBRWork" else ""}'
            f'<FRBRdate date="{when}" name="draft"/><FRBRauthor href="{author}"/>{more}</{level}>'
        )
    yield "</identification>"


def head(report: ProvisionsReport, id_of: Callable[[Provision], str]) -> Iterator[str]:
    """The block `meta` of the whole document."""
    draft = report.draft
    yield "<meta>"
    yield from identification(draft)
    parties = ", ".join(draft.parties.values()) or "the parties"
    yield '<references source="#draftdiff">'
    yield f'<TLCOrganization eId="parties" href="/ontology/organization/parties"{attributes(showAs=parties)}/>'
    yield '<TLCOrganization eId="draftdiff" href="/ontology/organization/draftdiff" showAs="draftdiff"/>'
    yield "</references>"
    yield '<proprietary source="#draftdiff">'
    told = attributes(
        id=draft.id, date=draft.date, basis=draft.basis, coverage=draft.coverage, numbering=draft.numbering,
        source=draft.source, sha256=draft.sha256,
    )  # fmt: skip
    yield f'<d:draft xmlns:d="{_OURS}"{told}>'
    yield from _told(report)
    for provision in report.provisions:
        if known := _evidence(provision):
            yield f"<d:provision{attributes(of=id_of(provision))}{known}/>"
    yield "</d:draft></proprietary></meta>"


def _told(report: ProvisionsReport) -> Iterator[str]:
    draft = report.draft
    for code, name in draft.parties.items():
        yield f"<d:party{attributes(code=code, name=name)}/>"
    for key, name in draft.sources.items():
        yield f"<d:source{attributes(key=key, name=name)}/>"
    for entry in draft.absent:
        yield f"<d:absent{attributes(sources=' '.join(entry.sources))}>{safe(one_line(entry.what))}</d:absent>"
    for words in draft.remarks:
        yield f"<d:remark>{safe(one_line(words))}</d:remark>"
    for note in report.notes:
        where = attributes(line=str(note.line) if note.line else "")
        yield f"<d:note{where}>{safe(one_line(note.message))}</d:note>"
    for unplaced in report.unplaced:
        yield f"<d:unplaced{attributes(line=str(unplaced.line))}>{safe(one_line(unplaced.text))}</d:unplaced>"


def _evidence(provision: Provision) -> str:
    """On what a provision rests and who stands behind it, where that is not as usual."""
    standing = provision.standing
    return attributes(
        evidence=provision.evidence if provision.evidence != "printed" else "",
        sources=" ".join(provision.sources),
        confidence=provision.confidence,
        content=provision.content if provision.content != "reported" else "",
        standing=standing.state if standing != AGREED else "",
        by=" ".join(standing.by),
        opposedBy=" ".join(standing.opposed_by),
        refusedBy=" ".join(standing.refused_by),
        certain="" if provision.certain else "false",
    )


def _date(written: str) -> str:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return _NO_DATE
