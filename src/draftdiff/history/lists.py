"""Lists of names through the drafts, and names that several tales speak of."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.languages import language
from draftdiff.model.standing import AGREED
from draftdiff.model.story import ListedName, NameList, OnList, Thread
from draftdiff.statements.name_lists import name_list
from draftdiff.text import comparable, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from draftdiff.model.draft import Draft
    from draftdiff.model.standing import Standing
    from draftdiff.model.story import Scene, Tale

# A capitalised word in the midst of a sentence: a name, unless it is written small elsewhere.
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w'’-]{2,}")
_WORD = re.compile(r"[^\W\d_][\w'’-]+")
# Two headings name it, and a tale more speaks of it; so many names at most, or the page is a dictionary.
_HEADINGS = 2
_TALES = 3
_MOST = 6


def names(tale: int, scenes: Sequence[Scene], drafts: Sequence[Draft]) -> NameList | None:
    """The list in a tale, if names came to it or left it between the drafts that tell of it."""
    told = {s.draft: _listed(s, drafts[s.draft - 1]) for s in scenes if s.presence == "there"}
    known = [found for found in told.values() if found]
    if len(known) < 2 or all(found.keys() == known[0].keys() for found in known):
        return None
    as_written: dict[str, str] = {}
    for found in known:
        for key, (name, _) in found.items():
            as_written.setdefault(key, name)
    rows = []
    for key, name in as_written.items():
        standings = [told.get(s.draft, {}).get(key, ("", AGREED))[1] for s in scenes]
        places = [_place(key, told.get(s.draft, {})) for s in scenes]
        rows.append(ListedName(name, tuple(places), tuple(standings)))
    return NameList(tale, tuple(rows))


def _listed(scene: Scene, draft: Draft) -> dict[str, tuple[str, Standing]]:
    found: dict[str, tuple[str, Standing]] = {}
    for provision in scene.provisions:
        found |= name_list(provision, language(draft.language))
    return found


def _place(key: str, found: dict[str, tuple[str, Standing]]) -> OnList:
    if not found:
        return "unknown"
    if key not in found:
        return "not-listed"
    return "listed" if found[key][1].state == "agreed" else "disputed"


def threads(tales: Sequence[Tale], bearers: Iterable[str], parties: Iterable[str]) -> Iterator[Thread]:
    """Names in headings that several tales speak of, the most spoken of first; parties and bearers are in all of them.

    Names that are spoken of in the same tales are one; those spoken of in a part of the tales of another are left out.
    """
    everywhere = {w for name in (*bearers, *parties) for w in words(comparable(name))}
    spoken, small = _spoken(tales)
    headed: defaultdict[str, set[int]] = defaultdict(set)
    for tale in tales:
        for heading in {p.heading for scene in tale.scenes for p in scene.provisions}:
            for word in _WORD.findall(heading):
                headed[word].add(tale.id)
    found = {
        name: told | headed[name]
        for name, told in spoken.items()
        if len(headed[name]) >= _HEADINGS and name not in small and comparable(name) not in everywhere
    }
    together: defaultdict[frozenset[int], list[str]] = defaultdict(list)
    for name, told in sorted(found.items()):
        together[frozenset(told)].append(name)
    kept: list[frozenset[int]] = []
    for mine in sorted(together, key=lambda t: (-len(t), together[t])):
        if len(mine) >= _TALES and not any(mine < other for other in kept):
            kept.append(mine)
    for mine in kept[:_MOST]:
        yield Thread(", ".join(together[mine]), tuple(sorted(mine)))


def _spoken(tales: Sequence[Tale]) -> tuple[dict[str, set[int]], set[str]]:
    """Capitalised words with the tales that have them, if they have them in the midst of a sentence somewhere.

    Then the words that are written small somewhere, as they are with a capital.
    """
    spoken: defaultdict[str, set[int]] = defaultdict(set)
    inside: set[str] = set()
    small: set[str] = set()
    for tale in tales:
        for text in {p.text for scene in tale.scenes for p in scene.provisions if p.content != "unreported"}:
            inside.update(_NAME.findall(text))
            for word in _WORD.findall(text):
                if word[0].isupper():
                    spoken[word].add(tale.id)
                else:
                    small.add(word.capitalize())
    return {name: spoken[name] for name in inside}, small
