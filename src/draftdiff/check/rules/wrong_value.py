"""A value in front matter, or an attribute of a provision, that is none of those there are, so that it was not used.

`basis: transcript`, `{evidence=rumoured}`.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import noted
from draftdiff.model.note import FRONT_WRONG_VALUE, UNKNOWN_ATTRIBUTE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note


def _check(draft: Draft) -> Iterable[Note]:
    attributes = (n for n in draft.notes if _ATTRIBUTE.match(n.message))
    return chain(noted(draft, FRONT_WRONG_VALUE, UNKNOWN_ATTRIBUTE), attributes)


_ATTRIBUTE = re.compile(r"(?:evidence|confidence|content)='")


RULE = Rule(
    name="wrong-value",
    summary="a value of front matter or an attribute that is not known",
    severity="error",
    check=_check,
    good=("---\nbasis: translation\n---\n1. The Parties shall meet. {evidence=reported}\n",),
    bad=(
        "---\nbasis: transcript\n---\n1. The Parties shall meet.\n",
        "1. The Parties shall meet. {evidence=rumoured}\n",
    ),
    hint="use one of those that the message names",
)
