"""The stage's entry: lines in, a Draft out, never a refusal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from draftdiff.brackets import links_of
from draftdiff.languages import known, language
from draftdiff.model.draft import Draft, Provision, Unplaced
from draftdiff.model.note import UNKNOWN_LANGUAGE, Note
from draftdiff.model.standing import AGREED, Standing
from draftdiff.parse.detect import detected, is_foreign
from draftdiff.parse.front_matter import front_matter
from draftdiff.parse.identity import give_ids, labels
from draftdiff.parse.joining import BrokenWords, Words, joined
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


def parse_draft(lines: Lines, wanted: str | None = None) -> Draft:
    """The provisions of a draft in document order, and every character it was read from.

    `wanted` overrides the language of the front matter (ISO 639-1 code). What could not be read for certain
    is in `notes`; words that belong to no provision are in `unplaced`.
    """
    front, notes = front_matter(lines)
    said = wanted or front.language
    code = said or detected(lines.text) or _declared_language(lines) or "en"
    if code not in known():
        notes.append(Note(f"{UNKNOWN_LANGUAGE}{code!r} is not known here; read as English", lines.source, 1))
    spoken = language(code)
    if not said and is_foreign(lines.text, code):
        notes.append(Note(_foreign(code), lines.source, 1))
    tree = Tree(lines, spoken, front.title).grow()
    give_ids(tree.nodes)
    title = front.title or one_line(" ".join(tree.titles)) or one_line(lines.declared.get("title", ""))
    front = replace(front, title=title, date=front.date or lines.declared.get("date", ""))
    provisions, faults = _provisions(tree.nodes, lines, front, spoken)
    notes += [*lines.notes, *faults, *_doubts(tree.nodes, provisions, lines.source)]
    notes += _apart(tree, lines.source)
    if not provisions and not notes:
        notes.append(Note("there are no provisions in it", lines.source, 0))
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


def _foreign(code: str) -> str:
    """That its duties are not found and its articles perhaps not, must not look like there being none."""
    read = ", ".join(known())
    return f"its words are of none of the languages read here ({read}), as it seems; read as {code}"


def _declared_language(lines: Lines) -> str | None:
    """The language that the file's own properties name ("en-GB"), if it is one that can be read."""
    code = lines.declared.get("language", "").lower().partition("-")[0]
    return code if code in known() else None


def _provisions(
    nodes: list[Node], lines: Lines, front: FrontMatter, spoken: Language
) -> tuple[tuple[Provision, ...], list[Note]]:
    notes: list[Note] = []
    words: list[Words] = []
    headings: list[str] = []
    marked: list[dict[str, str]] = []
    broken = BrokenWords(lines.text)
    for node in nodes:
        text, places = joined(node.text, lines.text, broken)
        text, attributes, faults = split_attributes(text)
        heading, more, wrong = split_attributes(joined(node.heading, lines.text, broken)[0])
        notes += [Note(fault, lines.source, node.line) for fault in faults + wrong]
        words.append((text, places))
        if node.opens and node.reading is None and heading.endswith("]") and heading.count("]") > heading.count("["):
            heading, node.opens, node.disputed = heading[:-1].rstrip(), node.opens - 1, True
        headings.append(heading)
        marked.append(more | attributes)
    brackets, faults_found = brackets_of(
        [w for w, _ in words], _groups(nodes), _openings(nodes, headings), links_of(lines.text)
    )
    notes += [_located(fault, words, lines.source) for fault in faults_found]
    named = [
        h or (_first_cell(w[0]) if n.kind == "row" else "") for n, h, w in zip(nodes, headings, words, strict=True)
    ]
    labelled = labels(nodes, named)
    index = Index(nodes, (w for w, _ in words), spoken)
    disputed = _disputed(nodes)
    if any("evidence" in attributes for attributes in marked):  # in a transcription none is said
        marked = [_inherited(at, nodes, marked) for at in range(len(nodes))]
    found = tuple(
        _provision(
            at,
            nodes,
            words[at],
            headings[at],
            labelled[at],
            marked[at],
            brackets[at],
            index,
            front,
            disputed[at],
        )
        for at in range(len(nodes))
    )
    return found, notes


def _openings(nodes: list[Node], headings: list[str]) -> list[int]:
    """How many brackets open before each unit's number and are not closed in its heading.

    One that is closed there brackets the label alone, "[Article 3 bis (Forests)]": the unit itself is disputed.
    """
    found = []
    for node, heading in zip(nodes, headings, strict=True):
        left = node.opens + heading.count("[") - heading.count("]") if node.reading is None else 0
        if node.opens and node.reading is None and left <= 0:
            node.disputed = True
        found.append(max(left, 0) if node.opens else 0)
    return found


def _disputed(nodes: list[Node]) -> list[bool]:
    """Whether a provision, or a unit above it, has its number in brackets or is an option among others."""
    found: list[bool] = []
    for node in nodes:
        found.append(node.disputed or node.kind == "option" or (node.parent >= 0 and found[node.parent]))
    return found


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
    disputed: bool,
) -> Provision:
    node = nodes[at]
    text, places = words
    evidence = attributes.get("evidence", "unverified" if front.basis == "reconstruction" else "printed")
    sources = attributes.get("sources", "")
    return Provision(
        id=node.id,
        kind=node.kind,
        number=one_line(node.number) if node.number else "",
        label=label,
        heading=heading,
        text=text,
        line=node.line,
        parent=nodes[node.parent].id if node.parent >= 0 else None,
        source_id=node.source_id,
        standing=_standing(text, brackets, disputed),
        evidence=evidence,  # type: ignore[arg-type]  # split_attributes lets only known words through
        sources=tuple(sources.replace(",", " ").split()) if sources else (),
        confidence=attributes.get("confidence", ""),  # type: ignore[arg-type]
        content=attributes.get("content", "reported"),  # type: ignore[arg-type]
        certain=node.certain,
        brackets=brackets,
        references=references_of(text, at, index) if text else (),
        lines=places,
    )


def _standing(text: str, brackets: tuple[Bracket, ...], disputed: bool) -> Standing:
    standing = standing_of(text, brackets) if brackets else AGREED
    return Standing("bracketed") if disputed and standing.state == "agreed" else standing


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
    notes = []
    for p, n in zip(provisions, nodes, strict=True):
        if n.doubt and n.doubt != "out of sequence":
            notes.append(Note(f"{n.doubt}; kept as {p.label}", source, p.line))
        elif not p.certain:
            notes.append(Note(f"number {p.number!r} is out of sequence here; kept as {p.label}", source, p.line))
        if "~" in n.id.rpartition("__")[2]:
            notes.append(Note(f"{p.label} occurs more than once; told apart as {p.id}", source, p.line))
    return notes


def _apart(tree: Tree, source: str) -> list[Note]:
    """What was kept and is no provision: a table of contents, page numbers and running heads."""
    notes = []
    rows = tree.rows
    if (contents := tree.series.contents) is not None:
        first, last = (rows[i].line.number for i in contents)
        notes.append(Note(f"lines {first} to {last} are a table of contents; no provisions", source, first))
    inside = range(contents[0], contents[1] + 1) if contents else range(0)
    pages = [i for i, row in enumerate(rows) if row.apart and row.words and i not in inside]
    if pages:
        where = rows[pages[0]].line.number
        notes.append(Note(f"{len(pages)} lines are page numbers or running heads; no provisions", source, where))
    return notes
