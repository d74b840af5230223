"""What rules find and, as much, what they let pass: each sentence is one that cried wolf or was missed once."""

from __future__ import annotations

import pytest

from tests.check.test_check import found

QUIET = {
    "repeated-number": ["1. Definitions\n\n1. “Work” means a text.\n\n2. “Fee” means a due.\n\n2. Rights\n"],
    "doubled-word": [
        "1. Die Parteien bitten, dass Sie sie verwenden.\n",
        "1. Matthias Jahn jahn (at) example.\n",
        "1. David Gay at AT&T.\n",
        "1. There were many many of them.\n",
        "1. Those that that law names, had had a right.\n",
        "1. Patrick Naughton naughton@wind.example\n",
        "1. A table:   word   word   word.\n",
        "1. Verträge, die die Bedingungen nennen.\n",
    ],
    "foreign-letter": ["1. НАТО (NATO), e-mail’ом, VIPзал.\n", "1. A field of 5 μT and 3 μm.\n"],
    "broken-hyphenation": [
        "1. Одиниці кіло-, мега-, гіга- тощо.\n",
        "1. Die Land- bzw. Seegrenze.\n",
        "1. Michael Holzt, kju -at- example.org\n",
        "1. Short- and long-term duties, pre- or post-war.\n",
    ],
    "letter-in-figure": ["1. Room 10A, H2O, 5l, version 2.0b, the 1o and 2o of May, O2.\n"],
    "unbalanced-parenthesis": [
        "1. A list that is parted by a colon (:) for short (::).\n",
        "1. Nobody is liable for damages\n(INCLUDING, BUT NOT LIMITED TO, GOODS;\nLOSS OF USE) HOWEVER CAUSED.\n",
        "1. They shall: a) meet; b) act; as under 2)e), 3b) and iv).\n",
        "1. It is not cryptographic :-).\n",
        "# Article 1\n\n1. The Parties (being:\n\n   (a) States;\n\n   (b) others) shall meet.\n",
    ],
    "unbalanced-quotation": [
        "# Article 1\n\n“The first paragraph.\n\n“The second paragraph.”\n",
        '1. „Datenlizenz" und „Staaten“.\n',
    ],
    "gap-in-numbering": [
        "1. One.\n\n2. Two. 3. Three, in the same line.\n\n4. Four.\n",
        "(a) One.\n\n(b) Two:\n\n   (i) in;\n\n   (ii) out.\n\n(c) Three.\n",
        "# Article 1\n\nOne.\n\n# Article 1 bis\n\nMore.\n\n# Article 2\n\nTwo.\n",
        "---\nnumbering: as-reported\n---\n# Article 1\n\nOne.\n\n# Article 5\n\nFive.\n",
    ],
    "number-out-of-order": [
        "4. Rules of procedure\n\n4.1. Powers\n\n1. Vote.\n\n2. Meet.\n\n3. Act.\n\n5. Project leader\n\n1. Vote.\n\n2. Meet.\n\n6. Secretary\n",
        "# Chapter 1\n\n1. One.\n\n2. Two.\n\n# Chapter 2\n\n1. One.\n\n2. Two.\n",
    ],
    "dangling-reference": [
        "---\nlanguage: es\n---\n# Artículo 1\n\nVisto el Tratado de la Unión Europea, y en particular su artículo 114.\n\n# Artículo 2\n\nFin.\n",
        "# Article 1\n\n1. One.\n\n# Article 2\n\n1. Under paragraph 7 of the preceding Article.\n",
        "# Article 1\n\nUnder Article 51 of the Charter of the United Nations.\n",
        "---\ncoverage: partial\n---\n# Article 1\n\nUnder Article 12.\n",
    ],
    "unfinished-sentence": [
        "1. The Licence is the one that is printed in the file beside the text, as it stands\nor\n2. The other one.\n",
        "1. Of the versions that follow below all of these may be used by all the Parties\n   2.1         2.0         2002        yes         no\n",
        "1. They shall:\n\n   (a) meet once a year in the capital of one of the two States or\n\n   (b) rest.\n",
        "1. Copyright of the text that is printed here and its translation by Ivan Petrov\n",
    ],
    "invisible-character": ["\ufeff1. The Parties\u00a0shall meet.\n", "1. می\u200cخواهم\n"],
    "mojibake": ["1. « Les Parties », SÃO PAULO, Ñandú, régime.\n", "1. РСФСР, СССР.\n"],
}
LOUD: dict[str, list[tuple[str | bytes, int]]] = {
    "foreign-letter": [("1. The Council оf Ministers.\n", 1), ("1. Розділ ІV договору.\n", 1)],
    "letter-in-figure": [("1. Not more than 1OO ships in 2O25.\n", 2)],
    "repeated-number": [
        ("# Article 1\n\nOne.\n\n# Article 1\n\nTwo.\n", 1),
        ("(a) One.\n\n(b) Two.\n\n(b) Three.\n", 1),
    ],
    "gap-in-numbering": [("(i) One.\n\n(ii) Two.\n\n(v) Five.\n", 1), ("(a) One.\n\n(b) Two.\n\n(e) Five.\n", 1)],
    "unbalanced-quotation": [("1. The “Parties” and the “States.\n\n2. They “meet”.\n", 1)],
    "numbering-style": [("1. One.\n\n2. Two.\n\n(3) Three.\n\n4. Four.\n\n5. Five.\n", 1)],
    "unused-term": [
        ("# Article 1. Vessel\n\n“Vessel” means any ship.\n", 1),
        ("1. “Joint fund” means money.\n\n2. “Vessel” means a ship.\n\n3. Joint rules of the fund.\n", 2),
    ],
    "broken-hyphenation": [("1. The rest of the Parties shall have rest- ored it.\n", 1)],
    "mojibake": [("1. The Partiesâ€™ and the Statesâ€™ duties.\n", 2), ("1. РџСЂР°РІРѕ.\n", 1)],
    "dangling-reference": [("---\ncoverage: partial\n---\n# Article 1\n\nUnder Article 9005(2).\n", 1)],
    "unfinished-sentence": [("1. The Parties shall meet once a year in the capital of one of the\n", 1)],
    "not-utf8": [("1. Стороны встречаются в Киеве и подписывают договор.\n".encode("utf-16-le"), 1)],
}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, texts in QUIET.items() for t in texts])
def test_it_does_not_cry_wolf(name: str, text: str) -> None:
    assert [f.message for f in found(text, name)] == []


@pytest.mark.parametrize(("name", "text", "times"), [(n, t, k) for n, texts in LOUD.items() for t, k in texts])
def test_it_is_found(name: str, text: str | bytes, times: int) -> None:
    assert [f.rule for f in found(text, name)] == [name] * times
