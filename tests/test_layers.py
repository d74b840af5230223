"""The import contracts of pyproject.toml hold, and start-up pays for nothing it does not use."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = ("pydantic", "rich", "yaml", "diff_match_patch", "subprocess", "importlib.metadata")


@pytest.mark.skipif(find_spec("importlinter") is None, reason="import-linter is not installed (extra `dev`)")
def test_imports_go_down_only() -> None:
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def imported(code: str) -> set[str]:
    """The modules that a fresh process has imported after some code, its output apart."""
    probe = f"import sys\n{code}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_the_command_line_imports_nothing_heavy() -> None:
    assert imported("import draftdiff.cli") & set(HEAVY[:4]) == set()


@pytest.mark.parametrize("args", [["--version"], ["--help"]])
def test_help_and_version_import_no_stage(args: list[str]) -> None:
    found = imported(f"from draftdiff.cli import run\nrun({args!r})")
    assert found & set(HEAVY) == set()
    stages = (
        "read",
        "parse",
        "align",
        "diff",
        "classify",
        "render",
        "check",
        "mandate",
        "positions",
        "statements",
        "commands",
        "pipeline",
    )
    assert [s for s in stages if f"draftdiff.{s}" in found] == []


def test_a_report_for_people_builds_no_models_for_json() -> None:
    """rich is a third of a start-up, and wide characters are all it is asked for."""
    found = imported("from draftdiff.cli import run\nrun(['compare', 'april12', 'april15'])")
    assert "draftdiff.render.json" not in found
    assert "rich.console" not in found
