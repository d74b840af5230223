"""Which places keep their order: the heaviest rising run, against all that there are."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from draftdiff.render._docx_order import in_order, runs


@st.composite
def weighed(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    places = draw(st.permutations(range(0, draw(st.integers(0, 7)) * 3, 3)))
    return list(places), [draw(st.integers(1, 9)) for _ in places]


@given(weighed())
def test_no_rising_run_is_heavier(case: tuple[list[int], list[int]]) -> None:
    places, weights = case
    found = sorted(in_order(places, weights))
    assert [places[i] for i in found] == sorted(places[i] for i in found)
    every = (
        some for size in range(len(places) + 1) for some in combinations(range(len(places)), size)
        if [places[i] for i in some] == sorted(places[i] for i in some)
    )  # fmt: skip
    assert sum(weights[i] for i in found) == max(sum(weights[i] for i in some) for some in every)


def test_neighbours_stay_together() -> None:
    assert runs([]) == []
    assert runs([3, 5, 8]) == [range(3)]
    assert runs([5, 8, 3]) == [range(2), range(2, 3)]
    assert in_order([], []) == set()
    assert in_order([5, 8, 3], [1, 1, 3]) == {2}
