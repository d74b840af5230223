"""What hypothesis makes drafts of: treaty-like text with all its furniture, text of any kind, hostile text.

`TREATIES` are single drafts, `TEXTS` those and anything else, `TREATY_PAIRS` a draft and what negotiators made of it overnight. All wording
is ours and means nothing; it only has the shapes that the parser, the aligner and the differ must live with.
"""

from __future__ import annotations

from hypothesis import strategies as st

# Any characters but controls, of which more than one in ten would make a file binary, and those a text may hold.
_ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\t\n\r\x0b\x0c\x85"))

_SUBJECTS = (
    "The Parties",
    "Each Harbour State",
    "The Secretariat",
    "No Party",
    "Ukraine and the Russian Federation",
    "Сторони",
)
_CUES = ("shall", "may", "shall not", "should", "shall endeavour to", "undertakes to", "is", "зобов’язуються")
_ACTS = (
    "meet twice a year",
    "publish the register of lighthouses within 30 days",
    "keep no more than 250 boats",
    "withdraw its buoys, in so far as circumstances permit",
    "notify the others under paragraph 2 of Article 1",
    "apply Articles 2 and 3",
    "вести журнал",
    "pay 1,029.50 gold francs — not later than 15 April 2022",
)
_WRAPS = (
    "{}",
    "[{}]",
    "[RU: {}]",
    "[UA, CN: {}]",
    "[US/AU propose; CL oppose: {}]",
    "[RU propose; UA refuse to discuss: {}]",
)
_TAILS = (
    "",
    ' {evidence=reported sources="NYT, WSJ" confidence=high}',
    " {content=unreported evidence=inferred}",
    " {evidence=rumoured}",
    "[^1]",
    " [shall][should]",
    " [left open",
    " closed here]",
)
_NUMBERS = ("{n}.", "({n})", "{n})", "({a})", "({r})", "{R}.", "§ {n}", "{n} bis.", "{n}.1", "-", "•", "")
_HEADS = (
    "# Article {n}. Meetings",
    "## Article {n}",
    "Article {n} - Boats",
    "Article {n} bis",
    "# Chapter {R}. Harbours",
    "ANNEX {R}",
    "# Preamble",
    "### Buoys",
    "Стаття {n}",
    "Proposal {n}",
    "In witness whereof the undersigned have signed this Treaty.",
    "Recalling the storms of the past,",
    "| Item | Old | New |\n|---|---|---|\n| Boats | [UA: {n}0] | [RU: {n}] |",
    "<!-- a remark -->",
    "---",
)
_FRONTS = (
    "",
    "---\nid: one\ntitle: Treaty on Lighthouses\nparties: {RU: Russian Federation, UA: Ukraine}\n---\n",
    "---\ncoverage: partial\nbasis: reconstruction\nabsent:\n  - {what: the register, sources: [NYT]}\n---\n",
    "---\nnumbering: as-reported\nunknown: [1\n---\n",
    "# Treaty on Lighthouses\n\n",
    "DRAFT TREATY\n\n",
)
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def _numbered(pattern: str, n: int) -> str:
    return pattern.format(n=n, a="_abcdefghi"[n], r=_ROMAN[n], R=_ROMAN[n].upper())


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One clause with a bearer and a cue, its brackets and attributes, sometimes wrapped over two lines."""
    words = f"{draw(st.sampled_from(_SUBJECTS))} {draw(st.sampled_from(_CUES))} {draw(st.sampled_from(_ACTS))}"
    text = draw(st.sampled_from(_WRAPS)).format(words) + draw(st.sampled_from(".;:")) + draw(st.sampled_from(_TAILS))
    return text.replace(" the ", "\nthe ", 1) if draw(st.integers(0, 3)) == 0 else text


@st.composite
def _blocks(draw: st.DrawFn) -> str:
    number = draw(st.integers(1, 9))
    if draw(st.integers(0, 2)) == 0:
        return _numbered(draw(st.sampled_from(_HEADS)), number)
    indent = " " * draw(st.sampled_from((0, 0, 0, 3, 8)))
    return f"{indent}{_numbered(draw(st.sampled_from(_NUMBERS)), number)} {draw(sentences())}"


def _laid_out(front: str, blocks: list[str], gap: str) -> str:
    return front + gap.join(blocks)


# A draft of up to a dozen blocks: heads, numbered clauses, tables and remarks in any order.
TREATIES = st.builds(
    _laid_out,
    st.sampled_from(_FRONTS),
    st.lists(_blocks(), max_size=12),
    st.sampled_from(("\n\n", "\n\n", "\n", "\r\n\r\n")),
)


@st.composite
def _treaty_pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A well-formed draft and a later one: articles moved, clauses dropped, added, moved and edited, all renumbered."""
    article = st.lists(sentences(), min_size=1, max_size=4, unique=True)
    old = draw(st.lists(article, min_size=1, max_size=5))
    new = [list(a) for a in old]
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(new) - 1))
        place = draw(st.integers(0, max(0, len(new[at]) - 1)))
        match draw(st.sampled_from(("drop", "add", "move", "edit", "swap"))):
            case "drop":
                del new[at][place : place + 1]
            case "add":
                new[at].insert(place, draw(sentences()))
            case "move" if new[at]:
                new[draw(st.integers(0, len(new) - 1))].append(new[at].pop(place))
            case "edit" if new[at]:
                new[at][place] = new[at][place].replace("shall", "may").replace("30", "60").replace("the", "all")
            case _:
                new.insert(0, new.pop(at))
    return _written(old), _written(new)


def _written(articles: list[list[str]]) -> str:
    parts = []
    for number, clauses in enumerate(articles, 1):
        parts.append(f"# Article {number}")
        parts += [f"{place}. {clause}" for place, clause in enumerate(clauses, 1)]
    return "\n\n".join(parts) + "\n"


TREATY_PAIRS = _treaty_pairs()

# The same marks without any grammar, for what no draft should look like.
_MARKS = [
    "Each Party", "shall", "may not", "adopt", "measures", "within 30 days", "if", "Article 5", "(a)", "(i)", "1.",
    "2.", "[", "]", "[RU:", "[RU propose; UA oppose:", "[UA refuse to discuss:", "#", "##", "-", "| a |", "---", "{", "}",
    '{evidence=reported sources="X"}', "\n", "\n\n", "\n# Article 1. Title\n", "\n1. ", "\n(a) ", "\nArticle 2\n",
    "\n| x | y |\n|---|---|\n| Tanks | [RU: 1] [UA: 2] |\n", "Article 7", "PREAMBLE", "Annex 1", "the", "of", ".", ";",
    ":", ",", "Recalling", "Done at", "<!--", "-->", "3 bis", "(b)", "1.1", "5.1", "§ 5", "Статья 5", "IV.", "x",
    "250,000", "not later than 3 March 2030", "all Guarantor States", "Germany, Canada and Italy",
]  # fmt: skip
TEXTS = TREATIES | st.lists(st.sampled_from(_MARKS), max_size=60).map(" ".join) | _ANY

# What would act on a terminal, in rich, in HTML, in a spreadsheet, in XML or in the reader's eye.
HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b2J",
    "\x1b]8;;http://example.org\x1b\\click\x1b]8;;\x1b\\",
    "[bold red]rich[/bold red]",
    "[link=http://example.org]rich[/link]",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '=HYPERLINK("http://example.org")',
    "@SUM(A1:A9)",
    "&amp;&xxe;",
    "\u202egnirts\u202c",
    "\u2066isolated\u2069",
    "bell\x07backspace\x08\x08tab\ttab",
    "form\x0cfeed\x0bline\x85end\u2028sep\u2029par",
    "\ufeffmark\u200eleft\u200fright\u061carabic",
    "../../etc/passwd",
    "{{7*7}} ${HOME} `id`",
)


@st.composite
def _hostile_drafts(draw: st.DrawFn) -> str:
    """A draft in whose every place (front matter, title, heading, number, words, table, attributes) is an attack."""
    attack = st.sampled_from(HOSTILE)
    a, b, c, d, e, f = (draw(attack) for _ in range(6))
    front = f"---\nid: '{a}'\ntitle: \"x {b.encode('unicode_escape').decode().replace(chr(34), '')}\"\n---\n"
    return (
        (front if draw(st.booleans()) else "")
        + f'# Article 1. {c}\n\n1. Each Party shall {d} keep [RU: {e}] boats. {{evidence=reported sources="{f}"}}\n\n'
        + f"2. {draw(attack)}\n\n| {draw(attack)} | 5 |\n\n{draw(attack)} {draw(attack)}\n"
    )


HOSTILE_DRAFTS = _hostile_drafts()
