"""The stages in order: the table of contents of the program."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from draftdiff import __version__
from draftdiff.align import ORDER_IS_OURS, align_drafts, likely_again
from draftdiff.align import explain as explain_pairs
from draftdiff.check import Neighbours, check_draft, mended, same_words, with_doubts
from draftdiff.check import rules as all_rules
from draftdiff.classify import classify_changes, summarise
from draftdiff.diff import diff_provisions, diff_words, shortcomings
from draftdiff.errors import DraftdiffError
from draftdiff.languages import NO_NORMS, language
from draftdiff.model.note import Note
from draftdiff.model.report import (
    SCHEMA_VERSION,
    AskedRule,
    DraftEntry,
    FindingsReport,
    LinesReport,
    MandateReport,
    ProvisionsReport,
    Report,
    SeenLine,
    SeenPiece,
    Settings,
    StatementsReport,
    Tool,
)
from draftdiff.model.source import Source
from draftdiff.parse import declared, front_matter, parse_draft, transcript, written
from draftdiff.read import Wanted, cut, format_of, read_lines
from draftdiff.statements import DraftStatements, draft_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from draftdiff.check import Rule
    from draftdiff.history import Chain
    from draftdiff.model.alignment import Explanation
    from draftdiff.model.draft import Draft
    from draftdiff.model.finding import Finding
    from draftdiff.model.history import HistoryReport
    from draftdiff.model.positions import PositionsReport, SideText
    from draftdiff.model.story import StoryReport
    from draftdiff.model.synopsis import SynopsisReport

TOOL = Tool("draftdiff", __version__)
DEFAULTS = Settings()


def read_draft(source: Source, settings: Settings = DEFAULTS) -> Draft:
    """Read and parse one draft; raises DraftdiffError only where the bytes are no text."""
    return parse_draft(read_lines(source, settings.input, Wanted(settings.revisions)), settings.language)


def dated(source: Source, settings: Settings = DEFAULTS) -> tuple[str, str]:
    """The date and the language that a draft declares, "" where it declares none; told without parsing it."""
    lines = read_lines(source, settings.input, Wanted(settings.revisions))
    front, _ = front_matter(lines)
    spoken = settings.language or front.language or lines.declared.get("language", "").lower().partition("-")[0]
    return front.date or lines.declared.get("date", ""), spoken


def compare(old: Source, new: Source, settings: Settings = DEFAULTS, *, whole: bool = True) -> Report:
    """Compare two drafts: the full report, with provisions, unchanged pairs and kept statements.

    Not `whole`, for who leaves those out anyway, it lacks the drafts' provisions and the kept statements of
    provisions that read alike; all else is the same, and takes half the time.
    """
    return compare_drafts(read_draft(old, settings), read_draft(new, settings), settings, whole=whole)


def compare_drafts(before: Draft, after: Draft, settings: Settings = DEFAULTS, *, whole: bool = True) -> Report:
    """The same of two drafts that are read already."""
    alignment = align_drafts(before, after)
    differences = diff_provisions(before, after, alignment)
    told = DraftStatements(before), DraftStatements(after)
    judged = classify_changes(differences, *told, language(after.language), whole=whole)
    return Report(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        settings=settings,
        old=entry(before, full=whole),
        new=entry(after, full=whole),
        summary=summarise(judged),
        alignment=alignment.pairs,
        changes=with_doubts(judged.changes, before, after, all_rules()),
        statements=judged.statements,
        notes=(
            *before.notes,
            *after.notes,
            *alignment.notes,
            *judged.notes,
            *shortcomings(after, differences),
            *_unread(before, after),
        ),
    )


def trace(
    sources: Sequence[Source],
    settings: Settings = DEFAULTS,
    pick: Callable[[Sequence[Draft]], tuple[int, str]] | None = None,
    bearer: str = "",
) -> HistoryReport:
    """Every provision of several drafts through all of them, in the order in which the drafts are given.

    `pick` says which one alone is asked for: by the place of its draft, from 0, and its id. `bearer`: with the duties
    of whom, which takes the statements of all drafts; raises DraftdiffError where nobody of that name is bound.
    """
    # Here, so that a comparison of two drafts pays nothing for it.
    from draftdiff import history

    drafts = [read_draft(source, settings) for source in sources]
    picked = pick(drafts) if pick else None
    report, chain = _followed(drafts, _Compared(drafts, settings, whole=bool(bearer)), bearer)
    return report if picked is None else history.only(report, chain, picked[0] + 1, picked[1])


def story(sources: Sequence[Source], settings: Settings = DEFAULTS) -> StoryReport:
    """A whole negotiation: each draft in figures, and every provision's life, what happened in it first."""
    from draftdiff import history

    drafts = [read_draft(source, settings) for source in sources]
    compared = _Compared(drafts, settings, whole=False)
    return history.story(*_followed(drafts, compared), compared)


class _Compared:
    """Comparisons of several drafts by their places, each made once."""

    def __init__(self, drafts: Sequence[Draft], settings: Settings, *, whole: bool) -> None:
        self.drafts, self.settings, self.whole = drafts, settings, whole
        self._made: dict[tuple[int, int], Report] = {}

    def __call__(self, at: int, to: int) -> Report:
        if (at, to) not in self._made:
            self._made[at, to] = compare_drafts(self.drafts[at], self.drafts[to], self.settings, whole=self.whole)
        return self._made[at, to]


def _followed(drafts: Sequence[Draft], compared: _Compared, bearer: str = "") -> tuple[HistoryReport, Chain]:
    """The biographies of all provisions, and the chain that they are read from."""
    from draftdiff import history
    from draftdiff.model.history import HistoryReport

    chain = history.bridged(drafts, [compared(at, at + 1) for at in range(len(drafts) - 1)], compared)
    duties = history.duties(chain, bearer) if bearer else ()
    lives = history.biographies(chain)
    known = [(p,) for draft in drafts for p in draft.provisions]
    direct = align_drafts(drafts[0], drafts[-1]).pairs if len(drafts) > 2 else ()
    back = history.returns(chain, lives, lambda old, new: likely_again(old, new, known), diff_words, direct)
    apart = history.disagreements(lives, direct, len(drafts)) if direct else ()
    notes = history.told_once(chain, ORDER_IS_OURS)
    entries = tuple(entry(draft, full=False) for draft in drafts)
    report = HistoryReport(
        SCHEMA_VERSION, TOOL, compared.settings, entries, lives, apart, notes, back, bearer=bearer, duties=duties
    )
    return report, chain


def positions(sources: Sequence[Source], settings: Settings = DEFAULTS) -> PositionsReport:
    """What is disputed in each of some drafts, in the order given, and what became of it between neighbours."""
    from draftdiff import positions as disputes  # here, as above
    from draftdiff.model.positions import PositionsReport

    drafts = [read_draft(source, settings) for source in sources]
    found = [disputes.disputed(draft) for draft in drafts]
    states = [disputes.positions_of(f, entry(d, full=False)) for f, d in zip(found, drafts, strict=True)]
    steps, notes = [], list(drafts[0].notes) if len(drafts) == 1 else []
    for at, (one, other) in enumerate(pairwise(drafts)):
        report = compare_drafts(one, other, settings, whole=False)
        compared = disputes.Compared(report.alignment, report.changes)
        steps.append(disputes.step(at + 1, (found[at], found[at + 1]), (states[at], states[at + 1]), compared))
        notes += report.notes
    told = {(sign.message, state.draft.source, sign.line) for state in states for sign in state.loose}
    rest = dict.fromkeys(note for note in notes if (note.message, note.draft, note.line) not in told)
    return PositionsReport(SCHEMA_VERSION, TOOL, settings, tuple(states), tuple(steps), tuple(rest))


def side_text(source: Source, side: str, settings: Settings = DEFAULTS) -> SideText:
    """A draft as the text that one side stands behind; "" asks for the agreed text alone.

    Raises DraftdiffError where no bracket names the side.
    """
    from draftdiff import positions as disputes
    from draftdiff.model.positions import SideText

    draft = read_draft(source, settings)
    found = disputes.disputed(draft)
    name = disputes.side_named(side, found) if side else ""
    counted = disputes.lots(found, name)
    front = next((p.end for p in reversed(draft.pieces) if p.role == "front"), 0)
    return SideText(
        SCHEMA_VERSION,
        TOOL,
        settings,
        entry(draft, full=False),
        side=name,
        name=draft.front.parties.get(name, name),
        taken_in=counted.count("in"),
        left_out=counted.count("out"),
        still_open=counted.count("open"),
        front=draft.text[:front],
        body=disputes.rendered(found, name, front),
        notes=draft.notes,
    )


def synopsis(sources: Sequence[Source], settings: Settings = DEFAULTS) -> SynopsisReport:
    """Two drafts or more side by side, in the order in which they are given: a row a provision, a column a draft.

    Raises DraftdiffError where there are fewer.
    """
    if len(sources) < 2:
        raise DraftdiffError(
            "a synopsis sets two drafts or more side by side",
            where=", ".join(source.name for source in sources) or "no draft",
            hint="name them in their order, the oldest first",
        )
    from draftdiff import history
    from draftdiff.classify.certainty import reported_absent
    from draftdiff.model.synopsis import SynopsisReport

    drafts = [read_draft(source, settings) for source in sources]

    def compared(at: int, to: int) -> Report:
        return compare_drafts(drafts[at], drafts[to], settings, whole=False)

    chain = history.bridged(drafts, [compared(at, at + 1) for at in range(len(drafts) - 1)], compared)
    languages = {draft.language for draft in drafts}
    stages = history.Stages(lambda old, new: diff_words(old, new, languages), reported_absent)
    rows = history.synopsis_rows(chain, stages)
    notes = history.told_once(chain, ORDER_IS_OURS)
    entries = tuple(entry(draft, full=False) for draft in drafts)
    return SynopsisReport(SCHEMA_VERSION, TOOL, settings, entries, history.counted(rows), rows, notes)


def explain(
    old: Source,
    new: Source,
    pick: Callable[[Draft, Draft], tuple[str | None, str | None]],
    settings: Settings = DEFAULTS,
) -> tuple[Draft, Draft, Explanation]:
    """Why provisions have the partners they have; `pick` says which, by their ids in old and in new."""
    before, after = read_draft(old, settings), read_draft(new, settings)
    return before, after, explain_pairs(before, after, *pick(before, after))


class Imported(NamedTuple):
    """A draft file made from another file: its text, the draft it was made from, and what could not be carried over."""

    text: str
    draft: Draft
    notes: tuple[Note, ...]


def import_draft(source: Source, name: str, known: dict[str, str], settings: Settings = DEFAULTS) -> Imported:
    """Any file as a draft file that is read as the same provisions; `name` will be the draft's on the shelf.

    `known` are keys of front matter that the user gives. The text is read again and compared: a provision that
    comes back otherwise is noted, since a silent difference would be a false change in every later report.
    """
    draft = read_draft(source, settings)
    origin = {
        "file": source.name.rpartition("/")[2],
        "format": format_of(source, settings.input).name,
        "sha256": draft.sha256,
    }
    text = written(declared(draft, name, known, origin)) + transcript(draft)
    again = read_draft(Source(name, text.encode(), ".md"))
    before = {p.id: (p.kind, p.number, p.heading, p.text) for p in draft.provisions}
    after = {p.id: (p.kind, p.number, p.heading, p.text) for p in again.provisions}
    notes = [
        Note(
            f"{p.label} is not read from the draft file as it was from this one; see to it by hand", source.name, p.line
        )
        for p in draft.provisions
        if after.get(p.id) != before[p.id]
    ]
    more = [p for p in again.provisions if p.id not in before]
    if more:
        notes.append(
            Note(f"the draft file has {len(more)} more provisions, from line {more[0].line}", name, more[0].line)
        )
    return Imported(text, draft, tuple(notes))


def show(source: Source, settings: Settings = DEFAULTS) -> ProvisionsReport:
    """The provisions of one draft as the parser sees them."""
    draft = read_draft(source, settings)
    return ProvisionsReport(
        SCHEMA_VERSION, TOOL, entry(draft, full=False), draft.provisions, draft.unplaced, draft.notes
    )


def show_lines(source: Source, settings: Settings = DEFAULTS) -> LinesReport:
    """The lines of one draft, each with what the parser took it for."""
    draft = read_draft(source, settings)
    return LinesReport(SCHEMA_VERSION, TOOL, entry(draft, full=False), tuple(_seen(draft)), draft.notes)


def _seen(draft: Draft) -> Iterator[SeenLine]:
    """Cut the draft's pieces at its line breaks."""
    pieces = iter(draft.pieces)
    piece = next(pieces, None)
    for number, (start, words, end) in enumerate(cut(draft.text), 1):
        found = []
        while piece is not None and piece.start < end:
            first, last = max(piece.start, start) - start, min(piece.end, words) - start
            if first < last:
                owner = draft.provisions[piece.owner].id if piece.owner >= 0 else None
                found.append(SeenPiece(piece.role, first, last, owner))
            if piece.end > end:
                break
            piece = next(pieces, None)
        yield SeenLine(number, draft.text[start:words], tuple(found))


def statements(source: Source, settings: Settings = DEFAULTS) -> StatementsReport:
    """The statements of one draft, in document order."""
    draft = read_draft(source, settings)
    return StatementsReport(
        SCHEMA_VERSION, TOOL, entry(draft, full=False), draft_statements(draft), (*draft.notes, *_unread(draft))
    )


def check(
    source: Source, settings: Settings = DEFAULTS, among: Neighbours | None = None, asked: Sequence[Rule] | None = None
) -> FindingsReport:
    """What the rules (all, or those asked) doubt in one draft; `among`: the drafts beside it."""
    asked = all_rules() if asked is None else asked
    return findings_report(check_draft(read_draft(source, settings), asked, among or Neighbours()), 1, asked)


def findings_report(
    found: Sequence[Finding], checked: int, asked: Sequence[Rule], notes: Sequence[Note] = (), known: int = 0
) -> FindingsReport:
    """The findings of some rules in some drafts as a report."""
    told = tuple(AskedRule(rule.name, rule.severity, rule.summary, rule.hint) for rule in asked)
    return FindingsReport(SCHEMA_VERSION, TOOL, tuple(found), checked, told, known, tuple(notes))


def mend(source: Source, settings: Settings, asked: Sequence[Rule]) -> Source | None:
    """A draft file with that put right which no meaning hangs on; None where there is nothing, or it cannot be done.

    The draft is read again, and must have the same provisions with the same words.
    """
    draft = read_draft(source, settings)
    mark = BOM_UTF8 if source.data.startswith(BOM_UTF8) else b""
    if mark + draft.text.encode("utf-8", "surrogatepass") != source.data:  # no text, or in another encoding
        return None
    text = mended(draft, asked)
    after = replace(source, data=mark + text.encode("utf-8", "surrogatepass"))
    if text == draft.text or not same_words(draft, read_draft(after, settings)):
        return None
    return after


def judge_mandate(
    mandate: Source, new: Source, old: Source | None = None, settings: Settings = DEFAULTS
) -> MandateReport:
    """The red lines of a mandate held against a draft, or against what became of an older one in it.

    Raises DraftdiffError where the mandate is faulty, or names what the draft does not have and is not silent on.
    """
    from draftdiff import mandate as red_lines  # pydantic comes with it, and no comparison needs it

    asked = red_lines.read_mandate(mandate)
    after = read_draft(new, settings)
    before = read_draft(old, settings) if old is not None else None
    told, compared, notes = DraftStatements(after), None, after.notes
    if before is not None:
        report = compare_drafts(before, after, settings, whole=False)
        compared = red_lines.Compared(before, report.alignment, report.changes, report.statements)
        notes = report.notes
    case = red_lines.Case(after, told, compared, DraftStatements(before) if before is not None else None)
    outcomes = red_lines.judge(asked, case)
    return MandateReport(
        SCHEMA_VERSION,
        TOOL,
        asked.entry,
        entry(before, full=False) if before is not None else None,
        entry(after, full=False),
        red_lines.counts(outcomes),
        outcomes,
        red_lines.findings(outcomes, case),
        1,
        tuple(AskedRule(o.name, "error", o.asked, o.reason) for o in outcomes),
        notes,
    )


def _unread(*drafts: Draft) -> tuple[Note, ...]:
    """That no duty was found must not look like there being none: in some languages they are not read yet."""
    return tuple(
        Note(f"duties are not read in {spoken.name} yet; provisions and words are compared", draft.source, 0)
        for draft in drafts
        if (spoken := language(draft.language)).norms is NO_NORMS
    )


def entry(draft: Draft, *, full: bool = True) -> DraftEntry:
    """A draft as a report names it; `full` with its provisions."""
    front = draft.front
    return DraftEntry(
        id=front.id,
        title=front.title,
        date=front.date,
        language=draft.language,
        basis=front.basis,
        coverage=front.coverage,
        numbering=front.numbering,
        source=draft.source,
        sha256=draft.sha256,
        parties=front.parties,
        sources=front.sources,
        absent=front.absent,
        remarks=front.notes,
        provisions=draft.provisions if full else None,
    )
