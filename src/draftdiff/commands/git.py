"""`draftdiff git`: make git show provisions and duties where drafts changed, and leave off again."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftdiff.commands._git_settings import put_in, take_out
from draftdiff.config import load_config
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import find_shelf, git

if TYPE_CHECKING:
    from draftdiff.model.report import Settings
    from draftdiff.render import View

_EVERYWHERE = click.option("--global", "everywhere", is_flag=True, help="For all repositories of this user.")


@click.group("git")
def command() -> None:
    """Let git show provisions and duties where drafts changed.

    `install` sets up a diff driver and a difftool. Then `git diff`, `git show --ext-diff` and `git difftool` write the
    report of `draftdiff compare`; `git log -p` and `git show` compare the drafts' provisions and duties line by line.

    \b
    Examples:
      draftdiff git install
      draftdiff git install 'treaties/*.md' '*.docx'
      draftdiff git uninstall
    """  # noqa: D301 - click knows \b, and a raw string would print it


@command.command("install")
@click.argument("patterns", nargs=-1, metavar="[PATTERN]...")
@_EVERYWHERE
def install(patterns: tuple[str, ...], everywhere: bool) -> None:
    """Set up git to show provisions and duties of drafts.

    PATTERN says which files are drafts, as in .gitattributes, from the top of the repository; without one, those on the
    shelf are. Nothing that is committed changes: the settings go into .git/config and .git/info/attributes, or into the
    user's own with --global. Installed once more, they take the place of the former ones.
    """
    config, attributes = _files(everywhere)
    rows = [f"{_pattern(p)} diff=draftdiff" for p in patterns] or _of_the_shelf(everywhere)
    own_tool = _own_tool(everywhere)
    put_in(config, _driver(own_tool is None))
    put_in(attributes, rows)
    said = ["git shows provisions and duties now where these change:", *(f"  {row}" for row in rows)]
    said += [f"written to {_shown(config)} and {_shown(attributes)}; `draftdiff git uninstall` takes it out again"]
    if own_tool is not None:
        said += [f"`git difftool` stays {own_tool}: say `git difftool --tool draftdiff`"]
    said += ["lines as before, for a patch: git diff --no-ext-diff --no-textconv"]
    click.echo("\n".join(said))


@command.command("uninstall")
@_EVERYWHERE
def uninstall(everywhere: bool) -> None:
    """Leave git's settings as they were before `install`."""
    files = _files(everywhere)
    found = [_shown(file) for file in files if take_out(file)]
    click.echo(f"taken out of {' and '.join(found)}" if found else "there was nothing to take out")


def _files(everywhere: bool) -> tuple[Path, Path]:
    """The file of settings and the file of attributes."""
    if not everywhere:
        # A file of a linked work tree is the main one's, which git knows.
        asked = git("rev-parse", "--git-path", "config", "--git-path", "info/attributes").decode().splitlines()
        return Path(asked[0]), Path(asked[1])
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "git"
    named = os.environ.get("GIT_CONFIG_GLOBAL")
    config = Path(named) if named else Path.home() / ".gitconfig"
    if not named and not config.exists() and (home / "config").exists():
        config = home / "config"
    try:
        asked = git("config", "--global", "--type=path", "--get", "core.attributesFile").decode().splitlines()
    except DraftdiffError:  # not set: git ends with status 1
        asked = []
    return config, Path(asked[0]) if asked else home / "attributes"


def _of_the_shelf(everywhere: bool) -> list[str]:
    """The lines of attributes for the drafts on the shelf."""
    if everywhere:
        return ["**/drafts/*.md diff=draftdiff", "**/drafts/README.md !diff"]
    top = Path(git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    shelf = find_shelf(None if os.environ.get("DRAFTDIFF_SHELF") else load_config().shelf)
    if shelf is None or not shelf.resolve().is_relative_to(top.resolve()):
        raise DraftdiffError(
            "there is no shelf in this repository",
            where="draftdiff git install",
            hint="say which files are drafts, such as: draftdiff git install 'texts/*.md'",
        )
    inside = shelf.resolve().relative_to(top.resolve()).as_posix()
    # A pattern with a slash in front is from the top; what could be a wildcard in a folder's name is none.
    folder = "" if inside == "." else "".join(f"\\{c}" if c in "*?[\\" else c for c in f"{inside}/")
    return [f"{_pattern(f'/{folder}*.md')} diff=draftdiff", f"{_pattern(f'/{folder}README.md')} !diff"]


def _pattern(typed: str) -> str:
    """A pattern as a file of attributes has it: quoted where it has a blank or begins like something else."""
    if not typed.strip() or typed.startswith("!") or any(c in typed for c in "\r\n\0"):
        raise DraftdiffError("this is no pattern of files", where=repr(typed), hint="write one as in .gitattributes")
    if any(c in typed for c in ' \t"') or typed[0] in "#[":
        escaped = typed.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
        return f'"{escaped}"'
    return typed


def _driver(tool: bool) -> list[str]:
    """The settings. Each command does without draftdiff where it is not there any more: git must go on."""
    program = _program()
    plain = "git --no-pager diff --no-index --no-ext-diff --no-textconv --"
    sorry = 'echo "note: draftdiff could not be run; as plain text:"'
    command = f'f() {{ {program} git driver -- "$@" || {{ {sorry}; {plain} "$2" "$5"; }}; true; }}; f'
    kept = 'case "$1" in *.docx|*.pdf) echo "note: draftdiff could not be run";; *) cat "$1";; esac'
    textconv = f'f() {{ {program} git textconv -- "$1" || {kept}; true; }}; f'
    cmd = f'{program} git tool -- "$LOCAL" "$REMOTE" "$MERGED" || {plain} "$LOCAL" "$REMOTE"; true'
    lines = ['[diff "draftdiff"]', f"\tcommand = {_value(command)}", f"\ttextconv = {_value(textconv)}"]
    lines += ['\txfuncname = "^([^ ].*)$"', '[difftool "draftdiff"]', f"\tcmd = {_value(cmd)}"]
    return [*lines, "[diff]", "\ttool = draftdiff"] if tool else lines


def _value(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _program() -> str:
    """How a shell of git's calls this program: by name where that name is this one, else by its Python."""
    import shutil

    found = shutil.which("draftdiff")
    if found is not None and Path(os.path.realpath(found)).parent == Path(sys.executable).parent:
        return "draftdiff"
    return f"{shlex.quote(sys.executable)} -m draftdiff"


def _own_tool(everywhere: bool) -> str | None:
    """The tool that the user has set, which stays; None where there is none (or ours)."""
    for key in ("diff.tool", "merge.tool"):
        try:
            found = git("config", *(["--global"] if everywhere else []), "--get", key).decode().strip()
        except DraftdiffError:  # not set
            continue
        if found not in ("", "draftdiff"):
            return found
    return None


def _shown(path: Path) -> str:
    return path.as_posix()


@command.command("driver", hidden=True)
@click.argument("given", nargs=-1)
def driver(given: tuple[str, ...]) -> None:
    """What git calls where a draft changed."""
    from draftdiff.commands._git_driver import driven

    _out(driven(given, *_wishes()))


@command.command("textconv", hidden=True)
@click.argument("file")
def textconv(file: str) -> None:
    """What git calls to compare drafts line by line."""
    from draftdiff.commands._git_driver import converted

    _out(converted(file, _wishes()[1]))


@command.command("tool", hidden=True)
@click.argument("old")
@click.argument("new")
@click.argument("path")
def tool(old: str, new: str, path: str) -> None:
    """What `git difftool` calls."""
    from draftdiff.commands._git_tool import told

    view, settings = _wishes()
    text = told(old, new, path, view, settings)
    if sys.stdout.isatty():  # git has its pager for a diff and none for a tool
        from draftdiff.commands._deliver import paged

        if paged(text.encode("utf-8", "backslashreplace")):
            return
    _out(text)


def _wishes() -> tuple[View, Settings]:
    """How git and the project want it; a mistake in the settings of the project must not stop git."""
    from draftdiff.commands._git_driver import git_colored, git_columns
    from draftdiff.config import Config
    from draftdiff.model.report import Settings
    from draftdiff.render import View

    try:
        config = load_config()
    except DraftdiffError:
        config = Config()
    view = View(git_columns(), git_colored(), theme=config.theme or "standard")
    return view, Settings(config.language)


def _out(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
