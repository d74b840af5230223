"""What a kind of rule answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftdiff.model.mandate import Verdict, Witness


class Unjudged(Exception):  # noqa: N818 - no error: the drafts do not tell
    """The drafts do not tell whether a rule holds; the message says why."""

    def __init__(self, said: str, *witnesses: Witness) -> None:
        super().__init__(said)
        self.said = said
        self.witnesses = witnesses


class Answer(NamedTuple):
    """A verdict, its ground in plain words, and the words it rests on."""

    verdict: Verdict
    said: str
    witnesses: tuple[Witness, ...] = ()


def held(said: str, witnesses: Iterable[Witness] = ()) -> Answer:
    """The red line is kept."""
    return Answer("held", said, tuple(witnesses))


def crossed(said: str, witnesses: Iterable[Witness] = ()) -> Answer:
    """The red line is crossed."""
    return Answer("crossed", said, tuple(witnesses))
