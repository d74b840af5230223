"""The summary of a change in Markdown: what the check found, and what each new draft does to the one before it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftdiff.commands._options import Wishes
    from draftdiff.model.report import FindingsReport

# GitHub refuses the summary of a step above 1 MiB; a reader is lost far below.
LARGEST = 900_000


class Summary:
    """Sections of Markdown, each whole, as many as there is room for."""

    def __init__(self, report: FindingsReport, faults: Sequence[DraftdiffError]) -> None:
        from draftdiff.render import View, output
        from draftdiff.render.markdown import escaped

        self._escaped = escaped
        write = output("markdown").findings
        assert write is not None  # a test of the outputs holds it
        self._sections = ["# draftdiff\n\n" + write(report, View())]
        self._sections += [f"**{escaped(f.where)}: {escaped(f.message)}** {escaped(f.hint)}\n" for f in faults]

    def new_draft(self, path: str, before: str | None, wishes: Wishes) -> None:
        """Add the comparison of a draft that the change adds with its predecessor, or why there is none."""
        from draftdiff.pipeline import compare
        from draftdiff.render import View, output

        write = output("markdown").comparison
        assert write is not None  # a test of the outputs holds it
        if before is None:
            self._sections.append(
                f"{self._escaped(path)} is the first draft of this shelf by its date: nothing to compare.\n"
            )
            return
        try:
            report = compare(wishes.fetch(before), wishes.fetch(path), wishes.settings())
        except DraftdiffError as fault:
            self._sections.append(f"{self._escaped(path)} was not compared: {self._escaped(fault.message)}\n")
            return
        self._sections.append(write(report, View()))

    def text(self) -> str:
        """All of it, or its beginning and what was left out."""
        room = LARGEST
        shown: list[str] = []
        for section in self._sections:
            room -= len(section.encode())
            if room < 0:
                left = len(self._sections) - len(shown)
                shown.append(f"{left} more sections are too long for a summary; run `draftdiff compare` for them.\n")
                break
            shown.append(section)
        return "\n".join(shown)


def append(text: str, place: str | None) -> None:
    """Append to a file that other steps write to as well; None: nobody wants it."""
    if place is None:
        return
    try:
        with Path(place).open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.write(text + "\n")
    except OSError as fault:
        raise DraftdiffError(
            f"cannot write the summary: {fault.strerror}", where=place, hint="name a file in a folder that exists"
        ) from fault
