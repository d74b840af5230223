"""A draft line by line: its number, what it was taken for, whose it is, and its words as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._layout import Page, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.report import LinesReport, SeenLine

# Columns for what a line is and whose, in a page of 80; wider ones where there is room.
_WHAT, _WHOSE = 16, 22
_ROOMY = 120
_WHOSE_ROOMY = 40
# On a narrower page the words stand below what they were taken for.
_NARROW = 72


def seen(report: LinesReport, page: Page) -> Iterator[str]:
    """Every line with words; blank ones show as a gap in the numbers."""
    digits = len(str(len(report.lines)))
    whose = _WHOSE_ROOMY if page.width is None or page.width >= _ROOMY else _WHOSE
    for line in report.lines:
        if line.text.strip():
            _line(line, page, digits, whose)
            yield page.taken()


def _line(line: SeenLine, page: Page, digits: int, whose: int) -> None:
    told = [p for p in line.pieces if p.role != "blank"]
    roles = "+".join(dict.fromkeys(p.role for p in told)) or "blank"
    owner = next((p.provision for p in reversed(told) if p.provision), "") or "-"
    head = f"{line.line:>{digits}}  {roles:<{_WHAT}}  {_short(owner, whose):<{whose}}  "
    if page.width is not None and page.width < _NARROW:
        page.write(head.rstrip())
        head = "    "
    page.write(line.text.strip(), first=head, rest=" " * width_of(head))


def _short(id_: str, columns: int) -> str:
    """An id that is too long keeps its end, which tells it from its neighbours."""
    return id_ if len(id_) <= columns else "…" + id_[1 - columns :]
