"""Who is meant by a name that somebody typed: an exhibitor by id, name or booth code."""

from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.models.imports import Party
from app.models.scanning import Role
from app.services.access import permits
from app.services.store import Store


@permits(Role.BOOTH)
def exhibitor_called(store: Store, words: str) -> ExhibitorId:
    """The exhibitor of this id, name or booth code; ``cli.unknown_exhibitor`` without one."""
    from app.services.intake.directory import read_directory  # reads all that imports need

    with store.reading() as reader:
        found = read_directory(reader, with_people=False).party(words, "", Party.EXHIBITOR)
    if not isinstance(found, Exhibitor):
        raise AppError("cli.unknown_exhibitor", {"name": words})
    return found.id
