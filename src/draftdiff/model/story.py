"""A whole negotiation on one page: what each draft holds, and the lives worth telling, by what happened in them."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.change import ReportedAbsent
from draftdiff.model.draft import Provision
from draftdiff.model.history import Disagreement, Leg, Return, Reversal, Settled
from draftdiff.model.note import Note
from draftdiff.model.report import DraftEntry, Settings, Tool
from draftdiff.model.standing import Standing

# What may happen in a life; a tale is told with the first of its topics. "list": names came or went; "apart": sides
# differ on a figure; "back": it ended and came back; "duty": it binds more or less, or came into dispute or out of it;
# "gone": a draft documents that it is not there any more; "late": a side's words come in after the first draft;
# "swung": words went and came back.
Topic = Literal["list", "apart", "back", "duty", "gone", "late", "swung"]
TOPICS: tuple[Topic, ...] = ("list", "apart", "back", "duty", "gone", "late", "swung")
Presence = Literal["there", "unreported", "absent", "away", "silent", "with-parent"]
OnList = Literal["listed", "disputed", "not-listed", "unknown"]


@dataclass(frozen=True, slots=True)
class Portrait:
    """One draft, from 1, in figures.

    `provisions` have words, or are known to exist (`unreported` of them). `duties` counts statements by type.
    `brackets` are counted where they open; `by_side` names who proposed them, "" where nobody is named, and a bracket
    of two sides counts for each.
    """

    draft: int
    provisions: int
    unreported: int
    duties: dict[str, int]
    brackets: int
    by_side: dict[str, int]


@dataclass(frozen=True, slots=True)
class Scene:
    """A tale in one draft, from 1: whether it is there, its words, and what became of it since older drafts.

    "absent": a source reports that it is not there; "away": the draft is complete and does not have it; "silent":
    nothing is documented, which is no claim; "unreported": known to exist, without its words. The legs lead from the
    last draft that documents words: one that is known by inference alone, or without its words, hides no change.
    """

    draft: int
    presence: Presence
    provisions: tuple[Provision, ...] = ()
    legs: tuple[Leg, ...] = ()
    absent: ReportedAbsent | None = None


@dataclass(frozen=True, slots=True)
class Tale:
    """A life through all drafts, a scene of each. What ended and came back is one tale: `parts` says of how many lives.

    `id` counts tales from 1, `name` is the newest heading, or the label. `topics` are there in the order of `TOPICS`.
    """

    id: int
    name: str
    label: str
    topics: tuple[Topic, ...]
    scenes: tuple[Scene, ...]
    parts: int = 1
    reversals: tuple[Reversal, ...] = ()
    settled: tuple[Settled, ...] = ()


@dataclass(frozen=True, slots=True)
class Demand:
    """Disputed words of a side that come in after the first draft.

    `since` is the last draft that documents the provision without these words, `absent` one before this that documents
    that it was not there; 0 where there is none.
    """

    tale: int
    draft: int
    label: str
    text: str
    standing: Standing
    since: int = 0
    absent: int = 0
    reported: ReportedAbsent | None = None


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name on a list through the drafts: for each draft whether it is on it, and whose it is where disputed."""

    name: str
    places: tuple[OnList, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class NameList:
    """A list of names that changed, by the tale it stands in."""

    tale: int
    names: tuple[ListedName, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What one side would write in a place: the words, and the number in them, if there is one."""

    by: tuple[str, ...]
    text: str
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A figure on which sides differ, in the newest draft that has it; `ratio` is the greater through the smaller."""

    tale: int
    draft: int
    label: str
    item: str
    chapeau: str
    offers: tuple[Offer, ...]
    ratio: float | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A name that several tales speak of, with those tales."""

    name: str
    tales: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoryReport:
    """What `draftdiff story` prints: the drafts in order, each in figures, and every life as a tale, in one place.

    Tales are in the order in which they are told: by topic, then by weight, then as they begin.
    """

    schema_version: int
    tool: Tool
    settings: Settings
    drafts: tuple[DraftEntry, ...]
    portraits: tuple[Portrait, ...]
    tales: tuple[Tale, ...]
    demands: tuple[Demand, ...]
    lists: tuple[NameList, ...]
    gaps: tuple[Gap, ...]
    threads: tuple[Thread, ...]
    returns: tuple[Return, ...]
    disagreements: tuple[Disagreement, ...]
    notes: tuple[Note, ...] = ()
