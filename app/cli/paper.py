"""Print badges to PDF."""

from pathlib import Path

import click

from app.cli.frame import opened, out_option, progress_line, refusing, store_option
from app.errors import AppError
from app.models.badges import BadgeLayout
from app.models.ids import PersonId
from app.services.desk import own_desk
from app.services.event_key import EventKeys
from app.services.fair_clock import clock_of
from app.services.fair_key import FairKey
from app.services.papers import Papers
from app.services.store import Store


def papers_of(store: Store) -> Papers:
    """The papers of a fair, signed with its key."""
    key = FairKey(store, EventKeys(own_desk().folder))
    return Papers(store, key.first, clock_of(store), key.signing)


@click.command()
@store_option
@out_option
@click.option(
    "--layout",
    type=click.Choice([layout.value for layout in BadgeLayout]),
    default=BadgeLayout.A4_8.value,
    show_default=True,
    help="Cards eight or one to an A4 sheet, alone, A6, or 80 × 50 mm for thermal printers.",
)
@click.option("--only", default="", help="Ids or names of people, with commas between.")
@click.option("--reason", default="", help="Why badges are printed that were printed before.")
@refusing
def badges(store_path: Path, out: Path, layout: str, only: str, reason: str) -> None:
    """Print badges: all, or those of some people."""
    from app.ui.messages import sentence

    with opened(store_path) as store, progress_line(out.name) as progress:
        people = _people(store, only) if only else None
        sheet, _ = papers_of(store).print_badges(
            out, BadgeLayout(layout), people, progress=progress, reason=reason
        )
    for blocked in sheet.blocked:
        click.echo(sentence(blocked.error), err=True)
    if not sheet.printed:
        raise AppError("cli.nothing")
    click.echo(f"{len(sheet.printed)} badges on {sheet.pages} pages")


@click.command("change-key")
@store_option
@refusing
def change_key(store_path: Path) -> None:
    """Sign badges issued from now on with a fresh key; those before go on admitting."""
    with opened(store_path) as store:
        number = FairKey(store, EventKeys(own_desk().folder)).change()
    click.echo(f"key {number} from now on")


def _people(store: Store, only: str) -> list[PersonId]:
    from app.services.intake.directory import read_directory

    with store.reading() as reader:
        directory = read_directory(reader, with_people=True)
    found: list[PersonId] = []
    for name in filter(None, (part.strip() for part in only.split(","))):
        person = directory.person(name)
        if person is None:
            raise AppError("cli.unknown_person", {"name": name})
        found.append(person.id)
    return found
