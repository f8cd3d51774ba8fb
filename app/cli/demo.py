"""The whole fair without a window: papers, and a picture of every screen."""

import tempfile
from contextlib import closing
from pathlib import Path

import click

from app.cli.frame import progress_line, refusing
from app.cli.paper import papers_of
from app.models.badges import BadgeLayout
from app.models.deals import DealStatus
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.outcomes import Matched
from app.services.deal_names import named_in
from app.services.deals import Deals
from app.services.desk import own_desk
from app.services.documents.words import Language
from app.services.fair_clock import clock_of
from app.services.matchmaking import Matchmaking
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.outcomes import OutcomeDesk
from app.services.pairs import Pairs
from app.services.sample import create_sample
from app.services.store import Store
from app.services.summaries import Summaries

folder_option = click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The folder to write into."
)


@click.command()
@folder_option
@refusing
def demo(out: Path) -> None:
    """Make the sample fair, match, schedule, print everything, and draw every screen."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, _sample(Path(folder)) as store:
        _schedule(store)
        _print_badges(store, out)
        _print_agendas(store, out)
        _print_matches(store, out)
        _print_report(store, out, matched=_print_summaries(store, out))
        _print_fair(store, out)
        _draw_screens(store, Path(folder), out / "shots")


@click.command()
@folder_option
@refusing
def shots(out: Path) -> None:
    """Draw every screen of the sample fair: Chinese and English, light and dark."""
    with tempfile.TemporaryDirectory() as folder, _sample(Path(folder)) as store:
        _draw_screens(store, Path(folder), out)


def _sample(folder: Path) -> closing[Store]:
    with progress_line("sample fair") as progress:
        store = create_sample(folder / "sample.fair", own_desk().device(), progress)
    return closing(store)


def _schedule(store: Store) -> None:
    from app.services.scheduling import solve

    done = Meetings(store, clock_of(store)).schedule(lambda problem: solve(problem, seconds=3))
    record = done.record
    proof = "proved best" if record.proved else "not proved best"
    click.echo(f"{record.placed} of {record.requested} requests placed, {proof}")


def _print_badges(store: Store, out: Path) -> None:
    with progress_line("badges") as progress:
        sheet, _ = papers_of(store).print_badges(
            out / "badges.pdf", BadgeLayout.A4_8, progress=progress
        )
    click.echo(f"{len(sheet.printed)} badges, {len(sheet.blocked)} blocked: badges.pdf")


def _print_agendas(store: Store, out: Path) -> None:
    for language in Language:
        name = f"agendas.{language}.pdf"
        with progress_line(name) as progress:
            papers = MeetingPapers(store, clock_of(store))
            sheet = papers.draw_agendas(out / name, language=language, progress=progress)
        click.echo(f"{sheet.agendas} agendas on {sheet.pages} pages: {name}")


def _print_matches(store: Store, out: Path) -> None:
    from app.services.documents.match_list import write_match_list

    needs = Matchmaking(store).match_list()
    write_match_list(out / "matches.pdf", needs, _line(store), clock_of(store)())
    click.echo(f"{len(needs)} needs with their partners: matches.pdf")


def _print_summaries(store: Store, out: Path) -> Matched:
    """Gives how many pairs fit, by industry."""
    from app.services.documents.summary import write_summaries

    clock = clock_of(store)
    with progress_line("matching") as progress:
        book = Pairs(store, clock).match(progress)
    told = Summaries(store).read(book)
    for language in Language:
        name = f"summaries.{language}.pdf"
        sheet = write_summaries(out / name, told, _line(store), clock(), language)
        click.echo(f"{sheet.summaries} summaries on {sheet.pages} pages: {name}")
    return book.by_industry()


def _print_report(store: Store, out: Path, matched: Matched) -> None:
    from app.services.catalogue import Catalogue
    from app.services.documents.catalogue import write_catalogue
    from app.services.documents.report import write_report

    clock = clock_of(store)
    told = OutcomeDesk(store, clock).read(matched)
    deals = [deal for deal in Deals(store).all() if deal.status is not DealStatus.CANCELLED]
    for language in Language:
        name = f"report.{language}.pdf"
        with store.reading() as reader:
            named = named_in(reader, deals, language)
        pages = write_report(out / name, told, named, _line(store), language)
        click.echo(f"closing report, {pages} pages: {name}")
    entries = Catalogue(store).entries()
    pages = write_catalogue(out / "offers-and-needs.pdf", entries, _line(store), clock())
    click.echo(f"{len(entries)} offers and needs on {pages} pages: offers-and-needs.pdf")


def _print_fair(store: Store, out: Path) -> None:
    from app.services.fair_papers import FairPapers

    papers = FairPapers(store, clock_of(store))
    for name, draw in (
        ("directory", papers.directory),
        ("door-sheets", papers.door_sheets),
        ("poster", papers.poster),
    ):
        for language in Language:
            file = f"{name}.{language}.pdf"
            click.echo(f"{draw(out / file, language)} pages: {file}")


def _line(store: Store) -> FairLine:
    with store.reading() as reader:
        return FairLine.of(reader.all(Fair)[0])


def _draw_screens(store: Store, folder: Path, out: Path) -> None:
    from app.bootstrap.shots import draw_screens

    with progress_line("screens") as progress:
        drawn = draw_screens(store, folder, out, progress)
    click.echo(f"{drawn} pictures: {out.name}/")
