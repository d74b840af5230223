"""Every named change has its mirror: what is said from old to new is said the other way from new to old."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import draftdiff
from tests.classify.comparing import REST, compared
from tests.symmetry_examples import EXAMPLES

Pair = tuple[str, str]

MIRROR = {
    "added": "removed",
    "strengthened": "weakened",
    "widened": "narrowed",
    "raised": "lowered",
    "bracketed": "agreed",
    "attributed": "withdrawn",
}
MIRROR |= {after: before for before, after in MIRROR.items()}
# What reads the same from either side.
EITHER_WAY = {"changed", "altered", "renumbered", "moved", "followed", "stale", "re-pointed"}
WAIVED: dict[Pair, str] = {
    ("reference", "dangling"): "a reference that finds its target again was mended: nothing to warn of",
}

# Where aspects are made: the name, or the effect, is the first or second argument of these calls.
_NAMES_IN = {"Aspect": 0, "clauses": 0, "quantities": 0}
_EFFECTS_IN = {"Aspect": 1, "_moved": 0, "ReferenceEdit": 0}
# Functions whose value is an effect, and variables that hold one.
_EFFECTS_OF = {"step", "_direction", "_shift"}
_EFFECTS_AS = {"effect", "fate"}


def mirrored(pair: Pair) -> Pair:
    aspect, effect = pair
    return aspect, effect if effect in EITHER_WAY else MIRROR[effect]


def texts(node: ast.AST | None) -> set[str]:
    """The strings a value may be: of a constant, and of both branches of a choice."""
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def written_in_source() -> tuple[set[str], set[str]]:
    """Names and effects of aspects as the source spells them."""
    root = Path(draftdiff.__file__).parent
    names: set[str] = set()
    effects: set[str] = set()
    for path in (*root.glob("classify/*.py"), root / "diff" / "references.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                for places, found in ((_NAMES_IN, names), (_EFFECTS_IN, effects)):
                    at = places.get(node.func.id)
                    if at is not None and at < len(node.args):
                        found |= texts(node.args[at])
            elif isinstance(node, ast.FunctionDef) and node.name in _EFFECTS_OF:
                effects |= set().union(*(texts(n.value) for n in ast.walk(node) if isinstance(n, ast.Return)))
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if any(isinstance(t, ast.Name) and t.id in _EFFECTS_AS for t in targets):
                    effects |= texts(node.value)
    return names, effects


def test_the_examples_name_all_that_the_source_can_say() -> None:
    names, effects = written_in_source()
    assert names == {aspect for aspect, _ in EXAMPLES}
    assert effects == {effect for _, effect in EXAMPLES}


def emitted(old: str, new: str) -> Counter[Pair]:
    return Counter((a.aspect, a.effect) for c in compared(old, new).changes for a in c.aspects)


@pytest.mark.parametrize("pair", sorted(EXAMPLES), ids=" ".join)
def test_each_is_said_of_its_example(pair: Pair) -> None:
    assert emitted(*EXAMPLES[pair])[pair] == 1


@pytest.mark.parametrize("pair", sorted(EXAMPLES), ids=" ".join)
def test_each_has_its_mirror_or_a_waiver(pair: Pair) -> None:
    old, new = EXAMPLES[pair]
    back = emitted(new, old)
    if pair in WAIVED:
        assert pair not in back, "the waiver is not needed: the mirror is there"
        assert not any(aspect == pair[0] for aspect, _ in back), "the waiver is not needed: something is said"
        return
    assert mirrored(pair) in EXAMPLES
    assert back[mirrored(pair)] == 1


def test_every_waiver_is_of_something_that_is_said() -> None:
    assert set(WAIVED) <= set(EXAMPLES)
    assert all(len(reason.split()) > 5 for reason in WAIVED.values())


def test_mirrors_are_mirrors_of_each_other() -> None:
    for pair in EXAMPLES:
        if pair not in WAIVED:
            assert mirrored(mirrored(pair)) == pair


SUBJECTS = st.sampled_from(["Each Party", "Ukraine", "Ukraine and Poland", "the Guarantor States"])
CUES = st.sampled_from(["shall", "should", "may", "shall not", "intends to", "shall endeavour to"])
DEEDS = (
    "report to the Council of Ministers",
    "pay into the common fund",
    "keep its archives open",
    "train its pilots abroad",
)
ENDS = st.sampled_from(
    ["", " within 30 days", " within 60 days", " if the Court asks", " unless the Court objects", " on 40 sites"]
)


@st.composite
def provision(draw: st.DrawFn, deed: str) -> str:
    signs = draw(st.sampled_from(["{}", "{}", "[{}]", "[RU: {}]", "[RU propose; UA oppose: {}]"]))
    return f"{draw(SUBJECTS)} {draw(CUES)} {deed} {signs.format('promptly')} {REST}{draw(ENDS)}."


@st.composite
def draft(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(DEEDS), min_size=1, unique=True))
    return "".join(f"# Article {n}\n\n{draw(provision(deed))}\n\n" for n, deed in enumerate(chosen, 1))


def told(old: str, new: str, *, swapped: bool = False) -> dict[tuple[tuple[str, ...], ...], Counter[Pair]]:
    """What is said of every pair of provisions; swapped, as it must read from the other side."""
    found: dict[tuple[tuple[str, ...], ...], Counter[Pair]] = {}
    for change in compared(old, new).changes:
        sides = tuple(e.id for e in change.old), tuple(e.id for e in change.new)
        pairs = [(a.aspect, a.effect) for a in change.aspects if a.aspect != "place"]
        found[sides[::-1] if swapped else sides] = Counter(mirrored(p) for p in pairs) if swapped else Counter(pairs)
    return found


@given(draft(), draft())
def test_swapping_the_drafts_mirrors_what_is_said(old: str, new: str) -> None:
    """Places apart: of two that changed places either may be the one that moved."""
    assert told(old, new) == told(new, old, swapped=True)


@given(draft(), draft())
def test_swapping_the_drafts_swaps_the_counts(old: str, new: str) -> None:
    forth, back = compared(old, new).summary, compared(new, old).summary
    assert (forth.added, forth.removed, forth.reworded) == (back.removed, back.added, back.reworded)
    assert (forth.unchanged, forth.renumbered, forth.substantive) == (back.unchanged, back.renumbered, back.substantive)
    assert (forth.statements.added, forth.statements.strengthened) == (
        back.statements.removed,
        back.statements.weakened,
    )
    assert forth.statements.changed == back.statements.changed


@given(draft())
def test_a_draft_against_itself_says_nothing(text: str) -> None:
    assert not any(told(text, text).values())
