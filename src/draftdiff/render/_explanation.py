"""Why a provision has the partner it has: its pair, and the candidates that were weighed, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.alignment import WITH_PARENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftdiff.model.alignment import Considered, Explanation, Pair
    from draftdiff.render._layout import Page

# The likeliest candidates tell why; a long article has hundreds that came nowhere near.
_MOST = 12

REASONS = {
    "same-text": "the same words",
    "children": "what stands under it has its partners there",
    "similar": "the most alike of all that come into question",
    "same-heading": "the same heading, found once on either side",
    "neighbour": "both stand between the same partners, and are alike enough",
    "same-number": "the same number in the same place, and alike enough",
    "split": "one became several",
    "merge": "several became one",
    WITH_PARENT: "its words are compared together with those of what it stands under",
    "none": "nothing on the other side is enough like it",
}


def explained(explanation: Explanation, labels: Mapping[str, str], others: Mapping[str, str], page: Page) -> None:
    """Write each pair with its reason, then the candidates; `labels` and `others` are by old and by new id."""
    for pair in explanation.pairs:
        page.write((_side(pair.old, labels), "bold"), " -> ", (_side(pair.new, others), "bold"))
        page.write(f"{pair.how}: {REASONS[pair.how]}; likeness {pair.similarity:.2f}", first="  ")
        flags = [word for word, said in (("renumbered", pair.renumbered), ("moved", pair.moved)) if said]
        if flags:
            page.write(" and ".join(flags), first="  ")
        below = [labels[i] for i in pair.old_with] + [others[i] for i in pair.new_with]
        if below:
            page.write(f"compared together with {', '.join(below)}, to which words shifted", first="  ")
        page.blank()
    if not explanation.considered:
        page.write("Nothing was weighed: its words alone decided, or it has none.")
        return
    ranked = sorted(explanation.considered, key=lambda c: (-c.similarity, c.old, c.new, c.level))
    page.write(("Weighed, the most alike first: likeness, what was asked, by which level", "bold"))
    for candidate in ranked[:_MOST]:
        names = f"{labels[candidate.old]} -> {others[candidate.new]}"
        head = f"  {candidate.similarity:.2f} / {candidate.asked:.2f}  {candidate.level:<12}  "
        page.write(f"{names}: {_verdict(candidate, explanation.pairs)}", first=head)
    if len(ranked) > _MOST:
        page.write(f"{len(ranked) - _MOST} more were less alike.", first="  ")


def _side(ids: tuple[str, ...], labels: Mapping[str, str]) -> str:
    return " + ".join(labels[i] for i in ids) or "(no partner)"


def _verdict(candidate: Considered, pairs: tuple[Pair, ...]) -> str:
    if any(candidate.old in p.old and candidate.new in p.new for p in pairs):
        return "partners"
    return "too little" if candidate.similarity < candidate.asked else "another partner was likelier"
