"""Every entry of every open folder against its contract: adding one is adding a file, and this is its first test."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from draftdiff import languages, read, render
from draftdiff.check import FOLDER as RULES
from draftdiff.check import Neighbour, Neighbours, check_draft, rules
from draftdiff.errors import DraftdiffError
from draftdiff.languages import Language, language
from draftdiff.mandate import FOLDER as RED_LINES
from draftdiff.mandate import rule_kinds
from draftdiff.model.note import Note
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.pipeline import compare, statements
from draftdiff.pipeline.checked import check, judge_mandate
from draftdiff.pipeline.disputed import positions, side_text
from draftdiff.pipeline.several import story, synopsis, trace
from draftdiff.pipeline.shown import show, show_lines
from draftdiff.read._contract import InputFormat, Wanted
from draftdiff.registry import entries, entry, names
from draftdiff.render import Output, View
from tests.mandate.judged import report

if TYPE_CHECKING:
    from pathlib import Path

    from draftdiff.check.rules._contract import Rule
    from draftdiff.model.draft import Provision
    from draftdiff.model.finding import Finding

# A summary is one line of a list.
LONGEST_SUMMARY = 90
HOSTILE = (
    "---\nid: 'x\x1b[31m'\nparties: {RU: \"\u202eRussia\"}\n---\n"
    "# Article 1. <script>alert(1)</script> [bold]x[/bold]\n\n"
    "1. Each Party shall \x1b]0;title\x07 pay =1+1 to \u202e others, [RU: \x9b31m or \x1b[2J more].\n"
)
HOSTILE_MANDATE = """\
title: "[red]x[/red]\\e[31m <script>\u202e"
about: '::error::%0A =1+1'
rules:
  - {name: "a\\e[2J", reason: "<b>\\x9b31m", forbid-bracket: {}}
  - {name: "=1+1", reason: "::set-output name=x::y", keep: {provision: art_1, says: "\\e]0;x\\a", bearer: "\u202e"}}
  - {name: "]]>", reason: "100%", limit: {provision: art_1, at-most: 3 days}}
"""
NOTE = Note("the telling note of this test", "draft", 7)


def fits(summary: str) -> bool:
    return 0 < len(summary) <= LONGEST_SUMMARY and "\n" not in summary and not summary.endswith(".")


@pytest.mark.parametrize("found", read.formats(), ids=lambda f: f.name)
class TestInputFormats:
    def test_it_says_what_it_is(self, found: InputFormat) -> None:
        assert found.name in names(read.FOLDER)
        assert entry(read.FOLDER, found.name, "FORMAT", InputFormat) is found
        assert fits(found.summary)
        assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in found.suffixes)

    def test_its_suffixes_choose_it_and_no_other(self, found: InputFormat) -> None:
        for suffix in found.suffixes:
            assert read.format_of(Source("x", b"", suffix)) is found
            assert read.format_of(Source("x", b"", suffix.upper())) is found
            assert [f.name for f in read.formats() if suffix in f.suffixes] == [found.name]

    def test_its_sample_is_read_without_loss_and_parsed(self, found: InputFormat) -> None:
        lines = found.read(Source("sample", found.sample(), found.suffixes[0]), Wanted())
        assert lines.format == found.name
        assert "".join(lines.text[line.start : line.end] for line in lines.lines) == lines.text
        draft = parse_draft(lines)
        assert draft.printed() == lines.text
        assert any("shall" in p.text for p in draft.provisions)
        assert draft.notes == ()

    def test_nothing_at_all_is_read(self, found: InputFormat) -> None:
        source = Source("empty", b"", found.suffixes[0])
        if found.recognises is None or found.extra == "":
            assert found.read(source, Wanted()).text == ""
            return
        with pytest.raises(DraftdiffError) as fault:  # no Word file and no PDF has no bytes
            found.read(source, Wanted())
        assert fault.value.where == "empty"
        assert fault.value.hint


def hostile_reports() -> tuple[Source, Source]:
    data = HOSTILE.encode()
    return Source("old\x1b[2J", data, ".md"), Source("new", data.replace(b"pay", b"give"), ".md")


def written(output: Output, view: View, source: tuple[Source, Source]) -> dict[str, str]:
    """Everything that an output writes of two drafts, with a note in each report."""
    old, new = source
    found = {}
    if output.comparison is not None:
        found["comparison"] = output.comparison(replace(compare(old, new), notes=(NOTE,)), view)
    if output.lines is not None:
        found["lines"] = output.lines(replace(show_lines(old), notes=(NOTE,)), view)
    if output.provisions is not None:
        found["provisions"] = output.provisions(replace(show(old), notes=(NOTE,)), view)
    if output.statements is not None:
        found["statements"] = output.statements(replace(statements(old), notes=(NOTE,)), view)
    if output.positions is not None:
        found["positions"] = output.positions(replace(positions([old, new]), notes=(NOTE,)), view)
        found["positions of one draft"] = output.positions(replace(positions([old]), notes=(NOTE,)), view)
    if output.side is not None:
        named = replace(old, data=old.data + "\n2. [RU: \u202e<b>\x9b31m =1+1]\n".encode())
        found["side"] = output.side(replace(side_text(named, "RU"), notes=(NOTE,)), view)
        found["agreed"] = output.side(replace(side_text(old, ""), notes=(NOTE,)), view)
    if output.findings is not None:
        doubts = check(old)
        assert doubts.findings
        found["findings"] = output.findings(
            replace(doubts, findings=(replace(doubts.findings[0], message=NOTE.message), *doubts.findings)), view
        )
    found |= of_several(output, view, old, new)
    write = render.mandate_writer(output)
    if write is not None:
        verdicts = judge_mandate(Source("m\x1b[2J", HOSTILE_MANDATE.encode()), new, old)
        assert verdicts.counts.crossed == 2
        assert verdicts.counts.unjudged == 1
        finding, outcome = verdicts.findings[0], verdicts.outcomes[0]
        found["mandate"] = write(
            replace(
                verdicts,
                findings=(replace(finding, message=NOTE.message), *verdicts.findings),
                outcomes=(replace(outcome, said=NOTE.message), *verdicts.outcomes),
            ),
            view,
        )
    return found


def of_several(output: Output, view: View, old: Source, new: Source) -> dict[str, str]:
    """What an output writes of more than two drafts."""
    found = {}
    if output.history is not None:
        third = Source("last", old.data, ".md")
        pick = (0, show(old).provisions[-1].id)
        bearer = next(s.bearer for s in statements(old).statements if s.bearer)
        for name, asked in (("all lives", {}), ("life", {"pick": lambda _: pick}), ("duties", {"bearer": bearer})):
            told = trace([old, new, third], **asked)  # one of them at a time
            found[name] = output.history(replace(told, notes=(NOTE,)), view)
    if output.story is not None:
        told_whole = story([old, new, Source("last", old.data, ".md")])
        found["story"] = output.story(replace(told_whole, notes=(NOTE,)), view)
    if output.synopsis_parts is not None:
        side_by_side = replace(synopsis([old, new, old]), notes=(NOTE,))
        found["synopsis"] = "".join(output.synopsis_parts(side_by_side, view))
    return found


VIEWS = (View(), View(width=40), View(everything=True, full=True), View(width=160, by="type"))


@pytest.mark.parametrize("output", render.outputs(), ids=lambda o: o.name)
class TestOutputs:
    def test_it_says_what_it_is(self, output: Output) -> None:
        assert output.name in render.formats()
        assert render.output(output.name) is output
        assert fits(output.summary)
        written_somehow = (output.comparison, output.comparison_bytes, output.provisions, output.statements)
        assert any((*written_somehow, output.findings, output.positions, output.synopsis_parts))
        assert not (output.comparison and output.comparison_bytes)

    @pytest.mark.parametrize("view", VIEWS)
    def test_it_ends_in_one_line_break_and_shows_the_notes(self, output: Output, view: View) -> None:
        for kind, text in written(output, view, hostile_reports()).items():
            assert text.endswith("\n"), kind
            assert not text.endswith("\n\n"), kind
            assert NOTE.message in " ".join(text.split()), kind

    @pytest.mark.parametrize("view", VIEWS)
    def test_nothing_in_a_draft_can_act(self, output: Output, view: View) -> None:
        for kind, text in written(output, view, hostile_reports()).items():
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]", text), kind

    def test_colour_is_of_our_own_making(self, output: Output) -> None:
        plain, colored = (written(output, View(color=color), hostile_reports()) for color in (False, True))
        for kind, text in colored.items():
            assert re.sub(r"\x1b\[[0-9;]*m", "", text) == plain[kind], kind

    def test_a_file_that_is_no_text_is_the_same_file_again(self, output: Output) -> None:
        if output.comparison_bytes is None:
            return
        report = compare(*hostile_reports())
        data = output.comparison_bytes(report, View())
        assert data == output.comparison_bytes(report, View(full=True))
        with pytest.raises(UnicodeDecodeError):
            data.decode()
        if output.synopsis_bytes is not None:
            side_by_side = synopsis(hostile_reports())
            assert output.synopsis_bytes(side_by_side, View()) == output.synopsis_bytes(side_by_side, View(width=40))

    def test_the_same_report_gives_the_same_text(self, output: Output) -> None:
        assert written(output, View(), hostile_reports()) == written(output, View(), hostile_reports())


def headed(code: str, heading: str) -> tuple[Provision, ...]:
    """The provisions of a text in a language that is one heading and a sentence."""
    text = f"---\nlanguage: {code}\n---\n# {heading}\n\n…\n"
    return parse_draft(read.read_lines(Source("headed", text.encode(), ".md"))).provisions


@pytest.mark.parametrize("code", languages.known())
class TestLanguages:
    def test_it_says_what_it_is(self, code: str) -> None:
        found = language(code)
        assert isinstance(found, Language)
        assert found.code == code
        assert re.fullmatch("[a-z]{2}", code)
        assert found.name

    def test_its_unit_words_and_number_words_head_units(self, code: str) -> None:
        units = language(code).units
        for kind, words in units.words.items():
            for word in words:
                assert [p.kind for p in headed(code, f"{word.capitalize()} 1")] == [kind], word
        article = max(units.words["article"], key=len).capitalize()
        for word, figure in units.ordinals.items():
            assert [p.id for p in headed(code, f"{article} {word}")] == [f"art_{figure}"], word

    def test_two_drafts_in_it_are_compared(self, code: str) -> None:
        article = language(code).units.words["article"][0].capitalize()
        old, new = (
            Source(name, f"---\nlanguage: {code}\n---\n# {article} 1\n\n{name} lamp, 3 wicks.\n".encode(), ".md")
            for name in ("old", "new")
        )
        found = compare(old, new)
        assert found.summary.reworded == 1
        told = any("duties are not read" in note.message for note in found.notes)
        assert told == (language(code).norms is languages.NO_NORMS)

    def test_its_samples_are_read_as_they_say(self, code: str) -> None:
        samples = language(code).samples
        assert samples or language(code).norms is languages.NO_NORMS
        for sample in samples:
            text = f"---\nlanguage: {code}\n---\n1. {sample.sentence}\n"
            found = statements(Source("sample", text.encode(), ".md")).statements
            if sample.type is None:
                assert found == (), sample.sentence
                continue
            said = [(s.type, s.force, s.bearer) for s in found]
            assert said == [(sample.type, sample.force, sample.bearer)], sample.sentence


def test_an_unknown_language_is_read_as_english() -> None:
    assert language("xx") is language("en")


def test_rules_say_what_they_are_and_their_examples_hold() -> None:
    for rule in rules():
        assert rule.name.replace("-", "_") in names(RULES)
        assert fits(rule.summary)
        assert rule.good
        assert rule.bad
        for text in rule.good:
            assert _findings(rule, text) == (), (rule.name, text)
        for text in rule.bad:
            assert {f.rule for f in _findings(rule, text)} == {rule.name}, (rule.name, text)


def test_kinds_of_red_lines_say_what_they_are_and_their_examples_are_judged_so() -> None:
    for kind in rule_kinds():
        assert kind.name.replace("-", "_") in names(RED_LINES)
        assert fits(kind.summary)
        for verdict, examples in (("held", kind.holds), ("crossed", kind.crosses), ("unjudged", kind.unjudged)):
            assert examples or verdict == "unjudged"
            for example in examples:
                (outcome,) = report(kind.name, *example).outcomes
                assert (outcome.verdict, outcome.kind) == (verdict, kind.name), (example, outcome.said)
                assert outcome.asked
                assert outcome.said


BESIDE = Neighbours([Neighbour("other.md", "taken"), Neighbour("third.md", "draft-3", "2020-03-03")])


def _findings(rule: Rule, text: str | bytes) -> tuple[Finding, ...]:
    """What the rule alone finds in an example, beside drafts that have the ids "taken" and "draft-3", of 2020."""
    data = text if isinstance(text, bytes) else text.encode()
    draft = parse_draft(read.read_lines(Source("example.md", data, ".md")))
    return check_draft(draft, [rule], BESIDE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """An open folder of a name of its own: one entry, one file without its constant, one with another thing in it."""
    name = f"folder_of_{re.sub('[^a-z]', '_', request.node.name.lower())}"
    package = tmp_path / name
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "_contract.py").write_text("", encoding="utf-8")
    (package / "notes.txt").write_text("", encoding="utf-8")
    (package / "good.py").write_text(
        "from draftdiff.render import Output\nOUTPUT = Output('good', 'a good one')\n", encoding="utf-8"
    )
    (package / "without.py").write_text("", encoding="utf-8")
    (package / "wrong.py").write_text("OUTPUT = 'no output'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return name


def test_entries_are_files_without_an_underscore_sorted(folder: str) -> None:
    assert names(folder) == ("good", "without", "wrong")
    assert entry(folder, "good", "OUTPUT", Output).summary == "a good one"


@pytest.mark.parametrize("name", ["without", "wrong"])
def test_a_file_without_its_constant_is_refused_by_name(folder: str, name: str) -> None:
    with pytest.raises(TypeError) as refused:
        entry(folder, name, "OUTPUT", Output)
    assert str(refused.value) == f"{folder}/{name}.py must end in OUTPUT = Output(...)"
    with pytest.raises(TypeError):
        entries(folder, "OUTPUT", Output)


def test_a_folder_that_is_none_has_no_entries() -> None:
    assert names("draftdiff.no_such_folder") == ()
