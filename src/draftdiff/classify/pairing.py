"""Which statement of the old provision is which of the new one: alignment first, then the fields."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.text import comparable, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.statement import Statement

# Of several statements in one provision those are partners that share at least this much; a lone statement of the same
# bearer on either side needs no likeness, since the alignment already says that the provisions belong together.
_ENOUGH = 0.30
_SAME_TYPE, _SAME_BEARER, _SAME_PLACE = 0.10, 0.10, 0.05
# A provision with more statements than this is compared by place alone; keeps the work linear.
_MOST = 40

Pairs = list[tuple["Statement | None", "Statement | None"]]


def pair_statements(old: Sequence[Statement], new: Sequence[Statement]) -> Pairs:
    """Each statement of either side exactly once, in old order, then what is new in its own order."""
    if not old or not new:
        return [(o, None) for o in old] + [(None, n) for n in new]
    if len(old) == len(new) and all(o.text == n.text for o, n in zip(old, new, strict=True)):
        return [*zip(old, new, strict=True)]
    if len(old) == len(new) == 1 and _same_bearer(old[0], new[0]):
        return [(old[0], new[0])]
    if max(len(old), len(new)) > _MOST:
        short = min(len(old), len(new))
        return [
            *zip(old, new, strict=False),
            *((o, None) for o in old[short:]),
            *((None, n) for n in new[short:]),
        ]
    partner = _best(old, new)
    taken = set(partner.values())
    pairs: Pairs = [(o, new[partner[i]] if i in partner else None) for i, o in enumerate(old)]
    return pairs + [(None, n) for j, n in enumerate(new) if j not in taken]


def _best(old: Sequence[Statement], new: Sequence[Statement]) -> dict[int, int]:
    """Partners by index, the most alike first; of equals the earlier."""
    bags_old, bags_new = [_bag(s) for s in old], [_bag(s) for s in new]
    scored = []
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            score = _alike(bags_old[i], bags_new[j])
            score += _SAME_TYPE * (one.type == other.type) + _SAME_PLACE * (i == j)
            score += _SAME_BEARER * _same_bearer(one, other)
            if score >= _ENOUGH:
                scored.append((-score, i, j))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


def _same_bearer(one: Statement, other: Statement) -> bool:
    return comparable(one.bearer) == comparable(other.bearer)


def _bag(statement: Statement) -> Counter[str]:
    return Counter([w for w in tokens(comparable(statement.action or statement.text)) if w[0].isalnum()])


def _alike(left: Counter[str], right: Counter[str]) -> float:
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
