"""The brackets of a negotiating text, counted twice: plainly over its characters, and as the parser reads them.

python -m tests.bracket_counts FILE... prints both by kind, the unbalanced ones with their line, and the ten
articles with the most brackets.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from draftdiff.model.draft import Draft
from draftdiff.model.source import Source
from draftdiff.parse import parse_draft
from draftdiff.read import read_lines

_DEFINED = re.compile(r"^ {0,3}\[([^\[\]^]+)\]:[ \t]+(?:<|\w+://|[#/.]).*$", re.MULTILINE)
_NOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*[./#:][^()\s]*\)")
_OPTION = re.compile(r"^[ \t>*_#\[]*(?:Option|OPTION)[ \t]+\(?\w{1,3}\)?[*_]*(?:[:.\]]|[ \t]*$)", re.MULTILINE)
KINDS = ("opening", "closing", "options", "notes", "links")


def plain(text: str) -> Counter[str]:
    """Signs by kind, told by patterns alone; `[a][b]` is a link only where `[b]: address` stands in the text."""
    found: Counter[str] = Counter()
    names = {name.lower() for name in _DEFINED.findall(text)}
    text = _DEFINED.sub("", text)

    def taken(kind: str, pattern: re.Pattern[str], words: str) -> str:
        found[kind] += len(pattern.findall(words))
        return pattern.sub("", words)

    text = taken("notes", _NOTE, text)
    text = taken("links", _LINK, text)
    if names:
        spelled = "|".join(map(re.escape, sorted(names)))
        text = taken("links", re.compile(rf"(?:\[[^\[\]]*\])?\[(?:{spelled})\]", re.IGNORECASE), text)
    found["options"] = len(_OPTION.findall(text))
    found["opening"], found["closing"] = text.count("["), text.count("]")
    return found


def parsed(draft: Draft) -> Counter[str]:
    """The same kinds as the parser has them: signs in numbers, headings and words, paired or noted."""
    found: Counter[str] = Counter()
    found["options"] = sum(p.kind == "option" for p in draft.provisions)
    for note in draft.notes:
        found["never closed"] += note.message.endswith("never closed")
        found["never opened"] += note.message.endswith("never opened")
    opened = {(p.id, b.start) for p in draft.provisions for b in p.brackets if p.text[b.start] == "["}
    closed = {(p.id, b.end) for p in draft.provisions for b in p.brackets if p.text[b.end - 1] == "]"}
    labels = "".join(draft.text[p.start : p.end] for p in draft.pieces if p.role in ("number", "heading", "title"))
    labels = _NOTE.sub("", _LINK.sub("", labels))
    # Brackets that open before a number begin the words of their provision, so they are in `opened` already
    # where the provision has words of its own.
    begun = sum(p.text.startswith("[") and _opens_before(draft, p.line) for p in draft.provisions)
    found["opening"] = len(opened) + labels.count("[") - begun + found["never closed"]
    found["closing"] = len(closed) + labels.count("]") + found["never opened"]
    return found


def _opens_before(draft: Draft, line: int) -> bool:
    words = draft.text.splitlines()[line - 1].lstrip(" \t*_>#")
    return words.startswith("[") and re.match(r"\[+[*_]*[\w(§]{1,10}[.)\s]", words) is not None


def disputed(draft: Draft) -> list[tuple[int, str, str]]:
    """Articles by how many brackets open in them and under them, most first: (count, label, heading)."""
    counts: Counter[str] = Counter()
    by_id = draft.by_id
    for p in draft.provisions:
        at = p
        while at.kind != "article" and at.parent is not None:
            at = by_id[at.parent]
        counts[at.id] += sum(p.text[b.start] == "[" for b in p.brackets)
    articles = [(counts[p.id], p.label, p.heading) for p in draft.provisions if p.kind == "article"]
    return sorted(articles, key=lambda row: -row[0])


def main(paths: list[str]) -> int:
    """Print the counts of every file; 1 where the two disagree."""
    wrong = 0
    for path in map(Path, paths):
        draft = parse_draft(read_lines(Source(path.name, path.read_bytes(), path.suffix)))
        counted, read = plain(draft.text), parsed(draft)
        print(f"{path.name}: plain {dict(counted)}")
        print(f"{' ' * len(path.name)}  parser {dict(read)}")
        for note in draft.notes:
            if "bracket" in note.message:
                print(f"  line {note.line}: {note.message}")
        for count, label, heading in disputed(draft)[:10]:
            print(f"  {count:4} {label} {heading}")
        wrong += any(counted[k] != read[k] for k in ("opening", "closing", "options"))
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
