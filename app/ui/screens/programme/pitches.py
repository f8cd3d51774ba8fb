"""A roadshow's projects in order, each with its start; an auction's lots likewise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal

from app.models.ids import new_id
from app.models.programme import Pitch, Session, SessionKind
from app.services.programme import Timetable
from app.ui.language import in_language, translate
from app.ui.screens.programme.rows import Fact, ItemList
from app.ui.screens.programme.words import plain_time
from app.ui.widgets.typed import typed_number

_MOST_MINUTES = 240


def _check_title(words: str) -> str:
    return "" if words else translate("programme", "A project has a title.")


def _check_minutes(words: str) -> str:
    if 1 <= (typed_number(words) or 0) <= _MOST_MINUTES:
        return ""
    return translate("programme", "Write a number of minutes from 1 to 240.")


FACTS: Sequence[Fact[Pitch]] = (
    Fact(
        lambda: translate("programme", "Chinese title"),
        lambda p: p.title,
        lambda p, words: replace(p, title=words),
        _check_title,
    ),
    Fact(
        lambda: translate("programme", "English title"),
        lambda p: p.title_en,
        lambda p, words: replace(p, title_en=words),
    ),
    Fact(
        lambda: translate("programme", "Organisation"),
        lambda p: p.organisation,
        lambda p, words: replace(p, organisation=words),
    ),
    Fact(
        lambda: translate("programme", "Presented by"),
        lambda p: p.speaker,
        lambda p, words: replace(p, speaker=words),
    ),
    Fact(
        lambda: translate("programme", "Minutes"),
        lambda p: str(p.minutes),
        lambda p, words: replace(p, minutes=int(words)),
        _check_minutes,
    ),
)


class PitchList(ItemList):
    """The projects pitched in one session."""

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__("", lambda: translate("programme", "Add project"))
        self._session: Session | None = None
        self._pitches: Sequence[Pitch] = ()
        self.adding_wanted.connect(self._add)
        self.rewritten.connect(self.saved)

    def show_session(self, session: Session, timetable: Timetable, now: datetime) -> None:
        """Show a session's projects; the one whose turn it is by the plan is tinted."""
        self._session = session
        self._pitches = timetable.pitches.get(session.id, [])
        is_auction = session.kind is SessionKind.AUCTION
        self.heading.label.tell(
            translate("programme", "Lots") if is_auction else translate("programme", "Projects")
        )
        self.heading.add.tell(
            translate("programme", "Add lot")
            if is_auction
            else translate("programme", "Add project")
        )
        self.arrange([pitch.id for pitch in self._pitches], FACTS)
        starts_at = session.starts_at
        for number, (pitch, row) in enumerate(zip(self._pitches, self.rows, strict=True), 1):
            ends_at = starts_at + timedelta(minutes=pitch.minutes)
            is_on = starts_at <= now < ends_at
            title = in_language(pitch.title, pitch.title_en)
            start = plain_time(starts_at.astimezone(ZoneInfo(timetable.fair.zone)))
            row.number.tell(str(number))
            row.title.tell(title)
            facts = " · ".join(filter(None, (pitch.organisation, pitch.speaker)))
            row.facts_line.tell(facts)
            row.facts_line.setVisible(bool(facts))
            row.aside.tell(start)
            late = ends_at > session.ends_at
            row.under_aside.paint_in("warning" if late else "accentText" if is_on else "text2")
            row.under_aside.tell(_state(pitch, is_on=is_on, late=late))
            row.setAccessibleName(f"{number}. {title}, {start}")
            row.show_item(pitch, tint=is_on)
            starts_at = ends_at

    def _add(self) -> None:
        if self._session is None:
            return
        title = translate("programme", "New project")
        at = max((pitch.position for pitch in self._pitches), default=-1) + 1
        pitch = Pitch(new_id(), self._session.id, at, title)
        self.saved.emit(pitch)
        self.open_item(pitch.id)


def _state(pitch: Pitch, *, is_on: bool, late: bool) -> str:
    if late:
        return translate("programme", "After the end")
    if is_on:
        return translate("programme", "On now")
    return translate("programme", "{minutes} min").format(minutes=pitch.minutes)
