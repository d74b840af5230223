"""What is written as Akoma Ntoso and read again is the same draft: kinds, places, ids, headings, words."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given

from draftdiff.model.draft import Provision
from draftdiff.model.report import ProvisionsReport
from draftdiff.model.source import Source
from draftdiff.pipeline.shown import show
from draftdiff.render import View, output
from draftdiff.text import visible
from tests import forms
from tests.strategies import HOSTILE_DRAFTS, TEXTS, TREATIES

SHELF = sorted(p for p in (Path(__file__).parent.parent / "drafts").glob("*.md") if p.stem != "README")


def written(report: ProvisionsReport) -> str:
    write = output("akn").provisions
    assert write is not None
    return write(report, View())


def shown(text: str) -> str:
    """As the file shows it: what XML forbids written out."""
    return re.sub("[\ufffe\uffff]", lambda m: f"<U+{ord(m[0]):04X}>", visible(text))


def said(p: Provision) -> tuple[str, ...]:
    return (p.id, p.kind, p.parent or "", shown(p.heading), shown(p.text))


def assert_comes_back(data: bytes, suffix: str) -> None:
    report = show(Source("lamps", data, suffix))
    text = written(report)
    again = show(Source("lamps.xml", text.encode(), ".xml"))
    assert [said(p) for p in again.provisions] == [said(p) for p in report.provisions]
    for name in ("basis", "coverage", "numbering", "language"):
        assert getattr(again.draft, name) == getattr(report.draft, name)
    if report.draft.title:
        assert again.draft.title == shown(report.draft.title)
    published = [e.get("eId") for e in ElementTree.fromstring(text).iter() if e.get("eId")]
    assert len(published) == len(set(published))
    assert [p.source_id for p in again.provisions] == [p.source_id or p.id for p in report.provisions]
    assert written(again) == written(show(Source("lamps.xml", text.encode(), ".xml")))


@given(TREATIES)
def test_treaties_come_back(text: str) -> None:
    assert_comes_back(text.encode(), ".md")


@given(TEXTS | HOSTILE_DRAFTS)
def test_any_text_comes_back(text: str) -> None:
    report = show(Source("lamps", text.encode(), ".md"))
    # Words that end in what looks like attributes are read as attributes again.
    assume(not any(words.rstrip().endswith("}") for p in report.provisions for words in (p.heading, p.text)))
    again = show(Source("lamps.xml", written(report).encode(), ".xml"))
    assert [said(p) for p in again.provisions] == [said(p) for p in report.provisions]


@pytest.mark.parametrize("path", SHELF, ids=lambda p: p.stem)
def test_the_shelf_comes_back(path: Path) -> None:
    assert_comes_back(path.read_bytes(), ".md")


@pytest.mark.parametrize("form", forms.ALL, ids=lambda f: f.__name__)
def test_treaties_as_printed_come_back(form: forms.Form) -> None:
    assert_comes_back(form()[0].encode(), ".txt")


SPOKEN = {
    "en": "Chapter I. Lamps\n\nArticle 1\n\n1. Lamps burn.\n\n(a) red;\n\nArticle 2 bis\n\nThey do.\n\nANNEX II\n\nArticle 1\n\nKinds.\n",
    "fr": "Chapitre I. Lampes\n\nArticle premier\n\n1. Les lampes brûlent.\n\na) rouges;\n\nArticle 2\n\nOui.\n\nANNEXE II\n\nSortes.\n",
    "es": "Capítulo I. Lámparas\n\nArtículo 1\n\n1. Arden.\n\na) rojas;\n\nArtículo 2\n\nSí.\n\nAnexo II\n\nClases.\n",
    "ru": "Глава I. Лампы\n\nСтатья 1\n\n1. Лампы горят.\n\nа) красные;\n\nб) синие;\n\nСтатья 2\n\nДа.\n\nПриложение 1\n\nВиды.\n",
    "uk": "Глава I. Лампи\n\nСтаття 1\n\n1. Лампи горять.\n\nа) червоні;\n\nб) сині;\n\nСтаття 2\n\nТак.\n\nДодаток 1\n\nВиди.\n",
}


@pytest.mark.parametrize("code", SPOKEN)
def test_every_language_comes_back_with_its_labels(code: str) -> None:
    data = f"---\nlanguage: {code}\n---\n{SPOKEN[code]}".encode()
    report = show(Source("lamps", data, ".md"))
    assert any(p.kind == "annex" for p in report.provisions)
    again = show(Source("lamps.xml", written(report).encode(), ".xml"))
    assert [(p.label, p.number) for p in again.provisions] == [(p.label, p.number) for p in report.provisions]
    assert_comes_back(data, ".md")
