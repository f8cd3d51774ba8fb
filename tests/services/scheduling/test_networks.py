"""Counting in clauses, asked of a solver for every way to set the inputs."""

from itertools import product

import pytest
from ortools.sat.python import cp_model

from app.services.scheduling.networks import count


@pytest.mark.parametrize(("inputs", "first"), [(1, None), (3, None), (5, None), (5, 2), (6, 3)])
def test_outputs_say_how_many_inputs_are_true(inputs: int, first: int | None) -> None:
    for setting in product([0, 1], repeat=inputs):
        model = cp_model.CpModel()
        outputs = count(model, [model.new_constant(value) for value in setting], first)
        assert len(outputs) == (inputs if first is None else first)
        solver = cp_model.CpSolver()
        assert solver.solve(model) == cp_model.OPTIMAL
        said = [solver.value(output) for output in outputs]
        assert said == [int(sum(setting) > place) for place in range(len(outputs))]


def test_gates_that_no_output_asks_for_are_left_out() -> None:
    whole, least = cp_model.CpModel(), cp_model.CpModel()
    count(whole, [whole.new_bool_var("") for _ in range(16)])
    count(least, [least.new_bool_var("") for _ in range(16)], 1)
    assert len(least.proto.variables) == 16 + 15
    assert len(least.proto.variables) < len(whole.proto.variables)
