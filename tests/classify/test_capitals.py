"""Defined terms with another capital than before."""

from __future__ import annotations

import pytest

from tests.build import compare_texts

TERMS = '# Article 1\n\n"Vessel" means any ship. "Fishing Gear" means any net.\n\n# Article 2\n\n'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("No Vessel may pass.", "No vessel may pass.", "Art. 2 writes the defined term 'vessel', where the old draft has 'Vessel'"),
        ("Each Party counts its vessels.", "Each Party counts its Vessels.", "Art. 2 writes the defined term 'Vessels', where the old draft has 'vessels'"),
        ("Lay no Gear.", "Lay no gear.", "Art. 2 writes the defined term 'gear', where the old draft has 'Gear'"),
        ("No Strait is closed.", "No strait is closed.", ""),
        ("No Vessel may pass.", "No boat may pass.", ""),
        ("Vessels pass.", "vessels pass.", ""),
    ],
)  # fmt: skip
def test_a_note_says_so(old: str, new: str, said: str) -> None:
    report = compare_texts(TERMS + old + "\n", TERMS + new + "\n")
    assert [n.message for n in report.notes if "defined term" in n.message] == ([said] if said else [])
