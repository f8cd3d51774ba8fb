"""Requests as the desk keeps them: entered, answered, run out; undo takes each step back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.availability import Absence, MeetingRules
from app.models.day_strip import SpanKind
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import PlanId, RequestId, SessionId, new_id
from app.models.meetings import (
    Meeting,
    MeetingState,
    Place,
    PlanRecord,
    Request,
    RequestState,
    Unplaced,
)
from app.models.programme import Registration, Session, SessionKind
from app.models.requests import Standing
from app.services.expiry import Expiry
from app.services.history import History
from app.services.meetings import Meetings
from app.services.requests import Entry, Requests
from app.services.store.meeting_list import waiting_rows
from app.services.store.party_lookup import PartyKind
from tests.services.meeting_fair import DAYS, EVE, MeetingFair, meeting_fair

BOTH = (PartyKind.EXHIBITOR, PartyKind.PERSON)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "r.fair")
    yield made
    made.store.close()


@pytest.fixture
def requests(fair: MeetingFair) -> Requests:
    return Requests(fair.store, lambda: EVE)


def saved(fair: MeetingFair, wanted: RequestId) -> Request:
    with fair.store.reading() as reader:
        return reader.need(Request, wanted)


def entered(fair: MeetingFair, requests: Requests, entry: Entry) -> Request:
    change = requests.enter(entry)
    return saved(fair, RequestId(change.ids[0]))


def wish(fair: MeetingFair) -> Entry:
    return Entry(fair.exhibitors["gene"], from_exhibitor_id=fair.exhibitors["sensing"])


def reopened(fair: MeetingFair, name: str) -> None:
    """Nobody has answered this one."""
    with fair.store.writing("test.ask") as writer:
        before = writer.need(Request, fair.requests[name])
        writer.save(replace(before, state=RequestState.REQUESTED, created_at=EVE))


def test_a_wish_entered_at_the_desk_waits_a_day_for_its_answer(
    fair: MeetingFair, requests: Requests
) -> None:
    entry = Entry(
        fair.exhibitors["light"], from_person_id=fair.visitor, topic=" 碳纤维 ", weight=77
    )
    request = entered(fair, requests, entry)
    assert (request.topic, request.weight, request.state) == ("碳纤维", 77, RequestState.REQUESTED)
    assert (request.created_at, request.expires_at) == (EVE, EVE + timedelta(hours=24))
    action = History(fair.store).undo_action()
    assert action is not None
    assert (action.code, action.facts) == (
        "request.enter",
        {"asking": "林知夏", "asked": "试样轻量材料"},
    )
    History(fair.store).undo()
    with fair.store.reading() as reader:
        assert reader.get(Request, request.id) is None


def test_an_urgent_wish_is_accepted_at_once_and_weighs_most(
    fair: MeetingFair, requests: Requests
) -> None:
    gene = fair.exhibitors["light"]
    request = entered(
        fair, requests, Entry(gene, from_person_id=fair.visitor, is_urgent=True, weight=3)
    )
    assert (request.weight, request.state) == (100, RequestState.ACCEPTED)
    assert (request.answered_at, request.expires_at) == (EVE, None)


@pytest.mark.parametrize("way", ["the same way", "the other way"])
def test_two_sides_ask_once(fair: MeetingFair, requests: Requests, way: str) -> None:
    sensing, storage = fair.exhibitors["sensing"], fair.exhibitors["storage"]
    asking, asked = (sensing, storage) if way == "the same way" else (storage, sensing)
    with pytest.raises(AppError) as caught:
        requests.enter(Entry(asked, from_exhibitor_id=asking))
    assert caught.value.code == "requests.known"
    requests.withdraw([fair.requests["sensing-storage"]])
    requests.enter(Entry(asked, from_exhibitor_id=asking))


def test_nobody_asks_themselves(fair: MeetingFair, requests: Requests) -> None:
    gene = fair.exhibitors["gene"]
    with pytest.raises(AppError) as caught:
        requests.enter(Entry(gene, from_exhibitor_id=gene))
    assert caught.value.code == "requests.itself"


def test_features_of_a_table_mean_nothing_in_a_booth(fair: MeetingFair, requests: Requests) -> None:
    entry = replace(wish(fair), place=Place.BOOTH, features=("screen",))
    visitor = replace(entry, from_exhibitor_id=None, from_person_id=fair.visitor)
    assert entered(fair, requests, visitor).features == ()


def test_declining_says_why_and_cancels_the_meeting_in_the_same_step(
    fair: MeetingFair, requests: Requests
) -> None:
    fair.hold("sensing-storage", 0, 0)
    wanted = fair.requests["sensing-storage"]
    assert requests.rows([wanted])[wanted].standing is Standing.SCHEDULED
    requests.decline([wanted], " 没有时间 ")
    assert saved(fair, wanted).answered_at == EVE
    assert fair.meetings()["sensing-storage"].state is MeetingState.CANCELLED
    dossier = requests.dossier(wanted)
    assert dossier is not None
    assert dossier.declined_because == "没有时间"
    assert dossier.row.standing is Standing.DECLINED
    History(fair.store).undo()
    assert fair.meetings()["sensing-storage"].state is MeetingState.PLANNED
    assert saved(fair, wanted).state is RequestState.ACCEPTED


def test_asked_again_it_can_be_planned_again(fair: MeetingFair, requests: Requests) -> None:
    fair.hold("sensing-storage", 0, 0)
    wanted = fair.requests["sensing-storage"]
    requests.withdraw([wanted])
    requests.reopen([wanted])
    request = saved(fair, wanted)
    assert (request.state, request.answered_at) == (RequestState.REQUESTED, None)
    assert request.expires_at == EVE + timedelta(hours=24)
    assert "sensing-storage" not in fair.meetings()
    with fair.store.reading() as reader:
        waiting = [row.request_id for row in waiting_rows(reader)]
    assert wanted in waiting


def test_of_several_only_those_are_answered_that_can_be(
    fair: MeetingFair, requests: Requests
) -> None:
    reopened(fair, "gene-laser")
    reopened(fair, "light-gene")
    requests.accept(list(fair.requests.values()))
    action = History(fair.store).undo_action()
    assert action is not None
    assert (action.code, action.facts["count"]) == ("request.accept_many", 2)
    assert saved(fair, fair.requests["gene-laser"]).answered_at == EVE
    assert saved(fair, fair.requests["sensing-storage"]).answered_at is None
    with pytest.raises(AppError) as caught:
        requests.accept([fair.requests["sensing-storage"]])
    assert caught.value.code == "requests.not_now"


def test_a_late_answer_is_welcome_and_lets_it_be_planned_again(
    fair: MeetingFair, requests: Requests
) -> None:
    reopened(fair, "sensing-storage")
    fair.hold("sensing-storage", 5, 0)
    Expiry(fair.store, lambda: EVE + timedelta(days=2)).expire()
    wanted = fair.requests["sensing-storage"]
    requests.accept([wanted])
    assert saved(fair, wanted).state is RequestState.ACCEPTED
    assert "sensing-storage" not in fair.meetings()
    with fair.store.reading() as reader:
        assert wanted in [row.request_id for row in waiting_rows(reader)]


def test_a_line_says_until_when_the_rule_waits(fair: MeetingFair, requests: Requests) -> None:
    reopened(fair, "gene-laser")
    wanted = fair.requests["gene-laser"]
    assert requests.rows([wanted])[wanted].expires_at == EVE + timedelta(hours=24)


def test_what_was_held_cannot_be_declined(fair: MeetingFair, requests: Requests) -> None:
    meeting = fair.hold("sensing-storage", 0, 0)
    Meetings(fair.store, lambda: EVE).mark(meeting, MeetingState.HELD)
    with pytest.raises(AppError) as caught:
        requests.decline([fair.requests["sensing-storage"]])
    assert caught.value.code == "requests.not_now"


def test_the_rule_says_how_long_an_answer_is_waited_for(
    fair: MeetingFair, requests: Requests
) -> None:
    with fair.store.writing("test.rules") as writer:
        writer.save(MeetingRules(writer.all(Fair)[0].id, answer_hours=6))
    request = entered(fair, requests, Entry(fair.exhibitors["light"], from_person_id=fair.visitor))
    assert request.expires_at == EVE + timedelta(hours=6)


def test_an_order_of_meetings_does_not_bite_its_tail(fair: MeetingFair, requests: Requests) -> None:
    first, second = fair.requests["gene-laser"], fair.requests["light-gene"]
    requests.change(first, lambda r: replace(r, after_id=second))
    with pytest.raises(AppError) as caught:
        requests.change(second, lambda r: replace(r, after_id=first))
    assert caught.value.code == "requests.circle"
    dossier = requests.dossier(first)
    assert dossier is not None
    assert dossier.after is not None
    assert dossier.after.id == second


def test_quotas_are_the_exhibitors_own_or_the_fairs(fair: MeetingFair, requests: Requests) -> None:
    storage = fair.exhibitors["storage"]
    fair.hold("sensing-storage", 0, 0)
    before = requests.quota(storage)
    assert (before.own, before.most, before.at_once, before.has) == (None, 8, 1, 1)
    requests.set_quota(storage, 3, 2)
    after = requests.quota(storage)
    assert (after.own, after.most, after.at_once) == (3, 3, 2)
    requests.set_quota(storage, None, 2)
    assert requests.quota(storage).most == 8
    with pytest.raises(AppError) as caught:
        requests.set_quota(storage, 2, 0)
    assert caught.value.code == "requests.quota"


def test_the_list_is_filtered_sorted_and_searched(fair: MeetingFair, requests: Requests) -> None:
    named = {request: name for name, request in fair.requests.items()}

    def listed(
        text: str = "", sort: str = "", *, down: bool = False, **filters: object
    ) -> list[str]:
        found = requests.ids(text, filters, sort, descending=down)
        return [named[one] for one in found]

    reopened(fair, "gene-laser")
    fair.hold("sensing-storage", 0, 0)
    fair.withdraw("light-gene")
    assert listed(state=Standing.SCHEDULED) == ["sensing-storage"]
    assert listed(state=Standing.WITHDRAWN) == ["light-gene"]
    assert listed(unanswered=True) == ["gene-laser"]
    assert listed(state=Standing.REQUESTED) == ["gene-laser"]
    assert set(listed(party=fair.visitor)) == {"visitor-laser"}
    assert set(listed(party=fair.exhibitors["gene"])) == {
        "gene-laser",
        "light-gene",
        "gene-sensing",
    }
    (hall, _, _) = requests.halls()[0]
    assert set(listed(hall=hall)) == {"sensing-storage", "laser-storage", "light-storage"}
    assert listed(industry="it") == []
    assert listed(sort="weight", down=True)[:2] == ["sensing-storage", "laser-storage"]
    assert set(listed("nizhen")) == {"sensing-storage", "gene-sensing"}
    assert listed("visitor and") == ["visitor-laser"]
    counts = requests.counts()
    assert (counts[Standing.SCHEDULED], counts[Standing.ACCEPTED]) == (1, 4)
    assert sum(counts.values()) == 7


def test_a_row_says_why_it_has_no_place(fair: MeetingFair, requests: Requests) -> None:
    left, storage = fair.requests["light-storage"], fair.exhibitors["storage"]
    slots = fair.slots()
    facts = {"participants": [storage], "slots": [slots[1].id], "quotas": [1], "blockers": []}
    plan = PlanRecord(PlanId(new_id()), EVE, 2, 1, 90, 90, proved=True, idle_slots=0, seconds=0.1)
    with fair.store.writing("test.plan") as writer:
        writer.save(plan)
        writer.save(Unplaced(new_id(), plan.id, left, "quota", json.dumps(facts)))
    fair.hold("sensing-storage", 0, 0)
    rows = requests.rows(list(fair.requests.values()))
    why = rows[left].why
    assert why is not None
    assert (why.reason, why.blamed, why.quotas) == ("quota", (storage,), (1,))
    assert why.slots == (slots[1].starts_at,)
    placed = rows[fair.requests["sensing-storage"]]
    assert (placed.why, placed.meeting) == (None, MeetingState.PLANNED)


def test_a_day_shows_meetings_forums_absences_and_what_is_free(
    fair: MeetingFair, requests: Requests
) -> None:
    slots = fair.slots()
    fair.hold("visitor-laser", 2, 0)
    forum = Session(
        SessionId(new_id()),
        "工业软件论坛",
        "Software",
        SessionKind.FORUM,
        slots[3].starts_at,
        slots[3].ends_at,
    )
    with fair.store.writing("test.day") as writer:
        writer.save(forum)
        writer.save(Registration(new_id(), forum.id, fair.visitor))
        away = Absence(
            new_id(), slots[0].starts_at, slots[0].ends_at, exhibitor_id=fair.exhibitors["laser"]
        )
        writer.save(away)
    dossier = requests.dossier(fair.requests["visitor-laser"])
    assert dossier is not None
    first, second, _ = dossier.asking
    assert [strip.day for strip in dossier.asking] == list(DAYS)
    assert not first.is_present
    assert first.free == ()
    kinds = [span.kind for span in second.spans]
    assert kinds == [SpanKind.MEETING, SpanKind.LUNCH, SpanKind.FORUM]
    assert second.spans[0].title_zh == "范例激光加工"
    laser = dossier.asked[0]
    assert [span.kind for span in laser.spans] == [SpanKind.ABSENCE, SpanKind.LUNCH, SpanKind.FREE]
    assert laser.free[0].starts_at == slots[1].starts_at
    assert dossier.asked[1].spans[0].title_zh == "林知夏"


def test_who_meets_two_at_once_is_free_until_the_second(
    fair: MeetingFair, requests: Requests
) -> None:
    laser = fair.exhibitors["laser"]
    with fair.store.writing("test.staff") as writer:
        writer.save(replace(writer.need(Exhibitor, laser), at_once=2))
    fair.hold("visitor-laser", 2, 0)
    dossier = requests.dossier(fair.requests["gene-laser"])
    assert dossier is not None
    assert fair.slots()[2].starts_at in {span.starts_at for span in dossier.asked[1].free}


def test_parties_are_found_by_name_pinyin_and_booth(requests: Requests) -> None:
    assert [hit.name_zh for hit in requests.find("fljg", BOTH)] == ["范例激光加工"]
    (storage,) = requests.find("A-0", BOTH)
    assert (storage.name_zh, storage.hint) == ("示例储能科技", "A-01")
    (visitor,) = requests.find("林知夏", BOTH)
    assert visitor.kind is PartyKind.PERSON
    assert requests.find("林知夏", (PartyKind.EXHIBITOR,)) == []


def test_a_meeting_that_fell_through_is_told_beside_its_request(
    fair: MeetingFair, requests: Requests
) -> None:
    meeting = fair.hold("sensing-storage", 0, 0)
    with fair.store.writing("test.missed") as writer:
        writer.save(replace(writer.need(Meeting, meeting), state=MeetingState.MISSED))
    wanted = fair.requests["sensing-storage"]
    row = requests.rows([wanted])[wanted]
    assert (row.standing, row.meeting) == (Standing.ACCEPTED, MeetingState.MISSED)
    assert row.starts_at == fair.slots()[0].starts_at
    assert row.starts_at >= datetime(2018, 11, 28, tzinfo=UTC)
