"""Print matchmaking summaries."""

from pathlib import Path

import click

from app.cli.frame import opened, out_option, progress_line, refusing, store_option
from app.models.fairline import FairLine
from app.models.privacy import ListKind
from app.services.called import exhibitor_called
from app.services.disclosures import note_list
from app.services.documents.words import Language
from app.services.fair_clock import clock_of
from app.services.fairs import FairSettings
from app.services.pairs import Pairs
from app.services.summaries import Summaries, summary_of


@click.command()
@store_option
@out_option
@click.option("--exhibitor", multiple=True, help="Id, name or booth code; may be repeated.")
@click.option("--all", "everybody", is_flag=True, help="All exhibitors, in one file.")
@click.option("--each", is_flag=True, help="A file for each exhibitor, in the folder OUT.")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@refusing
def summary(
    store_path: Path,
    out: Path,
    exhibitor: tuple[str, ...],
    everybody: bool,
    each: bool,
    language: str,
) -> None:
    """Print whom each exhibitor should meet, why, and where that stands."""
    from app.services.documents.summary import write_summaries, write_summary_files

    if bool(exhibitor) == everybody:
        raise click.UsageError("Name --exhibitor, or ask for --all.")
    with opened(store_path) as store, progress_line(out.name) as progress:
        clock = clock_of(store)
        wanted = [exhibitor_called(store, one) for one in exhibitor] or None
        if store.access.is_all:
            told = Summaries(store).read(Pairs(store, clock).match(progress), wanted)
        else:
            told = [summary_of(store, one, clock) for one in wanted or ()]
        fair = FairLine.of(FairSettings(store).fair())
        spoken = Language(language)
        if told:
            note_list(store, ListKind.SUMMARIES, out, len(told), clock())
        if each:
            out.mkdir(parents=True, exist_ok=True)
            paths = write_summary_files(out, told, fair, clock(), spoken, progress=progress)
            click.echo(f"{len(paths)} files in {out.name}")
            return
        sheet = write_summaries(out, told, fair, clock(), spoken, progress=progress)
    click.echo(f"{sheet.summaries} summaries on {sheet.pages} pages")
