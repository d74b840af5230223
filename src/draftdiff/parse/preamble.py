"""What stands before the first article: the title on its cover, the parties, the recitals, the enacting words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.parse.numbering import SENTENCE_ENDS, looks_like_heading
from draftdiff.text import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.languages import Language
    from draftdiff.parse.layout import Row
    from draftdiff.parse.numbering import Numeral
    from draftdiff.parse.series import Series

# Lines of a title in plain text; what is longer before the first number is a preamble.
_LONGEST_TITLE = 6
# Words of a block on the cover ("Distr.: General", a date, a document symbol); what is longer is text.
_LONGEST_ON_COVER = 14
_MOSTLY = 0.6


class Preamble:
    """Where the preamble lies, found by its enacting words and its recitals."""

    def __init__(
        self,
        rows: Sequence[Row],
        series: Series,
        numerals: Sequence[Numeral | None],
        language: Language,
        title: str,
    ) -> None:
        self.rows = rows
        self.units = language.units
        self.title = title
        self.first = next(iter(series.heads), len(rows))
        # Where the format states the title, what stands above it is text, and not lost in a title either.
        self.stated = any(row.line.role == "title" for row in rows)
        self.enacting = self._enacting()
        self.titles = self._title_rows(numerals)
        self._begun = False

    def _enacting(self) -> int:
        for index in range(self.first):
            lower = comparable(self.rows[index].words)
            if any(words in lower for words in self.units.enacting):
                return index
        return -1

    def is_title(self, index: int, *, started: bool) -> bool:
        """Whether a line of text belongs to the document's title; nothing does once a provision has begun."""
        return not started and not self.stated and index in self.titles

    def is_heading_title(self, words: str, level: int) -> bool:
        """A first heading of level 1 is the document's title unless the front matter names another."""
        said = comparable(words)
        return level == 1 and self.title in ("", said) and said not in self.units.preamble

    def is_recital_number(self, row: Row) -> bool:
        """A number before the enacting words counts a recital: "(1) Whereas ..."."""
        return self.enacting >= 0 and row.line.number - 1 < self.enacting

    def is_recital(self, index: int, lower: str, before: str) -> bool:
        """A paragraph that begins as recitals do, or that stands among them before the enacting words.

        The first of them may begin with any word: it goes on with the sentence whose subject the parties are
        (`before` are the words above). Names of the parties in capitals are no recitals.
        """
        bare = lower.lstrip("*_[( ")
        if bare.startswith(self.units.recital):
            self._begun = True
            return True
        if index >= self.enacting or any(words in lower for words in self.units.enacting):
            return False
        words = self.rows[index].words
        named = sum(c.isupper() for c in words) > _MOSTLY * sum(c.isalpha() for c in words)
        if named:
            return False
        self._begun |= before[-1:] in (",", ":") and self.rows[self._end(index)].words[-1] in ",;"
        return self._begun

    def _end(self, index: int) -> int:
        """The last row of the block that begins here."""
        while index + 1 < len(self.rows) and self.rows[index + 1].words and not self.rows[index + 1].gap:
            index += 1
        return index

    def _title_rows(self, numerals: Sequence[Numeral | None]) -> set[int]:
        """The rows of the title block and of a cover's other short blocks, where the text itself begins below.

        A title stands apart: a few lines, the first short, and then a blank one; it does not end as a sentence does.
        Where the front matter declares one, it shows that title or part of it; words alone in a text are no title.
        Anything else that were taken for one would be compared with nothing.
        """
        found: set[int] = set()
        at = 0
        while at < min(self.first, len(self.rows)):
            row = self.rows[at]
            if not row.words or row.apart or row.line.role in ("front", "remark", "rule"):
                at += 1
                continue
            block = self._block(at)
            if (
                row.plain
                or row.line.role != "text"
                or numerals[at] is not None
                or not self._is_title(block, bool(found))
            ):
                break
            found.update(range(at, at + len(block)))
            at += len(block)
        more = any(r.words and not r.apart for r in self.rows[at:])
        return found if more else set()

    def _block(self, at: int) -> list[Row]:
        end = at + 1
        while end < len(self.rows) and self.rows[end].words and not self.rows[end].gap and end < self.first:
            end += 1
        return list(self.rows[at:end])

    def _is_title(self, block: list[Row], another: bool) -> bool:
        words = " ".join(r.words for r in block)
        said = comparable(words)
        if len(block) > _LONGEST_TITLE or not looks_like_heading(block[0].words) or words[-1] in SENTENCE_ENDS:
            return False
        if said in self.units.preamble or said.lstrip("*_[( ").startswith(self.units.recital):
            return False
        if another and (self.title or self.first == len(self.rows) or len(words.split()) > _LONGEST_ON_COVER):
            return False
        return said in self.title or self.title in said
