"""The privacy desk without its window: find, export, erase, and what is due."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from app.cli.frame import (
    json_option,
    opened,
    out_option,
    progress_line,
    refusing,
    show_json,
    store_option,
)
from app.errors import AppError
from app.models.ids import PersonId
from app.models.people import masked_email, masked_phone
from app.models.privacy import Certificate, ExposureFilter, ListKind, Reach, Scope, Subject
from app.services.exporting.words import Language
from app.services.fair_clock import clock_of
from app.services.privacy import Privacy
from app.services.retention import Retention

_language = click.option(
    "--language",
    type=click.Choice([one.value for one in Language]),
    default=Language.CHINESE.value,
    show_default=True,
    help="Of headings and fixed words.",
)
_by = click.option("--by", default="", help="Who asked for it; kept in the log.")
_certificate = click.option(
    "--certificate",
    "paper",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the certificate into this PDF.",
)


@click.group()
def privacy() -> None:
    """Personal data: who it is, who saw it, its export and its erasure."""


@contextmanager
def _desk(path: Path, by: str = "") -> Iterator[Privacy]:
    with opened(path) as store:
        yield Privacy(store, clock_of(store), by or store.device.name)


@privacy.command()
@click.argument("text")
@store_option
@json_option
@refusing
def find(text: str, store_path: Path, as_json: bool) -> None:
    """People by name, phone, e-mail, badge number or company, and where others name them."""
    with _desk(store_path) as desk:
        found, places = desk.find(text), desk.mentions(text)
    if as_json:
        show_json({"people": [_told(one) for one in found], "mentions": places})
        return
    for one in found:
        click.echo("  ".join(str(part) for part in _told(one).values()))
    for place in places:
        click.echo(f"named in {place.table}.{place.column} {place.id}")


def _told(one: Subject) -> dict[str, object]:
    person = one.person
    return {
        "id": person.id,
        "name": person.name or person.name_latin,
        "organisation": person.organisation or person.organisation_latin,
        "badges": " ".join(one.badges),
        "phone": masked_phone(person.phone),
        "email": masked_email(person.email),
    }


@privacy.command()
@click.argument("text")
@store_option
@out_option
@_language
@_by
@refusing
def export(text: str, store_path: Path, out: Path, language: str, by: str) -> None:
    """Write all that is held of one person into a .xlsx or .json file."""
    from app.services.privacy_papers import write_everything

    with _desk(store_path, by) as desk:
        found = desk.everything(_one(desk, text))
        desk.left(ListKind.PERSON, out, len(found.holdings))
        number = write_everything(out, found, Language(language), desk.clock())
    click.echo(f"{out}: {number} values")


@privacy.command()
@click.argument("text")
@store_option
@_by
@_certificate
@click.option("--yes", is_flag=True, help="Erase; without it, only say what it reaches.")
@json_option
@refusing
def erase(
    text: str, store_path: Path, by: str, paper: Path | None, yes: bool, as_json: bool
) -> None:
    """Erase one person everywhere. Nobody can take it back."""
    with _desk(store_path, by) as desk:
        person = _one(desk, text)
        if not yes:
            _show_reach(desk.reach(person), as_json=as_json)
            return
        erased = desk.erase(person)
        _write(desk, erased.certificate, paper)
    one = erased.certificate
    if as_json:
        show_json(one)
        return
    click.echo(f"{one.sign}: {one.records} records, {one.facts} facts, {one.log_rows} log rows")
    for held in erased.backups:
        click.echo(f"still in backup {held.name}")


def _show_reach(reach: Reach, *, as_json: bool) -> None:
    if as_json:
        show_json(reach)
        return
    click.echo(
        f"would erase {reach.number_of_records} records, {reach.number_of_facts} facts, "
        f"{reach.log_rows} log rows; {reach.steps} steps could not be undone; "
        f"{len(reach.backups)} backups and {len(reach.lists)} exported lists hold it. --yes does it"
    )


@privacy.command()
@store_option
@click.option("--erase", "scope", type=click.Choice([one.value for one in Scope]))
@_by
@_certificate
@json_option
@refusing
def due(store_path: Path, scope: str | None, by: str, paper: Path | None, as_json: bool) -> None:
    """What the rules erase and when; with --erase, erase what is due of one kind."""
    with opened(store_path) as store:
        retention = Retention(store, clock_of(store), by or store.device.name)
        if scope is not None:
            with progress_line(scope) as progress:
                erased = retention.erase(Scope(scope), progress)
            if erased is not None:
                _write(Privacy(store, clock_of(store)), erased.certificate, paper)
        found = retention.due()
    if as_json:
        show_json(found)
    for one in [] if as_json else found:
        click.echo(f"{one.on}  {one.scope.value}  {one.number}")


@privacy.command()
@store_option
@click.option("--person", default="", help="Whose: a name, phone, e-mail or badge number.")
@click.option("--who", default="", help="By whom, or at which desk.")
@click.option("--exports", is_flag=True, help="Only what left in files.")
@json_option
@refusing
def seen(store_path: Path, person: str, who: str, exports: bool, as_json: bool) -> None:
    """Who saw or exported whose number or address."""
    with _desk(store_path) as desk:
        found = desk.exposures(ExposureFilter(person, who, exports_only=exports))
    if as_json:
        show_json(found)
    for one in [] if as_json else found:
        click.echo(f"{one.at:%Y-%m-%d %H:%M}  {one.name}  {one.field}  {one.by}  {one.purpose}")


def _one(desk: Privacy, text: str) -> PersonId:
    found = [one for one in desk.find(text) if not one.is_erased]
    if not found:
        raise AppError("privacy.nobody", {"text": text})
    if len(found) > 1:
        raise AppError("privacy.several", {"text": text, "number": len(found)})
    return found[0].person.id


def _write(desk: Privacy, certificate: Certificate, paper: Path | None) -> None:
    from app.services.documents.certificate import write_certificate

    if paper is not None:
        write_certificate(paper, desk.sheet(certificate))
