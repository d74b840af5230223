"""The summary of a change in Markdown: what the check found, and what each new draft does to the one before it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from draftdiff.errors import DraftdiffError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.commands._options import Wishes
    from draftdiff.commands._predecessor import Predecessor
    from draftdiff.model.report import FindingsReport

# GitHub refuses the summary of a step above 1 MiB, all of it.
LARGEST = 1 << 20
# What is said where a section was cut is not cut itself.
_KEPT_FREE = 200
# Nobody reads the comparisons of more new drafts than this at one time, and each takes its time.
MOST_COMPARED = 100


class Summary:
    """Sections of Markdown. One that is too long ends early and says so; each other one still has its place."""

    def __init__(self, report: FindingsReport, faults: Sequence[DraftdiffError]) -> None:
        from draftdiff.render import View, output

        write = output("markdown").findings
        assert write is not None  # a test of the outputs holds it
        self._sections = ["# draftdiff\n\n" + write(report, View())]
        if faults:
            told = (
                f"- **{_plain(fault.where)}: {_plain(fault.message)}**; to do: {_plain(fault.hint)}\n"
                for fault in faults
            )
            self._sections.append("".join(told))

    def new_draft(self, path: str, before: Predecessor, wishes: Wishes) -> None:
        """Add the comparison of a draft that the change adds with its predecessor, or why there is none."""
        from draftdiff.pipeline import compare
        from draftdiff.render import View, output

        write = output("markdown").comparison
        assert write is not None  # a test of the outputs holds it
        if before.path is None:
            self._sections.append(f"{_plain(path)} {before.lacking}.\n")
            return
        try:
            report = compare(wishes.fetch(before.path), wishes.fetch(path), wishes.settings())
        except DraftdiffError as fault:
            self._sections.append(f"{_plain(path)} was not compared: {_plain(fault.message)}\n")
            return
        self._sections.append(write(report, View()))

    def not_compared(self, count: int) -> None:
        """Say how many new drafts were too many to compare."""
        self._sections.append(f"{count} more new drafts were not compared: {MOST_COMPARED} are the most at one time.\n")

    def text(self, room: int = LARGEST) -> str:
        """All of it, in so many bytes of UTF-8; where that is too few, each section's beginning."""
        data = "\n".join(self._fitting(room)).encode()
        return (data if len(data) <= room else data[:room].rpartition(b"\n")[0]).decode()

    def _fitting(self, room: int) -> Iterator[str]:
        for at, section in enumerate(self._sections):
            share = room // (len(self._sections) - at)
            shown = _cut(section, share)
            room -= len(shown.encode()) + 1
            yield shown


def _plain(text: str) -> str:
    from draftdiff.render.markdown import escaped

    return escaped(text)


def _cut(section: str, room: int) -> str:
    """A section, or the lines of it for which there is room, and that there are more."""
    data = section.encode("utf-8", "backslashreplace")  # a file name need not be UTF-8
    if len(data) > room:
        whole, _, _ = data[: max(room - _KEPT_FREE, 0)].rpartition(b"\n")
        data = whole + b"\n\n> The rest of this is too long for a summary; draftdiff prints it whole on your machine.\n"
    return data.decode()


def append(summary: Summary, place: str) -> None:
    """Append to a file that others may have written to before."""
    try:
        with Path(place).open("ab") as out:
            text = summary.text(max(LARGEST - out.tell() - 1, 0))
            out.write(f"{text}\n".encode() if text else b"")
    except OSError as fault:
        raise DraftdiffError(
            f"cannot write the summary: {fault.strerror}", where=place, hint="name a file in a folder that exists"
        ) from fault
