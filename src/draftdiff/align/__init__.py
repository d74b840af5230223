"""Two drafts to an Alignment: who is whose partner, in levels from certain to likely, each pair with its reason."""

from draftdiff.align.again import likely_again
from draftdiff.align.levels import align_drafts, explain
from draftdiff.align.pairs import ORDER_IS_OURS

__all__ = ["ORDER_IS_OURS", "align_drafts", "explain", "likely_again"]
