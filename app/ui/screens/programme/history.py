"""The history of a session: its titles, times, room and seats, and the way back."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from app.models.changes import Change
from app.models.ids import SessionId
from app.models.programme import SessionKind
from app.services.record_log import RecordLog
from app.ui.formats import clock_time, day_heading
from app.ui.language import translate
from app.ui.record_log import Lexicon, RecordLogDialog
from app.ui.screens.programme.words import kind_name

Do = Callable[[Callable[[], Change]], bool]


def ask_history(
    log: RecordLog, session_id: SessionId, zone: ZoneInfo, do: Do, parent: QWidget
) -> RecordLogDialog:
    """Show who changed what, and put back what is wished."""

    def value(name: str, raw: Any) -> str:
        if name == "kind":
            return kind_name(SessionKind(raw))
        if name in ("starts_at", "ends_at"):
            moment = datetime.fromisoformat(raw).astimezone(zone)
            return f"{day_heading(moment.date())} {clock_time(moment)}"
        return str(raw)

    dialog = RecordLogDialog(log, session_id, Lexicon("session", _field, value), zone, do, parent)
    dialog.open()
    return dialog


def _field(name: str) -> str:
    words = {
        "title_zh": lambda: translate("programme", "Chinese title"),
        "title_en": lambda: translate("programme", "English title"),
        "kind": lambda: translate("programme", "Kind"),
        "starts_at": lambda: translate("programme", "Starts"),
        "ends_at": lambda: translate("programme", "Ends"),
        "room_id": lambda: translate("programme", "Room"),
        "chair": lambda: translate("programme", "Chair"),
        "seats": lambda: translate("programme", "Seats"),
        "abstract": lambda: translate("programme", "Abstract"),
    }
    return words[name]() if name in words else ""
