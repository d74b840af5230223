"""Three-letter codes of languages (ISO 639-2 and 639-3), as Akoma Ntoso writes them, and our two-letter ones."""

from __future__ import annotations

_PAIRS = """
    ara ar|aze az|bel be|bul bg|cat ca|ces cs|cze cs|cym cy|dan da|deu de|ger de|ell el|gre el|eng en|est et|eus eu
    fas fa|fin fi|fra fr|fre fr|gle ga|heb he|hin hi|hrv hr|hun hu|hye hy|ind id|isl is|ita it|jpn ja|kat ka|kaz kk
    kor ko|lav lv|lit lt|mkd mk|mlt mt|nld nl|dut nl|nor no|pol pl|por pt|ron ro|rum ro|rus ru|slk sk|slv sl|spa es
    sqi sq|srp sr|swa sw|swe sv|tur tr|ukr uk|uzb uz|vie vi|zho zh|chi zh
"""
TWO_LETTERS = dict(pair.split() for line in _PAIRS.splitlines() if line.strip() for pair in line.strip().split("|"))
# The first of two codes for one language is the newer one, which programs expect.
THREE_LETTERS = {two: three for three, two in reversed(TWO_LETTERS.items())}
