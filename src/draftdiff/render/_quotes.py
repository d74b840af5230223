"""The words of a change with the edit inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.model.change import Edit
    from draftdiff.render._layout import Span

# Kept words shown on either side of an edit; the rest of a long provision is "...", unless --all.
_CONTEXT = 12


# Where one provision ends and the next begins, in the joined texts of a split or a merge.
_JOINT = "¶"


def quoted(edits: Sequence[Edit], *, everything: bool) -> list[Span | str]:
    """The words with the edit inside; a whole text that came or went needs no marks of its own."""
    whole = len({e.op for e in edits}) == 1
    spans: list[Span | str] = []
    for at, edit in enumerate(edits):
        text = edit.text.replace("\n", f" {_JOINT} ")
        if edit.op == "kept" or whole:
            last = at == len(edits) - 1
            spans.append(text if everything or whole else _shortened(text, first=at == 0, last=last))
            continue
        # Blanks at the ends stay outside the marks: "[-shall-] may", not "[-shall -]may".
        core = text.strip()
        if not core:
            spans.append(text)
            continue
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        marks = ("[-", "-]") if edit.op == "removed" else ("{+", "+}")
        spans += [lead, (marks[0] + core + marks[1], edit.op), tail]
    return spans


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Kept words between edits, the middle of many left out; blanks at their ends stay."""
    words = text.split(" ")
    if len(words) <= 2 * _CONTEXT + 4:
        return text
    head = "" if first else " ".join(words[:_CONTEXT]) + " "
    tail = "" if last else " " + " ".join(words[-_CONTEXT:])
    return f"{head}...{tail}"
