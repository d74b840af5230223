"""What became of a cross-reference once the alignment tells where its target went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.change import ReferenceEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.alignment import Alignment
    from draftdiff.model.draft import Provision, Reference


class Followers:
    """Where each old provision went, by id: the provisions that a reference to it may cite now."""

    def __init__(self, alignment: Alignment) -> None:
        self.targets: dict[str, tuple[str, ...]] = {o: p.new for p in alignment.pairs for o in p.old}

    def edits(self, old: Provision, new: Provision) -> Iterator[ReferenceEdit]:
        """References of a pair, first with first; those whose target kept both place and number are left out.

        followed: cites the old target's partner, under its new number. stale: still prints the old number,
        while the target went elsewhere. re-pointed: cites another provision than the old target's partner.
        dangling: cites nothing that exists, though it once did. Where one side has more references than the
        other, the surplus is a matter of wording.
        """
        if len(old.references) != len(new.references):
            yield from (self._dangling(new, r) for r in new.references if not r.found and self._existed(old, new, r))
            return
        for before, after in zip(old.references, new.references, strict=True):
            edit = self._edit(old, before, new, after)
            if edit is not None:
                yield edit

    def _edit(self, old: Provision, before: Reference, new: Provision, after: Reference) -> ReferenceEdit | None:
        was, now = old.text[before.start : before.end], new.text[after.start : after.end]
        if before.found and not after.found:
            return ReferenceEdit("dangling", was, now)
        if not before.found or not after.found:
            return None
        partners = self.targets.get(before.target, ())
        if after.target in partners:
            return ReferenceEdit("followed", was, now) if was != now else None
        # What went without a partner, or became a target only now, was pointed elsewhere on purpose.
        return ReferenceEdit("stale" if was == now else "re-pointed", was, now)

    def _existed(self, old: Provision, new: Provision, reference: Reference) -> bool:
        words = new.text[reference.start : reference.end]
        return any(r.found and old.text[r.start : r.end] == words for r in old.references)

    def _dangling(self, new: Provision, reference: Reference) -> ReferenceEdit:
        words = new.text[reference.start : reference.end]
        return ReferenceEdit("dangling", words, words)
