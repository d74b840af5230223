"""The laws of the check: clean text is silent, findings are the same every time and lie inside the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.check import check_draft, declared, manual, rule, rule_names, rules
from draftdiff.model.finding import Finding
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines

ROOT = Path(__file__).parents[2]
CLEAN = "---\nid: example\n---\n# Article 1\n\n1. The Parties shall meet.\n\n2. The Parties shall act:\n\n   (a) here;\n\n   (b) there.\n"


def found(text: str | bytes, *names: str) -> tuple[Finding, ...]:
    data = text if isinstance(text, bytes) else text.encode()
    asked = [rule(n) for n in names] or rules()
    return check_draft(parse_draft(read_lines(Source("example.md", data, ".md"))), asked)


def places(text: str, *names: str) -> list[tuple[int, int, int, int]]:
    return [(f.line, f.column, f.end_line, f.end_column) for f in found(text, *names)]


def test_clean_text_is_silent() -> None:
    assert found(CLEAN) == ()


@pytest.mark.parametrize("path", sorted((ROOT / "drafts").glob("[!R]*.md")), ids=lambda p: p.stem)
def test_our_own_drafts_have_notes_at_most(path: Path) -> None:
    draft = parse_draft(read_lines(Source(path.name, path.read_bytes(), ".md")))
    assert [f for f in check_draft(draft, rules()) if f.severity != "note"] == []


@pytest.mark.parametrize("name", rule_names())
def test_a_rule_has_a_page_in_the_manual(name: str) -> None:
    assert rule(name).name == name
    page = manual(name)
    assert len(page) > 40
    assert page.partition("\n\n")[0].endswith(".")
    assert not rule(name).hint.endswith(".")


FAULTS = st.sampled_from(
    [text for r in rules() for text in r.bad if isinstance(text, str)]
    + [
        "[",
        "]",
        "(",
        "“",
        "\u200b",
        "\r\n",
        "\r",
        "\t",
        "3O",
        "the the ",
        "1. ",
        "(a) ",
        "\n",
        "# Article 5\n",
        "<!-- draftdiff: ignore tab: so -->\n",
    ]
)


@given(st.lists(st.one_of(FAULTS, st.text(st.characters(codec="utf-8"), max_size=8)), max_size=8).map("".join))
def test_findings_lie_inside_the_file_and_are_the_same_every_time(text: str) -> None:
    data = (text.replace("\x00", "") + "\n" + "Words. " * 200).encode()  # so many that it is no binary file
    draft = parse_draft(read_lines(Source("example.md", data, ".md")))
    findings = check_draft(draft, rules())
    assert findings == check_draft(draft, rules())
    starts = [*draft.line_starts, len(draft.text) + 1]
    for f in findings:
        begin = starts[f.line - 1] + f.column - 1
        end = starts[f.end_line - 1] + f.end_column - 1
        assert 1 <= f.line <= f.end_line < len(starts)
        assert 0 <= begin <= end <= len(draft.text)
        assert f.message
    assert len({(f.rule, f.fingerprint) for f in findings}) == len(findings)


def test_a_finding_names_the_place() -> None:
    assert places("1. Each of the the Parties shall meet.\n", "doubled-word") == [(1, 12, 1, 19)]
    assert places("1. The Parties\n   shall  act (here.\n", "unbalanced-parenthesis") == [(2, 15, 2, 16)]
    assert places("# Article 1\n\nUnder  Article 12.\n", "dangling-reference") == [(3, 16, 3, 18)]


def test_a_fingerprint_stays_where_lines_are_added_above() -> None:
    fault = "1. Each of the the Parties shall meet.\n"
    (before,) = found(fault, "doubled-word")
    (after,) = found("# Article 1\n\nWords.\n\n" + fault, "doubled-word")
    assert (before.line, after.line) == (1, 5)
    assert before.fingerprint == after.fingerprint


def test_equal_lines_have_fingerprints_of_their_own() -> None:
    fault = "Each of the the Parties shall meet.\n\n"
    assert len({f.fingerprint for f in found(fault * 3, "doubled-word")}) == 3


def test_of_very_many_findings_the_rest_is_said() -> None:
    findings = found("1. " + "( " * 3000 + "\n", "unbalanced-parenthesis")
    assert len(findings) == 1001
    assert sum("not shown" in f.message for f in findings) == 1


IGNORE = "<!-- draftdiff: ignore doubled-word: so printed -->\n\n"
TWICE = "1. The the Parties shall meet.\n\n2. They they shall act.\n"


def test_a_remark_quiets_one_rule_in_the_next_provision_only() -> None:
    assert [f.line for f in found(TWICE, "doubled-word")] == [1, 3]
    assert [f.line for f in found(IGNORE + TWICE, "doubled-word", "unused-remark")] == [5]


def test_a_remark_without_use_is_found() -> None:
    findings = found(CLEAN.replace("# Art", IGNORE + "# Art"), "doubled-word", "unused-remark")
    assert [(f.rule, f.line) for f in findings] == [("unused-remark", 4)]


def test_a_remark_for_a_rule_that_is_not_asked_is_left_alone() -> None:
    assert found(IGNORE + "1. The Parties shall meet.\n", "unused-remark") == ()


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (b"---\nid: april12\n---\n", "april12"),
        (b"\xef\xbb\xbf---\r\ntitle: x\r\nid: 'a b'\r\n---\r\n", "a b"),
        (b"---\ntitle: x\n---\nid: no\n", ""),
        (b"id: no\n", ""),
        (b"", ""),
    ],
)
def test_the_id_is_told_from_the_front_matter_alone(data: bytes, id_: str) -> None:
    assert declared(data) == (id_, "")


def test_the_date_too() -> None:
    assert declared(b'---\nid: x\ndate: "2022-04-15"\n---\n') == ("x", "2022-04-15")
