"""One treaty in five languages has one set of ids, whatever the words and the marks of its numbers."""

from __future__ import annotations

import pytest

from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.parse.detect import detected
from draftdiff.read import read_lines

# title, preamble, parties, recitals, enacting words, part, its name, article 1, its heading, chapeau, two
# definitions, section, its name, the mark of a point, a sentence, annex, closing formula
WORDS = {
    "en": (
        "HARBOUR AGREEMENT", "PREAMBLE", "The Parties to this Agreement,", "Recalling the old lights,",
        "Prompted by a desire for more light,", "Have agreed as follows:", "PART", "GENERAL PROVISIONS", "Article 1",
        "Use of terms", "For the purposes of this Agreement:", "“light” means any lamp;", "“Party” means a State.",
        "SECTION 1", "OBJECTIVES", "({})", "The Parties shall keep the lamps.", "ANNEX I", "Done at Utrecht.",
    ),
    "ru": (
        "СОГЛАШЕНИЕ О ГАВАНЯХ", "ПРЕАМБУЛА", "Стороны настоящего Соглашения,", "ссылаясь на старые огни,",
        "движимые желанием света,", "договорились о нижеследующем:", "ЧАСТЬ", "ОБЩИЕ ПОЛОЖЕНИЯ", "Статья 1",
        "Употребление терминов", "Для целей настоящего Соглашения:", "«огонь» означает любой фонарь;",
        "«Сторона» означает государство.", "РАЗДЕЛ 1", "ЦЕЛИ", "{})", "Стороны хранят фонари.", "ПРИЛОЖЕНИЕ I",
        "Совершено в Утрехте.",
    ),
    "uk": (
        "УГОДА ПРО ГАВАНІ", "ПРЕАМБУЛА", "Сторони цієї Угоди,", "посилаючись на старі вогні,",
        "спонукані бажанням світла,", "домовилися про таке:", "ЧАСТИНА", "ЗАГАЛЬНІ ПОЛОЖЕННЯ", "Стаття 1",
        "Вживання термінів", "Для цілей цієї Угоди:", "«вогонь» означає будь-який ліхтар;",
        "«Сторона» означає державу.", "РОЗДІЛ 1", "ЦІЛІ", "{})", "Сторони зберігають ліхтарі.", "ДОДАТОК I",
        "Вчинено в Утрехті.",
    ),
    "fr": (
        "ACCORD SUR LES PORTS", "PRÉAMBULE", "Les Parties au présent Accord,", "Rappelant les anciens feux,",
        "Mues par le désir de lumière,", "Sont convenues de ce qui suit :", "PARTIE", "DISPOSITIONS GÉNÉRALES",
        "Article premier", "Emploi des termes", "Aux fins du présent Accord :", "« feu » s’entend de toute lampe ;",
        "« Partie » s’entend d’un État.", "SECTION 1", "OBJECTIFS", "{})", "Les Parties gardent les lampes.", "ANNEXE I",
        "Fait à Utrecht.",
    ),
    "es": (
        "ACUERDO SOBRE PUERTOS", "PREÁMBULO", "Las Partes en el presente Acuerdo,", "Recordando las viejas luces,",
        "Movidas por el deseo de luz,", "Han convenido en lo siguiente:", "PARTE", "DISPOSICIONES GENERALES", "Artículo 1",
        "Términos empleados", "A los efectos del presente Acuerdo:", "por “luz” se entiende toda lámpara;",
        "por “Parte” se entiende un Estado.", "SECCIÓN 1", "OBJETIVOS", "{})", "Las Partes guardan las lámparas.",
        "ANEXO I", "Hecho en Utrecht.",
    ),
}  # fmt: skip
IDS = """preamble preamble__nn_1 recital_1 recital_2 preamble__nn_2 part_i art_1 art_1__point_a art_1__point_b art_2
    art_2__para_1 art_2__para_2 art_2__para_2__point_a art_2__para_2__point_a__point_i art_2__para_2__point_a__point_ii
    art_2__para_2__point_b art_2__para_3 part_ii part_ii__sec_1 art_3 art_3__nn_1 art_4bis conclusion_1 annex_i
    annex_i__para_1 annex_i__para_2""".split()


def treaty(code: str) -> str:
    words = WORDS[code]
    title, preamble, parties, one, two, enacting, part, general, first, heading, chapeau, light, party = words[:13]
    section, aims, mark, said, annex, closing = words[13:]
    article = first.split()[0]
    points = [f"{mark.format(n)}\t{said}" for n in ("a", "i", "ii", "b")]
    blocks = [title, preamble, parties, one, two, enacting, f"{part} I\n{general}", f"{first}\n{heading}", chapeau]
    blocks += [f"{mark.format('a')} {light}", f"{mark.format('b')} {party}", f"{article} 2", f"1.\t{said}"]
    blocks += [f"2.\t{chapeau}", *points, f"3. {said}", f"{part} II\n{aims}", f"{section}. {aims}", f"{article} 3"]
    blocks += [said, said, f"{article} 4 bis", said, closing, f"{annex}\n{aims}", f"1. {said}", f"2. {said}\n"]
    return "\n\n".join(blocks)


def parsed(text: str) -> Draft:
    return parse_draft(read_lines(Source("x.txt", text.encode(), ".txt")))


@pytest.mark.parametrize("code", WORDS)
def test_one_set_of_ids(code: str) -> None:
    draft = parsed(treaty(code))
    assert draft.language == code
    assert [p.id for p in draft.provisions] == IDS
    assert not draft.notes


@pytest.mark.parametrize("code", WORDS)
def test_headings_are_found(code: str) -> None:
    by_id = parsed(treaty(code)).by_id
    assert (by_id["part_i"].heading, by_id["art_1"].heading) == (WORDS[code][7], WORDS[code][9])
    assert by_id["annex_i"].heading == by_id["part_ii__sec_1"].heading == WORDS[code][14]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Стаття 1.", "uk"),
        ("Статья 1", "ru"),
        ("Artículo 1\n\nArtículo 2", "es"),
        ("Article premier\n\nArticle 2", "fr"),
        ("The Parties shall keep the lamps, and report to the Council.", "en"),
        ("Article 1\n", None),
        ("", None),
        ("12 3 [4]", None),
        ("The word «настоящего» of the Agreement shall be read as in the other texts of this Agreement.", "en"),
    ],
)
def test_the_language_is_told_from_the_text(text: str, code: str | None) -> None:
    assert detected(text) == code


def test_points_lettered_in_cyrillic() -> None:
    text = "Статья 1\n\n1. Стороны:\n\nа) хранят;\nб) сообщают;\nв) платят.\n\n2. Конец.\n"
    assert [p.id for p in parsed(text).provisions] == [
        "art_1", "art_1__para_1", "art_1__para_1__point_а", "art_1__para_1__point_б", "art_1__para_1__point_в",
        "art_1__para_2",
    ]  # fmt: skip
    typed = text.replace("а)", "a)")  # a Latin letter that looks the same
    assert [p.kind for p in parsed(typed).provisions] == [p.kind for p in parsed(text).provisions]


def test_a_book_is_above_a_chapter_where_the_text_says_so() -> None:
    text = "Раздел I. ОСНОВЫ\n\nГлава 1. Огни\n\nСтатья 1\n\nТекст.\n\nГлава 2. Буи\n\nСтатья 2\n\nТекст.\n"
    assert [p.id for p in parsed(text).provisions if p.kind != "article"] == ["sec_i", "sec_i__chp_1", "sec_i__chp_2"]


def test_numbers_in_words_stand_before_or_after_the_unit() -> None:
    text = "PRIMERA PARTE\n\nFAROS\n\nCapítulo Segundo\n\nBoyas\n\nArtículo 3.º\n\nLas Partes guardan las luces.\n"
    assert [(p.id, p.heading) for p in parsed(text).provisions] == [
        ("part_1", "FAROS"),
        ("part_1__chp_2", "Boyas"),
        ("art_3", ""),
    ]


def test_a_misprinted_unit_word_is_placed_and_noted() -> None:
    text = "Стаття 1.\n\nТак має бути.\n\nтаття 2.\n\nТак є.\n\nСтаття 3.\n\nТак було.\n"
    draft = parsed(text)
    assert [p.id for p in draft.provisions] == ["art_1", "art_2", "art_3"]
    assert [(n.line, n.message) for n in draft.notes] == [(5, "'таття' is read as 'Стаття'; kept as Стаття 2")]
    assert not draft.by_id["art_2"].certain


@pytest.mark.parametrize(("number", "step"), [("ІІ", "іі"), ("ХIV", "хiv"), ("II", "ii")])
def test_roman_numbers_typed_in_cyrillic(number: str, step: str) -> None:
    draft = parsed(f"РОЗДІЛ {number}\n\nЦІЛІ\n\nСтаття 1\n\nТак має бути.\n")
    first = draft.provisions[0]
    assert (first.id, first.heading, first.certain) == (f"sec_{step}", "ЦІЛІ", True)


def test_letters_with_marks_of_their_own() -> None:
    draft = parsed("Arti\u0301culo 1\n\nLas Partes guardan las luces.\n\nArti\u0301culo 2\n\nFin.\n")
    assert [p.id for p in draft.provisions] == ["art_1", "art_2"]
