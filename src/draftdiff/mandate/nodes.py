"""A YAML file as plain values, with the line of each: what a complaint needs to name its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from draftdiff.errors import DraftdiffError
from draftdiff.text import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from yaml.nodes import Node

Path = tuple[str | int, ...]

# A mandate is a page or two. Deeper nesting than this is no mandate, and exhausts the reader.
_LARGEST = 1_000_000
_DEEPEST = 50
_FLOW = re.compile(r"[\[\]{}]")
_BLOCKS = re.compile(rf"(?:[-?][ \t]+){{{_DEEPEST}}}")
_INDENT = re.compile(rf"^ {{{4 * _DEEPEST},}}", re.MULTILINE)


def read_yaml(data: bytes, source: str) -> tuple[Any, dict[Path, int]]:
    """Texts, lists and mappings only, each value as typed; and on which line each begins, from 1."""
    import yaml

    text = _decoded(data, source)
    try:
        # The base loader makes texts of everything: NO stays "NO", and 2030-01-31 a text.
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        problem = getattr(fault, "problem", None) or "it is not valid YAML"
        line = mark.line + 1 if mark is not None else 1
        raise _fault(f"the mandate cannot be read: {one_line(problem)}", source, line, "mend the YAML there") from fault
    lines: dict[Path, int] = {(): 1}
    return (None if node is None else _plain(node, (), lines, set(), source)), lines


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """The line of a value, or of the nearest one around it that there is."""
    while path not in lines:
        path = path[:-1]
    return lines[path]


def _decoded(data: bytes, source: str) -> str:
    if len(data) > _LARGEST:
        raise DraftdiffError("the mandate is larger than 1 MB", where=source, hint="split it into several files")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise _fault("the mandate is not UTF-8", source, line, "save it as UTF-8") from fault
    depth = deepest = 0
    for sign in _FLOW.findall(text):
        depth = depth + 1 if sign in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    if deepest > _DEEPEST or _BLOCKS.search(text) or _INDENT.search(text):
        raise DraftdiffError("the mandate is nested too deep", where=source, hint="a rule has its fields and no deeper")
    return text


def _plain(node: Node, path: Path, lines: dict[Path, int], seen: set[int], source: str) -> Any:
    from yaml.nodes import MappingNode, ScalarNode, SequenceNode

    line = node.start_mark.line + 1
    if id(node) in seen:
        raise _fault("YAML anchors are not read in a mandate", source, line, "write the words out where they are meant")
    seen.add(id(node))
    lines.setdefault(path, line)
    if isinstance(node, SequenceNode):
        return [_plain(item, (*path, at), lines, seen, source) for at, item in enumerate(node.value)]
    if not isinstance(node, MappingNode):
        return node.value
    found: dict[str, Any] = {}
    for key, value in node.value:
        at = key.start_mark.line + 1
        if not isinstance(key, ScalarNode):
            raise _fault("a key must be a word", source, at, "write `key: value`")
        if key.value in found:
            raise _fault(f"the key {visible(key.value)!r} stands twice", source, at, "keep one of them")
        lines[(*path, key.value)] = at
        found[key.value] = _plain(value, (*path, key.value), lines, seen, source)
    return found


def _fault(message: str, source: str, line: int, hint: str) -> DraftdiffError:
    return DraftdiffError(message, where=f"{source}, line {line}", hint=hint)
