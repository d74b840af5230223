"""`draftdiff compare OLD NEW --explain ID`: the partner, the reason, and what else was weighed."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.render._explanation import REASONS
from tests.commands.conftest import Draftdiff, three_parts

SOURCE = Path(__file__).resolve().parents[2] / "src" / "draftdiff" / "align"


@pytest.fixture
def pair(folder: Path) -> Path:
    lights = "Each Harbour State shall keep the lights of its harbours burning from dusk until dawn."
    boats = "The Council shall publish the register of fishing boats every second year."
    (folder / "drafts" / "first.md").write_text(f"# Article 1. Lights\n\n{lights}\n\n# Article 2\n\n{boats}\n", "utf-8")
    (folder / "drafts" / "second.md").write_text(
        f"# Article 1\n\nNo tolls.\n\n# Article 2\n\n{boats}\n\n# Article 3. Lights\n\n{lights[:-1]} and in fog.\n",
        "utf-8",
    )
    return folder


def test_a_partner_its_reason_and_the_candidates(draftdiff: Draftdiff, pair: Path) -> None:
    told = draftdiff("compare", "first", "second", "--explain", "1").out
    assert "Art. 1 -> Art. 3\n  similar: the most alike of all that come into question; likeness 0." in told
    assert "(no partner) -> Art. 1\n  none: nothing on the other side is enough like it" in told
    assert "Art. 1 -> Art. 3: partners" in told
    assert "Art. 1 -> Art. 1: too little" in told


def test_a_heading_names_a_provision_too_and_a_place_in_one_draft_will_do(draftdiff: Draftdiff, pair: Path) -> None:
    assert "Art. 1 -> Art. 3" in draftdiff("compare", "first", "second", "--explain", "Lights").out
    assert "Art. 1 -> Art. 3" in draftdiff("compare", "first", "second", "--explain", "art_3").out


def test_what_is_the_same_word_for_word(draftdiff: Draftdiff, pair: Path) -> None:
    told = draftdiff("compare", "first", "second", "--explain", "art_2").out
    assert told.startswith("Art. 2 -> Art. 2\n  same-text: the same words; likeness 1.00\n\n")


def test_a_place_that_is_in_neither_draft(draftdiff: Draftdiff, pair: Path) -> None:
    ran = draftdiff("compare", "first", "second", "--explain", "17(4)")
    assert ran.status == 2
    assert three_parts(ran.err)
    assert "Art. 1, Art. 2" in ran.err


def test_an_explanation_is_text(draftdiff: Draftdiff, pair: Path) -> None:
    assert draftdiff("compare", "first", "second", "--explain", "1", "--format", "json").status == 2


def test_hostile_words_are_inert(draftdiff: Draftdiff, pair: Path) -> None:
    for name in ("first", "second"):
        path = pair / "drafts" / f"{name}.md"
        path.write_text(path.read_text("utf-8").replace("Lights", "Li\x1b[2Jghts"), "utf-8")
    assert "\x1b" not in draftdiff("compare", "first", "second", "--explain", "art_1").out


def test_every_level_has_its_reason_in_words() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCE.glob("*.py"))
    assert all(f'"{level}"' in code or level == "with-parent" for level in REASONS)
