"""Red lines for people: every rule with its verdict, why it is a red line, and the words the verdict rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.mandate import VERDICTS
from draftdiff.render._layout import Page
from draftdiff.render._plain_words import name_of, standing_words

if TYPE_CHECKING:
    from draftdiff.model.mandate import RuleOutcome, Verdict, Witness
    from draftdiff.model.report import MandateReport
    from draftdiff.render._contract import View

# The mark stands beside the word, so that neither colour nor a sign carries the verdict alone.
_HEADS: dict[Verdict, tuple[str, str, str]] = {
    "crossed": ("CROSSED", "x", "weak"),
    "unjudged": ("CANNOT BE JUDGED", "?", "notice"),
    "held": ("HELD", "=", "strong"),
}
# So many places of one rule are shown; the JSON report has more.
_MOST: dict[Verdict, int] = {"crossed": 5, "unjudged": 3, "held": 3}


def mandate(report: MandateReport, view: View) -> str:
    """The outcomes by verdict, crossed lines first, in each the order of the file; the counts at the end."""
    page = Page(view.width, view.color)
    title = f"  {report.mandate.title}" if report.mandate.title else ""
    page.write((report.mandate.source, "bold"), title, f" ({_rules(len(report.outcomes))})")
    if report.mandate.about:
        page.write((report.mandate.about, "quiet"), first="  ")
    drafts = [d for d in (report.old, report.new) if d is not None]
    page.write("held against: ", (" -> ".join(name_of(d) for d in drafts), "bold"))
    for draft in drafts:
        if draft.basis == "reconstruction":
            said = f"{name_of(draft)} is a RECONSTRUCTION from reporting, in words that are not the document's."
            page.write((said, "notice"), first="! ", rest="! ")
    for verdict in VERDICTS:
        found = [o for o in report.outcomes if o.verdict == verdict]
        if found:
            name, mark, style = _HEADS[verdict]
            page.blank()
            page.write((f"{name} ({len(found)})", style))
        for outcome in found:
            _outcome(page, outcome, mark, report)
    page.blank()
    counts = report.counts
    page.write(f"{counts.crossed} crossed, {counts.unjudged} cannot be judged, {counts.held} held.")
    for note in report.notes:
        where = f"{note.draft}:{note.line}: " if note.draft and note.line else f"{note.draft}: " if note.draft else ""
        page.write(f"note: {where}{note.message}", rest="  ")
    return page.text()


def _outcome(page: Page, outcome: RuleOutcome, mark: str, report: MandateReport) -> None:
    page.write((outcome.name, "bold"), f": {outcome.asked}", first=f"  {mark} ", rest="    ")
    page.write(f"-> {outcome.said}", first="    ", rest="       ")
    page.write((f"because: {outcome.reason}", "quiet"), first="    ", rest="      ")
    most = _MOST[outcome.verdict]
    for witness in outcome.witnesses[:most]:
        _witness(page, witness, report)
    if len(outcome.witnesses) > most:
        page.write(f"... and {len(outcome.witnesses) - most} more places", first="      ")


def _witness(page: Page, witness: Witness, report: MandateReport) -> None:
    place = (f"{witness.draft}:{witness.line} ", f"[{witness.label}]")
    page.write(*place, f" {witness.quote}" if witness.quote else "", first="      ", rest="        ")
    draft = next((d for d in (report.old, report.new) if d is not None and d.source == witness.draft), report.new)
    about = [standing_words(witness.standing, draft.parties)]
    if witness.evidence != "printed":
        told = [", ".join(witness.sources), f"{witness.confidence} confidence" if witness.confidence else ""]
        more = "; ".join(part for part in told if part)
        about.append(witness.evidence + (f" ({more})" if more else ""))
    said = "; ".join(part for part in about if part)
    if said:
        page.write((said, "quiet"), first="        ", rest="          ")


def _rules(count: int) -> str:
    return f"{count} rule{'' if count == 1 else 's'}"
