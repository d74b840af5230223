"""What every form of a synopsis says: a cell provision by provision, and its marks in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.model.change import Edit
from draftdiff.render._plain_words import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.report import DraftEntry
    from draftdiff.model.synopsis import Agreement, PlacedProvision, SynopsisCell, SynopsisReport

SILENT = "no counterpart documented"
UNREPORTED = "content not reported"
AGREED = "agreed"
# Where one provision ends and the next begins, in words of the left neighbour that were taken out.
_JOINT = " ¶ "
_WEAK = ("inferred", "unverified")

Part = tuple["PlacedProvision", list[Edit]]


def parts_of(cell: SynopsisCell) -> list[Part]:
    """The provisions of a cell, each with its own stretch of the edits; kept and added words are its text."""
    if cell.against is None:
        return [(p, [Edit("kept", p.text)] if p.text else []) for p in cell.provisions]
    found: list[Part] = [(p, []) for p in cell.provisions]
    worded = [part for part in found if part[0].text] or found[-1:]
    at, left = 0, len(worded[0][0].text)
    for edit in cell.edits:
        if edit.op == "removed":
            worded[at][1].append(Edit("removed", edit.text.replace("\n", _JOINT)))
            continue
        text = edit.text
        while text:
            if not left:  # the line feed between two provisions
                at, text = at + 1, text[1:]
                left = len(worded[at][0].text)
            if text:
                worded[at][1].append(Edit(edit.op, text[:left]))
            text, left = text[left:], left - len(text[:left])
    return found


def marked_plainly(edits: Sequence[Edit]) -> str:
    """Words with the edits inside, in the marks of a word diff."""
    signs = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return "".join([f"{signs[e.op][0]}{e.text}{signs[e.op][1]}" for e in edits])


def heading_edits(cell: SynopsisCell, provision: PlacedProvision) -> Sequence[Edit]:
    """The heading of a provision, with the edit inside where it is known to be one; empty where its label says it."""
    if cell.heading_edits and sum(bool(p.heading) for p in cell.provisions) <= 1 and _has_heading(cell, provision):
        return [Edit(e.op, e.text.replace("\n", _JOINT)) for e in cell.heading_edits]
    named = provision.heading and not provision.label.endswith(provision.heading)
    return [Edit("kept", provision.heading)] if named else []


def _has_heading(cell: SynopsisCell, provision: PlacedProvision) -> bool:
    """Whether the heading of the cell, or the one that was taken out, is shown with this provision."""
    return bool(provision.heading) or (provision is cell.provisions[0] and not any(p.heading for p in cell.provisions))


class Marks:
    """What is said of provisions beside their words; `sizes` are the numbers of provisions of the drafts."""

    def __init__(self, report: SynopsisReport) -> None:
        self.sizes = [0] * len(report.drafts)
        for row in report.rows:
            for at, cell in enumerate(row.cells):
                self.sizes[at] += len(cell.provisions)

    def of(self, cell: SynopsisCell, provision: PlacedProvision) -> list[str]:
        """How it came here from the left neighbour, where it stands otherwise, what it rests on."""
        first = provision is cell.provisions[0]
        found: list[str] = []
        if first and cell.step in ("split", "merged", "regrouped"):
            found.append(cell.step)
        if first and cell.moved:
            found.append("moved")
        if first and cell.out_of_order:
            found.append(f"stands as no. {provision.place} of {self.sizes[cell.draft - 1]} in this draft")
        if provision.evidence in _WEAK and (provision.text or provision.content == "unreported"):
            found.append(provision.evidence)
        return found


def unknown(provision: PlacedProvision) -> str:
    """What stands in place of words that nobody reported."""
    return UNREPORTED if provision.content == "unreported" and not provision.text else ""


def empty_words(cell: SynopsisCell) -> str:
    """Why a cell has no words: a complete text without them, a source, or silence."""
    if cell.absent is not None:
        sources = f" ({', '.join(cell.absent.sources)})" if cell.absent.sources else ""
        return f'reported absent: "{cell.absent.what}"{sources}'
    return SILENT if cell.state == "silent" else "not in this draft"


def agreement_words(agreement: Agreement, drafts: Sequence[DraftEntry]) -> str:
    """Whether the drafts agree on a row, in a few words; "" where there is nothing to agree on."""
    since = f" since {name_of(drafts[agreement.since - 1])}" if agreement.since > 1 else ""
    weak = "" if agreement.certain else ", by inference"
    return {
        "agreed": f"{AGREED}{weak}",
        # From the first draft on, and yet not agreed: a draft between is silent.
        "settled": f"same{since or ' where documented'}{weak}",
        "bracketed": f"same{since}, disputed in brackets",
        "open": "open",
        "gone": f"not in {name_of(drafts[-1])}",
        "silent": "no counterpart",
        "none": "",
    }[agreement.state]


def about(draft: DraftEntry) -> list[str]:
    """What a column's draft is, in its head: its date, and what of it is not the document's own."""
    said = [draft.date] if draft.date else []
    if draft.basis == "reconstruction":
        said.append("RECONSTRUCTION")
    elif draft.basis == "translation":
        said.append("translation")
    if draft.coverage == "partial":
        said.append("partial")
    return said


def warnings(report: SynopsisReport) -> Iterator[str]:
    """What a reader must know before the table, since each cell quotes the drafts."""
    made = [name_of(d) for d in report.drafts if d.basis == "reconstruction"]
    if made:
        what = "is a RECONSTRUCTION" if len(made) == 1 else "are RECONSTRUCTIONS"
        yield (
            f"{_listed(made)} {what} from reporting, in words that are not the documents'. That such texts agree is no "
            "proof that the documents do; headings and their differences are not compared."
        )
    foreign = [name_of(d) for d in report.drafts if d.basis == "translation"]
    if foreign:
        yield f"{_listed(foreign)}: in translation, not the authentic text."


def counted(report: SynopsisReport) -> str:
    """The rows by what the drafts agree on, in one sentence."""
    counts = report.counts
    last = name_of(report.drafts[-1])
    told = (
        (counts.agreed, "agreed in all drafts"),
        (counts.settled, "the same in the last drafts that have them"),
        (counts.bracketed, "the same but disputed in brackets"),
        (counts.open, "open"),
        (counts.gone, f"not in {last}"),
        (counts.silent, "without a documented counterpart"),
    )
    parts = [f"{n} {said}" for n, said in told if n]
    total = sum(row.kind == "provision" for row in report.rows)
    rows = f"{total} {'row' if total == 1 else 'rows'} of provisions"
    return f"{rows}: {', '.join(parts)}." if parts else f"{rows}."


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
