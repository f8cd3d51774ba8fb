"""Print what the meetings need on paper, or write it for calendars."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from app.cli.frame import opened, out_option, progress_line, refusing, store_option
from app.errors import AppError
from app.models.ids import ExhibitorId, PersonId
from app.services.called import exhibitor_called
from app.services.documents.words import Language
from app.services.fair_clock import clock_of
from app.services.meeting_papers import MeetingPapers
from app.services.store import Store

_Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the options ask for; empty lists mean everybody, every day."""

    out: Path
    language: Language
    exhibitors: list[ExhibitorId]
    visitors: list[PersonId]
    all_visitors: bool
    days: list[date] | None


@click.command()
@store_option
@out_option
@click.option("--exhibitor", multiple=True, help="Id, name or booth code; may be repeated.")
@click.option("--visitor", multiple=True, help="Id or name; may be repeated.")
@click.option("--all", "everybody", is_flag=True, help="All exhibitors who have a meeting.")
@click.option("--visitors", "all_visitors", is_flag=True, help="All visitors who have a meeting.")
@click.option("--table-cards", is_flag=True, help="A card for each table and day.")
@click.option("--day-board", is_flag=True, help="All meetings of each day on A3.")
@click.option("--ics", is_flag=True, help="Calendars: a file for one party, else a folder.")
@click.option(
    "--day",
    "days",
    multiple=True,
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only this day of cards or board; may be repeated.",
)
@click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Of the paper; names keep both.",
)
@refusing
def agenda(
    store_path: Path,
    out: Path,
    exhibitor: tuple[str, ...],
    visitor: tuple[str, ...],
    everybody: bool,
    all_visitors: bool,
    table_cards: bool,
    day_board: bool,
    ics: bool,
    days: tuple[datetime, ...],
    language: str,
) -> None:
    """Print meeting agendas, table cards or day boards, or write calendars.

    Say for whom: --exhibitor, --visitor, --all or --visitors. Calendars (--ics) are those of the
    exhibitors and visitors named, or of all who have or had a meeting.
    """
    whose = (bool(exhibitor), bool(visitor), everybody, all_visitors)
    papers = (table_cards, day_board)
    if ics and any((everybody, all_visitors, *papers)):
        raise click.UsageError("--ics goes with --exhibitor and --visitor, or stands alone")
    if not ics and sum((*whose, *papers)) != 1:
        raise click.UsageError(
            "give one of --exhibitor, --visitor, --all, --visitors, --table-cards, --day-board, "
            "--ics"
        )
    with opened(store_path) as store, progress_line(out.name) as progress:
        wanted = _Wanted(
            out,
            Language(language),
            [exhibitor_called(store, name) for name in exhibitor],
            [_visitor(store, name) for name in visitor],
            all_visitors,
            [day.date() for day in days] or None,
        )
        draw = _draw_for(ics=ics, cards=table_cards, board=day_board, visitor=any(whose[1::2]))
        said = draw(MeetingPapers(store, clock_of(store)), wanted, progress)
    click.echo(said)


_Draw = Callable[[MeetingPapers, _Wanted, _Progress], str]


def _draw_for(*, ics: bool, cards: bool, board: bool, visitor: bool) -> _Draw:
    ways: tuple[tuple[bool, _Draw], ...] = (
        (ics, _calendars),
        (cards, _cards),
        (board, _boards),
        (visitor, _visitors),
        (True, _exhibitors),
    )
    return next(draw for asked, draw in ways if asked)


def _exhibitors(papers: MeetingPapers, wanted: _Wanted, progress: _Progress) -> str:
    sheet = papers.draw_agendas(wanted.out, wanted.exhibitors or None, wanted.language, progress)
    return f"{sheet.agendas} agendas on {sheet.pages} pages"


def _visitors(papers: MeetingPapers, wanted: _Wanted, progress: _Progress) -> str:
    sheet = papers.draw_visitor_agendas(
        wanted.out, wanted.visitors or None, wanted.language, progress
    )
    return f"{sheet.agendas} agendas on {sheet.pages} pages"


def _cards(papers: MeetingPapers, wanted: _Wanted, progress: _Progress) -> str:
    sheet = papers.draw_table_cards(
        wanted.out, wanted.days, language=wanted.language, progress=progress
    )
    return f"{sheet.agendas} table cards on {sheet.pages} pages"


def _boards(papers: MeetingPapers, wanted: _Wanted, _progress: _Progress) -> str:
    sheet = papers.draw_day_boards(wanted.out, wanted.days, wanted.language)
    return f"{sheet.agendas} days on {sheet.pages} pages"


def _calendars(papers: MeetingPapers, wanted: _Wanted, progress: _Progress) -> str:
    parties: list[ExhibitorId | PersonId] = [*wanted.exhibitors, *wanted.visitors]
    if len(parties) == 1:
        sheet = papers.write_calendar(wanted.out, parties[0], wanted.language)
    else:
        kinds = parties or None
        sheet = papers.write_calendars(wanted.out, kinds, wanted.language, progress)
    return f"{sheet.calendars} calendars with {sheet.events} events, {sheet.cancelled} cancelled"


def _visitor(store: Store, called: str) -> PersonId:
    from app.services.intake.directory import read_directory

    with store.reading() as reader:
        found = read_directory(reader, with_people=True).person(called)
    if found is None:
        raise AppError("cli.unknown_person", {"name": called})
    return found.id
