"""The repository that the tests of a proposed change begin with."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.ci.played import BASH, Repository

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The draft may1.md on `main`, and the branch `change` for more."""
    if not (BASH and shutil.which("git")):
        pytest.skip("git and bash play the change through")
    return Repository(tmp_path / "repository")
