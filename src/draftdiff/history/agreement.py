"""Whether the drafts of a synopsis agree on a row.

A trilogue's table has its agreed column filled where all columns before it have the same text; what is the same in the
last drafts alone is told apart, since an earlier one may be the mandate of a side that never gave way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.synopsis import Agreement, AgreementCounts, heading_of, unreported, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.synopsis import RowKind, SynopsisCell, SynopsisRow

_WEAK = ("inferred", "unverified")


def agreement(chain: Chain, cells: Sequence[SynopsisCell], kind: RowKind) -> Agreement:
    """What the cells of a row, one a draft, say together."""
    last = cells[-1]
    if last.state != "stands":
        return Agreement("silent" if last.state == "silent" else "gone")
    # Headings of a reconstruction are the transcriber's: neither their sameness nor a difference says anything.
    ours = any(c.provisions and chain.drafts[c.draft - 1].front.basis == "reconstruction" for c in cells)
    if kind == "heading" and (ours or not heading_of(last)):
        return Agreement("none")
    if unreported(last):
        return Agreement("silent")
    speaking = [cell for cell in cells if cell.state != "silent" and not unreported(cell)]
    told = [(cell.draft, _said(cell, headings=not ours)) for cell in speaking]
    same = len(told)
    while same > 1 and told[same - 2][1] == told[-1][1]:
        same -= 1
    since = told[same - 1][0]
    if same == len(told):
        # A draft alone, the others silent, agrees with nobody and departs from nobody.
        return Agreement("open" if same > 1 else "silent")
    if any(_disputed(chain, cell) for cell in cells[since - 1 :]):
        return Agreement("bracketed", since)
    certain = not any(p.evidence in _WEAK for cell in cells[since - 1 :] for p in cell.provisions)
    text = heading_of(last) if kind == "heading" else words_of(last)
    everywhere = since == 1 and len(told) == len(cells)
    return Agreement("agreed" if everywhere else "settled", since, text if everywhere else "", certain)


def counted(rows: Iterable[SynopsisRow]) -> AgreementCounts:
    """How many rows of provisions there are of each kind."""
    counts: dict[str, int] = {}
    for row in rows:
        if row.kind == "provision":
            counts[row.agreement.state] = counts.get(row.agreement.state, 0) + 1
    return AgreementCounts(**counts)


def _said(cell: SynopsisCell, *, headings: bool) -> tuple[str, ...] | None:
    if cell.state != "stands":
        return None
    return words_of(cell), heading_of(cell) if headings else ""


def _disputed(chain: Chain, cell: SynopsisCell) -> bool:
    """Whether a side has a wording of its own anywhere in the cell."""
    draft = chain.drafts[cell.draft - 1]
    found = (draft.provisions[p.place - 1] for p in cell.provisions)
    return any(p.brackets or p.standing.state != "agreed" for p in found)
