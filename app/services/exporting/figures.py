"""The closing report's figures as a workbook: one sheet a section, numbers as numbers."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

from app.models.deals import Deal
from app.models.outcomes import Money, Outcomes
from app.models.times import FAIR_ZONE, local
from app.services.cities import latin_city
from app.services.documents.files import replacing
from app.services.documents.method_notes import method_notes
from app.services.documents.report_words import ReportWords, report_words
from app.services.documents.words import Language
from app.services.exporting.sheets import workbook

Row: TypeAlias = Sequence[str | int | float | None]
_FEN = 100


def write_figures(
    path: Path,
    told: Outcomes,
    deals: Sequence[Deal],
    language: Language,
    zone: ZoneInfo = FAIR_ZONE,
) -> int:
    """Write the workbook; gives how many sheets it has. Money is in yuan.

    ``documents.write`` when the file cannot be written.
    """
    said = report_words(language)
    sheets = list(_sheets(told, deals, said, language, zone))
    with replacing(path) as part, workbook(part) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        plain = book.add_format({"num_format": "#,##0.##"})
        for name, rows in sheets:
            page = book.add_worksheet(name[:31])
            page.freeze_panes(1, 0)
            page.set_column(0, 0, 28)
            page.set_column(1, 20, 14)
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    page.write(place, column, cell, bold if place == 0 else plain)
    return len(sheets)


def _sheets(
    told: Outcomes,
    deals: Sequence[Deal],
    said: ReportWords,
    language: Language,
    zone: ZoneInfo,
) -> Iterator[tuple[str, list[Row]]]:
    yield said.title, _summary(told, said)
    yield from _visitors(told, said)
    yield said.fields, _fields(told, said)
    yield said.deals, _deals(deals, said)
    stages = [(said.stages[stage], money) for stage, money in told.by_stage.items()]
    yield said.by_stage, _sums(stages, said)
    kinds = [(said.classes[kind], money) for kind, money in told.by_class.items()]
    yield said.by_class, _sums(kinds, said)
    yield in_yuan(said.cities), _cities(told, said, language)
    yield said.forums, _forums(told, said, language, zone)
    method: list[Row] = [[said.method]]
    method += [[note] for note in method_notes(told, language)]
    yield said.method, method


def _visitors(told: Outcomes, said: ReportWords) -> Iterator[tuple[str, list[Row]]]:
    seen = told.visitors
    days: list[Row] = [said.day_columns]
    days += [[day.day.isoformat(), day.people, day.admissions] for day in seen.days]
    yield said.by_day, days
    hours: list[Row] = [["", *(day.day.isoformat() for day in seen.days)]]
    hours += [[f"{hour:02d}", *(day.by_hour[hour] for day in seen.days)] for hour in range(24)]
    yield said.by_hour, hours
    kinds: list[Row] = [["", said.day_columns[1]]]
    kinds += [[said.categories[kind], number] for kind, number in seen.by_category.items()]
    yield said.by_category, kinds
    cities: list[Row] = [["", said.day_columns[1]]]
    cities += [[city, number] for city, number in seen.by_city]
    yield said.by_city, cities


def _summary(told: Outcomes, said: ReportWords) -> list[Row]:
    meetings, funnel = told.meetings, told.funnel
    rows: list[Row] = [[said.title, told.as_of.isoformat(timespec="minutes")]]
    figures = (told.visitors.came, meetings.held, told.total.deals, told.total.fen / _FEN)
    rows += [[name, value] for name, value in zip(said.figures, figures, strict=True)]
    counted = (
        *(meetings.requested, meetings.accepted, meetings.declined, meetings.expired),
        *(meetings.withdrawn, meetings.placed, meetings.held, meetings.missed),
        *(meetings.cancelled, meetings.late),
    )
    rows += [[name, value] for name, value in zip(said.meeting_rows, counted, strict=True)]
    steps = (
        *(funnel.matched, funnel.requested, funnel.accepted),
        *(funnel.placed, funnel.held, funnel.deals),
    )
    rows += [[name, value] for name, value in zip(said.funnel_rows, steps, strict=True)]
    return rows


def _fields(told: Outcomes, said: ReportWords) -> list[Row]:
    rows: list[Row] = [[in_yuan(name) for name in said.field_columns]]
    for field in told.fields:
        counts = (field.offers, field.needs, field.matched, field.requests, field.held)
        name = said.industries[field.industry]
        rows.append([name, *counts, field.deals.deals, field.deals.fen / _FEN])
    return rows


def _deals(deals: Sequence[Deal], said: ReportWords) -> list[Row]:
    rows: list[Row] = [[in_yuan(name) for name in said.deal_columns]]
    for deal in deals:
        amount = None if deal.amount_fen is None else deal.amount_fen / _FEN
        names = (deal.number, deal.buyer_name, deal.supplier_name, deal.title)
        rows.append([*names, amount, said.stages[deal.stage], said.statuses[deal.status]])
    return rows


def _sums(named: Sequence[tuple[str, Money]], said: ReportWords) -> list[Row]:
    """How many deals of each name, and what they come to."""
    deals, money = (in_yuan(name) for name in said.field_columns[-2:])
    rows: list[Row] = [["", deals, money]]
    return rows + [[name, sums.deals, sums.fen / _FEN] for name, sums in named]


def _cities(told: Outcomes, said: ReportWords, language: Language) -> list[Row]:
    """Buyers' cities down, suppliers' across."""

    def shown(city: str) -> str:
        if not city:
            return said.other
        return language.pick(city, latin_city(city))

    names = told.cities.names
    rows: list[Row] = [[said.buyer, *map(shown, names), said.total]]
    for buyer in names:
        sums = [told.cities.sums.get((buyer, supplier), 0) / _FEN for supplier in names]
        rows.append([shown(buyer), *sums, told.cities.row(buyer) / _FEN])
    return rows


def in_yuan(name: str) -> str:
    """A heading of the report for a workbook, which counts in yuan."""
    return name.replace("万元", "元").replace("CNY m", "CNY")


def _forums(told: Outcomes, said: ReportWords, language: Language, zone: ZoneInfo) -> list[Row]:
    rows: list[Row] = [said.forum_columns]
    for forum in told.forums:
        title = language.pick(forum.title_zh, forum.title_en)
        day = local(forum.starts_at, zone).date().isoformat()
        rows.append([title, day, forum.seats, forum.registered, forum.attended])
    return rows
