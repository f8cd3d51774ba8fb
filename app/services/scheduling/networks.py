"""Counting in clauses: a sorting network turns literals into a unary number.

Batcher's odd-even merge sort; each comparator gives the greater and the lesser of two literals.
Unlike a linear sum it lets a clause-learning solver reason about "at least k of these". Where only
the first outputs matter, no more are kept of any part (a cardinality network), and gates that
nobody asks are left out.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple


def count(model: Any, literals: list[Any], first: int | None = None) -> list[Any]:
    """Literals in order: output k is true exactly when more than k of the inputs are.

    Only the ``first`` outputs are given where that is said.
    """
    size = 1 << max(0, len(literals) - 1).bit_length()
    spare = size - len(literals)
    network = _Network(size if first is None else first, [*range(len(literals)), *[None] * spare])
    network.sort(0, size)
    outputs = [wire for wire in network.wires if wire is not None]
    known = _built(model, network.gates, outputs, literals)
    return [known[wire] for wire in outputs]


class _Gate(NamedTuple):
    """The greater or the lesser of two literals, which are numbered: inputs first, then gates."""

    is_greater: bool
    one: int
    other: int


@dataclass(slots=True)
class _Network:
    """``wires`` are numbers of literals; a missing one is false."""

    first: int
    wires: list[int | None]
    gates: list[_Gate] = field(default_factory=list)
    inputs: int = field(init=False)

    def __post_init__(self) -> None:
        self.inputs = sum(wire is not None for wire in self.wires)

    def sort(self, start: int, size: int) -> None:
        """Order a part, the true ones first, and keep no more than are asked for."""
        if size > 1:
            half = size // 2
            self.sort(start, half)
            self.sort(start + half, half)
            self._merge(start, size, 1)
        for beyond in range(start + self.first, start + size):
            self.wires[beyond] = None

    def _merge(self, start: int, size: int, step: int) -> None:
        """Merge the two sorted halves of every ``step``-th wire."""
        double = step * 2
        if double >= size:
            self._compare(start, start + step)
            return
        self._merge(start, size, double)
        self._merge(start + step, size, double)
        for left in range(start + step, start + size - step, double):
            self._compare(left, left + step)

    def _compare(self, left: int, right: int) -> None:
        first, second = self.wires[left], self.wires[right]
        if second is None:
            return
        if first is None:
            self.wires[left], self.wires[right] = second, None
            return
        number = self.inputs + len(self.gates)
        self.gates += (
            _Gate(is_greater=True, one=first, other=second),
            _Gate(is_greater=False, one=first, other=second),
        )
        self.wires[left], self.wires[right] = number, number + 1


def _built(
    model: Any, gates: list[_Gate], outputs: list[int], literals: list[Any]
) -> dict[int, Any]:
    """The literals of what the outputs rest on, by number."""
    inputs = len(literals)
    asked = set(outputs)
    for number in range(inputs + len(gates) - 1, inputs - 1, -1):
        if number in asked:
            asked.update(gates[number - inputs][1:])
    known = dict(enumerate(literals))
    for number in sorted(asked):
        if number >= inputs:
            gate = gates[number - inputs]
            known[number] = _gate(model, gate, known[gate.one], known[gate.other])
    return known


def _gate(model: Any, gate: _Gate, one: Any, other: Any) -> Any:
    made = model.new_bool_var("")
    if gate.is_greater:
        model.add_implication(one, made)
        model.add_implication(other, made)
        model.add_bool_or([made.negated(), one, other])
    else:
        model.add_implication(made, one)
        model.add_implication(made, other)
        model.add_bool_or([one.negated(), other.negated(), made])
    return made
