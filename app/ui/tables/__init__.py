"""Every list of the program: one model, one delegate, columns as data.

::

    table = RecordTable(
        (
            Column("booth", lambda: translate("exhibitors", "Booth"), lambda e: e.booth,
                   sort="booth", width=64, look=Look.STRONG),
            Column("name", lambda: translate("exhibitors", "Exhibitor"), lambda e: e.name,
                   sort="name", stretch=True),
            Column("meetings", lambda: translate("exhibitors", "Meetings"),
                   lambda e: Share(e.met, e.quota), width=104),
        ),
        exhibitor_list,                 # ids(Wanted) and rows(ids)
    )
    view = TableView(table, "exhibitors")
    table.refresh()
    view.current_changed.connect(self._show)
    chip.changed.connect(lambda hall: table.filter_by("hall", hall))
"""

from app.ui.tables.columns import (
    Column,
    Look,
    Mark,
    Share,
    Shown,
    Status,
    checkbox_column,
    words,
)
from app.ui.tables.model import Query, RecordTable, Wanted
from app.ui.tables.view import TableView

__all__ = [
    "Column",
    "Look",
    "Mark",
    "Query",
    "RecordTable",
    "Share",
    "Shown",
    "Status",
    "TableView",
    "Wanted",
    "checkbox_column",
    "words",
]
