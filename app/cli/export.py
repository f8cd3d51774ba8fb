"""Export a list into a file for another program."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from app.cli.frame import json_option, opened, refusing, show_json, store_option
from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.services.exporting import CardVersion, Exported, Exports, Kind, Language
from app.services.fair_clock import clock_of
from app.services.store import Store

# Each kind of list with the one call that writes it; another kind is another line here.
_WRITES: Mapping[Kind, Callable[[Exports, Path, ExhibitorId | None], Exported]] = {
    Kind.EXHIBITORS: lambda exports, file, exhibitor: exports.exhibitors(
        file, None if exhibitor is None else [exhibitor]
    ),
    Kind.PEOPLE: lambda exports, file, _exhibitor: exports.people(file),
    Kind.PROGRAMME: lambda exports, file, _exhibitor: exports.programme(file),
    Kind.MEETINGS: lambda exports, file, _exhibitor: exports.meetings(file),
    Kind.LEADS: lambda exports, file, exhibitor: exports.leads(file, exhibitor),
    Kind.SCANS: lambda exports, file, _exhibitor: exports.scans(file),
    Kind.DEALS: lambda exports, file, _exhibitor: exports.deals(file),
}


@click.command()
@click.argument("what", type=click.Choice([kind.value for kind in Kind]))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@store_option
@click.option("--exhibitor", help="Only this exhibitor, or its leads: its id or its whole name.")
@click.option(
    "--language",
    type=click.Choice([one.value for one in Language]),
    default=Language.CHINESE.value,
    show_default=True,
    help="Of headings and fixed words.",
)
@click.option(
    "--vcard",
    "version",
    type=click.Choice([one.value for one in CardVersion]),
    default=CardVersion.THREE.value,
    show_default=True,
    help="Which vCard a .vcf file is.",
)
@click.option("--by", default="", help="Who asked for it; kept with what was passed on.")
@json_option
@refusing
def export(
    what: str,
    file: Path,
    store_path: Path,
    exhibitor: str | None,
    language: str,
    version: str,
    by: str,
    as_json: bool,
) -> None:
    """Write WHAT into FILE, in the format of its ending.

    \b
    exhibitors  xlsx csv json vcf
    people      xlsx csv vcf
    programme   xlsx csv ics, json and xml: schedule.json and schedule.xml
    meetings    xlsx csv ics
    leads       xlsx csv vcf
    scans       xlsx csv
    deals       xlsx csv

    Phones and addresses of people who did not agree are left out, and said so.
    """
    with opened(store_path) as store:
        asked = by or store.device.name
        exports = Exports(store, clock_of(store), asked, Language(language), CardVersion(version))
        chosen = _exhibitor(store, exhibitor) if exhibitor else store.access.exhibitor_id
        done = _WRITES[Kind(what)](exports, file, chosen)
    if as_json:
        show_json(done)
        return
    click.echo(f"{done.rows:,} rows in {done.path}")
    if done.withheld:
        click.echo(f"{done.withheld:,} without phone and e-mail: no consent to pass them on")


def _exhibitor(store: Store, words: str) -> ExhibitorId:
    with store.reading() as reader:
        for column in ("id", "name_zh", "name_en", "short_zh", "short_en"):
            found = reader.all(Exhibitor, **{column: words})
            if found:
                return found[0].id
    raise AppError("export.exhibitor", {"name": words})
