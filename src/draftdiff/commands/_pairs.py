"""`compare --pairs FILE`: hundreds of pairs in one run, each told as by itself; one that fails costs itself alone."""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from draftdiff.commands._deliver import counted, deliver, deliver_parts
from draftdiff.commands._written import comparison_parts
from draftdiff.errors import DraftdiffError
from draftdiff.shelf import LARGEST
from draftdiff.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.commands._options import Wishes

_FAULT = 2
# The outputs that hold many comparisons in one file.
_TOGETHER = ("jsonl", "csv")
_SUFFIXES = {"terminal": "txt", "markdown": "md"}
# What no file system refuses in the middle of a name.
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 100


class Pair(NamedTuple):
    """A row of the file: what the pair is called, its drafts as typed, and the line."""

    name: str
    old: str
    new: str
    line: int


def compare_pairs(place: str, wishes: Wishes, *, full: bool) -> int:
    """Write all comparisons to one stream, or each to a file of its own in the folder `--output`.

    The status is 2 where a pair could not be compared; the others are done all the same.
    """
    pairs = _read(place)
    if wishes.output is not None:
        return _to_folder(pairs, Path(wishes.output), wishes, full=full)
    if wishes.format not in _TOGETHER:
        raise DraftdiffError(
            f"{wishes.format} holds one comparison",
            where="--pairs",
            hint=f"ask for --format {' or '.join(_TOGETHER)}, or for a folder with --output",
        )
    failed = 0
    with counted("comparing", [pair.name for pair in pairs], wishes) as each:
        for at, (pair, _) in enumerate(zip(pairs, each, strict=True)):
            data = _compared(pair, wishes, full=full)
            failed += data is None
            if data is not None:
                deliver(_named(data.decode(), pair, wishes.format, first=at == failed), wishes)
    return _FAULT if failed else 0


def _to_folder(pairs: Sequence[Pair], folder: Path, wishes: Wishes, *, full: bool) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise DraftdiffError(
            f"cannot write here: {fault.strerror}", where=str(folder), hint="name a folder, new or old"
        ) from fault
    failed = there = 0
    with counted("comparing", [pair.name for pair in pairs], wishes) as each:
        for pair, path, _ in zip(pairs, _paths(pairs, folder, wishes.format), each, strict=True):
            if path.exists():
                there += 1
                continue
            data = _compared(pair, wishes, full=full)
            failed += data is None
            if data is not None:
                deliver_parts(iter((data,)), wishes._replace(output=str(path)))
    if not wishes.quiet:
        done = len(pairs) - failed - there
        click.echo(f"{done} written to {visible(str(folder))}, {there} there already, {failed} failed", err=True)
    return _FAULT if failed else 0


def _read(place: str) -> list[Pair]:
    try:
        data = sys.stdin.buffer.read(LARGEST) if place == "-" else Path(place).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as fault:
        raise DraftdiffError(f"cannot read the pairs: {fault.strerror}", where=place, hint="name a csv file") from fault
    except UnicodeDecodeError as fault:
        raise DraftdiffError("the pairs are not in UTF-8", where=place, hint="save the table as UTF-8") from fault
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        missing = [column for column in ("old", "new") if column not in (rows.fieldnames or ())]
        pairs = [] if missing else list(_pairs(rows, place))
    except csv.Error as fault:
        raise DraftdiffError(f"this is no table: {fault}", where=place, hint="write a csv file, RFC 4180") from fault
    if missing or not pairs:
        said = f"there is no column {missing[0]!r}" if missing else "there are no pairs"
        raise DraftdiffError(said, where=place, hint="head the columns old and new, and perhaps name; a row a pair")
    return pairs


def _pairs(rows: csv.DictReader[str], place: str) -> Iterator[Pair]:
    for row in rows:
        old, new = ((row[side] or "").strip() for side in ("old", "new"))
        if "-" in (old, new) or not (old and new):
            raise DraftdiffError(
                "a pair lacks a draft" if not (old and new) else "standard input is no draft of a pair",
                where=f"{place}, line {rows.line_num}",
                hint="name both by a name of the shelf, a path, or REV:path",
            )
        yield Pair((row.get("name") or "").strip() or f"{old} -> {new}", old, new, rows.line_num)


def _compared(pair: Pair, wishes: Wishes, *, full: bool) -> bytes | None:
    """The comparison as it is written; None where it failed, which is told."""
    from draftdiff.pipeline import compare
    from draftdiff.render import output

    try:
        sources = wishes.fetch(pair.old), wishes.fetch(pair.new)
        report = compare(*sources, wishes.settings(), whole=full or not output(wishes.format).brief)
        parts = comparison_parts(report, wishes, everything=False, only=(), full=full)
        return b"".join(p if isinstance(p, bytes) else p.encode("utf-8", "backslashreplace") for p in parts)
    except DraftdiffError as fault:
        where = f"{fault.where}, of the pair {pair.name!r}"
        said = (f"error: {fault.message}", f"  where: {where}", f"  to do: {fault.hint}")
        click.echo("\n".join(map(visible, said)), err=True)
        return None


def _named(text: str, pair: Pair, form: str, *, first: bool) -> str:
    """A comparison with the pair that it is of: a key in front, or a column in front."""
    if form == "jsonl":
        from draftdiff.render.json import quoted

        said = {"name": pair.name, "old": pair.old, "new": pair.new}
        return f'{{"pair": {quoted(said)}, {text[1:]}'
    from draftdiff.render.csv import table

    rows = list(csv.reader(io.StringIO(text, newline="")))
    return table(["pair", *rows[0]] if first else None, [[pair.name, *row] for row in rows[1:]])


def _paths(pairs: Sequence[Pair], folder: Path, form: str) -> Iterator[Path]:
    """A file for each pair, by its name; of several with one name the later ones are numbered."""
    taken: dict[str, int] = {}
    for pair in pairs:
        stem = _UNSAFE.sub("-", pair.name).strip("-.")[:_LONGEST] or "pair"
        taken[stem.lower()] = taken.get(stem.lower(), 0) + 1
        number = taken[stem.lower()]
        yield folder / f"{stem if number == 1 else f'{stem}~{number}'}.{_SUFFIXES.get(form, form)}"
