"""How well provisions that come back are found: `python -m tests.history.ghosts` prints the figures.

Treaties of words of our own, four drafts each: some provisions of the first are missing in the second and the third,
and stand in the fourth again with a share of their words changed. Others are removed for good, and new ones added in
the fourth draft, so that there is something to take for a ghost that is none.
"""

from __future__ import annotations

import itertools
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.source import Source
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.several import trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftdiff.model.change import Edit

WHO = (
    "Each Party|The Council|The Secretariat|Every coastal State|The Harbour Authority|The depositary|Any member".split(
        "|"
    )
)
MUST = "shall|shall|shall|may|shall not|shall endeavour to|should".split("|")
DO = "report on|inspect|publish|repair|finance|register|measure|protect|announce|restrict|survey|license".split("|")
KIND = "annual|northern|public|joint|technical|coastal|yearly|adequate|written|special|small|foreign|common".split("|")
WHAT = (
    "lighthouses|harbours|fishing grounds|ferries|nautical charts|pilot services|breakwaters|salvage teams|quays|dredging works"
    "|cranes|customs houses|tide gauges|buoys|shipyards|anchorages|weather stations|oil terminals|signal towers|locks"
).split("|")
WHERE = (
    "in the inner waters|along the frontier|of the eastern islands|within the agreed zone|near protected reefs|in free ports"
    "|on the high seas|under the law of the host State|at the mouth of the river|in times of ice"
).split("|")
WHEN = (
    "within thirty days|before the end of each year|at the request of a neighbour|after consulting the owners|without delay"
    "|unless the weather forbids it|for as long as this treaty is in force|at its own expense|in two languages"
).split("|")
_WORD = re.compile(r"[A-Za-z]+")


def sentence(chance: random.Random) -> str:
    pick = chance.choice
    objects = f"{pick(KIND)} {pick(WHAT)} and {pick(KIND)} {pick(WHAT)} {pick(WHERE)}"
    return f"{pick(WHO)} {pick(MUST)} {pick(DO)} {objects}, {pick(WHEN)} and {pick(WHEN)}."


def changed(text: str, share: float, chance: random.Random) -> str:
    """The text with so large a share of its words replaced by other words of these treaties."""
    places = [m.span() for m in _WORD.finditer(text)]
    others = _WORD.findall(" ".join((*KIND, *WHAT, *WHERE, *WHEN, *DO)))
    for start, end in sorted(chance.sample(places, round(len(places) * share)), reverse=True):
        word = text[start:end].lower()
        text = text[:start] + chance.choice([o for o in others if o != word]) + text[end:]
    return text


def draft(provisions: Iterable[str]) -> str:
    parts = []
    for at, text in enumerate(provisions):
        parts.append(f"# Article {at // 5 + 1}\n" if at % 5 == 0 else "")
        parts.append(f"{at % 5 + 1}. {text}\n")
    return "\n".join(parts)


class Made(NamedTuple):
    drafts: list[str]
    ghosts: set[tuple[str, str]]  # the texts that went and those that came back


def made(share: float, seed: int, texts: Sequence[str] = (), size: int = 1000) -> Made:
    """Four drafts of given texts, or of as many of our own."""
    chance = random.Random(seed)
    texts = texts or [sentence(chance) for _ in range(size)]
    size = len(texts)
    gone = chance.sample(range(size), size // 5)
    returning, lost = set(gone[: size // 10]), set(gone[size // 10 :])
    second = [t for at, t in enumerate(texts) if at not in returning | lost]
    back = {at: changed(texts[at], share, chance) for at in returning}
    fourth = [back.get(at, t) for at, t in enumerate(texts) if at not in lost]
    for _ in range(size // 10):
        fourth.insert(chance.randrange(len(fourth)), sentence(chance))
    drafts = [draft(d) for d in (texts, second, second, fourth)]
    return Made(drafts, {(texts[at], words) for at, words in back.items()})


class Figures(NamedTuple):
    recall: float
    precision: float


def found_in(drafts: list[str]) -> set[tuple[str, str]]:
    """The texts that went and came back, as reported."""
    report = trace([Source(f"{n}.md", text.encode(), ".md") for n, text in enumerate(drafts, 1)])
    return {(side(r.edits, "added"), side(r.edits, "removed")) for r in report.returns}


def side(edits: Iterable[Edit], other: str) -> str:
    """The text of one side of an edit: what belongs to the other alone left out."""
    return "".join(e.text for e in edits if e.op != other)


def measured(share: float, seed: int, texts: Sequence[str] = (), size: int = 1000) -> Figures:
    drafts, ghosts = made(share, seed, texts, size)
    told = found_in(drafts)
    return Figures(len(told & ghosts) / len(ghosts), len(told & ghosts) / len(told) if told else 1.0)


SHARES = (0.0, 0.1, 0.3)


def printed(what: str, share: float, figures: Figures) -> None:
    print(f"{what}, {share:4.0%} changed: recall {figures.recall:.3f} precision {figures.precision:.3f}")


def main(chains: list[str]) -> None:
    """Figures on texts of our own, and, given folders of drafts 1.md, 2.md ..., in which nothing returns, on those."""
    for share, size, seed in itertools.product(SHARES, (100, 1000), (1, 2, 3)):
        printed(f"{size:5} provisions, seed {seed}", share, measured(share, seed, size=size))
    for folder in chains:
        drafts = [p.read_text(encoding="utf-8") for p in sorted(Path(folder).glob("[0-9].md"))]
        told = found_in(drafts)
        print(f"{folder}: {len(told)} returns reported, {sum(old == new for old, new in told)} of equal texts")
        for old, new in sorted(told):
            print(f"  - {old}\n  + {new}")
        first = read_draft(Source("1.md", drafts[0].encode(), ".md"))
        texts = list(dict.fromkeys(p.text.replace(";", ".") for p in first.provisions if p.text.count(" ") > 5))
        for share in SHARES:
            printed(f"{folder}", share, measured(share, 1, texts))


if __name__ == "__main__":
    main(sys.argv[1:])
