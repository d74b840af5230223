"""Random drafts: treaty-like text in every mark that parsing knows, any text at all, and hostile text."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = [
    "Each Party", "shall", "may not", "adopt", "measures", "within 30 days", "if", "Article 5", "(a)", "(i)", "1.",
    "2.", "[", "]", "[RU:", "[RU propose; UA oppose:", "[UA refuse to discuss:", "#", "##", "-", "| a |", "---", "{", "}",
    '{evidence=reported sources="X"}', "\n", "\n\n", "\n# Article 1. Title\n", "\n1. ", "\n(a) ", "\nArticle 2\n",
    "\n| x | y |\n|---|---|\n| Tanks | [RU: 1] [UA: 2] |\n", "Article 7", "PREAMBLE", "Annex 1", "the", "of", ".", ";",
    ":", ",", "Recalling", "Done at", "<!--", "-->", "3 bis", "(b)", "1.1", "5.1", "§ 5", "Статья 5", "IV.", "x",
    "250,000", "not later than 3 March 2030", "all Guarantor States", "Germany, Canada and Italy",
]  # fmt: skip

HOSTILE = (
    "\x1b[31mred\x1b[0m", "\x9b31m", "\u202eright to left", "\u2066isolated", "<script>alert(1)</script>",
    "[bold]rich[/bold]",
    '=HYPERLINK("http://example.invalid")', "&lt;&#x1b;", "\x07\x08", "\u2028next line",
)  # fmt: skip

treaties = st.lists(st.sampled_from(_PIECES), max_size=60).map(" ".join)
texts = treaties | st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
hostile_texts = st.lists(st.sampled_from([*HOSTILE, "Each Party shall", "\n\n", "1.", "# "]), max_size=12).map(" ".join)
suffixes = st.sampled_from([".md", ".txt"])
