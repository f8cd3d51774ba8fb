"""Verify that nothing that was acknowledged is lost or was changed."""

import sys
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
from app.models.trust import Anchor, read_anchor
from app.services.desk import own_desk


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
