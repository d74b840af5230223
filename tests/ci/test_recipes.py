"""The recipes of docs/ci.md and this repository's own workflows: what they name is there, and they parse."""

from __future__ import annotations

import re
import shlex
from typing import Any

import click
import pytest
import yaml

from draftdiff import cli
from tests.ci.played import ROOT, action
from tests.ci.test_hooks import hooks

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BLOCKS: list[dict[str, Any]] = [
    yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
]
COMMANDS = [m[1] for m in re.finditer(r"^[ -]*(?:run: )?(draftdiff .*)$", PAGE, re.MULTILINE)]


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow.get("jobs", {}).values() for step in job["steps"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_the_options_that_it_is_given(command: str) -> None:
    name, *given = shlex.split(command)[1:]
    found = cli.group.get_command(click.Context(cli.group), name)
    assert found is not None
    found.make_context(name, given)  # raises where an option is none


def test_there_is_a_recipe_for_each_place() -> None:
    assert len(COMMANDS) >= 6
    assert [list(block)[-1] for block in BLOCKS] == ["jobs", "jobs", "drafts", "repos", "repos", "repos"]


def test_the_hooks_are_those_of_the_manifest() -> None:
    named = [
        hook
        for block in BLOCKS
        for repository in block.get("repos", [])
        if repository["repo"] != "local"
        for hook in repository["hooks"]
    ]
    assert {hook["id"] for hook in named} == set(hooks())
    (local,) = (h for b in BLOCKS for r in b.get("repos", []) if r["repo"] == "local" for h in r["hooks"])
    ours = hooks()["draftdiff-check"]
    same = ("id", "name", "entry", "exclude", "require_serial")
    assert [local[key] for key in same] == [ours[key] for key in same]


def test_the_action_is_given_inputs_that_it_has() -> None:
    used = [step for block in BLOCKS for step in steps(block) if "/draftdiff@" in step.get("uses", "")]
    (given,) = (step["with"] for step in used)
    assert set(given) <= set(action()["inputs"])


def test_our_own_drafts_go_through_the_action() -> None:
    every = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in WORKFLOWS]
    assert [s["uses"] for workflow in every for s in steps(workflow) if s.get("uses") == "./"] == ["./"]
    for workflow in [*every, *BLOCKS[:2]]:
        assert workflow["permissions"] == {"contents": "read"}
        assert "pull_request_target" not in workflow[True]  # YAML 1.1 reads `on` as true


def test_the_whole_history_is_there_where_a_base_is_asked_for() -> None:
    for workflow in [yaml.safe_load((ROOT / ".github" / "workflows" / "drafts.yml").read_text()), *BLOCKS[:2]]:
        (checkout,) = (s for s in steps(workflow) if s.get("uses", "").startswith("actions/checkout@"))
        assert checkout["with"]["fetch-depth"] == 0
