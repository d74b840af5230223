"""How the levels of a list are numbered, as the file defines them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.read._docx_names import VAL, W, is_on, number_of, value_of

if TYPE_CHECKING:
    from draftdiff.read._docx_names import Element

LEVELS = 9
# Bullets that are printed as they stand; any other sign of a symbol font becomes the first of them.
_BULLETS = frozenset("•-–—*·●▪◦")
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "courier")
_MOST_LABEL = 300


class Level(NamedTuple):
    """How one level of a list is numbered; `restart` is the level (from 1) that makes it begin anew, None: any.

    `close`: nothing is printed between the number and the words.
    """

    start: int
    form: str
    text: str
    close: bool
    restart: int | None
    legal: bool
    style: str | None
    hidden: bool


def levels_of(definition: Element) -> dict[int, Level]:
    """The levels of an abstract list, from 0."""
    found = {}
    for element in definition.findall(f"{W}lvl"):
        at = number_of(element.get(f"{W}ilvl"))
        if 0 <= at < LEVELS:
            found[at] = level_of(element)
    return found


def level_of(element: Element) -> Level:
    """One level of a list."""
    form = value_of(element, "numFmt", "decimal") or "decimal"
    if form == "decimal" and element.find(f"{W}numFmt") is None:
        inner = next((e for e in element.iter(f"{W}numFmt")), None)  # a newer form, with an older one to fall back on
        form = inner.get(VAL, "decimal") if inner is not None else form
    text = (value_of(element, "lvlText") or "")[:_MOST_LABEL]
    fonts = element.find(f"{W}rPr/{W}rFonts")
    if form == "bullet":
        pictured = element.find(f"{W}lvlPicBulletId") is not None
        text = _bullet(text, (fonts.get(f"{W}ascii") or "") if fonts is not None else "", pictured=pictured)
    restart = value_of(element, "lvlRestart")
    return Level(
        number_of(value_of(element, "start"), 0),
        form,
        text,
        value_of(element, "suff") == "nothing",
        None if restart is None else number_of(restart),
        is_on(element, "isLgl"),
        value_of(element, "pStyle"),
        is_on(element.find(f"{W}rPr"), "vanish"),
    )


def _bullet(text: str, font: str, *, pictured: bool) -> str:
    """The sign of a bullet as it is printed: letters of a symbol font are signs, whatever they look like here."""
    sign = text.strip()
    if sign in _BULLETS:
        return sign
    if not sign:
        return "•" if pictured else ""
    symbol = font.lower().startswith(_SYMBOL_FONTS) or len(sign) == 1
    return "•" if symbol or "\ue000" <= sign[0] <= "\uf8ff" else sign
