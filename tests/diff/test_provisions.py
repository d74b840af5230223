"""Every pair to a difference."""

from __future__ import annotations

from draftdiff.align import align_drafts
from draftdiff.diff import diff_provisions, shortcomings
from draftdiff.diff.matches import LONGEST
from draftdiff.model.change import Difference, Edit
from tests.build import draft

LIGHTS = "Each Harbour State shall keep the lights of its harbours burning from dusk until dawn."
LAMPS = "The pilots report every lamp that has failed to the Council without delay."


def differences(old: str, new: str) -> list[Difference]:
    before, after = draft(old), draft(new)
    return list(diff_provisions(before, after, align_drafts(before, after)))


def kinds(old: str, new: str) -> list[str]:
    return [d.kind for d in differences(old, new)]


def test_one_difference_a_pair_unchanged_ones_too() -> None:
    old, new = f"1. {LIGHTS}\n\n2. {LAMPS}\n", f"1. {LIGHTS}\n\n2. {LAMPS.replace('every', 'each')}\n\n3. Fees.\n"
    assert kinds(old, new) == ["unchanged", "reworded", "added"]
    assert kinds(new, old) == ["unchanged", "reworded", "removed"]


def test_a_split_joins_its_side_with_a_line_feed() -> None:
    (split,) = differences(f"1. {LIGHTS} {LAMPS}\n", f"1. {LIGHTS}\n\n2. {LAMPS}\n")
    assert split.kind == "split"
    assert split.edits == (
        Edit("kept", LIGHTS),
        Edit("removed", " "),
        Edit("added", "\n"),
        Edit("kept", LAMPS),
    )


def test_a_merge_is_a_split_seen_from_the_other_side() -> None:
    (merged,) = differences(f"1. {LIGHTS}\n\n2. {LAMPS}\n", f"1. {LIGHTS} {LAMPS}\n")
    assert merged.kind == "merged"
    assert "".join(e.text for e in merged.edits if e.op != "added") == f"{LIGHTS}\n{LAMPS}"


def test_a_heading_is_compared_apart_from_the_words() -> None:
    (one,) = differences(f"# Article 1. Lights\n\n{LIGHTS}\n", f"# Article 1. Lamps\n\n{LIGHTS}\n")
    assert one.kind == "reworded"
    assert one.edits == (Edit("kept", LIGHTS),)
    assert one.heading_edits == (Edit("removed", "Lights"), Edit("added", "Lamps"))


def test_a_fingerprint_survives_renumbering_and_tells_equal_texts_apart() -> None:
    old = f"# Article 1\n\n1. {LIGHTS}\n\n2. {LAMPS}\n"
    new = f"# Article 7\n\n1. Fees are due.\n\n2. {LIGHTS}\n\n3. {LAMPS}\n"
    there = {d.edits: d.fingerprint for d in differences(old, old)}
    renumbered = {d.edits: d.fingerprint for d in differences(old, new)}
    for text in (LIGHTS, LAMPS):
        assert there[Edit("kept", text),] == renumbered[Edit("kept", text),]
    twice = differences(f"1. {LIGHTS}\n\n2. {LIGHTS}\n", f"1. {LIGHTS}\n\n2. {LIGHTS}\n")
    assert len({d.fingerprint for d in twice}) == 2
    assert all(len(d.fingerprint) == 16 for d in twice)


def test_different_sides_of_the_same_words_have_different_fingerprints() -> None:
    (there,) = differences(f"1. {LIGHTS}\n", "")
    (back,) = differences("", f"1. {LIGHTS}\n")
    assert (there.kind, back.kind) == ("removed", "added")
    assert there.fingerprint != back.fingerprint


def test_a_provision_of_too_many_words_is_noted() -> None:
    old, new = draft(f"1. {LIGHTS}\n\n2. {'a|b|' * LONGEST}.\n"), draft(f"1. {LIGHTS}\n\n2. {'b|a|' * LONGEST}.\n")
    lights, many = diff_provisions(old, new, align_drafts(old, new))
    (note,) = shortcomings(new, (lights, many))
    assert (lights.complete, many.complete) == (True, False)
    assert note.message.startswith("the words of 2 were too many to compare one by one")
    assert note.line == 3


def test_dates_of_the_drafts_languages_are_edited_whole() -> None:
    old, new = (f"---\nlanguage: ru\n---\n1. Договор действует до {day} апреля 2022 года.\n" for day in (12, 15))
    (one,) = differences(old, new)
    assert [e.text for e in one.edits if e.op != "kept"] == ["12 апреля 2022", "15 апреля 2022"]
