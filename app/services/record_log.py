"""The history of one record, and the way back to what a field was."""

from dataclasses import dataclass
from typing import Any

from app.errors import AppError
from app.models.changes import Change
from app.services.access import guarded
from app.services.store import Store
from app.services.store.mapping import TYPES, Shape, shape_of
from app.services.store.record_log import LogStep, steps_of

# What people type; links, numbers and where a record came from are kept by the program.
_TYPED = {
    "exhibitor": "name_zh name_en short_zh short_en industry city intro_zh intro_en website "
    "credit_code founded staff quota",
    "person": "name name_latin organisation organisation_latin title phone email city category "
    "days consents_phone",
    "session": "title_zh title_en kind starts_at ends_at chair seats abstract",
    "deal": "title stage contract_class status amount_fen industry buyer_name supplier_name "
    "buyer_region supplier_region signed_on documents note buyer_signatory supplier_signatory",
}


def can_be_put_back(table: str, name: str) -> bool:
    """Whether a field of a table may be set to what it was, by itself."""
    return name in _TYPED.get(table, "").split()


@guarded()
@dataclass(frozen=True, slots=True)
class RecordLog:
    """Reads the log of a record; putting a field back is a change like any other."""

    store: Store

    def steps(self, table: str, record_id: str) -> list[LogStep]:
        """What was done to a record, the latest first."""
        with self.store.reading() as reader:
            return steps_of(reader, table, record_id)

    def put_back(self, table: str, record_id: str, name: str, raw: Any) -> Change:
        """Set one field to a value it had, as the log keeps it; the rest stays.

        Raises ``store.gone`` where the record was removed, ``log.not_now`` where the value no
        longer fits the others: a beginning after the end.
        """
        if not can_be_put_back(table, name):
            raise ValueError(f"{table}.{name} is not put back by itself")
        shape: Shape[object] = shape_of(TYPES[table])
        with self.store.writing("log.put_back", kind=table, field=name) as writer:
            row = writer.row_of(table, record_id, shape.columns)
            if row is None:
                raise AppError("store.gone", {"kind": table, "id": record_id})
            try:
                record = shape.value({**row, name: raw}.values())
            except ValueError as error:
                raise AppError("log.not_now") from error
            writer.save(record)
        return writer.change
