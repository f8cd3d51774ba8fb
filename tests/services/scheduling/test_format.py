"""The format as a file: what is written can be read, and what is wrong is refused with its code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.plan import solve as solve_command
from app.models.scheduling import Table, Walking
from app.services.scheduling import ProblemError, read_problem

BARE = {
    "name": "two",
    "mode": "max",
    "n_slots": 2,
    "days": [[0, 1]],
    "tables": [1, 1],
    "participants": [{"id": 0}, {"id": 1}, {"id": 2, "cap": 2, "blocked": [0]}],
    "meetings": [
        {"id": 7, "a": 0, "b": 1, "w": 2},
        {"id": 8, "a": 1, "b": 2, "place": "booth", "after": [7]},
    ],
}
GROUND = {
    "table_set": [{"location": 1, "zone": 3, "features": ["screen"]}],
    "walks": [[0, 9], [9, 0]],
    "hours": [[0, 20], [25, 45]],
    "walking": "hard",
    "participants": [
        {"id": 0, "preferred": [1]},
        {"id": 1, "blocked": [0], "whereabouts": [[0, 0]]},
        {"id": 2},
    ],
    "meetings": [{"id": 7, "a": 0, "b": 1, "features": ["screen"]}],
}


def test_walks_tables_and_wishes_are_read() -> None:
    problem = read_problem(BARE | GROUND)
    assert problem.walking is Walking.HARD
    assert problem.table_set == (Table(1, 3, frozenset({"screen"})),)
    assert problem.participants[0].preferred == frozenset({1})
    assert problem.participants[1].whereabouts == ((0, 0),)
    assert problem.requests[0].features == frozenset({"screen"})


def test_a_bare_problem_has_none_of_it() -> None:
    problem = read_problem(BARE)
    assert (problem.table_set, problem.walks, problem.walking) == ((), (), Walking.OFF)
    assert problem.participants[2].cap == 2


@pytest.mark.parametrize("wrong", [{"tables": [1]}, {"walking": "flying"}, {"walks": [[0, 1]]}])
def test_numbers_that_contradict_each_other_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ProblemError) as refused:
        read_problem(BARE | wrong)
    assert refused.value.code == "schedule.format"


def test_the_command_solves_a_file(tmp_path: Path) -> None:
    instance, out = tmp_path / "two.json", tmp_path / "plan.json"
    instance.write_text(json.dumps(BARE), encoding="utf-8")
    ran = CliRunner().invoke(
        solve_command, [str(instance), "--out", str(out), "--steps", "5", "--json"]
    )
    assert ran.exit_code == 0
    assert json.loads(ran.output)["proved"]
    written = json.loads(out.read_text(encoding="utf-8"))
    assert [(row["m"], row["slot"]) for row in written["assign"]] == [(7, 0), (8, 1)]


def test_the_command_says_what_a_repair_changed(tmp_path: Path) -> None:
    shocked = BARE | {"now": 0, "baseline": [{"m": 7, "slot": 1}]}
    instance, out = tmp_path / "two.json", tmp_path / "plan.json"
    instance.write_text(json.dumps(shocked), encoding="utf-8")
    ran = CliRunner().invoke(solve_command, [str(instance), "--out", str(out), "--steps", "5"])
    assert ran.exit_code == 0
    assert ran.output.strip().endswith("moved 1, dropped 0")
