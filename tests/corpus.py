"""The drafts on the shelf, read and compared once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.model.source import Source
from draftdiff.model.standing import Standing
from draftdiff.pipeline import compare, read_draft

if TYPE_CHECKING:
    from draftdiff.model.draft import Draft
    from draftdiff.model.report import Report

SHELF = Path(__file__).parent.parent / "drafts"
NAMES = ("march17", "communique", "april6", "april12", "april15")
REFUSED = Standing("refused", ("RU",), (), ("UA",))


def source(name: str) -> Source:
    return Source(name, (SHELF / f"{name}.md").read_bytes(), ".md")


@cache
def draft(name: str) -> Draft:
    return read_draft(source(name))


@cache
def report(old: str, new: str) -> Report:
    return compare(source(old), source(new))
