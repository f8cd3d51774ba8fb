"""Whoever is erased is in no byte of the file any more, and everything else is as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.backups import Reason
from app.models.deals import Deal
from app.models.ids import PersonId, new_id
from app.models.people import Person
from app.models.privacy import ERASED, Cause, ExposureFilter, PrivacyRules, Scope
from app.models.registry import Badge, BadgeState
from app.models.scanning import Scan
from app.models.trust import Erasure
from app.services.backups.backups import Backups
from app.services.held_backups import replace_backups
from app.services.history import History
from app.services.merging import linked_columns
from app.services.privacy import Privacy
from app.services.retention import Retention
from app.services.store.mapping import TYPES, shape_of
from app.services.store.personal import LINKS, MENTIONED, MENTIONED_FACTS, OWN
from app.services.store.scrubbing import remnants
from app.services.verification import verify
from tests.services.privacy.privacy_fair import (
    ALL_WORDS,
    EMAIL,
    LATER,
    NAME,
    OLD_PHONE,
    PHONE,
    PrivacyFair,
    privacy_fair,
)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PrivacyFair]:
    fair = privacy_fair(tmp_path)
    with closing(fair.fair.store):
        yield fair


@pytest.fixture
def desk(made: PrivacyFair) -> Privacy:
    return Privacy(made.fair.store, lambda: LATER, "李主任")


def texts(path: Path) -> str:
    """Every text of every table, the search index's own included."""
    with closing(sqlite3.connect(path)) as db:
        db.text_factory = lambda raw: raw.decode("utf-8", "replace")
        tables = [
            name
            for name, kind in db.execute("select name, sql from sqlite_master where type = 'table'")
            if "virtual" not in kind.lower()
        ]
        return "\n".join(
            str(cell if not isinstance(cell, bytes) else cell.decode("utf-8", "replace"))
            for table in tables
            for row in db.execute(f'select * from "{table}"')  # noqa: S608 - the file's own names
            for cell in row
        )


def test_nobody_finds_a_trace_of_who_was_erased(made: PrivacyFair, desk: Privacy) -> None:
    store = made.fair.store
    before = {word for word in ALL_WORDS if remnants(store.path, [word])}
    assert before == set(ALL_WORDS), "the file is to hold every word first"
    erased = desk.erase(made.person)
    assert erased.is_clean
    left = texts(store.path)
    assert [word for word in ALL_WORDS if word in left] == []
    assert not [word for word in ALL_WORDS if remnants(store.path, [word])]
    assert desk.find(NAME) == desk.find(PHONE) == desk.find(EMAIL) == desk.find(OLD_PHONE) == []


def test_the_file_is_whole_and_the_erasure_is_in_its_log(made: PrivacyFair, desk: Privacy) -> None:
    store = made.fair.store
    erased = desk.erase(made.person)
    found = verify(store)
    assert found.findings == ()
    with store.reading() as reader:
        (fact,) = reader.all(Erasure)
    assert (fact.subject_id, fact.by) == (made.person, "李主任")
    assert fact.rows >= erased.certificate.log_rows + erased.certificate.facts
    assert desk.certificates() == [erased.certificate]


def test_figures_stay_and_the_badge_admits_nobody(made: PrivacyFair, desk: Privacy) -> None:
    store = made.fair.store
    with store.reading() as reader:
        scans, people = reader.count(Scan, person_id=made.person), reader.count(Person)
    desk.erase(made.person)
    with store.reading() as reader:
        assert reader.count(Scan, person_id=made.person) == scans == 1
        assert reader.count(Person) == people
        person = reader.need(Person, made.person)
        (badge,) = reader.all(Badge, person_id=made.person)
        (deal,) = reader.all(Deal)
    assert (person.name, person.phone, person.email, person.city) == (ERASED, "", "", "")
    assert badge.state is BadgeState.REVOKED
    assert deal.buyer_name == "虚构研究院"
    assert deal.note == f"联系 {ERASED}，{ERASED}"


def test_what_a_reader_kept_from_the_end_is_made_good(made: PrivacyFair, desk: Privacy) -> None:
    store = made.fair.store
    retention = Retention(store)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("begin")
        other.execute("select count(*) from person").fetchone()
        assert not desk.erase(made.person).is_clean
        assert not retention.settle()
        assert remnants(store.path, [PHONE])
        other.execute("rollback")
    assert retention.settle()
    assert not [word for word in ALL_WORDS if remnants(store.path, [word])]
    assert verify(store).findings == ()
    assert retention.settle()


def test_others_keep_what_is_theirs(made: PrivacyFair, desk: Privacy) -> None:
    desk.erase(made.person)
    (found,) = desk.find("欧阳真实")
    assert found.person.phone == "13855556666"


def test_what_it_reaches_is_told_before(made: PrivacyFair, desk: Privacy) -> None:
    Backups(made.fair.store.path).make(Reason.AUTOMATIC)
    reach = desk.reach(made.person)
    assert reach.records["person"] == reach.records["request"] == reach.records["deal"] == 1
    assert reach.facts == {"lead_entry": 3, "feedback": 1}
    assert reach.steps >= 4
    assert len(reach.backups) == 1
    assert [one.file for one in reach.lists] == ["people.xlsx"]
    assert {(one.field, one.purpose) for one in reach.exposures} >= {
        ("phone", "look"),
        ("phone", "export.people"),
    }
    erased = desk.erase(made.person)
    told = erased.certificate
    assert (told.records, told.facts) == (reach.number_of_records, reach.number_of_facts)
    assert (told.backups, told.lists, told.cause) == (1, 1, Cause.REQUEST)


def test_undo_brings_nobody_back(made: PrivacyFair, desk: Privacy) -> None:
    history = History(made.fair.store)
    desk.erase(made.person)
    while history.undo() is not None:
        pass
    left = texts(made.fair.store.path)
    assert [word for word in ALL_WORDS if word in left] == []
    assert verify(made.fair.store).findings == ()


def test_a_name_that_others_have_is_not_taken_from_them(made: PrivacyFair, desk: Privacy) -> None:
    """A namesake's lead keeps its words; the place is shown instead."""
    store = made.fair.store
    with store.writing("person.add") as writer:
        other = writer.need(Person, made.other)
        writer.save(replace(other, id=PersonId(new_id()), name=NAME, phone="13800009999"))
    reach = desk.reach(made.person)
    assert all(NAME in one.text for one in reach.kept_mentions)
    desk.erase(made.person)
    (namesake,) = [one for one in desk.find(NAME) if not one.is_erased]
    assert namesake.person.phone == "13800009999"
    assert verify(store).findings == ()


def test_backups_that_hold_the_person_can_go_at_once(made: PrivacyFair, desk: Privacy) -> None:
    store = made.fair.store
    backup = Backups(store.path).make(Reason.MANUAL)
    desk.erase(made.person)
    assert remnants(backup.path, [PHONE])
    assert replace_backups(store) == 1
    (fresh,) = Backups(store.path).all()
    assert not remnants(fresh.path, list(ALL_WORDS))


def test_who_saw_or_exported_a_number_is_found(desk: Privacy) -> None:
    seen = desk.exposures(ExposureFilter(person=PHONE))
    assert {(one.by, one.purpose, one.file) for one in seen} >= {
        ("王一", "look", ""),
        ("王一", "export.people", "people.xlsx"),
    }
    assert desk.exposures(ExposureFilter(by="nobody")) == []
    exports = desk.exposures(ExposureFilter(person=NAME, exports_only=True))
    assert exports
    assert all(one.is_export for one in exports)


def test_rules_are_the_organisers(desk: Privacy) -> None:
    rules = desk.rules()
    desk.set_rules(PrivacyRules(rules.id, 1, 2, 3))
    assert desk.rules().days == {Scope.CONTACT: 1, Scope.LEADS: 2, Scope.PERSON: 3}
    with pytest.raises(ValueError, match="ten years"):
        PrivacyRules(rules.id, contact_days=-1)


def test_every_link_to_a_person_is_known() -> None:
    linked = linked_columns(PersonId)
    assert linked == {(table, column) for table, column in LINKS.items()}


def test_every_column_that_is_written_over_is_there() -> None:
    for table, columns in (
        *OWN[Scope.PERSON].items(),
        *MENTIONED.items(),
        *MENTIONED_FACTS.items(),
    ):
        assert set(columns) <= set(shape_of(TYPES[table]).columns), table
