"""Every figure, length of time and date in a text, whether or not a statement holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from draftdiff.model.standing import AGREED, Standing
from draftdiff.model.statement import Part
from draftdiff.statements.qualifiers import cited_spans, shared_units
from draftdiff.statements.quantities import figures
from draftdiff.statements.vocabulary import vocabulary
from draftdiff.statements.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.languages import Language
    from draftdiff.model.draft import Provision
    from draftdiff.model.standing import Bracket


class Amount(NamedTuple):
    """A quantity and its place in the text. `timed`: it is a date, or its unit is one of time."""

    part: Part
    start: int
    end: int
    timed: bool


def amounts(provision: Provision, language: Language) -> tuple[Amount, ...]:
    """The quantities in a provision's words, in order; numbers of citations are none."""
    return tuple(_amounts(provision.text, language, provision.brackets, provision.standing))


def amount_of(text: str, language: Language) -> Amount | None:
    """The one quantity that a short text consists of ("30 days"); None if it is no such text."""
    found = list(_amounts(text, language))
    whole = len(found) == 1 and not (text[: found[0].start] + text[found[0].end :]).strip(" .")
    return found[0] if whole else None


def _amounts(
    text: str, language: Language, brackets: tuple[Bracket, ...] = (), standing: Standing = AGREED
) -> Iterator[Amount]:
    words = vocabulary(language)
    wording = Wording(text, words, brackets, standing)
    cited = cited_spans(wording, wording.hits, len(text), words)
    counted = [
        f for f in figures(wording.lower, wording.hits, len(text), words) if not any(a <= f.start < b for a, b in cited)
    ]
    for figure, unit in shared_units(wording, counted, len(text)):
        part = Part(wording.words(figure.start, figure.end), figure.value, unit, wording.standing_at(figure.start))
        yield Amount(part, figure.start, figure.end, figure.timed)
