"""The public calls: drafts by name, path or text, and the values that `--format json` prints (docs/python.md)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from draftdiff import pipeline
from draftdiff.model.draft import Draft
from draftdiff.model.report import FindingsReport, Report, Settings, StatementsReport
from draftdiff.model.source import Source
from draftdiff.shelf import fetch, find_shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.change import Aspect, Change, StatementChange
    from draftdiff.model.history import HistoryReport
    from draftdiff.model.statement import Statement

# A draft as a program names it: a name on the shelf, a path, REV:path of git; a Path; a text with its name; or one
# that was read already.
Named = str | Path | Source | Draft
Revisions = Literal["final", "original"]


def text(words: str, name: str = "text", suffix: str = ".md") -> Source:
    """A draft that is in memory: Markdown, or of the format that the suffix tells (".txt", ".html", ".akn" ...)."""
    # Half a surrogate pair, which a str may hold, is kept: what is text to Python is never refused.
    return Source(name, words.encode("utf-8", "surrogatepass"), suffix)


def read_draft(
    draft: Named, *, shelf: str | None = None, language: str | None = None, revisions: Revisions = "final"
) -> Draft:
    """The provisions of a draft, its front matter and its text.

    `shelf` is the folder in which names are looked for, else the nearest `drafts` upward; `language` is a code
    ("en"), whatever the draft declares; `revisions="original"` reads a file with tracked changes as if all of them were
    rejected. Raises `DraftdiffError` where there is no such draft, or it is no text.
    """
    if isinstance(draft, Draft):
        return draft
    return pipeline.read_draft(_source(draft, shelf), Settings(language, revisions=revisions))


def compare(
    old: Named,
    new: Named,
    *,
    shelf: str | None = None,
    language: str | None = None,
    revisions: Revisions = "final",
    full: bool = True,
) -> Report:
    """The comparison of two drafts; `full` with all provisions, unchanged pairs and kept statements."""
    before, after = (read_draft(d, shelf=shelf, language=language, revisions=revisions) for d in (old, new))
    return pipeline.compare_drafts(before, after, Settings(language, revisions=revisions), whole=full)


def statements(draft: Named, *, shelf: str | None = None, language: str | None = None) -> StatementsReport:
    """The duties, bans, rights and declarations in a draft, in its order."""
    return pipeline.statements_in(read_draft(draft, shelf=shelf, language=language))


def check(draft: Named, *, shelf: str | None = None, language: str | None = None) -> FindingsReport:
    """What in a draft is perhaps a mistake of its transcription, asked of it alone."""
    from draftdiff.check import Neighbours, check_draft, rules
    from draftdiff.pipeline.checked import findings_report

    asked = rules()
    found = check_draft(read_draft(draft, shelf=shelf, language=language), asked, Neighbours())
    return findings_report(found, 1, asked)


def trace(*drafts: str | Path | Source, shelf: str | None = None, language: str | None = None) -> HistoryReport:
    """Every provision through several drafts, in the order in which they are given."""
    from draftdiff.pipeline import several

    return several.trace([_source(draft, shelf) for draft in drafts], Settings(language))


def to_dict(report: Any) -> dict[str, Any]:
    """A report, or a part of one, as plain dicts and lists: what its JSON has."""
    from draftdiff.render.json import plain

    found: dict[str, Any] = plain(report)
    return found


def rows(
    report: Report | StatementsReport | FindingsReport, of: Literal["changes", "statements"] = "changes"
) -> list[dict[str, Any]]:
    """Flat dicts for a data frame: one for each change of a comparison, or each statement of it; columns as in csv.

    Of the statements of one draft, and of findings, one for each.
    """
    if isinstance(report, StatementsReport):
        return [_statement(found) for found in report.statements]
    if isinstance(report, FindingsReport):
        return [to_dict(found) for found in report.findings]
    return [_change(c) for c in report.changes] if of == "changes" else [_fate(f) for f in report.statements]


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "substantive": change.substantive,
        "certainty": change.certainty,
        "old": "; ".join(e.id for e in change.old),
        "new": "; ".join(e.id for e in change.new),
        "old_label": "; ".join(e.label for e in change.old),
        "new_label": "; ".join(e.label for e in change.new),
        "renumbered": change.renumbered,
        "moved": change.moved,
        "aspects": _aspects(change.aspects),
        "doubts": "; ".join(change.doubts),
        "old_text": " // ".join(e.text for e in change.old),
        "new_text": " // ".join(e.text for e in change.new),
        "change": change.fingerprint,
    }


def _fate(fate: StatementChange) -> dict[str, Any]:
    said = fate.new or fate.old
    assert said is not None  # a statement change has a side
    return {
        "kind": fate.kind,
        "effect": fate.effect,
        "certainty": fate.certainty,
        "old": fate.old.provision if fate.old else "",
        "new": fate.new.provision if fate.new else "",
        "old_label": fate.old.label if fate.old else "",
        "new_label": fate.new.label if fate.new else "",
        "aspects": _aspects(fate.aspects),
        "type": said.type,
        "force": said.force,
        "bearer": said.bearer,
        "standing": said.standing.state,
        "old_text": fate.old.text if fate.old else "",
        "new_text": fate.new.text if fate.new else "",
        "change": fate.change or "",
    }


def _statement(statement: Statement) -> dict[str, Any]:
    """What a statement says, its parts by their words, its standing in a word."""
    parts = ("conditions", "exceptions", "deadlines", "figures")
    flat = to_dict(statement) | {name: "; ".join(p.text for p in getattr(statement, name)) for name in parts}
    return flat | {"standing": statement.standing.state}


def _aspects(aspects: Sequence[Aspect]) -> str:
    return "; ".join(f"{a.aspect} {a.effect}" for a in aspects)


def _source(draft: str | Path | Source, shelf: str | None) -> Source:
    if isinstance(draft, Source):
        return draft
    # A Path is a file, whatever a shelf has of that name.
    typed = draft if isinstance(draft, str) else draft.as_posix()
    return fetch(typed if isinstance(draft, str) or "/" in typed else f"./{typed}", find_shelf(shelf))
