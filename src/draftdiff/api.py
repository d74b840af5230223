"""The public calls: drafts by name, path or text, and the values that `--format json` prints (docs/python.md)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from draftdiff import pipeline
from draftdiff.model.report import Settings
from draftdiff.model.source import Source
from draftdiff.shelf import fetch, find_shelf

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.history import HistoryReport
    from draftdiff.model.report import FindingsReport, Report, StatementsReport

# A draft as a program names it: a name on the shelf, a path, REV:path of git; a Path; or text with a name.
Named = str | Path | Source


def text(words: str, name: str = "text", suffix: str = ".md") -> Source:
    """A draft that is in memory: Markdown, or of the format that the suffix tells (".txt", ".html", ".akn" ...)."""
    return Source(name, words.encode(), suffix)


def read_draft(draft: Named, *, shelf: str | None = None, language: str | None = None) -> Draft:
    """The provisions of a draft, its front matter and its text.

    `shelf` is the folder in which names are looked for, else the nearest `drafts` upward; `language` is a code
    ("en"), whatever the draft declares. Raises `DraftdiffError` where there is no such draft, or it is no text.
    """
    return pipeline.read_draft(_source(draft, shelf), _settings(language))


def compare(
    old: Named, new: Named, *, shelf: str | None = None, language: str | None = None, full: bool = True
) -> Report:
    """The comparison of two drafts; `full` with all provisions, unchanged pairs and kept statements."""
    return pipeline.compare(_source(old, shelf), _source(new, shelf), _settings(language), whole=full)


def statements(draft: Named, *, shelf: str | None = None, language: str | None = None) -> StatementsReport:
    """The duties, bans, rights and declarations in a draft, in its order."""
    return pipeline.statements(_source(draft, shelf), _settings(language))


def check(draft: Named, *, shelf: str | None = None, language: str | None = None) -> FindingsReport:
    """What in a draft is perhaps a mistake of its transcription, asked of it alone."""
    return pipeline.check(_source(draft, shelf), _settings(language))


def trace(*drafts: Named, shelf: str | None = None, language: str | None = None) -> HistoryReport:
    """Every provision through several drafts, in the order in which they are given."""
    return pipeline.trace([_source(draft, shelf) for draft in drafts], _settings(language))


def to_dict(report: Any) -> dict[str, Any]:
    """A report, or a part of one, as plain dicts and lists: what its JSON has."""
    from draftdiff.render.json import plain

    found: dict[str, Any] = plain(report)
    return found


def rows(report: Report) -> list[dict[str, Any]]:
    """One flat dict for each change of a comparison, for a data frame; columns as in the csv form's changes."""
    return [
        {
            "kind": change.kind,
            "substantive": change.substantive,
            "certainty": change.certainty,
            "old": "; ".join(e.id for e in change.old),
            "new": "; ".join(e.id for e in change.new),
            "old_label": "; ".join(e.label for e in change.old),
            "new_label": "; ".join(e.label for e in change.new),
            "renumbered": change.renumbered,
            "moved": change.moved,
            "aspects": "; ".join(f"{a.aspect} {a.effect}" for a in change.aspects),
            "doubts": "; ".join(change.doubts),
            "old_text": " // ".join(e.text for e in change.old),
            "new_text": " // ".join(e.text for e in change.new),
        }
        for change in report.changes
    ]


def _source(draft: Named, shelf: str | None) -> Source:
    if isinstance(draft, Source):
        return draft
    # A Path is a file, whatever a shelf has of that name.
    typed = draft if isinstance(draft, str) else draft.as_posix()
    return fetch(typed if isinstance(draft, str) or "/" in typed else f"./{typed}", find_shelf(shelf))


def _settings(language: str | None) -> Settings:
    return Settings(language=language)
