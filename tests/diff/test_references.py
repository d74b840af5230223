"""What became of a cross-reference."""

from __future__ import annotations

import pytest

from draftdiff.align import align_drafts
from draftdiff.diff import diff_provisions
from draftdiff.model.change import ReferenceEdit
from tests.build import draft

CLAUSES = {
    "lights": "Each Harbour State shall keep its lights burning.",
    "boats": "The Council shall publish the register of boats.",
    "buoys": "No Party may lay buoys in the strait.",
}
CITING = "The pilots act under Article {} and may be relieved by the Council at any time."


def written(order: str, citing: str) -> str:
    articles = [CLAUSES[name] for name in order.split()] + [citing]
    return "\n\n".join(f"# Article {n}\n\n{text}" for n, text in enumerate(articles, 1)) + "\n"


def edits(old: str, new: str) -> list[ReferenceEdit]:
    before, after = draft(old), draft(new)
    found = diff_provisions(before, after, align_drafts(before, after))
    return [edit for difference in found for edit in difference.references]


@pytest.mark.parametrize(
    ("old", "cited", "new", "cites", "expected"),
    [
        ("lights boats", 1, "lights boats", 1, []),
        ("lights boats", 1, "buoys lights boats", 2, [ReferenceEdit("followed", "1", "2")]),
        ("lights boats", 1, "buoys lights boats", 1, [ReferenceEdit("stale", "1", "1")]),
        ("lights boats", 1, "lights boats", 2, [ReferenceEdit("re-pointed", "1", "2")]),
        ("lights boats", 1, "lights boats", 9, [ReferenceEdit("dangling", "1", "9")]),
        ("lights boats buoys", 3, "lights boats", 3, [ReferenceEdit("stale", "3", "3")]),
        ("lights boats", 9, "lights boats", 9, []),
        ("lights boats", 9, "lights boats", 1, []),
    ],
    ids=["kept", "followed", "stale", "re-pointed", "dangling", "target gone, number taken", "never there", "mended"],
)
def test_one_reference(old: str, cited: int, new: str, cites: int, expected: list[ReferenceEdit]) -> None:
    found = edits(written(old, CITING.format(cited)), written(new, CITING.format(cites)))
    assert found == expected


def test_references_are_compared_first_with_first() -> None:
    citing = "The pilots act under Article {}, Article {} and the rules of the Council."
    old = written("lights boats", citing.format(1, 2))
    new = written("buoys lights boats", citing.format(2, 2))
    assert edits(old, new) == [ReferenceEdit("followed", "1", "2"), ReferenceEdit("stale", "2", "2")]


def test_where_references_came_or_went_only_lost_targets_are_told() -> None:
    citing = "The pilots act under the rules of the Council, subject to Article 1{}."
    old, new = written("lights", citing.format(" and Article 2")), written("lights", citing.format(""))
    assert edits(old, new) == []
    cut = "# Article 7\n\n" + citing.format("")
    assert edits(written("lights", citing.format(" and Article 2")), cut) == [ReferenceEdit("dangling", "1", "1")]


def test_a_reference_to_a_provision_that_was_split() -> None:
    whole = f"{CLAUSES['lights']} {CLAUSES['boats']}"
    old = f"# Article 1\n\n1. {whole}\n\n# Article 2\n\n{CITING.format('1(1)')}\n"
    new = f"# Article 1\n\n1. {CLAUSES['lights']}\n\n2. {CLAUSES['boats']}\n\n# Article 2\n\n{CITING.format('1({})')}\n"
    assert edits(old, new.format(1)) == []
    assert edits(old, new.format(2)) == [ReferenceEdit("followed", "1(1)", "1(2)")]


def test_a_provision_without_partner_has_no_reference_edits() -> None:
    assert edits(written("lights", CITING.format(1)), written("lights", "Fees are due within thirty days.")) == []
