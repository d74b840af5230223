"""The numbers and bullets of lists, which a page does not contain: browsers compute them, and so must we."""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftdiff.read._html_blocks import COUNT, SIGN, own_number

_BULLETS = ("•", "◦", "▪")
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_SIGNS = (*_BULLETS, '"')
_NAMED = {"disc": "•", "circle": "◦", "square": "▪", "none": ""}
_STYLE = re.compile(r"list-style(?:-type)?\s*+:\s*+([^;]++)")
_QUOTED = re.compile(r"(?:\"([^\"]{0,8})\"|'([^']{0,8})')")
_INTEGER = re.compile(r"\s*+([+-]?[0-9]{1,6})(?![0-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(slots=True)
class Listing:
    """A list that is open. `style` as in CSS, or the bullet itself; `following` is the number of the next item.

    `place` is the list's number among those that count down from the number of their items (-1: it is none).
    """

    style: str
    following: int = 1
    step: int = 1
    items: int = 0
    place: int = -1

    def mark(self, attributes: dict[str, str]) -> str:
        """What stands before the next item, "" for nothing."""
        self.items += 1
        style = style_of(attributes)
        if style is None:
            style = self.style
        value = _integer(attributes.get("value", ""))
        if value is not None:
            self.following = value
        number, self.following = self.following, self.following + self.step
        if not style or style[0] in _SIGNS:
            return style.strip('"').strip()
        if self.place >= 0 and value is None:
            return f"{COUNT}{self.place},{self.items}{SIGN}."
        return f"{numeral(number, style)}."


def listing(name: str, attributes: dict[str, str], depth: int, countdowns: int) -> Listing:
    """The list that a tag opens, inside `depth` lists of bullets; `countdowns` are there without a start already."""
    style = style_of(attributes)
    if name != "ol":
        return Listing(_BULLETS[min(depth, 2)] if style is None else style)
    start = _integer(attributes.get("start", ""))
    down = "reversed" in attributes
    place = countdowns if down and start is None else -1
    return Listing("decimal" if style is None else style, 1 if start is None else start, -1 if down else 1, 0, place)


def style_of(attributes: dict[str, str]) -> str | None:
    """The style that a list or an item asks for, None where it asks for none; "" is a list without marks."""
    said = attributes.get("style", "")
    found = _STYLE.search(said.lower()) if "list-style" in said.lower() else None
    if found:
        if quoted := _QUOTED.search(said[found.start(1) : found.end(1)]):
            return f'"{quoted[1] or quoted[2] or ""}"'
        for word in found[1].split():
            if word in _NAMED or word.startswith(("decimal", "lower-", "upper-")):
                return _NAMED.get(word, word)
    kind = attributes.get("type", "").strip()
    return _TYPES.get(kind) or _NAMED.get(kind.lower())


def numeral(number: int, style: str) -> str:
    """A number as a list of that style prints it; figures where the style has none for it."""
    small = ""
    if style in ("lower-roman", "upper-roman") and 0 < number < 4000:
        for value, letters in _ROMAN:
            small += letters * (number // value)
            number %= value
    elif style in ("lower-alpha", "lower-latin", "upper-alpha", "upper-latin") and number > 0:
        while number:
            number, letter = divmod(number - 1, 26)
            small = chr(97 + letter) + small
    else:
        return f"{number:02}" if style == "decimal-leading-zero" else str(number)
    return small.upper() if style.startswith("upper") else small


def marked(mark: str, words: str) -> bool:
    """Whether an item needs its mark: not where its words begin with the same number, or with any after a bullet."""
    own = own_number(words)
    if not own:
        return True
    return mark not in _BULLETS and mark.rstrip(".").strip("()") != own


def _integer(text: str) -> int | None:
    found = _INTEGER.match(text)
    return int(found[1]) if found else None
