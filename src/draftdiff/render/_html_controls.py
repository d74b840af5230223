"""What a reader may press: search, filters, views. Hidden until the script runs, since nothing works without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftdiff.render._html_cards import SIGNS
from draftdiff.render._html_rows import FACETS, bit
from draftdiff.render._html_text import apart
from draftdiff.render._plain_words import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from draftdiff.model.report import Report
    from draftdiff.render._html_rows import Row

_KEYS = {
    "n": "the next change",
    "p": "the change before",
    "/": "search",
    "f": "filters",
    "s": "side by side, or in one text",
    "d": "dark or light",
    "o": "unfold or fold what is unchanged",
    "Esc": "leave the search, clear it",
    "?": "this help",
}


def controls(report: Report, rows: Sequence[Row]) -> Iterator[str]:
    """The bar of controls, with a filter for everything that occurs, and how often it does."""
    yield (
        '<div class="tools" id="tools" role="search" aria-label="Search and filter" hidden>\n<div class="bar">\n'
        '<label class="find"><span class="v">Search words and labels</span>'
        '<input id="q" type="search" placeholder="Search" autocomplete="off" spellcheck="false"></label>\n'
        '<button type="button" id="filter" aria-expanded="false" aria-controls="filters">Filter</button>\n'
        '<button type="button" id="back" aria-label="Change before (p)" title="Change before (p)">↑</button>\n'
        '<button type="button" id="next" aria-label="Next change (n)" title="Next change (n)">↓</button>\n'
        '<button type="button" id="side" aria-pressed="false">Side by side</button>\n'
        '<button type="button" id="fold" aria-pressed="false">Unfold all</button>\n'
        '<button type="button" id="dark" aria-pressed="false">Dark</button>\n'
        '<button type="button" id="help" aria-label="Help (?)" title="Help (?)">?</button>\n'
        '<span class="count" id="count" role="status" aria-live="polite"></span>\n</div>\n'
        '<div class="filters" id="filters" hidden>\n'
    )
    counts = [sum(1 for row in rows if row.bits >> at & 1) for at in range(32)]
    for title, names in FACETS.items():
        # What holds of every row tells none from another.
        found = {name: count for name in names if 0 < (count := counts[bit(name).bit_length() - 1]) < len(rows)}
        if found:
            boxes = "".join(_box(name, names[name], count) for name, count in found.items())
            yield f"<fieldset><legend>{title}</legend>\n{boxes}</fieldset>\n"
    old, new = apart(name_of(report.old)), apart(name_of(report.new))
    yield (
        '<button type="button" id="clear">Clear all filters</button>\n</div>\n'
        f'<div class="sides" aria-hidden="true"><span>{old}</span><span>{new}</span></div>\n</div>\n'
    )


def _box(name: str, said: str, count: int) -> str:
    sign = f"{SIGNS[name]} " if name in SIGNS else ""
    return f'<label><input type="checkbox" value="{bit(name)}">{sign}{said} <span class="c">{count}</span></label>\n'


def help_text() -> str:
    """The keys, in a dialogue; and a way to switch them off, for who speaks to the machine."""
    keys = "".join(f"<dt><kbd>{key}</kbd></dt><dd>{said}</dd>\n" for key, said in _KEYS.items())
    return (
        '<dialog id="keys" aria-labelledby="keys-title">\n<h2 id="keys-title">Reading this page</h2>\n'
        "<p>Words that went are <del>struck out</del>, words that came are <ins>underlined</ins>. The name of a "
        "provision is a permanent link to its change: it stays the same when the provision is renumbered. "
        "To print, or to save as PDF, use the browser's print; it prints what is shown and unfolded.</p>\n"
        f"<dl>\n{keys}</dl>\n"
        '<label><input type="checkbox" id="single" checked> Keys of one letter work</label>\n'
        '<form method="dialog"><button>Close</button></form>\n</dialog>\n'
    )
