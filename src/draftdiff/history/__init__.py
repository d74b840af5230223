"""Comparisons of neighbouring drafts to what became of each provision through all of them."""

from draftdiff.history.agreement import counted
from draftdiff.history.biographies import biographies
from draftdiff.history.bridges import bridged
from draftdiff.history.cells import Stages
from draftdiff.history.chain import Chain
from draftdiff.history.direct import disagreements
from draftdiff.history.duties import duties
from draftdiff.history.life import only
from draftdiff.history.order import by_date, told_once
from draftdiff.history.returns import returns
from draftdiff.history.story import story
from draftdiff.history.synopsis import synopsis_rows

__all__ = [
    "Chain",
    "Stages",
    "biographies",
    "bridged",
    "by_date",
    "counted",
    "disagreements",
    "duties",
    "only",
    "returns",
    "story",
    "synopsis_rows",
    "told_once",
]
