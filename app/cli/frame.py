"""What every subcommand shares: opening the store, refusing in one sentence, progress."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, is_dataclass
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from app.errors import AppError
from app.models.ids import FairId
from app.services.backups.backups import Backups
from app.services.backups.before import KeepBefore
from app.services.backups.coming_back import UNREADABLE
from app.services.desk import own_desk
from app.services.fair_clock import clock_of
from app.services.roles import DeskRoles, Roles
from app.services.store import Store
from app.services.store.marks import looking, told_of

P = ParamSpec("P")
T = TypeVar("T")

REFUSED = 3
_PIN = "FAIRDESK_PIN"

store_option = click.option(
    "--store",
    "store_path",
    required=True,
    type=click.Path(path_type=Path),
    help="The fair's file.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
out_option = click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="The file to write."
)


def refusing(command: Callable[P, T]) -> Callable[P, T]:
    """A failure of the world becomes one sentence on stderr and exit code 3."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return command(*args, **kwargs)
        except AppError as error:
            refused = error
        except BrokenPipeError:
            raise  # whoever reads our lines has had enough of them; click ends quietly
        except OSError as error:
            facts = {"path": str(error.filename or ""), "detail": error.strerror or str(error)}
            refused = AppError("store.disk", facts)
        tell(refused, as_json=bool(kwargs.get("as_json")))
        sys.exit(REFUSED)

    return run


def tell(refused: AppError, *, as_json: bool) -> None:
    """Say a failure in one sentence, or in JSON by its code and facts."""
    from app.ui.messages import sentence

    if as_json:
        show_json({"code": refused.code, "facts": refused.facts}, sys.stderr)
    else:
        click.echo(sentence(refused), err=True)


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """The fair's file, closed at the end; before an import it is backed up.

    Whoever works here has the role that this desk remembers.
    """
    with closing(Store.open(path, own_desk().device())) as store:
        _take_up(store)
        store.watch = KeepBefore(Backups(path), lambda error: tell(error, as_json=False))
        yield store


def check_organiser(path: Path) -> None:
    """``role.refused`` unless the organiser works here: for what is done to a file as a whole."""
    with opened(path) as store:
        if not store.access.is_all:
            raise AppError("role.refused", {"role": store.access.role.value})


def check_organiser_where_read(path: Path, beside: Path | None = None) -> None:
    """The same for a file that perhaps nobody can read any more.

    Where it cannot be read its roles cannot either: then what this desk remembers of the fair in
    ``beside``, a backup, counts.
    """
    try:
        check_organiser(path)
    except AppError as error:
        if error.code not in UNREADABLE:
            raise
        if beside is not None:
            _check_remembered(beside)


def _check_remembered(path: Path) -> None:
    with looking(path) as reader:
        fair, _ = told_of(reader)
    known = DeskRoles(own_desk().folder).of(FairId(fair))
    if known is not None and not known.is_all:
        raise AppError("role.refused", {"role": known.role.value})


def _take_up(store: Store) -> None:
    """The desk's role; the organiser's where the PIN stands in the environment."""
    roles = Roles(store, DeskRoles(own_desk().folder), clock_of(store))
    is_known = roles.resume(remembers=False)
    pin = os.environ.get(_PIN, "")
    if pin:
        roles.borrow(pin)
    elif not is_known:
        raise AppError("role.pin_needed")


def show_json(value: object, stream: Any = None) -> None:
    """One JSON object on a line; values are shown by their fields."""
    click.echo(json.dumps(value, ensure_ascii=False, default=_plain), file=stream or sys.stdout)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    return str(value)


@contextmanager
def progress_line(label: str) -> Iterator[Callable[[int, int | None], None]]:
    """A line of progress on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return

    def show(done: int, total: int | None) -> None:
        of = f" / {total:,}" if total else ""
        click.echo(f"\r{label}: {done:,}{of}   ", err=True, nl=False)

    yield show
    click.echo("", err=True)
