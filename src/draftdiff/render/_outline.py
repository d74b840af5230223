"""A draft as text for line-by-line tools: a provision, its words sentence by sentence, and the duties in them.

git turns both sides of a change into this before it looks for differences (`git log -p`). A line stands for one thing,
so that a changed line is a changed heading, sentence or duty; nothing is wrapped, counted or lined up, since each of
these would change lines that say the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from draftdiff.render._plain_words import standing_words
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from draftdiff.model.draft import Provision
    from draftdiff.model.report import DraftEntry, ProvisionsReport, StatementsReport
    from draftdiff.model.statement import Statement

_VERBS = {
    "obligation": "must",
    "prohibition": "must not",
    "permission": "may",
    "exemption": "need not",
}
# Where a sentence or an item may end: before a capital, a quotation or a bracket, or anywhere behind a semicolon.
_END = re.compile(r"(?<=[.!?])\s(?=[^\W\d_a-zа-яіїєґ]|[\"«“(\[])|(?<=;)\s|[\[\]()]")


def outlined(shown: ProvisionsReport, told: StatementsReport) -> str:
    """The whole text, with a final line break."""
    return "".join(f"{visible(line)}\n" for line in _lines(shown, told))


def _lines(shown: ProvisionsReport, told: StatementsReport) -> Iterator[str]:
    draft = shown.draft
    yield from _front(draft)
    duties: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in told.statements:
        duties[statement.provision].append(statement)
    for provision in shown.provisions:
        yield ""
        yield from _provision(provision, draft)
        for statement in duties[provision.id]:
            yield f"    => {_duty(statement, draft.parties)}"
    for words in shown.unplaced:
        yield from ("", "unplaced:", f"    {one_line(words.text)}")


def _front(draft: DraftEntry) -> Iterator[str]:
    """What the draft declares: a change there must show as well."""
    yield one_line(f"{draft.title or draft.id or 'draft'} ({draft.date})" if draft.date else draft.title or draft.id)
    yield f"    {draft.language}, {draft.basis}, {draft.coverage} coverage, numbering {draft.numbering}"
    for name, known in (("party", draft.parties), ("source", draft.sources)):
        for code, words in known.items():
            yield f"    {name} {code}: {one_line(words)}"
    for absent in draft.absent:
        yield f"    absent: {one_line(absent.what)} ({', '.join(absent.sources)})"
    for remark in draft.remarks:
        yield f"    remark: {one_line(remark)}"


def _provision(provision: Provision, draft: DraftEntry) -> Iterator[str]:
    heading = "" if provision.label.endswith(provision.heading) else provision.heading
    yield one_line(f"{provision.label}: {heading}" if heading else provision.label)
    for sentence in _sentences(one_line(provision.text)):
        yield f"    {sentence}"
    about = [standing_words(provision.standing, draft.parties)]
    if provision.evidence != "printed" and provision.text:
        sources = f" ({', '.join(provision.sources)})" if provision.sources else ""
        about.append(f"{provision.evidence}{sources}")
        about.append(f"{provision.confidence} confidence" if provision.confidence else "")
    said = ", ".join(part for part in about if part)
    if said:
        yield f"    -- {said}"


def _sentences(text: str) -> Iterator[str]:
    """The text cut at the ends of sentences and items; what stands in brackets stays together."""
    depth = start = 0
    for found in _END.finditer(text):
        sign = found[0]
        if sign in "[(":
            depth += 1
        elif sign in "])":
            depth = max(0, depth - 1)
        elif not depth:
            yield text[start : found.start()]
            start = found.end()
    if text[start:]:
        yield text[start:]


def _duty(statement: Statement, parties: Mapping[str, str]) -> str:
    force = "" if statement.force == "binding" else f" ({statement.force})"
    bearer = statement.bearer or "(nobody named)"
    if statement.type == "declaration":  # the sentence stands above, and would say no more here
        said = f"declaration{force}: {bearer}"
    else:
        said = f"{bearer} {_VERBS[statement.type]}{force}: {statement.action or statement.text}"
    for name in ("conditions", "exceptions", "deadlines", "figures"):
        parts = [part.text for part in getattr(statement, name)]
        said += f"; {name}: {', '.join(parts)}" if parts else ""
    whose = standing_words(statement.standing, parties)
    return one_line(f"{said} [{whose}]" if whose else said)
