"""Print the closing report."""

from pathlib import Path

import click

from app.cli.frame import opened, out_option, progress_line, refusing, store_option
from app.models.deals import DealStatus
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.privacy import ListKind
from app.services.deal_names import named_in
from app.services.deals import Deals
from app.services.disclosures import note_list
from app.services.documents.words import Language
from app.services.fair_clock import clock_of
from app.services.outcomes import OutcomeDesk
from app.services.pairs import Pairs


@click.command()
@store_option
@out_option
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@refusing
def report(store_path: Path, out: Path, language: str) -> None:
    """Print what came of the fair; as a workbook where OUT ends in .xlsx."""
    from app.services.documents.report import write_report
    from app.services.exporting.figures import write_figures

    spoken = Language(language)
    with opened(store_path) as store, progress_line(out.name) as progress:
        clock = clock_of(store)
        matched = Pairs(store, clock).match(progress).by_industry()
        told = OutcomeDesk(store, clock).read(matched)
        deals = [d for d in Deals(store, clock).all() if d.status is not DealStatus.CANCELLED]
        is_table = out.suffix.lower() == ".xlsx"
        if deals:
            kind = ListKind.FIGURES if is_table else ListKind.REPORT
            note_list(store, kind, out, len(deals), clock())
        if is_table:
            click.echo(f"{write_figures(out, told, deals, spoken)} sheets")
            return
        with store.reading() as reader:
            fair = FairLine.of(reader.all(Fair)[0])
            named = named_in(reader, deals, spoken)
        click.echo(f"{write_report(out, told, named, fair, spoken)} pages")
