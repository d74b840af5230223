"""Whether words are agreed or disputed, and between whom: the drafting brackets of negotiators."""

from dataclasses import dataclass
from typing import Literal

State = Literal["agreed", "bracketed", "proposed", "refused"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands behind some words. Sides are codes as declared under `parties` ("RU") or as written."""

    state: State = "agreed"
    by: tuple[str, ...] = ()
    opposed_by: tuple[str, ...] = ()
    refused_by: tuple[str, ...] = ()


AGREED = Standing()


@dataclass(frozen=True, slots=True)
class Bracket:
    """A disputed stretch of a provision's text.

    `start` and `end` are offsets in `Provision.text`, the bracket signs included; `inner` is where the
    disputed words begin, after an attribution such as "RU propose; UA oppose:". A bracket that opens or
    closes in another provision ends at this text's edge and is `open`.
    """

    start: int
    end: int
    inner: int
    standing: Standing
    open: bool = False
