"""What became of a delegation's red lines in a draft."""

from dataclasses import dataclass
from typing import Literal

from draftdiff.model.draft import Confidence, Evidence
from draftdiff.model.standing import AGREED, Standing

# "unjudged": the drafts do not tell, which is neither a pass nor a fault.
Verdict = Literal["held", "crossed", "unjudged"]
# In the order in which they matter to a reader.
VERDICTS: tuple[Verdict, ...] = ("crossed", "unjudged", "held")


@dataclass(frozen=True, slots=True)
class Witness:
    """Words on which a verdict rests: whose draft, where in it, whose wording, on what evidence it is known."""

    draft: str
    provision: str
    label: str
    line: int
    quote: str
    standing: Standing = AGREED
    evidence: Evidence = "printed"
    sources: tuple[str, ...] = ()
    confidence: Confidence = ""


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """One rule of the mandate and its verdict.

    `asked` is the rule in plain words, `said` the verdict's ground, `line` where the rule stands in the mandate.
    `reconstruction`: a draft on which the verdict rests is one, in words that are not the document's.
    """

    name: str
    kind: str
    asked: str
    reason: str
    line: int
    verdict: Verdict
    said: str
    witnesses: tuple[Witness, ...] = ()
    reconstruction: bool = False


@dataclass(frozen=True, slots=True)
class MandateEntry:
    """The mandate as a report names it: its file as typed, its title, what it says of itself."""

    source: str
    sha256: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class VerdictCounts:
    """Rules by verdict; each rule has one."""

    held: int = 0
    crossed: int = 0
    unjudged: int = 0
