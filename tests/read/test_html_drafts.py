"""The same draft as Markdown and as a web page of each kind: the same provisions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines
from tests.read.web_pages import STYLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.draft import Draft

MEASURE = Path(__file__).parent.parent.parent.parent / "shared" / "measure" / "make_drafts.py"

_SENTENCE = (
    "The Parties shall keep the lamps of kind {n} in good order, and in particular they shall exchange what is referred "
    "to in Article 3, keep the registers named in Annex II, and report every year to the Conference."
)


def lamps() -> str:
    """A convention of a dozen articles, some with paragraphs, points and points of points."""
    out = ["# Convention on Lamps\n"]
    for n in range(1, 13):
        out.append(f"## Article {n} — Use of lamps & buoys of kind {n}\n")
        if n % 4 == 0:
            out.append(_SENTENCE.format(n=n) + "\n")
            continue
        for para in range(1, 2 + n % 3 + 1):
            out.append(f"{para}. {_SENTENCE.format(n=para)}\n")
            if para == 2:
                out[-1] = f"{para}. Each Party shall, in so far as <circumstances> permit:\n"
                out += [f"   ({letter}) {_SENTENCE.format(n=letter)}\n" for letter in "abc"[: n % 4]]
                out += [f"      ({roman}) light them at night;\n" for roman in ("i", "ii", "iii")] if n == 11 else []
    return "\n".join(out)


def parsed(name: str, data: bytes, suffix: str) -> Draft:
    return parse_draft(read_lines(Source(name, data, suffix)))


def same(markdown: bytes, style: Callable[[Draft], str]) -> None:
    wanted = parsed("old.md", markdown, ".md")
    found = parsed("old.html", style(wanted).encode(), ".html")
    assert [(p.id, p.heading, p.text) for p in found.provisions] == [
        (p.id, p.heading, p.text) for p in wanted.provisions
    ]
    assert found.front.title == wanted.front.title
    assert found.unplaced == ()


@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.__name__)
def test_a_page_has_the_provisions_of_the_draft(style: Callable[[Draft], str]) -> None:
    assert len(parsed("old.md", lamps().encode(), ".md").provisions) > 40
    same(lamps().encode(), style)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not MEASURE.exists():
        pytest.skip("../shared/measure is not beside this clone")
    folder = tmp_path_factory.mktemp("drafts")
    command = [
        sys.executable,
        str(MEASURE),
        "--out",
        str(folder),
        "--sizes",
        "100,1000",
        "--seed",
        "11",
        "--formats",
        "md",
    ]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("style", STYLES, ids=lambda s: s.__name__)
@pytest.mark.parametrize("draft", ["100/old.md", "100/new.md", "1000/old.md", "1000/new.md"])
def test_a_page_has_the_provisions_of_a_made_draft(made: Path, draft: str, style: Callable[[Draft], str]) -> None:
    same((made / draft).read_bytes(), style)


def test_a_list_within_a_list_that_counts_alike_stands_under_its_item() -> None:
    page = "<h2>Article 1</h2><ol><li>Lamps are:<ol><li>oil;<li>wax.</ol><li>Buoys are none.</ol>"
    found = parsed("nested", page.encode(), ".html")
    assert [p.label for p in found.provisions] == ["Art. 1", "Art. 1(1)", "Art. 1(1)(1)", "Art. 1(1)(2)", "Art. 1(2)"]
    assert not found.notes
