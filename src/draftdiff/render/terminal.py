"""Text for people: a report in a terminal of any width, with or without colour, or piped on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.model.report import ProvisionsReport
from draftdiff.render._comparison import comparison
from draftdiff.render._contract import Output
from draftdiff.render._findings import findings
from draftdiff.render._history import history
from draftdiff.render._layout import Page
from draftdiff.render._mandate import mandate
from draftdiff.render._plain_words import VERBS, name_of, standing_words
from draftdiff.render._seen import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.model.draft import Provision
    from draftdiff.model.positions import PositionsReport, SideText
    from draftdiff.model.report import DraftEntry, LinesReport, StatementsReport
    from draftdiff.model.statement import Part, Statement
    from draftdiff.model.synopsis import SynopsisReport
    from draftdiff.render._contract import View


def _head(page: Page, draft: DraftEntry) -> None:
    page.write(
        (name_of(draft), "bold"),
        f"  {draft.title}" if draft.title else "",
        f" ({draft.date})" if draft.date else "",
    )
    if draft.basis == "reconstruction":
        page.write(
            (
                f"{name_of(draft)} is a RECONSTRUCTION from reporting, in words that are not the document's.",
                "notice",
            ),
            first="! ",
            rest="! ",
        )


def _parts(report: ProvisionsReport | LinesReport, view: View) -> Iterator[str]:
    page = Page(view.width, view.color, view.theme)
    _head(page, report.draft)
    page.blank()
    if isinstance(report, ProvisionsReport):
        yield from _tree(report, page)
    else:
        yield from seen(report, page)
    for note in report.notes:
        page.write(f"note: line {note.line}: {note.message}" if note.line else f"note: {note.message}", rest="  ")
    yield page.taken()


def _tree(report: ProvisionsReport, page: Page) -> Iterator[str]:
    depth: dict[str | None, int] = {None: -1}
    for above in report.within:
        depth[above.id] = depth.get(above.parent, -1) + 1
        page.write(("in ", "quiet"), above.label, f"  {above.heading}" if above.heading else "", first="  ")
    for provision in report.provisions:
        depth[provision.id] = depth.get(provision.parent, -1) + 1
        level = depth[provision.id] - len(report.within)
        _provision(page, provision, "  " * min(max(level, 0), 10), report.draft)
        yield page.taken()
    for words in report.unplaced:
        page.write(f"unplaced, line {words.line}: {words.text}")


def _whole(report: ProvisionsReport | LinesReport, view: View) -> str:
    return "".join(_parts(report, view))


def _provision(page: Page, provision: Provision, indent: str, draft: DraftEntry) -> None:
    heading = f"  {provision.heading}" if provision.heading and not provision.label.endswith(provision.heading) else ""
    page.write(
        (provision.label, "bold"),
        heading,
        (f"  [{provision.id}, line {provision.line}]", "quiet"),
        first=indent,
    )
    if provision.text:
        page.write(provision.text, first=f"{indent}  ")
    about = [standing_words(provision.standing, draft.parties)]
    if provision.evidence != "printed" and provision.text:
        sources = f" ({', '.join(provision.sources)})" if provision.sources else ""
        about.append(
            f"{provision.evidence}{sources}" + (f", {provision.confidence} confidence" if provision.confidence else "")
        )
    said = "; ".join(a for a in about if a)
    if said:
        page.write((said, "quiet"), first=f"{indent}  ")


def _statements(report: StatementsReport, view: View) -> str:
    page = Page(view.width, view.color, view.theme)
    _head(page, report.draft)
    groups: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in report.statements:
        key = {
            "bearer": statement.bearer or "(nobody named)",
            "type": statement.type,
            "provision": statement.label,
        }[view.by]
        groups[key].append(statement)
    for name, found in groups.items():
        page.blank()
        page.write((f"{name} ({len(found)})", "bold"))
        for statement in found:
            _statement(page, statement, report.draft)
    if not report.statements:
        page.blank()
        page.write("No statements found.")
    for note in report.notes:
        page.write(f"note: line {note.line}: {note.message}" if note.line else f"note: {note.message}", rest="  ")
    return page.text()


def _statement(page: Page, statement: Statement, draft: DraftEntry) -> None:
    # What a declaration says of a state of things makes no sense without its verb.
    words = statement.text if statement.type == "declaration" or not statement.action else statement.action
    force = "" if statement.force == "binding" else f" ({statement.force})"
    page.write(
        (f"{VERBS[statement.type]}{force}: ", "bold"),
        words,
        (f"  [{statement.label}]", "quiet"),
        first="  * ",
        rest="    ",
    )
    for name in ("conditions", "exceptions", "deadlines", "figures"):
        parts: tuple[Part, ...] = getattr(statement, name)
        if parts:
            said = "; ".join(
                p.text + (f" [{whose}]" if (whose := standing_words(p.standing, draft.parties)) else "") for p in parts
            )
            page.write(f"{name}: {said}", first="      ", rest="        ")
    whose = standing_words(statement.standing, draft.parties)
    if whose:
        page.write((whose, "quiet"), first="      ")


def _positions(report: PositionsReport, view: View) -> str:
    from draftdiff.render._positions import positions  # here, so that a comparison pays nothing for it

    return positions(report, view)


def _side(text: SideText, view: View) -> str:
    from draftdiff.render._positions import side_text

    return side_text(text, view)


def _synopsis(report: SynopsisReport, view: View) -> Iterator[str]:
    from draftdiff.render._synopsis_text import synopsis  # no comparison pays for it

    return synopsis(report, view)


OUTPUT = Output(
    name="terminal",
    summary="text for people, coloured and wrapped on a terminal",
    comparison=comparison,
    provisions=_whole,
    lines=_whole,
    parts=_parts,
    statements=_statements,
    findings=findings,
    history=lambda report, view: history(report, view, Page(view.width, view.color)),
    mandate=mandate,
    positions=_positions,
    side=_side,
    synopsis_parts=_synopsis,
)
