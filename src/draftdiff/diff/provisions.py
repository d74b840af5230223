"""Every pair to a Difference, unchanged ones too."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from draftdiff.diff.references import Followers
from draftdiff.diff.words import compare_words, diff_words
from draftdiff.model.alignment import WITH_PARENT
from draftdiff.model.change import ChangeKind, Difference
from draftdiff.model.note import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from draftdiff.model.alignment import Alignment, Pair
    from draftdiff.model.draft import Draft, Provision


def diff_provisions(old: Draft, new: Draft, alignment: Alignment) -> tuple[Difference, ...]:
    """One Difference a pair, in the alignment's order.

    A split or merge compares a side's texts joined by a line feed, in order; so does a pair whose words shifted to or
    from what stands under it, which then has no Difference of its own. Headings are compared apart from the words.
    Fingerprints hash both texts and how often the same texts came before, nothing else.
    """
    followers = Followers(alignment)
    languages = old.language, new.language
    seen: Counter[str] = Counter()
    found = []
    for pair in alignment.pairs:
        if pair.how == WITH_PARENT:
            continue
        left, right = _compared(old, pair.old, pair.old_with), _compared(new, pair.new, pair.new_with)
        before, after = (_joined(p.text for p in side) for side in (left, right))
        heading = _joined(old.by_id[i].heading for i in pair.old), _joined(new.by_id[i].heading for i in pair.new)
        same = "\x00".join((before, after, *heading))
        seen[same] += 1
        words, complete = compare_words(before, after, languages)
        one_to_one = len(left) == len(right) == 1
        found.append(
            Difference(
                fingerprint=hashlib.sha256(f"{same}\x00{seen[same]}".encode()).hexdigest()[:16],
                kind=_kind(pair, before == after and heading[0] == heading[1]),
                pair=pair,
                old=tuple([p.id for p in left]),
                new=tuple([p.id for p in right]),
                edits=words,
                heading_edits=diff_words(*heading, languages) if heading[0] != heading[1] else (),
                references=tuple(followers.edits(left[0], right[0])) if one_to_one and right[0].references else (),
                complete=complete,
            )
        )
    return tuple(found)


def shortcomings(new: Draft, differences: Iterable[Difference]) -> Iterator[Note]:
    """A note for each pair whose words were too many to compare one by one: what is shown as changed may not be."""
    for difference in differences:
        if not difference.complete:
            provision = new.by_id[difference.pair.new[0]]
            yield Note(
                f"the words of {provision.label} were too many to compare one by one: a passage that may have words in "
                "common is shown as removed and added whole",
                new.source,
                provision.line,
            )


def _compared(draft: Draft, ids: tuple[str, ...], below: tuple[str, ...]) -> list[Provision]:
    """The provisions whose words are compared; of units that are compared with some below, those that have words."""
    if not below:
        return [draft.by_id[i] for i in ids]
    wanted = {*ids, *below}
    return [p for p in draft.provisions if p.id in wanted and (p.text or p.id in below)]


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _kind(pair: Pair, same: bool) -> ChangeKind:
    if not pair.new:
        return "removed"
    if not pair.old:
        return "added"
    if len(pair.new) > 1:
        return "split"
    if len(pair.old) > 1:
        return "merged"
    return "unchanged" if same else "reworded"
