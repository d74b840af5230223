"""A redline for Word: both drafts in one document with tracked changes, each with a comment that says what it does.

Accepting all gives the new draft, rejecting all the old one, to the word. Whatever is said about the drafts stands
outside the text, in the header of the first page and in comments. The changes bear the date of the new draft, if it has
one: no clock is asked, and the date a lawyer looks for is that of the text.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from draftdiff.render._contract import Output
from draftdiff.render._docx_blocks import blocks
from draftdiff.render._docx_body import AUTHOR, NOTES, SILENT, Body
from draftdiff.render._docx_comments import Remarks
from draftdiff.render._docx_package import EXTRA, Front, package
from draftdiff.render._docx_stream import stream
from draftdiff.render._plain_words import name_of
from draftdiff.render._xml import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.report import Report
    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View

_RUNNING = "redline by draftdiff"


def _comparison(report: Report, _: View) -> bytes:
    remarks = Remarks(report)
    said = remarks.changes()
    pieces = stream(report)
    when = _when(report.new.date)
    body = Body(blocks(pieces), said.keys(), when, notes=bool(report.notes))
    names = f"{name_of(report.old)} -> {name_of(report.new)}"
    front = Front(
        lines=[*remarks.front(), *_manual(report, silent=any(p.quiet and p.mark != "kept" for p in pieces))],
        running=f"{names}, {_RUNNING}",
        title=names,
        language=report.new.language,
        date=when,
    )
    told = [(NOTES, ["Notes on this comparison", *remarks.notes()])] if report.notes else []
    told += [(number, said[change]) for change, number in body.ids.items()]
    return package(front, body.written(), (_comment(number, lines, when) for number, lines in told))


def _when(written: str) -> str:
    """The date of the changes; "" where the draft gives none that is one."""
    try:
        return f"{date.fromisoformat(written).isoformat()}T00:00:00Z"
    except ValueError:
        return ""


def _manual(report: Report, *, silent: bool) -> Iterator[str]:
    old, new = name_of(report.old), name_of(report.new)
    yield (
        f"Words of {old} alone are tracked as deleted, words of {new} alone as inserted, and what stands elsewhere as "
        f"moved. Accept all changes for the text of {new}, reject all for that of {old}."
    )
    if silent:
        yield (
            f'What the author "{SILENT}" marks is no documented difference: the reports on the other draft are silent '
            "(whole provisions on a grey ground: neither added nor removed), or the number, heading or order is that "
            "of a reconstruction. To see one kind alone, show the markup of one author."
        )


def _comment(number: int, lines: Sequence[str], when: str) -> str:
    """One comment, a paragraph a sentence, the first one bold."""
    style = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    paragraphs = [
        f"<w:p>{style}{'' if at else mark}<w:r>{'' if at else '<w:rPr><w:b/></w:rPr>'}"
        f'<w:t xml:space="preserve">{safe(line)}</w:t></w:r></w:p>'
        for at, line in enumerate(lines)
    ]
    dated = f' w:date="{when}"' if when else ""
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}"{dated} w:initials="dd">{"".join(paragraphs)}</w:comment>'


def _synopsis(report: SynopsisReport, _: View) -> bytes:
    from draftdiff.render._docx_synopsis import synopsis

    return synopsis(report, _when(report.drafts[-1].date))


OUTPUT = Output(
    name="docx",
    summary="a redline for Word with tracked changes and comments; give --output FILE",
    comparison_bytes=_comparison,
    synopsis_bytes=_synopsis,
    needs=("docx", EXTRA),
)
