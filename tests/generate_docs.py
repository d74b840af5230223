"""Writes the pages that repeat the code, and the excerpt in README.md. Run it with `make docs`.

The same code gives the same bytes: a fixed width for help and excerpt, no clock, no path of this machine.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from dataclasses import fields
from pathlib import Path

import click

from draftdiff.check import manual
from draftdiff.check import rules as check_rules
from draftdiff.cli import COMMANDS, FOUND, INTERRUPTED, OUR_MISTAKE, USAGE, group, run
from draftdiff.config import FILES, CheckConfig, Config
from draftdiff.render.json import schema
from draftdiff.text import visible
from tests.generate_gallery import gallery_page
from tests.generate_positions import PAGE, positions_page

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
HELP_COLUMNS = 100
EXCERPT_COMMAND = ("compare", "april12", "april15", "--width", "80")
# A screen of a terminal; the excerpt ends at the last blank line within it.
EXCERPT_LINES = 34
MARKS = ("<!-- excerpt: made by `make docs` -->", "<!-- end of excerpt -->")
NOTICE = "<!-- Made by `make docs`; change the code it describes, not this page. -->"

STATUSES = {
    0: "Done.",
    FOUND: "Done, and something was found. `check`: a finding as grave as `--fail-on` asks. `compare`: only where it was "
    "asked for, with `--exit-code`, `--fail-on` or the setting `fail-on`. `mandate`: a red line is crossed.",
    USAGE: "Something you can put right: an option, a file that is missing or is no text, a setting. "
    "Standard error says what happened, where, and what to do.",
    OUR_MISTAKE: "A mistake of the program. `--verbose` shows its traceback.",
    INTERRUPTED: "Interrupted from the keyboard.",
}
SETTINGS = {
    "shelf": "Folder of drafts, relative to the file that names it. `--shelf` and `DRAFTDIFF_SHELF` win over it.",
    "language": "Language of the drafts, whatever they declare. `--language` wins over it.",
    "color": "`auto`, `always` or `never`. `--color` wins over it.",
    "theme": "`standard`, `dark` (for a dark ground), `blue-orange` (for any colour sight) or `mono` (no colour). "
    "`--theme` wins over it.",
    "fail-on": "`any`, `substantive` or `weakened`: when `compare` ends with status 1. `--fail-on` and `--exit-code` "
    "win over it.",
    "check.fail-on": "`error`, `warning` or `note`: when `check` ends with status 1. Its `--fail-on` wins over it.",
    "check.select": "A list of rules that `check` asks, and no others. `--select` wins over it.",
    "check.ignore": "A list of rules that `check` does not ask; `--ignore` names more.",
    "check.baseline": "File of old findings that `check` passes over, relative to the file that names it. `--baseline` "
    "wins over it.",
}
VARIABLES = {
    "DRAFTDIFF_SHELF": "Folder of drafts, unless `--shelf` names one.",
    "DRAFTDIFF_PAGER": "Pager for a long report on a terminal; else `PAGER`, else `less -FRX`. `cat` means none.",
    "PAGER": "See `DRAFTDIFF_PAGER`.",
    "NO_COLOR": "Not empty: no colour.",
    "FORCE_COLOR": "Not empty: colour also off a terminal. `NO_COLOR` and `--color` win over it.",
    "TERM": "`dumb` means no colour.",
    "GITHUB_ACTIONS": "`true`, as inside GitHub Actions: `check` and `mandate` write annotations unless `--format` is given.",
    "GITHUB_EVENT_PATH": "In GitHub Actions: the event, which tells `draftdiff ci` what a change is measured against.",
    "GITHUB_STEP_SUMMARY": "In GitHub Actions: the file that `draftdiff ci` appends its summary to, unless `--summary` is given.",
    "COLUMNS": "Width of the terminal, unless `--width` is given. Off a terminal nothing is wrapped.",
    "GIT_PAGER_IN_USE": "`true`, as git sets it: what `git diff` shows of drafts is wrapped for git's pager.",
    "GIT_CONFIG_GLOBAL": "The file that `git install --global` writes to, as for git; else `~/.gitconfig`, or `git/config` in "
    "`XDG_CONFIG_HOME`.",
    "XDG_CONFIG_HOME": "See `GIT_CONFIG_GLOBAL`; else `~/.config`.",
}


def generated() -> dict[Path, str]:
    """Every file that this module keeps, with what it should hold."""
    readme = ROOT / "README.md"
    return {
        readme: with_excerpt(readme.read_text(encoding="utf-8"), excerpt()),
        ROOT / "docs" / "commands.md": commands_page(),
        ROOT / "docs" / "gallery.md": gallery_page(NOTICE),
        PAGE: positions_page(),
        ROOT / "docs" / "report.schema.json": json.dumps(schema(), indent=2, ensure_ascii=False) + "\n",
        ROOT / "docs" / "rules.md": rules_page(),
        ROOT / "docs" / "tricky-cases.md": cases_page(CASES),
    }


def excerpt() -> str:
    """The first screen of a real run, cut at a blank line."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "report.txt"
        options = ("--color", "never", "--shelf", str(ROOT / "drafts"), "--output", str(target))
        status = run([*EXCERPT_COMMAND, *options])
        if status != 0:
            raise RuntimeError(f"draftdiff ended with status {status}")
        lines = target.read_text(encoding="utf-8").splitlines()
    screen = lines[:EXCERPT_LINES]
    if len(lines) > len(screen) and "" in screen:
        del screen[len(screen) - 1 - screen[::-1].index("") :]
    return "\n".join(screen)


def with_excerpt(page: str, words: str) -> str:
    """A page with the words between its two marks."""
    before, found, rest = page.partition(MARKS[0])
    _, closed, after = rest.partition(MARKS[1])
    if not (found and closed):
        raise ValueError("README.md has lost the marks of its excerpt")
    fence = fence_for(words)
    shown = f"{fence}text\n$ draftdiff {' '.join(EXCERPT_COMMAND)}\n\n{words}\n{fence}"
    return f"{before}{MARKS[0]}\n\n{shown}\n\n{MARKS[1]}{after}"


def fence_for(words: str) -> str:
    """A fence that is longer than any run of backticks in the words."""
    return "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", words)), default=0))


def commands_page() -> str:
    """The reference of the command line: help as printed, exit statuses, settings, variables."""
    parts = ["# Commands", NOTICE, "The text of `--help`, for the whole program and for each command."]
    # With the settings of the group, or a command would learn here that its help has no short option.
    top = click.Context(group, info_name="draftdiff", terminal_width=HELP_COLUMNS, **group.context_settings)
    parts += _help("draftdiff", group.get_help(top))
    for name in COMMANDS:
        command = group.get_command(top, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=top, terminal_width=HELP_COLUMNS)
        parts += _help(f"draftdiff {name}", command.get_help(context))
        for below, inner in command.commands.items() if isinstance(command, click.Group) else ():
            if not inner.hidden:
                inside = click.Context(inner, info_name=below, parent=context, terminal_width=HELP_COLUMNS)
                parts += _help(f"draftdiff {name} {below}", inner.get_help(inside))
    statuses = [(f"`{status}`", STATUSES[status]) for status in (0, FOUND, USAGE, OUR_MISTAKE, INTERRUPTED)]
    parts += ["## Exit status", _table(("status", "meaning"), statuses)]
    keys = [field.name.replace("_", "-") for field in fields(Config) if field.name != "check"]
    keys += [f"check.{field.name.replace('_', '-')}" for field in fields(CheckConfig)]
    parts += [
        "## Settings",
        f"A project sets these in `{FILES[0]}`, or in `{FILES[1]}` under `[tool.draftdiff]`. The nearest such file "
        "upward from the current folder counts, and no other. Values are texts, or lists of texts; an unknown key is an "
        "error. The keys that begin with `check.` stand in a table of their own, `[check]` or `[tool.draftdiff.check]`.",
        _table(("key", "meaning"), [(f"`{key}`", SETTINGS[key]) for key in keys]),
        "## Environment variables",
        _table(("variable", "meaning"), [(f"`{name}`", meaning) for name, meaning in VARIABLES.items()]),
    ]
    return "\n\n".join(parts) + "\n"


def _help(title: str, words: str) -> list[str]:
    return [f"## {title}", f"```text\n{click.unstyle(words).rstrip()}\n```"]


def _table(head: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    return "\n".join(f"| {left} | {right} |" for left, right in (head, ("---", "---"), *rows))


def cases_page(folder: Path) -> str:
    """What is hard, case by case: each `why.md`, and the two drafts it is about."""
    parts = ["# Tricky cases", NOTICE]
    found = sorted(why.parent for why in folder.glob("*/why.md")) if folder.is_dir() else []
    if found:
        parts.append("Each section is a folder of `tests/cases/`, which a test compares with what the program says.")
    else:
        parts.append("No case has been written down yet. How to add one is in [contributing](contributing.md).")
    for case in found:
        parts += _case(case)
    return "\n\n".join(parts) + "\n"


def rules_page() -> str:
    """The rules of the check, each as its file describes it."""
    parts = [
        "# Rules of the check",
        NOTICE,
        "`draftdiff check` asks every draft these questions. An error or a warning ends it with status 1, a note does "
        "not (`--fail-on` moves the line). `--select` and `--ignore` choose rules. In a draft file a remark quiets one "
        "rule for the next provision, and must say why: `<!-- draftdiff: ignore gap-in-numbering: the original skips 4 "
        "-->`. `draftdiff rule NAME` shows one of these sections.",
    ]
    for rule in check_rules():
        parts += [
            f"## {rule.name}",
            f"{rule.severity.capitalize()}: {rule.summary}. File: `check/rules/{rule.name.replace('-', '_')}.py`",
            manual(rule.name),
        ]
        parts += [f"To do: {rule.hint}."] if rule.hint else []
        for said, examples in (("Found in", rule.bad), ("Not found in", rule.good)):
            for example in (e for e in examples if isinstance(e, str)):
                words = visible(example.replace("\r", "")).rstrip("\n")
                fence = fence_for(words)
                parts += [f"{said}:", f"{fence}text\n{words}\n{fence}"]
    return "\n\n".join(parts) + "\n"


def _case(case: Path) -> list[str]:
    why = (case / "why.md").read_text(encoding="utf-8").strip()
    title, words = case.name.replace("-", " ").capitalize(), why
    if why.startswith("# "):
        first, _, words = why.partition("\n")
        title = first.removeprefix("# ").strip()
    parts = [f"## {title}", f"Folder: `tests/cases/{case.name}`"]
    parts += [re.sub(r"^(#+ )", r"#\1", words.strip(), flags=re.MULTILINE)] if words.strip() else []
    for side in ("old", "new"):
        for path in sorted(case.glob(f"{side}.*")):
            text = path.read_text(encoding="utf-8").rstrip("\n")
            fence = fence_for(text)
            parts += [f"`{path.name}`:", f"{fence}text\n{text}\n{fence}"]
    return parts


def main() -> None:
    """Write what is not as it should be, and say which files those were."""
    for path, text in generated().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            sys.stderr.write(f"written: {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
