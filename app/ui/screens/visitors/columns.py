"""The registry's list: its columns, and its query."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from app.models.ids import PersonId
from app.models.people import Category
from app.services.came import Came
from app.services.store.visitor_list import VisitorRow
from app.services.visitor_directory import Badged, Presence, VisitorDirectory
from app.ui.language import in_language, translate
from app.ui.screens.visitors.words import (
    badge_status,
    category_mark,
    days_words,
    firm_of,
    joined,
    name_of,
)
from app.ui.tables import Column, Look, Wanted, checkbox_column


class VisitorList:
    """What the table asks."""

    def __init__(self, directory: VisitorDirectory) -> None:
        self._directory = directory

    def ids(self, wanted: Wanted) -> Sequence[PersonId]:
        """The people who are wanted, in order."""
        given = wanted.filters
        category, badged = given.get("category"), given.get("badged")
        day, presence, came = given.get("day"), given.get("presence"), given.get("came")
        return self._directory.ids(
            wanted.text,
            category=category if isinstance(category, Category) else None,
            badged=badged if isinstance(badged, Badged) else None,
            day=date.fromisoformat(day) if isinstance(day, str) else None,
            presence=presence if isinstance(presence, Presence) else None,
            came=came if isinstance(came, Came) else None,
            sort=wanted.sort,
            descending=wanted.descending,
        )

    def rows(self, ids: Sequence[PersonId]) -> Mapping[PersonId, VisitorRow]:
        """The rows of these."""
        return self._directory.rows(ids)


def visitor_columns(entered: Callable[[VisitorRow], str]) -> tuple[Column[VisitorRow], ...]:
    """A box to tick, 姓名, 单位, 类别, 证件号, 有效日, 证件状态, 入场, which ``entered`` words."""
    return (
        checkbox_column(),
        Column(
            "name",
            lambda: translate("visitors", "Name"),
            name_of,
            sort="name",
            width=116,
            tooltip=lambda p: "\n".join(filter(None, (p.name, p.name_latin))),
        ),
        Column(
            "organisation",
            lambda: translate("visitors", "Organisation"),
            firm_of,
            sort="organisation",
            width=160,
            stretch=True,
            tooltip=lambda p: "\n".join(filter(None, (p.organisation, p.organisation_latin))),
        ),
        Column(
            "category",
            lambda: translate("visitors", "Category"),
            lambda p: category_mark(p.category),
            sort="category",
            width=100,
            sample=lambda: translate("visitors", "Trade visitor"),
        ),
        Column(
            "number",
            lambda: translate("visitors", "Badge no."),
            lambda p: p.number,
            sort="number",
            width=92,
            look=Look.MONO,
        ),
        Column(
            "days",
            lambda: translate("visitors", "Valid days"),
            lambda p: days_words(p.days),
            sort="days",
            width=84,
            look=Look.QUIET,
            sample=lambda: translate("visitors", "All days"),
        ),
        Column(
            "badge",
            lambda: translate("visitors", "Badge"),
            badge_status,
            sort="badge",
            width=92,
        ),
        Column(
            "entered",
            lambda: translate("visitors", "Came in"),
            entered,
            sort="entered",
            width=88,
            tooltip=lambda p: joined((in_language(p.gate_zh, p.gate_en),)),
        ),
    )
