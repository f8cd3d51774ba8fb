"""Scan badges at a place."""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.frame import json_option, opened, refusing, show_json, store_option
from app.errors import AppError
from app.models.scanning import Checkpoint, CheckpointKind, Scanned, Source
from app.services.desk import own_desk
from app.services.event_key import EventKeys
from app.services.fair_clock import clock_of
from app.services.scanning.keys import HeldKeys
from app.services.store import Store

if TYPE_CHECKING:
    from app.services.scanning.desk import ScanDesk

_MOST_DIGITS = 4  # of a place's number in their order


def scan_desk_of(store: Store) -> "ScanDesk":
    """A desk that scans with those of the fair's keys that it holds."""
    from app.services.scanning.desk import ScanDesk

    return ScanDesk(store, clock_of(store), HeldKeys(store, EventKeys(own_desk().folder)))


@click.command()
@store_option
@click.option("--place", required=True, help="The checkpoint: its name, number, kind or id.")
@click.option("--token", help="One code.")
@click.option(
    "--image",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A picture with codes.",
)
@click.option("--stdin", "stream", is_flag=True, help="One code a line; one verdict a line.")
@json_option
@refusing
def scan(
    store_path: Path,
    place: str,
    token: str | None,
    image: Path | None,
    stream: bool,
    as_json: bool,
) -> None:
    """Say who may come in; every line is printed after its scan is in the file."""
    if (token is not None) + (image is not None) + stream != 1:
        raise click.UsageError("Name one of --token, --image and --stdin.")
    with opened(store_path) as store:
        desk = scan_desk_of(store)
        checkpoint = find_checkpoint(desk.checkpoints(), place)
        for code, source in _codes(token, image, stream=stream):
            _show(desk.scan(code, checkpoint.id, source), as_json=as_json)


def find_checkpoint(known: Iterable[Checkpoint], wanted: str) -> Checkpoint:
    """The checkpoint of this id or name, of this number in their order, or of this kind.

    Of several gates the first is meant; forums and booths must be named. Raises ``scan.place``
    naming those there are.
    """
    places = list(known)
    found = [p for p in places if wanted in (p.id, p.name_zh, p.name_en)]
    if not found and wanted.isdecimal() and len(wanted) <= _MOST_DIGITS:
        found = places[int(wanted) - 1 : int(wanted)]
    if not found:
        found = [p for p in places if p.kind == wanted.lower()]
    if len(found) == 1 or (found and found[0].kind is CheckpointKind.GATE):
        return found[0]
    names = [place.name_zh or place.name_en for place in places]
    raise AppError("scan.place", {"place": wanted, "places": ", ".join(names)})


def _codes(token: str | None, image: Path | None, *, stream: bool) -> Iterator[tuple[str, Source]]:
    if token is not None:
        yield token, Source.HAND
    elif image is not None:
        from app.services.scanning.pictures import read_picture

        read = [reading.text for reading in read_picture(image)]
        yield from ((text, Source.PICTURE) for text in read or [""])  # no code is an answer too
    elif stream:
        yield from ((line, Source.STREAM) for line in _lines())


def _lines() -> Iterator[str]:
    """What comes in, line by line; bytes that are no letters are no code of ours."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _show(scanned: Scanned, *, as_json: bool) -> None:
    scan_, person = scanned.scan, scanned.person
    name = "" if person is None else person.name or person.name_latin
    if as_json:
        show_json(
            {
                "verdict": scan_.verdict,
                "admitted": scan_.verdict.admits,
                "id": scan_.id,
                "seq": scan_.device_seq,
                "at": scan_.at.isoformat(),
                "code": scan_.code,
                "badge": scanned.badge_number,
                "person": name,
            }
        )
    else:
        click.echo(f"{scan_.verdict}\t{scanned.badge_number}\t{name}".rstrip())
    sys.stdout.flush()
