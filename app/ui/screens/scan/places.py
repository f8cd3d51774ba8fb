"""Where this desk stands: chosen once, remembered by the desk, one place for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSettings

from app.models.fairs import Hall
from app.models.ids import CheckpointId, ExhibitorId, HallId, SessionId, new_id
from app.models.programme import Session
from app.models.scanning import Checkpoint, CheckpointKind
from app.models.times import local
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.programme import Programme
from app.services.scanning.beside import Beside
from app.services.scanning.desk import ScanDesk
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language
from app.ui.screens.scan.faces import Words
from app.ui.screens.scan.finder import Found

_KIND = "scan/kind"
_MOST = 60  # booths that are listed at once


class OwnPlace:
    """The kind of scanning and its place that this desk chose last."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def kind(self) -> CheckpointKind:
        """What is scanned for here; a gate until somebody says otherwise."""
        try:
            return CheckpointKind(str(self._settings.value(_KIND, CheckpointKind.GATE.value)))
        except ValueError:
            return CheckpointKind.GATE

    def choose_kind(self, kind: CheckpointKind) -> None:
        """Scan for this from now on."""
        self._settings.setValue(_KIND, kind.value)

    def place(self, kind: CheckpointKind) -> CheckpointId | None:
        """The place of this kind that was chosen last."""
        kept = self._settings.value(f"scan/place/{kind.value}")
        return CheckpointId(str(kept)) if kept else None

    def choose_place(self, place: Checkpoint) -> None:
        """Stand here from now on."""
        self._settings.setValue(f"scan/place/{place.kind.value}", place.id)


@dataclass(frozen=True, slots=True)
class BoothOf:
    """The booth of an exhibitor, as a place that was found."""

    exhibitor: ExhibitorId


@dataclass(frozen=True, slots=True)
class Places:
    """The gates, sessions and booths of the fair as places of scanning."""

    desk: ScanDesk
    beside: Beside
    programme: Programme
    exhibitors: ExhibitorDirectory

    def standing(self, own: OwnPlace) -> Checkpoint | None:
        """Where the desk stands: as it chose, else the first gate; None where it must choose."""
        kept = own.place(own.kind)
        mine = [place for place in self.desk.checkpoints() if place.kind is own.kind]
        chosen = next((place for place in mine if place.id == kept), None)
        if own.kind is CheckpointKind.MEETING:
            return chosen or (mine[0] if mine else self.desk.ensure_meetings())
        if chosen is None and own.kind is CheckpointKind.GATE and mine:
            return mine[0]
        return chosen

    def find(self, kind: CheckpointKind, words: str) -> Sequence[Found]:
        """The places of a kind that fit the words."""
        if kind is CheckpointKind.BOOTH:
            return self._booths(words)
        if kind is CheckpointKind.MEETING:
            mine = [p for p in self.desk.checkpoints() if p.kind is kind]
            return [Found(place, in_language(place.name_zh, place.name_en)) for place in mine]
        listed = self._gates() if kind is CheckpointKind.GATE else self._sessions()
        wanted = words.casefold()
        return [one for one in listed if wanted in f"{one.name} {one.below}".casefold()]

    def place(self, key: object) -> Checkpoint | None:
        """The checkpoint that a found row, a session or a checkpoint's id stands for."""
        if isinstance(key, Checkpoint):
            return key
        if isinstance(key, Hall):
            return self.new_gate(self._gate_name(key).zh, self._gate_name(key).en, key.id)
        if isinstance(key, BoothOf):
            return self.desk.ensure_booth(key.exhibitor)
        known = next((place for place in self.desk.checkpoints() if place.id == key), None)
        return known or self.desk.ensure_forum(SessionId(str(key)))

    def new_gate(self, name_zh: str, name_en: str = "", hall: HallId | None = None) -> Checkpoint:
        """Make a gate of this name, into a hall or into the fair as a whole."""
        count = sum(place.kind is CheckpointKind.GATE for place in self.desk.checkpoints())
        made = Checkpoint(
            CheckpointId(new_id()),
            CheckpointKind.GATE,
            name_zh,
            name_en,
            hall_id=hall,
            position=count,
        )
        self.desk.change_rules(made)
        return made

    def name(self, place: Checkpoint) -> str:
        """The place as the bar names it: a booth with its code."""
        name = in_language(place.name_zh, place.name_en)
        code = self.booth_code(place)
        return f"{code} {name}" if code else name

    def booth_code(self, place: Checkpoint) -> str:
        """The code of a booth's place; "" elsewhere."""
        return "" if place.exhibitor_id is None else self.beside.booth_code(place.exhibitor_id)

    def session(self, wanted: SessionId) -> Session | None:
        """The session whose attendance is taken."""
        return self.programme.timetable().session(wanted)

    def _gates(self) -> list[Found]:
        """The gates; a fair that has none is offered one for each hall."""
        gates = [p for p in self.desk.checkpoints() if p.kind is CheckpointKind.GATE]
        if gates:
            return [Found(gate, in_language(gate.name_zh, gate.name_en)) for gate in gates]
        return [Found(hall, self._gate_name(hall).first) for hall in self.beside.halls()]

    def _gate_name(self, hall: Hall) -> Words:
        """In both languages, because both are kept."""
        return Words(f"{hall.name_zh or hall.code}入口", f"{hall.name_en or hall.code} entrance")

    def _sessions(self) -> list[Found]:
        timetable = self.programme.timetable()
        listed = []
        for session in sorted(timetable.sessions, key=lambda one: one.starts_at):
            starts = local(session.starts_at)
            room = timetable.room(session)
            seats = "" if session.seats is None else str(session.seats)
            listed.append(
                Found(
                    session.id,
                    in_language(session.title_zh, session.title_en),
                    in_language(room.name_zh, room.name_en) if room else "",
                    seats,
                    f"{short_date(starts)} {clock_time(starts)}",
                )
            )
        return listed

    def _booths(self, words: str) -> list[Found]:
        ids = self.exhibitors.ids(words)[:_MOST]
        rows = self.exhibitors.rows(ids)
        return [
            Found(
                BoothOf(one),
                in_language(rows[one].name_zh, rows[one].name_en),
                rows[one].city,
                aside=" ".join(rows[one].booths),
            )
            for one in ids
            if one in rows
        ]
