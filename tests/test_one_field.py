"""One field of one provision changed, and nothing else: exactly that aspect, on exactly that provision.

And harmless rewritings, of which nothing may be called substantive.
"""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftdiff.model.source import Source
from draftdiff.pipeline import compare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.report import Report

DRAFTS = {path.stem: path.read_text("utf-8") for path in sorted(Path("drafts").resolve().glob("*.md"))}
BEARERS = ("Each Party", "The Council", "The depositary", "Each coastal State", "The pilots of the strait")
ACTS = (
    "publish the register of 40 vessels",
    "send to the Council a list of wrecks",
    "close the harbours to ships of war",
    "pay 12 per cent of the tolls",
)
ENDS = (
    " within 30 days",
    " if the Council agrees",
    ", except in time of war",
    " in accordance with Article 1",
    " for Norway, Sweden and Finland",
)
CLAUSES = [f"{bearer} shall {act}{end}." for bearer, act, end in product(BEARERS, ACTS, ENDS)]
TREATY = "".join(
    f"# Article {1 + n // 5}\n\n" * (not n % 5) + f"{1 + n % 5}. {clause}\n\n" for n, clause in enumerate(CLAUSES)
)

# A pattern and what is put in its place, by the aspect that changes and no other.
FIELDS = (
    ("type", r"(?<=\w )shall(?= (?:publish|send|close|pay|respect|hold|recognise|see|come))", "may"),
    ("force", r"(?<=\w )shall(?= (?:publish|send|close|pay|respect|hold|recognise|come))", "shall endeavour to"),
    ("bearer", r"(?<=[0-9]\. )(?:Each Party|The Council|The depositary)(?= shall)", "The Court"),
    ("condition", r" if the Council agrees", " if the Court agrees"),
    ("condition", r" if the Council agrees", ""),
    ("exception", r", except in time of war", ", except in time of fog"),
    ("exception", r", except in time of war", ""),
    ("figure", r"\b40 (?=vessels)", "41 "),
    ("figure", r"\b12 per cent", "13 per cent"),
    ("figure", r"\b12 per cent", "12 per mille"),
    ("deadline", r"\b30 days", "31 days"),
    ("deadline", r"\b30 days", "30 weeks"),
    ("names", r", Sweden and Finland", ", Sweden and Denmark"),
    ("reference", r"(?<=accordance with )Article 1\b", "Article 2"),
    ("standing", r"(?<=shall )close the harbours(?= to)", "[close the harbours]"),
)


def report(old: str, new: str) -> Report:
    return compare(*(Source("draft.md", text.encode(), ".md") for text in (old, new)))  # type: ignore[arg-type]


def sites(pattern: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each place in the drafts and in the made treaty, headings and front matter left out."""
    for text in (*DRAFTS.values(), TREATY):
        begin = text.index("\n---\n") if text.startswith("---") else 0
        for match in re.finditer(pattern, text):
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            if match.start() > begin and not line.startswith("#"):
                yield text, match


@pytest.mark.parametrize(("aspect", "pattern", "other"), FIELDS, ids=[f"{a}-{o[:16] or 'gone'}" for a, _, o in FIELDS])
def test_one_field(aspect: str, pattern: str, other: str) -> None:
    found = list(sites(pattern))
    assert found
    for text, match in found[:: 1 + len(found) // 12]:
        told = report(text, text[: match.start()] + other + text[match.end() :])
        loud = [c for c in told.changes if c.substantive]
        aspects = {a.aspect for c in loud for a in c.aspects}
        around = text[max(0, match.start() - 60) : match.end() + 20]
        assert (len(loud), aspects) == (1, {aspect}), (around, [c.aspects for c in loud])


def test_ten_places_and_more_are_tried() -> None:
    assert sum(min(13, len(list(sites(pattern)))) for _, pattern, _ in FIELDS) > 100


def renumbered(text: str) -> str:
    """Every article and every reference to one carries the next higher number."""
    return re.sub(r"(Article )(\d+)", lambda m: f"{m[1]}{int(m[2]) + 1}", text)


HARMLESS: dict[str, Callable[[str], str]] = {
    "wrapped": lambda clause: clause.replace(" shall ", "\nshall "),
    "blanks": lambda clause: clause.replace(" shall ", "  shall\u00a0"),
    "capitals": lambda clause: re.sub(r"\b(register|wrecks|harbours|tolls)\b", lambda m: m[1].capitalize(), clause),
    "spelling": lambda clause: clause.replace("harbours", "harbors"),
    "numbers in words": lambda clause: clause.replace("40 vessels", "forty vessels").replace("30 days", "thirty days"),
    "numbers said twice": lambda clause: clause.replace("30 days", "thirty (30) days").replace(
        "12 per", "twelve (12) per"
    ),
    "typography": lambda clause: clause.replace("-", "\u2011").replace(".", "."),
    "percent": lambda clause: clause.replace("per cent", "percent"),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless_rewritings_are_not_substantive(name: str) -> None:
    """Each on every provision of its own; two hundred and more in all."""
    rewrite = HARMLESS[name]
    new = TREATY
    for clause in CLAUSES:
        new = new.replace(clause, rewrite(clause))
    told = report(TREATY, new)
    assert name == "typography" or new != TREATY
    assert not [c.aspects for c in told.changes if c.substantive]
    assert {p.how for p in told.alignment} <= {"same-text", "children", "similar", "neighbour", "same-number"}


def test_renumbering_with_all_references_updated_is_not_substantive() -> None:
    told = report(TREATY, renumbered(TREATY))
    assert not [c.aspects for c in told.changes if c.substantive]
    assert told.summary.renumbered == 0  # of provisions with text: theirs are the same, their articles' differ
    assert sum(p.renumbered for p in told.alignment) == len(CLAUSES) // 5


@pytest.mark.parametrize(
    ("old", "new", "effects"),
    [
        ("Article 3", "Article 3", ["stale"]),
        ("Article 3", "Article 6", ["re-pointed"]),
        ("Article 3", "Article 4", []),
        ("Article 3", "Article 40", ["dangling"]),
    ],
)
def test_a_reference_after_an_article_was_put_in_front(old: str, new: str, effects: list[str]) -> None:
    """All but one reference follow; that one follows too, or is stale, re-pointed, or leads nowhere."""
    first = "# Article 1\n\n1. The lights of the harbours burn by night.\n\n"
    before = TREATY.replace(CLAUSES[8], CLAUSES[8].replace("Article 1", old))
    after = first + renumbered(before).replace("Article 4.", f"{new}.")
    told = report(before, after)
    loud = [a.effect for c in told.changes for a in c.aspects if a.aspect == "reference" and a.effect != "followed"]
    assert loud == effects
