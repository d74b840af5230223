"""Partners that read alike: nothing became of their statements, so that none need be read to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.change import StatementChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.change import Certainty
    from draftdiff.model.draft import Provision
    from draftdiff.statements import DraftStatements


def reads_alike(old: Provision, new: Provision, before: DraftStatements, after: DraftStatements) -> bool:
    """Whether all that statements are read from, and compared by, is the same for two provisions with the same words.

    Brackets, cited places, the language, and the chapeau above. Most pairs in two drafts of one treaty do.
    """
    return (
        old.brackets == new.brackets
        and old.standing == new.standing
        and old.content == new.content
        and old.kind == new.kind
        and (old.references == new.references or _cited(old) == _cited(new))
        and before.draft.language == after.draft.language
        and before.governing(old) == after.governing(new)
    )


def kept(
    fingerprint: str,
    certainty: Certainty,
    old: Provision,
    new: Provision,
    before: DraftStatements,
    after: DraftStatements,
) -> Iterator[StatementChange]:
    """The statements of two provisions that read alike, first with first."""
    for one, other in zip(before.of(old), after.of(new), strict=True):
        governs = max(before.governs(one), after.governs(other))
        yield StatementChange("kept", "none", certainty, fingerprint, one, other, (), governs)


def _cited(provision: Provision) -> list[tuple[int, int]]:
    return [(r.start, r.end) for r in provision.references]
