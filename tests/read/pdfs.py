"""PDF files written by hand for tests: pages of lines at given places, in one font."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIN = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
# A font whose glyphs have names that mean nothing, and no table of what they stand for.
NAMELESS = (
    b"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Custom/FirstChar 33/LastChar 126/Widths["
    + b"500 " * 94
    + b"]/Encoding<</Type/Encoding/Differences[33"
    + b"".join(b"/g%d" % n for n in range(94))
    + b"]>>/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+Custom/Flags 4/FontBBox[0 0 1000 1000]"
    b"/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>"
)


class Drawn(NamedTuple):
    """A line of print: its words, left edge and foot in points from the lower left corner, and size."""

    words: str
    x: float = 72
    y: float = 720
    size: float = 11


def paragraph(words: str, top: float, *, width: int = 80, x: float = 72, size: float = 11) -> list[Drawn]:
    """Words wrapped at so many letters, thirteen points a line."""
    import textwrap

    return [Drawn(line, x, top - 13 * n, size) for n, line in enumerate(textwrap.wrap(words, width))]


def pdf(pages: Sequence[Sequence[Drawn]], *, font: bytes = WIN, info: bytes = b"", picture: bool = False) -> bytes:
    """A file of some pages; `info` is the body of its information dictionary, `picture` puts an image on each."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        font,
        image + b"stream\n\x80\nendstream",
    ]
    for number, lines in enumerate(pages):
        drawn = b"q 500 0 0 700 50 50 cm /I Do Q " if picture else b""
        for words, x, y, size in lines:
            escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            drawn += b"BT /F %.1f Tf %.1f %.1f Td (%s) Tj ET\n" % (size, x, y, escaped)
        bodies.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>" % (6 + 2 * number)
        )
        bodies.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    bodies.append(b"<<%s>>" % info)
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, size - 1, len(out),
    )  # fmt: skip
