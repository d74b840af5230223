"""What a kind of rule must say. Each file ends in one `KIND = RuleKind(...)`; its docstring is its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftdiff.mandate.case import Case
    from draftdiff.mandate.fields import Fields
    from draftdiff.mandate.verdicts import Answer


class Example(NamedTuple):
    """A rule as a mandate words it, the draft it is held against, and the older draft where two are compared."""

    rule: str
    draft: str
    old: str | None = None


class RuleKind(NamedTuple):
    """A kind of red line. `name` is the file's name in kebab-case, and the key by which a mandate asks for it.

    `fields` is what may stand under that key. `asked` puts a rule in plain words, `judge` gives its verdict in a case;
    it raises `Unjudged` where the drafts do not tell. `compares`: it needs an older draft too. The examples are
    tests: of `holds` each is held, of `crosses` each is crossed, of `unjudged` each cannot be judged.
    """

    name: str
    summary: str
    fields: type[Fields]
    asked: Callable[[Any], str]
    judge: Callable[[Any, Case], Answer]
    holds: tuple[Example, ...]
    crosses: tuple[Example, ...]
    unjudged: tuple[Example, ...] = ()
    compares: bool = False
