"""The stage's entry: lines in, a Draft out, never a refusal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.languages import known, language
from draftdiff.model.draft import Draft, Provision, Unplaced
from draftdiff.model.note import Note
from draftdiff.model.standing import Standing
from draftdiff.parse.front_matter import front_matter
from draftdiff.parse.identity import give_ids, labels
from draftdiff.parse.marks import Fault, brackets_of, split_attributes, standing_of
from draftdiff.parse.references import Index, references_of
from draftdiff.parse.tree import Tree
from draftdiff.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.languages import Language
    from draftdiff.model.front_matter import FrontMatter
    from draftdiff.model.source import Lines
    from draftdiff.model.standing import Bracket
    from draftdiff.parse.nesting import Node

Words = tuple[str, tuple[tuple[int, int], ...]]


def parse_draft(lines: Lines, wanted: str | None = None) -> Draft:
    """The provisions of a draft in document order, and every character it was read from.

    `wanted` overrides the language of the front matter (ISO 639-1 code). What could not be read for certain
    is in `notes`; words that belong to no provision are in `unplaced`.
    """
    front, notes = front_matter(lines)
    code = wanted or front.language or "en"
    if code not in known():
        notes.append(Note(f"language {code!r} is not known here; read as English", lines.source, 1))
    spoken = language(code)
    tree = Tree(lines, spoken, front.title).grow()
    give_ids(tree.nodes)
    if not front.title and tree.titles:
        front = replace(front, title=one_line(" ".join(tree.titles)))
    provisions, faults = _provisions(tree.nodes, lines, front, spoken)
    notes += [*lines.notes, *faults, *_doubts(tree.nodes, provisions, lines.source)]
    unplaced = tuple(
        Unplaced(one_line(lines.text[p.start : p.end]), lines.text.count("\n", 0, p.start) + 1)
        for p in tree.pieces
        if p.role == "unplaced"
    )
    return Draft(
        lines.source,
        lines.sha256,
        front,
        spoken.code,
        lines.text,
        tuple(tree.pieces),
        provisions,
        unplaced,
        tuple(notes),
    )


def _provisions(
    nodes: list[Node], lines: Lines, front: FrontMatter, spoken: Language
) -> tuple[tuple[Provision, ...], list[Note]]:
    notes: list[Note] = []
    words: list[Words] = []
    headings: list[str] = []
    marked: list[dict[str, str]] = []
    for node in nodes:
        text, places = _joined(node.text, lines.text)
        text, attributes, faults = split_attributes(text)
        heading, more, wrong = split_attributes(_joined(node.heading, lines.text)[0])
        notes += [Note(fault, lines.source, node.line) for fault in faults + wrong]
        words.append((text, places))
        headings.append(heading)
        marked.append(more | attributes)
    brackets, faults_found = brackets_of([w for w, _ in words], _groups(nodes))
    notes += [_located(fault, words, lines.source) for fault in faults_found]
    named = [
        h or (_first_cell(w[0]) if n.kind == "row" else "") for n, h, w in zip(nodes, headings, words, strict=True)
    ]
    labelled = labels(nodes, named)
    index = Index(nodes)
    found = tuple(
        _provision(
            at,
            nodes,
            words[at],
            headings[at],
            labelled[at],
            _inherited(at, nodes, marked),
            brackets[at],
            index,
            front,
            spoken,
        )
        for at in range(len(nodes))
    )
    return found, notes


def _provision(
    at: int,
    nodes: list[Node],
    words: Words,
    heading: str,
    label: str,
    attributes: dict[str, str],
    brackets: tuple[Bracket, ...],
    index: Index,
    front: FrontMatter,
    spoken: Language,
) -> Provision:
    node = nodes[at]
    text, places = words
    evidence = attributes.get("evidence", "unverified" if front.basis == "reconstruction" else "printed")
    return Provision(
        id=node.id,
        kind=node.kind,
        number=one_line(node.number),
        label=label,
        heading=heading,
        text=text,
        line=node.line,
        parent=nodes[node.parent].id if node.parent >= 0 else None,
        standing=standing_of(text, brackets) if brackets else Standing(),
        evidence=evidence,  # type: ignore[arg-type]  # split_attributes lets only known words through
        sources=tuple(attributes.get("sources", "").replace(",", " ").split()),
        confidence=attributes.get("confidence", ""),  # type: ignore[arg-type]
        content=attributes.get("content", "reported"),  # type: ignore[arg-type]
        certain=node.certain,
        brackets=brackets,
        references=references_of(text, at, index, spoken) if text else (),
        lines=places,
    )


def _joined(spans: Sequence[tuple[int, int, int]], source: str) -> Words:
    """The words of some spans on one line, and where each source line begins in them."""
    if len(spans) == 1:
        start, end, line = spans[0]
        return one_line(source[start:end]), ((0, line),)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for start, end, line in spans:
        words = one_line(source[start:end])
        if words:
            places.append((length, line))
            parts.append(words)
            length += len(words) + 1
    return " ".join(parts), tuple(places)


def _inherited(at: int, nodes: list[Node], marked: list[dict[str, str]]) -> dict[str, str]:
    """Evidence said of a heading or a chapeau holds for what stands under it and says nothing itself."""
    parent = at
    while parent >= 0:
        if "evidence" in marked[parent]:
            return {k: v for k, v in marked[parent].items() if k != "content"} | marked[at]
        parent = nodes[parent].parent
    return marked[at]


def _groups(nodes: list[Node]) -> list[int]:
    """For each node the article, or other topmost unit, that a bracket may not cross."""
    groups: list[int] = []
    for at, node in enumerate(nodes):
        top = (
            node.parent < 0
            or node.kind in ("article", "annex")
            or nodes[node.parent].kind in ("part", "title", "chapter")
        )
        groups.append(at if top else groups[node.parent])
    return groups


def _first_cell(text: str) -> str:
    return text.partition("|")[0].strip()


def _located(fault: Fault, words: list[Words], source: str) -> Note:
    places = words[fault.owner][1]
    line = next((line for offset, line in reversed(places) if offset <= fault.offset), 0)
    return Note(fault.message, source, line)


def _doubts(nodes: list[Node], provisions: Sequence[Provision], source: str) -> list[Note]:
    notes = [
        Note(f"number {p.number!r} is out of sequence here; kept as {p.label}", source, p.line)
        for p in provisions
        if not p.certain
    ]
    notes += [
        Note(f"{p.label} occurs more than once; told apart as {p.id}", source, p.line)
        for p, n in zip(provisions, nodes, strict=True)
        if "~" in n.id.rpartition("__")[2]
    ]
    return notes
