"""One file a language: the words that number provisions, bind people, and count things."""

from __future__ import annotations

from draftdiff.languages._contract import NO_NORMS, Language
from draftdiff.registry import entry, names

__all__ = ["NO_NORMS", "Language", "known", "language"]

FOLDER = "draftdiff.languages"


def known() -> tuple[str, ...]:
    """Codes of the languages there are, sorted ("en")."""
    return names(FOLDER)


def language(code: str) -> Language:
    """The language of a code; English where the code is unknown, since a document is never refused."""
    return entry(FOLDER, code if code in known() else "en", "LANGUAGE", Language)
