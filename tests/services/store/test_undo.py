"""Whatever is done, taken back and done again, the file is where a model of it is."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.fairs import Booth
from app.models.ids import BoothId, DeviceId, ExhibitorId
from app.services.history import History
from app.services.store import Store, Writer
from app.services.store.copying import is_sound

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-000000000001"), "desk", NOON)
Record = Exhibitor | Booth
State = dict[str, Record]

exhibitors = st.builds(
    Exhibitor,
    st.sampled_from([ExhibitorId(f"e{n}") for n in range(4)]),
    st.sampled_from(["示例储能", "拟真传感", "虚构 基因"]),
    city=st.sampled_from(["嘉定", "苏州"]),
    staff=st.none() | st.integers(1, 3),
)
# Two booths never share a code, not even for the moment in which a step is taken back.
booths = st.builds(
    Booth,
    st.sampled_from([BoothId(f"b{n}") for n in range(3)]),
    st.sampled_from(["A-1", "A-2", "A-3"]),
    st.just(""),
)
removals = st.sampled_from([*(f"e{n}" for n in range(4)), *(f"b{n}" for n in range(3))])
steps = st.lists(exhibitors | booths | removals, min_size=1, max_size=5)
moves = st.lists(st.just("undo") | st.just("redo") | steps, max_size=14)


@dataclass
class Model:
    """The fair as a value, and the stacks of what it was."""

    now: State = field(default_factory=dict)
    back: list[State] = field(default_factory=list)
    forth: list[State] = field(default_factory=list)

    def undo(self) -> None:
        if self.back:
            self.forth.append(self.now)
            self.now = self.back.pop()

    def redo(self) -> None:
        if self.forth:
            self.back.append(self.now)
            self.now = self.forth.pop()

    def done(self, now: State) -> None:
        self.back.append(self.now)
        self.forth.clear()
        self.now = now


def allowed(state: State, change: Record | str) -> bool:
    if isinstance(change, str):
        return change in state
    if isinstance(change, Booth):
        held = {b.code for b in state.values() if isinstance(b, Booth) and b.id != change.id}
        return change.code not in held and state.get(change.id) != change
    return state.get(change.id) != change


def carry_out(writer: Writer, state: State, changes: Sequence[Record | str]) -> bool:
    """The changes that are possible, in the file and in the state; whether there was any."""
    wrote = False
    for change in changes:
        if not allowed(state, change):
            continue
        wrote = True
        if isinstance(change, str):
            writer.remove(type(state.pop(change)), change)
        else:
            if change.id in state:
                writer.save(change)
            else:
                writer.add(change)
            state[change.id] = change
    return wrote


def check(store: Store, model: Model) -> None:
    with store.reading() as reader:
        kept: State = {e.id: e for e in reader.all(Exhibitor)}
        kept.update({b.id: b for b in reader.all(Booth)})
        found = dict(reader.db.execute("select record_id, title from search_entry"))
        hits = reader.db.execute(
            "select count(*) from search_gram where search_gram match '\"示例\"'"
        ).fetchone()[0]
        numbers = reader.db.execute("select device_seq from change order by row").fetchall()
        sent = reader.db.execute("select fact_id from outbox order by seq").fetchall()
        facts = reader.db.execute("select id from change order by row").fetchall()
    assert kept == model.now
    names = {e.id: e.name for e in model.now.values() if isinstance(e, Exhibitor)}
    assert found == names
    assert hits == sum("示例" in name for name in names.values())
    assert numbers == [(n + 1,) for n in range(len(numbers))]
    assert sent == facts


@settings(max_examples=60, deadline=None)
@given(moves)
def test_the_file_follows_the_model(plan: list[str | list[Record | str]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Store.create(Path(folder) / "a.fair", DESK, lambda: NOON)) as store,
    ):
        history, model = History(store), Model()
        for move in plan:
            if move == "undo":
                assert (history.undo() is not None) == bool(model.back)
                model.undo()
            elif move == "redo":
                assert (history.redo() is not None) == bool(model.forth)
                model.redo()
            else:
                state = dict(model.now)
                with store.writing("test.step") as writer:
                    wrote = carry_out(writer, state, [c for c in move if c])
                if wrote:
                    model.done(state)
            check(store, model)
        assert is_sound(store.path)


def test_a_record_may_change_many_times_in_one_step(tmp_path: Path) -> None:
    first = Exhibitor(ExhibitorId("e0"), "示例储能", city="嘉定")
    with closing(Store.create(tmp_path / "a.fair", DESK, lambda: NOON)) as store:
        with store.writing("test.step") as writer:
            writer.add(first)
            writer.save(replace(first, city="苏州"))
            writer.remove(Exhibitor, first.id)
            writer.add(replace(first, name_zh="拟真传感"))
            assert writer.need(Exhibitor, first.id).name == "拟真传感"
        model = Model({"e0": replace(first, name_zh="拟真传感")})
        check(store, model)
        history = History(store)
        history.undo()
        check(store, Model())
        history.redo()
        check(store, model)


def test_a_step_of_thousands_is_taken_back_whole(tmp_path: Path) -> None:
    many = [Exhibitor(ExhibitorId(f"e{n}"), f"示例储能{n}") for n in range(2_100)]
    with closing(Store.create(tmp_path / "a.fair", DESK, lambda: NOON)) as store:
        with store.writing("test.step") as writer:
            for exhibitor in many:
                writer.add(exhibitor)
            for exhibitor in many[::-1]:
                writer.save(replace(exhibitor, city="嘉定"))
        model, history = Model({e.id: replace(e, city="嘉定") for e in many}), History(store)
        check(store, model)
        for _ in range(2):
            history.undo()
            check(store, Model())
            history.redo()
            check(store, model)
