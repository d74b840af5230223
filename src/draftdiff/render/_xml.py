"""Words of a draft as XML may hold them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from draftdiff.text import visible

_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff]")


def safe(text: str) -> str:
    """Words as the content of an element or an attribute: nothing in them acts, what XML forbids is written out."""
    shown = _FORBIDDEN.sub(lambda m: f"<U+{ord(m[0]):04X}>", visible(text))
    return escape(shown, {'"': "&quot;"})
