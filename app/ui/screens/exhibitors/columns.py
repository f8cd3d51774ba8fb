"""The list of exhibitors: its columns, and its query."""

from collections.abc import Mapping, Sequence

from app.models.ids import ExhibitorId
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.store.exhibitor_list import ExhibitorRow
from app.ui.language import in_language, translate
from app.ui.screens.exhibitors.words import (
    city_name,
    industry_mark,
    name_of,
    speaks_chinese,
    standing_status,
)
from app.ui.tables import Column, Look, Share, Wanted


class ExhibitorList:
    """What the table asks; an order by name means the names that are shown."""

    def __init__(self, directory: ExhibitorDirectory) -> None:
        self._directory = directory

    def ids(self, wanted: Wanted) -> Sequence[ExhibitorId]:
        """The exhibitors that are wanted, in order."""
        sort = wanted.sort or "booth"
        if sort == "name":
            sort = in_language("name_zh", "name_en")
        return self._directory.ids(wanted.text, wanted.filters, sort, descending=wanted.descending)

    def rows(self, ids: Sequence[ExhibitorId]) -> Mapping[ExhibitorId, ExhibitorRow]:
        """The rows of these."""
        return self._directory.rows(ids)


def exhibitor_columns() -> tuple[Column[ExhibitorRow], ...]:
    """展位, 展商, 产业, 城市, 供给, 需求, 洽谈, 状态."""
    return (
        Column(
            "booth",
            lambda: translate("exhibitors", "Booth"),
            lambda e: "、".join(e.booths) if speaks_chinese() else ", ".join(e.booths),
            sort="booth",
            width=72,
            look=Look.STRONG,
        ),
        Column(
            "name",
            lambda: translate("exhibitors", "Exhibitor"),
            name_of,
            sort="name",
            width=200,
            stretch=True,
            tooltip=lambda e: "\n".join(name for name in (e.name_zh, e.name_en) if name),
        ),
        Column(
            "industry",
            lambda: translate("exhibitors", "Industry"),
            lambda e: industry_mark(e.industry),
            sort="industry",
            width=160,
        ),
        Column(
            "city",
            lambda: translate("exhibitors", "City"),
            lambda e: city_name(e.city),
            sort="city",
            width=88,
            look=Look.QUIET,
        ),
        Column(
            "offers",
            lambda: translate("exhibitors", "Offers"),
            lambda e: e.offers,
            sort="offers",
            width=64,
            right=True,
        ),
        Column(
            "needs",
            lambda: translate("exhibitors", "Needs"),
            lambda e: e.needs,
            sort="needs",
            width=64,
            right=True,
        ),
        Column(
            "meetings",
            lambda: translate("exhibitors", "Meetings"),
            lambda e: Share(e.met, e.quota),
            sort="met",
            width=104,
        ),
        Column(
            "status",
            lambda: translate("exhibitors", "Status"),
            lambda e: standing_status(e.standing),
            sort="standing",
            width=112,
        ),
    )
