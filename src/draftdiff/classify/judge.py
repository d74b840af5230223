"""The stage's entry: every difference judged, every statement accounted for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from draftdiff.classify.alike import Alike
from draftdiff.classify.aspects import compare_statements, existence, same_fields
from draftdiff.classify.capitals import capitals
from draftdiff.classify.certainty import Ground, ground
from draftdiff.classify.definitions import users
from draftdiff.classify.masking import masking
from draftdiff.classify.names import name_aspects
from draftdiff.classify.pairing import pair_statements
from draftdiff.classify.reading import reading
from draftdiff.classify.standing import Moved, standing_aspects, stands_in
from draftdiff.classify.strength import effect_of, is_substantive
from draftdiff.classify.wording import bare, heading_aspects, unexplained, wording_aspects
from draftdiff.model.change import Aspect, Change, Excerpt, StatementChange
from draftdiff.model.standing import AGREED
from draftdiff.statements import term_of
from draftdiff.text import comparable, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from draftdiff.classify.reading import Reading
    from draftdiff.languages import Language
    from draftdiff.model.change import Difference
    from draftdiff.model.draft import Provision
    from draftdiff.model.note import Note
    from draftdiff.model.statement import Statement
    from draftdiff.statements import DraftStatements


class Judged(NamedTuple):
    """Changes in the alignment's order, and what became of every statement, in the same order."""

    changes: tuple[Change, ...]
    statements: tuple[StatementChange, ...]
    notes: tuple[Note, ...] = ()


def classify_changes(
    differences: Sequence[Difference],
    before: DraftStatements,
    after: DraftStatements,
    language: Language,
    *,
    whole: bool = True,
) -> Judged:
    """Judge each difference. Each statement of old and of new ends up in exactly one statement change.

    Unless `whole` is wanted: then statements of partners that read alike, which are kept, are left out unread,
    and of other kept ones it is not counted what they govern.
    """
    sides, alike = _Sides(before, after, language, whole), Alike(before, after)
    old, new = before.draft, after.draft
    changes: list[Change] = []
    statements: list[StatementChange] = []
    for difference in differences:
        left, right = sides.named(difference.old, difference.new)
        basis = ground(left, right, old, new) if left else ground(right, left, new, old)
        single = len(left) == len(right) == 1
        if single and difference.kind == "unchanged" and alike.read(left[0], right[0]):
            aspects = _otherwise(difference, left, right)
            if whole:
                statements += alike.kept(left[0], right[0], difference.fingerprint, basis.certainty)
        elif single and not whole and _only_cites(difference, basis) and alike.read_but_for_places(left[0], right[0]):
            aspects = _otherwise(difference, left, right)
        else:
            aspects, fates = sides.judged(difference, left, right, basis)
            statements += fates
        changes.append(_change(difference, left, right, basis, aspects))
    return Judged(tuple(changes), tuple(statements), tuple(capitals(differences, before, after)))


def _otherwise(difference: Difference, left: list[Provision], right: list[Provision]) -> tuple[Aspect, ...]:
    """What can be said of a pair whose words say the same: what they cite, and where they stand."""
    return tuple(dict.fromkeys((*_cited_otherwise(difference), *_placed_otherwise(difference, left, right))))


def _only_cites(difference: Difference, basis: Ground) -> bool:
    reworded = difference.kind == "reworded" and not difference.heading_edits
    return reworded and bool(difference.references) and basis.certainty != "silent"


def _change(
    difference: Difference, left: list[Provision], right: list[Provision], basis: Ground, aspects: tuple[Aspect, ...]
) -> Change:
    return Change(
        fingerprint=difference.fingerprint,
        kind=difference.kind,
        renumbered=difference.pair.renumbered,
        moved=difference.pair.moved,
        substantive=basis.certainty != "silent" and any(map(is_substantive, aspects)),
        certainty=basis.certainty,
        doubts=(),
        old=tuple(map(_excerpt, left)),
        new=tuple(map(_excerpt, right)),
        edits=difference.edits,
        aspects=aspects,
        heading_edits=difference.heading_edits,
        absent=basis.absent,
    )


class _Sides(NamedTuple):
    """Two drafts' statements, the language in which they are compared, and whether kept ones are told in full."""

    before: DraftStatements
    after: DraftStatements
    language: Language
    whole: bool

    def governs(self, old: Statement | None, new: Statement | None) -> int:
        """How many points stand under a chapeau's statement, on the side where they are more."""
        return max(self.before.governs(old), self.after.governs(new))

    def judged(
        self, difference: Difference, left: list[Provision], right: list[Provision], basis: Ground
    ) -> tuple[tuple[Aspect, ...], list[StatementChange]]:
        """The aspects of a pair's change, and what became of its statements."""
        loud = len(left) == len(right) == 1 and basis.certainty != "silent"
        moves = list(standing_aspects(left[0], right[0])) if loud else []
        listed = loud and difference.kind == "reworded" and comparable(left[0].text) != comparable(right[0].text)
        named = tuple(name_aspects(left[0], right[0], self.language)) if listed else ()
        pairs = pair_statements(
            [s for p in left for s in self.before.of(p)], [s for p in right for s in self.after.of(p)]
        )
        texts = {p.id: bare(p) for p in left}, {p.id: bare(p) for p in right}
        case = _Case(difference.fingerprint, basis, moves, texts, self, left + right)
        fates = [case.fate(one, other, named if at == 0 else ()) for at, (one, other) in enumerate(pairs)]
        # In a reconstruction headings are the transcriber's: a difference between them is none of the documents.
        headed = "reconstruction" not in (self.before.draft.front.basis, self.after.draft.front.basis)
        units = self.named(difference.pair.old, difference.pair.new) if headed else ([], [])
        return _aspects(difference, left, right, fates, moves, named, basis, units, reading(self.language)), fates

    def named(self, old: Sequence[str], new: Sequence[str]) -> tuple[list[Provision], list[Provision]]:
        """The provisions of both sides by their ids."""
        return [self.before.draft.by_id[i] for i in old], [self.after.draft.by_id[i] for i in new]


class _Case(NamedTuple):
    """What judging one pair's statements needs; `texts` are the bare texts of both sides by provision id."""

    fingerprint: str
    basis: Ground
    moves: Sequence[Moved]
    texts: tuple[dict[str, str], dict[str, str]]
    sides: _Sides
    provisions: list[Provision]

    def fate(self, old: Statement | None, new: Statement | None, named: tuple[Aspect, ...]) -> StatementChange:
        """What became of a statement; `named` are the name lists' aspects, told with the first one."""
        certainty = self.basis.certainty
        if old is None or new is None:
            governs = self.sides.governs(old, new)
            if certainty == "silent":
                return StatementChange("silent", "none", certainty, self.fingerprint, old, new, (), governs)
            fate: Literal["removed", "added"] = "removed" if new is None else "added"
            alone = tuple(existence(s, fate) for s in (old, new) if s is not None)
            return StatementChange(fate, "none", certainty, self.fingerprint, old, new, alone, governs)
        aspects = () if certainty == "silent" else self._aspects(old, new, named)
        loud = any(map(is_substantive, aspects))
        kind: Literal["changed", "kept"] = "changed" if loud else "kept"
        # A chapeau that is kept and left out needs no count, for which its points would have to be read.
        governs = self.sides.governs(old, new) if loud or self.sides.whole else 0
        uses = self._uses(old, new) if loud else ()
        return StatementChange(kind, effect_of(aspects), certainty, self.fingerprint, old, new, aspects, governs, uses)

    def _uses(self, old: Statement, new: Statement) -> tuple[str, ...]:
        term = term_of(new) if term_of(old) else ""
        return users(term, self.sides.after, new.provision) if term else ()

    def _aspects(self, old: Statement, new: Statement, named: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
        before, after = self._words(old, 0), self._words(new, 1)
        read = reading(self.sides.language)
        compared = []
        if not same_fields(old, new):
            # Words that are the same need no mask, and most are.
            masked = comparable if old.text == new.text else self._masked()
            compared = [self._attributed(a) for a in compare_statements(old, new, self.sides.language, masked)]
        stood = [m.aspect for m in self.moves if _touches(m, old, new)]
        told = (*compared, *named)
        if not read.same(*(unexplained(words, told) for words in (before, after)) if told else (before, after)):
            compared.append(Aspect("wording", "changed", one_line(old.text), one_line(new.text), new.standing))
        return (*compared, *stood, *named)

    def _masked(self) -> Callable[[str], str]:
        """Comparable words, cited places masked, spellings as one."""
        masked, spelled = masking(self.provisions), reading(self.sides.language).spelled
        return lambda words: spelled(masked(words))

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
    headed: tuple[list[Provision], list[Provision]],
    read: Reading,
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
    found.update(dict.fromkeys(_cited_otherwise(difference)))
    explained = any(a.aspect not in ("standing", "reference") for a in found)
    found.update(dict.fromkeys(wording_aspects(left, right, read, explained=explained)))
    found.update(dict.fromkeys(heading_aspects(*headed)))
    found.update(dict.fromkeys(_placed_otherwise(difference, left, right)))
    return tuple(found)


def _cited_otherwise(difference: Difference) -> Iterator[Aspect]:
    for edit in difference.references:
        yield Aspect("reference", edit.effect, edit.old, edit.new)


def _placed_otherwise(difference: Difference, left: list[Provision], right: list[Provision]) -> Iterator[Aspect]:
    if difference.pair.renumbered:
        yield Aspect("numbering", "renumbered", left[0].number, right[0].number)
    if difference.pair.moved:
        yield Aspect("place", "moved", left[0].label, right[0].label)


def _excerpt(provision: Provision) -> Excerpt:
    return Excerpt(provision.id, provision.label, provision.text, provision.line)
