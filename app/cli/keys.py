"""Carry a fair's badge key from one desk to another, in a file that a passphrase opens."""

import sys
from pathlib import Path

import click

from app.cli.frame import opened, refusing, store_option
from app.services.desk import own_desk
from app.services.event_key import EventKeys
from app.services.fair_key import FairKey
from app.services.key_files import read_key_file, write_key_file
from app.services.key_parcel import LARGEST, new_passphrase, unseal
from app.services.store import Store

_file = click.argument("file", type=click.Path(path_type=Path))


def key_of(store: Store) -> FairKey:
    """The fair's key at this desk."""
    return FairKey(store, EventKeys(own_desk().folder))


@click.command("key-out")
@store_option
@_file
@click.option("--propose", is_flag=True, help="Make up a passphrase, and print it.")
@refusing
def key_out(store_path: Path, file: Path, propose: bool) -> None:
    """Write the badge key to FILE, sealed with a passphrase (asked for, or a line of input)."""
    with opened(store_path) as store:
        key = key_of(store)
        passphrase = new_passphrase() if propose else _passphrase(twice=True)
        write_key_file(file, key.hand_over(passphrase))
        click.echo(f"key {key.standing().held}")
    if propose:
        click.echo(f"passphrase {passphrase}")


@click.command("key-in")
@store_option
@_file
@click.option("--replace", is_flag=True, help="Put it in the place of another key held here.")
@click.option("--other-fair", is_flag=True, help="Keep it although it is another fair's.")
@refusing
def key_in(store_path: Path, file: Path, replace: bool, other_fair: bool) -> None:
    """Take in the badge key that another desk wrote to FILE."""
    with opened(store_path) as store:
        parcel = unseal(read_key_file(file, LARGEST), _passphrase(twice=False))
        standing = key_of(store).take_in(parcel, replace=replace, other_fair=other_fair)
    click.echo(f"key {standing.held}")


def _passphrase(*, twice: bool) -> str:
    """Typed unseen at a terminal, else a line of what comes in."""
    if sys.stdin.isatty():
        return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice))
    return sys.stdin.readline().rstrip("\r\n")
