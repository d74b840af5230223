"""The documentation is current, names everything there is, and what it shows works."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from dataclasses import fields
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_args

import click
import pytest

from draftdiff import cli, compare, read_draft
from draftdiff.align import thresholds
from draftdiff.check.rules._contract import Rule
from draftdiff.config import Config
from draftdiff.languages._contract import Language
from draftdiff.mandate import Case, kind_names, rule_kinds
from draftdiff.mandate.fields import Sort
from draftdiff.mandate.rules._contract import RuleKind
from draftdiff.model import change, draft, mandate, statement
from draftdiff.model.front_matter import Basis, Coverage, FrontMatter, Numbering
from draftdiff.model.report import Report
from draftdiff.model.source import Source
from draftdiff.model.standing import State
from draftdiff.pipeline import statements
from draftdiff.read._contract import InputFormat, Wanted
from draftdiff.registry import names
from draftdiff.render._contract import FILTERS, Output, View
from draftdiff.statements import DraftStatements, statements_of
from tests.generate_docs import ROOT, cases_page, generated, with_excerpt

if TYPE_CHECKING:
    from pathlib import Path

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "drafts" / "README.md", *sorted(DOCS.glob("*.md"))]
SOURCE = ROOT / "src" / "draftdiff"
FENCED = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return [m[3] for m in FENCED.finditer(text) if m[2] == language]


def named(words: Any, text: str) -> list[str]:
    """Which words the text does not have as code."""
    return [word for word in words if not re.search(rf"`[^`\n]*(?<![\w-]){re.escape(word)}(?![\w-])[^`\n]*`", text)]


# What is generated is current.


def test_generated_pages_are_current() -> None:
    for path, text in generated().items():
        there = path.read_text(encoding="utf-8") if path.exists() else ""
        assert there == text, f"{path.name} is stale: run make docs"


def test_generated_pages_depend_on_no_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = generated()
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    assert generated() == before
    assert not any(str(ROOT) in text or "\x1b" in text for text in before.values())


def test_cases_become_sections(tmp_path: Path) -> None:
    case = tmp_path / "a-split-article"
    case.mkdir()
    (case / "why.md").write_text("# An article is split\n\nIt is hard.\n\n## Today\n\nIt works.\n")
    (case / "old.md").write_text("```\n1. One.\n```\n")
    (tmp_path / "unnamed-case").mkdir()
    (tmp_path / "unnamed-case" / "why.md").write_text("No heading.\n")
    text = cases_page(tmp_path)
    assert "## An article is split\n\nFolder: `tests/cases/a-split-article`\n\nIt is hard.\n\n### Today" in text
    assert "`old.md`:\n\n````text\n```\n1. One." in text
    assert "## Unnamed case" in text
    assert "No case" in cases_page(tmp_path / "nowhere")


def test_an_excerpt_needs_its_marks() -> None:
    with pytest.raises(ValueError, match="marks"):
        with_excerpt("# README\n", "words")


# Everything there is has a place in the documentation.


def test_commands_and_options_are_described() -> None:
    text = page("commands.md")
    assert not [name for name in cli.COMMANDS if f"## draftdiff {name}\n" not in text]
    top = click.Context(cli.group)
    for name in cli.COMMANDS:
        command = cli.group.get_command(top, name)
        assert command is not None
        help_text = text.partition(f"## draftdiff {name}\n")[2].partition("\n## ")[0]
        for parameter in command.params:
            shown = parameter.opts if isinstance(parameter, click.Option) else [parameter.make_metavar(top)]
            assert not [word for word in shown if word.strip("[]") not in help_text]


def test_statuses_settings_and_variables_are_described() -> None:
    text = page("commands.md")
    assert not named(map(str, (0, cli.FOUND, cli.USAGE, cli.OUR_MISTAKE, cli.INTERRUPTED)), text)
    assert not named([f.name.replace("_", "-") for f in fields(Config)], text)
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    asked = set(re.findall(r"environ(?:\.get\(|\[)\s*\"(\w+)\"", code))
    assert "DRAFTDIFF_SHELF" in asked
    assert not named(asked, text)


def test_open_folders_are_described() -> None:
    everything = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    for folder in ("render", "read", "languages", "check.rules", "mandate.rules"):
        found = names(f"draftdiff.{folder}")
        assert not [name for name in found if name not in everything and name.replace("_", "-") not in everything], (
            folder
        )
        recipes = page("mandates.md" if folder == "mandate.rules" else "contributing.md")
        assert f"src/draftdiff/{folder.replace('.', '/')}/_contract.py" in recipes


def test_kinds_of_rules_and_their_fields_are_described() -> None:
    text = page("mandates.md")
    assert not named(kind_names(), text)
    known = {field.alias or key for kind in rule_kinds() for key, field in kind.fields.model_fields.items()}
    assert {"provision", "at-most", "duty-says"} <= known
    assert not named(known, text)
    assert not named((*get_args(Sort), *get_args(statement.Force), *get_args(mandate.Verdict)[2:]), text)


def test_the_mandate_that_is_shown_says_what_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page("mandates.md")
    (rules,), (draft_,) = blocks(text, "yaml"), blocks(text, "markdown")
    shown = next(block for block in blocks(text, "text") if "CROSSED" in block)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "red-lines.yaml").write_text(rules, encoding="utf-8")
    (tmp_path / "new.md").write_text(draft_, encoding="utf-8")
    (tmp_path / "out").mkdir()
    args = ["mandate", "red-lines.yaml", "new.md", "--width", "80", "--color", "never", "--output", "out/report"]
    assert cli.run(args) == cli.FOUND
    assert (tmp_path / "out" / "report").read_text(encoding="utf-8") == shown
    assert not capsys.readouterr().err


def test_the_synopsis_that_is_shown_is_that_of_the_drafts_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page("synopsis.md")
    (shown,) = blocks(text, "text")
    monkeypatch.chdir(tmp_path)
    names = ["one.md", "two.md", "three.md"]
    for name, words in zip(names, blocks(text, "markdown"), strict=True):
        (tmp_path / name).write_text(words, encoding="utf-8")
    (tmp_path / "out").mkdir()
    assert cli.run(["synopsis", *names, "--width", "120", "--color", "never", "--output", "out/report"]) == 0
    assert (tmp_path / "out" / "report").read_text(encoding="utf-8") == shown
    assert not capsys.readouterr().err


def test_aspects_and_what_else_is_judged_are_explained() -> None:
    text = page("how-changes-are-decided.md")
    assert not named(sorted(frozenset().union(*FILTERS.values())), text)
    assert not named(get_args(change.Certainty), text)
    assert not named(get_args(statement.StatementType), text)
    levels = set(re.findall(r"\"([a-z-]+)\"", _levels()))
    assert {"same-text", "similar", "split"} <= levels
    assert not named(levels, text)


def _levels() -> str:
    """What the levels call themselves: their names stand wherever partners are linked or candidates weighed."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((SOURCE / "align").glob("*.py")))
    names = r"same-text|same-heading|same-number|children|neighbour|similar|split|merge|with-parent"
    return "\n".join(re.findall(rf"\"(?:{names})\"", code))


def test_thresholds_are_those_of_the_code() -> None:
    text = page("how-changes-are-decided.md")
    limits = [value for name, value in vars(thresholds).items() if name.isupper() and isinstance(value, float)]
    limits += [limit for ends in (thresholds._ASKED, thresholds._CONTAINED) for limit in ends]
    assert len(limits) >= 10
    assert not [limit for limit in limits if f"{limit:.2f}" not in text]


def test_the_draft_format_is_described() -> None:
    text = page("transcribing.md")
    assert not named([f.name for f in fields(FrontMatter)], text)
    for values in (Basis, Coverage, Numbering, draft.Evidence, draft.Content):
        assert not named(get_args(values), text)
    assert not named([v for v in get_args(draft.Confidence) if v], text)
    assert not named(("evidence", "sources", "confidence", "content"), text)


def test_the_report_is_described() -> None:
    assert not named([f.name for f in fields(Report)], page("report-format.md"))
    assert not named([f.name for f in fields(draft.Provision) if f.name != "source_id"], page("report-format.md"))
    assert not named(get_args(change.StatementKind) + get_args(change.Effect), page("report-format.md"))


def test_the_words_are_in_the_glossary() -> None:
    text = page("glossary.md")
    for values in (change.Certainty, change.ChangeKind, draft.Kind, statement.StatementType, statement.Force, State):
        assert not named(get_args(values), text)
    terms = re.findall(r"^\* \*\*(.+?)\*\*:", text, re.MULTILINE)
    assert terms == sorted(terms, key=str.lower)


def test_the_layers_are_those_of_the_code() -> None:
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(c["layers"] for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    assert "\n".join(layers) + "\n" in blocks(page("architecture.md"), "text")


def test_files_that_the_documentation_names_exist() -> None:
    text = page("architecture.md")
    mentioned = re.findall(r"`((?:\w+/)*\w+\.py)`", text)
    assert "cli.py" in mentioned
    parts = {str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*.py")}
    parts |= {str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob("*.py")}
    assert not [name for name in mentioned if not any(part == name or part.endswith(f"/{name}") for part in parts)]
    assert not [
        name
        for name in re.findall(r"`make (\w+)`", page("contributing.md"))
        if f"\n{name}:" not in (ROOT / "Makefile").read_text(encoding="utf-8")
    ]


def test_every_page_is_in_the_menu_of_the_site() -> None:
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert sorted(re.findall(r": ([\w-]+\.md)$", menu, re.MULTILINE)) == sorted(path.name for path in DOCS.glob("*.md"))


# What is shown works.


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the drafts, as if it were a checkout, to write reports into."""
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    for variable in ("DRAFTDIFF_SHELF", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


def _shown() -> list[str]:
    found = []
    for path in PAGES:
        for block in blocks(path.read_text(encoding="utf-8"), "sh"):
            found += [line.partition("|")[0] for line in block.splitlines() if line.startswith("draftdiff ")]
    return found


@pytest.mark.parametrize("command", dict.fromkeys(_shown()))
def test_commands_that_are_shown_succeed(command: str, checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(shlex.split(command, comments=True)[1:]) == 0
    assert not capsys.readouterr().err


def _examples() -> list[tuple[str, str, str, str]]:
    rows = re.findall(r"^\| `(\w+)` \| `([\w-]+)` \| ?(.*?) \| ?(.*?) ?\|$", page("how-changes-are-decided.md"), re.M)
    return [(aspect, effect, old.strip(), new.strip()) for aspect, effect, old, new in rows]


def test_there_are_examples() -> None:
    in_prose = {"reference", "numbering", "place"}
    assert {aspect for aspect, *_ in _examples()} == frozenset().union(*FILTERS.values()) - in_prose


@pytest.mark.parametrize(("aspect", "effect", "old", "new"), _examples())
def test_examples_are_judged_as_the_page_says(aspect: str, effect: str, old: str, new: str) -> None:
    def written(words: str) -> Source:
        body = f"2. {words}\n" if words else ""
        return Source("example", f"# Article 1. Peace\n\n1. The Parties shall keep it.\n\n{body}".encode(), ".md")

    found = {(a.aspect, a.effect) for c in compare(written(old), written(new)).changes for a in c.aspects}
    assert (aspect, effect) in found


def _recipe(name: str) -> ModuleType:
    """A sketch from the page, run as the module it would be."""
    block = next(b for b in blocks(page("contributing.md"), "python") if b.startswith(f"# src/draftdiff/{name}.py\n"))
    module = ModuleType(name.replace("/", "."))
    exec(compile(block, name, "exec"), module.__dict__)
    return module


def test_recipe_of_a_language() -> None:
    spoken = _recipe("languages/nl").LANGUAGE
    assert isinstance(spoken, Language)
    for sample in spoken.samples:
        provision = read_draft(Source("sample", f"1. {sample.sentence}".encode(), ".md")).provisions[0]
        (found,) = statements_of(provision, spoken)
        assert (found.type, found.force, found.bearer) == (sample.type, sample.force, sample.bearer)


def test_recipe_of_an_input_format() -> None:
    found = _recipe("read/rest").FORMAT
    assert isinstance(found, InputFormat)
    lines = found.read(Source("sample.rst", found.sample(), ".rst"), Wanted())
    assert "".join(lines.text[line.start : line.end] for line in lines.lines) == found.sample().decode()
    assert all(line.end == after.start for line, after in pairwise(lines.lines))
    assert [line.role for line in lines.lines[:2]] == ["heading", "rule"]


def test_recipe_of_an_output() -> None:
    found = _recipe("render/brief").OUTPUT
    assert isinstance(found, Output)
    assert found.comparison is not None
    old, new = (
        Source(name, f"1. The Parties {verb} meet.".encode(), ".md")
        for name, verb in (("a", "shall"), ("b\x1b", "may"))
    )
    assert found.comparison(compare(old, new), View()) == "a -> b<U+001B>: 1 weakened, 0 strengthened, 0 silent\n"


def test_recipe_of_a_rule() -> None:
    rule = _recipe("check/rules/empty_provision").RULE
    assert isinstance(rule, Rule)
    assert rule.name == "empty-provision"

    def notes(text: str | bytes) -> list[str]:
        assert isinstance(text, str)
        return [note.message for note in rule.check(read_draft(Source("sample", text.encode(), ".md")))]

    assert all(notes(text) for text in rule.bad)
    assert not any(notes(text) for text in rule.good)


def test_recipe_of_a_kind_of_rule() -> None:
    block = next(b for b in blocks(page("mandates.md"), "python") if "forbid_bearer.py" in b)
    module = ModuleType("rules.forbid_bearer")
    sys.modules[module.__name__] = module  # pydantic looks there for what the annotations mean
    try:
        exec(compile(block, "forbid_bearer", "exec"), module.__dict__)
    finally:
        del sys.modules[module.__name__]
    kind = module.KIND
    assert isinstance(kind, RuleKind)
    for verdict, examples in (("held", kind.holds), ("crossed", kind.crosses)):
        for example in examples:
            new = read_draft(Source("new", example.draft.encode(), ".md"))
            answer = kind.judge(kind.fields.model_validate({"bearer": "Ukraine"}), Case(new, DraftStatements(new)))
            assert answer.verdict == verdict


def test_the_draft_in_readme_is_understood() -> None:
    (text,) = blocks((ROOT / "README.md").read_text(encoding="utf-8"), "markdown")
    source = Source("readme", text.encode(), ".md")
    assert not read_draft(source).notes
    assert [s.standing.by for s in statements(source).statements] == [(), ()]
    assert [p.evidence for p in read_draft(source).provisions if p.text] == ["reported", "unverified"]


# Links lead somewhere.


def _anchors(path: Path) -> set[str]:
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", FENCED.sub("", path.read_text(encoding="utf-8")))
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.is_file(), link
        assert not anchor or anchor in _anchors(target), link


def test_readme_sends_nobody_to_another_program() -> None:
    for path in PAGES:
        assert "pip install draftdiff" not in " ".join(path.read_text(encoding="utf-8").split())


def test_pages_name_no_machine() -> None:
    for path in PAGES:
        assert not re.search(r"/(?:home|root|tmp|Users|work)/|localhost", path.read_text(encoding="utf-8")), path
