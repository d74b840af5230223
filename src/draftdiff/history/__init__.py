"""Comparisons of neighbouring drafts to what became of each provision through all of them."""

from draftdiff.history.agreement import counted
from draftdiff.history.biographies import biographies
from draftdiff.history.cells import Stages
from draftdiff.history.chain import Chain
from draftdiff.history.direct import disagreements
from draftdiff.history.synopsis import synopsis_rows

__all__ = ["Chain", "Stages", "biographies", "counted", "disagreements", "synopsis_rows"]
