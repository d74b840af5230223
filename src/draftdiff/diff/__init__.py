"""An Alignment to Differences: what is written differently in each pair; complete, and without opinion."""

from draftdiff.diff.provisions import diff_provisions, shortcomings
from draftdiff.diff.words import diff_words

__all__ = ["diff_provisions", "diff_words", "shortcomings"]
