"""The history of an exhibitor's own fields, each of which can be put back."""

from PySide6.QtWidgets import QWidget

from app.models.ids import ExhibitorId
from app.services.record_log import RecordLog
from app.ui.record_log import Lexicon, RecordLogDialog
from app.ui.screens.exhibitors.desk import Desk
from app.ui.screens.exhibitors.record import field_words, value_words


def ask_history(desk: Desk, exhibitor_id: ExhibitorId, parent: QWidget) -> RecordLogDialog:
    """Show who changed what, and put back what is wished."""
    log, zone = RecordLog(desk.exhibitors.store), desk.exhibitors.ground().zone
    lexicon = Lexicon("exhibitor", field_words, value_words)
    dialog = RecordLogDialog(log, exhibitor_id, lexicon, zone, desk.do, parent)
    dialog.open()
    return dialog
