"""PDF files are read in a process of its own: the same lines, the same complaints, and an end to what has none."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest

from draftdiff.errors import DraftdiffError
from draftdiff.model.source import Source
from draftdiff.read import Wanted, _pdf_document, _pdf_process
from draftdiff.read.pdf import FORMAT
from tests.read.pdfs import Drawn, paragraph, pdf

TREATY = pdf([[Drawn("Article 1", 270, 760), *paragraph("1. The Parties keep the lamps" + " of the sea" * 30, 740)]])


def nested_forms(levels: int) -> bytes:
    """Drawings that hold ten of the next: ten to the power of `levels` drawings in a few kilobytes."""
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>",
        b"<</Length 6>>stream\n/X Do \nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for level in range(levels):
        last = level == levels - 1
        drawn = b"BT /F 9 Tf (x) Tj ET" if last else b"/X Do " * 10
        inner = b"/Font<</F 5 0 R>>" if last else b"/XObject<</X %d 0 R>>" % (7 + level)
        bodies.append(
            b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<%s>>/Length %d>>stream\n%s\nendstream"
            % (inner, len(drawn), drawn)
        )
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    size, table = len(bodies) + 1, b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n" % (size, table, size)
    return out + head + b"startxref\n%d\n%%%%EOF\n" % len(out)


def test_the_other_process_says_what_this_one_would() -> None:
    import pypdfium2

    source = Source("x.pdf", TREATY, ".pdf")
    assert _pdf_process.drawn(source) == _pdf_document.content(source, pypdfium2)
    assert "lamps of the sea" in FORMAT.read(source, Wanted()).text


def test_a_fault_comes_back_in_three_parts() -> None:
    with pytest.raises(DraftdiffError, match="damaged") as fault:
        _pdf_process.drawn(Source("x.pdf", b"%PDF-1.4", ".pdf"))
    assert (fault.value.where, fault.value.hint) == ("x.pdf", "open it in a viewer and save it anew")


@pytest.mark.skipif(_pdf_process._limits() is None, reason="this system cannot bound a process")
def test_drawings_in_drawings_have_an_end() -> None:
    before = time.process_time()
    with pytest.raises(DraftdiffError, match="cannot be read with 8 seconds of work"):
        _pdf_process.drawn(Source("x.pdf", nested_forms(9), ".pdf"))
    assert time.process_time() - before < 5  # the work is the other process's


def test_a_process_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*args: object, **named: object) -> None:
        raise subprocess.TimeoutExpired("python", 1)

    monkeypatch.setattr(subprocess, "run", endless)
    with pytest.raises(DraftdiffError, match="cannot be read"):
        _pdf_process.drawn(Source("x.pdf", TREATY, ".pdf"))


@pytest.mark.parametrize(("data", "said"), [(TREATY, '"title": ""'), (b"", '"fault": "this is no PDF file"')])
def test_the_other_process_writes_json(data: bytes, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    bounds: list[int] = []
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(_pdf_process, "_bound", bounds.append)
    _pdf_process.main()
    assert said in out.getvalue()
    assert bounds == [len(data)]


def test_bounds_are_set_where_the_system_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, tuple[int, int]]] = []
    system = SimpleNamespace(
        RLIMIT_CORE=1, RLIMIT_CPU=2, RLIMIT_DATA=3, RLIM_INFINITY=-1,
        getrlimit=lambda which: (0, {1: -1, 2: 5, 3: -1}[which]),
        setrlimit=lambda which, both: told.append((which, both)),
    )  # fmt: skip
    monkeypatch.setattr(_pdf_process, "_limits", lambda: system)
    _pdf_process._bound(100)
    assert told == [(1, (0, -1)), (2, (5, 5)), (3, (_pdf_process.MOST_MEMORY + 100, -1))]
    monkeypatch.setattr(_pdf_process, "_limits", lambda: None)
    _pdf_process._bound(100)
    assert len(told) == 3
