"""A reference to a provision that the draft does not have: "Article 45" where there are twenty.

References to other instruments are no concern of it. A draft that covers the document in part is not asked, unless
the number is far beyond any that it has.
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

_FAR = 100
# "Having regard to the Treaty, and in particular its Article 114": that of another instrument.
_ITS = re.compile(r"\b(?:its|their|sus?|son|ses|leurs?|его|их|його|їх)\s+[\w.]+\s*$", re.IGNORECASE)
_NEAR = 40


def _check(draft: Draft) -> Iterable[Spot]:
    kinds = {p.kind for p in draft.provisions if p.number}
    partial = draft.front.coverage == "partial" or draft.front.numbering == "as-reported"
    highest = max((int(p.number) for p in draft.provisions if p.number.isdecimal() and p.kind == "article"), default=0)
    for provision in draft.provisions:
        for reference in provision.references:
            if reference.found or not reference.target.startswith("art_") or "article" not in kinds:
                continue
            number = reference.target.removeprefix("art_").partition("_")[0]
            words = provision.text[reference.start : reference.end]
            if not number.isdecimal() or (partial and int(number) <= highest + _FAR):
                continue
            # "Paragraph 7 of the preceding Article" is sought in the wrong one: only a number of an article counts.
            if not words.startswith(number):
                continue
            if _ITS.search(provision.text[max(reference.start - _NEAR, 0) : reference.start]):
                continue
            said = f"there is no provision that {words!r} refers to"
            yield Spot(said, place(draft, provision, reference.start), place(draft, provision, reference.end))


RULE = Rule(
    name="dangling-reference",
    summary="a reference to a provision that is not there",
    severity="warning",
    check=_check,
    good=("# Article 1\n\nUnder Article 2.\n\n# Article 2\n\nUnder Article 51 of the Charter.\n",),
    bad=("# Article 1\n\nUnder Article 12.\n\n# Article 2\n\nThe end.\n",),
    hint="look at the original and type the number again",
    alters="words",
)
