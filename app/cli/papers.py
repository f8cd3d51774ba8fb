"""Print the papers of the whole fair: directory, door sheets, poster."""

from datetime import datetime
from pathlib import Path

import click

from app.cli.frame import opened, out_option, refusing, store_option
from app.services.documents.words import Language
from app.services.fair_clock import clock_of
from app.services.fair_papers import FairPapers


@click.command()
@store_option
@out_option
@click.option("--directory", "what", flag_value="directory", help="All exhibitors by hall.")
@click.option("--door-sheets", "what", flag_value="door-sheets", help="A page a room and day.")
@click.option("--poster", "what", flag_value="poster", help="The day's programme on A3.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Only this day; otherwise all.")
@click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Of the paper; names keep both.",
)
@refusing
def papers(
    store_path: Path, out: Path, what: str | None, day: datetime | None, language: str
) -> None:
    """Print a paper of the whole fair as PDF: say which one."""
    if what is None:
        raise click.UsageError("Say --directory, --door-sheets or --poster.")
    if what == "directory" and day is not None:
        raise click.UsageError("The directory is of all days.")
    spoken = Language(language)
    only = day.date() if day is not None else None
    with opened(store_path) as store:
        made = FairPapers(store, clock_of(store))
        if what == "directory":
            pages = made.directory(out, spoken)
        elif what == "poster":
            pages = made.poster(out, spoken, only)
        else:
            pages = made.door_sheets(out, spoken, only)
    click.echo(f"{pages} pages: {out.name}")
