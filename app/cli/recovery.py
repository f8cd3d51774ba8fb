"""Put a damaged fair together again."""

from pathlib import Path

import click

from app.cli.frame import (
    check_organiser_where_read,
    json_option,
    progress_line,
    refusing,
    show_json,
)
from app.models.salvage import Recovered
from app.services.desk import own_desk
from app.services.recovery import Sources, recover


@click.command("recover")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The new file.")
@click.option(
    "--backup",
    "backups",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A backup to fill gaps from; without it the newest beside FILE.",
)
@json_option
@refusing
def recover_(file: Path, out: Path, backups: tuple[Path, ...], as_json: bool) -> None:
    """Write a new fair from what can be read of FILE, which is not touched, and of a backup."""
    check_organiser_where_read(file)
    sources = Sources(file, backups) if backups else Sources.of(file)
    with progress_line(file.name) as progress:
        told = recover(sources, out, own_desk().device(), progress=progress)
    if as_json:
        show_json({**_counts(told), "lost": list(map(str, told.lost))})
        return
    for name, value in _counts(told).items():
        click.echo(f"{name:14} {value}")


def _counts(told: Recovered) -> dict[str, object]:
    return {
        "sound": told.is_sound,
        "facts": told.facts,
        "from_backup": told.from_backup,
        "lost_facts": told.lost_facts,
        "unproved": sum(span.size for span in told.unproved),
        "from_log": told.from_log,
        "kept": told.kept,
        "let_go": told.let_go,
        "erased_again": told.erased_again,
        "damaged": ", ".join(one.table for one in told.damaged),
    }
