"""A draft whose id is not the name of its file. The shelf finds it by the file, reports name it by the id."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:
    path = PurePosixPath(draft.source)
    named = path.suffix in (".md", ".markdown") and path.stem != draft.front.id
    if named and draft.front.id and (span := key_span(draft, "id")):
        yield Spot(f"the id is {draft.front.id!r} and the file is {path.name!r}", *span)


RULE = Rule(
    name="id-and-file-name",
    summary="a draft whose id is not the name of its file",
    severity="warning",
    check=_check,
    good=("---\nid: example\n---\n1. The Parties shall meet.\n",),
    bad=("---\nid: other\n---\n1. The Parties shall meet.\n",),
    hint="give both one name",
)
