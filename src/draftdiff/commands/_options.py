"""Options that several commands share, and what they mean together."""

from __future__ import annotations

import functools
import os
import sys
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

import click

from draftdiff.config import THEMES, load_config
from draftdiff.errors import DraftdiffError
from draftdiff.registry import names
from draftdiff.shelf import fetch, find_shelf
from draftdiff.shelf import names as draft_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from draftdiff.config import Config
    from draftdiff.model.report import Settings
    from draftdiff.model.source import Source
    from draftdiff.render import View

if TYPE_CHECKING:
    _Text = click.ParamType[str]
else:
    _Text = click.ParamType  # not subscriptable in older versions of click

_USUAL_COLUMNS = 80

F = TypeVar("F", bound="Callable[..., Any]")


def named_shelf(given: str | None, config: Config | None = None) -> Path | None:
    """The shelf: the option wins over the variable, that over the settings."""
    config = load_config() if config is None else config
    return find_shelf(given or (None if os.environ.get("DRAFTDIFF_SHELF") else config.shelf))


def shelf_in(ctx: click.Context) -> Path | None:
    """The shelf of a command line that is being typed: nobody reads a complaint then."""
    try:
        return named_shelf(ctx.params.get("shelf"))
    except DraftdiffError:
        return None


class DraftName(_Text):
    """A draft as the user names it; the shell completes names on the shelf, and paths."""

    name = "draft"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        """Names on the shelf that begin so; where none does, files."""
        from click.shell_completion import CompletionItem

        found = [n for n in draft_names(shelf_in(ctx)) if n.startswith(incomplete)]
        return [CompletionItem(n) for n in found] or [CompletionItem(incomplete, type="file")]


class Wishes(NamedTuple):
    """The shared options of one run, settings of the project filled in."""

    format: str
    output: str | None
    color: str
    pager: bool
    width: int | None
    quiet: bool
    shelf: Path | None
    language: str | None
    input: str | None
    revisions: Literal["final", "original"]
    config: Config
    theme: str = "standard"

    def settings(self) -> Settings:
        """What of the options may alter a result."""
        from draftdiff.model.report import Settings

        return Settings(self.language, self.input, self.revisions)

    def fetch(self, typed: str) -> Source:
        """The bytes of a draft."""
        return fetch(typed, self.shelf)

    def colored(self) -> bool:
        """Colour when asked for, else on a terminal, unless NO_COLOR; FORCE_COLOR beats the lack of one.

        The two variables count when they are not empty (no-color.org).
        """
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return self.to_terminal() and os.environ.get("TERM") != "dumb"

    def view(self) -> View:
        """How the reader wants a report."""
        from draftdiff.render import View

        return View(self.columns(), self.colored(), theme=self.theme)

    def to_terminal(self) -> bool:
        """Whether the report goes to a terminal."""
        return self.output is None and sys.stdout.isatty()

    def columns(self) -> int | None:
        """The width to wrap to; None (no wrapping) off a terminal."""
        if self.width is not None:
            return self.width
        return _terminal_columns() if self.to_terminal() else None


def _terminal_columns() -> int:
    """Ask the terminal for its width; COLUMNS wins, as everywhere."""
    # shutil's form of this takes 3 ms to import.
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_COLUMNS
    except OSError:
        return _USUAL_COLUMNS


_OUTPUT = click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all, not stdout.")
_WRITING = (
    click.option(
        "--format", "format_", type=click.Choice(names("draftdiff.render")),
        default="terminal", show_default=True, help="How to write the report.",
    ),
    _OUTPUT,
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]),
        help="Colours and underlining; auto: on a terminal.",
    ),
    click.option(
        "--theme", type=click.Choice(THEMES),
        help="How colours look; blue-orange for any colour sight, mono without colour.",
    ),
    click.option("--no-pager", is_flag=True, help="Never page a long report."),
    click.option(
        "--width", type=click.IntRange(20, 1000), metavar="COLUMNS",
        help="Wrap to this width, on a terminal or off it.",
    ),
)  # fmt: skip
_READING = (
    click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors."),
    click.option("-v", "--verbose", is_flag=True, help="Show the traceback of an internal error."),
    click.option(
        "--shelf", metavar="DIR",
        help="Folder of drafts; else DRAFTDIFF_SHELF, else the nearest drafts/ upward.",
    ),
    click.option(
        "--language", type=click.Choice(names("draftdiff.languages")),
        help="Language of the drafts, whatever they declare.",
    ),
    click.option(
        "--input", "input_", type=click.Choice(names("draftdiff.read")),
        help="Format of the drafts, whatever their suffix.",
    ),
    click.option(
        "--revisions", type=click.Choice(["final", "original"]), default="final", show_default=True,
        help="Of a file with tracked changes: all accepted, or all rejected.",
    ),
)  # fmt: skip


def asked_for(parameter: str) -> bool:
    """Whether the user gave an option, and not its default."""
    source = click.get_current_context().get_parameter_source(parameter)
    return source is not None and source.name != "DEFAULT"


def shared(command: F) -> F:
    """Give a command the options of reading drafts and writing a report; it receives them as one `wishes`."""
    return _with(_WRITING + _READING, command)


def reading(command: F) -> F:
    """Give a command the options of reading drafts alone, and `--output`."""
    return _with((_OUTPUT, *_READING), command)


def _with(options: tuple[Callable[[F], F], ...], command: F) -> F:

    @functools.wraps(command)
    def wrapped(
        quiet: bool,
        verbose: bool,  # noqa: ARG001 - read by cli.run from the arguments
        shelf: str | None,
        language: str | None,
        input_: str | None,
        revisions: Literal["final", "original"],
        output: str | None,
        format_: str = "terminal",
        color: str | None = None,
        theme: str | None = None,
        no_pager: bool = False,
        width: int | None = None,
        **rest: Any,
    ) -> Any:
        config = load_config()
        wishes = Wishes(
            format=format_,
            output=output,
            color=color or config.color or "auto",
            pager=not no_pager,
            width=width,
            quiet=quiet,
            shelf=named_shelf(shelf, config),
            language=language or config.language,
            input=input_,
            revisions=revisions,
            config=config,
            theme=theme or config.theme or "standard",
        )
        return command(wishes, **rest)

    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[return-value]
