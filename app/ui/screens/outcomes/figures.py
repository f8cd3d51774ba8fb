"""The figures of the ledger as charts, and the page of all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.outcomes import ForumFigures, Outcomes
from app.ui.formats import count
from app.ui.language import in_language, translate
from app.ui.screens.outcomes.charts import Bars, CityTable, Line
from app.ui.screens.outcomes.words import class_name, industry_mark, industry_name, stage_name, wan
from app.ui.widgets import Scroll, SectionBar, Separator

_TALL = 690  # pixels of the whole page from which the table of cities is shown beneath
_LOW = 500
_UNDER = 3  # cities named beneath the ledger


def industry_lines(told: Outcomes) -> list[Line]:
    """By the industry of the need, the largest first; industries without a deal are left out."""
    fields = [one for one in told.fields if one.deals.deals]
    fields.sort(key=lambda one: -one.deals.fen)
    return [
        Line(
            ("industry", one.industry),
            lambda one=one: industry_name(one.industry),  # type: ignore[misc]  # mypy 980
            one.deals.fen,
            wan(one.deals.fen),
            industry_mark(one.industry),
        )
        for one in fields
    ]


def funnel_lines(told: Outcomes) -> list[Line]:
    """From pairs that fit to deals; the pairs are measured against themselves."""
    funnel = told.funnel
    steps = (
        ("requested", lambda: translate("outcomes", "Requested"), funnel.requested),
        ("accepted", lambda: translate("outcomes", "Accepted"), funnel.accepted),
        ("held", lambda: translate("outcomes", "Held"), funnel.held),
        ("deals", lambda: translate("outcomes", "Deals", "funnel"), funnel.deals),
    )
    lines = [Line((key, None), label, value, count(value)) for key, label, value in steps]
    if funnel.matched is not None:
        label = translate("outcomes", "Suggested")
        matched = Line(("matched", None), label, funnel.matched, count(funnel.matched), apart=True)
        lines.insert(0, matched)
    return lines


class LedgerFigures(QWidget):
    """What stands beneath the register: industries, funnel, cities; as much as there is room for.

    ``opened`` carries what a figure opens: a name and a value.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._told: Outcomes | None = None
        self.industries, self.funnel, self.cities = Bars(), Bars(), CityTable()
        self._across = SectionBar(lambda: self.tr("Between cities (¥10k)"), self._share_words)
        self._charts = _beside(
            _titled(SectionBar(lambda: self.tr("By industry (¥10k)")), self.industries),
            _titled(
                SectionBar(
                    lambda: self.tr("From match to deal"),
                    lambda: self.tr("first row to its own scale"),
                ),
                self.funnel,
            ),
        )
        self._matrix = _titled(self._across, self.cities)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addWidget(self._charts)
        column.addWidget(Separator())
        column.addWidget(self._matrix)
        for bars in (self.industries, self.funnel):
            bars.opened.connect(self.opened)
        self.cities.opened.connect(lambda pair: self.opened.emit(("cities", pair)))

    def show_outcomes(self, told: Outcomes) -> None:
        """Show these figures."""
        self._told = told
        self.industries.show_lines(industry_lines(told))
        self.funnel.show_lines(funnel_lines(told))
        self.cities.show_cities(told.cities, _UNDER)
        self._across.tell_count(self._share_words)

    def fit(self, height: int) -> None:
        """Show what there is room for in a page so high."""
        some = self._told is not None and self._told.total.deals > 0
        self.setVisible(some and height >= _LOW)
        self._matrix.setVisible(height >= _TALL and bool(self._told and self._told.cities.names))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._told is not None:
            self.show_outcomes(self._told)

    def _share_words(self) -> str:
        if self._told is None:
            return ""
        share = round(self._told.cities.across * 100)
        return self.tr("{share}% across cities").format(share=share)


class AllFigures(QWidget):
    """The segment 统计: everything that the closing report counts of deals, meetings, forums."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._told: Outcomes | None = None
        self.industries, self.funnel, self.cities = Bars(), Bars(), CityTable()
        self.classes, self.stages, self.visitors, self.forums = Bars(), Bars(), Bars(), Bars()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 20)
        column.setSpacing(0)
        titled = _titled
        pairs = (
            (
                titled(SectionBar(lambda: self.tr("By industry (¥10k)")), self.industries),
                titled(SectionBar(lambda: self.tr("From match to deal")), self.funnel),
            ),
            (
                titled(SectionBar(lambda: self.tr("By class of contract (¥10k)")), self.classes),
                titled(SectionBar(lambda: self.tr("By type (¥10k)")), self.stages),
            ),
            (
                titled(SectionBar(lambda: self.tr("People at the gates, by day")), self.visitors),
                titled(SectionBar(lambda: self.tr("People counted at forums")), self.forums),
            ),
        )
        for left, right in pairs[:2]:
            column.addWidget(_beside(left, right))
            column.addWidget(Separator())
        bar = SectionBar(lambda: self.tr("Between cities (¥10k)"))
        column.addWidget(titled(bar, self.cities))
        column.addWidget(Separator())
        column.addWidget(_beside(*pairs[2]))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(body))
        for bars in (self.industries, self.funnel, self.classes, self.stages):
            bars.opened.connect(self.opened)
        for bars in (self.visitors, self.forums):
            bars.opened.connect(self.opened)
        self.cities.opened.connect(lambda pair: self.opened.emit(("cities", pair)))

    def show_outcomes(self, told: Outcomes) -> None:
        """Show these figures."""
        self._told = told
        self.industries.show_lines(industry_lines(told))
        self.funnel.show_lines(funnel_lines(told))
        self.cities.show_cities(told.cities)
        classes = [(kind, money) for kind, money in told.by_class.items() if money.deals]
        self.classes.show_lines(
            [
                Line(("contract_class", kind), class_name(kind), money.fen, wan(money.fen))
                for kind, money in classes
            ]
        )
        self.stages.show_lines(
            [
                Line(("stage", stage), stage_name(stage), money.fen, wan(money.fen))
                for stage, money in told.by_stage.items()
            ]
        )
        self.visitors.show_lines(
            [
                Line(("visitors", one.day), f"{one.day:%m-%d}", one.people, count(one.people))
                for one in told.visitors.days
            ]
        )
        self.forums.show_lines(_forum_lines(told.forums))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._told is not None:
            self.show_outcomes(self._told)


def _forum_lines(forums: Sequence[ForumFigures]) -> list[Line]:
    counted = [one for one in forums if one.attended is not None]
    return [
        Line(
            ("forum", one.session_id),
            in_language(one.title_zh, one.title_en),
            one.attended or 0,
            count(one.attended or 0),
        )
        for one in counted
    ]


def _titled(bar: SectionBar, body: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(body)
    column.addStretch(1)
    return part


def _beside(left: QWidget, right: QWidget) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(left, 1)
    row.addWidget(Separator(across=False))
    row.addWidget(right, 1)
    return part
