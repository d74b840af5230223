"""What can be put right without a person: only where no meaning can change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.engine import doubted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.rules._contract import Mend, Rule
    from draftdiff.model.draft import Draft

# Blanks at the end of a line, and what has no width: a diff must show what it takes out.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_TAIL = re.compile(r"[ \t]+(?=(?:<U\+000D>)?$)")
# What holds no word: with it set aside, a draft that was mended reads as before.
_NO_WORD = re.compile("[\xad\u200b-\u200d\u2060\ufeff]")


def mended(draft: Draft, rules: Iterable[Rule]) -> str:
    """The text of a draft with that put right which some rule finds, may mend, and no remark quiets."""
    kept, _ = doubted(draft, [rule for rule in rules if rule.mend])
    places: dict[Rule, list[tuple[int, int]]] = {}
    for rule, spot in kept:
        places.setdefault(rule, []).append((spot.start, spot.end))
    mends = [mend for rule, where in places.items() if rule.mend for mend in rule.mend(draft, where)]
    return _put(draft.text, mends)


def _put(text: str, mends: Iterable[Mend]) -> str:
    """The text with each stretch replaced; where two overlap the first one is, and the other waits for the next run."""
    parts, at = [], 0
    for mend in sorted(set(mends)):
        if mend.start >= at:
            parts += [text[at : mend.start], mend.words]
            at = mend.end
    return "".join([*parts, text[at:]])


def same_words(before: Draft, after: Draft) -> bool:
    """Whether two drafts have the same provisions with the same words: what mending must leave as it was."""
    return _read(before) == _read(after)


def _read(draft: Draft) -> list[tuple[str, ...]]:
    return [
        tuple(_NO_WORD.sub("", part) for part in (p.id, p.kind, p.number, p.heading, p.text)) for p in draft.provisions
    ]


def shown(before: str, after: str, name: str) -> str:
    """A diff for people: what cannot be seen is written out. Mending changes lines and makes none."""
    old, new = _lines(before), _lines(after)
    out = [f"--- {name}", f"+++ {name} (mended)"]
    rows = list(zip(old, new, strict=True))
    changed = [at for at, (one, other) in enumerate(rows) if one != other]
    first = 0
    while first < len(changed):
        last = first
        while last + 1 < len(changed) and changed[last + 1] == changed[last] + 1:
            last += 1
        run = rows[changed[first] : changed[last] + 1]
        place = f"{changed[first] + 1},{len(run)}"
        out += [f"@@ -{place} +{place} @@", *(f"-{one}" for one, _ in run), *(f"+{other}" for _, other in run)]
        first = last + 1
    return "".join(f"{line}\n" for line in out)


def _lines(text: str) -> list[str]:
    seen = _UNSEEN.sub(lambda m: f"<U+{ord(m[0]):04X}>", text)
    # A lone carriage return breaks a line too; its sign stays at the end of the line it breaks.
    rows = re.sub(r"<U\+000D>(?!\n)", "<U+000D>\n", seen).split("\n")
    return [_TAIL.sub(lambda m: m[0].replace(" ", "·").replace("\t", "→"), row) for row in rows]
