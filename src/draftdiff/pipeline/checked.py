"""Drafts held against rules: those of the check, and those of a mandate."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.check import Neighbours, check_draft, mended, same_words
from draftdiff.check import rules as all_rules
from draftdiff.model.report import SCHEMA_VERSION, AskedRule, FindingsReport, MandateReport, Settings
from draftdiff.pipeline import DEFAULTS, TOOL, compare_drafts, entry, read_draft
from draftdiff.statements import DraftStatements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.check import Rule
    from draftdiff.model.finding import Finding
    from draftdiff.model.note import Note
    from draftdiff.model.source import Source


def check(
    source: Source, settings: Settings = DEFAULTS, among: Neighbours | None = None, asked: Sequence[Rule] | None = None
) -> FindingsReport:
    """What the rules (all, or those asked) doubt in one draft; `among`: the drafts beside it."""
    asked = all_rules() if asked is None else asked
    return findings_report(check_draft(read_draft(source, settings), asked, among or Neighbours()), 1, asked)


def findings_report(
    found: Sequence[Finding], checked: int, asked: Sequence[Rule], notes: Sequence[Note] = (), known: int = 0
) -> FindingsReport:
    """The findings of some rules in some drafts as a report."""
    told = tuple(AskedRule(rule.name, rule.severity, rule.summary, rule.hint) for rule in asked)
    return FindingsReport(SCHEMA_VERSION, TOOL, tuple(found), checked, told, known, tuple(notes))


def mend(source: Source, settings: Settings, asked: Sequence[Rule]) -> Source | None:
    """A draft file with that put right which no meaning hangs on; None where there is nothing, or it cannot be done.

    The draft is read again, and must have the same provisions with the same words.
    """
    draft = read_draft(source, settings)
    mark = BOM_UTF8 if source.data.startswith(BOM_UTF8) else b""
    if mark + draft.text.encode("utf-8", "surrogatepass") != source.data:  # no text, or in another encoding
        return None
    text = mended(draft, asked)
    after = replace(source, data=mark + text.encode("utf-8", "surrogatepass"))
    if text == draft.text or not same_words(draft, read_draft(after, settings)):
        return None
    return after


def judge_mandate(
    mandate: Source, new: Source, old: Source | None = None, settings: Settings = DEFAULTS
) -> MandateReport:
    """The red lines of a mandate held against a draft, or against what became of an older one in it.

    Raises DraftdiffError where the mandate is faulty, or names what the draft does not have and is not silent on.
    """
    from draftdiff import mandate as red_lines  # pydantic comes with it, and no comparison needs it

    asked = red_lines.read_mandate(mandate)
    after = read_draft(new, settings)
    before = read_draft(old, settings) if old is not None else None
    told, compared, notes = DraftStatements(after), None, after.notes
    if before is not None:
        report = compare_drafts(before, after, settings, whole=False)
        compared = red_lines.Compared(before, report.alignment, report.changes, report.statements)
        notes = report.notes
    case = red_lines.Case(after, told, compared, DraftStatements(before) if before is not None else None)
    outcomes = red_lines.judge(asked, case)
    return MandateReport(
        SCHEMA_VERSION,
        TOOL,
        asked.entry,
        entry(before, full=False) if before is not None else None,
        entry(after, full=False),
        red_lines.counts(outcomes),
        outcomes,
        red_lines.findings(outcomes, case),
        1,
        tuple(AskedRule(o.name, "error", o.asked, o.reason) for o in outcomes),
        notes,
    )
