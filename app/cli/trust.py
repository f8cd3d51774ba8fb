"""Verify that nothing that was acknowledged is lost or was changed; write the log into a file."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from app.cli.frame import (
    json_option,
    opened,
    progress_line,
    refusing,
    show_json,
    store_option,
)
from app.errors import AppError
from app.models.audit import USUAL, LogFilter, LogKind
from app.models.ids import DeviceId
from app.models.times import FAIR_ZONE
from app.models.trust import Anchor, read_anchor
from app.services.desk import own_desk
from app.services.exporting.words import Language


@click.command()
@store_option
@click.option("--anchor", "noted", multiple=True, help="One that was printed: 00AA/1204/7K3M-…")
@json_option
@refusing
def verify(store_path: Path, noted: tuple[str, ...], as_json: bool) -> None:
    """Check that the file is whole: pages, links, numbers, counters, the log's chain, records."""
    from app.services.anchors import known_anchors
    from app.services.verification import verify as check
    from app.ui.messages import sentence

    typed = [_anchor(text) for text in noted]
    with opened(store_path) as store, progress_line(store_path.name) as progress:
        anchors = [*known_anchors(store, own_desk().folder), *typed]
        found = check(store, progress, anchors)
    if as_json:
        heads = [
            {"desk": h.desk, "id": h.device_id, "at": h.at, "anchor": str(Anchor.of(h))}
            for h in found.heads
        ]
        show_json(
            {
                "sound": found.is_sound,
                "facts": found.facts,
                "scans": found.scans,
                "findings": found.findings,
                "heads": heads,
                "not_covered": found.not_covered,
            }
        )
    for finding in found.findings:
        click.echo(sentence(AppError(finding.code, finding.facts)), err=True)
    if not found.is_sound:
        sys.exit(3)
    if not as_json:
        click.echo(f"{store_path.name}: sound. {found.facts} facts, {found.scans} scans.")
        for head in found.heads:
            click.echo(f"{head.desk}  {Anchor.of(head)}")


def _anchor(text: str) -> Anchor:
    found = read_anchor(text)
    if found is None:
        raise AppError("anchor.unreadable", {"text": text})
    return found


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@store_option
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([one.value for one in LogKind]),
    help="Only these; may be repeated.",
)
@click.option("--since", type=click.DateTime(), help="From this moment at the fair.")
@click.option("--until", type=click.DateTime(), help="Before this moment at the fair.")
@click.option("--desk", help="Only this desk: its name or id.")
@click.option("--record", default="", help="Only what touched this person or record: its id.")
@click.option(
    "--language",
    type=click.Choice([one.value for one in Language]),
    default=Language.CHINESE.value,
    show_default=True,
    help="Of headings and fixed words.",
)
@refusing
def log(
    file: Path,
    store_path: Path,
    kinds: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    desk: str | None,
    record: str,
    language: str,
) -> None:
    """Write who did what and when into FILE, a workbook or comma-separated text.

    Without --kind everything but scans.
    """
    from app.services.audit import Audit
    from app.ui.log_words import log_words

    with opened(store_path) as store:
        audit = Audit(store)
        wanted = LogFilter(
            frozenset(LogKind(one) for one in kinds) or USUAL,
            since.replace(tzinfo=FAIR_ZONE) if since else None,
            until.replace(tzinfo=FAIR_ZONE) if until else None,
            _desk(audit.desks(), desk) if desk else None,
            record,
        )
        click.echo(f"{audit.write(file, wanted, log_words, Language(language))} lines")


def _desk(known: Sequence[tuple[DeviceId, str]], wanted: str) -> DeviceId:
    for desk, name in known:
        if wanted in (desk, name):
            return desk
    names = ", ".join(name for _, name in known)
    raise AppError("log.desk", {"desk": wanted, "desks": names})
