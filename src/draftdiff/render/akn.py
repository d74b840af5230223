"""Akoma Ntoso 3.0: a draft as parsed, for the tools of parliaments and for reading it back.

Read again, it gives the same provisions: kinds, numbers, headings, words and therefore ids. An id that a file
published is kept. What Akoma Ntoso has no element for is an `hcontainer` (a `blockContainer` outside the body) that
names its kind.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from draftdiff.render._akn_head import NAMESPACE, RESERVED, attributes, head, identification, remarks
from draftdiff.render._contract import Output
from draftdiff.render._printed import printed
from draftdiff.render._rows import cells_of
from draftdiff.render._xml import safe
from draftdiff.text import one_line

if TYPE_CHECKING:
    from draftdiff.model.draft import Provision
    from draftdiff.model.report import ProvisionsReport
    from draftdiff.render._contract import View

_NATIVE = frozenset("part title chapter section article paragraph subparagraph point indent".split())
_BLANK = re.compile(r"\s")


class _Document:
    """The lines of the file; units that stand in each other are written by methods that call each other."""

    def __init__(self, report: ProvisionsReport) -> None:
        self.report = report
        self.out: list[str] = []
        # Of one provision shown alone, the units it stands in are there by number and heading.
        self.all = [*(replace(p, text="") for p in report.within), *report.provisions]
        self.by_id = {p.id: p for p in self.all}
        self.below: dict[str | None, list[Provision]] = {}
        for p in self.all:
            self.below.setdefault(p.parent if p.parent in self.by_id else None, []).append(p)
        self.ids = self._ids()

    def _ids(self) -> dict[str, str]:
        """The id to publish for each of ours: the one that was published, if it is one and no other has it."""
        taken = set(RESERVED)
        found: dict[str, str] = {}
        for p in self.all:
            wanted = p.source_id or ""
            name = wanted if wanted and not _BLANK.search(wanted) and wanted not in taken else p.id
            while name in taken:
                name = f"{name}~"
            taken.add(name)
            found[p.id] = name
        return found

    def written(self) -> str:
        first, body, last, annexes = self._parts()
        self.out += [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<akomaNtoso xmlns="{NAMESPACE}">',
            '<bill name="treaty">',
        ]
        self.out += head(self.report, lambda p: self.ids[p.id])
        self._preface()
        self._outside("preamble", first)
        self.out.append("<body>")
        self._hierarchy(body)
        self.out += ["</body>"] if body else ['<hcontainer name="rows"/>', "</body>"]
        self._outside("conclusions", last)
        if annexes:
            self.out.append("<attachments>")
            for annex in annexes:
                self._annex(annex)
            self.out.append("</attachments>")
        self.out += ["</bill>", "</akomaNtoso>", ""]
        return "\n".join(self.out)

    def _parts(self) -> tuple[list[Provision], list[Provision], list[Provision], list[Provision]]:
        """What stands at the top: before the body, in it, the closing formula, the annexes at the end."""
        tops = self.below.get(None, [])
        end = len(tops)
        while end and tops[end - 1].kind == "annex":
            end -= 1
        close = end
        while close and tops[close - 1].kind == "conclusion":
            close -= 1
        start = 0
        while start < close and self._opens(tops[start]):
            start += 1
        if not any(p.kind in ("preamble", "recital") for p in tops[:start]):
            start = 0
        return tops[:start], tops[start:close], tops[close:end], tops[end:]

    def _opens(self, p: Provision) -> bool:
        return p.kind in ("preamble", "recital") or (p.kind == "paragraph" and self._bare(p))

    def _bare(self, p: Provision) -> bool:
        """Words and nothing else."""
        return not (p.number or p.heading or self.below.get(p.id)) and bool(p.text)

    def _in_table(self, p: Provision) -> bool:
        """A row; one that numbers stand under is no row of a table."""
        return p.kind == "row" and not self.below.get(p.id)

    def _preface(self) -> None:
        title, told = self.report.draft.title, remarks(self.report.draft)
        if title or told:
            self.out.append("<preface>")
            self.out += [f"<p><docTitle>{safe(one_line(title))}</docTitle></p>"] if title else []
            self.out += [f"<p><remark>{safe(words)}</remark></p>" for words in told]
            self.out.append("</preface>")

    def _outside(self, element: str, tops: list[Provision]) -> None:
        """Preamble or conclusions. The element is the unit itself where there is but one and it is of that kind."""
        if not tops:
            return
        kind = "preamble" if element == "preamble" else "conclusion"
        alone = tops[0] if len(tops) == 1 and tops[0].kind == kind and not tops[0].number else None
        self.out.append(f"<{element}{attributes(eId=self.ids[alone.id]) if alone else ''}>")
        if alone:
            if alone.heading:
                self.out.append(f'<container name="heading"><p>{safe(alone.heading)}</p></container>')
            inside = self.below.get(alone.id, [])
            self.out += self._words(alone, even="" if inside else "<p/>")
            self._blocks(inside, element)
        else:
            self._blocks(tops, element)
        self.out.append(f"</{element}>")

    def _blocks(self, units: list[Provision], element: str) -> None:
        """Units where no hierarchy may stand."""
        for form, group in groupby(units, lambda p: self._form(p, element)):
            if form == "table":
                self._table(list(group))
                continue
            self.out += ["<recitals>"] if form == "recital" else []
            for p in group:
                name = 'name="words"' if form == "formula" else f'class="{p.kind}"' if form == "blockContainer" else ""
                self.out.append(f"<{form}{f' {name}' if name else ''}{attributes(eId=self.ids[p.id])}>")
                self._top(p)
                inside = self.below.get(p.id, [])
                self.out += self._words(p, even="" if inside else "<p/>")
                self._blocks(inside, "")
                self.out.append(f"</{form}>")
            self.out += ["</recitals>"] if form == "recital" else []

    def _form(self, p: Provision, element: str) -> str:
        if self._in_table(p):
            return "table"
        if element == "preamble" and p.kind == "recital" and not self.below.get(p.id):
            return "recital"
        return "formula" if element and p.kind == "paragraph" and self._bare(p) else "blockContainer"

    def _hierarchy(self, units: list[Provision]) -> None:
        """Units of the body; a table among them stands in a container that is no unit."""
        for is_row, group in groupby(units, self._in_table):
            if is_row:
                self.out.append('<hcontainer name="rows"><content>')
                self._table(list(group))
                self.out.append("</content></hcontainer>")
                continue
            for p in group:
                self._unit(p)

    def _unit(self, p: Provision) -> None:
        native = p.kind in _NATIVE
        name = "" if native else p.kind
        element = p.kind if native else "hcontainer"
        self.out.append(f"<{element}{attributes(name=name, eId=self.ids[p.id])}>")
        self._top(p)
        inside = self.below.get(p.id, [])
        if all(map(self._in_table, inside)):
            if p.text or inside:
                self.out += ["<content>", *self._words(p)]
                self._table(inside)
                self.out.append("</content>")
        else:
            if p.text:
                self.out += ["<intro>", *self._words(p), "</intro>"]
            self._hierarchy(inside)
        self.out.append(f"</{element}>")

    def _annex(self, p: Provision) -> None:
        """An annex is a document of its own, with an identification of its own."""
        self.out.append(f"<attachment{attributes(eId=self.ids[p.id])}>")
        self._top(p)
        part = re.sub(r"[^A-Za-z0-9]+", "-", p.id)
        self.out += ['<doc name="annex"><meta>', *identification(self.report.draft, part), "</meta><mainBody>"]
        inside = self.below.get(p.id, [])
        self.out += self._words(p, even="" if inside else "<p/>")
        self._hierarchy(inside)
        self.out.append("</mainBody></doc></attachment>")

    def _top(self, p: Provision) -> None:
        if number := printed(p, self.by_id, self.report.draft.language):
            self.out.append(f"<num>{safe(number)}</num>")
        if p.heading:
            self.out.append(f"<heading>{safe(p.heading)}</heading>")

    def _words(self, p: Provision, even: str = "") -> list[str]:
        return [f"<p>{safe(p.text)}</p>"] if p.text else [even] if even else []

    def _table(self, rows: list[Provision]) -> None:
        if not rows:
            return
        self.out.append("<table>")
        for p in rows:
            cell = "th" if p.heading else "td"
            cells = "".join(f"<{cell}><p>{safe(words)}</p></{cell}>" for words in cells_of(p.heading or p.text))
            self.out.append(f"<tr{attributes(eId=self.ids[p.id])}>{cells}</tr>")
        self.out.append("</table>")


def _provisions(report: ProvisionsReport, _: View) -> str:
    return _Document(report).written()


OUTPUT = Output(
    name="akn",
    summary="Akoma Ntoso 3.0 of one draft (show), for other programs and to be read again",
    provisions=_provisions,
)
