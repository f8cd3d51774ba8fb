"""The subcommands, gathered."""

import sys
from pathlib import Path

import click

from app.cli.agenda import agenda
from app.cli.backups import backup, backups, restore
from app.cli.catalogue import catalogue
from app.cli.decode import decode
from app.cli.demo import demo, shots
from app.cli.encryption import carry, decrypt, encrypt, own_encryption, recovery_key
from app.cli.export import export
from app.cli.fair import import_, new, search
from app.cli.gate import scan
from app.cli.keys import key_in, key_out
from app.cli.paper import badges, change_key
from app.cli.papers import papers
from app.cli.plan import match, rank, schedule, solve
from app.cli.privacy import privacy
from app.cli.recovery import recover_
from app.cli.report import report
from app.cli.summary import summary
from app.cli.tickets import ticket_keys
from app.cli.trust import log, verify
from app.services.store.cipher import use_keys


@click.group()
def cli() -> None:
    """FairDesk without its window. With no words at all the window opens."""
    use_keys(own_encryption().keys)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--sample", is_flag=True, help="On the sample fair, made now if it is not there.")
def window(file: Path | None, sample: bool) -> None:
    """Open the window, on FILE or on the fair opened last."""
    from app.bootstrap import open_sample, open_window

    sys.exit(open_sample() if sample else open_window(file))


for _command in (
    window,
    new,
    import_,
    export,
    search,
    match,
    rank,
    schedule,
    solve,
    badges,
    change_key,
    key_out,
    key_in,
    agenda,
    summary,
    catalogue,
    papers,
    report,
    scan,
    ticket_keys,
    decode,
    verify,
    log,
    recover_,
    backup,
    backups,
    restore,
    encrypt,
    decrypt,
    recovery_key,
    carry,
    privacy,
    demo,
    shots,
):
    cli.add_command(_command)
