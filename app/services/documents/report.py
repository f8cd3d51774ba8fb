"""The closing report as PDF, A4 portrait: figures, charts, deals, forums, and what is counted."""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.deals import Deal
from app.models.exhibitors import Industry
from app.models.fairline import FairLine, joined
from app.models.outcomes import ForumFigures, Outcomes
from app.models.times import FAIR_ZONE, local
from app.services.cities import latin_city
from app.services.documents.blocks import (
    Bars,
    Block,
    Columns,
    Figures,
    Heading,
    Paragraph,
    paged,
    table,
)
from app.services.documents.letterhead import (
    BOTTOM,
    NEXT_TOP,
    Head,
    Setting,
    draw_foot,
    draw_head,
    draw_running_head,
)
from app.services.documents.method_notes import method_notes
from app.services.documents.paper import A4, Subject, writing
from app.services.documents.report_words import (
    ReportWords,
    agreed_figure,
    evenly,
    money_figure,
    report_words,
)
from app.services.documents.words import Language, hours, words

_TOP = 52.0
_CITIES = 10
_PAGES = 8
# So many deals and so many sessions are listed; fewer where the report would be longer than that.
_ROWS = (10_000, 60, 40, 25, 10)


def write_report(
    path: Path,
    told: Outcomes,
    deals: Sequence[Deal],
    fair: FairLine,
    language: Language = Language.ZH,
    zone: ZoneInfo = FAIR_ZONE,
    mark: str = "",
) -> int:
    """Write the report; gives its pages. ``mark`` anchors the file's history and is printed.

    ``documents.write`` when the file cannot be written; whatever stood there then stays.
    """
    said, common = report_words(language), words(language)
    setting = Setting()
    made = local(told.as_of, zone)
    when = f"{common.short_day(made.date())} {hours(made)}"
    head = Head(
        fair=joined(
            language.pick(fair.name_zh, fair.name_en),
            fair.when,
            language.pick(fair.venue_zh, fair.venue_en),
        ),
        title=said.title,
        subject=f"{said.as_of} {when}",
        corner_label=common.internal,
    )
    for rows in _ROWS:
        blocks = _Report(told, deals, said, language, setting, zone, rows).blocks()
        pages = paged(blocks, BOTTOM - _TOP, BOTTOM - NEXT_TOP)
        if len(pages) <= _PAGES:
            break
    subject = Subject(said.title, language.pick(fair.name_zh, fair.name_en), common.tag)
    with writing(path, A4, subject) as paper:
        for number, page in enumerate(pages, 1):
            with paper.page():
                if number == 1:
                    draw_head(paper, setting, head)
                else:
                    draw_running_head(paper, setting, head)
                y = _TOP if number == 1 else NEXT_TOP
                for block in page:
                    block.draw(paper, setting, y)
                    y += block.height
                right = joined(common.made(when), common.page(number, len(pages)))
                draw_foot(paper, setting, (mark,), right)
    return len(pages)


class _Report:
    """The report's blocks, section by section."""

    def __init__(
        self,
        told: Outcomes,
        deals: Sequence[Deal],
        said: ReportWords,
        language: Language,
        setting: Setting,
        zone: ZoneInfo,
        rows: int,
    ) -> None:
        self._told, self._deals, self._said, self._rows = told, deals, said, rows
        self._language, self._setting, self._zone = language, setting, zone
        self._common = words(language)

    def blocks(self) -> list[Block]:
        """Everything in order."""
        return [
            self._figures(),
            *self._visitors(),
            *self._meetings(),
            *self._fields(),
            *self._register(),
            *self._sums(),
            *self._forums(),
            *self._method(),
        ]

    def _figures(self) -> Block:
        told, said = self._told, self._said
        values = (
            f"{told.visitors.came:,}",
            f"{told.meetings.held:,}",
            f"{told.total.deals:,}",
            money_figure(told.total.fen, said),
        )
        facts = {"placed": told.meetings.placed, "unverified": told.unverified}
        meanings = [meaning.format(**facts) for meaning in said.meanings]
        return Figures(list(zip(said.figures, values, meanings, strict=True)))

    def _visitors(self) -> list[Block]:
        said, seen = self._said, self._told.visitors
        columns = [
            (said.day_columns[0], 98.0, False),
            (said.day_columns[1], 40.0, True),
            (said.day_columns[2], 40.0, True),
        ]
        rows = [
            [self._common.day(day.day), f"{day.people:,}", f"{day.admissions:,}"]
            for day in seen.days
        ]
        admissions = sum(day.admissions for day in seen.days)
        rows.append([said.total, f"{seen.came:,}", f"{admissions:,}"])
        blocks: list[Block] = [Heading(said.by_day), *table(columns, rows, total=True)]
        for day in seen.days:
            if any(day.by_hour):
                first, last = _span(day.by_hour)
                told = [(str(hour), day.by_hour[hour]) for hour in range(first, last + 1)]
                blocks += [Heading(said.by_hour, self._common.day(day.day)), Columns(told)]
        kinds = sorted(seen.by_category.items(), key=lambda one: -one[1])
        if kinds:
            bars = [(said.categories[kind], float(n), f"{n:,}") for kind, n in kinds]
            blocks += [Heading(said.by_category), Bars(bars)]
        if seen.by_city:
            bars = [(self._city(city), float(n), f"{n:,}") for city, n in seen.by_city[:_CITIES]]
            rest = sum(number for _, number in seen.by_city[_CITIES:])
            if rest:
                bars.append((said.other, float(rest), f"{rest:,}"))
            blocks += [Heading(said.by_city), Bars(bars)]
        return blocks

    def _meetings(self) -> list[Block]:
        said, told, funnel = self._said, self._told.meetings, self._told.funnel
        values = (
            *(told.requested, told.accepted, told.declined, told.expired, told.withdrawn),
            *(told.placed, told.held, told.missed, told.cancelled, told.late),
        )
        bars = [
            (name, float(value), f"{value:,}")
            for name, value in zip(said.meeting_rows, values, strict=True)
        ]
        steps = (
            *(funnel.matched, funnel.requested, funnel.accepted),
            *(funnel.placed, funnel.held, funnel.deals),
        )
        ways = [
            (name, float(step or 0), "–" if step is None else f"{step:,}")
            for name, step in zip(said.funnel_rows, steps, strict=True)
        ]
        return [Heading(said.meetings), Bars(bars), Heading(said.funnel), Bars(ways)]

    def _fields(self) -> list[Block]:
        said = self._said
        widths = (34.0, 17.0, 17.0, 20.0, 20.0, 22.0, 22.0, 26.0)
        columns = [
            (name, width, place > 0)
            for place, (name, width) in enumerate(zip(said.field_columns, widths, strict=True))
        ]
        sums = evenly([money_figure(field.deals.fen, said) for field in self._told.fields])
        rows = [
            [
                said.industries[field.industry],
                *(f"{n:,}" for n in (field.offers, field.needs)),
                "–" if field.matched is None else f"{field.matched:,}",
                *(f"{n:,}" for n in (field.requests, field.held)),
                f"{field.deals.deals:,}",
                sum_,
            ]
            for field, sum_ in zip(self._told.fields, sums, strict=True)
        ]
        return [Heading(said.fields), *table(columns, rows)]

    def _register(self) -> list[Block]:
        said = self._said
        if not self._deals:
            return [Heading(said.deals), Paragraph(said.no_deals, self._setting)]
        widths = (16.0, 34.0, 34.0, 36.0, 20.0, 20.0, 18.0)
        columns = [
            (name, width, place == 4)
            for place, (name, width) in enumerate(zip(said.deal_columns, widths, strict=True))
        ]
        listed = self._listed_deals()
        sums = evenly([agreed_figure(deal.amount_fen, said) for deal in listed])
        rows = [
            [
                deal.number,
                deal.buyer_name,
                deal.supplier_name,
                deal.title,
                sum_,
                said.stages[deal.stage],
                said.statuses[deal.status],
            ]
            for deal, sum_ in zip(listed, sums, strict=True)
        ]
        left = self._left(said.more_deals, len(self._deals))
        return [Heading(said.deals), *table(columns, rows), *left]

    def _listed_deals(self) -> Sequence[Deal]:
        """All of them, or the largest, in the ledger's order."""
        largest = sorted(self._deals, key=lambda deal: -(deal.amount_fen or 0))[: self._rows]
        kept = {deal.id for deal in largest}
        return [deal for deal in self._deals if deal.id in kept]

    def _left(self, words: str, number: int) -> list[Block]:
        """How many of a list have no place here."""
        if number <= self._rows:
            return []
        told = words.format(shown=self._rows, more=number - self._rows)
        return [Paragraph(told, self._setting)]

    def _sums(self) -> list[Block]:
        told, said = self._told, self._said
        if not told.total.deals:
            return []
        stages = [
            (said.stages[stage], float(money.deals), f"{money.deals:,}")
            for stage, money in told.by_stage.items()
        ]
        classes = [
            (said.classes[kind], float(money.fen), money_figure(money.fen, said))
            for kind, money in told.by_class.items()
        ]
        industries = [
            (said.industries[f.industry], float(f.deals.fen), money_figure(f.deals.fen, said))
            for f in told.fields
            if f.industry is not Industry.OTHER or f.deals.deals
        ]
        return [
            Heading(said.by_stage),
            Bars(stages),
            Heading(said.by_class),
            Bars(classes),
            Heading(said.by_industry),
            Bars(industries),
            *self._matrix(),
        ]

    def _matrix(self) -> list[Block]:
        said, cities = self._said, self._told.cities
        if not cities.names:
            return []
        wide = min(22.0, (178.0 - 34.0) / (len(cities.names) + 1))
        names = [(self._city(city), wide, True) for city in cities.names]
        columns = [(said.buyer, 34.0, False), *names, (said.total, wide, True)]
        rows = []
        for buyer in cities.names:
            sums = [cities.sums.get((buyer, supplier), 0) for supplier in cities.names]
            if any(sums):
                figures = [money_figure(fen, said) if fen else "–" for fen in sums]
                total = money_figure(cities.row(buyer), said)
                rows.append([self._city(buyer), *figures, total])
        return [Heading(said.cities), *table(columns, rows)]

    def _forums(self) -> list[Block]:
        said = self._said
        if not self._told.forums:
            return []
        widths = (96.0, 24.0, 18.0, 20.0, 20.0)
        columns = [
            (name, width, place > 1)
            for place, (name, width) in enumerate(zip(said.forum_columns, widths, strict=True))
        ]
        rows = [
            [
                self._language.pick(forum.title_zh, forum.title_en),
                self._common.short_day(local(forum.starts_at, self._zone).date()),
                "–" if forum.seats is None else f"{forum.seats:,}",
                f"{forum.registered:,}",
                said.not_counted if forum.attended is None else f"{forum.attended:,}",
            ]
            for forum in self._listed_forums()
        ]
        left = self._left(said.more_forums, len(self._told.forums))
        return [Heading(said.forums), *table(columns, rows), *left]

    def _listed_forums(self) -> Sequence[ForumFigures]:
        """All of them, or the best attended, in order of time."""
        forums = self._told.forums
        best = sorted(forums, key=_attendance, reverse=True)[: self._rows]
        kept = {forum.session_id for forum in best}
        return [forum for forum in forums if forum.session_id in kept]

    def _method(self) -> list[Block]:
        *notes, last = method_notes(self._told, self._language)
        together = [Paragraph(note, self._setting, keeps_next=True) for note in notes]
        return [Heading(self._said.method), *together, Paragraph(last, self._setting)]

    def _city(self, city: str) -> str:
        if not city:
            return self._said.other
        return city if self._language is Language.ZH else latin_city(city)


def _attendance(forum: ForumFigures) -> tuple[int, int]:
    return forum.attended or 0, forum.registered


def _span(by_hour: Sequence[int]) -> tuple[int, int]:
    """The first and the last hour in which somebody came."""
    busy = [hour for hour, number in enumerate(by_hour) if number]
    return busy[0], busy[-1]
