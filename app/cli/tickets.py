"""Hold the public keys of a ticket shop, so that the gates accept what it sold."""

from pathlib import Path

import click

from app.cli.frame import opened, refusing, store_option
from app.errors import AppError
from app.services.importing.tickets import LARGEST_EVENT
from app.services.ticket_keys import TicketKeys


@click.command("ticket-keys")
@store_option
@click.argument("file", required=False, type=click.Path(path_type=Path))
@refusing
def ticket_keys(store_path: Path, file: Path | None) -> None:
    """Take the keys in FILE (an event of the shop, or a key as PEM), and list those held."""
    with opened(store_path) as store:
        keys = TicketKeys(store)
        if file is not None:
            keys.take(_text(file), file.stem)
        for kept in keys.held():
            click.echo(f"{kept.key}  {kept.name}")


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST_EVENT).decode("utf-8-sig")
    except FileNotFoundError as error:
        raise AppError("import.missing", {"name": file.name}) from error
    except OSError as error:
        facts = {"name": file.name, "reason": error.strerror or type(error).__name__}
        raise AppError("import.unreadable", facts) from error
    except UnicodeDecodeError as error:
        raise AppError("ticket.no_keys") from error
