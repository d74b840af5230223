"""The language of a text is told from its unit words and its small words, and left open where they do not tell."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftdiff.languages import known, language
from draftdiff.parse.detect import detected, is_foreign
from tests.build import draft

PROSE = {
    "en": "Each keeper of a lamp shall trim the wick by dusk and report to the harbour, under oath, on any lamp "
    "which has gone out; the harbour may not sell oil that is kept for the lamps.",
    "ru": "Каждый смотритель подрезает фитиль до заката и сообщает гавани о погасших фонарях, если они не "
    "зажжены вновь; масло, которое хранится для фонарей, не может быть продано или подарено.",
    "uk": "Кожен доглядач підрізає ґніт до заходу сонця та повідомляє гавань про згаслі ліхтарі, якщо їх не "
    "запалено знову; олія, що зберігається для ліхтарів, не може бути продана або подарована.",
    "fr": "Le gardien de la lampe taille la mèche avant le soir et signale au port les feux qui se sont éteints ; "
    "l’huile que le port garde pour ses lampes ne peut être ni vendue ni donnée par lui.",
    "es": "El guardián de la lámpara corta la mecha antes de la noche y avisa al puerto de las luces que se "
    "apagan; el aceite guardado para los faros no se vende ni es regalado por el puerto.",
}
HEADS = {
    "en": ["Chapter One\n\nRule 2", "Sub-section 1", "Clause 4", "SECOND PART", "Schedule A"],
    "ru": ["Статья 1.", "СТАТЬЯ ДВАДЦАТЬ ПЕРВАЯ", "Раздел I", "## Часть вторая", "Третья часть", "Приложение № 2"],
    "uk": ["Стаття 1.", "РОЗДІЛ ІІ", "Частина п’ята", "Друга частина", "**Стаття 3**", "Додаток Б"],
    "fr": ["Article premier", "PREMIÈRE PARTIE", "Chapitre II", "Titre 3", "Sous-section 1", "Annexe A"],
    "es": ["Artículo 1", "Arti\u0301culo 1", "ARTICULO 2", "Primera parte", "Capítulo segundo", "SECCIÓN IV"],
}


@pytest.mark.parametrize("code", PROSE)
def test_prose_tells_its_language(code: str) -> None:
    assert detected(PROSE[code]) == code
    assert detected(PROSE[code].upper()) == code


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in HEADS.items() for text in texts])
def test_one_heading_is_enough(code: str, text: str) -> None:
    assert detected(text) == code


def test_every_language_is_tried() -> None:
    assert set(PROSE) == set(HEADS) == set(known())


@pytest.mark.parametrize("code", PROSE)
@pytest.mark.parametrize("quoted", PROSE)
def test_words_quoted_from_another_language_do_not_mislead(code: str, quoted: str) -> None:
    some = " ".join(PROSE[quoted].split()[:6])
    assert detected(f"{PROSE[code]} «{some}» {PROSE[code]}") == code


@pytest.mark.parametrize(
    "text",
    [
        "", " \n\t\n", "1\n2\n(a) 3.5\n[4]", "Article 1\n\nSection 2", "Глава 1", "Пункт 2", "Art. 5", "lamp",
        "Дім, вода", "Kapitel fünf", "日本", "Une", "§ 5",
    ],
)  # fmt: skip
def test_too_little_or_two_alike_is_left_open(text: str) -> None:
    assert detected(text) is None


def test_a_unit_word_in_a_sentence_is_no_heading() -> None:
    assert detected("die Artículo 1") is None


def test_the_middle_of_a_long_text_is_heard() -> None:
    cover = "0123456789 \n" * 4_000
    assert detected(cover + PROSE["uk"] * 50 + cover) == "uk"
    assert detected(cover) is None


def test_the_two_stretches_make_no_word_together() -> None:
    assert detected("1" * 39_990 + " Artículo " + "1" * 30) is None


@given(st.text())
def test_any_text_has_one_answer(text: str) -> None:
    answer = detected(text)
    assert answer is None or answer in known()
    assert detected(text) == answer


_PIECES = [w for code in known() for w in (*language(code).units.common, *language(code).units.options)]


@given(st.lists(st.sampled_from([*_PIECES, "\n", "Article 1", "Стаття", "5", "\u0301", "…"])), st.sampled_from(" \n\t"))
def test_any_words_in_any_order_have_one_answer(words: list[str], blank: str) -> None:
    text = blank.join(words)
    assert detected(text) in (None, *known())
    assert detected(text) == detected(text)


@pytest.mark.parametrize(
    "piece", ["#", "a", "a-", "a.", "a ", "\n", "a \n", "\u0301", "a\u0301\u0323", "Article ", "а'", "\u0301\u0323"]
)
def test_no_text_is_slow(piece: str) -> None:
    detected("")
    began = time.perf_counter()
    detected(piece * 60_000)
    assert time.perf_counter() - began < 2


# Sentences of ours in languages that are not read here; "Artikel", "os", "de", "in" look like words of some that are.
FOREIGN = {
    "German": "Jede Partei hält ihre Lampen bis zur Dämmerung bereit und meldet dem Hafen, welche davon erloschen sind. ",
    "Italian": "Ogni custode della lampada taglia lo stoppino prima di sera e segnala al porto i lumi che sono spenti. ",
    "Dutch": "Elke wachter houdt zijn lampen bij het vallen van de avond gereed en meldt in de haven welke uit zijn. ",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_text_in_no_language_read_here_is_told_so(name: str) -> None:
    found = draft(FOREIGN[name] * 15)
    assert [n.message.partition(" (")[0] for n in found.notes] == ["its words are of none of the languages read here"]
    assert not draft(f"---\nlanguage: en\n---\n\n{FOREIGN[name] * 15}").notes
    assert not draft(FOREIGN[name]).notes  # too short to tell


@pytest.mark.parametrize("code", PROSE)
def test_prose_of_the_five_is_never_called_foreign(code: str) -> None:
    assert not is_foreign(PROSE[code] * 10, code)
