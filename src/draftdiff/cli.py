"""The command line: the group, global behaviour, and the one place that turns faults into an exit status.

Exit status: 0 done, 1 something was found (where asked for), 2 the user can put it right, 3 our mistake,
130 interrupted (design after pre-commit's error handler and difftastic's exit codes).
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from draftdiff import __version__
from draftdiff.errors import DraftdiffError
from draftdiff.text import visible

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

FOUND, USAGE, OUR_MISTAKE, INTERRUPTED = 1, 2, 3, 130

# Name and line of help of every command. Here and not in the commands, so that --help imports none of them.
COMMANDS = {
    "compare": "Say what changed between two drafts, for whom, and on what evidence.",
    "show": "Show the provisions of a draft as the parser sees them, or one of them.",
    "statements": "List who must, must not and may do what in a draft.",
    "check": "Look for mistakes of the transcription in drafts.",
    "ci": "Check the drafts that a change adds or alters, and compare each new one with the draft before it.",
    "rule": "Show the manual page of a rule of the check.",
    "trace": "Follow a provision, or a bearer's duties, through all drafts.",
    "synopsis": "Set two drafts or more side by side: a row a provision, a column a draft.",
    "story": "Write the story of a negotiation as one page: its drafts, and what happened in them, first things first.",
    "positions": "Say what is in dispute, between whom, and what became of it from draft to draft.",
    "mandate": "Hold a delegation's red lines against a draft, or against two.",
    "import": "Write any file as a draft file, in Markdown with front matter.",
    "render": "Write a saved report again, in any format, as if straight from the drafts.",
    "verify": "Derive a saved report again from its drafts and say whether it still holds.",
    "schema": "Print the JSON Schema of what --format json writes.",
    "git": "Let git show provisions and duties where drafts changed.",
    "completion": "Print the script that completes commands, drafts and provisions in a shell.",
    "list": "List the drafts on the shelf, and the languages, formats and rules there are.",
}


class LazyGroup(click.Group):
    """Commands by name, imported when they are run: start-up is most of a small comparison's time."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command in `commands/<name>.py`, under the name `command`; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"draftdiff.commands.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command named where there is none of that name."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as fault:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near:
                raise
            raise click.UsageError(f"{fault.message} Did you mean {near[0]!r}?", ctx) from fault

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands that begin so, from COMMANDS alone, and options."""
        from click.shell_completion import CompletionItem

        found = [CompletionItem(name, help=about) for name, about in COMMANDS.items() if name.startswith(incomplete)]
        return found + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table of commands, from COMMANDS alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="draftdiff", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Compare two drafts of a treaty, law or negotiated text clause by clause.

    Says which duties were added, removed and changed, for whom, how strongly, and on what evidence.
    A DRAFT is a name on the shelf (april15), a path, "-" for standard input, or REV:path of git.

    \b
    Examples:
      draftdiff compare april12 april15
      draftdiff compare old.md new.md --format json
      draftdiff show april15 5
    """  # noqa: D301 - click knows \b, and a raw string would print it
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> None:
    """Run the command line and end the process with its status."""
    # One run makes a great many small values that form no cycles and lives for seconds: looking for cycles
    # takes a tenth of it and finds nothing.
    gc.disable()
    sys.exit(run(sys.argv[1:]))


def run(args: list[str]) -> int:
    """Run with some arguments; the exit status. Every fault ends here, as three parts on stderr."""
    before = sys.stdout
    try:
        result = group.main(args, prog_name="draftdiff", standalone_mode=False)
        sys.stdout.flush()
    except DraftdiffError as fault:
        return _complain(*(part.replace("\n", "<U+000A>") for part in (fault.message, fault.where, fault.hint)))
    except click.UsageError as fault:
        where = fault.ctx.command_path if fault.ctx else "draftdiff"
        return _complain(fault.format_message(), where, f"see `{where} --help`")
    except click.ClickException as fault:
        return _complain(fault.format_message(), "", "see `draftdiff --help`")
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader had enough (`| head`). Python would complain once more while closing stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit:
        # click turns a closed pipe into status 1, and wraps standard output then and only then.
        if sys.stdout is before:
            raise
        return 0
    except Exception as fault:
        return _our_mistake(fault, args)
    return result if isinstance(result, int) else 0


def _complain(message: str, where: str, hint: str) -> int:
    """Three lines, or fewer: a line that the name of a file began would be taken for a command by a build server."""
    lines = [f"error: {visible(message)}"]
    lines += [f"  where: {visible(where)}"] if where else []
    lines += [f"  to do: {visible(hint)}"] if hint else []
    click.echo("\n".join(lines), err=True)
    return USAGE


def _our_mistake(fault: Exception, args: list[str]) -> int:
    if "--verbose" in args or "-v" in args:
        import traceback

        click.echo(visible("".join(traceback.format_exception(fault))), err=True)
    kind = type(fault).__name__
    click.echo(
        f"error: draftdiff {__version__} made a mistake: {kind}: {visible(str(fault))}\n"
        "  where: in the program, not in your draft\n"
        "  to do: run again with --verbose and report what it prints, with the draft if you may share it",
        err=True,
    )
    return OUR_MISTAKE
