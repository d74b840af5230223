"""How much likeness is asked for, all in one place, with the evidence.

Likeness is `similarity.Bag.alike`: words and pairs of words, rare ones counting more. The figures were read off two
sets of texts, neither of which the tests know: generated treaties (short provisions), and free licences in two
versions each, their articles renumbered, removed, split, merged, moved and mixed with articles of other licences (long
provisions). `docs/benchmarks.md` has the results.
"""

from __future__ import annotations

import math

# Provisions of some twenty words share much by chance: of 150 reworded ones the best wrong partner reached .48 in a
# draft of 100 provisions and .68 in one of 1 000 at the 90th percentile, while 95 % of the true ones reached .64. Of
# articles of 150 words and more the best wrong partner stayed under .25, and true ones that were rewritten
# throughout went down to .26. Between the two the logarithm of the length decides.
_SHORT, _LONG = 12, 150
_ASKED = (0.60, 0.32)

# What else speaks for a pair lowers what is asked: standing between the same partners or under partner parents, the
# same number there, the same heading found once in either draft.
BETWEEN = 0.75
INSIDE = 0.70
SAME_NUMBER = 0.60
SAME_HEADING = 0.0
# The same heading at another level of the text, as of an article that became a paragraph.
HEADED = 0.50
# The same number between the same partners: a short point of which every other word became a synonym.
SAME_PLACE = 0.35

# The same number, and neither draft has anything else between the partners around it: what was shortened to a third.
ALONE = 0.28

# A unit that holds this share of another's letters, word for word, and is no larger than that allows, is its partner.
HELD = 0.7
# Less is enough where all others together hold no more than a third of that.
HELD_ALONE = 0.25

# Units less alike than this need paragraphs that are alike, of this share of the letters of the smaller unit.
ALIKE = 0.6
SUPPORT = 0.2

# A part of a split is in the whole to this share of its weight: by chance a short one is, a long one is not.
_CONTAINED = (0.75, 0.45)
# And in what the other parts leave over of the whole. Sixty mixed pairs of licences, 130 splits and merges of
# articles: asking .60 and .50 found .845 of them (F1), .45 and .35 found .874, neither named a false part.
LEFT_OVER = 0.35
# All parts together are like the whole to this degree, and more than the likest of them alone by so much.
WHOLE = 0.45
GAIN = 0.04

# Splits of single paragraphs are looked for among neighbours only, and more is asked of them: neighbours in one
# article share its subject, and with it many words.
PARAGRAPHS = 1.35

# A container is the partner of one with which it shares this part of the letters of the smaller of both.
SHARE = 0.4

# The own words of an article that turn up under its partner instead are like those to this degree.
SHIFTED = 0.5

# What ended in one draft and begins in a later one stands in no place that could speak for it: its words in their order
# alone do. Of 300 generated provisions that came back with 30 % of their words changed, .86 to .95 keep .66 of them in
# order and .58 of their weight, all do with 10 %. As bags of words only .51 are as alike as `asked`
# asks, and more strangers are.
AGAIN = 0.66
AGAIN_WEIGHT = 0.58
# Below this, what stayed must not be more like either of them by more than a margin: treaties repeat their phrases. The
# margin keeps those changed by 30 % (.76 to .87 are found, .63 to .72 without it).
AGAIN_SURE = 0.9
AGAIN_MARGIN = 0.05


def asked(one: int, other: int) -> float:
    """The likeness asked of two texts of so many words that nothing but their words joins."""
    return _by_length(_ASKED, min(one, other))


def contained(size: int) -> float:
    """The share of its weight that a part of so many words has in common with the whole."""
    return _by_length(_CONTAINED, size)


def _by_length(ends: tuple[float, float], words: int) -> float:
    size = min(max(words, _SHORT), _LONG)
    return ends[0] - (ends[0] - ends[1]) * math.log(size / _SHORT) / math.log(_LONG / _SHORT)
