"""The participants on two sides, so that most meetings are between the sides.

At a fair most meetings are between those who offer and those who ask. Where that is so, as many
of one side are busy in a slot as of the other: a far stronger thing to know than that an even
number is busy.
"""

import random
from collections.abc import Sequence

STARTS = 50


def sides(n_people: int, pairs: Sequence[tuple[int, int]]) -> list[bool]:
    """True for those on the smaller side; few pairs are left on one side.

    A maximum cut by moving one at a time from some starts, always the same for the same pairs.
    """
    partners: list[list[int]] = [[] for _ in range(n_people)]
    for a, b in pairs:
        partners[a].append(b)
        partners[b].append(a)
    chance = random.Random(0)  # noqa: S311 - starts of a search, no secret
    found = (_settled(partners, chance) for _ in range(STARTS))
    return min(found, key=lambda side: (sum(side[a] == side[b] for a, b in pairs), sum(side)))


def _settled(partners: Sequence[Sequence[int]], chance: random.Random) -> list[bool]:
    """From a chance start, move whoever has more partners on his own side, until nobody has."""
    side = [chance.random() < 0.5 for _ in partners]
    moved = True
    while moved:
        moved = False
        for person in chance.sample(range(len(side)), len(side)):
            own = sum(side[other] == side[person] for other in partners[person])
            if 2 * own > len(partners[person]):
                side[person] = not side[person]
                moved = True
    return side if 2 * sum(side) <= len(side) else [not one for one in side]
