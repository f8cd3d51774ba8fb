"""The history of a person: fields in this screen's words, numbers masked."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.models.ids import PersonId
from app.models.people import Category, masked_email, masked_phone
from app.services.record_log import RecordLog
from app.ui.language import translate
from app.ui.record_log import Lexicon, RecordLogDialog
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.words import FIELD_NAMES, category_name


def ask_history(desk: Desk, person_id: PersonId, parent: QWidget) -> RecordLogDialog:
    """Show who changed what, and put back what is wished."""
    log = RecordLog(desk.visitors.store)
    dialog = RecordLogDialog(log, person_id, _LEXICON, desk.zone(), desk.do, parent)
    dialog.open()
    return dialog


_MASKED = {"phone": masked_phone, "email": masked_email}


def _field(name: str) -> str:
    return FIELD_NAMES[name]() if name in FIELD_NAMES else ""


def _value(name: str, raw: Any) -> str:
    if name in _MASKED:
        return _MASKED[name](str(raw))
    if name == "category":
        return category_name(Category(raw))
    if name == "consents_phone":
        return translate("visitors", "Yes") if raw else translate("visitors", "No")
    return str(raw).strip("[]").replace('"', "")


_LEXICON = Lexicon("person", _field, _value)
