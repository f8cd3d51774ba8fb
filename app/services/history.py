"""Undo and redo, for the whole fair: the steps lie in the file's own log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.errors import AppError
from app.models.changes import Action, ActionState, Change
from app.services import imported_leads
from app.services.access import EVERYBODY, guarded
from app.services.store import Store, Writer
from app.services.store.mapping import TYPES, Shape, shape_of
from app.services.store.store import LoggedChange, changes_backward, changes_onward

_Row = Mapping[str, Any] | None


@guarded(*EVERYBODY)
@dataclass(frozen=True, slots=True)
class History:
    """One stack of named steps per fair."""

    store: Store

    def undo_action(self) -> Action | None:
        """What undo would take back."""
        return self._own(self.store.last_action(ActionState.DONE))

    def redo_action(self) -> Action | None:
        """What redo would do again."""
        return self._own(self.store.last_action(ActionState.UNDONE))

    def _own(self, action: Action | None) -> Action | None:
        """Who is not the organiser takes back only what was done since they took up their role."""
        access = self.store.access
        if action is None or access.is_all:
            return action
        return action if access.since is not None and action.at >= access.since else None

    def undo(self) -> Change | None:
        """Take the last step back; None where there is none. ``history.moved_on`` if it cannot."""
        action = self.undo_action()
        if action is None:
            return None
        with self.store.replaying(action, ActionState.UNDONE) as writer:
            for changes in changes_backward(writer, action):
                records = _Records(writer, changes)
                for table, wanted, before, after in changes:
                    records.turn(table, wanted, after, before)
            imported_leads.turn(writer, action, is_undone=True)
        return Change(action, writer.change.kinds, writer.change.ids)

    def redo(self) -> Change | None:
        """Do the step again that was last taken back."""
        action = self.redo_action()
        if action is None:
            return None
        with self.store.replaying(action, ActionState.DONE) as writer:
            for changes in changes_onward(writer, action):
                records = _Records(writer, changes)
                for table, wanted, before, after in changes:
                    records.turn(table, wanted, before, after)
            imported_leads.turn(writer, action, is_undone=False)
        return Change(action, writer.change.kinds, writer.change.ids)


class _Records:
    """The records of some changes, read in one go and kept as they are turned."""

    def __init__(self, writer: Writer, changes: Iterable[LoggedChange]) -> None:
        self._writer = writer
        wanted: dict[str, dict[str, None]] = {}
        for change in changes:
            wanted.setdefault(change.table, {})[change.record_id] = None
        self._rows = {
            table: writer.rows_of(table, list(ids), shape_of(TYPES[table]).columns)
            for table, ids in wanted.items()
        }

    def turn(self, table: str, wanted: str, expected: _Row, target: _Row) -> None:
        """Bring a record from the state that the log expects to the other one."""
        rows = self._rows[table]
        current = rows.get(wanted)
        if not _is_as_expected(current, expected):
            raise AppError("history.moved_on", {"kind": table, "id": wanted})
        self._writer.write_row(table, wanted, expected if target else current, target)
        if target is None:
            del rows[wanted]
            self._writer.index(table, wanted, None)
            return
        shape: Shape[object] = shape_of(TYPES[table])
        row = {**(current or {}), **target}
        if row.keys() != set(shape.columns):  # logged before a column was added
            row = self._writer.row_of(table, wanted, shape.columns) or row
        rows[wanted] = row
        self._writer.index(table, wanted, shape.value(row[name] for name in shape.columns))


def _is_as_expected(current: _Row, expected: _Row) -> bool:
    if current is None or expected is None:
        return current is None and expected is None
    return all(current[name] == value for name, value in expected.items())
