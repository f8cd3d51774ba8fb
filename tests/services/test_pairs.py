"""Pairs as people work with them: found, asked for, dismissed and taken back."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.models.availability import Absence
from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import MeetingId, NeedId, OfferId, RequestId, new_id
from app.models.matching import FactorName, Match
from app.models.meetings import Meeting, Request, RequestState, Slot
from app.models.offers import Need, Offer
from app.models.pairs import Candidate, DismissalReason, PairState, in_fair_order
from app.services.history import History
from app.services.matching import embedding
from app.services.pairs import PairBook, Pairs
from app.services.store import Store
from tests.services.matching.test_likeness import encode
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

PRESSURE, FILM = NeedId(new_id()), OfferId(new_id())


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "pairs.fair")
    with closing(made.store):
        owner = made.exhibitors
        with made.store.writing("offer.add") as writer:
            need = "柔性压力传感器阵列，用于电池包膨胀监测"
            ours = Need(
                id=PRESSURE, title_zh=need, exhibitor_id=owner["storage"], industry=Industry.IT
            )
            writer.save(ours)
            film = "柔性薄膜压力传感器阵列，可监测电池膨胀"
            writer.save(
                Offer(
                    id=FILM, title_zh=film, exhibitor_id=owner["sensing"], industry=Industry.HEALTH
                )
            )
            others = (("激光清洗服务", "laser"), ("电池包膨胀的压力监测", "storage"))
            for title, name in others:
                offer = OfferId(new_id())
                writer.save(Offer(id=offer, title_zh=title, exhibitor_id=owner[name]))
        yield made


def pairs(fair: MeetingFair) -> Pairs:
    return Pairs(fair.store, lambda: EVE)


def only(book: PairBook) -> Candidate:
    (found,) = book.lists[PRESSURE]
    return found


def request_of(store: Store, request_id: RequestId | None) -> Request:
    assert request_id is not None
    with store.reading() as reader:
        return reader.need(Request, request_id)


def test_a_need_finds_the_offer_of_another_and_not_its_owners(fair: MeetingFair) -> None:
    one = only(pairs(fair).match())
    assert (one.offer_id, one.state) == (FILM, PairState.SUGGESTED)
    assert one.offers_id == fair.exhibitors["sensing"]
    assert one.fit >= 60
    assert one.match.reasons


def test_a_pair_goes_from_suggestion_to_meeting(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    service.ask(PRESSURE, FILM, only(book).fit)
    asked = only(service.again(book))
    request = request_of(fair.store, asked.request_id)
    assert asked.state is PairState.REQUESTED
    assert (request.from_exhibitor_id, request.to_exhibitor_id) == (
        fair.exhibitors["storage"],
        fair.exhibitors["sensing"],
    )
    assert (request.topic, request.weight) == ("柔性压力传感器阵列，用于电池包膨胀监测", asked.fit)
    with pytest.raises(AppError, match=r"matches\.asked"):
        service.ask(PRESSURE, FILM, 80)
    service.answer(request.id, RequestState.ACCEPTED)
    assert only(service.again(book)).state is PairState.ACCEPTED
    with fair.store.writing("meeting.place") as writer:
        slot = writer.all(Slot)[0]
        writer.save(Meeting(MeetingId(new_id()), request.id, slot.id))
    assert only(service.again(book)).state is PairState.SCHEDULED


def test_what_is_waved_away_stays_away_until_it_is_undone(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    service.dismiss(PRESSURE, FILM, DismissalReason.KNOWN)
    assert list(service.again(book).lists[PRESSURE]) == []
    assert list(service.match().lists[PRESSURE]) == []
    History(fair.store).undo()
    assert only(service.match()).offer_id == FILM


def test_the_weights_are_the_fairs_own(fair: MeetingFair) -> None:
    service = pairs(fair)
    first = only(service.match())
    service.change_rules(replace(service.rules(), text=1, field=100, least_fit=0))
    changed = next(one for one in service.match().lists[PRESSURE] if one.offer_id == FILM)
    assert changed.fit != first.fit
    assert len(service.match().lists[PRESSURE]) == 2


def test_both_calendars_show_where_they_can_meet(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    calendar = service.calendar(only(book), book)
    assert calendar.earliest is not None
    slots = [slot.id for slot in calendar.board.slots]
    at = slots.index(calendar.earliest.slot_id)
    assert calendar.needs_free[at]
    assert calendar.offers_free[at]
    assert len({cell.slot_id for cell in calendar.first_of_each_slot}) == len(
        calendar.first_of_each_slot
    )


def test_two_who_do_not_exhibit_cannot_be_brought_together(fair: MeetingFair) -> None:
    offer = OfferId(new_id())
    with fair.store.writing("offer.add") as writer:
        writer.save(Offer(id=offer, title_zh="电池膨胀监测", person_id=fair.visitor))
        need = replace(writer.need(Need, PRESSURE), exhibitor_id=None, person_id=fair.visitor)
        writer.save(need)
    with pytest.raises(AppError, match=r"matches\.nobody"):
        pairs(fair).ask(PRESSURE, offer, 70)


def candidate(need: int, offer: int, owner: int, fit: int) -> Candidate:
    return Candidate(Match(f"n{need}", f"o{offer:03d}", fit, (), ()), f"x{need}", f"e{owner}")


@st.composite
def lists(draw: st.DrawFn) -> dict[str, list[Candidate]]:
    owners = draw(st.integers(2, 8))
    made: dict[str, list[Candidate]] = {}
    for need in range(draw(st.integers(1, 12))):
        offers = draw(st.lists(st.integers(0, 3 * owners), min_size=1, max_size=12, unique=True))
        fits = draw(st.lists(st.integers(40, 99), min_size=len(offers), max_size=len(offers)))
        made[f"n{need}"] = sorted(
            (candidate(need, o, o % owners, f) for o, f in zip(offers, fits, strict=True)),
            key=lambda one: (-one.fit, one.offer_id),
        )
    return made


@given(lists(), st.integers(0, 20))
def test_fairness_loses_nobody_and_is_the_same_every_time(
    ranked: dict[str, list[Candidate]], points: int
) -> None:
    ordered = in_fair_order(ranked, 3, points)
    for need, before in ranked.items():
        assert sorted(o.offer_id for o in ordered[need]) == sorted(o.offer_id for o in before)
    again = in_fair_order(ranked, 3, points)
    assert {n: [o.offer_id for o in found] for n, found in ordered.items()} == {
        n: [o.offer_id for o in found] for n, found in again.items()
    }


def test_nobody_stands_in_every_list_while_others_stand_in_none() -> None:
    ranked = {
        f"n{need}": [
            candidate(need, 0, 0, 80),
            candidate(need, 1, 1, 78),
            candidate(need, 10 + need, 2 + need, 75),
        ]
        for need in range(6)
    }
    seen = {o.offers_id for found in in_fair_order(ranked, 2, 0).values() for o in found[:2]}
    assert seen == {"e0", "e1"}
    fairly = in_fair_order(ranked, 2, 10)
    seen = {o.offers_id for found in fairly.values() for o in found[:2]}
    assert seen == {f"e{owner}" for owner in range(8)}


def test_an_exhibitor_of_the_fair_is_the_owner(fair: MeetingFair) -> None:
    book = pairs(fair).match()
    owner = book.owner_of(book.offers[FILM])
    assert isinstance(owner, Exhibitor)
    assert owner.name_zh == "拟真传感技术"
    assert [one.need_id for one in book.for_offer(FILM)] == [PRESSURE]


def test_a_dismissed_pair_is_shown_again_without_matching_anew(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    service.dismiss(PRESSURE, FILM, DismissalReason.SIZE)
    hidden = service.again(book)
    assert list(hidden.lists[PRESSURE]) == []
    service.restore(PRESSURE, FILM)
    assert only(service.again(hidden)).offer_id == FILM


def test_a_pair_that_both_agreed_to_is_placed_where_it_was_shown(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    service.ask(PRESSURE, FILM, 80)
    asked = only(service.again(book))
    assert asked.request_id is not None
    service.answer(asked.request_id, RequestState.ACCEPTED)
    calendar = service.calendar(only(service.again(book)), service.again(book))
    cell = calendar.cells[-1]
    service.schedule(asked.request_id, cell)
    placed = only(service.again(book))
    assert placed.state is PairState.SCHEDULED
    assert placed.starts_at == calendar.board.slot_of[cell.slot_id].starts_at
    after = service.calendar(placed, service.again(book))
    assert after.meeting is not None
    assert after.meeting.cell == cell


def test_who_meets_several_at_once_is_free_beside_a_meeting(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    fair.hold("light-gene", 0, 0)  # the need's owner does not meet then
    fair.hold("sensing-storage", 1, 0)  # and both sides do here
    busy = service.calendar(only(book), book)
    assert [busy.needs_free[n] for n in (0, 1)] == [True, False]
    with fair.store.writing("exhibitor.edit") as writer:
        storage = writer.need(Exhibitor, fair.exhibitors["storage"])
        writer.save(replace(storage, at_once=2))
    again = service.again(book)
    calendar = service.calendar(only(again), again)
    assert [calendar.needs_free[1], calendar.offers_free[1]] == [True, False]


def test_an_exhibitor_in_an_absence_is_not_free(fair: MeetingFair) -> None:
    service = pairs(fair)
    book = service.match()
    slot = fair.slots()[2]
    with fair.store.writing("absence.add") as writer:
        away = Absence(
            new_id(), slot.starts_at, slot.ends_at, exhibitor_id=fair.exhibitors["storage"]
        )
        writer.save(away)
    calendar = service.calendar(only(book), book)
    assert [calendar.needs_free[2], calendar.offers_free[2]] == [False, True]
    assert slot.id not in {cell.slot_id for cell in calendar.cells}


def test_what_is_scarce_is_said_by_figures(fair: MeetingFair) -> None:
    service = pairs(fair)
    service.change_rules(replace(service.rules(), least_fit=100))
    book = service.match()
    assert list(book.lists[PRESSURE]) == []
    scarce = book.scarcity(PRESSURE)
    assert (scarce.industry, scarce.offers, scarce.full) == (Industry.IT, 0, 0)
    assert scarce.best is not None
    assert scarce.best.offer_id == FILM
    assert scarce.weakest is FactorName.FIELD


def test_full_offers_are_counted_among_the_scarce(fair: MeetingFair) -> None:
    with fair.store.writing("quota") as writer:
        film = writer.need(Offer, FILM)
        writer.save(replace(film, industry=Industry.IT))
        sensing = writer.need(Exhibitor, fair.exhibitors["sensing"])
        writer.save(replace(sensing, quota=0))
    book = pairs(fair).match()
    assert book.full == {fair.exhibitors["sensing"]}
    scarce = book.scarcity(PRESSURE)
    assert (scarce.offers, scarce.full) == (1, 1)


def test_pairs_are_counted_and_found_by_owner(fair: MeetingFair) -> None:
    service = pairs(fair)
    assert service.counts() == (1, 3)
    book = service.match()
    for name in ("storage", "sensing"):
        assert [one.offer_id for one in book.of_owner(fair.exhibitors[name])] == [FILM]
    assert book.of_owner(fair.exhibitors["gene"]) == []


def test_meaning_across_languages_counts_where_the_fair_wants_it_and_it_is_installed(
    fair: MeetingFair, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fair.store.writing("test") as writer:
        fog, ask = OfferId(new_id()), NeedId(new_id())
        writer.save(Offer(id=fog, title_zh="驱雾装置", exhibitor_id=fair.exhibitors["laser"]))
        writer.save(
            Need(id=ask, title_zh="", title_en="fog removal", exhibitor_id=fair.exhibitors["gene"])
        )

    def fit() -> int:
        found = pairs(fair).match().found[ask]
        return max((match.fit for match in found if match.offer_id == fog), default=0)

    monkeypatch.setattr(embedding, "sentence_encoder", lambda: encode)
    monkeypatch.setattr(embedding, "embedding_installed", lambda: True)
    without = fit()
    pairs(fair).change_rules(replace(pairs(fair).rules(), meaning=True))
    assert fit() > without
    monkeypatch.setattr(embedding, "embedding_installed", lambda: False)
    assert fit() == without  # another desk, without the encoder, matches all the same


def test_an_exhibitor_that_nearly_fits_stands_in_somebodys_list(fair: MeetingFair) -> None:
    service = pairs(fair)
    fit = only(service.match()).fit
    rules = replace(service.rules(), least_fit=fit + 8)
    service.change_rules(rules)
    book = service.match()
    assert only(book).fit == fit < rules.least_fit
    service.dismiss(PRESSURE, FILM, DismissalReason.KNOWN)
    assert list(service.again(book).lists[PRESSURE]) == []
    History(fair.store).undo()
    service.change_rules(replace(rules, fairness=0))
    assert list(service.match().lists[PRESSURE]) == []
    service.change_rules(replace(rules, least_fit=fit + 11))
    assert list(service.match().lists[PRESSURE]) == []
