"""The programme as a list: a row for each session, and further ones for speakers and projects."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from zoneinfo import ZoneInfo

from app.models.fairs import Room
from app.models.programme import Pitch, Session, SessionKind, Speaker
from app.models.times import local
from app.services.exporting.sheets import Cell, Column, Sheet
from app.services.exporting.words import Language, Words, said
from app.services.store import Reader

SESSION_KINDS: Words = {
    SessionKind.FORUM: ("论坛", "Forum"),
    SessionKind.ROADSHOW: ("路演", "Roadshow"),
    SessionKind.AUCTION: ("拍卖会", "Auction"),
    SessionKind.MATCHING: ("对接会", "Matchmaking"),
    SessionKind.CEREMONY: ("仪式", "Ceremony"),
}


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session with its room, speakers and projects, these in order."""

    session: Session
    room: Room | None = None
    speakers: tuple[Speaker, ...] = ()
    pitches: tuple[Pitch, ...] = ()

    def room_name(self, language: Language) -> str:
        """Where it is held; "" where that is open."""
        return "" if self.room is None else language.pick(self.room.name_zh, self.room.name_en)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row: ``entry`` only where a session begins."""

    entry: SessionEntry | None
    speaker: Speaker | None
    pitch: Pitch | None


def read_programme(reader: Reader) -> list[SessionEntry]:
    """Every session, by day and time, then by room."""
    rooms = {room.id: room for room in reader.all(Room)}
    speakers: dict[str, list[Speaker]] = {}
    for speaker in reader.all(Speaker, order="position"):
        speakers.setdefault(speaker.session_id, []).append(speaker)
    pitches: dict[str, list[Pitch]] = {}
    for pitch in reader.all(Pitch, order="position"):
        pitches.setdefault(pitch.session_id, []).append(pitch)
    found = [
        SessionEntry(
            one,
            rooms.get(one.room_id) if one.room_id else None,
            tuple(speakers.get(one.id, ())),
            tuple(pitches.get(one.id, ())),
        )
        for one in reader.all(Session)
    ]
    return sorted(found, key=_order)


def _order(entry: SessionEntry) -> tuple[datetime, int, str]:
    return entry.session.starts_at, entry.room.position if entry.room else 0, entry.session.id


def programme_sheet(
    entries: Sequence[SessionEntry], zone: ZoneInfo, language: Language
) -> Sheet[_Line]:
    """标题, 类型, 日期, 会场, 嘉宾 and projects; headings that an import reads back."""

    def of(show: Callable[[SessionEntry], Cell]) -> Callable[[_Line], Cell]:
        return lambda line: None if line.entry is None else show(line.entry)

    columns: tuple[Column[_Line], ...] = (
        Column("标题", "Title", of(lambda one: one.session.title_zh)),
        Column("英文标题", "Title EN", of(lambda one: one.session.title_en)),
        Column("类型", "Kind", of(lambda one: said(SESSION_KINDS, one.session.kind, language))),
        Column("日期", "Date", of(lambda one: local(one.session.starts_at, zone).date())),
        Column("开始", "Start", of(lambda one: f"{local(one.session.starts_at, zone):%H:%M}")),
        Column("结束", "End", of(lambda one: _end(one.session, zone))),
        Column("会场", "Room", of(lambda one: one.room_name(language))),
        Column("主持人", "Chair", of(lambda one: one.session.chair)),
        Column("座位数", "Seats", of(lambda one: one.session.seats)),
        Column("嘉宾", "Speaker", lambda line: _speaker(line.speaker)),
        Column("嘉宾单位", "Affiliation", lambda at: at.speaker.organisation if at.speaker else ""),
        Column("嘉宾职务", "Speaker title", lambda at: at.speaker.title if at.speaker else ""),
        Column("演讲题目", "Talk title", lambda line: line.speaker.topic if line.speaker else ""),
        Column("路演项目", "Project", lambda line: _pitch(line.pitch)),
        Column("简介", "Abstract", of(lambda one: one.session.abstract)),
        Column("编号", "ID", of(lambda one: one.session.external_id)),
    )
    return Sheet("论坛活动", "Programme", columns, _lines(entries))


def _lines(entries: Sequence[SessionEntry]) -> Iterator[_Line]:
    for entry in entries:
        beside = list(zip_longest(entry.speakers, entry.pitches)) or [(None, None)]
        for place, (speaker, pitch) in enumerate(beside):
            yield _Line(entry if place == 0 else None, speaker, pitch)


def _end(session: Session, zone: ZoneInfo) -> str:
    """The time it ends, with the day where that is another."""
    begins, ends = local(session.starts_at, zone), local(session.ends_at, zone)
    same = begins.date() == ends.date()
    return f"{ends:%H:%M}" if same else f"{ends:%Y-%m-%d %H:%M}"


def _speaker(speaker: Speaker | None) -> str:
    return "" if speaker is None else speaker.name or speaker.name_latin


def _pitch(pitch: Pitch | None) -> str:
    """``项目（单位）``, as an import reads it."""
    if pitch is None:
        return ""
    return f"{pitch.title}（{pitch.organisation}）" if pitch.organisation else pitch.title
