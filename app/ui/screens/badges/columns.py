"""The list of badges: its columns, and its query."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.models.ids import BadgeId
from app.models.people import Category
from app.services.badge_directory import BadgeDirectory, BadgeView, Printing
from app.services.store.badge_list import BadgeRow
from app.ui.language import translate
from app.ui.screens.badges.words import category_mark, firm_name, holder_name
from app.ui.tables import Column, Look, Shown, Status, Wanted, checkbox_column


class BadgeList(QObject):
    """What the table asks; ``fetched`` tells which rows came into sight."""

    fetched = Signal(object)

    def __init__(self, directory: BadgeDirectory, parent: QObject) -> None:
        super().__init__(parent)
        self._directory = directory
        self.view = BadgeView.QUEUE

    def ids(self, wanted: Wanted) -> Sequence[BadgeId]:
        """The badges of the view that are wanted, in order."""
        category, standing = wanted.filters.get("category"), wanted.filters.get("standing")
        return self._directory.ids(
            self.view,
            wanted.text,
            category=category if isinstance(category, Category) else None,
            standing=standing if isinstance(standing, Printing) else None,
            sort=wanted.sort,
            descending=wanted.descending,
        )

    def rows(self, ids: Sequence[BadgeId]) -> Mapping[BadgeId, BadgeRow]:
        """The rows of these."""
        rows = self._directory.rows(ids)
        self.fetched.emit(rows)
        return rows


def badge_columns(status: Callable[[BadgeRow], Status]) -> tuple[Column[BadgeRow], ...]:
    """A box to tick, 姓名, 单位, 类别, 证件号, 状态."""
    return (
        checkbox_column(),
        Column(
            "name",
            lambda: translate("badges", "Name"),
            lambda b: _quiet_when_done(b, holder_name(b)),
            sort="name",
            width=96,
            tooltip=lambda b: "\n".join(filter(None, (b.name, b.name_latin))),
        ),
        Column(
            "organisation",
            lambda: translate("badges", "Organisation"),
            lambda b: _quiet_when_done(b, firm_name(b)),
            sort="organisation",
            width=160,
            stretch=True,
            tooltip=lambda b: "\n".join(filter(None, (b.organisation, b.organisation_latin))),
        ),
        Column(
            "category",
            lambda: translate("badges", "Category"),
            lambda b: category_mark(b.category),
            sort="category",
            width=104,
            sample=lambda: translate("badges", "Trade visitor"),
        ),
        Column(
            "number",
            lambda: translate("badges", "Badge no."),
            lambda b: b.number,
            sort="number",
            width=92,
            look=Look.MONO,
        ),
        Column(
            "state",
            lambda: translate("badges", "Status"),
            status,
            sort="state",
            width=176,
        ),
    )


def _quiet_when_done(row: BadgeRow, words: str) -> Shown:
    """What needs nothing more steps back."""
    return words if row.waiting else Status(words, None, "text2")
