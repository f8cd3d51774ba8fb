"""Encrypt a fair's file, hold its key, write it down, and carry the fair away."""

import sys
from pathlib import Path

import click

from app.cli.frame import check_organiser, opened, out_option, refusing, store_option
from app.errors import AppError
from app.models.recovery import recovery_text
from app.services.desk import own_desk
from app.services.encryption import Encryption, carry_away, fair_key, write_sheet
from app.services.fair_keys import FairKeys

file_argument = click.argument("file", type=click.Path(path_type=Path))
_SIZES = ("A4", "A5")


def own_encryption() -> Encryption:
    """The keys of the user who is logged in."""
    return Encryption(FairKeys(own_desk().folder))


@click.command()
@file_argument
@refusing
def encrypt(file: Path) -> None:
    """Encrypt FILE, a fair that is open nowhere. Print its recovery sheet afterwards."""
    check_organiser(file)
    _tell_new(file, own_encryption().encrypt(file).mark)


@click.command()
@file_argument
@click.option("--yes", is_flag=True, help="Do not ask.")
@refusing
def decrypt(file: Path, yes: bool) -> None:
    """Make FILE, an encrypted fair, plain: whoever has the file can read it then."""
    check_organiser(file)
    if not yes and not click.confirm(f"Whoever gets {file.name} will be able to read it. Go on?"):
        sys.exit(2)
    check_organiser(file)
    own_encryption().decrypt(file)
    click.echo(f"{file.name}: plain")


@click.group("recovery-key")
def recovery_key() -> None:
    """The key that opens an encrypted fair where its computer is not at hand."""


@recovery_key.command()
@file_argument
@refusing
def show(file: Path) -> None:
    """Print the recovery key of FILE."""
    check_organiser(file)
    with opened(file) as store:
        key = fair_key(store, own_encryption().keys)
    click.echo(f"{key.mark}  {recovery_text(key.secret)}")


@recovery_key.command()
@file_argument
@out_option
@click.option("--size", type=click.Choice(_SIZES), default="A4", show_default=True)
@refusing
def sheet(file: Path, out: Path, size: str) -> None:
    """Write the recovery sheet of FILE, to be printed and locked away."""
    with opened(file) as store:
        write_sheet(store, out, fair_key(store, own_encryption().keys), size=size)
    click.echo(str(out))


@recovery_key.command()
@file_argument
@refusing
def enter(file: Path) -> None:
    """Hold the recovery key of FILE on this computer; it is asked for, or read from the input."""
    typed = click.prompt(
        "Recovery key", hide_input=sys.stdin.isatty(), prompt_suffix=": ", err=True
    )
    key = own_encryption().enter(file, typed)
    click.echo(f"{file.name}: opens here with the key {key.mark}")


@recovery_key.command()
@file_argument
@refusing
def change(file: Path) -> None:
    """Give FILE a new key; older copies go on opening with the old one."""
    check_organiser(file)
    _tell_new(file, own_encryption().change_key(file).mark)


@click.command("carry-away")
@store_option
@out_option
@click.option(
    "--sheet", "sheet_path", type=click.Path(path_type=Path), help="A recovery sheet to write."
)
@refusing
def carry(store_path: Path, out: Path, sheet_path: Path | None) -> None:
    """Write the fair to one encrypted file with a key of its own, for another computer."""
    if sheet_path is not None and sheet_path.resolve() == out.resolve():
        raise AppError("backup.same", {"path": str(out)})
    with opened(store_path) as store:
        key = carry_away(store, out, own_encryption().keys)
        if sheet_path is not None:
            write_sheet(store, sheet_path, key, file_name=out.name)
    click.echo(f"{key.mark}  {recovery_text(key.secret)}")


def _tell_new(file: Path, mark: str) -> None:
    click.echo(f"{file.name}: encrypted with the key {mark}")
    click.echo(
        f"Print its recovery sheet: recovery-key sheet {file.name} --out sheet.pdf", err=True
    )
