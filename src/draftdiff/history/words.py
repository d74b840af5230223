"""Which words of a provision came in when: the edits along the chain put together."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.history import Reversal, Run
from draftdiff.text import comparable, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.history.chain import Chain
    from draftdiff.model.change import Change, Edit

# So many words that come back together are no chance; fewer must be all that was taken out there.
_TELLING = 3
# Beyond so many comparisons of words in one place what came back is not looked for: a text rewritten whole.
_MOST = 250_000
_JOINT = "\n"


class _Words(NamedTuple):
    """A run of words of which all came in together; `gone` is the draft in which they left, 0 while they stand.

    Words that left stay in their place, without taking any, so that they are known when they come back to it.
    """

    text: str
    first: int
    back: int = 0
    gone: int = 0


class Origins:
    """The words of any provision of a chain by the drafts in which they first appeared; each change read once."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self._known: dict[tuple[int, str], list[_Words]] = {}
        self._swung: dict[tuple[int, str], list[Reversal]] = {}

    def runs(self, at: int, provision: str) -> tuple[Run, ...]:
        """The text of a provision, by the place of its draft, in runs; put together they are the text, exactly."""
        found: list[Run] = []
        for words in self._of(at, provision):
            if words.gone:
                continue
            if found and (found[-1].first, found[-1].back) == (words.first, words.back):
                found[-1] = Run(found[-1].text + words.text, words.first, words.back)
            else:
                found.append(Run(words.text, words.first, words.back))
        return tuple(found)

    def reversals(self, at: int, provision: str) -> tuple[Reversal, ...]:
        """Words that were taken out on the way to a provision and put back, by when they came back."""
        self._of(at, provision)
        changes = [(to, change) for to, change in self._ways(at, provision) if change is not None]
        told = [r for to, change in changes for p in change.new[:1] for r in self._swung.get((to, p.id), ())]
        return tuple(sorted(dict.fromkeys(told), key=lambda r: (r.back, r.gone, r.first)))

    def _of(self, at: int, provision: str) -> list[_Words]:
        if (at, provision) not in self._known:
            for to, change in sorted(self._ways(at, provision), key=lambda way: way[0]):
                self._take(to, change)
        return self._known.get((at, provision), [])

    def _ways(self, at: int, provision: str) -> list[tuple[int, Change | None]]:
        """Every change on the way to a provision, with the place of the newer draft; None where none led there."""
        found: list[tuple[int, Change | None]] = []
        seen: set[tuple[int, str]] = set()
        open_ = [(at, provision)]
        while open_:
            place = open_.pop()
            if place in seen:
                continue
            since, steps = self.chain.arrival(*place) if place[0] else (0, None)
            change = steps.new.get(place[1]) if steps else None
            if change is None or not change.old:
                seen.add(place)
                draft = self.chain.drafts[place[0]]
                self._known.setdefault(place, _fresh(draft.by_id[place[1]].text, place[0] + 1))
                continue
            seen.update((place[0], p.id) for p in change.new)
            found.append((place[0], change))
            open_ += [(since, p.id) for p in change.old]
        return found

    def _take(self, to: int, change: Change | None) -> None:
        """Work out the runs of a change's newer side from those of its older side."""
        if change is None or all((to, p.id) in self._known for p in change.new):
            return
        since = self.chain.arrival(to, change.new[0].id)[0]
        sides = [self._known.get((since, p.id), []) for p in change.old]
        before = [w for n, side in enumerate(sides) for w in (*_fresh(_JOINT * bool(n), since + 1), *side)]
        after = [p.text for p in change.new]
        if _standing(before) != "".join(e.text for e in change.edits if e.op != "added"):
            before = []  # not what the comparison saw, as where two ways meet: the words begin here
            composed = _fresh(_JOINT.join(after), to + 1)
        else:
            composed = list(_composed(before, change.edits, to + 1))
        revived, swung = _revived(composed, to + 1)
        for provision, words in zip(change.new, _cut(revived, after), strict=True):
            self._known[to, provision.id] = words
            self._swung[to, provision.id] = swung


def _fresh(text: str, draft: int) -> list[_Words]:
    return [_Words(text, draft)] if text else []


def _standing(words: Iterable[_Words]) -> str:
    return "".join(w.text for w in words if not w.gone)


def _composed(before: list[_Words], edits: Sequence[Edit], draft: int) -> Iterator[_Words]:
    """The runs after some edits: kept ones as they were, removed ones as gone, added ones as new."""
    left = before[::-1]
    for edit in edits:
        if edit.op == "added":
            yield _Words(edit.text, draft)
            continue
        size = len(edit.text)
        while size:
            words = left.pop()
            if words.gone:
                yield words
                continue
            if len(words.text) > size:
                left.append(words._replace(text=words.text[size:]))
                words = words._replace(text=words.text[:size])
            size -= len(words.text)
            yield words._replace(gone=draft) if edit.op == "removed" else words
    yield from reversed(left)


def _revived(words: list[_Words], draft: int) -> tuple[list[_Words], list[Reversal]]:
    """Give what came in now and had been there before its first origin back."""
    out: list[_Words] = []
    swung: list[Reversal] = []
    start = 0
    for end in range(len(words) + 1):
        if end == len(words) or (not words[end].gone and words[end].first != draft):
            out += _gap(words[start:end], draft, swung)
            out += words[end : end + 1]
            start = end + 1
    return out, swung


def _gap(words: list[_Words], draft: int, swung: list[Reversal]) -> Iterator[_Words]:
    """One place between words that stayed: what came in is looked for among what left from it earlier."""
    lost = [w for w in words if w.gone and w.gone != draft]
    for new in words:
        if new.gone or not lost:
            yield new
            continue
        at = 0
        for start, end, old in _matches(lost, new.text):
            yield from _fresh(new.text[at:start], draft)
            text = new.text[start:end]
            swung.append(Reversal(text.strip(), old.first, old.gone, draft))
            yield _Words(text, old.first, draft)
            at = end
        yield from _fresh(new.text[at:], draft)


def _matches(lost: Sequence[_Words], text: str) -> list[tuple[int, int, _Words]]:
    """Stretches of a text, from left to right, that stood in words lost before, each with those."""
    mine = tokens(text)
    theirs = [(comparable(t), n) for n, words in enumerate(lost) for t in tokens(words.text)]
    if len(mine) * len(theirs) > _MOST:
        return []
    offsets = [0]
    for token in mine:
        offsets.append(offsets[-1] + len(token))
    whole = [sum(map(_is_word, tokens(words.text))) for words in lost]
    found = []
    matcher = SequenceMatcher(None, [t for t, _ in theirs], [comparable(t) for t in mine], autojunk=False)
    for one, other, size in matcher.get_matching_blocks():
        at = one
        while at < one + size:
            owner = theirs[at][1]
            end = at
            while end < one + size and theirs[end][1] == owner:
                end += 1
            first, last = other + at - one, other + end - one
            told = sum(map(_is_word, mine[first:last]))
            if told and told >= min(_TELLING, whole[owner]):
                found.append((offsets[first], offsets[last], lost[owner]))
            at = end
    return found


def _is_word(token: str) -> bool:
    return token[0].isalnum()


def _cut(words: list[_Words], texts: Sequence[str]) -> Iterator[list[_Words]]:
    """The runs of several provisions, joined by line feeds, one provision at a time."""
    left = words[::-1]
    for n, text in enumerate(texts):
        size, mine = len(text), []
        skip = 1 if n else 0  # the line feed
        while left and (size or skip or left[-1].gone):
            run = left.pop()
            if not run.gone:
                here = skip or size
                if len(run.text) > here:
                    left.append(run._replace(text=run.text[here:]))
                    run = run._replace(text=run.text[:here])
                if skip:
                    skip = 0
                    continue
                size -= len(run.text)
            mine.append(run)
        yield mine
