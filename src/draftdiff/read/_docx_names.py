"""Names of WordprocessingML as lxml gives them, safe reading of attribute values, and the fault of too large files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from draftdiff.model.source import Source

# Elements of python-docx and lxml, which come with no types.
Element = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"
_OFF = frozenset({"0", "false", "off", "none"})
# A number of a hostile file may have a million digits, and turning it into an integer is not linear.
_MOST_DIGITS = 10


def value_of(parent: Element | None, name: str, otherwise: str | None = None) -> str | None:
    """The `w:val` of a child element, `otherwise` where there is none."""
    child = None if parent is None else parent.find(W + name)
    found = None if child is None else child.get(VAL)
    return otherwise if found is None else str(found)


def number_of(text: str | None, otherwise: int = 0) -> int:
    """An attribute's whole number, `otherwise` where it is none."""
    if text is None or len(text) > _MOST_DIGITS:
        return otherwise
    try:
        return int(text)
    except ValueError:
        return otherwise


def is_on(parent: Element | None, name: str) -> bool:
    """Whether a switch is there and not switched off (`<w:vanish/>`, `<w:vanish w:val="0"/>`)."""
    child = None if parent is None else parent.find(W + name)
    return child is not None and child.get(VAL, "1").lower() not in _OFF


def spaced(number: int) -> str:
    """A number for people: 300 000."""
    return f"{number:,}".replace(",", " ")


def too_large(source: Source, what: str) -> DraftdiffError:
    """The fault of a file that goes beyond a limit; `what` says which."""
    return DraftdiffError(
        f"this Word file is too large: {what}",
        where=source.name,
        hint="divide it in a word processor, or save it as plain text (.txt) and give that",
    )
