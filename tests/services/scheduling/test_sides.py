"""The two sides of a fair: who offers and who asks, found from who meets whom."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.scheduling.sides import sides

PEOPLE = 12


def _pairs(people: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    one = st.tuples(st.integers(0, people - 1), st.integers(0, people - 1))
    return st.lists(one.filter(lambda pair: pair[0] != pair[1]), max_size=25)


@given(_pairs(PEOPLE))
def test_nobody_has_more_partners_on_his_own_side(pairs: list[tuple[int, int]]) -> None:
    side = sides(PEOPLE, pairs)
    for person in range(PEOPLE):
        partners = [a if b == person else b for a, b in pairs if person in (a, b)]
        own = sum(side[other] == side[person] for other in partners)
        assert 2 * own <= len(partners)
    assert 2 * sum(side) <= PEOPLE
    assert sides(PEOPLE, pairs) == side


def test_exhibitors_and_visitors_are_told_apart() -> None:
    pairs = [(exhibitor, visitor) for exhibitor in range(3) for visitor in range(3, PEOPLE)]
    assert sides(PEOPLE, pairs) == [True] * 3 + [False] * (PEOPLE - 3)
