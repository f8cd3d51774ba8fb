"""What ``match`` ranks: by the weights of the fair, and without what was waved away."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.exhibitors import Industry
from app.models.ids import NeedId, OfferId
from app.models.matching import FactorName
from app.models.offers import Need, Offer
from app.models.pairs import DismissalReason
from app.services.matchmaking import Matchmaking
from app.services.pairs import Pairs
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

PRESSURE, FILM, CLEANING = NeedId("need"), OfferId("film"), OfferId("cleaning")


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "match.fair")
    owner, industry = made.exhibitors, Industry.IT
    title = "柔性压力传感器阵列，用于电池包膨胀监测"
    with made.store.writing("offer.add") as writer:
        writer.save(
            Need(id=PRESSURE, title_zh=title, exhibitor_id=owner["storage"], industry=industry)
        )
        film = "柔性薄膜压力传感器阵列"
        writer.save(
            Offer(
                id=FILM,
                title_zh=film,
                exhibitor_id=owner["sensing"],
                industry=Industry.HEALTH,
            )
        )
        writer.save(
            Offer(
                id=CLEANING,
                title_zh="电池包激光清洗",
                exhibitor_id=owner["laser"],
                industry=industry,
            )
        )
    with closing(made.store):
        yield made


def offers(fair: MeetingFair, top: int = 5) -> list[str]:
    return [pair.match.offer_id for pair in Matchmaking(fair.store).ranked(top)]


def test_factors_count_as_they_do_at_this_fair(fair: MeetingFair) -> None:
    assert offers(fair) == [FILM, CLEANING]
    pairs = Pairs(fair.store, lambda: EVE)
    pairs.change_rules(replace(pairs.rules(), text=1, field=99))
    assert offers(fair) == [CLEANING, FILM]
    best = Matchmaking(fair.store).ranked(1)[0].match
    assert best.factor(FactorName.FIELD).weight == 99


def test_a_pair_that_was_waved_away_makes_room_for_the_next(fair: MeetingFair) -> None:
    pairs = Pairs(fair.store, lambda: EVE)
    pairs.dismiss(PRESSURE, FILM, DismissalReason.FIELD)
    assert offers(fair, top=1) == [CLEANING]
    pairs.restore(PRESSURE, FILM)
    assert offers(fair, top=1) == [FILM]
