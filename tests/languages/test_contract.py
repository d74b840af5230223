"""Every language file against its contract; its samples are run, so that a new file brings its own tests."""

import re
from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftdiff.languages import NO_NORMS, Language, known, language
from draftdiff.languages._contract import Sample
from draftdiff.model.draft import Kind, Provision
from draftdiff.model.statement import Force, StatementType
from draftdiff.statements import joint_agreement, statements_of
from draftdiff.statements.vocabulary import spaced, vocabulary
from draftdiff.statements.words import CUE, EVENT, QUALIFIER

EVERY = [language(code) for code in known()]
# A language may bring its units first; what is read as a duty in it comes with its norms.
LANGUAGES = [spoken for spoken in EVERY if spoken.norms is not NO_NORMS]
SAMPLES = [(spoken, sample) for spoken in LANGUAGES for sample in spoken.samples]
UNIT_KINDS: tuple[Kind, ...] = ("part", "title", "chapter", "section", "article", "paragraph", "annex")
WORD = re.compile(r"[^\W_]+")
_LOOK = re.compile(r"\(\?<?[=!]")


def provision(text: str) -> Provision:
    return Provision("art_1", "article", "1", "Art. 1", "", text, 1, None)


@pytest.fixture(params=LANGUAGES, ids=lambda spoken: spoken.code)
def spoken(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


def test_code_is_the_file_and_names_are_unique() -> None:
    assert [spoken.code for spoken in EVERY] == list(known())
    assert len({spoken.name for spoken in EVERY}) == len(EVERY)


def test_the_five_languages_are_there() -> None:
    assert {"en", "es", "fr", "ru", "uk"} <= {spoken.code for spoken in EVERY}
    assert "en" in {spoken.code for spoken in LANGUAGES}


@pytest.mark.parametrize("spoken", EVERY, ids=lambda spoken: spoken.code)
class TestUnits:
    def test_words_are_in_lower_case_and_mean_one_kind(self, spoken: Language) -> None:
        words = [w for kind in spoken.units.words.values() for w in kind]
        assert len(set(words)) == len(words)
        units = spoken.units
        for group in (
            words, units.preamble, units.closing, units.recital, units.enacting, units.own_instrument, units.contents,
            units.options, units.common, units.deeper, tuple(units.ordinals), *units.cited.values(),
        ):  # fmt: skip
            assert group
            assert all(w == w.lower() for w in group)
            assert len(set(group)) == len(group)

    def test_the_longest_word_of_a_kind_comes_first(self, spoken: Language) -> None:
        for words in spoken.units.words.values():
            assert list(words) == sorted(words, key=len, reverse=True)

    def test_every_kind_of_unit_has_a_word_and_can_be_cited(self, spoken: Language) -> None:
        assert set(UNIT_KINDS) == set(spoken.units.words)
        assert {*UNIT_KINDS, "point"} == set(spoken.units.cited)
        for kind in UNIT_KINDS:
            assert set(spoken.units.words[kind]) & set(spoken.units.cited[kind])

    def test_number_words_are_numbers(self, spoken: Language) -> None:
        assert all(value.isdigit() for value in spoken.units.ordinals.values())
        assert {str(n) for n in range(1, 31)} <= set(spoken.units.ordinals.values())

    def test_letters_are_an_alphabet(self, spoken: Language) -> None:
        letters = spoken.units.letters
        assert len(set(letters)) == len(letters)
        assert letters == letters.lower()
        assert not letters or letters.isalpha()
        assert all(letter > "\u024f" for letter in letters), "Latin letters need no alphabet of their own"

    def test_its_common_words_tell_it_from_the_others(self, spoken: Language) -> None:
        own = set(spoken.units.common)
        assert 25 <= len(own) <= 40
        assert all(re.fullmatch(r"[^\W\d_]+", word) for word in own)
        for other in EVERY:
            if other is not spoken:
                assert len(own - set(other.units.common)) >= 12, other.code

    def test_recitals_begin_in_many_ways(self, spoken: Language) -> None:
        assert len(spoken.units.recital) >= 20

    def test_its_patterns_compile(self, spoken: Language) -> None:
        assert vocabulary(spoken).figure.search("3")
        assert joint_agreement(spoken).search("") is None

    def test_deeper_units_are_units(self, spoken: Language) -> None:
        assert set(spoken.units.deeper) <= {w for kind in spoken.units.words.values() for w in kind}

    def test_without_norms_there_are_no_statements(self, spoken: Language) -> None:
        if spoken.norms is NO_NORMS:
            assert spoken.samples == ()
            assert statements_of(provision("Each Party shall report."), spoken) == ()
        else:
            assert spoken.samples


def test_it_has_cues(spoken: Language) -> None:
    assert vocabulary(spoken).cues


def test_no_norms_match_nothing() -> None:
    for part in (NO_NORMS, NO_NORMS.syntax, NO_NORMS.qualifiers, NO_NORMS.counting):
        for field in fields(part):
            value = getattr(part, field.name)
            assert not value or value == "(?!)" or value in (NO_NORMS.syntax, NO_NORMS.qualifiers, NO_NORMS.counting)
    compiled = vocabulary(Language("xx", "none", EVERY[0].units))
    text = "each party and 3 or more of them (if any) shall, within ten days, report to others"
    for name, pattern in compiled._asdict().items():
        if isinstance(pattern, re.Pattern) and name not in ("figure", "cited"):
            assert pattern.search(text) is None, name


def test_types_and_forces_are_of_the_model(spoken: Language) -> None:
    for cue in spoken.norms.cues:
        assert cue.type is None or cue.type in get_args(StatementType)
        assert cue.negated is None or cue.negated in get_args(StatementType)
        assert cue.force in get_args(Force)


def test_every_cue_is_written_once(spoken: Language) -> None:
    cues = [(cue.pattern, cue.subject) for cue in spoken.norms.cues]
    assert len(set(cues)) == len(cues)


def test_cues_capture_nothing(spoken: Language) -> None:
    for cue in spoken.norms.cues:
        assert re.compile(cue.pattern).groups == 0, cue.pattern
    for pattern in (spoken.norms.syntax.agent, spoken.norms.syntax.object, *spoken.norms.qualifiers.beneficiaries):
        assert re.compile(pattern).groups == 1, pattern


def test_patterns_are_kept_on_one_line(spoken: Language) -> None:
    for part in (spoken.norms, spoken.norms.syntax, spoken.norms.qualifiers, spoken.norms.counting):
        for field in fields(part):
            value = getattr(part, field.name)
            assert not isinstance(value, str) or "\n" not in value, field.name


def test_repetitions_are_bounded(spoken: Language) -> None:
    """An open repetition of anything but blanks can make reading slow."""
    for cue in spoken.norms.cues:
        assert not re.search(r"[\]).\w][*+](?!\?*\s)", cue.pattern.replace(r"\s*", "").replace(r"\s+", "")), cue.pattern


def _phrases(pattern: str) -> st.SearchStrategy[str]:
    """Texts that a pattern matches; what may follow them is not part of them."""
    plain = pattern
    while (look := _LOOK.search(plain)) is not None:
        depth, end = 1, look.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(plain[end], 0) * (plain[end - 1] != "\\")
            end += 1
        plain = plain[: look.start()] + plain[end:]
    return st.from_regex(plain, fullmatch=True)


@settings(max_examples=400, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_every_cue_begins_with_a_cue_word(data: st.DataObject) -> None:
    spoken = data.draw(st.sampled_from(LANGUAGES))
    cue = data.draw(st.sampled_from([c for c in spoken.norms.cues if not c.alone]))
    _begins_with(spoken, data.draw(_phrases(cue.pattern)), CUE)


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_every_qualifier_begins_with_a_word_of_its_kind(data: st.DataObject) -> None:
    spoken = data.draw(st.sampled_from(LANGUAGES))
    parts = spoken.norms.qualifiers
    opening = data.draw(st.sampled_from([parts.conditions, parts.exceptions, parts.loose_conditions, parts.limits]))
    _begins_with(spoken, data.draw(_phrases(opening)), QUALIFIER)
    _begins_with(spoken, data.draw(_phrases(parts.events)), EVENT)


def _begins_with(spoken: Language, phrase: str, kind: int) -> None:
    first = WORD.search(phrase)
    assert first is not None
    assert vocabulary(spoken).kinds[first[0]] & kind, phrase


@pytest.mark.parametrize(("spoken", "sample"), SAMPLES, ids=lambda value: getattr(value, "sentence", None))
def test_samples(spoken: Language, sample: Sample) -> None:
    found = [(s.type, s.force, s.bearer) for s in statements_of(provision(sample.sentence), spoken)]
    assert found == ([(sample.type, sample.force, sample.bearer)] if sample.type else [])


def test_samples_cover_every_type_and_force(spoken: Language) -> None:
    assert {s.type for s in spoken.samples} == {*get_args(StatementType), None}
    assert {s.force for s in spoken.samples if s.type} == set(get_args(Force))


def test_a_blank_in_a_pattern_is_any_white_space() -> None:
    assert re.fullmatch(spaced("shall not"), "shall \n not")
