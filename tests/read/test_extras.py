"""Libraries that are extras: a clear message where one is missing, and nothing hidden where it is broken."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.read._extras import need

SOURCE = Source("may3.docx", b"")


def test_a_library_that_is_there_is_given() -> None:
    assert need("json", "docx", SOURCE).loads("1") == 1


def test_a_missing_one_is_told_by_its_extra() -> None:
    with pytest.raises(DraftdiffError, match=r"not installed \(extra 'docx'\)") as fault:
        need("no_such_library.part", "docx", SOURCE)
    assert fault.value.where == "may3.docx"
    assert "pip install '.[docx]'" in fault.value.hint


def test_one_that_lacks_something_of_its_own_is_our_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> None:
        raise ModuleNotFoundError(name, name="something_else")

    monkeypatch.setattr("draftdiff.registry.import_module", broken)
    with pytest.raises(ModuleNotFoundError):
        need("docx", "docx", SOURCE)
