"""Every rule of a mandate judged in a case: one outcome a rule, and the findings they come to."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.mandate.verdicts import Answer, Unjudged
from draftdiff.model.finding import Finding
from draftdiff.model.mandate import RuleOutcome, VerdictCounts
from draftdiff.text import comparable, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.mandate.case import Case
    from draftdiff.mandate.load import Mandate, MandateRule
    from draftdiff.model.draft import Draft
    from draftdiff.model.finding import Severity
    from draftdiff.model.mandate import Witness

# So many places are told of one rule; a red line is crossed by one.
_MOST = 50
_SEVERITY: dict[str, Severity] = {"crossed": "error", "unjudged": "note"}


def judge(mandate: Mandate, case: Case) -> tuple[RuleOutcome, ...]:
    """The outcomes in the order of the rules; raises DraftdiffError where a rule names what there is not."""
    return tuple(_outcome(rule, case, mandate.entry.source) for rule in mandate.rules)


def counts(outcomes: Iterable[RuleOutcome]) -> VerdictCounts:
    """How many rules have which verdict."""
    found = [o.verdict for o in outcomes]
    return VerdictCounts(found.count("held"), found.count("crossed"), found.count("unjudged"))


def _outcome(rule: MandateRule, case: Case, source: str) -> RuleOutcome:
    try:
        answer = rule.kind.judge(rule.fields, case)
    except Unjudged as silent:
        answer = Answer("unjudged", silent.said, silent.witnesses)
    except DraftdiffError as fault:
        place = f"{source}, line {rule.line}, {fault.where} of {rule.name!r}"
        raise DraftdiffError(fault.message, where=place, hint=fault.hint) from fault
    drafts = [case.draft, *([case.compared.draft] if case.compared and rule.kind.compares else [])]
    shown = tuple(dict.fromkeys(answer.witnesses))
    said = answer.said + (f" (the first {_MOST} of {len(shown)} places are told)" if len(shown) > _MOST else "")
    return RuleOutcome(
        name=rule.name,
        kind=rule.kind.name,
        asked=one_line(rule.kind.asked(rule.fields)),
        reason=rule.reason,
        line=rule.line,
        verdict=answer.verdict,
        said=one_line(said),
        witnesses=shown[:_MOST],
        reconstruction=any(d.front.basis == "reconstruction" for d in drafts),
    )


def findings(outcomes: Iterable[RuleOutcome], case: Case) -> tuple[Finding, ...]:
    """A finding for each rule that is not held, at the first words it rests on, in the order of the rules."""
    return tuple(_finding(outcome, case) for outcome in outcomes if outcome.verdict != "held")


def _finding(outcome: RuleOutcome, case: Case) -> Finding:
    here = next((w for w in outcome.witnesses if w.draft == case.draft.source), None)
    line, column, end = _place(case.draft, here) if here else (1, 1, 1)
    how = "red line crossed" if outcome.verdict == "crossed" else "cannot be judged"
    basis = f"; judged on a reconstruction{_evidence(outcome.witnesses)}" if outcome.reconstruction else ""
    message = one_line(f"{how}: {outcome.asked}: {outcome.said}{basis}. Reason: {outcome.reason}")
    key = "\0".join((outcome.name, outcome.kind, outcome.asked, comparable(here.quote) if here else ""))
    fingerprint = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]
    return Finding(
        outcome.name, _SEVERITY[outcome.verdict], case.draft.source, line, column, line, end, message, "", fingerprint
    )


def _evidence(witnesses: Iterable[Witness]) -> str:
    kinds = dict.fromkeys(w.evidence for w in witnesses if w.evidence != "printed")
    return f" ({', '.join(kinds)})" if kinds else ""


def _place(draft: Draft, witness: Witness) -> tuple[int, int, int]:
    """Line, column and end column of the words a verdict rests on, as far as they stand on its first line."""
    starts = draft.line_starts
    begin = starts[witness.line - 1]
    end = starts[witness.line] if witness.line < len(starts) else len(draft.text)
    words = draft.text[begin:end].rstrip()
    found = next((at for at in _openings(witness.quote, words)), len(words) - len(words.lstrip()))
    last = min(len(words), found + len(witness.quote)) if words[found:].startswith(witness.quote[:20]) else len(words)
    return witness.line, found + 1, max(last, found) + 1


def _openings(quote: str, words: str) -> Iterator[int]:
    """Where in a line a quotation begins: by ever fewer of its first words, since a line may break."""
    for length in (len(quote), 40, 20, 8):
        at = words.find(quote[:length]) if quote else -1
        if at >= 0:
            yield at
