"""What an input format must say. Each file ends in one `FORMAT = InputFormat(...)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.model.source import Lines, Source


class InputFormat(NamedTuple):
    """A way to read bytes.

    `name` is the file's name, `suffixes` (with their dot, lower-case) choose it, `summary` is one line for
    `draftdiff list formats`. `read` loses nothing: its lines tile its text. `sample` is a small document
    that the contract test reads. `recognises` tells from the first bytes whether a document without a known
    suffix is of this format (None: it cannot be told).
    """

    name: str
    suffixes: tuple[str, ...]
    summary: str
    read: Callable[[Source], Lines]
    sample: bytes
    recognises: Callable[[bytes], bool] | None = None
