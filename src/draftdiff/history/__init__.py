"""Comparisons of neighbouring drafts to what became of each provision through all of them."""

from draftdiff.history.biographies import biographies
from draftdiff.history.bridges import bridged
from draftdiff.history.chain import Chain
from draftdiff.history.direct import disagreements

__all__ = ["Chain", "biographies", "bridged", "disagreements"]
