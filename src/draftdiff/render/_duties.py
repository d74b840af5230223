"""A bearer's duties through the drafts as a page of text, by the provision in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._comparison import weighty
from draftdiff.render._plain_words import VERBS, aspect_words, short_names, standing_words

if TYPE_CHECKING:
    from draftdiff.model.history import Duty, DutyStep, HistoryReport
    from draftdiff.render._layout import Page


def duties(report: HistoryReport, page: Page) -> None:
    """All that the bearer must, must not, may or need not do; each with what became of it from draft to draft."""
    names = short_names(report.drafts)
    parties = {code: name for draft in report.drafts for code, name in draft.parties.items()}
    page.write((f"Duties of {report.bearer}", "bold"), f" through {len(names)} drafts: {', '.join(names)}")
    page.blank()
    page.write(_counts(report.duties))
    called = dict.fromkeys(s.statement.bearer for d in report.duties for s in d.steps if s.statement.bearer)
    page.write(f"Called: {'; '.join(called)}", rest="  ")
    place: dict[tuple[int, str], int] = {
        (s.draft, i): n for n, life in enumerate(report.biographies) for s in life.stations for i in s.provisions
    }
    groups: dict[int, list[Duty]] = {}
    for duty in report.duties:
        first = duty.steps[0]
        groups.setdefault(place[first.draft, first.statement.provision], []).append(duty)
    for group in groups.values():
        last = max((d.steps[-1] for d in group), key=lambda s: s.draft)
        page.blank()
        page.write((f"{last.statement.label}", "bold"), f"  in {names[last.draft - 1]}")
        for duty in group:
            _duty(page, duty, names, parties)


def _counts(found: tuple[Duty, ...]) -> str:
    """How many there are, and how many came, went, grew stronger or weaker on the way."""
    effects = [step.effect for duty in found for step in duty.steps]
    return (
        f"{len(found)} statements: {sum(d.begins == 'added' for d in found)} added on the way, "
        f"{sum(d.ends == 'removed' for d in found)} removed, {effects.count('strengthened')} times stronger, "
        f"{effects.count('weakened')} times weaker; {sum(d.ends == 'silent' for d in found)} end where the next "
        "drafts are silent."
    )


def _duty(page: Page, duty: Duty, names: list[str], parties: dict[str, str]) -> None:
    last = duty.steps[-1].statement
    force = "" if last.force == "binding" else f" ({last.force})"
    page.write((f"{VERBS[last.type]}{force}: ", "bold"), last.action or last.text, first="  * ", rest="    ")
    whose = standing_words(last.standing, parties)
    if whose:
        page.write((whose, "quiet"), first="      ")
    for step in duty.steps:
        page.write(f"{names[step.draft - 1]}: {_step(step, duty, parties)}", first="    - ", rest="      ")
    if duty.ends != "last-draft":
        beside = duty.steps[-1].draft + 1
        if duty.gone != beside:
            page.write(f"{names[beside - 1]}: nothing documented", first="    - ", rest="      ")
        if duty.gone:
            page.write(f"{names[duty.gone - 1]}: removed", first="    - ", rest="      ")


def _step(step: DutyStep, duty: Duty, parties: dict[str, str]) -> str:
    if step.kind == "first":
        weak = " (not documented)" if step.certainty == "inferred" else ""
        return {"added": "added", "silent": "first documented"}.get(duty.begins, "there") + weak
    if step.certainty == "silent":
        return "what it says is not reported"
    weak = " (not documented)" if step.certainty == "inferred" else ""
    if step.kind == "kept":
        return f"kept{weak}"
    said = "; ".join(dict.fromkeys(aspect_words(a, parties) for a in weighty(step.aspects)))
    effect = "changed" if step.effect in ("altered", "none") else step.effect
    return f"{effect}{weak}: {said.removeprefix(f'{effect}: ')}"
