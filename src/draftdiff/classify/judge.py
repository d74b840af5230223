"""The stage's entry: every difference judged, every statement accounted for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from draftdiff.classify.aspects import compare_statements, existence, same_fields
from draftdiff.classify.certainty import Ground, ground
from draftdiff.classify.names import name_aspects
from draftdiff.classify.pairing import pair_statements
from draftdiff.classify.standing import Moved, standing_aspects, stands_in
from draftdiff.classify.strength import effect_of, is_substantive
from draftdiff.classify.wording import bare, heading_aspects, same_reading, wording_aspects
from draftdiff.model.change import Aspect, Change, Excerpt, StatementChange
from draftdiff.model.standing import AGREED
from draftdiff.text import comparable, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from draftdiff.languages import Language
    from draftdiff.model.change import Difference
    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.statement import Statement

# The word before a cross-reference, and what stands between.
_WORD_BEFORE = re.compile(r"\w*\W{0,3}$")

By = dict[str, list["Statement"]]


class Judged(NamedTuple):
    """Changes in the alignment's order, and what became of every statement, in the same order."""

    changes: tuple[Change, ...]
    statements: tuple[StatementChange, ...]


def classify_changes(
    old: Draft,
    new: Draft,
    differences: Sequence[Difference],
    old_statements: Sequence[Statement],
    new_statements: Sequence[Statement],
    language: Language,
) -> Judged:
    """Judge each difference. Each statement of old and of new ends up in exactly one statement change."""
    before, after = _by_provision(old_statements), _by_provision(new_statements)
    governed = _governed(old, old_statements) | _governed(new, new_statements)
    changes: list[Change] = []
    statements: list[StatementChange] = []
    for difference in differences:
        change, fates = _judge(old, new, difference, before, after, language, governed)
        changes.append(change)
        statements += fates
    return Judged(tuple(changes), tuple(statements))


def _by_provision(statements: Sequence[Statement]) -> By:
    found: By = defaultdict(list)
    for statement in statements:
        found[statement.provision].append(statement)
    return found


def _governed(draft: Draft, statements: Sequence[Statement]) -> dict[int, int]:
    """How many inherited statements stand under a chapeau's own, by the statement's identity."""
    found: dict[str, int] = defaultdict(int)
    for statement in statements:
        parent = draft.by_id[statement.provision].parent
        while statement.inherited and parent is not None:
            found[parent] += 1
            parent = draft.by_id[parent].parent
    return {id(s): found[s.provision] for s in statements if not s.inherited and s.provision in found}


def _judge(
    old: Draft,
    new: Draft,
    difference: Difference,
    before: By,
    after: By,
    language: Language,
    governed: dict[int, int],
) -> tuple[Change, list[StatementChange]]:
    pair = difference.pair
    left, right = [old.by_id[i] for i in pair.old], [new.by_id[i] for i in pair.new]
    basis = ground(left, right, old, new) if left else ground(right, left, new, old)
    one_to_one = len(left) == len(right) == 1
    loud = one_to_one and basis.certainty != "silent"
    moves = list(standing_aspects(left[0], right[0])) if loud else []
    named = tuple(name_aspects(left[0], right[0], language)) if loud and difference.kind == "reworded" else ()
    pairs = pair_statements(
        [s for p in left for s in before.get(p.id, ())], [s for p in right for s in after.get(p.id, ())]
    )
    texts = {p.id: bare(p) for p in left}, {p.id: bare(p) for p in right}
    case = _Case(difference.fingerprint, basis, moves, texts, language, governed, left + right)
    fates = [case.fate(one, other, named if at == 0 else ()) for at, (one, other) in enumerate(pairs)]
    # In a reconstruction headings are the transcriber's: a difference between them is none of the documents.
    headed = "reconstruction" not in (old.front.basis, new.front.basis)
    aspects = _aspects(difference, left, right, fates, moves, named, basis, headed=headed)
    change = Change(
        fingerprint=difference.fingerprint,
        kind=difference.kind,
        renumbered=pair.renumbered,
        moved=pair.moved,
        substantive=basis.certainty != "silent" and any(map(is_substantive, aspects)),
        certainty=basis.certainty,
        doubts=(),
        old=tuple(_excerpt(p) for p in left),
        new=tuple(_excerpt(p) for p in right),
        edits=difference.edits,
        aspects=aspects,
        heading_edits=difference.heading_edits,
        absent=basis.absent,
    )
    return change, fates


class _Case(NamedTuple):
    """What judging one pair's statements needs; `texts` are the bare texts of both sides by provision id."""

    fingerprint: str
    basis: Ground
    moves: Sequence[Moved]
    texts: tuple[dict[str, str], dict[str, str]]
    language: Language
    governed: dict[int, int]
    provisions: list[Provision]

    def fate(self, old: Statement | None, new: Statement | None, named: tuple[Aspect, ...]) -> StatementChange:
        """What became of a statement; `named` are the name lists' aspects, told with the first one."""
        governs = max(self.governed.get(id(old), 0), self.governed.get(id(new), 0))
        certainty = self.basis.certainty
        if old is None or new is None:
            if certainty == "silent":
                return StatementChange("silent", "none", certainty, self.fingerprint, old, new, (), governs)
            fate: Literal["removed", "added"] = "removed" if new is None else "added"
            alone = tuple(existence(s, fate) for s in (old, new) if s is not None)
            return StatementChange(fate, "none", certainty, self.fingerprint, old, new, alone, governs)
        aspects = () if certainty == "silent" else self._aspects(old, new, named)
        loud = any(map(is_substantive, aspects))
        kind: Literal["changed", "kept"] = "changed" if loud else "kept"
        return StatementChange(kind, effect_of(aspects), certainty, self.fingerprint, old, new, aspects, governs)

    def _aspects(self, old: Statement, new: Statement, named: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
        before, after = self._words(old, 0), self._words(new, 1)
        compared = []
        if not same_fields(old, new):
            # Words that are the same need no mask, and most are.
            masked = comparable if old.text == new.text else _masking(self.provisions)
            compared = [self._attributed(a) for a in compare_statements(old, new, self.language, masked)]
        stood = [m.aspect for m in self.moves if _touches(m, old, new)]
        if not compared and not named and not same_reading(before, after):
            compared.append(Aspect("wording", "changed", one_line(old.text), one_line(new.text), new.standing))
        return (*compared, *stood, *named)

    def _words(self, statement: Statement, side: int) -> str:
        return self.texts[side].get(statement.provision, statement.text)[statement.start : statement.end]

    def _attributed(self, aspect: Aspect) -> Aspect:
        """Words that came in a side's bracket make the aspect that side's, if the part around is agreed."""
        if aspect.standing != AGREED or aspect.new is None:
            return aspect
        new, old = comparable(aspect.new), comparable(aspect.old or "")
        for moved in self.moves:
            words = comparable(moved.aspect.new or "")
            if moved.aspect.effect == "attributed" and stands_in(words, new) and not stands_in(words, old):
                return replace(aspect, standing=moved.aspect.standing)
        return aspect


def _masking(provisions: list[Provision]) -> Callable[[str], str]:
    """Comparable words with the provisions' references as "§", so that a renumbering changes no condition.

    A reference is known by the word it follows: the "1" of "paragraph 1" is one, that of "1 day" is not.
    """
    found = set()
    for provision in provisions:
        for reference in provision.references:
            words = provision.text[reference.start : reference.end]
            before = _WORD_BEFORE.search(provision.text, 0, reference.start)
            found.add(f"(?<={re.escape(before[0])}){re.escape(words)}" if before else re.escape(words))
    if not found:
        return comparable
    cited = re.compile(rf"(?:{'|'.join(sorted(found, key=lambda f: (-len(f), f)))})(?!\w)")
    return lambda words: comparable(cited.sub("§", words))


def _touches(moved: Moved, old: Statement, new: Statement) -> bool:
    statement = new if moved.in_new else old
    return moved.start < statement.end and moved.end > statement.start


def _aspects(
    difference: Difference,
    left: list[Provision],
    right: list[Provision],
    fates: Sequence[StatementChange],
    moves: Sequence[Moved],
    named: tuple[Aspect, ...],
    basis: Ground,
    *,
    headed: bool,
) -> tuple[Aspect, ...]:
    """The union of the statements' aspects and of those that belong to the provision as a whole."""
    found: dict[Aspect, None] = dict.fromkeys(a for f in fates for a in f.aspects)
    if basis.certainty == "silent":
        return ()
    if not left or not right:
        side = left or right
        words = "\n".join(p.text for p in side)
        if not found and words:
            gone = bool(left)
            found[
                Aspect(
                    "existence",
                    "removed" if gone else "added",
                    words if gone else None,
                    None if gone else words,
                    side[0].standing,
                )
            ] = None
        return tuple(found)
    found.update(dict.fromkeys((*(m.aspect for m in moves), *named)))
    for edit in difference.references:
        found[Aspect("reference", edit.effect, edit.old, edit.new)] = None
    explained = any(a.aspect not in ("standing", "reference") for a in found)
    found.update(dict.fromkeys(wording_aspects(left, right, explained=explained)))
    if headed:
        found.update(dict.fromkeys(heading_aspects(left, right)))
    if difference.pair.renumbered:
        found[Aspect("numbering", "renumbered", left[0].number, right[0].number)] = None
    if difference.pair.moved:
        found[Aspect("place", "moved", left[0].label, right[0].label)] = None
    return tuple(found)


def _excerpt(provision: Provision) -> Excerpt:
    return Excerpt(provision.id, provision.label, provision.text, provision.line)
