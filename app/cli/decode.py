"""Read codes from pictures."""

import sys
from pathlib import Path

import click

from app.cli.frame import REFUSED, json_option, refusing, show_json, tell
from app.errors import AppError


@click.command()
@click.argument("images", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seconds", default=2.0, show_default=True, help="Patience with each picture.")
@json_option
@refusing
def decode(images: tuple[Path, ...], seconds: float, as_json: bool) -> None:
    """Read the QR codes in pictures: each code's text on a line of its own.

    With --json one object for each picture: its codes with text, bytes (hexadecimal) and corners.
    A picture without a code prints nothing, and no codes.
    """
    failed = [error for image in images if (error := _decoded(image, seconds, as_json=as_json))]
    if failed:
        sys.exit(REFUSED)


def _decoded(image: Path, seconds: float, *, as_json: bool) -> AppError | None:
    """Print what one picture holds; its failure is told, and the next one's turn comes."""
    from app.services.scanning.pictures import read_picture

    try:
        found = read_picture(image, seconds)
    except AppError as error:
        tell(error, as_json=as_json)
        return error
    if as_json:
        codes = [
            {"text": code.text, "bytes": code.content.hex(), "corners": code.corners}
            for code in found
        ]
        show_json({"picture": str(image), "codes": codes})
        return None
    for code in found:
        click.echo(code.text)
    return None
