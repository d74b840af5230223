"""A provision that refers to itself by its number: "subject to paragraph 3" in paragraph 3.

The number is perhaps that of another one. "This paragraph 3" is meant so and not found. Only a note, since some
drafters cite so on purpose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft

_THIS = re.compile(
    r"(?:\bthis|\bpresent|настоящ\w+|\bцієї|\bцього|\bprésent\w*|\beste|\besta)\s+\w+\s+$", re.IGNORECASE
)


def _check(draft: Draft) -> Iterable[Spot]:
    for provision in draft.provisions:
        for reference in provision.references:
            if reference.target == provision.id and not _THIS.search(provision.text[: reference.start][-40:]):
                said = f"{provision.label} refers to itself"
                yield Spot(said, place(draft, provision, reference.start), place(draft, provision, reference.end))


RULE = Rule(
    name="self-reference",
    summary="a provision that refers to itself",
    severity="note",
    check=_check,
    good=("# Article 1\n\nUnder this Article 1.\n",),
    bad=("# Article 1\n\n1. Under paragraph 2.\n\n2. Subject to paragraph 2.\n",),
    hint="look at the original",
)
