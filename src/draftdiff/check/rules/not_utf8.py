"""A file in another encoding than UTF-8. It was read all the same, with an encoding told by its letters.

What was told may be wrong; the finding says what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import noted
from draftdiff.model.note import NOT_UTF8, WIDE_WITHOUT_MARK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft
    from draftdiff.model.note import Note


def _check(draft: Draft) -> Iterable[Note]:
    return noted(draft, NOT_UTF8, WIDE_WITHOUT_MARK)


RULE = Rule(
    name="not-utf8",
    summary="a file in another encoding than UTF-8",
    severity="warning",
    check=_check,
    good=("1. The régime.\n",),
    bad=("1. Стороны встречаются в Киеве и подписывают договор.\n".encode("cp1251"),),
    hint="look at a line with accents or Cyrillic, then save the file as UTF-8",
)
