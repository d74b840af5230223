"""Words that changed: typography apart from substance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.model.change import Aspect
from draftdiff.text import comparable, one_line, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.classify.reading import Reading
    from draftdiff.model.draft import Provision

# Stands where a cross-reference was longer than its "§"; comparing ignores it.
_FILLER = "\u200b"
# Marks around words that another aspect tells come and go with them.
_NO_WORD = re.compile(r"\W+")
# Where a bracket closed before a mark, no blank was written.
_GAP = re.compile(r"\s+(?=[.,;:)])")


def wording_aspects(
    old: Sequence[Provision], new: Sequence[Provision], read: Reading, *, explained: bool
) -> Iterator[Aspect]:
    """What is left to say of the words once references and brackets are set aside.

    `explained`: other aspects already say what changed, so that a rewording needs no aspect of its own.
    """
    if [p.text for p in old] == [p.text for p in new]:
        return
    before, after = (one_line(" ".join(map(bare, side)).replace(_FILLER, "")) for side in (old, new))
    if any(p.brackets for p in (*old, *new)):
        before, after = _GAP.sub("", before), _GAP.sub("", after)
    if read.same(before, after):
        if before != after:
            yield Aspect("editorial", "changed", *_ends(before, after))
    elif not explained:
        yield Aspect("wording", "changed", *_ends(before, after))


def heading_aspects(old: Sequence[Provision], new: Sequence[Provision]) -> Iterator[Aspect]:
    """A heading that reads otherwise."""
    before, after = ("; ".join(p.heading for p in side if p.heading) for side in (old, new))
    if comparable(before) != comparable(after) and old and new:
        yield Aspect("wording", "changed", before or None, after or None, note="heading")
    elif before != after and old and new:
        yield Aspect("editorial", "changed", before, after, note="heading")


def unexplained(words: str, told: Sequence[Aspect]) -> str:
    """The words of one side without those that some aspects quote, of either side, and without marks."""
    left = comparable(words)
    quotes = {comparable(quote) for aspect in told for quote in (aspect.old, aspect.new) if quote}
    for quote in sorted(quotes, key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(quote)}(?!\w)", " ", left)
    return _NO_WORD.sub(" ", left)


def bare(provision: Provision) -> str:
    """The words without bracket signs and attributions, each reference as "§"; of the text's own length.

    What a reference is longer than its "§" is filled with a character that comparing ignores.
    """
    if not provision.references and not provision.brackets:
        return provision.text
    text = list(provision.text)
    for reference in provision.references:
        text[reference.start : reference.end] = "§" + _FILLER * (reference.end - reference.start - 1)
    for bracket in provision.brackets:
        if bracket.inner > bracket.start:
            text[bracket.start : bracket.inner] = [" "] * (bracket.inner - bracket.start)
        if text[bracket.end - 1] == "]":
            text[bracket.end - 1] = " "
    return "".join(text)


def _ends(before: str, after: str) -> tuple[str, str]:
    """The differing middle of two texts, whole words."""
    left, right = tokens(before), tokens(after)
    head = 0
    while head < min(len(left), len(right)) and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < min(len(left), len(right)) - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    return "".join(left[head : len(left) - tail]).strip(), "".join(right[head : len(right) - tail]).strip()
