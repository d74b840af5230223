"""What a rule is judged in: a draft, the statements in it, and what became of an older one where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError
from draftdiff.languages import NO_NORMS, language
from draftdiff.mandate.bearers import same_bearer
from draftdiff.mandate.scopes import Compared, Scope, name_of, scope_of, whole
from draftdiff.mandate.verdicts import Answer, Unjudged, crossed, held
from draftdiff.mandate.wordings import says_all, shadow
from draftdiff.model.mandate import Witness
from draftdiff.model.standing import AGREED
from draftdiff.text import comparable, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.languages import Language
    from draftdiff.mandate.fields import Which
    from draftdiff.model.draft import Draft, Provision
    from draftdiff.model.standing import Standing
    from draftdiff.model.statement import Statement
    from draftdiff.statements import DraftStatements

# From the weakest up, as classify/strength.py orders them: a rule asks for a least force.
_FORCES = ("hortatory", "intent", "best-efforts", "binding")
DUTIES = ("obligation", "prohibition")
_LONGEST_QUOTE = 300
_SLIP = 0.8


@dataclass(frozen=True)
class Case:
    """A draft before the rules of a mandate."""

    draft: Draft
    told: DraftStatements
    compared: Compared | None = None
    told_before: DraftStatements | None = None

    @property
    def language(self) -> Language:
        """The language of the draft that is judged."""
        return language(self.draft.language)

    def scope(self, provision: str | None, *, may_be_missing: bool = False) -> Scope:
        """The provisions that a rule is about; without a name, all."""
        if provision is None:
            return whole(self.draft, self.compared)
        return scope_of(provision, self.draft, self.compared, may_be_missing=may_be_missing)

    def older(self) -> Compared:
        """The older draft; raises Unjudged where none was given."""
        if self.compared is None:
            raise Unjudged("it compares two drafts, and only one was given")
        return self.compared

    def meant(self, which: Which, scope: Scope) -> Iterator[Statement]:
        """The statements in a scope that answer to a rule."""
        self.check(which)
        for provision in scope.provisions:
            for statement in self.told.of(provision):
                if self.answers(which, statement, self.told):
                    yield statement

    def check(self, which: Which) -> None:
        """Raise Unjudged where duties are not read, DraftdiffError where the bearer's name is a slip of the pen."""
        if self.language.norms is NO_NORMS:
            raise Unjudged(f"duties are not read in {self.language.name} yet")
        if which.bearer is not None:
            self._known_bearer(which.bearer)

    def answers(self, which: Which, statement: Statement, told: DraftStatements) -> bool:
        """Whether a statement of either draft answers to every field that a rule gives."""
        draft = told.draft
        if which.type is not None and statement.type not in (DUTIES if which.type == "duty" else (which.type,)):
            return False
        if which.force is not None and _FORCES.index(statement.force) < _FORCES.index(which.force):
            return False
        if which.standing == "agreed" and statement.standing != AGREED:
            return False
        spoken = language(draft.language)
        if which.bearer is not None and not same_bearer(which.bearer, statement.bearer, draft.front.parties, spoken):
            return False
        return not which.says or says_all(which.says, _said(statement, draft))

    def answers_before(self, which: Which, statement: Statement) -> bool:
        """Whether a statement of the older draft answers to a rule."""
        return self.told_before is not None and self.answers(which, statement, self.told_before)

    def side(self, typed: str) -> str:
        """The code of a side; raises DraftdiffError where the draft declares its sides and this is none."""
        parties = self.draft.front.parties
        for code, name in parties.items():
            if comparable(typed) in (comparable(code), comparable(name)):
                return code
        if not parties or typed in self._sides:
            return typed
        known = [*parties, *parties.values()]
        near = get_close_matches(typed, known, n=1, cutoff=0.4) or list(parties)
        raise DraftdiffError(
            f"{name_of(self.draft)} has no side {typed!r}",
            where="by",
            hint=f"did you mean {near[0]!r}? It has: {', '.join(parties)}",
        )

    def witness(
        self,
        provision: Provision,
        span: tuple[int, int] = (0, -1),
        standing: Standing | None = None,
        *,
        old: bool = False,
    ) -> Witness:
        """Words of a provision as a verdict quotes them; the older draft's where `old`."""
        draft = self.older().draft if old else self.draft
        start, end = span if span[1] >= 0 else (0, len(provision.text))
        line = next((at for offset, at in reversed(provision.lines) if offset <= start), provision.line)
        quote = one_line(provision.text[start:end])
        quote = quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
        return Witness(
            draft.source, provision.id, provision.label, line, quote, standing or provision.standing,
            provision.evidence, provision.sources, provision.confidence,
        )  # fmt: skip

    def stated(self, statement: Statement, standing: Standing | None = None, *, old: bool = False) -> Witness:
        """A statement as a verdict quotes it; a short provision whole, since its brackets tell."""
        draft = self.older().draft if old else self.draft
        provision = draft.by_id[statement.provision]
        short = len(provision.text) <= _LONGEST_QUOTE
        span = (0, len(provision.text)) if short else (statement.start, statement.end)
        return self.witness(provision, span, standing or statement.standing, old=old)

    def absent(self, scope: Scope, said: str, witnesses: Sequence[Witness] = ()) -> Answer:
        """The verdict where what a rule demands was not found; raises Unjudged where silence is no absence."""
        if scope.silent:
            raise Unjudged(f"{said}, and {scope.silent}", *(witnesses or self.roots(scope)))
        return crossed(scope.gone or said, witnesses or self.roots(scope) or self.lost(scope))

    def clear(self, scope: Scope, said: str) -> Answer:
        """The verdict where what a rule forbids was not found; raises Unjudged where silence is no absence."""
        if scope.silent:
            raise Unjudged(f"{said}, but {scope.silent}", *self.roots(scope))
        return held(scope.gone or said, self.roots(scope) or self.lost(scope))

    def lost(self, scope: Scope) -> tuple[Witness, ...]:
        """Provisions of the older draft that have no partner, as witnesses."""
        if self.compared is None:
            return ()
        gone = [p for p in self.compared.draft.provisions if p.id in scope.old_ids and p.text]
        return tuple(self.witness(p, old=True) for p in gone)

    def roots(self, scope: Scope) -> tuple[Witness, ...]:
        """The provisions that a rule names, as witnesses."""
        return tuple(self.witness(p) for p in scope.roots)

    @cached_property
    def _sides(self) -> frozenset[str]:
        found = [b.standing for p in self.draft.provisions for b in p.brackets]
        return frozenset(side for s in found for side in (*s.by, *s.opposed_by, *s.refused_by))

    @cached_property
    def _bearers(self) -> dict[str, None]:
        """Who is bound by anything in either draft, and the declared parties."""
        tellers = [t for t in (self.told, self.told_before) if t is not None]
        found = {s.bearer: None for t in tellers for p in t.draft.provisions for s in t.of(p) if s.bearer}
        for teller in tellers:
            found.update(dict.fromkeys((*teller.draft.front.parties, *teller.draft.front.parties.values())))
        return found

    def _known_bearer(self, asked: str) -> None:
        """A bearer whom no draft names may be meant; one that is nearly another's name is a slip of the pen."""
        parties = self.draft.front.parties
        if any(same_bearer(asked, known, parties, self.language) for known in self._bearers):
            return
        near = get_close_matches(comparable(asked), map(comparable, self._bearers), n=1, cutoff=_SLIP)
        if near:
            named = next(known for known in self._bearers if comparable(known) == near[0])
            raise DraftdiffError(
                f"{name_of(self.draft)} binds nobody of the name {asked!r}",
                where="bearer",
                hint=f"did you mean {named!r}? `draftdiff statements` names all bearers",
            )


def _said(statement: Statement, draft: Draft) -> str:
    return shadow(draft.by_id[statement.provision])[statement.start : statement.end]
