"""A change that touches what the check doubts says so, and one that does not touch it is left alone."""

from __future__ import annotations

import pytest

from draftdiff.check import rule, rules
from draftdiff.model.change import Change
from draftdiff.model.report import Report
from draftdiff.model.source import Source
from draftdiff.pipeline import compare, read_draft

TEXT = """\
# Article 1

1. The Parties shall keep at most 30 ships in the ports of the two States and report on each of them.

2. The Council shall meet once a year (in Geneva) in the capital of one of the two Parties.

3. The costs shall be borne by all Parties, and the bill shall be “final”.
"""


def report(old: str, new: str) -> Report:
    return compare(Source("old.md", old.encode(), ".md"), Source("new.md", new.encode(), ".md"))


def told(old: str, new: str) -> list[tuple[tuple[str, ...], list[tuple[str, str, int]]]]:
    changes: tuple[Change, ...] = report(old, new).changes
    return [(c.doubts, [(d.rule, d.side, d.line) for d in c.doubted]) for c in changes if c.doubts]


def edited(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after, 1)
    return text


TOUCHING = {
    "letter-in-figure": (("30 ships", "3O ships"), 3),
    "foreign-letter": (("two States", "two Stаtes"), 3),
    "mojibake": (("ports of", "portsâ€™ of"), 3),
    "invisible-character": (("ports of", "po\u202erts of"), 3),
    "doubled-word": (("the ports", "the the ports"), 3),
    "broken-hyphenation": (("report on", "re- porting on"), 3),
    "unfinished-sentence": ((" of one of the two Parties.", " of one of the"), 5),
    "unbalanced-parenthesis": (("(in Geneva)", "(in Geneva"), 5),
    "unbalanced-quotation": (("“final”", "“final"), 7),
    "unbalanced-bracket": (("once a year", "[once a year"), 5),
    "dangling-reference": (("once a year", "under Article 9"), 5),
    "repeated-number": (("3. The costs", "2. The costs"), 7),
    "gap-in-numbering": (("3. The costs", "6. The costs"), 7),
}


@pytest.mark.parametrize("name", TOUCHING)
def test_a_change_that_touches_a_finding_says_so(name: str) -> None:
    pair, line = TOUCHING[name]
    other = edited(pair)
    assert told(TEXT, other) == [((name,), [(name, "new", line)])]
    assert told(other, TEXT) == [((name,), [(name, "old", line)])]


@pytest.mark.parametrize("name", [name for name, (_, line) in TOUCHING.items() if line == 3])
def test_a_change_elsewhere_in_the_provision_does_not(name: str) -> None:
    pair, _ = TOUCHING[name]
    old, new = edited(pair), edited(pair, ("Parties shall keep", "Parties may keep"))
    assert told(old, new) == []


def test_a_bracket_may_have_lost_its_other_half_anywhere_in_the_provision() -> None:
    pair, line = TOUCHING["unbalanced-parenthesis"]
    old, new = edited(pair), edited(pair, ("Council shall", "Council may"))
    assert told(old, new) == [
        (("unbalanced-parenthesis",), [("unbalanced-parenthesis", side, line) for side in ("old", "new")])
    ]


def test_a_number_is_doubted_where_it_makes_a_change_of_number() -> None:
    faulty = edited(("3. The costs", "2. The costs"))
    assert told(faulty, faulty.replace("borne by all", "paid by all")) == []


def test_what_is_added_or_removed_is_touched_wherever_its_words_are() -> None:
    more = TEXT + "\n4. Each Party shall publish 2O ships and their names in its own gazette every month.\n"
    assert told(TEXT, more) == [(("letter-in-figure",), [("letter-in-figure", "new", 9)])]


def test_a_heading_that_changed() -> None:
    old = TEXT.replace("# Article 1", "# Article 1. Ships")
    new = TEXT.replace("# Article 1", "# Article 1. Shiрs")
    assert told(old, new) == [(("foreign-letter",), [("foreign-letter", "new", 1)])]
    assert told(new, new.replace("at most 30", "at most 40")) == []


def test_a_provision_that_was_split() -> None:
    one = "# Article 1\n\n1. The Parties shall keep at most 30 ships in the ports of both States. " \
        "The Council shall meet once a year in the capital of one of the two Parties to this Treaty.\n"  # fmt: skip
    two = "# Article 1\n\n1. The Parties shall keep at most 3O ships in the ports of both States.\n\n" \
        "2. The Council shall meet once a year in the capital of one of the two Parties to this Treaty.\n"  # fmt: skip
    assert {r for r, _ in told(one, two)} == {("letter-in-figure",)}


def test_a_remark_of_the_transcriber_quiets_the_doubt() -> None:
    faulty = edited(("the ports", "the the ports"))
    assert told(TEXT, faulty.replace("1. The", "<!-- draftdiff: ignore doubled-word: so printed -->\n\n1. The")) == []


def test_the_rules_say_themselves_what_they_can_make_false() -> None:
    assert {*TOUCHING} <= {r.name for r in rules() if r.alters}
    assert not any(
        rule(name).alters for name in ("tab", "missing-front-matter", "unused-declaration", "self-reference")
    )
    for each in rules():
        if each.local:  # finds in a piece of the text what it finds in the whole
            assert each.alters == "words"


def test_the_work_grows_with_what_was_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long draft in which one provision changed, a local rule sees that one's words only."""
    seen: list[int] = []
    local = rule("doubled-word")

    def spied(draft):  # type: ignore[no-untyped-def]
        seen.append(len(draft.text))
        return local.check(draft)

    from draftdiff.check import with_doubts

    old = "".join(f"{n}. The Parties shall keep {n} ships at home.\n\n" for n in range(1, 400))
    new = old.replace("keep 200 ships", "keep 2000 ships")
    before, after = (read_draft(Source(f"{n}.md", t.encode(), ".md")) for n, t in (("old", old), ("new", new)))
    with_doubts(report(old, new).changes, before, after, [local._replace(check=spied)])
    assert len(seen) == 2
    assert max(seen) < len(old) / 50
