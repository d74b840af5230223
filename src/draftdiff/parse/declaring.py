"""Front matter for a draft that had none: what is known of it, written as YAML."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from draftdiff.languages import language
from draftdiff.model.front_matter import FrontMatter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftdiff.languages import Language
    from draftdiff.model.draft import Draft

_ISO = re.compile(r"(?<!\d)(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-2]\d|3[01])(?!\d)")
_UNUSUAL = re.compile(r"[^\w]+")
# What stands in front matter even where it is the usual value: the archivist shall see it, and may know better.
_ALWAYS = ("id", "title", "language", "basis")


def declared(draft: Draft, name: str, known: dict[str, str], origin: dict[str, str]) -> FrontMatter:
    """What is known of a draft: as the user says (`known`), else as the file does, else as it prints.

    `name` is the file that the draft will be, without suffix; its id is made from it.
    """
    front = draft.front
    found = {
        "id": front.id or _UNUSUAL.sub("-", name.lower()).strip("-_") or "draft",
        "date": front.date or printed_date(draft),
        "language": draft.language,
        **{key: value for key, value in known.items() if value},
    }
    return replace(front, **found, origin=front.origin or origin)  # type: ignore[arg-type]  # keys of FrontMatter


def written(front: FrontMatter) -> str:
    """Front matter with its fences; values that are the usual ones are left out."""
    import yaml

    usual = asdict(FrontMatter())
    values = {k: v for k, v in asdict(front).items() if k in _ALWAYS or v != usual[k]}
    for key in ("absent", "notes"):
        if key in values:
            values[key] = [_plain(entry) for entry in values[key]]
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100_000)
    # A date needs no quotation marks here: front matter is read as typed (front_matter.py).
    return f"---\n{text}---\n\n".replace(f"\ndate: '{front.date}'\n", f"\ndate: {front.date}\n")


def _plain(entry: object) -> object:
    """Lists for tuples, which YAML has no sign for."""
    if isinstance(entry, dict):
        return {k: list(v) if isinstance(v, tuple) else v for k, v in entry.items()}
    return entry


def printed_date(draft: Draft) -> str:
    """The date that the title or the closing formula prints, as 2022-04-15; "" where there is none, or are several.

    Dates elsewhere in a treaty are those of other instruments.
    """
    spoken = language(draft.language)
    title = " ".join(draft.text[p.start : p.end] for p in draft.pieces if p.role == "title")
    closing = " ".join(p.text for p in draft.provisions if p.kind == "conclusion")
    for words in (title, closing):
        found = set(_dates(words, spoken))
        if len(found) == 1:
            return found.pop()
    return ""


def _dates(words: str, spoken: Language) -> Iterator[str]:
    months = {month: at for at, month in enumerate(spoken.units.months, 1)}
    names = "|".join(months) or "(?!)"
    patterns = (
        _ISO,
        re.compile(
            rf"(?<!\d)(?P<day>\d{{1,2}})\w{{0,2}}[\s.]+(?:(?:day\s)?of\s|de\s)?(?P<month>{names})"
            rf"(?:\s+del?)?,?\s+(?P<year>\d{{4}})(?!\d)",
            re.I,
        ),
        re.compile(rf"\b(?P<month>{names})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?!\d)", re.I),
    )  # fmt: skip
    for pattern in patterns:
        for match in pattern.finditer(words):
            month = match["month"].lower()
            number = int(month) if month.isdecimal() else months[month]
            if 1 <= int(match["day"]) <= 31:
                yield f"{match['year']}-{number:02}-{int(match['day']):02}"
