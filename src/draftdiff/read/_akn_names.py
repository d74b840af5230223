"""Akoma Ntoso's vocabulary (2.0, 3.0 and their drafts): which element is a unit, a mark inside words, a title."""

from __future__ import annotations

from typing import get_args

from draftdiff.model.draft import Kind

# Element by element the kind of provision; what has no kind of its own gets that of the level it usually stands on.
_UNITS = {
    "part": "part", "book": "part", "tome": "part", "title": "title", "subtitle": "title", "chapter": "chapter",
    "subchapter": "chapter", "section": "section", "subpart": "section", "subdivision": "section",
    "article": "article", "clause": "article", "rule": "article", "paragraph": "paragraph", "subclause": "paragraph",
    "subrule": "paragraph", "proviso": "paragraph", "transitional": "paragraph", "subparagraph": "subparagraph",
    "alinea": "subparagraph", "point": "point", "item": "point", "indent": "indent", "li": "indent",
    "recital": "recital", "citation": "recital", "formula": "paragraph", "annex": "annex", "attachment": "annex",
    "component": "annex", "preamble": "preamble", "conclusions": "conclusion", "crossHeading": "section",
}  # fmt: skip
# A division with a heading, and a level of UK acts ("(1)" in a section), share these names: the heading tells.
_BY_HEADING = frozenset({"division", "subsection", "level", "hcontainer", "blockContainer"})
UNITS = frozenset(_UNITS) | _BY_HEADING
# Units that the document type makes, and that are none of their own where they have no id and no words: the recitals
# of a text without the heading "Preamble" stand in no preamble either.
LAZY = frozenset({"preamble", "conclusions"})
# What holds a document of its own, and that may be an annex by name inside.
WRAPPERS = frozenset({"attachment", "component"})

_NAMES = {kind: kind for kind in get_args(Kind)} | {
    "schedule": "annex", "appendix": "annex", "crossheading": "section", "regulation": "article",
}  # fmt: skip

# Marks inside a sentence: no blank belongs where they begin and end. The first are HTML's.
HTML_INLINE = frozenset("b i u s em strong span a sup sub abbr big small tt code font".split())
INLINE = HTML_INLINE | frozenset(
    "ref mref rref mod mmod rmod remark ins del omissis recordedTime vote outcome opinion placeholder fillIn "
    "decoration concept entity event location object organization person process role term quantity def date time "
    "inline docType docTitle docNumber docProponent docDate legislature session shortTitle docAuthority "
    "docPurpose docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber judge lawyer party "
    "witness signature noteRef img affectedDocument relatedDocument change argument courtType neutralCitation "
    "courtDate".split()
)
TITLES = frozenset("docTitle docNumber docType shortTitle longTitle docPurpose docDate docketNumber".split())
# Their words belong to what they stand in, numbers and all.
QUOTED = frozenset({"quotedStructure", "embeddedStructure", "quotedText", "embeddedText"})


def kind_of(element: str, name: str, above: str | None, *, headed: bool) -> str:
    """The kind of provision an element is: by itself, by its `name` or `class`, or by whether it has a heading."""
    if element not in _BY_HEADING:
        kind = _UNITS[element]
        return "paragraph" if element == "alinea" and above not in ("paragraph", "subparagraph", "point") else kind
    if element in ("hcontainer", "blockContainer") and (kind := _NAMES.get(name.lower()) or _UNITS.get(name, "")):
        return kind
    return "section" if headed else "paragraph"
