"""The words of Today in the present language, and moments as the fair's clocks show them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.models.programme import Session
from app.services.store.today_counts import SlotMeeting
from app.services.today import Brief
from app.ui.language import translate

_SOON = timedelta(hours=24)


def local(moment: datetime, brief: Brief) -> datetime:
    """The moment as the fair's clocks show it."""
    return moment.astimezone(ZoneInfo(brief.timetable.fair.zone))


def time_until(session: Session, brief: Brief) -> str:
    """How long until a session begins; nothing where that is more than a day."""
    left = session.starts_at - brief.moment
    if left > _SOON:
        return ""
    hours, minutes = divmod(round(left.total_seconds() / 60), 60)
    if hours:
        words = translate("today", "in {hours} h {minutes} min")
    else:
        words = translate("today", "in {minutes} min")
    return words.format(hours=hours, minutes=minutes)


def place_of(meeting: SlotMeeting) -> str:
    """The table or booth of a meeting; neither where it lost its place."""
    if meeting.table is not None:
        return translate("today", "Table {number}").format(number=meeting.table)
    if meeting.booth:
        return translate("today", "Booth {code}").format(code=meeting.booth)
    return "—"
