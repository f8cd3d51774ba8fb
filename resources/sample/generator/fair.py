"""The fair's row as its value."""

from typing import Any

from app.models.fairs import Fair
from app.services.store.mapping import Shape, shape_of


def fair_of(row: dict[str, Any]) -> Fair:
    """The fair of a row of the table ``fair``; what the row leaves out keeps its default."""
    shape: Shape[Fair] = shape_of(Fair)
    takes = dict(zip(shape.columns, shape.takes, strict=True))
    return Fair(**{name: takes[name](value) for name, value in row.items()})
