"""Every service call with every role: refused exactly where docs/decisions/roles.md says so."""

import inspect
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest

from app.errors import AppError
from app.models.access import EVERYTHING, Access
from app.models.ids import ExhibitorId
from app.models.scanning import Role
from app.services.access import permit_of
from app.services.store import Store
from tests.services.roles.calls import Call, calls, holds_store
from tests.services.scanning_fair import scanning_fair

BOOTH, GATE, KIOSK = "B", "G", "K"
_LETTERS = {BOOTH: Role.BOOTH, GATE: Role.GATE, KIOSK: Role.KIOSK}
# Beside the organiser: who may make a call. What is not here is the organiser's alone. A small
# letter: asked for another exhibitor's rows, a booth is refused all the same.
TABLE: Mapping[str, str] = {
    "anchors.anchors_of": "BGK",
    "appointments.Appointments.make": "b",
    "appointments.Appointments.openings": "b",
    "arrivals.Arrivals.come": "bG",
    "badge_directory.BadgeDirectory.*": "G",
    "badge_proof.*": "G",
    "booth_feedback.BoothFeedback.note": "b",
    "booth_feedback.BoothFeedback.of": "b",
    "called.exhibitor_called": "B",
    "disclosures.note_list": "BG",
    "exhibitors.Exhibitors.check": "b",
    "exhibitors.Exhibitors.check_proposal": "B",
    "exhibitors.Exhibitors.edit": "b",
    "exhibitors.Exhibitors.edit_proposal": "B",
    "exhibitors.Exhibitors.ground": "B",
    "exhibitors.Exhibitors.need": "b",
    "exhibitors.Exhibitors.offer": "b",
    "exhibitors.Exhibitors.open": "b",
    "exhibitors.Exhibitors.record": "b",
    "exhibitors.Exhibitors.remove_proposal": "B",
    "exporting.exports.Exports.exhibitors": "b",
    "exporting.exports.Exports.leads": "b",
    "fair_clock.clock_of": "BGK",
    "fair_key.FairKey.clash": "GK",
    "fair_key.FairKey.first": "GK",
    "fair_key.FairKey.held": "GK",
    "fair_key.FairKey.signing": "GK",
    "fair_key.FairKey.standing": "GK",
    "fair_key.FairKey.take_in": "GK",
    "fairs.FairSettings.fair": "BGK",
    "history.History.*": "BGK",
    "leads.Leads.about": "b",
    "leads.Leads.begin": "b",
    "leads.Leads.bring_back": "B",
    "leads.Leads.note": "B",
    "leads.Leads.of_exhibitor": "b",
    "leads.Leads.take_back": "B",
    "meeting_papers.MeetingPapers.check_paper": "G",
    "meeting_papers.MeetingPapers.draw": "B",
    "meeting_papers.MeetingPapers.draw_agendas": "b",
    "meeting_papers.MeetingPapers.write_calendar": "b",
    "palette.Palette.find": "B",
    "papers.Papers.*": "G",
    "pins.Pins.check": "BGK",
    "pins.Pins.is_set": "BGK",
    "print_queue.PrintQueue.*": "G",
    "printers.Printers.*": "G",
    "programme.Programme.timetable": "BGK",
    "registry.Registry.ledger": "G",
    "registry.Registry.printed": "G",
    "registry.Registry.reissue": "G",
    "registry.Registry.reprints": "G",
    "registry.Registry.row": "G",
    "registry.Registry.valid_badges": "G",
    "registry.Registry.waiting": "G",
    "requests.Requests.answer_own": "b",
    "roles.Roles.ask_reset": "BGK",
    "roles.Roles.borrow": "BGK",
    "roles.Roles.enter": "BGK",
    "roles.Roles.exhibitor": "BGK",
    "roles.Roles.pin_wanted": "BGK",
    "roles.Roles.reset": "BGK",
    "roles.Roles.reset_due": "BGK",
    "roles.Roles.reset_with_key": "BGK",
    "roles.Roles.resume": "BGK",
    "scanning.beside.Beside.badge": "BG",
    "scanning.beside.Beside.booth_code": "BG",
    "scanning.beside.Beside.figures": "BG",
    "scanning.beside.Beside.halls": "BG",
    "scanning.beside.Beside.newer": "BG",
    "scanning.beside.Beside.numbered": "BG",
    "scanning.beside.Beside.zone": "BGK",
    "scanning.desk.ScanDesk.admit_anyway": "G",
    "scanning.desk.ScanDesk.admit_by_hand": "BG",
    "scanning.desk.ScanDesk.attendance": "G",
    "scanning.desk.ScanDesk.checkpoints": "BG",
    "scanning.desk.ScanDesk.counts": "G",
    "scanning.desk.ScanDesk.ensure_booth": "b",
    "scanning.desk.ScanDesk.ensure_forum": "G",
    "scanning.desk.ScanDesk.ensure_meetings": "G",
    "scanning.desk.ScanDesk.find": "BG",
    "scanning.desk.ScanDesk.last": "BG",
    "scanning.desk.ScanDesk.scan": "BG",
    "scanning.desk.ScanDesk.take_back": "BG",
    "scanning.places.ensure_booth": "b",
    "scanning.places.ensure_forum": "G",
    "scanning.places.ensure_meetings": "G",
    "summaries.summary_of": "b",
    "walk_ins.WalkIns.*": "G",
}
CALLS = calls()
ROLES = [role for role in Role if role is not Role.ORGANISER]


def letters(call: Call) -> str:
    """What the table says of a call."""
    room, _, _ = call.own.rpartition(".")
    return TABLE.get(call.own, TABLE.get(f"{room}.*", ""))


def admitted(call: Call) -> dict[Role, bool]:
    """The roles that may make it, and whether a booth must name its own exhibitor."""
    return {_LETTERS[one.upper()]: one.islower() for one in letters(call)}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with closing(scanning_fair(tmp_path_factory.mktemp("roles") / "gate.fair").store) as made:
        yield made


def access(role: Role) -> Access:
    return Access(role, ExhibitorId("01b00000-own") if role is Role.BOOTH else None)


def subject(kind: type, store: Store) -> Any:
    """A service over this store; what else it is made of is never asked for."""
    if not is_dataclass(kind):
        return kind(store)
    made: object = object.__new__(kind)
    for field in fields(kind):
        hint = field.type
        if hint is Store:
            value: object = store
        elif inspect.isclass(hint) and holds_store(hint):
            value = subject(hint, store)
        elif field.default is not MISSING:
            value = field.default
        else:
            value = None
        object.__setattr__(made, field.name, value)
    return made


def outcome(call: Call, store: Store) -> str:
    """The code by which the call was refused; "" where the guard let it through."""
    parameters = list(inspect.signature(call.function).parameters.values())
    if call.kind is not None:
        first = subject(call.kind, store)
    elif parameters[0].annotation is Store:
        first = store
    else:
        first = subject(parameters[0].annotation, store)
    named = {
        one.name: object()
        for one in parameters[1:]
        if one.kind is inspect.Parameter.KEYWORD_ONLY and one.default is one.empty
    }
    placed = [
        object()
        for one in parameters[1:]
        if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)
    ]
    try:
        call.function(first, *placed, **named)
    except AppError as error:
        return error.code if error.code in ("role.refused", "role.other") else ""
    except Exception:  # noqa: BLE001 - the arguments are nonsense; what matters is who answered
        return ""
    return ""


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.own)
def test_every_call_is_declared(call: Call) -> None:
    permit = permit_of(call.function)
    assert permit is not None, f"{call.own} does not say who may call it"
    assert permit.roles == admitted(call).keys()


def test_the_table_names_only_what_there_is() -> None:
    rooms = {call.own.rpartition(".")[0] for call in CALLS}
    known = {call.own for call in CALLS} | {f"{room}.*" for room in rooms}
    assert TABLE.keys() <= known
    assert len(CALLS) > 250


class _Shut(Store):
    """A file that cannot be opened: whatever is refused was refused without a look at it."""

    def _connection(self) -> Any:
        raise AssertionError("the file was opened")


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_refused_what_the_table_does_not_give_it(role: Role, store: Store) -> None:
    shut = _Shut(store.path, store.device)
    shut.access = access(role)
    told = {call.own: outcome(call, shut) for call in CALLS if role not in admitted(call)}
    assert set(told.values()) == {"role.refused"}, {
        name for name, code in told.items() if code != "role.refused"
    }


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_what_the_table_gives_it(role: Role, store: Store) -> None:
    for call in CALLS:
        if role in admitted(call):
            store.access = access(role)
            wants_own = admitted(call)[role] and role is Role.BOOTH
            assert outcome(call, store) in (("role.other",) if wants_own else ("", "role.other")), (
                call.own
            )
    store.access = EVERYTHING


def test_a_file_opens_for_others_only_within_a_service(store: Store) -> None:
    for role in ROLES:
        store.access = access(role)
        with pytest.raises(AppError, match=r"role\.refused"), store.reading():
            pass
        with pytest.raises(AppError, match=r"role\.refused"), store.writing("exhibitor.add"):
            pass
    store.access = EVERYTHING
