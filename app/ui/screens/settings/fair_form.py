"""The fair's own settings: what it is called, where and when it is, how its meetings are cut."""

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.fairs import Fair
from app.services.fairs import FairSettings
from app.ui.language import Text
from app.ui.messages import sentence
from app.ui.screens.settings.rows import (
    DayField,
    NumberField,
    Section,
    SettingRow,
    TextField,
    TimeField,
)
from app.ui.widgets import Label

_HALF = 206  # pixels of a field beside another one


class FairForm(Section):
    """Every value applies as soon as its editing ends; one that cannot stand is not written."""

    changed = Signal(object)

    def __init__(self, fair_settings: FairSettings) -> None:
        super().__init__(lambda: self.tr("Fair"))
        self._settings = fair_settings
        self.names = (TextField(), TextField())
        self.shorts = (TextField(_HALF), TextField(_HALF))
        self.venues = (TextField(), TextField())
        self.places = (TextField(_HALF), TextField(_HALF))
        self.first, self.last = DayField(), DayField()
        self.opens, self.closes = TimeField(), TimeField()
        self.lunch_from, self.lunch_to = TimeField(), TimeField()
        self.slot = NumberField(5, 240)
        self.changeover = NumberField(0, 240)
        self.quota = NumberField(1, 99)
        self._rows: dict[str, SettingRow] = {}
        self._lay_out()
        for key, fields in self._fields().items():
            for field in fields:
                field.settled.connect(lambda k=key: self._settle(k))

    def refresh(self) -> None:
        """Show the fair as it stands."""
        fair = self._settings.fair()
        pairs = (
            (self.names, (fair.name_zh, fair.name_en)),
            (self.shorts, (fair.short_zh, fair.short_en)),
            (self.venues, (fair.venue_zh, fair.venue_en)),
            (self.places, (fair.place_zh, fair.place_en)),
        )
        for fields, values in pairs:
            for field, value in zip(fields, values, strict=True):
                field.show_value(value)
        self.first.show_value(_qdate(fair.first_day))
        self.last.show_value(_qdate(fair.last_day))
        for clock, moment in (
            (self.opens, fair.opens),
            (self.closes, fair.closes),
            (self.lunch_from, fair.lunch_from),
            (self.lunch_to, fair.lunch_to),
        ):
            clock.show_time(moment)
        self.slot.show_number(fair.slot_minutes)
        self.changeover.show_number(fair.changeover_minutes)
        self.quota.show_number(fair.quota)

    def row(self, key: str) -> SettingRow:
        """A line by its key: names, days, hours, lunch, slot ..."""
        return self._rows[key]

    def _settle(self, key: str) -> None:
        """Write what was entered in a line, or say beneath it why not."""
        stands = self._settings.fair()
        for row in self._rows.values():
            row.say_problem("")
        try:
            wanted = self._told(stands, key)
            if wanted == stands:
                return
            change = self._settings.change(wanted)
        except _RefusedError as refusal:
            self._rows[key].say_problem(refusal.words)
            return
        except AppError as error:
            self._rows[key].say_problem(self._why(error))
            self._take_over(key)
            return
        self._take_over(key)
        self.changed.emit(change)

    def _take_over(self, key: str) -> None:
        """Nobody is typing in this line any more: it shows what stands."""
        for field in self._fields()[key]:
            if isinstance(field, TextField):
                field.setModified(False)
        self.refresh()

    def _told(self, fair: Fair, key: str) -> Fair:
        """The fair with what one line says; raises when that cannot stand."""
        return {
            "names": self._with_names,
            "shorts": self._with_shorts,
            "venues": self._with_venues,
            "places": self._with_places,
            "days": self._with_days,
            "hours": self._with_hours,
            "lunch": self._with_hours,
            "slot": self._with_slot,
            "changeover": self._with_changeover,
            "quota": self._with_quota,
        }[key](fair)

    def _with_names(self, fair: Fair) -> Fair:
        zh, en = (field.value() for field in self.names)
        if not (zh or en):
            raise _RefusedError(lambda: self.tr("The fair needs a name in one of the languages."))
        return replace(fair, name_zh=zh or en, name_en=en or zh)

    def _with_shorts(self, fair: Fair) -> Fair:
        zh, en = (field.value() for field in self.shorts)
        return replace(fair, short_zh=zh or fair.name_zh, short_en=en or fair.name_en)

    def _with_venues(self, fair: Fair) -> Fair:
        zh, en = (field.value() for field in self.venues)
        return replace(fair, venue_zh=zh, venue_en=en)

    def _with_places(self, fair: Fair) -> Fair:
        zh, en = (field.value() for field in self.places)
        return replace(fair, place_zh=zh, place_en=en)

    def _with_days(self, fair: Fair) -> Fair:
        """A first day past the last one takes the whole fair with it."""
        first, last = _day(self.first.date()), _day(self.last.date())
        if first != fair.first_day and first > last:
            last = first + (fair.last_day - fair.first_day)
        if last < first:
            raise _RefusedError(lambda: self.tr("The last day cannot come before the first."))
        return replace(fair, first_day=first, last_day=last)

    def _with_hours(self, fair: Fair) -> Fair:
        fields = (self.opens, self.closes, self.lunch_from, self.lunch_to)
        opens, closes, lunch_from, lunch_to = (self._time(field) for field in fields)
        if closes <= opens:
            raise _RefusedError(lambda: self.tr("The fair must close after it opens."))
        if lunch_to < lunch_from:
            raise _RefusedError(lambda: self.tr("Lunch must end after it begins."))
        return replace(fair, opens=opens, closes=closes, lunch_from=lunch_from, lunch_to=lunch_to)

    def _with_slot(self, fair: Fair) -> Fair:
        return replace(fair, slot_minutes=self._number(self.slot))

    def _with_changeover(self, fair: Fair) -> Fair:
        return replace(fair, changeover_minutes=self._number(self.changeover))

    def _with_quota(self, fair: Fair) -> Fair:
        return replace(fair, quota=self._number(self.quota))

    def _time(self, field: TimeField) -> time:
        told = field.time()
        if told is None:
            raise _RefusedError(lambda: self.tr("A time is written like 9:30."))
        return told

    def _number(self, field: NumberField) -> int:
        told = field.number()
        if told is None:
            words = self.tr("A number from {least} to {most} is needed.")
            raise _RefusedError(words.format(least=field.least, most=field.most))
        return told

    def _why(self, error: AppError) -> Text:
        if error.code != "store.linked":
            return sentence(error)
        return lambda: self.tr(
            "Meetings stand in slots that would go. Move or cancel them first; nothing was changed."
        )

    def _fields(
        self,
    ) -> dict[str, tuple[TextField | DayField, ...]]:
        return {
            "names": self.names,
            "shorts": self.shorts,
            "venues": self.venues,
            "places": self.places,
            "days": (self.first, self.last),
            "hours": (self.opens, self.closes),
            "lunch": (self.lunch_from, self.lunch_to),
            "slot": (self.slot,),
            "changeover": (self.changeover,),
            "quota": (self.quota,),
        }

    def _lay_out(self) -> None:
        self._hint_languages()
        self._add("names", lambda: self.tr("Name"), self.names[0])
        self.add(SettingRow("", self.names[1]))
        self._add("shorts", lambda: self.tr("Short name"), *self.shorts)
        self._add("venues", lambda: self.tr("Venue"), self.venues[0])
        self.add(SettingRow("", self.venues[1]))
        self._add("places", lambda: self.tr("Place"), *self.places)
        self.add_heading(lambda: self.tr("Time"))
        self._add("days", lambda: self.tr("Days"), self.first, _dash(), self.last)
        self._add("hours", lambda: self.tr("Opening hours"), self.opens, _dash(), self.closes)
        self._add("lunch", lambda: self.tr("Lunch"), self.lunch_from, _dash(), self.lunch_to)
        self.add_heading(lambda: self.tr("Meetings and sessions"))
        self._add("slot", lambda: self.tr("Meeting slot"), self.slot, _unit(self._minutes))
        self._add(
            "changeover", lambda: self.tr("Changeover"), self.changeover, _unit(self._minutes)
        )
        self._add(
            "quota",
            lambda: self.tr("Meeting quota"),
            self.quota,
            _unit(lambda: self.tr("meetings per exhibitor")),
        )

    def _minutes(self) -> str:
        return self.tr("minutes")

    def _add(self, key: str, name: Text, *controls: QWidget) -> None:
        self._rows[key] = SettingRow(name, *controls)
        self.add(self._rows[key])

    def _hint_languages(self) -> None:
        for fields in (self.names, self.shorts, self.venues, self.places):
            fields[0].setPlaceholderText("中文")
            fields[1].setPlaceholderText("English")


class _RefusedError(Exception):
    """What was entered cannot stand; ``words`` say why."""

    def __init__(self, words: Text) -> None:
        super().__init__()
        self.words = words


def _dash() -> Label:
    return Label("–", "body", "text2")


def _unit(words: Text) -> Label:
    return Label(words, "body", "text2")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
