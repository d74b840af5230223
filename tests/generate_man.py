"""Writes the manual pages, one a command, to `build/man/`. Run it with `make man`, and read one with `man -l`.

click-man was looked at: it takes the commands of a group from a table that ours, which imports them late, does not
fill, writes click's paragraph marks (\\b) into the page, and has no examples, statuses, settings or variables.
The same code gives the same bytes: no date stands in a page.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff import __version__
from draftdiff.cli import COMMANDS, group
from draftdiff.config import FILES
from tests.generate_docs import ROOT, SETTINGS, STATUSES, VARIABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / "build" / "man"


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    top = click.Context(group, info_name="draftdiff", **group.context_settings)
    found = {"draftdiff.1": _page(group, top, "clause by clause comparison of treaty drafts")}
    for name, about in COMMANDS.items():
        command = group.get_command(top, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=top)
        found[f"draftdiff-{name}.1"] = _page(command, context, about)
        if isinstance(command, click.Group):
            for below, inner in command.commands.items():
                if not inner.hidden:
                    inside = click.Context(inner, info_name=below, parent=context)
                    found[f"draftdiff-{name}-{below}.1"] = _page(inner, inside, inner.get_short_help_str(200))
    return found


def escaped(text: str) -> str:
    """Text that roff prints as it is: no escape, no request at the head of a line, dashes that can be copied."""
    safe = (
        text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga").replace("^", "\\(ha")
    )
    return re.sub(r"^(?=\.)", "\\\\&", safe.replace("~", "\\(ti"), flags=re.MULTILINE)


def _page(command: click.Command, context: click.Context, about: str) -> str:
    name = context.command_path.replace(" ", "-")
    lines = [f'.TH "{name.upper()}" "1" "" "draftdiff {__version__}" "User Commands"', ".SH NAME"]
    lines += [f"{escaped(name)} \\- {escaped(about.rstrip('.'))}", ".SH SYNOPSIS"]
    pieces = command.collect_usage_pieces(context)
    lines += [f"\\fB{escaped(context.command_path)}\\fR {escaped(' '.join(pieces))}", ".SH DESCRIPTION"]
    lines += _described(command.help or "")
    lines += [".SH OPTIONS"]
    for param in command.get_params(context):
        record = param.get_help_record(context)
        if record is not None and isinstance(param, click.Option):  # arguments are told in the description
            lines += [".TP", _switches(record[0]), escaped(record[1])]
    if command is group:
        lines += _group()
    elif isinstance(command, click.Group):
        lines += [".SH COMMANDS"]
        for below, inner in command.commands.items():
            if not inner.hidden:
                lines += [".TP", f"\\fB{escaped(name)}\\-{below}\\fR(1)", escaped(inner.get_short_help_str(200))]
    if command is not group:
        lines += [".SH SEE ALSO", "\\fBdraftdiff\\fR(1)"]
    return "\n".join(lines) + "\n"


def _described(words: str) -> Iterator[str]:
    """The paragraphs of a help text; those behind \\b keep their lines."""
    for paragraph in re.split(r"\n\s*\n", words.strip("\n")):
        kept, lines = paragraph.lstrip().startswith("\b"), [line.strip() for line in paragraph.split("\n")]
        lines = [line for line in lines if line not in ("", "\b")]
        if kept and lines and lines[0].endswith(":"):
            yield from (".PP", escaped(lines.pop(0)))
        yield from (".PP", ".RS 4", ".nf") if kept else (".PP",)
        yield from map(escaped, lines)
        yield from (".fi", ".RE") if kept else ()


def _switches(record: str) -> str:
    """The option in bold, what it takes in italics."""
    return re.sub(
        r"(?<![\w-])(-[\w-]+)|([^-,\s][^,]*)",
        lambda m: f"\\fB{escaped(m[1])}\\fR" if m[1] else f"\\fI{escaped(m[2])}\\fR",
        record,
    )


def _group() -> Iterator[str]:
    yield ".SH COMMANDS"
    for name, about in COMMANDS.items():
        yield from (".TP", f"\\fBdraftdiff\\-{escaped(name)}\\fR(1)", escaped(about))
    yield ".SH EXIT STATUS"
    for status, meaning in STATUSES.items():
        yield from (".TP", f"\\fB{status}\\fR", escaped(meaning.replace("`", "")))
    yield ".SH FILES"
    yield escaped(
        f"A project's settings stand in the nearest {FILES[0]}, or {FILES[1]} under [tool.draftdiff], upward:"
    )
    for key in SETTINGS:
        yield from (".TP", f"\\fB{escaped(key)}\\fR", escaped(SETTINGS[key].replace("`", "")))
    yield ".SH ENVIRONMENT"
    for variable, meaning in VARIABLES.items():
        yield from (".TP", f"\\fB{variable}\\fR", escaped(meaning.replace("`", "")))


def main(folder: Path = FOLDER) -> None:
    """Write every page, and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    sys.stderr.write(f"written: {folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder}/*.1\n")


if __name__ == "__main__":
    main()
