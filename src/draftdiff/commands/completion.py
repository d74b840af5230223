"""`draftdiff completion SHELL`: what makes a shell complete commands, options, drafts, provisions and rules."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the script that completes commands, drafts and provisions in a shell.

    Completed are commands, options and their values, names of drafts, ids of provisions (after a draft of up to
    1 MB), names of rules, and files. bash must be 4.4 or newer; zsh needs `compinit` before it.

    \b
    Examples:
      draftdiff completion bash >> ~/.bashrc
      draftdiff completion zsh >> ~/.zshrc
      draftdiff completion fish > ~/.config/fish/completions/draftdiff.fish
    """  # noqa: D301 - click knows \b, and a raw string would print it
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # the three above are click's own
    root = click.get_current_context().find_root()
    click.echo(found(root.command, {}, "draftdiff", "_DRAFTDIFF_COMPLETE").source())
