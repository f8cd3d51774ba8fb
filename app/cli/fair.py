"""Found a fair, import into it, search it."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.encryption import own_encryption
from app.cli.frame import (
    json_option,
    opened,
    progress_line,
    refusing,
    show_json,
    store_option,
)
from app.models.imports import Kind, Severity
from app.services.desk import own_desk
from app.services.fairs import check_place, found_fair, new_fair
from app.services.sample import create_sample
from app.services.store.search import find

if TYPE_CHECKING:
    from app.services.intake import Outcome, Prepared


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sample", "content", flag_value="sample", help="With the sample fair in it.")
@click.option("--empty", "content", flag_value="empty", default="empty", help="With nothing yet.")
@click.option("--plain", is_flag=True, help="Do not encrypt it.")
@click.option("--name", default="新展会", help="What the fair is called.")
@click.option("--first-day", type=click.DateTime(["%Y-%m-%d"]), help="Today if not told.")
@click.option("--last-day", type=click.DateTime(["%Y-%m-%d"]), help="The first if not told.")
@refusing
def new(
    file: Path,
    content: str,
    plain: bool,
    name: str,
    first_day: datetime | None,
    last_day: datetime | None,
) -> None:
    """Make FILE, a new fair, encrypted where that is possible; the sample fair is plain."""
    device = own_desk().device()
    if content == "sample":
        with progress_line("sample") as progress:
            create_sample(file, device, progress).close()
        return
    first = first_day.date() if first_day else date.today()  # noqa: DTZ011 - the desk's own day
    last = max(first, last_day.date()) if last_day else first
    check_place(file)
    key = None if plain else own_encryption().usual_key()
    found_fair(file, new_fair(name, name, first, last), device, key=key).close()


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@store_option
@click.option(
    "--as",
    "kind",
    type=click.Choice([*(kind.value for kind in Kind), "auto"]),
    default="auto",
    help="What the rows are.",
)
@click.option("--mapping", type=click.Path(path_type=Path), help="Columns to fields, as JSON.")
@click.option("--dry-run", is_flag=True, help="Read and plan, write nothing.")
@json_option
@refusing
def import_(
    file: Path,
    store_path: Path,
    kind: str,
    mapping: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import FILE: rows that are wrong are left out and named, the others go in at once."""
    from app.services.importing import load_mapping
    from app.services.intake import Intake

    with opened(store_path) as store, progress_line(file.name) as progress:
        intake = Intake(store)
        prepared = intake.prepare(
            file,
            None if kind == "auto" else Kind(kind),
            mapping=load_mapping(mapping) if mapping else None,
            progress=progress,
        )
        outcome = None if dry_run else intake.carry_in(prepared)
    if as_json:
        show_json(_report(prepared, outcome))
    else:
        _print_report(prepared, outcome)


def _report(prepared: "Prepared", outcome: "Outcome | None") -> dict[str, object]:
    reading, plan = prepared.reading, prepared.plan
    return {
        "file": prepared.name,
        "kind": reading.kind,
        "read": reading.read,
        "importable": reading.good,
        "warned": reading.warned,
        "refused": reading.refused,
        "added": outcome.added if outcome else plan.added,
        "merged": outcome.merged if outcome else plan.merged,
        "skipped": outcome.skipped if outcome else plan.skipped,
        "revoked": outcome.revoked if outcome else len(plan.revoke),
        "written": outcome is not None,
        "problems": [*reading.problems, *plan.notes],
        "skips": list(plan.skip),
    }


def _print_report(prepared: "Prepared", outcome: "Outcome | None") -> None:
    from app.ui.problems import problem_sentence, skip_sentence

    report = _report(prepared, outcome)
    keys = ("kind", "read", "importable", "warned", "refused", "added", "merged", "skipped")
    click.echo("  ".join(f"{key} {report[key]}" for key in keys))
    problems = (*prepared.reading.problems, *prepared.plan.notes)
    counts = Counter((p.severity, p.code) for p in problems)
    for (severity, code), count in sorted(counts.items()):
        click.echo(f"{count:6,}  {severity:8}{code}")
    for problem in prepared.reading.problems:
        if problem.severity is Severity.ERROR:
            click.echo(f"row {problem.row}, {problem.column}: {problem_sentence(problem)}")
    told = {problem.row for problem in problems if problem.leaves_out}
    for skip in prepared.plan.skip:
        if skip.row not in told:
            click.echo(f"row {skip.row}: {skip_sentence(skip)}")


@click.command()
@click.argument("text")
@store_option
@json_option
@refusing
def search(text: str, store_path: Path, as_json: bool) -> None:
    """Find exhibitors, people and sessions by name, pinyin or initials."""
    with opened(store_path) as store, store.reading() as reader:
        hits = find(reader.db, text, limit=20)
    if as_json:
        show_json(hits)
        return
    for hit in hits:
        click.echo(f"{hit.entity:10} {hit.title}")
