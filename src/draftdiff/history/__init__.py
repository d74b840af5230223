"""Comparisons of neighbouring drafts to what became of each provision through all of them."""

from draftdiff.history.biographies import biographies
from draftdiff.history.bridges import bridged
from draftdiff.history.chain import Chain
from draftdiff.history.direct import disagreements
from draftdiff.history.duties import duties
from draftdiff.history.life import only
from draftdiff.history.order import by_date, told_once
from draftdiff.history.returns import returns

__all__ = ["Chain", "biographies", "bridged", "by_date", "disagreements", "duties", "only", "returns", "told_once"]
