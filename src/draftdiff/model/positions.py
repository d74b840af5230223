"""Disputed text as state: what stands in brackets, whose it is, and what became of it from draft to draft."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.change import Certainty
from draftdiff.model.note import Note
from draftdiff.model.report import DraftEntry, Settings, Tool
from draftdiff.model.standing import Standing

Form = Literal["bracket", "option"]
FateName = Literal[
    "opened",
    "agreed",
    "introduced",
    "dropped",
    "absorbed",
    "set-apart",
    "taken-over",
    "repositioned",
    "widened",
    "narrowed",
    "reworded",
    "moved",
    "kept",
    "silent",
]
# What a fate is called when old and new are swapped; the others are their own mirror.
MIRROR: dict[FateName, FateName] = {
    "opened": "agreed",
    "agreed": "opened",
    "introduced": "dropped",
    "dropped": "introduced",
    "absorbed": "set-apart",
    "set-apart": "absorbed",
    "widened": "narrowed",
    "narrowed": "widened",
}


@dataclass(frozen=True, slots=True)
class Position:
    """Words in dispute: a bracket, or an option that stands without one.

    `id` is the provision it opens in and its ordinal there ("art_5__para_1#2"); `provision` is "" in the title and in
    words that belong to no provision. `text` are its words with the brackets nested in it, without its own signs and
    attribution; `depth` counts the brackets around it, `parent` is the nearest. `alternatives` are the ids of those it
    stands beside as another wording of the same place. `whole`: every word of its provision is in it. `through`: the
    further provisions that it reaches into, `reaches` the label of the last of them.
    """

    id: str
    provision: str
    label: str
    article: str
    line: int
    form: Form
    option: str
    standing: Standing
    text: str
    depth: int = 0
    parent: str | None = None
    alternatives: tuple[str, ...] = ()
    whole: bool = False
    through: tuple[str, ...] = ()
    reaches: str = ""


@dataclass(frozen=True, slots=True)
class SideCount:
    """How often a side stands behind words, against them, or refuses to discuss them."""

    side: str
    name: str
    proposes: int
    opposes: int
    refuses: int


@dataclass(frozen=True, slots=True)
class ArticleCount:
    """The dispute in one article, or another unit that stands by itself; `unattributed`: of nobody named."""

    article: str
    label: str
    heading: str
    brackets: int
    options: int
    unattributed: int
    sides: tuple[SideCount, ...]


@dataclass(frozen=True, slots=True)
class LooseSign:
    """A bracket sign without its other half, which is kept as a character of the text: a mistake to put right."""

    sign: str
    message: str
    provision: str
    label: str
    line: int


@dataclass(frozen=True, slots=True)
class DraftPositions:
    """What is disputed in one draft.

    Every opening sign of the file is counted once: `brackets` plus the opening ones among `loose`. `words` counts those
    of the draft, `disputed_words` those in a bracket or option.
    """

    draft: DraftEntry
    brackets: int
    options: int
    unattributed: int
    words: int
    disputed_words: int
    sides: tuple[SideCount, ...]
    articles: tuple[ArticleCount, ...]
    positions: tuple[Position, ...]
    loose: tuple[LooseSign, ...]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one position from a draft to the next; each of either draft is in exactly one fate.

    `old` and `new` are ids (None where it was not yet, or is no longer, in dispute). `place_moved`: it stands in
    another place than its provision's partner. `certainty` is that of the change of its provision.
    """

    fate: FateName
    old: str | None
    new: str | None
    old_label: str
    new_label: str
    old_standing: Standing | None
    new_standing: Standing | None
    old_text: str
    new_text: str
    place_moved: bool = False
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class FateCount:
    """How many positions had a fate."""

    fate: FateName
    count: int


@dataclass(frozen=True, slots=True)
class PositionsStep:
    """The fates between two neighbouring drafts, whose places count from 1."""

    old: int
    new: int
    counts: tuple[FateCount, ...]
    fates: tuple[Fate, ...]


@dataclass(frozen=True, slots=True)
class PositionsReport:
    """What `draftdiff positions` prints: the drafts in order, and what happened between neighbours."""

    schema_version: int
    tool: Tool
    settings: Settings
    drafts: tuple[DraftPositions, ...]
    steps: tuple[PositionsStep, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class SideText:
    """A draft as one side's text, or its agreed text alone (`side` is ""): what `--as` and `--agreed` print.

    `taken_in`, `left_out` and `still_open` count positions: its own, those that are not its, and those of which nobody
    says whose they are, which stand as printed. `front` is the front matter as written, `body` all else.
    """

    schema_version: int
    tool: Tool
    settings: Settings
    draft: DraftEntry
    side: str
    name: str
    taken_in: int
    left_out: int
    still_open: int
    front: str
    body: str
    notes: tuple[Note, ...] = ()
