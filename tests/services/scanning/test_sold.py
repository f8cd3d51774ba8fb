"""Tickets sold elsewhere, at the gate: by the list, by their signature, and not otherwise."""

import base64
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.commands import cli
from app.models.ids import PersonId, new_id
from app.models.people import Category, Person
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, Direction, Scanned, Verdict
from app.services.registry import issue_badge
from app.services.ticket_keys import TicketKeys
from tests.services.scanning_fair import DAYS, MORNING, ScanningFair, scanning_fair

PLAIN = "kfndgffgyw4tdgcacx6bb3bgemq69cxj"


@pytest.fixture
def fair(tmp_path: Path) -> ScanningFair:
    return scanning_fair(tmp_path / "gate.fair")


def imported(fair: ScanningFair, code: str, **more: object) -> PersonId:
    """Somebody who came with an import of orders, without a badge yet."""
    person = Person(PersonId(new_id()), Category.VISITOR, "周明", external_id=code)
    with fair.store.writing("import") as writer:
        writer.add(replace(person, **more))  # type: ignore[arg-type]  # fields by name
    return person.id


def scan(
    fair: ScanningFair, code: str, place: str = "gate", way: Direction = Direction.IN
) -> Scanned:
    return fair.desk.scan(code, fair.places[place], direction=way)


def signed(*, until: datetime | None = None, altered: bool = False) -> tuple[str, str]:
    """A signed ticket, and the event of its shop with the key."""
    ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
    payload = b"\x0a\x09CTJqJOl1H\x10\x2a"
    if until is not None:
        seconds = int(until.timestamp())
        groups = [seconds >> shift & 0x7F | 0x80 for shift in (0, 7, 14, 21)]
        payload += b"\x30" + bytes(groups) + bytes([seconds >> 28])
    private = ed25519.Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)
    signature = private.sign(payload + (b"!" if altered else b""))
    raw = b"\x01" + len(payload).to_bytes(2, "big") + b"\x00\x40" + payload + signature
    key = base64.b64encode(private.public_key().public_bytes_raw()).decode()
    event = json.dumps({"slug": "fair", "valid_keys": {"pretix_sig1": [key]}})
    return base64.b64encode(raw).decode()[::-1], event


def test_whoever_was_imported_with_this_code_is_let_in_once(fair: ScanningFair) -> None:
    person = imported(fair, PLAIN)
    first = scan(fair, f" {PLAIN}\r\n")
    assert first.scan.verdict is Verdict.WELCOME
    assert first.scan.person_id == person
    assert first.person is not None
    assert first.person.name == "周明"
    fair.pass_time(minutes=5)
    again = scan(fair, PLAIN, "gate 2")
    assert again.scan.verdict is Verdict.ALREADY_IN
    assert again.first == first.scan


def test_ticket_and_badge_of_one_person_admit_once(fair: ScanningFair) -> None:
    person = imported(fair, PLAIN)
    assert scan(fair, PLAIN).scan.verdict is Verdict.WELCOME
    with fair.store.writing("badge.issue") as writer:
        badge = issue_badge(writer, writer.need(Person, person), fair.moment)
    fair.pass_time(minutes=1)
    assert scan(fair, PLAIN).scan.badge_id == badge.id
    with fair.store.writing("badge.revoke") as writer:
        writer.save(replace(writer.need(Badge, badge.id), state=BadgeState.REVOKED))
    fair.pass_time(days=1)
    assert scan(fair, PLAIN).scan.verdict is Verdict.REVOKED


def test_days_of_the_person_hold_for_the_ticket(fair: ScanningFair) -> None:
    imported(fair, PLAIN, days=(DAYS[2],))
    assert scan(fair, PLAIN).scan.verdict is Verdict.WRONG_DAY


@pytest.mark.parametrize(
    "code",
    ["V-0001", "id-1", "32010119900101001X", "12345678901234567890123", "3f2a8c1e-1111-4222-8333"],
)
def test_a_number_that_can_be_guessed_admits_nobody(fair: ScanningFair, code: str) -> None:
    imported(fair, code)
    assert scan(fair, code).scan.verdict in (Verdict.OTHER_FAIR, Verdict.UNREADABLE)


def test_a_signed_ticket_that_the_list_lacks_goes_by_the_rule_of_the_gate(
    fair: ScanningFair,
) -> None:
    code, event = signed()
    assert scan(fair, code).scan.verdict is Verdict.OTHER_FAIR  # no key is held
    TicketKeys(fair.store).take(event, "票务系统")
    assert scan(fair, code).scan.verdict is Verdict.UNKNOWN_HERE
    with fair.store.writing("checkpoint.edit") as writer:
        gate = writer.need(Checkpoint, fair.places["gate"])
        writer.save(replace(gate, admits_unknown=True))
    assert scan(fair, code).scan.verdict is Verdict.WELCOME
    fair.pass_time(minutes=1)
    assert scan(fair, code).scan.verdict is Verdict.ALREADY_IN


def test_an_altered_ticket_is_forged_and_one_out_of_its_time_is_of_another_day(
    fair: ScanningFair,
) -> None:
    forged, event = signed(altered=True)
    TicketKeys(fair.store).take(event, "票务系统")
    assert scan(fair, forged).scan.verdict is Verdict.FORGED
    over, _ = signed(until=MORNING - timedelta(hours=1))
    imported(fair, over)
    assert scan(fair, over).scan.verdict is Verdict.WRONG_DAY


def test_keys_are_taken_once_and_can_be_removed(fair: ScanningFair) -> None:
    _, event = signed()
    keys = TicketKeys(fair.store)
    keys.take(event, "票务系统")
    keys.take(event, "票务系统")
    (kept,) = keys.held()
    keys.remove(kept.id)
    assert keys.held() == []


def test_the_command_line_takes_the_keys_of_an_event(fair: ScanningFair, tmp_path: Path) -> None:
    _, event = signed()
    file = tmp_path / "shop.json"
    file.write_text(event, encoding="utf-8")
    store = ["--store", str(fair.store.path)]
    told = CliRunner().invoke(cli, ["ticket-keys", *store, str(file)])
    (kept,) = TicketKeys(fair.store).held()
    assert (told.exit_code, told.output) == (0, f"{kept.key}  shop\n")
    file.write_text("{}", encoding="utf-8")
    refused = CliRunner().invoke(cli, ["ticket-keys", *store, str(file)])
    assert refused.exit_code != 0
    assert TicketKeys(fair.store).held() == [kept]
