"""What an input format must say. Each file ends in one `FORMAT = InputFormat(...)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.source import Lines, Source


Revisions = Literal["final", "original"]


class Wanted(NamedTuple):
    """What the user wants read of a file that holds more than one text.

    `revisions`: of a file with tracked changes, the text with all of them accepted ("final") or with all of them
    rejected ("original"). Formats without tracked changes pay no heed to it.
    """

    revisions: Revisions = "final"


class InputFormat(NamedTuple):
    """A way to read bytes.

    `name` is the file's name, `suffixes` (with their dot, lower-case) choose it, `summary` is one line for
    `draftdiff list formats`. `read` loses nothing: its lines tile its text. `sample` makes a small document
    that the contract test reads. `recognises` tells from the first bytes whether a document without a known
    suffix is of this format (None: it cannot be told). `extra` names the extra of the distribution that holds
    the library under it ("": none is needed).
    """

    name: str
    suffixes: tuple[str, ...]
    summary: str
    read: Callable[[Source, Wanted], Lines]
    sample: Callable[[], bytes]
    recognises: Callable[[bytes], bool] | None = None
    extra: str = ""
