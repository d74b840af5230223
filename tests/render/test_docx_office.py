"""LibreOffice opens the redlines: it makes pages of them, and in its own model both texts are there, to the word."""

from __future__ import annotations

import shutil
import subprocess
from itertools import permutations
from pathlib import Path

import pytest
from lxml import etree

from draftdiff.model.report import Report
from draftdiff.pipeline import compare
from tests.corpus import NAMES, source
from tests.render.redline import lines_of, name_of, written
from tests.render.reports import comparison

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not installed (Debian's libreoffice-writer-nogui)"
)

OLD = (
    "# Article 1. Lamps\n\n1. Each Party shall light [RU: red] lamps; the Council shall list them all every year.\n\n"
    "2. Each Party shall keep its buoys afloat, painted and numbered.\n\n# Article 2. Boats\n\n"
    "Each Party shall register its boats with the Council every year, with name and port.\n\n"
    "| Item | Number |\n|---|---|\n| Tugs | 5 |\n| Ferries | 7 |\n\n# Article 3. Talks\n\nThe Parties shall meet.\n"
)
NEW = (
    "# Article 1. Boats\n\nEach Party shall register its boats with the Council each year, with name and port.\n\n"
    "| Item | Number |\n|---|---|\n| Tugs | 6 |\n| Ferries | 7 |\n| Dinghies | 9 |\n\n# Article 2. Lamps\n\n"
    "1. Each Party may light red lamps.\n\n2. The Council shall list them all every year.\n\n# Article 3. Talks\n\n"
    "The Parties shall meet.\n\n# Article 4. Entry into force\n\nThis Treaty enters into force.\n"
)


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    found = {f"{old}-{new}": compare(source(old), source(new)) for old, new in permutations(NAMES, 2)}
    return found | {"made": comparison(OLD, NEW), "back": comparison(NEW, OLD)}


@pytest.fixture(scope="module")
def opened(reports: dict[str, Report], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All redlines as LibreOffice saves them in its own format, and two as pages."""
    folder = tmp_path_factory.mktemp("office")
    for name, report in reports.items():
        (folder / f"{name}.docx").write_bytes(written(report))
    assert OFFICE is not None
    office = [OFFICE, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to"]
    for form, names in (("fodt", list(reports)), ("pdf", ["april12-april15", "made"])):
        files = [str(folder / f"{name}.docx") for name in names]
        subprocess.run([*office, form, "--outdir", str(folder), *files], capture_output=True, check=True, timeout=300)
    return folder


def test_it_makes_pages(opened: Path) -> None:
    for name in ("april12-april15", "made"):
        assert (opened / f"{name}.pdf").read_bytes().startswith(b"%PDF")


class Settled:
    """What an OpenDocument text says without one kind of revision ("deletion" or "insertion"); empty lines left out."""

    def __init__(self, path: Path, without: str) -> None:
        top = etree.parse(str(path)).getroot()
        self.kinds = {
            value: name_of(region[0])
            for region in top.iter()
            if name_of(region) == "changed-region"
            for key, value in region.attrib.items()
            if key.endswith("}id")
        }
        self.without = without
        self.open: list[str] = []
        self.said: list[str] = []
        self._walk(next(e for e in top.iter() if name_of(e) == "text" and name_of(e.getparent()) == "body"))
        self.lines = [line.removesuffix(" | ") for line in "".join(self.said).split("\n") if line.strip(" |")]

    def _say(self, words: str | None) -> None:
        if not any(self.kinds[number] == self.without for number in self.open):
            self.said.append(words or "")

    def _walk(self, element: etree._Element) -> None:
        name = name_of(element)
        if name in ("tracked-changes", "annotation", "annotation-end"):
            return
        if name == "change-start":
            self.open += element.attrib.values()
        elif name == "change-end":
            self.open.remove(element.attrib.values()[0])
        elif name == "tab":
            self._say("\t")
        elif name == "s":
            self._say(" " * int(next(iter(element.attrib.values()), "1")))
        words = name in ("p", "h", "span")
        self._say(element.text if words else "")
        for child in element:
            self._walk(child)
            self._say(child.tail if words else "")
        if name == "table-row":
            self.said.append("\n")
        elif name == "table-cell":
            self.said.append(" | ")
        elif name in ("p", "h") and name_of(element.getparent()) != "table-cell":
            self._say("\n")


def test_both_texts_are_in_its_model(opened: Path, reports: dict[str, Report]) -> None:
    for name, report in reports.items():
        path = opened / f"{name}.fodt"
        assert Settled(path, "deletion").lines == lines_of(report.new), name
        assert Settled(path, "insertion").lines == lines_of(report.old), name


def test_it_sees_moves_and_comments(opened: Path) -> None:
    text = (opened / "made.fodt").read_text("utf-8")
    assert "__RefMoveFrom__move1" in text
    assert "__RefMoveTo__move1" in text
    assert "Reworded: Art. 2 -&gt; Art. 1" in text
