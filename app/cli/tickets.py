"""Hold the public keys of a ticket shop, so that the gates accept what it sold."""

from pathlib import Path

import click

from app.cli.frame import opened, refusing, store_option


@click.command("ticket-keys")
@store_option
@click.argument("file", required=False, type=click.Path(path_type=Path))
@refusing
def ticket_keys(store_path: Path, file: Path | None) -> None:
    """Take the keys in FILE (an event of the shop, or a key as PEM), and list those held."""
    from app.services.ticket_keys import TicketKeys

    with opened(store_path) as store:
        keys = TicketKeys(store)
        if file is not None:
            keys.take_file(file)
        for kept in keys.held():
            click.echo(f"{kept.key}  {kept.name}")
