"""Treaties in the forms that treaties are printed in. The words are ours; only the forms are taken from print.

Each function gives a text and the ids of its articles, so that a test need not count them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable

PARAGRAPH = (
    "The Parties shall keep the lamps in good order, and in particular they shall exchange what is referred to in "
    "Article 3, keep the registers named in Annex II, and report every year to the Conference."
)
_ROMAN = "I II III IV IVbis V Vbis Vter Vquater VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()


def wrapped(text: str, width: int = 78) -> str:
    """Hard-wrapped, as in a file made from print."""
    return "\n".join(textwrap.wrap(text, width))


def with_contents_and_annexes() -> tuple[str, list[str]]:
    """A table of contents, headings below their numbers over one line or two, annexes that number anew."""
    out = ["CONVENTION ON LAMPS\n\nCONTENTS\n\nPREAMBLE ............ 1\nPART I. INTRODUCTION ...... 2"]
    out += [f"Article {n}. Lamp number {n} ............. {n + 1}" for n in range(1, 13)]
    out.append("ANNEX I. KINDS ........ 40\nANNEX II. RULES ....... 41\n\nPREAMBLE\n\nThe States Parties,\n")
    out.append("Prompted by a wish for light,\n\nHave agreed as follows:\n")
    number = 0
    for part, name, sections in (
        ("I", "INTRODUCTION", [""]),
        ("II", "LAMPS AND\nBUOYS", ["1. KEEPING", "2. LIMITS OF\nIT"]),
    ):
        out.append(f"PART {part}\n{name}\n")
        for section in sections:
            out += [f"SECTION {section}\n"] if section else []
            for _ in range(4):
                number += 1
                out.append(
                    f"Article {number}\n{('Use of lamps', 'Lamps of the sea, and of' + chr(10) + 'the air')[number % 2]}\n"
                )
                body = wrapped(PARAGRAPH)
                out.append(
                    f"1. {body}\n\n2. It means:\n\n(a) a lamp;\n\n(b) a wick:\n(i) old;\n(ii) new.\n"
                    if number % 3
                    else body + "\n"
                )
    out.append("DONE AT UTRECHT, this tenth day of May.\n")
    found = [f"art_{n}" for n in range(1, number + 1)]
    for annex, articles in (("I", 0), ("II", 3), ("III", 2)):
        out.append(f"ANNEX {annex}. SUBJECT {annex}\n")
        out += [f"Article {n}\nSubject of it\n\n1. {wrapped(PARAGRAPH)}\n\n2. Short.\n" for n in range(1, articles + 1)]
        out += ["1. Red lamp\n\n2. Green lamp\n"] if not articles else []
        found += [f"annex_{annex.lower()}__art_{n}" for n in range(1, articles + 1)]
    out.append("FINAL ACT\n\nANNEX I\n\nRESOLUTION I\n\nThe Conference decides.\n")
    return "\n".join(out), found


def with_chapters_in_words() -> tuple[str, list[str]]:
    """Chapters in words, articles "2.3: Heading", annexes between the chapters, sections inside both."""
    out = ["LANTERN TRADE AGREEMENT\n"]
    found = []
    for chapter, word in enumerate(("One", "Two", "Three", "Twenty-One"), 1):
        out.append(f"Chapter {word}\n\nTitle of Chapter {word}\n")
        for article in range(1, 6):
            out += [f"Section {'AB'[article // 4]}: Measures\n"] if article in (1, 4) and chapter == 2 else []
            out.append(
                f"Article {chapter}.{article}: Heading of It\n\n1. {PARAGRAPH}\n\n2. Each Party shall:\n\n(a) do this; and\n"
            )
            found.append(f"art_{chapter}-{article}")
        out.append(
            f"Annex {chapter}.2\n\nExceptions\n\nSection A: Measures of A\n\n1. {PARAGRAPH}\n\nSection B: Of B\n\n1. {PARAGRAPH}\n"
        )
    return "\n".join(out), found


def lettered() -> tuple[str, list[str]]:
    """Articles A to F, J, J.1 to J.11, K, K.1 to K.3, L to N: letters, although I would be a Roman number too."""
    letters = [*"ABCDEFGHI", "J", *[f"J.{n}" for n in range(1, 12)], "K", *[f"K.{n}" for n in range(1, 4)], *"LMN"]
    titles = {"J": "V", "K": "VI"}
    out = ["TREATY ON LAMPS\n\nTITLE I\nCOMMON PROVISIONS\n"]
    for letter in letters:
        out += [f"TITLE {titles[letter]}\nPROVISIONS ON {letter}\n"] if letter in titles else []
        out.append(f"Article {letter}\n\n{PARAGRAPH}\n")
    return "\n".join(out), [f"art_{letter.lower().replace('.', '-')}" for letter in letters]


def roman_with_bis() -> tuple[str, list[str]]:
    """ARTICLE I to XXI, with IVbis and Vquater between them."""
    out = ["LAMP CONVENTION\n"] + [
        f"ARTICLE {r}\n\n1. {PARAGRAPH}\n\n2. It means:\n(a) one;\n(b) two.\n" for r in _ROMAN
    ]
    return "\n".join(out), [f"art_{r.lower()}" for r in _ROMAN]


def renumbered() -> tuple[str, list[str]]:
    """A consolidation: "Article 5 (ex Article 8a)", inserted articles, a container a line, its name on the next."""
    out = ["TREATY (consolidated)\n\nPART ONE\n\nPRINCIPLES\n"]
    found = []
    for n in range(1, 21):
        out += (
            ["PART TWO\n\nLAMPS\n\nTITLE I\n\nOLD LAMPS\n\nCHAPTER 1\n\nWICKS\n\nSection 1\n\nOil\n"] if n == 10 else []
        )
        out.append(f"Article {n} (ex Article {n + 3}{'a' if n % 5 == 0 else ''})\n\n{PARAGRAPH}\n")
        found.append(f"art_{n}")
        for more in ("a", "b") if n == 14 else ():
            out.append(f"Article {n}{more}\n\n{PARAGRAPH}\n")
            found.append(f"art_{n}{more}")
        for more in (" BIS",) if n == 17 else ():
            out.append(f"Article {n}{more}\nOf lamps again\n\n{PARAGRAPH}\n")
            found.append(f"art_{n}bis")
    return "\n".join(out), found


def amending() -> tuple[str, list[str]]:
    """Quoted articles of another treaty, in both kinds of quotation marks."""
    out = ["TREATY AMENDING LAMPS\n", *(f"Article {n}\n\n1. {PARAGRAPH}\n" for n in range(1, 7))]
    out[3] += (
        "\n2. The Treaty shall be amended as follows:\n\n(1) Article 2 shall be replaced by the following:\n\n“Article 2\n\n"
        "1. The lamps shall burn.\n\n2. The wicks shall be trimmed.”;\n\n(2) the following Articles shall be inserted:\n\n"
        "‘Article 4a\n\nLamps burn.\n\nArticle 4b\n\nThe Community’s lamps burn.’\n\n3. That is all.\n"
    )
    return "\n".join(out), [f"art_{n}" for n in range(1, 7)]


def a_paragraph_a_line() -> tuple[str, list[str]]:
    """A web page saved as text: no blank lines, no wrapping."""
    out = ["CHARTER OF LAMPS", "CHAPTER I: PURPOSES"]
    for n in range(1, 16):
        out += ["CHAPTER II: MEMBERS"] if n == 8 else []
        out += [
            f"Article {n}",
            *(
                ["The purposes are:", f"1. {PARAGRAPH} {PARAGRAPH}", "2. To do:", "a. one;", "b. two."]
                if n % 3 == 0
                else [PARAGRAPH + " " + PARAGRAPH]
            ),
        ]
    return "\n".join(out) + "\n", [f"art_{n}" for n in range(1, 16)]


def torn_by_conversion() -> tuple[str, list[str]]:
    """Sentences torn by blank lines, citations at the start of a line, page numbers and running heads."""
    out = ["AGREEMENT ON LAMPS\n"]
    for n in range(1, 13):
        out.append(
            f"ARTICLE {n}\n\nOn lamps of kind {n}\n\n1. \tThe lamps shall be kept by the Parties in accordance with \n\n\nArticle 22 of the Convention, and as\n\nparagraph 2 provides.\n\n2. Each lamp\n\nshall burn.\n"
        )
        out += [f"\nLamps Agreement\n\n{n // 2}\n\n"] if n % 2 == 0 else []
    return "\n".join(out), [f"art_{n}" for n in range(1, 13)]


Form = Callable[[], tuple[str, list[str]]]
ALL: tuple[Form, ...] = (
    with_contents_and_annexes, with_chapters_in_words, lettered, roman_with_bis, renumbered, amending, a_paragraph_a_line,
    torn_by_conversion,
)  # fmt: skip
