"""Which badges are listed: the views, the filters, and how many there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.models.people import Category
from app.services.badge_directory import BadgeView, Printing
from app.ui.screens.badges.words import category_name, standing_name
from app.ui.widgets import FilterChip, Label, Option, Segment, SegmentedControl, Toolbar


class BadgeToolbar(Toolbar):
    """``viewed`` carries the view, ``filtered`` a filter's key and its value or None."""

    viewed = Signal(object)
    filtered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.views = SegmentedControl(
            (
                Segment(BadgeView.QUEUE.value, lambda: self.tr("Print queue")),
                Segment(BadgeView.ALL.value, lambda: self.tr("All badges")),
                Segment(BadgeView.REVOKED.value, lambda: self.tr("Revoked badges")),
            ),
            lambda: self.tr("Which badges"),
        )
        self.category = FilterChip(
            lambda: self.tr("Category"),
            lambda: [Option(one, category_name(one)) for one in Category],
        )
        self.standing = FilterChip(lambda: self.tr("Status"), self._standings)
        self._shown, self._checked = 0, 0
        self._count = Label(self._count_words, "small", "text2", tabular=True)
        self.add(self.views)
        self.add_divider()
        self.add(self.category, self.standing)
        self.add_right(self._count)
        self.views.chosen.connect(self._choose_view)
        self.category.changed.connect(lambda one: self.filtered.emit("category", one))
        self.standing.changed.connect(lambda one: self.filtered.emit("standing", one))

    @property
    def view(self) -> BadgeView:
        """What is listed."""
        return BadgeView(self.views.current)

    def show_count(self, shown: int, checked: int) -> None:
        """Say how many are checked, else how many are listed."""
        self._shown, self._checked = shown, checked
        self._count.retell()

    def clear(self) -> None:
        """Take every filter away."""
        self.category.choose(None)
        self.standing.choose(None)

    def _choose_view(self, key: str) -> None:
        view = BadgeView(key)
        self.standing.setVisible(view is not BadgeView.REVOKED)
        if self.standing.value not in [option.key for option in self._standings()]:
            self.standing.choose(None)
        self.viewed.emit(view)

    def _standings(self) -> Sequence[Option]:
        offered = {
            BadgeView.QUEUE: (Printing.WAITING, Printing.PRINTED),
            BadgeView.ALL: tuple(Printing),
            BadgeView.REVOKED: (),
        }[self.view]
        return [Option(one, standing_name(one)) for one in offered]

    def _count_words(self) -> str:
        if self._checked:
            return self.tr("%Ln selected", "", self._checked)
        return self.tr("%Ln badges", "", self._shown)
