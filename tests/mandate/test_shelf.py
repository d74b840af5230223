"""The example mandates on the shelf: honest about their sources, and judged as the reports say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from draftdiff.mandate import read_mandate
from draftdiff.model.draft import Draft
from draftdiff.model.mandate import VERDICTS
from draftdiff.model.source import Source
from draftdiff.pipeline import read_draft
from draftdiff.pipeline.checked import judge_mandate
from draftdiff.places import provision_named
from draftdiff.render import View, mandate_writer, output

SHELF = Path(__file__).parents[2] / "drafts"
NAMES = ("mandate-ua", "mandate-ru")
DRAFTS = ("communique", "april12", "april15")


def mandate(name: str) -> Source:
    return Source(name, (SHELF / f"{name}.yaml").read_bytes(), ".yaml")


def source(name: str) -> Source:
    return Source(name, (SHELF / f"{name}.md").read_bytes(), ".md")


@pytest.fixture(scope="module")
def shelf() -> list[Draft]:
    return [read_draft(source(name)) for name in DRAFTS]


@pytest.mark.parametrize("name", NAMES)
def test_every_reason_names_a_source_that_the_drafts_declare(name: str, shelf: list[Draft]) -> None:
    declared = {key for draft in shelf for key in draft.front.sources}
    for rule in read_mandate(mandate(name)).rules:
        keys = [
            key for group in re.findall(r"\(([A-Z][^)]*)\)", rule.reason) for key in re.findall(r"[A-Z][\w-]+", group)
        ]
        known = [key for key in keys if key in declared]
        assert known, rule.name


@pytest.mark.parametrize("name", NAMES)
def test_every_place_is_in_one_of_the_drafts(name: str, shelf: list[Draft]) -> None:
    for rule in read_mandate(mandate(name)).rules:
        place = rule.fields.model_dump().get("provision")
        assert place is None or any(provision_named(place, draft.provisions) for draft in shelf), rule.name


def verdicts(name: str, *drafts: str) -> dict[str, str]:
    found = judge_mandate(mandate(name), source(drafts[-1]), source(drafts[0]) if len(drafts) > 1 else None)
    assert [o.name for o in found.outcomes] == [r.name for r in read_mandate(mandate(name)).rules]
    assert found.counts.held + found.counts.crossed + found.counts.unjudged == len(found.outcomes)
    assert all(o.verdict in VERDICTS and o.reconstruction for o in found.outcomes)
    return {o.name: o.verdict for o in found.outcomes}


def test_the_veto_of_15_april_crosses_the_line_of_one_side_and_keeps_that_of_the_other() -> None:
    assert verdicts("mandate-ua", "communique")["no veto on assistance"] == "held"
    assert verdicts("mandate-ua", "april12")["no veto on assistance"] == "held"
    assert verdicts("mandate-ua", "april15")["no veto on assistance"] == "crossed"
    assert verdicts("mandate-ru", "april12")["assistance only by common decision"] == "crossed"
    assert verdicts("mandate-ru", "april15")["assistance only by common decision"] == "held"


def test_the_one_documented_change_is_a_weakening() -> None:
    assert verdicts("mandate-ua", "april12", "april15")["assistance does not get weaker"] == "crossed"
    assert verdicts("mandate-ua", "communique", "april12")["assistance does not get weaker"] == "held"


def test_silence_is_no_absence_and_a_reported_absence_is() -> None:
    assert verdicts("mandate-ua", "april12", "april15")["no new duty on language"] == "unjudged"
    assert verdicts("mandate-ua", "communique", "april15")["no new duty on language"] == "crossed"
    assert verdicts("mandate-ru", "april12")["no talks on the status of Crimea"] == "unjudged"
    assert verdicts("mandate-ru", "communique", "april15")["no talks on the status of Crimea"] == "held"


def test_rival_figures_cross_the_lines_of_both() -> None:
    assert verdicts("mandate-ua", "april15")["armed forces of 250,000"] == "crossed"
    assert verdicts("mandate-ru", "april15")["armed forces of 85,000"] == "crossed"


def test_the_report_says_whose_words_they_are_and_on_what_evidence() -> None:
    write = mandate_writer(output("terminal"))
    assert write is not None
    text = write(judge_mandate(mandate("mandate-ua"), source("april15"), source("april12")), View(width=80))
    assert "! april12 is a RECONSTRUCTION from reporting" in text
    assert "! april15 is a RECONSTRUCTION from reporting" in text
    words = " ".join(text.split())
    assert "proposed by Russian Federation, opposed by Ukraine; reported (NYT-A, FA-TF, WELT; high confidence)" in words
    assert "... and 3 more places" in words
    assert words.index("CROSSED (8)") < words.index("CANNOT BE JUDGED (1)") < words.index("HELD (5)")
    assert "note: the order of provisions in april12 and april15 is not the document's own" in words
