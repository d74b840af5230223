"""Front matter that cannot be read, so that none of it was used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import noted
from draftdiff.model.note import FRONT_REFUSED, FRONT_UNKNOWN_KEY, FRONT_UNREAD, FRONT_WRONG_VALUE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note


def _check(draft: Draft) -> Iterable[Note]:
    return (n for n in noted(draft, FRONT_UNREAD, FRONT_REFUSED) if not n.message.startswith(_OTHERS))


_OTHERS = (FRONT_UNKNOWN_KEY, FRONT_WRONG_VALUE)


RULE = Rule(
    name="malformed-front-matter",
    summary="front matter that cannot be read",
    severity="error",
    check=_check,
    good=("---\nid: example\n---\n1. The Parties shall meet.\n",),
    bad=("---\nid: [example\n---\n1. The Parties shall meet.\n",),
    hint="mend the YAML; docs/transcribing.md shows one",
)
