"""A letter where a digit should be: "3O days" for 30, "2l4" for 214, "1З" with a Cyrillic letter.

A figure that is read wrong is a false change in every comparison.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import TEXT, spots

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.spot import Spot
    from draftdiff.model.draft import Draft

_FIGURE = re.compile(
    r"(?<![\w.,/:#+=\-])(?:"
    r"\d[\d.,]*[OО][\d.,OО]*"  # 3O, 1O0
    r"|\d[\d.,]*[оlIЗ][\d.,]*\d"  # 2l4, 1З5
    r"|\d[\d.,]*З"
    r"|[lОЗ]\d[\d.,]+)(?![\w\-/])"
)


def _check(draft: Draft) -> Iterable[Spot]:
    return spots(draft, _FIGURE, lambda m: f"{m[0]!r} has a letter where a digit should be", TEXT)


RULE = Rule(
    name="letter-in-figure",
    summary="a letter where a digit should be",
    severity="error",
    check=_check,
    good=("1. Within 30 days, 5l of H2O, room 12B, section 10a.\n",),
    bad=(
        "1. Within 3O days.\n",
        "1. Not more than 2l4 ships.\n",
        "1. Не более 1З5 кораблей.\n",
    ),
    hint="look at the original and type the figure again",
    alters="words",
    local=True,
)
