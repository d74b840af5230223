"""The provisions of a draft as a web page, in the ways of those who publish treaties. All wording is the draft's."""

from __future__ import annotations

import html
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from draftdiff.model.draft import Draft, Provision

# Of a unit: how deep it lies, its number as printed, its heading and its words.
Unit = tuple[int, str, str, str]


def units(draft: Draft) -> Iterator[Unit]:
    """The units of a draft of articles with paragraphs and points; the first is its title."""
    yield 0, "", draft.front.title, ""
    depth: dict[str | None, int] = {None: 0}
    for found in draft.provisions:
        depth[found.id] = depth[found.parent] + 1
        yield depth[found.id], _printed(found), html.escape(found.heading), html.escape(found.text)


def _printed(found: Provision) -> str:
    if found.kind == "article":
        return f"Article {found.number}"
    return f"({found.number})" if found.kind in ("point", "subparagraph") else f"{found.number}."


def headings_and_lists(draft: Draft) -> str:
    """Headings for articles, ordered lists for what is in them: the numbers are the browser's."""
    out = ["<!DOCTYPE html>\n<html lang='en'><head><meta charset=utf-8><title>Draft</title></head><body><main>"]
    open_ = 0
    for depth, number, heading, text in units(draft):
        if depth < 2:
            out.append("</ol>" * open_)
            open_ = 0
            out.append(f"<h{depth + 1}>{number}{' — ' if number and heading else ''}{heading}</h{depth + 1}>")
            out.append(f"<p>{text}</p>" if text else "")
            continue
        while open_ < depth - 1:
            out.append(f"<ol type={'1ai'[open_]} start={'1' if number.strip('().') in '1ai' else number.strip('().')}>")
            open_ += 1
        while open_ > depth - 1:
            out.append("</li></ol>")
            open_ -= 1
        out.append(f"<li>{text.replace(' ', chr(10), 1)}")
    return "\n".join([*out, "</ol>" * open_, "</main></body></html>"])


def journal(draft: Draft) -> str:
    """An official journal of today: a class for each kind of paragraph, points as tables inside one another."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><body>']
    open_ = 0
    for depth, number, heading, text in units(draft):
        out.append("</td></tr></tbody></table>" * max(0, open_ - max(0, depth - 3)))
        open_ = min(open_, max(0, depth - 3))
        if depth == 0:
            out.append(f'<div class="eli-main-title"><p class="oj-doc-ti">{heading}</p></div>')
        elif depth == 1:
            out.append(f'<div class="eli-subdivision"><p class="oj-ti-art">{number}</p>')
            out.append(f'<div class="eli-title"><p class="oj-sti-art">{heading}</p></div></div>')
            out.append(f'<p class="oj-normal">{text}</p>' if text else "")
        elif depth == 2:
            out.append(f'<div><p class="oj-normal">{number}&nbsp;&nbsp;&nbsp;{text}</p></div>')
        else:
            out.append('<table width="100%"><col width="4%"/><col width="96%"/><tbody><tr><td valign="top">')
            out.append(f'<p class="oj-normal">{number}</p></td><td><p class="oj-normal">{text}</p>')
            open_ += 1
    return "\n".join([*out, "</td></tr></tbody></table>" * open_, "</body></html>"])


def consolidation(draft: Draft) -> str:
    """A consolidated text: a number and its words in two boxes of a grid."""
    out = ['<html><body><div class="eli-container"><p class="title-doc-first">', draft.front.title, "</p>"]
    for depth, number, heading, text in list(units(draft))[1:]:
        if depth == 1:
            out.append('<p class="modref">▼B</p>' if number.endswith("5") else "")
            out.append(f'<p class="title-article-norm">{number}</p>')
            out.append(f'<div class="eli-title"><p class="stitle-article-norm">{heading}</p></div>')
            out.append(f'<p class="norm">{text}</p>' if text else "")
        elif depth == 2:
            out.append(f'<div class="norm"><span class="no-parag">{number}  </span>')
            out.append(f'<div class="norm inline-element">{text}</div></div>')
        else:
            out.append('<div class="grid-container grid-list"><div class="list grid-list-column-1">')
            out.append(
                f'<span>{number} </span></div><div class="grid-list-column-2"><p class="list">{text}</p></div></div>'
            )
    return "\n".join([*out, "</div></body></html>"])


def _typed(unit: Unit) -> list[str]:
    depth, number, heading, text = unit
    if depth < 2:
        return [line for line in (number, heading, text) if line]
    return [f"{number} {text}".strip()]


def broken(draft: Draft) -> str:
    """The oldest pages: the whole treaty in one paragraph, a break after each line."""
    lines = [line for unit in units(draft) for line in _typed(unit)]
    return f"<HTML><BODY><TXT_TE><P>{'<BR>'.join(lines)}</BODY></HTML>"


def typed(draft: Draft) -> str:
    """The same typed off paper: a break wherever a line was full."""
    blocks = []
    for unit in units(draft):
        blocks += ["<br>\n".join(textwrap.wrap(line, 76, break_on_hyphens=False)) for line in _typed(unit)]
    return f"<html><body><p>{'</p><p>'.join(blocks)}</p></body></html>"


def preformatted(draft: Draft) -> str:
    """A plain text in a frame."""
    blocks = [textwrap.fill(line, 76, break_on_hyphens=False) for unit in units(draft) for line in _typed(unit)]
    return "<html><body><pre>\n" + "\n\n".join(blocks) + "\n</pre></body></html>"


def word_processor(draft: Draft) -> str:
    """Saved by a word processor: spans everywhere, numbers typed out, source lines broken at random."""
    out = ["<html xmlns:o='urn:x'><head><meta http-equiv=Content-Type content='text/html; charset=utf-8'>"]
    out.append("<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><div class=WordSection1>")
    for unit in units(draft):
        for line in _typed(unit):
            number, blank, rest = line.partition(" ") if unit[0] > 1 else ("", "", line)
            half = rest.rfind(" ", 0, len(rest) // 2) if "&" in rest else len(rest) // 2
            spans = f"<span lang=EN-GB>{rest[:half]}</span><b><span style='color:black'>{rest[half:]}</span></b>"
            mark = f"<![if !supportLists]><span style='mso-list:Ignore'>{number}<span style='font:7pt'>&nbsp;&nbsp;"
            mark = f"{mark} </span></span><![endif]>" if blank else ""
            broken_ = spans.replace(" ", "\n", 2) if "&" not in spans else spans
            out.append(f"<p class=MsoNormal style='margin:0cm'>{mark}{broken_ if blank else spans}<o:p></o:p></p>")
    return "\r\n".join([*out, "</div></body></html>"])


STYLES: tuple[Callable[[Draft], str], ...] = (
    headings_and_lists,
    journal,
    consolidation,
    broken,
    typed,
    preformatted,
    word_processor,
)
