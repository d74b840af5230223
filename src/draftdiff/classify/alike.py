"""Partners that read alike: nothing became of their statements, so that none need be read to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.change import StatementChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.change import Certainty
    from draftdiff.model.draft import Provision
    from draftdiff.statements import DraftStatements


class Alike:
    """Which provisions of two drafts read alike; of most pairs in two drafts of one treaty that is soon said."""

    def __init__(self, before: DraftStatements, after: DraftStatements) -> None:
        self.before = before
        self.after = after
        self._governed: dict[tuple[str | None, str | None], bool] = {}  # by the parents' ids

    def read(self, old: Provision, new: Provision) -> bool:
        """Whether all that statements are read from, and compared by, is the same.

        The words with their brackets and cited places, the language, and the chapeau above.
        """
        return (
            _worded(old) == _worded(new)
            and (old.references == new.references or _cited(old) == _cited(new))
            and self.before.draft.language == self.after.draft.language
            and self._governed_alike(old, new)
        )

    def read_but_for_places(self, old: Provision, new: Provision) -> bool:
        """Whether nothing is written differently but the places cited: what that means is said of references."""
        return (
            len(old.references) == len(new.references) > 0
            and not (old.brackets or new.brackets)
            and _uncited(old) == _uncited(new)
            and (old.standing, old.content, old.kind) == (new.standing, new.content, new.kind)
            and self.before.draft.language == self.after.draft.language
            and self._governed_alike(old, new)
        )

    def kept(self, old: Provision, new: Provision, fingerprint: str, certainty: Certainty) -> Iterator[StatementChange]:
        """The statements of two provisions that read alike, first with first."""
        for one, other in zip(self.before.of(old), self.after.of(new), strict=True):
            governs = max(self.before.governs(one), self.after.governs(other))
            yield StatementChange("kept", "none", certainty, fingerprint, one, other, (), governs)

    def _governed_alike(self, old: Provision, new: Provision) -> bool:
        """Whether one chapeau governs both: for certain where all words above are the same, else it is read."""
        way = []
        found = False
        while old.parent is not None and new.parent is not None:
            known = self._governed.get((old.parent, new.parent))
            if known is not None:
                found = known
                break
            way.append((old, new))
            old, new = self.before.draft.by_id[old.parent], self.after.draft.by_id[new.parent]
            if _worded(old) != _worded(new):
                break
        else:
            found = old.parent == new.parent or self.before.governing(old) == self.after.governing(new)
        for one, other in reversed(way):
            found = found or self.before.governing(one) == self.after.governing(other)
            self._governed[one.parent, other.parent] = found
        return found


def _worded(provision: Provision) -> tuple[object, ...]:
    return provision.text, provision.brackets, provision.standing, provision.content, provision.kind


def _cited(provision: Provision) -> list[tuple[int, int]]:
    return [(r.start, r.end) for r in provision.references]


def _uncited(provision: Provision) -> list[str]:
    """The words between the places cited."""
    ends = [0, *(r.end for r in provision.references)]
    starts = [*(r.start for r in provision.references), len(provision.text)]
    return [provision.text[end:start] for end, start in zip(ends, starts, strict=True)]
