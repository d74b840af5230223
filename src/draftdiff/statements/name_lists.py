"""A list of names (states, bodies) in a provision, with whose each of them is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from draftdiff.model.standing import AGREED, Standing
from draftdiff.statements.vocabulary import spaced
from draftdiff.text import comparable

if TYPE_CHECKING:
    from draftdiff.languages import Language
    from draftdiff.model.draft import Provision

# A name is capitalised words; a preposition may stand between them ("Republic of Korea"), an article before
# them ("the United States"). Fewer than three in a row are no list: two capitalised words meet by chance.
_CAPITAL = r"[^\W\d_a-zа-яіїєґà-öø-ÿ][\w'’-]+"
_FEWEST = 3
_CAPITALISED = re.compile(_CAPITAL)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What joins names, an item that is one name, and the name an item ends with."""
    syntax = language.norms.syntax
    prepositions, determiners, conjunctions = map(
        spaced, (syntax.prepositions, syntax.determiners, syntax.conjunctions)
    )
    between = rf"(?:(?:{prepositions})\s(?:(?:{determiners})\s)?)?"
    name = rf"{_CAPITAL}(?:\s{between}{_CAPITAL}){{0,5}}"
    joiner = rf"\s*[,;]\s*(?:(?:{conjunctions})\s+)?|\s+(?:{conjunctions})\s+"
    return (
        re.compile(joiner),
        re.compile(rf"(?:(?:{determiners})\s)?({name})"),
        re.compile(rf"(?<!\w)({name})$"),
    )


def name_list(provision: Provision, language: Language) -> dict[str, tuple[str, Standing]]:
    """The names in a provision's longest list, by comparable form: as written, and with their standing."""
    text = _shadow(provision)
    if len(_CAPITALISED.findall(text)) < _FEWEST:  # most provisions; the patterns below cost ten times as much
        return {}
    joiner, whole, last = _patterns(language)
    cuts = list(joiner.finditer(text))
    if len(cuts) < _FEWEST - 1:
        return {}
    edges = [0, *(e for c in cuts for e in (c.start(), c.end())), len(text)]
    items = [(edges[i], text[edges[i] : edges[i + 1]]) for i in range(0, len(edges), 2)]
    best: list[tuple[int, str]] = []
    run: list[tuple[int, str]] = []
    for start, item in items:
        bare = item.strip(" .:\t")
        match = whole.fullmatch(bare)
        if match:
            run.append((start + item.index(match[1]), match[1]))
            best = max(best, run, key=len)
            continue
        head = whole.match(bare)
        if run and head and bare[head.end() :].startswith((".", " ")):
            best = max(best, [*run, (start + item.index(head[1]), head[1])], key=len)
        tail = last.search(bare)
        run = [(start + item.index(bare) + tail.start(1), tail[1])] if tail else []
    if len(best) < _FEWEST:
        return {}
    return {comparable(name): (name, _standing_at(provision, at)) for at, name in best}


def _shadow(provision: Provision) -> str:
    """The text with bracket signs and attributions as blanks, so that offsets stay."""
    text = provision.text
    for bracket in provision.brackets:
        for start, end in (
            (bracket.start, max(bracket.inner, bracket.start)),
            (bracket.end - 1, bracket.end),
        ):
            if start < end and (text[end - 1] == "]" or end == bracket.inner):
                text = text[:start] + " " * (end - start) + text[end:]
    return text


def _standing_at(provision: Provision, at: int) -> Standing:
    inside = [b for b in provision.brackets if b.start <= at < b.end]
    return inside[-1].standing if inside else AGREED
