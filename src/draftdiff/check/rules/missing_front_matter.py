"""A draft file in Markdown without front matter: no id, date, language, basis.

It can be compared all the same, so this is only a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot
from draftdiff.check.words import line_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    front = any(piece.role == "front" for piece in draft.pieces[:5])
    if not front and draft.source.endswith((".md", ".markdown")):
        yield Spot("there is no front matter", *line_span(draft, 1))


RULE = Rule(
    name="missing-front-matter",
    summary="a draft file without front matter",
    severity="note",
    check=_check,
    good=("---\nid: example\n---\n1. The Parties shall meet.\n",),
    bad=("1. The Parties shall meet.\n",),
    hint="put id, title, date, language and basis between two lines of three dashes",
)
