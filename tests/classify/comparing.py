"""Two small drafts compared, and what is said of the one provision that differs."""

from __future__ import annotations

from draftdiff.model.change import Aspect, Change, StatementChange
from draftdiff.model.report import Report
from draftdiff.model.source import Source
from draftdiff.pipeline import compare

Said = tuple[str, str, str | None, str | None]

# Enough words around a difference that both sides are one provision to any reader.
REST = "on the state of its armed forces to the Council of the Parties"

PARTIAL = "basis: reconstruction\ncoverage: partial"


def compared(old: str, new: str, old_front: str = "", new_front: str = "") -> Report:
    """The report on two drafts given as Markdown, each with the front matter it needs."""
    return compare(_source("old", old, old_front), _source("new", new, new_front))


def _source(name: str, body: str, front: str) -> Source:
    head = f"---\n{front}\n---\n" if front else ""
    return Source(name, (head + body).encode(), ".md")


def one_paragraph(text: str) -> str:
    """A draft whose only words are those of Article 1(1)."""
    return f"# Article 1\n\n1. {text}\n"


def change_of(old: str, new: str) -> Change:
    """The change of Article 1(1) whose words were `old` and are `new`."""
    report = compared(one_paragraph(old), one_paragraph(new))
    (change,) = (c for c in report.changes if any(e.id == "art_1__para_1" for e in c.old) and c.new)
    return change


def fates_of(old: str, new: str) -> tuple[StatementChange, ...]:
    """What became of the statements of Article 1(1)."""
    return compared(one_paragraph(old), one_paragraph(new)).statements


def said(aspects: tuple[Aspect, ...]) -> list[Said]:
    """Aspects as they are read: what, which way, from what, to what."""
    return [(a.aspect, a.effect, a.old, a.new) for a in aspects]


def by_id(report: Report, provision: str) -> Change:
    """The change in which a provision of either side stands."""
    (change,) = (c for c in report.changes if any(e.id == provision for e in (*c.old, *c.new)))
    return change


def by_old(report: Report, provision: str) -> Change:
    """The change in which a provision of the old side stands."""
    (change,) = (c for c in report.changes if any(e.id == provision for e in c.old))
    return change
