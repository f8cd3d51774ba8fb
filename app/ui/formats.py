"""Numbers, dates and money as readers of each language expect them."""

from datetime import date, datetime, time

from app.ui.language import translate

_FEN = 100


def count(number: int) -> str:
    """4218 as ``4,218``."""
    return f"{number:,}"


def clock_time(moment: datetime | time) -> str:
    """Hours and minutes, ``10:42``."""
    return f"{moment:%H:%M}"


def exact_time(moment: datetime | time) -> str:
    """With seconds, ``10:42:06``."""
    return f"{moment:%H:%M:%S}"


def short_date(day: date) -> str:
    """``11.28``; English ``28 Nov``."""
    month = _months()[day.month - 1]
    form = translate("formats", "{day} {month}", "short date")
    return form.format(day=day.day, month=month, number=day.month, two_digits=f"{day.day:02d}")


def full_date(day: date) -> str:
    """``2018.11.28``; English ``28 Nov 2018``: a day of another year than the one in hand."""
    form = translate("formats", "{day} {month} {year}", "date with its year")
    month = _months()[day.month - 1]
    digits = f"{day.day:02d}"
    return form.format(day=day.day, month=month, year=day.year, number=day.month, two_digits=digits)


def long_date(day: date) -> str:
    """``11 月 28 日 周三``; English ``Wed 28 Nov``."""
    form = translate("formats", "{weekday} {day} {month}", "long date")
    return form.format(
        day=day.day,
        month=_months()[day.month - 1],
        number=day.month,
        weekday=weekday(day),
    )


def day_heading(day: date) -> str:
    """``11.28 周三``; English ``Wed 28 Nov``: a day among other days of one fair."""
    form = translate("formats", "{weekday} {day} {month}", "day of the fair")
    return form.format(
        day=day.day,
        month=_months()[day.month - 1],
        number=day.month,
        two_digits=f"{day.day:02d}",
        weekday=weekday(day),
    )


def date_range(first: date, last: date) -> str:
    """``2018.11.28–30``; English ``28–30 Nov``, with years only where they differ."""
    if (first.year, first.month) == (last.year, last.month):
        form = translate("formats", "{day}–{last_day} {month}", "days of one month")
    elif first.year != last.year:
        form = translate(
            "formats", "{day} {month} {year} – {last_day} {last_month} {last_year}", "over new year"
        )
    else:
        form = translate("formats", "{day} {month} – {last_day} {last_month}", "date range")
    return form.format(
        year=first.year,
        last_year=last.year,
        number=first.month,
        month=_months()[first.month - 1],
        day=first.day,
        two_digits=f"{first.day:02d}",
        last_number=f"{last.month:02d}",
        last_month=_months()[last.month - 1],
        last_day=last.day,
        last_two_digits=f"{last.day:02d}",
    )


def weekday(day: date) -> str:
    """``周三``; English ``Wed``."""
    return (
        translate("formats", "Mon"),
        translate("formats", "Tue"),
        translate("formats", "Wed"),
        translate("formats", "Thu"),
        translate("formats", "Fri"),
        translate("formats", "Sat"),
        translate("formats", "Sun"),
    )[day.weekday()]


def money(fen: int) -> str:
    """``120 万元``; English ``CNY 1.2 m``; small sums in yuan."""
    yuan = fen / _FEN
    if abs(yuan) < 10_000:
        return translate("formats", "CNY {yuan}").format(yuan=f"{yuan:,.0f}")
    form = translate("formats", "CNY {millions} m", "large sum")
    return form.format(
        millions=f"{yuan / 1_000_000:,.2f}".rstrip("0").rstrip("."),
        wan=f"{yuan / 10_000:,.1f}".removesuffix(".0"),
    )


def _months() -> tuple[str, ...]:
    return (
        translate("formats", "Jan"),
        translate("formats", "Feb"),
        translate("formats", "Mar"),
        translate("formats", "Apr"),
        translate("formats", "May"),
        translate("formats", "Jun"),
        translate("formats", "Jul"),
        translate("formats", "Aug"),
        translate("formats", "Sep"),
        translate("formats", "Oct"),
        translate("formats", "Nov"),
        translate("formats", "Dec"),
    )
