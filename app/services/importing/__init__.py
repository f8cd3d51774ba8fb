"""Foreign files to values, with every problem named by row and column. Writes nothing."""

from app.services.importing.cells import Cell
from app.services.importing.identity import (
    known_exhibitor,
    known_lead,
    known_meeting,
    known_person,
    known_proposal,
    known_request,
    known_session,
    name_key,
)
from app.services.importing.kinds import FieldName, fields_of
from app.services.importing.mapping import (
    guess_kind,
    guess_mapping,
    load_mapping,
    missing_fields,
)
from app.services.importing.places import booth_key
from app.services.importing.planning import plan_import
from app.services.importing.reading import read, read_rows
from app.services.importing.tables import Table, read_table

__all__ = [
    "Cell",
    "FieldName",
    "Table",
    "booth_key",
    "fields_of",
    "guess_kind",
    "guess_mapping",
    "known_exhibitor",
    "known_lead",
    "known_meeting",
    "known_person",
    "known_proposal",
    "known_request",
    "known_session",
    "load_mapping",
    "missing_fields",
    "name_key",
    "plan_import",
    "read",
    "read_rows",
    "read_table",
]
