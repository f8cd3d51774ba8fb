"""Back a fair up, list its backups and check them, and restore one."""

import sys
from pathlib import Path

import click

from app.cli.frame import (
    check_organiser_where_read,
    json_option,
    opened,
    refusing,
    show_json,
    store_option,
)
from app.errors import AppError
from app.models.backups import Backup, Reason, Since
from app.services.backup import back_up
from app.services.backups.backups import Backups, check
from app.services.backups.restoring import Restoring
from app.services.desk import own_desk


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@store_option
@json_option
@refusing
def backup(file: Path | None, store_path: Path, as_json: bool) -> None:
    """Copy the fair to FILE, or among its backups; the copy is checked before it gets its name."""
    with opened(store_path) as store:
        if file is None:
            made = Backups(store.path).make(Reason.MANUAL)
            target, size = made.path, made.size
        else:
            target, size = file, back_up(store, file)
    if as_json:
        show_json({"file": target, "bytes": size})
    else:
        click.echo(f"{target}: {size:,} bytes, checked.")


@click.command()
@store_option
@click.option("--check", "with_check", is_flag=True, help="Compare each with its manifest.")
@json_option
@refusing
def backups(store_path: Path, with_check: bool, as_json: bool) -> None:
    """List the fair's backups, the newest first; with --check, 3 where one cannot be trusted."""
    check_organiser_where_read(store_path)
    known = Backups(store_path).all()
    wrong = [one for one in known if with_check and not _holds(one)]
    for one in known:
        state = "unsound" if one in wrong else one.state.value
        if as_json:
            facts = {"file": one.path, "made_at": one.made_at.isoformat(), "reason": one.reason}
            show_json({**facts, "bytes": one.size, "state": state})
        else:
            moment = f"{one.made_at.astimezone():%Y-%m-%d %H:%M:%S}"
            click.echo(f"{moment}  {one.reason:10}{one.size:>14,}  {state:9} {one.path.name}")
    if wrong:
        sys.exit(3)


def _holds(one: Backup) -> bool:
    try:
        check(one.path)
    except AppError:
        return False
    return True


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@store_option
@click.option("--carry", is_flag=True, help="Bring along the scans that were made since.")
@json_option
@refusing
def restore(file: Path, store_path: Path, carry: bool, as_json: bool) -> None:
    """Put the backup FILE in the fair's place; the fair is kept as a backup itself."""
    check_organiser_where_read(store_path, file)
    since = _since(store_path, file)
    done = Restoring(store_path, file, carry).run(own_desk().device())
    returned = done.returned
    if as_json:
        show_json(
            {
                "restored": file,
                "kept": done.kept.path if done.kept else None,
                "since": since,
                "carried": returned.carried,
                "erased_again": returned.again,
                "erasures_unknown_since": returned.unknown_since,
            }
        )
        return
    click.echo(f"{store_path.name} is as it was in {file.name}.")
    if since is not None and since.total:
        left = f"{since.scans:,} scans, {since.changes:,} changes, {since.others:,} other facts"
        click.echo(f"Written since: {left}; {returned.carried:,} carried over.")
    if returned.again:
        click.echo(f"Erasures done again: {returned.again:,}.")
    if returned.unknown_since is not None:
        since_when = f"{returned.unknown_since.astimezone():%Y-%m-%d %H:%M}"
        click.echo(
            f"The fair as it was cannot be read: whoever was erased after {since_when} may be "
            "back. Compare with the certificates, and erase them again.",
            err=True,
        )
    if done.kept is not None:
        click.echo(f"The fair as it was a moment ago: {done.kept.path}")


def _since(store_path: Path, file: Path) -> Since | None:
    """What would be missed; nobody knows where the fair cannot be read any more."""
    try:
        return Backups(store_path).since(file)
    except AppError:
        return None  # restoring itself says what is wrong with which file
