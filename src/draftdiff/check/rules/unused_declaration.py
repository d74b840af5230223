"""A party or a source that is declared and that nothing in the draft names.

Only a note: a declared party may be the one that everything is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    used = {key for p in draft.provisions for key in p.sources}
    used.update(key for absent in draft.front.absent for key in absent.sources)
    said = [("source", key) for key in draft.front.sources if key not in used]
    sides = {
        side
        for p in draft.provisions
        for b in p.brackets
        for side in (*b.standing.by, *b.standing.opposed_by, *b.standing.refused_by)
    }
    if sides:  # without attributions parties are declared for the reader
        named = "\n".join(f"{p.heading}\n{p.text}" for p in draft.provisions).lower()
        parties = draft.front.parties.items()
        said += [("party", key) for key, name in parties if key not in sides and name.lower() not in named]
    for what, key in said:
        if span := key_span(draft, "sources" if what == "source" else "parties"):
            yield Spot(f"the {what} {key!r} is declared and nothing names it", *span)


RULE = Rule(
    name="unused-declaration",
    summary="a party or source that is declared and not used",
    severity="note",
    check=_check,
    good=(
        "---\nparties: {RU: Russia, UA: Ukraine}\n---\n1. [RU: Ukraine shall rest.]\n",
        '---\nsources: {NYT: New York Times}\n---\n1. The Parties shall meet. {evidence=reported sources="NYT"}\n',
    ),
    bad=("---\nsources: {NYT: New York Times}\n---\n1. The Parties shall meet.\n",),
    hint="name it where it belongs, or take it out",
)
