"""Provisions built by hand, with brackets as the parser would find them."""

import re
from itertools import count

from draftdiff.languages import language
from draftdiff.model.draft import Content, Draft, Kind, Provision
from draftdiff.model.front_matter import FrontMatter
from draftdiff.model.standing import AGREED, Bracket, Standing
from draftdiff.model.statement import Part, Statement
from draftdiff.statements import statements_of

ENGLISH = language("en")
_BRACKET = re.compile(r"\[(?:([A-Z]{2})(?: propose)?(?:; ([A-Z]{2}) oppose)?: )?[^\[\]]*\]")


def provision(
    text: str,
    place: str = "art_1",
    parent: str | None = None,
    *,
    kind: Kind = "paragraph",
    content: Content = "reported",
    standing: Standing = AGREED,
    lines: tuple[tuple[int, int], ...] = (),
) -> Provision:
    found = []
    for match in _BRACKET.finditer(text):
        sides = (
            Standing("proposed", (match[1],), (match[2],) if match[2] else ()) if match[1] else Standing("bracketed")
        )
        end_of_sides = match.end(2) if match[2] else match.end(1)
        inner = text.index(": ", end_of_sides) + 2 if match[1] else match.start() + 1
        found.append(Bracket(match.start(), match.end(), inner, sides))
    return Provision(
        place,
        kind,
        "",
        place,
        "",
        text,
        1,
        parent,
        standing=standing,
        content=content,
        brackets=tuple(found),
        lines=lines,
    )


def read(text: str) -> tuple[Statement, ...]:
    return statements_of(provision(text), ENGLISH)


def only(text: str) -> Statement:
    (statement,) = read(text)
    return statement


def kinds(text: str) -> list[tuple[str, str, str]]:
    return [(s.type, s.force, s.bearer) for s in read(text)]


def texts(parts: tuple[Part, ...]) -> list[str]:
    return [part.text for part in parts]


def values(parts: tuple[Part, ...]) -> list[tuple[float | str | None, str]]:
    return [(part.value, part.unit) for part in parts]


def draft(*provisions: Provision) -> Draft:
    return Draft("x.md", "", FrontMatter(), "en", "", (), provisions)


def outline(chapeau: str, *points: str) -> Draft:
    """A paragraph with its points."""
    number = count(1)
    return draft(
        provision(chapeau, "para_1"), *(provision(p, f"point_{next(number)}", "para_1", kind="point") for p in points)
    )
