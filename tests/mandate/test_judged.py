"""What rules are careful about: brackets, silence, units, bearers, renumbering, slips of the pen."""

from __future__ import annotations

import pytest

from draftdiff.errors import DraftdiffError
from tests.mandate.judged import outcome, report

SIDES = "parties: {UA: Ukraine, RU: Russian Federation}"
PARTIAL = f"---\nid: april\nbasis: reconstruction\ncoverage: partial\n{SIDES}\n---\n"
ARTICLE = "# Article 5. Assistance\n\n1. Each Guarantor State shall assist Ukraine within 30 days.\n"


def verdict(kind: str, fields: str, draft: str, old: str | None = None) -> str:
    return outcome(kind, fields, draft, old).verdict


class TestPlaces:
    @pytest.mark.parametrize("typed", ["art_5", "5", "Article 5", "Assistance", "art_5__para_1", "5(1)", "5.1"])
    def test_a_place_is_an_id_a_label_or_a_heading(self, typed: str) -> None:
        assert verdict("keep", f"{{provision: '{typed}', bearer: Guarantor States}}", ARTICLE) == "held"

    @pytest.mark.parametrize(
        "kind", ["keep", "forbid-bracket", "forbid-text", "require-text", "limit", "forbid-condition"]
    )
    def test_an_unknown_place_is_an_error_with_the_nearest_name(self, kind: str) -> None:
        more = {"forbid-text": ", text: x", "require-text": ", text: x", "limit": ", at-most: 1 day"}.get(kind, "")
        with pytest.raises(DraftdiffError) as fault:
            outcome(kind, f"{{provision: Art. 55{more}}}", ARTICLE)
        assert fault.value.message == "new has no provision 'Art. 55'"
        assert fault.value.where == "mandate.yaml, line 3, provision of 'the rule'"
        assert "the nearest: Art. 5, Art. 5(1)" in fault.value.hint

    def test_of_a_partial_draft_an_undocumented_place_cannot_be_judged(self) -> None:
        found = outcome("forbid-bracket", "{provision: art_6}", PARTIAL + ARTICLE)
        assert found.verdict == "unjudged"
        assert found.said == "april is of partial coverage and documents no 'art_6': silence is not absence"
        assert found.reconstruction

    def test_a_slip_of_the_pen_is_one_in_a_partial_draft_too(self) -> None:
        with pytest.raises(DraftdiffError) as fault:
            outcome("keep-provision", "{provision: Assistence}", PARTIAL + ARTICLE)
        assert "the nearest: Art. 5" in fault.value.hint

    def test_what_is_under_the_place_belongs_to_it_and_nothing_else(self) -> None:
        text = f"{ARTICLE}   (a) [RU: never].\n\n# Article 6\n\n[UA: Nothing.]\n"
        assert verdict("forbid-bracket", "{provision: art_5, by: RU}", text) == "crossed"
        assert verdict("forbid-bracket", "{provision: art_5, by: UA}", text) == "held"

    def test_in_a_comparison_a_place_is_followed_to_its_new_number(self) -> None:
        new = "# Article 5. Seat\n\nThe seat of the Council is in a town.\n\n" + ARTICLE.replace(
            "Article 5", "Article 6"
        )
        found = outcome("keep", "{provision: art_5, bearer: Guarantor States}", new, ARTICLE)
        assert found.verdict == "held"
        (witness,) = found.witnesses
        assert (witness.provision, witness.line) == ("art_6__para_1", 7)
        lost = outcome("keep", "{provision: art_5, bearer: Nobody}", new, ARTICLE)
        assert lost.said == "there is no statement of Nobody in Art. 6 (Art. 5 in old)"

    def test_a_provision_that_was_split_is_all_of_its_parts(self) -> None:
        list_ = "The Council shall publish a list of all the deliveries each year."
        help_ = "Each Guarantor State shall assist Ukraine with arms and supplies."
        seat = "The seat of the Council is in a town."
        old = f"# Article 5\n\n{help_} {list_}\n\n# Article 6\n\n{seat}\n"
        new = f"# Article 5\n\n{help_}\n\n# Article 6\n\n{list_}\n\n# Article 7\n\n{seat}\n"
        found = outcome("keep", "{provision: art_5, bearer: Council, type: duty}", new, old)
        assert (found.verdict, [w.label for w in found.witnesses]) == ("held", ["Art. 6"])
        lost = outcome("keep", "{provision: Art. 6, bearer: Council, type: duty}", new, old)
        assert lost.said == "there is no duty of Council in Art. 7 (Art. 6 in old)"

    def test_a_paragraph_put_before_the_first_does_not_lose_it(self) -> None:
        old = "# Article 5\n\nEach Guarantor State shall assist Ukraine with arms.\n\n2. The Council shall meet.\n"
        new = "# Article 5\n\n1. The Guarantor States are known.\n\n2. Each Guarantor State shall assist Ukraine with arms.\n"
        new += "\n3. The Council shall meet.\n"
        for kind in ("keep", "forbid-weakening"):
            assert verdict(kind, "{provision: art_5, bearer: Guarantor States, type: duty}", new, old) == "held"

    def test_what_is_gone_from_a_complete_draft_is_gone_and_from_a_partial_one_undocumented(self) -> None:
        old = f"{ARTICLE}\n# Article 7. Seat\n\nThe seat of the Council is in a town.\n"
        gone = outcome("keep-provision", "{provision: Seat}", ARTICLE, old)
        assert (gone.verdict, gone.said) == ("crossed", "Art. 7 of old is gone from new")
        assert [(w.draft, w.line) for w in gone.witnesses] == [("old", 7)]
        silent = outcome("keep-provision", "{provision: Seat}", PARTIAL + ARTICLE, old)
        assert (silent.verdict, silent.said) == ("unjudged", "Art. 7 of old has no counterpart documented in april")
        assert verdict("forbid-bracket", "{provision: Seat}", ARTICLE, old) == "held"

    def test_what_a_source_reports_absent_is_gone_from_a_partial_draft_too(self) -> None:
        old = f"{ARTICLE}\n# Talks on Crimea\n\nThe Parties shall hold talks on Crimea.\n"
        new = PARTIAL.replace("---\nid", "---\nabsent: [{what: talks on Crimea, sources: [WELT]}]\nid") + ARTICLE
        found = outcome("keep-provision", "{provision: Talks on Crimea}", new, old)
        assert found.verdict == "crossed"
        assert "WELT" in found.said

    def test_a_place_that_only_the_newer_draft_has_is_found_there(self) -> None:
        new = f"{ARTICLE}\n# Article 6. Seat\n\nThe seat [RU: of the Council] is in a town.\n"
        assert verdict("forbid-bracket", "{provision: Seat}", new, ARTICLE) == "crossed"


class TestBearers:
    @pytest.mark.parametrize(
        ("asked", "bearer"),
        [
            ("Guarantor States", "Each Guarantor State"),
            ("guarantor state", "The Guarantor States"),
            ("Guarantor States", "The other Guarantor States"),
            ("Guarantor States", "Each of the Guarantor States"),
            ("Guarantor States", "Ukraine and the Guarantor States"),
            ("Ukraine", "Ukraine, the Russian Federation and the other States"),
            ("UA", "Ukraine"),
            ("RU", "The Russian Federation"),
            ("Parties", "Each Party"),
        ],
    )
    def test_it_is_met_leniently(self, asked: str, bearer: str) -> None:
        text = f"---\n{SIDES}\n---\n1. {bearer} shall keep records.\n"
        assert verdict("keep", f"{{bearer: {asked}}}", text) == "held"

    @pytest.mark.parametrize(
        ("asked", "bearer"),
        [
            ("Ukraine", "The armed forces of Ukraine"),
            ("Ukraine", "Ukrainian forces"),
            ("Guarantor States", "Each State"),
            ("Party", "Each Guarantor State"),
        ],
    )
    def test_it_is_not_met_by_another(self, asked: str, bearer: str) -> None:
        text = f"1. {bearer} shall keep records.\n\n2. {asked} is named here.\n"
        assert verdict("forbid-bracket", "{}", text) == "held"
        assert verdict("keep", f"{{bearer: {asked}, type: duty}}", text) == "crossed"

    def test_a_slip_of_the_pen_is_an_error_with_the_nearest_name(self) -> None:
        with pytest.raises(DraftdiffError) as fault:
            outcome("keep", "{bearer: Garantor States}", ARTICLE)
        assert "did you mean 'Each Guarantor State'?" in fault.value.hint
        assert fault.value.where == "mandate.yaml, line 3, bearer of 'the rule'"

    def test_one_who_is_not_named_at_all_may_be_meant(self) -> None:
        assert verdict("forbid-new", "{bearer: Moldova}", ARTICLE, ARTICLE) == "held"

    def test_cases_of_a_russian_name_are_one(self) -> None:
        text = "---\nlanguage: ru\n---\n# Статья 1\n\nКаждое государство-гарант обязуется помочь.\n"
        assert verdict("keep", "{bearer: государства-гаранты, type: duty}", text) == "held"


class TestStanding:
    RIVALS = "1. Each Party [shall][should] give notice.\n"

    def test_a_disputed_duty_is_held_and_the_verdict_says_by_whom(self) -> None:
        text = f"---\n{SIDES}\n---\n1. [UA propose; RU oppose: Each Party shall give notice.]\n"
        found = outcome("keep", "{bearer: Parties, force: binding}", text)
        assert found.verdict == "held"
        assert found.said == "it is there, disputed (proposed by Ukraine, opposed by Russian Federation)"
        assert found.witnesses[0].standing.by == ("UA",)

    def test_with_standing_agreed_it_is_not_enough(self) -> None:
        assert verdict("keep", "{bearer: Parties, force: binding}", self.RIVALS) == "held"
        assert verdict("keep", "{bearer: Parties, force: binding, standing: agreed}", self.RIVALS) == "crossed"

    def test_a_word_in_brackets_makes_a_condition_that_sides(self) -> None:
        text = f"---\n{SIDES}\n---\n1. Ukraine shall hold no exercises without the consent of [RU: all] the States.\n"
        found = outcome("forbid-condition", "{joint: yes}", text)
        assert found.said == '"without the consent of all the States" (proposed by Russian Federation)'
        assert verdict("forbid-condition", "{joint: yes, standing: agreed}", text) == "held"
        assert verdict("forbid-condition", "{standing: agreed}", text) == "crossed"

    def test_agreement_of_all_is_found_where_no_word_opens_a_condition(self) -> None:
        text = (
            "---\nlanguage: ru\n---\n# Статья 5\n\n1. Каждое государство-гарант [RU: с согласия всех государств-гарантов]"
            " оказывает помощь Украине.\n"
        )
        found = outcome("forbid-condition", "{provision: 5, joint: yes}", text)
        assert found.verdict == "crossed"
        assert "с согласия всех" in found.said
        assert found.said.endswith("(proposed by RU)")
        assert verdict("forbid-condition", "{provision: 5, joint: yes, standing: agreed}", text) == "held"

    def test_a_side_is_a_code_or_a_name_and_an_unknown_one_an_error(self) -> None:
        text = f"---\n{SIDES}\n---\n1. Each Party shall give notice [RU propose; UA refuse to discuss: in Russian].\n"
        for fields in ("by: RU", "by: Russian Federation", "refused-by: UA", "by: ru, refused-by: Ukraine"):
            assert verdict("forbid-bracket", f"{{{fields}}}", text) == "crossed"
        assert verdict("forbid-bracket", "{opposed-by: UA}", text) == "held"
        with pytest.raises(DraftdiffError) as fault:
            outcome("forbid-bracket", "{by: RO}", text)
        assert "did you mean 'RU'?" in fault.value.hint
        assert verdict("forbid-bracket", "{by: RO}", text.partition("---\n1")[2].join(("1", ""))) == "held"


class TestLimits:
    @pytest.mark.parametrize(
        ("limit", "words", "wanted"),
        [
            ("at-most: 30 days", "within thirty (30) days", "held"),
            ("at-most: 30 days", "within 31 days", "crossed"),
            ("at-most: 72 hours", "within three days", "held"),
            ("at-most: 30 days", "within one month", "unjudged"),
            ("at-most: one month", "within 28 days", "held"),
            ("at-most: one month", "within 30 days", "unjudged"),
            ("at-most: one month", "within 32 days", "crossed"),
            ("at-least: 2 years", "within 24 months", "held"),
            ("at-least: 2 years", "within 730 days", "unjudged"),
            ("at-least: 2 years", "within 731 days", "held"),
            ("exactly: 1 year", "within twelve months", "held"),
            ("exactly: 30 days", "within one month", "unjudged"),
            ("at-most: 10 days", "within 10 working days", "unjudged"),
            ("at-most: 12 years", "over a period of 10 to 15 years", "crossed"),
            ("at-least: 12 years", "over a period of 10 to 15 years", "crossed"),
            ("at-most: 50 km", "over 40 000 metres", "held"),
            ("at-most: 2030-12-31", "by 1 January 2031", "crossed"),
            ("at-most: December 2030", "by 15 December 2030", "unjudged"),
            ("at-most: 1 January 2031", "by 15 December 2030", "held"),
            ("at-most: 100", "with 90 observers", "held"),
            ("at-most: 100 tanks", "with 90 observers", "unjudged"),
            ("at-most: 30 days", "as agreed since 2014", "unjudged"),
            ("at-most: 30 days", "under Article 45", "unjudged"),
        ],
    )
    def test_units_are_compared_honestly(self, limit: str, words: str, wanted: str) -> None:
        assert (
            verdict("limit", f"{{provision: 1, {limit}}}", f"# Article 1\n\nThe Parties shall act {words}.\n") == wanted
        )

    def test_a_range_of_limits_holds_both_ends(self) -> None:
        text = "# Article 1\n\nThe Parties shall meet within 20 days.\n"
        assert verdict("limit", "{provision: 1, at-least: 10 days, at-most: 30 days}", text) == "held"
        assert verdict("limit", "{provision: 1, at-least: 21 days, at-most: 30 days}", text) == "crossed"

    def test_a_rival_figure_crosses_the_line_and_the_verdict_says_whose_it_is(self) -> None:
        text = f"---\n{SIDES}\n---\n# Annex\n\n| Item | Ceiling |\n| --- | --- |\n| Tanks | [RU: 342] [UA: 800] |\n"
        found = outcome("limit", "{provision: Tanks, at-least: 800 tanks}", text.replace("| Tanks", "| Tanks"))
        assert found.verdict == "crossed"
        assert found.said == "342 (proposed by Russian Federation), not at least 800 tanks"

    def test_it_is_narrowed_to_words_and_bearers(self) -> None:
        text = "# Article 1\n\n1. Each Party shall give notice within 20 days.\n\n2. The Council shall meet within 90 days.\n"
        assert verdict("limit", "{provision: 1, at-most: 30 days}", text) == "crossed"
        assert verdict("limit", "{provision: 1, at-most: 30 days, says: notice}", text) == "held"
        assert verdict("limit", "{provision: 1, at-most: 30 days, bearer: Parties}", text) == "held"
        assert verdict("limit", "{provision: 1, at-most: 30 days, bearer: Council}", text) == "crossed"

    def test_the_limit_may_be_in_the_language_of_the_draft_or_in_english(self) -> None:
        text = "---\nlanguage: ru\n---\n# Статья 1\n\nСтороны уведомляют друг друга не позднее чем за 45 дней.\n"
        assert verdict("limit", "{provision: 1, at-most: 30 дней}", text) == "crossed"
        assert verdict("limit", "{provision: 1, at-most: 60 days}", text) == "held"

    def test_what_is_no_quantity_is_an_error(self) -> None:
        with pytest.raises(DraftdiffError) as fault:
            outcome("limit", "{provision: 5, at-most: soon}", ARTICLE)
        assert fault.value.message == "'soon' is no quantity that can be compared"
        assert fault.value.where == "mandate.yaml, line 3, at-most of 'the rule'"


class TestSilence:
    def test_under_an_article_of_a_partial_draft_more_may_stand(self) -> None:
        text = PARTIAL + ARTICLE
        assert verdict("keep", "{provision: art_5, says: airspace}", text) == "unjudged"
        assert verdict("keep", "{provision: '5(1)', says: airspace}", text) == "crossed"
        assert verdict("forbid-condition", "{provision: art_5}", text) == "unjudged"
        assert verdict("forbid-condition", "{provision: '5(1)'}", text) == "held"
        assert verdict("forbid-bracket", "{}", text) == "unjudged"

    def test_a_weaker_duty_of_the_same_words_crosses_the_line_in_a_partial_draft_too(self) -> None:
        text = PARTIAL + ARTICLE.replace("shall", "should")
        assert verdict("keep", "{provision: art_5, says: assist Ukraine, force: binding}", text) == "crossed"
        assert verdict("keep", "{provision: art_5, bearer: Guarantor States, force: binding}", text) == "unjudged"

    @pytest.mark.parametrize(
        ("kind", "fields"),
        [
            ("keep", "bearer: Parties"), ("limit", "at-most: 1 day"), ("forbid-bracket", ""), ("require-text", "text: peace"),
            ("forbid-text", "text: war"), ("keep-provision", ""), ("forbid-condition", ""), ("names", "include: France"),
        ],
    )  # fmt: skip
    def test_unreported_content_is_judged_by_no_rule(self, kind: str, fields: str) -> None:
        text = f"{ARTICLE}\n# Article 6\n\nContent not reported. {{content=unreported}}\n"
        found = outcome(kind, f"{{provision: art_6{', ' if fields else ''}{fields}}}", text)
        assert found.verdict == "unjudged"

    def test_what_a_partial_older_draft_is_silent_on_is_not_new(self) -> None:
        found = outcome("forbid-new", "{type: duty}", f"{ARTICLE}\n2. Ukraine shall keep records.\n", PARTIAL + ARTICLE)
        assert found.verdict == "unjudged"
        assert found.said.startswith("1 such in the draft has no counterpart documented in april")

    def test_of_a_language_without_duties_nothing_is_judged(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from dataclasses import replace

        from draftdiff.languages import NO_NORMS, language
        from draftdiff.mandate import case

        mute = replace(language("en"), norms=NO_NORMS, name="Mute")
        monkeypatch.setattr(case, "language", lambda code: mute)
        found = outcome("keep", "{bearer: Parties}", ARTICLE)
        assert (found.verdict, found.said) == ("unjudged", "duties are not read in Mute yet")


class TestChanges:
    def test_a_duty_that_is_laid_on_another_is_new_to_it(self) -> None:
        old = "1. The Parties shall keep records of all their forces.\n"
        new = "1. Ukraine shall keep records of all their forces.\n"
        assert verdict("forbid-new", "{type: duty, bearer: Ukraine}", new, old) == "crossed"
        assert verdict("forbid-new", "{type: duty, bearer: Parties}", new, old) == "held"

    def test_a_duty_made_binding_is_a_new_binding_one(self) -> None:
        old, new = "1. Ukraine should keep records.\n", "1. Ukraine shall keep records.\n"
        assert verdict("forbid-new", "{force: binding, bearer: Ukraine}", new, old) == "crossed"
        assert verdict("forbid-new", "{type: duty, bearer: Ukraine}", new, old) == "held"
        assert verdict("forbid-strengthening", "{bearer: Ukraine}", new, old) == "crossed"
        assert verdict("forbid-weakening", "{bearer: Ukraine}", old, new) == "crossed"

    def test_brackets_of_a_side_are_told_with_the_new_duty(self) -> None:
        new = f"---\n{SIDES}\n---\n{ARTICLE}\n2. [RU: Ukraine shall keep records.]\n"
        found = outcome("forbid-new", "{provision: art_5, bearer: UA}", new, ARTICLE)
        assert found.said == 'new since old: "Ukraine shall keep records." (proposed by Russian Federation)'

    def test_many_are_counted_and_not_all_told(self) -> None:
        duties = "".join(f"\n{n}. Ukraine shall keep record number {n} of the year.\n" for n in range(2, 80))
        found = outcome("forbid-new", "{bearer: Ukraine}", ARTICLE + duties, ARTICLE)
        assert found.verdict == "crossed"
        assert "and 75 more" in found.said
        assert len(found.witnesses) == 50
        assert found.said.endswith("(the first 50 of 78 places are told)")


class TestWords:
    def test_they_are_found_across_brackets_and_typography(self) -> None:
        text = "1. With the consent of [RU: all] the “Guarantor States”, each Party’s duty ends.\n"
        for phrase in ("consent of all the", "consent of the", '"guarantor states"', "party's duty"):
            assert verdict("require-text", f"{{text: ['{phrase.replace(chr(39), chr(39) * 2)}']}}", text) == "held", (
                phrase
            )
        assert verdict("require-text", "{text: sent of}", text) == "crossed"
        assert verdict("forbid-text", "{text: all, standing: agreed}", text) == "held"

    def test_in_a_reconstruction_words_that_are_not_found_tell_nothing(self) -> None:
        found = outcome("require-text", "{provision: '5(1)', text: peace}", PARTIAL + ARTICLE)
        assert found.verdict == "unjudged"
        assert found.said.endswith("the words of a reconstruction are not the document's")
        assert verdict("require-text", "{provision: '5(1)', text: assist}", PARTIAL + ARTICLE) == "held"

    def test_whose_words_they_are_is_said(self) -> None:
        text = f"---\n{SIDES}\n---\n1. Decisions are made [RU: by unanimity].\n"
        assert (
            outcome("forbid-text", "{text: unanimity}", text).said
            == '"unanimity" (proposed by Russian Federation) is said'
        )


def test_a_finding_on_a_reconstruction_says_so() -> None:
    text = PARTIAL + ARTICLE.replace("days.", 'days. {evidence=reported sources="NYT" confidence=high}')
    (finding,) = report("limit", "{provision: 5, at-most: 20 days}", text).findings
    assert "judged on a reconstruction (reported)" in finding.message
    assert text.splitlines()[finding.line - 1].startswith("1. Each Guarantor State")
    assert finding.column == 4
    (plain,) = report("limit", "{provision: 5, at-most: 20 days}", ARTICLE).findings
    assert "reconstruction" not in plain.message
