"""`draftdiff import`: a file in, a draft file out, and what was doubtful on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model.source import Source
from draftdiff.parse.declaring import printed_date
from draftdiff.pipeline import read_draft
from tests.build import draft
from tests.commands.conftest import Draftdiff, three_parts

TREATY = """\
TREATY ON LAMPS
of 3 May 2022

Article 1
Lamps

1. Each Party shall light its lamps.

Article 2
Oil

The Parties shall share the oil.
"""


@pytest.fixture
def treaty(tmp_path: Path) -> Path:
    path = tmp_path / "Lamps of May.txt"
    path.write_text(TREATY, encoding="utf-8")
    return path


def test_a_file_becomes_a_draft(draftdiff: Draftdiff, treaty: Path, tmp_path: Path) -> None:
    written = tmp_path / "may3.md"
    done = draftdiff("import", str(treaty), "-o", str(written))
    assert (done.status, done.out, done.err) == (0, "", "")
    text = written.read_text(encoding="utf-8")
    assert text.startswith(
        "---\nid: may3\ntitle: TREATY ON LAMPS of 3 May 2022\ndate: 2022-05-03\nlanguage: en\n"
        "basis: transcription\norigin:\n  file: Lamps of May.txt\n  format: plain\n  sha256: "
    )
    assert text.partition("\n---\n\n")[2] == (
        "# Article 1. Lamps\n\n1. Each Party shall light its lamps.\n\n"
        "# Article 2. Oil\n\nThe Parties shall share the oil.\n"
    )
    old, new = (read_draft(Source(p.name, p.read_bytes(), p.suffix)) for p in (treaty, written))
    assert [(p.id, p.heading, p.text) for p in old.provisions] == [(p.id, p.heading, p.text) for p in new.provisions]
    assert new.notes == ()


def test_what_the_user_says_goes_before(draftdiff: Draftdiff, treaty: Path) -> None:
    options = ["--title", "Lamps", "--date", "2022-06", "--id", "june", "--basis", "translation", "--language", "fr"]
    done = draftdiff("import", str(treaty), *options)
    assert done.out.startswith("---\nid: june\ntitle: Lamps\ndate: 2022-06\nlanguage: fr\nbasis: translation\n")


def test_a_file_that_is_there_stays(draftdiff: Draftdiff, treaty: Path) -> None:
    done = draftdiff("import", str(treaty), "-o", str(treaty))
    assert done.status == 2
    assert "there is such a file already" in three_parts(done.err)[0]
    assert treaty.read_text(encoding="utf-8") == TREATY
    assert draftdiff("import", str(treaty), "-o", str(treaty), "--force").status == 0
    assert treaty.read_text(encoding="utf-8").startswith("---\n")


def test_a_date_is_written_in_full(draftdiff: Draftdiff, treaty: Path) -> None:
    done = draftdiff("import", str(treaty), "--date", "3 May")
    assert done.status == 2
    assert "2022-04-15" in done.err


def test_doubts_are_told(draftdiff: Draftdiff, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text(
        "Article 1\n\n1. One \x1b[2J.\n\n" + "".join(f"{9 * n}. On.\n\n" for n in range(1, 30)), encoding="utf-8"
    )
    done = draftdiff("import", str(path))
    assert done.status == 0
    assert "odd.txt:5: number '9' is out of sequence here" in done.err
    assert "and 10 more" in done.err
    assert "\x1b" not in done.err
    assert draftdiff("import", str(path), "--quiet").err == ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("# Treaty of 15 April 2022\n\n# Article 1\n\nOf 3 May 1955.\n", "2022-04-15"),
        ("# Draft, April 15, 2022\n\n# Article 1\n\nText.\n", "2022-04-15"),
        ("# Draft 2022-04-15\n\n# Article 1\n\nText.\n", "2022-04-15"),
        ("# Of 1 May 2021 and 2 May 2022\n\n# Article 1\n\nText.\n", ""),
        ("# Article 1\n\nText.\n\nDone at Utrecht on this 7th day of June 2021.\n", "2021-06-07"),
        ("---\nlanguage: fr\n---\n# Accord du 1er août 2020\n\n# Article 1\n\nTexte.\n", "2020-08-01"),
        ("---\nlanguage: es\n---\n# Acuerdo de 9 de enero de 2019\n\n# Artículo 1\n\nTexto.\n", "2019-01-09"),
        ("---\nlanguage: ru\n---\n# Договор от 26 ноября 1998 г.\n\n# Статья 1\n\nТекст.\n", "1998-11-26"),
        ("---\nlanguage: uk\n---\n# Договір від 5 червня 1997 року\n\n# Стаття 1\n\nТекст.\n", "1997-06-05"),
        ("# Draft of 45 May 2022\n\n# Article 1\n\nText.\n", ""),
    ],
)
def test_the_date_is_the_one_that_is_printed(text: str, date: str) -> None:
    assert printed_date(draft(text)) == date
