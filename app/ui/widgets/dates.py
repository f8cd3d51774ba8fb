"""A day of the year, typed or taken from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from app.ui.theme import ColorName, icon, pixmap, theme


class DateField(QDateEdit):
    """Year, month and day in digits; the calendar opens at its icon."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setFont(theme().font("body", tabular=True))
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setMinimumWidth(128)  # the day's last figure and the icon beside each other
        self._calendar = QCalendarWidget()
        self.setCalendarWidget(self._calendar)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        theme().changed.connect(self._paint_calendar)
        self._paint_calendar()

    def day(self) -> date:
        """The day that stands."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        color: ColorName = "text2" if self.isEnabled() else "disabled"
        picture = pixmap("calendar-days", color, 14, self.devicePixelRatioF())
        place = QPoint(self.width() - 22, (self.height() - 14) // 2)
        QPainter(self).drawPixmap(place, picture)

    def _paint_calendar(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(theme().color("text2"))
        self._calendar.setHeaderTextFormat(plain)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, plain)
        for name, arrow in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self._calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(button, QToolButton):
                button.setIcon(icon(arrow))
