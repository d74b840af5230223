"""The stages in order: the table of contents of the program.

Here: one draft read, two compared. Beside it what needs more: several drafts, disputed words, rules, a parser's view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff import __version__
from draftdiff.align import align_drafts
from draftdiff.align import explain as explain_pairs
from draftdiff.check import rules as all_rules
from draftdiff.check import with_doubts
from draftdiff.classify import classify_changes, summarise
from draftdiff.diff import diff_provisions, shortcomings
from draftdiff.languages import NO_NORMS, language
from draftdiff.model.note import Note
from draftdiff.model.report import SCHEMA_VERSION, DraftEntry, Report, Settings, StatementsReport, Tool
from draftdiff.parse import front_matter, parse_draft
from draftdiff.read import Wanted, read_lines
from draftdiff.statements import DraftStatements, draft_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.alignment import Explanation
    from draftdiff.model.draft import Draft
    from draftdiff.model.source import Source

TOOL = Tool("draftdiff", __version__)
DEFAULTS = Settings()


def read_draft(source: Source, settings: Settings = DEFAULTS) -> Draft:
    """Read and parse one draft; raises DraftdiffError only where the bytes are no text."""
    return parse_draft(read_lines(source, settings.input, Wanted(settings.revisions)), settings.language)


def dated(source: Source, settings: Settings = DEFAULTS) -> tuple[str, str]:
    """The date and the language that a draft declares, "" where it declares none; told without parsing it."""
    lines = read_lines(source, settings.input, Wanted(settings.revisions))
    front, _ = front_matter(lines)
    spoken = settings.language or front.language or lines.declared.get("language", "").lower().partition("-")[0]
    return front.date or lines.declared.get("date", ""), spoken


def compare(old: Source, new: Source, settings: Settings = DEFAULTS, *, whole: bool = True) -> Report:
    """Compare two drafts: the full report, with provisions, unchanged pairs and kept statements.

    Not `whole`, for who leaves those out anyway, it lacks the drafts' provisions and the kept statements of
    provisions that read alike; all else is the same, and takes half the time.
    """
    return compare_drafts(read_draft(old, settings), read_draft(new, settings), settings, whole=whole)


def compare_drafts(before: Draft, after: Draft, settings: Settings = DEFAULTS, *, whole: bool = True) -> Report:
    """The same of two drafts that are read already."""
    alignment = align_drafts(before, after)
    differences = diff_provisions(before, after, alignment)
    told = DraftStatements(before), DraftStatements(after)
    judged = classify_changes(differences, *told, language(after.language), whole=whole)
    return Report(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        settings=settings,
        old=entry(before, full=whole),
        new=entry(after, full=whole),
        summary=summarise(judged),
        alignment=alignment.pairs,
        changes=with_doubts(judged.changes, before, after, all_rules()),
        statements=judged.statements,
        notes=(
            *before.notes,
            *after.notes,
            *alignment.notes,
            *judged.notes,
            *shortcomings(after, differences),
            *_unread(before, after),
        ),
    )


def explain(
    old: Source,
    new: Source,
    pick: Callable[[Draft, Draft], tuple[str | None, str | None]],
    settings: Settings = DEFAULTS,
) -> tuple[Draft, Draft, Explanation]:
    """Why provisions have the partners they have; `pick` says which, by their ids in old and in new."""
    before, after = read_draft(old, settings), read_draft(new, settings)
    return before, after, explain_pairs(before, after, *pick(before, after))


def statements(source: Source, settings: Settings = DEFAULTS) -> StatementsReport:
    """The statements of one draft, in document order."""
    return statements_in(read_draft(source, settings))


def statements_in(draft: Draft) -> StatementsReport:
    """The same of a draft that is read already."""
    return StatementsReport(
        SCHEMA_VERSION, TOOL, entry(draft, full=False), draft_statements(draft), (*draft.notes, *_unread(draft))
    )


def _unread(*drafts: Draft) -> tuple[Note, ...]:
    """That no duty was found must not look like there being none: in some languages they are not read yet."""
    return tuple(
        Note(f"duties are not read in {spoken.name} yet; provisions and words are compared", draft.source, 0)
        for draft in drafts
        if (spoken := language(draft.language)).norms is NO_NORMS
    )


def entry(draft: Draft, *, full: bool = True) -> DraftEntry:
    """A draft as a report names it; `full` with its provisions."""
    front = draft.front
    return DraftEntry(
        id=front.id,
        title=front.title,
        date=front.date,
        language=draft.language,
        basis=front.basis,
        coverage=front.coverage,
        numbering=front.numbering,
        source=draft.source,
        sha256=draft.sha256,
        parties=front.parties,
        sources=front.sources,
        absent=front.absent,
        remarks=front.notes,
        provisions=draft.provisions if full else None,
    )
