"""What is due by the rules is proposed, erased when confirmed, and can be broken off."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.people import Person
from app.models.privacy import ERASED, Cause, PrivacyRules, Scope
from app.models.scanning import Scan
from app.services.history import History
from app.services.privacy import Privacy
from app.services.retention import Retention
from app.services.store.scrubbing import remnants
from app.services.verification import verify
from tests.services.privacy.privacy_fair import (
    EMAIL,
    LATER,
    NAME,
    OLD_PHONE,
    PHONE,
    TICKET,
    PrivacyFair,
    privacy_fair,
)

AFTERWARDS = datetime(2020, 1, 5, tzinfo=UTC)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PrivacyFair]:
    fair = privacy_fair(tmp_path)
    with closing(fair.fair.store):
        yield fair


def desk(made: PrivacyFair, moment: datetime = AFTERWARDS) -> Retention:
    return Retention(made.fair.store, lambda: moment, "李主任")


def test_nothing_is_erased_before_its_day(made: PrivacyFair) -> None:
    at_the_fair = desk(made, LATER)
    assert [(one.scope, one.on) for one in at_the_fair.due()] == [
        (Scope.CONTACT, date(2019, 3, 1)),
        (Scope.LEADS, date(2019, 5, 30)),
        (Scope.PERSON, date(2019, 12, 1)),
    ]
    assert at_the_fair.due_now() == []
    with pytest.raises(AppError, match=r"privacy\.early"):
        at_the_fair.erase(Scope.PERSON)


def test_numbers_go_first_and_names_stay(made: PrivacyFair) -> None:
    erased = desk(made).erase(Scope.CONTACT)
    assert erased is not None
    certificate = erased.certificate
    assert (certificate.cause, certificate.scope) == (Cause.RETENTION, Scope.CONTACT)
    with made.fair.store.reading() as reader:
        person = reader.need(Person, made.person)
    assert (person.name, person.phone, person.email) == (NAME, "", "")
    assert verify(made.fair.store).findings == ()
    assert [one.scope for one in desk(made).due_now()] == [Scope.LEADS, Scope.PERSON]


def test_what_booths_wrote_goes(made: PrivacyFair) -> None:
    erased = desk(made).erase(Scope.LEADS)
    assert erased is not None
    assert erased.certificate.facts == 4
    assert Scope.LEADS not in [one.scope for one in desk(made).due()]
    assert verify(made.fair.store).findings == ()


def test_all_people_go_and_the_figures_stay(made: PrivacyFair) -> None:
    store = made.fair.store
    with store.reading() as reader:
        people, scans = reader.count(Person), reader.count(Scan)
    for scope in Scope:
        desk(made).erase(scope)
    with store.reading() as reader:
        assert (reader.count(Person), reader.count(Scan)) == (people, scans)
        assert {one.name for one in reader.all(Person)} == {ERASED}
    assert not remnants(store.path, [PHONE, EMAIL, OLD_PHONE, TICKET, "13855556666", "13800000001"])
    assert verify(store).findings == ()
    assert desk(made).due() == []
    assert desk(made).erase(Scope.PERSON) is None
    assert [one.sign for one in Privacy(store).certificates()] == ["E-0003", "E-0002", "E-0001"]
    left = History(store).undo_action()
    assert left is not None
    assert left.code == "session.edit"  # the programme was made public; it names its speakers


def test_it_goes_on_where_it_was_broken_off(made: PrivacyFair) -> None:
    seen: list[int] = []
    small = replace(desk(made), at_once=2)
    first = small.erase(Scope.PERSON, lambda done, _total: seen.append(done), lambda: bool(seen))
    assert first is not None
    assert first.certificate.people == 2
    assert verify(made.fair.store).findings == ()
    with made.fair.store.reading() as reader:
        left = reader.count(Person) - reader.count(Person, name=ERASED)
    second = desk(made).erase(Scope.PERSON)
    assert second is not None
    assert second.certificate.people == left


def test_longer_rules_put_it_off(made: PrivacyFair) -> None:
    rules = desk(made).rules()
    Privacy(made.fair.store).set_rules(PrivacyRules(rules.id, 800, 800, 800))
    assert desk(made).due_now() == []
