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


@click.command()
@store_option
@json_option
@refusing
def verify(store_path: Path, as_json: bool) -> None:
    """Check that the file is whole: pages, links, numbers, counters, the log's chain, records."""
    from app.services.verification import verify as check
    from app.ui.messages import sentence

    with opened(store_path) as store, progress_line(store_path.name) as progress:
        found = check(store, progress)
    if as_json:
        heads = [
            {"desk": h.desk, "id": h.device_id, "seq": h.seq, "at": h.at, "digest": h.short}
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
            click.echo(f"{head.desk}  {head.seq}  {head.short}")
