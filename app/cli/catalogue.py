"""Print the list of offers and needs."""

from pathlib import Path

import click

from app.cli.frame import opened, out_option, refusing, store_option
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.privacy import ListKind
from app.services.disclosures import note_list
from app.services.documents.words import Language
from app.services.fair_clock import clock_of


@click.command()
@store_option
@out_option
@click.option("--anonymous", is_flag=True, help="Without the names of their owners.")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@refusing
def catalogue(store_path: Path, out: Path, anonymous: bool, language: str) -> None:
    """Print all offers and needs by field; as a workbook where OUT ends in .xlsx."""
    from app.services.catalogue import Catalogue
    from app.services.documents.catalogue import write_catalogue
    from app.services.exporting import Language as Headings
    from app.services.exporting.proposals import catalogue_sheet
    from app.services.exporting.sheets import write_xlsx

    with opened(store_path) as store:
        entries = Catalogue(store).entries()
        if entries and not anonymous:
            note_list(store, ListKind.CATALOGUE, out, len(entries), clock_of(store)())
        if out.suffix.lower() == ".xlsx":
            headings = Headings(language)
            sheet = catalogue_sheet(entries, headings, anonymous=anonymous)
            click.echo(f"{write_xlsx(out, sheet, headings)} rows")
            return
        with store.reading() as reader:
            fair = FairLine.of(reader.all(Fair)[0])
        made = clock_of(store)()
        spoken = Language(language)
        pages = write_catalogue(out, entries, fair, made, spoken, anonymous=anonymous)
    click.echo(f"{len(entries)} entries on {pages} pages")
