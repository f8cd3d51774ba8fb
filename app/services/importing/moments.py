"""Dates, times and stretches of time in the shapes that people and programs write them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import TypeAlias
from zoneinfo import ZoneInfo

from app.models.imports import Ground
from app.services.importing.cells import Cell, Flaw, clean, label

_EXCEL_EPOCH = date(1899, 12, 30)  # day 0 of Excel's 1900 system, its leap year mistake included
_SERIALS = range(20_000, 80_000)  # 1954 to 2119
_MONTHS = {
    month: number
    for number, month in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_WEEKDAY = re.compile(
    r"[(（\[]?\s*(?:(?:星期|周|礼拜)[一二三四五六日天]"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?)\s*[)）\]]?",
    re.IGNORECASE,
)
_YMD = re.compile(r"(\d{4})\s*[-/.年_]\s*(\d{1,2})\s*[-/.月_]\s*(\d{1,2})\s*[日号]?")
_SOLID = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_MD = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?\.?")
_BARE = re.compile(r"(\d{1,2})\s*[日号]?")
_XXY = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_EXCEL_SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d\d)")  # as Excel writes it in America
_DAY_WORD_SHORT = re.compile(r"(\d{1,2}-[a-z]{3}-)(\d\d)")  # and elsewhere
_CENTURY = 2000
_DAY_WORD = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.\-]+([a-z]{3})[a-z]*\.?,?(?:[\s\-]+(\d{4}))?")
_WORD_DAY = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(\d{4}))?")
_NTH = re.compile(r"(?:第\s*([一二三四五六七\d])\s*[天日]|day\s*(\d))")
_BETWEEN = re.compile("[-~～–—至到]|to")
_EVERY_DAY = {"全部", "全程", "三天", "全天", "每天", "all", "all days"}
LONGEST_STRETCH = 31  # days
_OUR_TIME = range(1800, 2300)
_LONGEST = 120  # letters; a date or time in more is a story, and its reading would take long
_HAN_NUMBERS = "零一二三四五六七"
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_COUNT = "(?:[二三四五]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九])"
_COUNTED = re.compile(
    f"[〇零一二三四五六七八九]{{4}}(?=年)|{_COUNT}(?=[月日号点时分])|(?<=[点时月]){_COUNT}(?!刻)"
)

Day: TypeAlias = date | None


def is_of_our_time(day: date) -> bool:
    """Whether clocks may be turned on it: at the calendar's ends an hour more is an error."""
    return day.year in _OUR_TIME


def _is_serial(cell: float) -> bool:
    """Whether the number is a day as Excel counts them; infinity and what is no number are not."""
    return _SERIALS.start <= cell < _SERIALS.stop


def _built(year: int, month: int, day: int) -> Day:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Reads days and times as this fair would understand them."""

    ground: Ground

    def day(self, cell: Cell) -> Day | Flaw[Day]:
        """A day; one without a year belongs to the fair, an ambiguous one as well."""
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        if isinstance(cell, (int, float)) and not isinstance(cell, bool) and _is_serial(cell):
            return _EXCEL_EPOCH + timedelta(days=int(cell))
        moment = self.aware(cell)
        return moment.date() if moment else _day_of(label(cell), self.ground.days)

    def year(self, cell: Cell) -> int | Flaw[int | None] | None:
        """A year between 1800 and 2200, also out of a date: 2009, 2009年, 2009-05."""
        if isinstance(cell, (date, datetime)):
            return cell.year
        match = re.fullmatch(r"(18|19|20|21)(\d\d)\s*(?:年.*|[-/.].*)?", label(cell))
        if match:
            return int(match[1] + match[2])
        got = self.day(cell)
        return got.year if isinstance(got, date) else Flaw(None, "year.form")

    def days(self, cell: Cell) -> tuple[date, ...] | Flaw[tuple[date, ...]]:
        """Several days in one cell; ``11.28-30`` and ``28~30`` are stretches."""
        if not isinstance(cell, (str, tuple)):
            got = self.day(cell)
            if isinstance(got, Flaw):
                return Flaw((), got.code)
            return (got,) if got else ()
        words = "、".join(cell) if isinstance(cell, tuple) else clean(cell)
        if words.casefold() in _EVERY_DAY:
            return self.ground.days
        found = _listed(words, self.ground.days)
        return Flaw((), "date.form") if found is None else found

    def moment(self, cell: Cell) -> datetime | Flaw[datetime | None] | None:
        """A moment, aware, in UTC; midnight where the cell gives a day only."""
        found = self._moment(cell)
        return Flaw(None, "date.form") if found is None or not is_of_our_time(found) else found

    def _moment(self, cell: Cell) -> datetime | None:
        if isinstance(cell, datetime):
            return self.at(cell.date(), cell.time()) if cell.tzinfo is None else in_zone(cell, UTC)
        aware = self.aware(cell)
        if aware is not None:
            return in_zone(aware, UTC)
        dated, rest = self.split(cell)
        hours = span(rest) if dated is not None else None
        if dated is not None and hours is not None:
            return self.at(dated, hours[0])
        day = self.day(cell)
        return self.at(day, time()) if isinstance(day, date) else None

    @property
    def zone(self) -> ZoneInfo:
        """The fair's time zone."""
        return ZoneInfo(self.ground.zone)

    def aware(self, cell: Cell) -> datetime | None:
        """A moment that comes with its own offset, on the fair's wall clock."""
        if isinstance(cell, datetime):
            return in_zone(cell, self.zone) if cell.tzinfo else None
        found = stamp(label(cell)) if isinstance(cell, str) else None
        return in_zone(found, self.zone) if found else None

    def at(self, day: date, clock: time) -> datetime:
        """The moment of a clock time at the fair, in UTC."""
        return in_zone(datetime.combine(day, clock, self.zone), UTC)

    def split(self, cell: Cell) -> tuple[Day, str]:
        """The day that a cell begins with, if it does, and the words after it."""
        if isinstance(cell, datetime):
            return cell.date(), f"{cell:%H:%M}"
        if isinstance(cell, timedelta):
            return None, f"{cell.seconds // 3600:02}:{cell.seconds % 3600 // 60:02}"
        if isinstance(cell, time):
            return None, f"{cell:%H:%M}"
        if isinstance(cell, float) and (0 < cell < 1 or _is_serial(cell)):
            minutes = round(cell % 1 * 1440)
            day = _EXCEL_EPOCH + timedelta(days=int(cell)) if cell > 1 else None
            return day, f"{minutes // 60 % 24:02}:{minutes % 60:02}"
        words = _plain(label(cell))
        if len(words) > _LONGEST:
            return None, words
        parts = re.split(r"(?<=[\d日号)])[\sT]+(?=\D*\d)", words)
        for cut in range(len(parts), 0, -1):
            head = " ".join(parts[:cut])
            timely = ":" in head or (len(parts) == 1 and _CLOCK.fullmatch(head))
            got = None if timely else _day_of(head, self.ground.days)
            if isinstance(got, date):
                # 11月28日 14:00-11月28日 16:00 says its day twice.
                return got, " ".join(parts[cut:]).replace(head, " ")
        glued = re.match(r"(.+?[日号])(.+)", words)
        got = _day_of(glued[1], self.ground.days) if glued else None
        return (got, glued[2]) if glued and isinstance(got, date) else (None, words)


@lru_cache(maxsize=4096)
def _listed(words: str, days: tuple[date, ...]) -> tuple[date, ...] | None:
    """All days of a list; nothing when one part of it is no day."""
    found: list[date] = []
    for part in re.split(r"[,，、;；\n|&]+|\s+(?=\d{4}-)", words):
        stretch = _stretch(part.strip(), days)
        if stretch is None:
            return None
        found.extend(day for day in stretch if day not in found)
    return tuple(sorted(found))


def _stretch(words: str, days: tuple[date, ...]) -> tuple[date, ...] | None:
    if len(words) > _LONGEST:
        return None
    got = _day_of(words, days)
    if isinstance(got, date):
        return (got,)
    for cut in _BETWEEN.finditer(words):
        first = _day_of(words[: cut.start()].strip(), days)
        if isinstance(first, date):
            last = _last_of(first, words[cut.end() :].strip(), days)
            if last is not None and 0 <= (last - first).days <= LONGEST_STRETCH:
                return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
    return None


def _last_of(first: date, words: str, days: tuple[date, ...]) -> Day:
    """The end of a stretch; a bare number is a day of the same month."""
    bare = _BARE.fullmatch(words)
    if bare:
        return _built(first.year, first.month, int(bare[1]))
    last = _day_of(words, days)
    return last if isinstance(last, date) else None


def stamp(words: str) -> datetime | None:
    """A full ISO 8601 moment with its offset, in UTC; nothing when it has no offset."""
    if "T" not in words and "+" not in words:
        return None
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return in_zone(found, UTC) if found.tzinfo else None


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """The moment on that zone's clock; at the calendar's ends, where there is none, its own."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment.replace(tzinfo=zone)


def _plain(words: str) -> str:
    narrow = unicodedata.normalize("NFKC", words)
    return clean(_WEEKDAY.sub(" ", _counted(narrow)))


def _counted(words: str) -> str:
    """二〇一八年十一月三十日 and 上午九点半 in digits; 第二天 and 周三 stay as they are."""
    return _COUNTED.sub(lambda met: _number(met[0]), words) if _COUNTED.search(words) else words


def _number(signs: str) -> str:
    if "十" not in signs:
        return "".join(str(_DIGITS[sign]) for sign in signs)
    tens, _, ones = signs.partition("十")
    return str(_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0))


@lru_cache(maxsize=4096)
def _day_of(words: str, days: tuple[date, ...]) -> Day | Flaw[Day]:
    if len(words) > _LONGEST:
        return Flaw(None, "date.form")
    plain = _plain(words).casefold()
    for pattern in (_YMD, _SOLID):
        match = pattern.fullmatch(plain)
        if match:
            return _built(*map(int, match.groups())) or Flaw(None, "date.form")
    iso = re.match(r"\d{4}-\d\d-\d\d(?=[t ]\d\d:\d\d)", plain)
    if iso and span(plain[11:]) is not None:
        return _built(*map(int, iso[0].split("-"))) or Flaw(None, "date.form")
    return _loose_day(plain, days)


def _loose_day(plain: str, days: tuple[date, ...]) -> Day | Flaw[Day]:
    match = _XXY.fullmatch(plain)
    if match:
        return _turned(int(match[1]), int(match[2]), int(match[3]), days)
    match = _EXCEL_SHORT.fullmatch(plain)
    if match:
        return _turned_short((int(match[1]), int(match[3]), int(match[4])), days)
    match = _BARE.fullmatch(plain)
    if match:
        at_fair = [day for day in days if day.day == int(match[1])]
        return at_fair[0] if at_fair else Flaw(None, "date.form")
    match = _MD.fullmatch(plain)
    if match:
        return _yearless(int(match[1]), int(match[2]), days)
    match = _NTH.fullmatch(plain)
    if match:
        nth = _HAN_NUMBERS.find(match[1] or match[2])
        nth = nth if nth > 0 else int(match[1] or match[2])
        return days[nth - 1] if 1 <= nth <= len(days) else Flaw(None, "date.outside")
    return _worded(plain, days)


def _worded(plain: str, days: tuple[date, ...]) -> Day | Flaw[Day]:
    plain = _DAY_WORD_SHORT.sub(rf"\g<1>{_CENTURY // 100}\2", plain)
    match = _DAY_WORD.fullmatch(plain)
    day, month, year = match.groups() if match else (None, None, None)
    if match is None:
        match = _WORD_DAY.fullmatch(plain)
        month, day, year = match.groups() if match else (None, None, None)
    if day is None or month not in _MONTHS:
        return Flaw(None, "date.form")
    if year is None:
        return _yearless(_MONTHS[month], int(day), days)
    return _built(int(year), _MONTHS[month], int(day)) or Flaw(None, "date.form")


def _yearless(month: int, day: int, days: tuple[date, ...]) -> Day | Flaw[Day]:
    fits = [known for known in days if (known.month, known.day) in ((month, day), (day, month))]
    if fits:
        return fits[0]
    if not days:
        return Flaw(None, "date.year")
    return _built(days[0].year, month, day) or Flaw(None, "date.form")


def _turned(first: int, second: int, year: int, days: tuple[date, ...]) -> Day | Flaw[Day]:
    """28.11.2018 or 11/28/2018; when both readings exist the fair's days decide."""
    return _decided((_built(year, second, first), _built(year, first, second)), days)


def _turned_short(told: tuple[int, int, int], days: tuple[date, ...]) -> Day | Flaw[Day]:
    """11/28/18, 28.11.18 or 18-11-28, in a year near the fair's."""
    first, second, third = told
    last, begun = _CENTURY + third, _CENTURY + first
    readings = (_built(last, second, first), _built(last, first, second))
    every = (*readings, _built(begun, second, third))
    near = (day for day in every if day and (not days or abs(day.year - days[0].year) <= 1))
    return _decided(tuple(near), days)


def _decided(readings: tuple[Day, ...], days: tuple[date, ...]) -> Day | Flaw[Day]:
    found = [reading for reading in readings if reading is not None]
    at_fair = [reading for reading in found if reading in days]
    if not found:
        return Flaw(None, "date.form")
    if at_fair or len(set(found)) == 1:
        return (at_fair or found)[0]
    return Flaw(found[0], "date.ambiguous", found[0].isoformat())


_CLOCK_PART = (
    r"(?P<half{0}>上午|早上|早|中午|下午|晚上|晚|凌晨)?\s*(?P<hour{0}>\d{{1,2}})"
    r"(?:\s*[:.时点]\s*(?P<minute{0}>\d{{2}}|半)?(?::\d{{2}}(?:\.\d+)?)?\s*分?)?\s*(?P<noon{0}>[ap]\.?m\.?)?"
)
_CLOCK = re.compile(
    r"\s*" + _CLOCK_PART.format(1) + r"(?:\s*(?:[-~至到―—–]+|to)\s*" + _CLOCK_PART.format(2) + r")?"
    r"\s*(?:\(.*\)|起|开始|uhr)?\s*"
)
_SOLID_CLOCK = re.compile(r"(\d\d)(\d\d)(?:\s*[-~至]\s*(\d\d)(\d\d))?")
_LATE = ("下午", "晚上", "晚")

Span: TypeAlias = tuple[time, time | None]


@lru_cache(maxsize=4096)
def span(words: str) -> Span | None:
    """A clock time, or the start and end of a stretch: 9:30-11:00, 下午2点半, 2pm, 0930."""
    if len(words) > _LONGEST:
        return None
    narrow = _counted(unicodedata.normalize("NFKC", words))
    plain = narrow.casefold().replace("：", ":").replace("〜", "~")
    match = _CLOCK.fullmatch(plain)
    if match is None or not re.search("[:.时点半]|[ap]\\.?m|[上下中晚]", plain):
        solid = _SOLID_CLOCK.fullmatch(plain.strip())
        return _solid(solid) if solid else None
    halves = (match["half1"] or "", match["half2"] or match["half1"] or "")
    noons = (match["noon1"] or match["noon2"] or "", match["noon2"] or match["noon1"] or "")
    start = _clock(halves[0], match["hour1"], match["minute1"], noons[0])
    if start is None:
        return None
    if match["hour2"] is None:
        return start, None
    end = _clock(halves[1], match["hour2"], match["minute2"], noons[1])
    if not match["noon1"] and match["noon2"] and end is not None and start > end:
        start = _clock("", match["hour1"], match["minute1"], "am") or start  # 10-12:30 pm
    return None if end is None else (start, end)


def _solid(match: re.Match[str]) -> Span | None:
    start = _clock("", match[1], match[2], "")
    end = _clock("", match[3], match[4], "") if match[3] else None
    return None if start is None or (match[3] and end is None) else (start, end)


def _clock(half: str, hour: str, minute: str | None, noon: str) -> time | None:
    hours = int(hour)
    if (half in _LATE or noon.startswith("p") or (half == "中午" and hours < 3)) and hours < 12:
        hours += 12
    if noon.startswith("a") and hours == 12:
        hours = 0
    minutes = 30 if minute == "半" else int(minute or 0)
    if hours == 24 and minutes == 0:
        return time(0, 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
