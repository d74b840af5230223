"""The signs of disputed words: which "[" and "]" are drafting brackets, and who an attribution says stands how."""

from __future__ import annotations

import re
from functools import lru_cache

from draftdiff.model.standing import Standing, State

# A Markdown link "[text](address)" and a footnote mark "[^1]" are no negotiating brackets; "[x](a)" is one, and so
# is "[text][name]" unless the document says where the name leads ("[name]: address").
_SIGN = r"\[\^[^\]\s]{1,40}\]|\[[^\[\]]{1,200}\]\((?=[^()\s]{0,500}[./#:])[^()\s]{1,500}\)|"
_LINK = re.compile(r"^ {0,3}\[([^\[\]^]{1,80})\]:[ \t]+(?:<|\w+://|[#/.])", re.MULTILINE)
_SIDE = r"[A-ZА-ЯІЇЄҐ][A-ZА-ЯІЇЄҐ0-9]{1,9}"
_STANCE = r"proposes?|supports?|opposes?|reserves?|refuses?(?:\s+to\s+discuss)?"
# What a stance makes of a side, by its first letters; proposing, supporting or a bare code stand behind the words.
_STANCES = {"opp": "opposed_by", "res": "opposed_by", "ref": "refused_by"}
_SEGMENT = rf"({_SIDE}(?:\s*[,/&+]\s*{_SIDE})*)(?:\s+({_STANCE}))?"
_ATTRIBUTION = re.compile(rf"\[\s*{_SEGMENT}(?:\s*;\s*{_SEGMENT}){{0,5}}\s*:\s*")
_ONE_SEGMENT = re.compile(_SEGMENT)

# Deeper nesting than this is no negotiating text; beyond it brackets are kept as characters and noted.
DEEPEST = 40


def links_of(text: str) -> tuple[str, ...]:
    """The names that a Markdown text defines as links, "[name]: address" on a line of its own."""
    return tuple(dict.fromkeys(_LINK.findall(text))) if "]:" in text else ()


@lru_cache(maxsize=4)
def signs_of(links: tuple[str, ...]) -> re.Pattern[str]:
    """Finds "[" and "]"; what is longer than one character is a link or a footnote mark, and no sign."""
    names = "|".join(re.escape(name) for name in links)
    defined = rf"(?:\[[^\[\]]{{1,200}}\])?\[(?:{names})\]|" if links else ""
    return re.compile(rf"{_SIGN}{defined}[\[\]]", re.IGNORECASE)


def attribution(text: str, start: int) -> tuple[Standing, int]:
    """Who stands how to a bracket, and where its words begin: "[RU propose; UA refuse to discuss: ..."."""
    match = _ATTRIBUTION.match(text, start)
    if match is None:
        return Standing("bracketed"), start + 1
    sides: dict[str, list[str]] = {"by": [], "opposed_by": [], "refused_by": []}
    for names, stance in _ONE_SEGMENT.findall(match[0]):
        sides[_STANCES.get(stance[:3], "by")] += re.findall(_SIDE, names)
    state: State = "refused" if sides["refused_by"] else "proposed" if sides["by"] else "bracketed"
    standing = Standing(state, *(tuple(sides[k]) for k in ("by", "opposed_by", "refused_by")))
    return standing, match.end()
