"""The words of meetings in the present language."""

import json

from app.models.meetings import MeetingState
from app.services.store.meeting_list import MeetingRow, WaitingRow
from app.ui.language import counted, in_language, translate


def state_name(state: MeetingState) -> str:
    """What became of a meeting."""
    return {
        MeetingState.PLANNED: translate("meetings", "Planned"),
        MeetingState.HELD: translate("meetings", "Held"),
        MeetingState.MISSED: translate("meetings", "Missed"),
        MeetingState.CANCELLED: translate("meetings", "Cancelled"),
    }[state]


def place_name(row: MeetingRow) -> str:
    """The table or booth."""
    if row.table is not None:
        return translate("meetings", "Table {number}").format(number=row.table)
    if row.booth:
        return translate("meetings", "Booth {code}").format(code=row.booth)
    return "—"


def pair(asking_zh: str, asking_en: str, asked_zh: str, asked_en: str) -> str:
    """Both parties, who asks first."""
    return f"{in_language(asking_zh, asking_en)} × {in_language(asked_zh, asked_en)}"


def reason_sentence(row: WaitingRow) -> str:
    """Why the last plan left a request out."""
    facts = json.loads(row.facts)
    form = {
        "": translate("meetings", "Not scheduled yet: it came after the last run."),
        "no_common_slot": translate("meetings", "There is no slot in which both are free."),
        "quota": translate("meetings", "One side has as many meetings as it may hold."),
        "no_time": translate("meetings", "One side has more requests than free slots."),
        "no_table": translate("meetings", "Both are free, but every table is taken then."),
        "fixed": translate("meetings", "Locked or running meetings hold the only common slots."),
        "predecessor": translate("meetings", "It must follow a meeting that has no place."),
        "outweighed": translate("meetings", "Heavier meetings take the slots that it could have."),
    }.get(row.reason, translate("meetings", "The search found no place in the time it had."))
    slots = len(facts.get("slots", ()))
    if row.reason in ("no_table", "outweighed", "fixed") and slots:
        one = translate("meetings", "{n} possible slot.")
        many = translate("meetings", "{n} possible slots.")
        return translate("meetings", "{sentence} {more}").format(
            sentence=form, more=counted(slots, one, many)
        )
    return form
