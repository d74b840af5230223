"""A mandate's file: what it says, and for everything wrong in it the line, the fault, the nearest thing there is."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.mandate import Mandate, read_mandate
from draftdiff.model.source import Source

GOOD = """\
title: Delegation of Ukraine
about: red lines of the spring
rules:
  - name: no veto
    reason: A veto empties
      the guarantee.
    forbid-condition:
      provision: NO
      joint: yes
  - {name: two, reason: because, require-text: {text: [2030-01-31, "on"]}}
"""


def read(text: str | bytes) -> Mandate:
    return read_mandate(Source("red.yaml", text if isinstance(text, bytes) else text.encode(), ".yaml"))


def test_values_are_read_as_typed() -> None:
    found = read(GOOD)
    assert (found.entry.title, found.entry.about) == ("Delegation of Ukraine", "red lines of the spring")
    first, second = found.rules
    assert (first.name, first.reason, first.line) == ("no veto", "A veto empties the guarantee.", 4)
    assert first.fields.model_dump(include={"provision", "joint"}) == {"provision": "NO", "joint": True}
    assert second.fields.model_dump()["text"] == ("2030-01-31", "on")
    assert len(found.entry.sha256) == 64


def rule(fields: str) -> str:
    return f"rules:\n  - name: a\n    reason: b\n    {fields}\n"


FAULTS = [
    ("", 1, "this is no mandate", "begin with"),
    ("- a\n", 1, "this is no mandate", "begin with"),
    ("title: x\nruls: []\n", 2, "unknown key 'ruls'", "did you mean 'rules'?"),
    ("title: x\n", 1, "the mandate has no rules", "`- name: …`"),
    ("title: x\nrules: []\n", 2, "the mandate has no rules", "`- name: …`"),
    ("title: [x]\nrules: [{}]\n", 1, "title must be a text", "title"),
    ("rules:\n  - x\n", 2, "a rule has a name", "name"),
    ("rules:\n  - reason: x\n", 2, "a rule needs a name", "add `name"),
    (f"rules:\n  - name: {'x' * 81}\n", 2, "a rule needs a name", "80"),
    ("rules:\n  - name: x\n", 2, "the rule 'x' needs a reason", "add `reason"),
    (rule("kep: {}"), 4, "unknown kind of rule 'kep'", "did you mean 'keep'?"),
    ("rules:\n  - {name: x, reason: y}\n", 2, "the rule 'x' asks for nothing", "keep"),
    (rule("keep: {}\n    limit: {}"), 2, "the rule 'a' asks for several things: keep, limit", "one of"),
    (rule("keep:\n      provision: 5\n      barer: x"), 6, "keep has no field 'barer'", "did you mean 'bearer'?"),
    (rule("keep: {force: bindng}"), 4, "force is 'bindng'", "did you mean 'binding'?"),
    (rule("keep: {type: shall}"), 4, "type is 'shall'", "known are: declaration, duty"),
    (rule("keep: {standing: agred}"), 4, "standing is 'agred'", "did you mean 'agreed'?"),
    (rule("keep: {bearer: [a, b]}"), 4, "bearer must be a text", "text"),
    (rule("keep: {says: {a: b}}"), 4, "says must be a text, or where several are meant a list", "quotation"),
    (rule("keep: x"), 4, "keep has fields", "`keep: {provision: …}`"),
    (rule("keep-provision: {}"), 4, "the rule 'a' needs provision", "add `provision: …` under keep-provision"),
    (rule("keep-provision:"), 4, "the rule 'a' needs provision", "add `provision"),
    (rule("require-text: {provision: 5}"), 4, "the rule 'a' needs text", "add `text: …` under require-text"),
    (
        rule("require-text: {text: [a, {b: c}]}"),
        4,
        "text must be a text, or where several are meant a list",
        "quotation",
    ),
    (rule("limit: {provision: 5}"), 4, "a limit needs one of at-most, at-least, exactly", "add the field"),
    (rule("limit: {at_most: 5 days}"), 4, "limit has no field 'at_most'", "did you mean 'at-most'?"),
    (rule("names: {provision: 5}"), 4, "names needs one of include, exclude, only", "add the field"),
    (rule("forbid-condition: {joint: perhaps}"), 4, "joint is 'perhaps'", "yes or no"),
    (rule("keep: {}\n  - {name: a, reason: b, keep: {}}"), 5, "two rules are called 'a'", "line 2"),
    ("rules: [\n", 2, "the mandate cannot be read", "mend"),
    ("title: a\ntitle: b\n", 2, "the key 'title' stands twice", "keep one"),
    ("title: &a x\nabout: *a\n", 1, "YAML anchors are not read", "write the words out"),
    ("? [a]\n: b\n", 1, "a key must be a word", "key"),
    (b"title: a\n\xff\n", 2, "the mandate is not UTF-8", "UTF-8"),
    (b"title: \x00\n", 1, "the mandate cannot be read", "mend"),
]


@pytest.mark.parametrize(("text", "line", "message", "hint"), FAULTS)
def test_what_is_wrong_is_named_with_its_line(text: str | bytes, line: int, message: str, hint: str) -> None:
    with pytest.raises(DraftdiffError) as fault:
        read(text)
    assert message in fault.value.message
    assert fault.value.where == f"red.yaml, line {line}"
    assert hint in fault.value.hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: " + "[" * 60 + "\n", "nested too deep"),
        ("- " * 100 + "a\n", "nested too deep"),
        ("".join(" " * 4 * n + "a:\n" for n in range(60)), "nested too deep"),
        ("a" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_what_would_exhaust_the_reader_is_refused(text: str, message: str) -> None:
    with pytest.raises(DraftdiffError) as fault:
        read(text)
    assert message in fault.value.message
    assert fault.value.where == "red.yaml"


def test_so_many_rules_are_no_mandate() -> None:
    rules = "".join(f"  - {{name: r{n}, reason: x, keep: {{}}}}\n" for n in range(1001))
    with pytest.raises(DraftdiffError) as fault:
        read("rules:\n" + rules)
    assert (fault.value.message, fault.value.where) == ("more than 1000 rules", "red.yaml, line 1002")
