"""An id that another draft of the same run or shelf has too: reports that name it do not say which one they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.check.front import key_span
from draftdiff.check.rules._contract import Rule
from draftdiff.check.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.rules._contract import Neighbours
    from draftdiff.model.draft import Draft


def _check(draft: Draft) -> Iterable[Spot]:  # noqa: ARG001 - one draft alone cannot tell
    return ()


def _among(draft: Draft, neighbours: Neighbours) -> Iterable[Spot]:
    span = key_span(draft, "id") if draft.front.id else None
    other = next((n.source for n in neighbours.by_id.get(draft.front.id, ()) if n.source != draft.source), None)
    if span and other:
        yield Spot(f"the id {draft.front.id!r} is that of {other} too", *span)


RULE = Rule(
    name="id-taken",
    summary="an id that another draft has too",
    severity="error",
    check=_check,
    good=("---\nid: example\n---\n1. The Parties shall meet.\n",),
    bad=("---\nid: taken\n---\n1. The Parties shall meet.\n",),
    hint="give each draft an id of its own",
    among=_among,
)
