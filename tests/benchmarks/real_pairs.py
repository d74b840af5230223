"""Real treaties whose true alignment somebody wrote down, where they lie beside the checkout.

`../shared/realdata/<pair>/<name>.csv` has the columns old, new, relation. Which two texts of its folder it is about is
told by a line of a README.md that names all three, or by its own name ("1966--1982.csv"), or by there being two only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUFFIXES = frozenset((".md", ".txt", ".html", ".htm", ".docx", ".pdf", ".xml"))


def real_pairs(folder: Path) -> Iterator[tuple[Path, tuple[Path, Path] | None]]:
    """Each truth with its old and new text; None where that is not told."""
    for truth in sorted(folder.glob("*/*.csv")):
        texts = sorted(p for p in truth.parent.iterdir() if p.suffix in _SUFFIXES and p.name != "README.md")
        readme = [p for p in (truth.parent / "README.md", folder / "README.md") if p.is_file()]
        lines = [line for p in readme for line in p.read_text(encoding="utf-8").splitlines() if truth.name in line]
        told = (_named(texts, line.replace(truth.name, ""), whole=True) for line in lines)
        pair = next(filter(None, told), None) or _named(texts, truth.stem, whole=False)
        yield truth, pair or ((texts[0], texts[1]) if len(texts) == 2 else None)


def _named(texts: list[Path], words: str, *, whole: bool) -> tuple[Path, Path] | None:
    """The two texts that the words name, by file name or by stem, in the words' order."""
    places = {text: words.find(text.name if whole else text.stem) for text in texts}
    named = sorted((at, text) for text, at in places.items() if at >= 0)
    return (named[0][1], named[1][1]) if len(named) == 2 else None
