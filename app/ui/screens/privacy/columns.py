"""The lists of the privacy desk: people, disclosures, purposes; and the queries behind them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.models.people import masked_email, masked_phone
from app.models.privacy import ERASED, Exposure, ExposureFilter, Scope, Subject
from app.models.times import Clock, local
from app.services.privacy import Privacy
from app.services.purposes import PURPOSES, Purpose
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, translate
from app.ui.tables import Column, Look, Wanted

MOST = 2_000  # disclosures that a list shows; a file has all


def subject_columns() -> tuple[Column[Subject], ...]:
    """Who somebody is, with numbers masked."""
    return (
        Column(
            "name",
            lambda: translate("Privacy", "Name"),
            lambda one: one.person.name or one.person.name_latin,
            look=Look.STRONG,
            width=150,
        ),
        Column(
            "organisation",
            lambda: translate("Privacy", "Organisation"),
            lambda one: in_language(one.person.organisation, one.person.organisation_latin),
            stretch=True,
            width=180,
        ),
        Column(
            "badge",
            lambda: translate("Privacy", "Badge"),
            lambda one: " ".join(one.badges),
            width=104,
        ),
        Column(
            "phone",
            lambda: translate("Privacy", "Phone"),
            lambda one: masked_phone(one.person.phone),
            width=132,
        ),
        Column(
            "email",
            lambda: translate("Privacy", "E-mail"),
            lambda one: masked_email(one.person.email),
            width=170,
        ),
    )


class Subjects:
    """People by what was typed; nobody until something is."""

    def __init__(self, desk: Privacy) -> None:
        self._desk = desk
        self._found: dict[str, Subject] = {}

    def ids(self, wanted: Wanted) -> Sequence[str]:
        found = self._desk.find(wanted.text) if wanted.text.strip() else []
        self._found = {one.person.id: one for one in found if not one.is_erased}
        return list(self._found)

    def rows(self, ids: Sequence[str]) -> Mapping[str, Subject]:
        return {key: self._found[key] for key in ids if key in self._found}


def purpose_words(purpose: str) -> str:
    """What a disclosure was for; what somebody typed shows itself."""
    words: dict[str, Callable[[], str]] = {
        "look": lambda: translate("Privacy", "Shown in the window"),
        "export.people": lambda: translate("Privacy", "List of visitors"),
        "export.leads": lambda: translate("Privacy", "List of leads"),
        "export.exhibitors": lambda: translate("Privacy", "List of exhibitors"),
        "privacy.export": lambda: translate("Privacy", "Handed to the person"),
    }
    return words[purpose]() if purpose in words else purpose


def field_words(field: str) -> str:
    """Which field was shown."""
    if field == "email":
        return translate("Privacy", "E-mail")
    return translate("Privacy", "Phone") if field == "phone" else field


def exposure_columns(zone: ZoneInfo) -> tuple[Column[Exposure], ...]:
    """When, whose, what, by whom, what for, into which file."""
    return (
        Column(
            "at",
            lambda: translate("Privacy", "Time"),
            lambda one: _moment(one.at, zone),
            width=124,
        ),
        Column(
            "name",
            lambda: translate("Privacy", "Whose"),
            lambda one: one.name or ERASED,
            look=Look.STRONG,
            width=130,
        ),
        Column(
            "field", lambda: translate("Privacy", "What"), lambda one: field_words(one.field),
            width=84,
        ),
        Column("by", lambda: translate("Privacy", "By"), lambda one: one.by or one.desk, width=130),
        Column(
            "purpose",
            lambda: translate("Privacy", "For"),
            lambda one: purpose_words(one.purpose),
            width=150,
        ),
        Column(
            "file",
            lambda: translate("Privacy", "File"),
            lambda one: one.file,
            stretch=True,
            width=140,
        ),
    )  # fmt: skip


def _moment(at: datetime, zone: ZoneInfo) -> str:
    here = local(at, zone)
    return f"{short_date(here.date())} {clock_time(here)}"


class Exposures:
    """Disclosures that fit the filters; what is typed is a person, or whoever saw them."""

    def __init__(self, desk: Privacy, clock: Clock, zone: ZoneInfo) -> None:
        self._desk, self._clock, self._zone = desk, clock, zone
        self._found: dict[str, Exposure] = {}

    def ids(self, wanted: Wanted) -> Sequence[str]:
        self._found = {str(place): one for place, one in enumerate(self.all(wanted, MOST))}
        return list(self._found)

    def rows(self, ids: Sequence[str]) -> Mapping[str, Exposure]:
        return {key: self._found[key] for key in ids if key in self._found}

    def all(self, wanted: Wanted, most: int = -1) -> list[Exposure]:
        """What a list wants, as many as there are."""
        days = wanted.filters.get("days")
        whose = ExposureFilter(
            person=wanted.text.strip(),
            since=self._since(days) if isinstance(days, int) else None,
            exports_only=bool(wanted.filters.get("exports")),
        )
        found = self._desk.exposures(whose, most)
        if not found and whose.person:
            by = ExposureFilter("", whose.person, whose.since, None, whose.exports_only)
            found = self._desk.exposures(by, most)
        return found

    def _since(self, days: int) -> datetime:
        today = local(self._clock(), self._zone).date()
        return datetime.combine(today - timedelta(days=days), time(), self._zone)


def purpose_columns(days: Callable[[Scope], int]) -> tuple[Column[Purpose], ...]:
    """What is kept, what for, on which ground, how long."""

    def kept(one: Purpose) -> str:
        rest = in_language(one.rest_zh, one.rest_en)
        if one.scope is None:
            return rest
        words = translate("Privacy", "{number} days after the fair").format(number=days(one.scope))
        return f"{words} · {rest}" if rest else words

    return (
        Column(
            "what",
            lambda: translate("Privacy", "Data"),
            lambda one: in_language(one.what_zh, one.what_en),
            look=Look.STRONG,
            width=220,
        ),
        Column(
            "why",
            lambda: translate("Privacy", "What for"),
            lambda one: in_language(one.why_zh, one.why_en),
            stretch=True,
            width=260,
            tooltip=lambda one: in_language(one.why_zh, one.why_en),
        ),
        Column(
            "ground",
            lambda: translate("Privacy", "Ground"),
            lambda one: in_language(one.ground_zh, one.ground_en),
            width=230,
            tooltip=lambda one: in_language(one.ground_zh, one.ground_en),
        ),
        Column("kept", lambda: translate("Privacy", "Kept"), kept, width=290, tooltip=kept),
    )


class Purposes:
    """The table of purposes; it is no question to the file."""

    def ids(self, _wanted: Wanted) -> Sequence[str]:
        return [str(place) for place in range(len(PURPOSES))]

    def rows(self, ids: Sequence[str]) -> Mapping[str, Purpose]:
        return {key: PURPOSES[int(key)] for key in ids}
