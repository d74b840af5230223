"""Letters that come of reading a file in the wrong encoding: "â€™" for an apostrophe, "Ã©" for é, "Ð¿Ñ€" for пр.

The sign U+FFFD stands where a letter was lost for good.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftdiff.check.rules._contract import Rule
from draftdiff.check.words import ANYWHERE, spots

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.check.spot import Spot
    from draftdiff.model.draft import Draft


def _shown(low: int, high: int, encoding: str) -> str:
    """How some bytes look where they are read one by one."""
    found = {bytes((b,)).decode(encoding, "replace") for b in range(low, high)}
    return "".join(
        re.escape(c) for c in sorted(found | {chr(b) for b in range(low, high)} - {"\ufffd"}) if c != "\ufffd"
    )


_LATIN = _shown(0x80, 0xC0, "cp1252")
_CYRILLIC = _shown(0x80, 0xC0, "cp1251")
# A capital with a tilde ends a Portuguese word before a quotation mark; anything else behind it is no spelling.
_QUOTES = "\u201c\u201d\u2018\u2019\xbb\u203a\u2013\u2014"
_WRONG = re.compile(
    f"[\u00c3\u00c2](?![{_QUOTES}])[{_LATIN}]|\u00e2[\u20ac\x80\u201e\u2026\u2020][{_LATIN}]?|\u00ef\u00bb\u00bf"
    f"|(?:[\u00d0\u00d1][{_LATIN}]){{2,}}|(?:[\u0420\u0421][{_CYRILLIC}]){{3,}}|\ufffd+"
)

# Each of them begins with one of these: a search for them takes a tenth of the time.
_FIRST = re.compile("[\u00c2\u00c3\u00d0\u00d1\u00e2\u00ef\u0420\u0421\ufffd]")


def _check(draft: Draft) -> Iterable[Spot]:
    if draft.text.isascii() or not _FIRST.search(draft.text):
        return
    yield from spots(draft, _WRONG, _said, ANYWHERE)


def _said(match: re.Match[str]) -> str:
    if "\ufffd" in match[0]:
        return "a letter was lost here when the file was converted"
    return f"{match[0]!r} is what another letter became in the wrong encoding"


RULE = Rule(
    name="mojibake",
    summary="letters that come of reading a file in the wrong encoding",
    severity="error",
    check=_check,
    good=(
        "1. The Parties’ régime of « neutrality » – not São Paulo.\n",
        "1. СССР и РСФСР.\n",
    ),
    bad=(
        "1. The Partiesâ€™ duties.\n",
        "1. The rÃ©gime.\n",
        "1. The r�gime.\n",
        "1. ÐŸÑ€Ð°Ð²Ð°.\n",
    ),
    hint="convert the file again, naming its encoding",
    alters="words",
    local=True,
)
