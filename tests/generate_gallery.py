"""The gallery: what the program really writes, from the shelf and from the cases, in every form it has."""

from __future__ import annotations

import contextlib
import html
import re
import shlex
import tempfile
from pathlib import Path
from typing import NamedTuple

from draftdiff.cli import run
from draftdiff.config import THEMES
from draftdiff.render import formats as outputs
from draftdiff.render import output

ROOT = Path(__file__).parent.parent
_CODE = re.compile(r"\x1b\[([0-9;]*)m")
# A longer report is cut after so many lines, and the page says so.
_LINES = 40


class Shown(NamedTuple):
    """A run to show: its heading, what to look for, the arguments, and how many lines are enough."""

    title: str
    words: str
    args: tuple[str, ...]
    lines: int = _LINES


_CATTLE = ("tests/cases/rival-wordings/old.md", "tests/cases/rival-wordings/new.md")
_SHALL = ("tests/cases/shall-becomes-may/old.md", "tests/cases/shall-becomes-may/new.md")
_REFERENCES = ("tests/cases/references-in-four-states/old.md", "tests/cases/references-in-four-states/new.md")
_ON_PAPER = (
    Shown(
        "Two drafts compared",
        "What matters most stands first. Deletions are `[-so-]`, additions `{+so+}`, and each change says on what it rests.",
        ("compare", "april12", "april15", "--width", "80"),
    ),
    Shown(
        "Only some kinds of changes",
        "Figures and deadlines between the communiqué and the draft of 15 April.",
        ("compare", "communique", "april15", "--only", "figures", "--width", "80"),
        60,
    ),
    Shown(
        "References after a renumbering",
        "An article was put in: one reference follows, one is stale, one points elsewhere, one to nothing.",
        ("compare", *_REFERENCES, "--width", "80"),
    ),
    Shown(
        "Why these two provisions are partners",
        "The other candidates, and how like they were.",
        ("compare", "april12", "april15", "--explain", "Decision on assistance", "--width", "80"),
    ),
    Shown("One article as the parser sees it", "With ids and lines.", ("show", "april15", "1", "--width", "80"), 20),
    Shown(
        "Each line, and what it was taken for",
        "For whoever wonders why a provision was or was not found.",
        ("show", "tests/cases/rival-wordings/new.md", "--stage", "lines", "--width", "80"),
    ),
    Shown("Who must, must not and may do what", "Grouped by bearer.", ("statements", "april15", "--width", "80"), 30),
    Shown(
        "A check of transcriptions",
        "A draft, made for this page, with mistakes such as typing makes.",
        ("check", "tests/gallery/typed.md", "--width", "80"),
    ),
    Shown("The page of a rule", "", ("rule", "gap-in-numbering", "--width", "80"), 24),
    Shown("What there is", "", ("list", "drafts", "--width", "80")),
)
_COMPARISON = "The rival wordings of one of the [tricky cases](tricky-cases.md) in each form that a comparison has."


def gallery_page(notice: str) -> str:
    """The whole page; the same bytes from the same code, whatever terminal or folder this runs in."""
    parts = ["# Gallery", notice, "Outputs of the program as it is, made anew with it. Long ones are cut."]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(ROOT):
        for shown in _ON_PAPER:
            parts += _section(shown, Path(folder))
        parts += ["## In colour", "The four themes. No mark is told by its colour alone."]
        for theme in THEMES:
            parts += [f"`--theme {theme}`", coloured(written(_in_colour(theme), Path(folder)), dark=theme == "dark")]
        parts += ["## For other programs and other readers", _COMPARISON]
        for name in outputs():
            if output(name).comparison is not None and name != "terminal":
                args = ("compare", *_CATTLE, "--format", name)
                parts += [
                    f"### {name}",
                    f"{output(name).summary[:1].upper()}{output(name).summary[1:]}.",
                    _fenced(args, Path(folder), 30),
                ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _in_colour(theme: str) -> tuple[str, ...]:
    return ("compare", *_SHALL, "--width", "80", "--color", "always", "--theme", theme)


def _section(shown: Shown, folder: Path) -> list[str]:
    return [f"## {shown.title}", shown.words, _fenced(shown.args, folder, shown.lines)]


def _fenced(args: tuple[str, ...], folder: Path, most: int) -> str:
    lines = written(args, folder).rstrip("\n").split("\n")
    if len(lines) > most:
        # At the end of a paragraph where there is one in the second half.
        cut = next((at for at in range(most, most // 2, -1) if not lines[at].strip()), most)
        lines = [*lines[:cut], "", f"[... {len(lines) - cut} more lines]"]
    text = "\n".join([f"$ draftdiff {shlex.join(args)}", "", *lines])
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}"


def written(args: tuple[str, ...], folder: Path) -> str:
    """What a run writes, its files read from the project."""
    target = folder / "written"
    target.unlink(missing_ok=True)
    given = [*args]
    given += [] if "--color" in args else ["--color", "never"]
    given += [] if "--format" in args else ["--format", "terminal"]  # whatever service this runs in
    status = run([*given, "--shelf", "drafts", "--output", str(target)])
    if status not in (0, 1):
        raise RuntimeError(f"draftdiff {shlex.join(args)} ended with status {status}")
    data = target.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return f"[{len(data)} bytes that are no text]"


def coloured(text: str, *, dark: bool = False) -> str:
    """Text with terminal codes as HTML: a class for each style, which docs/site.css colours as a terminal does."""
    parts = []
    for at, piece in enumerate(_CODE.split(text.rstrip("\n"))):
        if at % 2 == 0:
            parts.append(html.escape(piece, quote=False))
        elif piece == "0":
            parts.append("</span>")
        else:
            parts.append(f'<span class="{" ".join(f"t{code}" for code in _styles(piece))}">')
    return f'<pre class="terminal{" on-dark" if dark else ""}">\n{"".join(parts)}\n</pre>'


def _styles(codes: str) -> list[str]:
    """ "9;38;5;166" as 9 and 38-5-166."""
    return re.sub(r"38;5;(\d+)", r"38-5-\1", codes).split(";")
