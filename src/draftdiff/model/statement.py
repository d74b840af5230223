"""One duty, ban, leave, exemption or declaration in a provision, with the words it rests on."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.standing import AGREED, Standing

# LegalRuleML's deontic words; "declaration" for norms that bind nobody to act (constitutive ones).
StatementType = Literal["obligation", "prohibition", "permission", "exemption", "declaration"]
Force = Literal["binding", "best-efforts", "hortatory", "intent"]


@dataclass(frozen=True, slots=True)
class Part:
    """A condition, exception, deadline or figure as written.

    `value` is the number in it where there is one ("days": 3.0; an ISO date as text), `unit` the singular
    of what it counts ("day", "km", "per cent", "date"); "" where none is given.
    """

    text: str
    value: float | str | None = None
    unit: str = ""
    standing: Standing = AGREED


@dataclass(frozen=True, slots=True)
class Statement:
    """What one bearer must, must not, may or need not do.

    `start` and `end` are offsets in the provision's text (the statement's words), `line` counts from 1 in
    the file. `inherited`: the bearer, type and force come from the chapeau above. `cue` is the word that
    carries the force ("shall", "intends"), as written.
    """

    provision: str
    label: str
    type: StatementType
    force: Force
    bearer: str
    beneficiary: str
    action: str
    conditions: tuple[Part, ...]
    exceptions: tuple[Part, ...]
    deadlines: tuple[Part, ...]
    figures: tuple[Part, ...]
    standing: Standing
    inherited: bool
    cue: str
    text: str
    line: int
    start: int
    end: int
