"""Counting in clauses: a sorting network turns literals into a unary number.

Batcher's odd-even merge sort; each comparator gives the greater and the lesser of two literals.
Unlike a linear sum it lets a clause-learning solver reason about "at least k of these".
"""

from typing import Any


def count(model: Any, literals: list[Any]) -> list[Any]:
    """Literals in order: output k is true exactly when more than k of the inputs are."""
    size = 1 << max(0, len(literals) - 1).bit_length()
    wires: list[Any] = [*literals, *[None] * (size - len(literals))]
    _sort(model, wires, 0, size)
    return [wire for wire in wires if wire is not None]


def _sort(model: Any, wires: list[Any], start: int, size: int) -> None:
    if size > 1:
        half = size // 2
        _sort(model, wires, start, half)
        _sort(model, wires, start + half, half)
        _merge(model, wires, start, size, 1)


def _merge(model: Any, wires: list[Any], start: int, size: int, step: int) -> None:
    """Merge the two sorted halves of every ``step``-th wire."""
    double = step * 2
    if double >= size:
        _compare(model, wires, start, start + step)
        return
    _merge(model, wires, start, size, double)
    _merge(model, wires, start + step, size, double)
    for left in range(start + step, start + size - step, double):
        _compare(model, wires, left, left + step)


def _compare(model: Any, wires: list[Any], left: int, right: int) -> None:
    """The true one first; a missing wire is false."""
    first, second = wires[left], wires[right]
    if second is None:
        return
    if first is None:
        wires[left], wires[right] = second, None
        return
    most, least = model.new_bool_var(""), model.new_bool_var("")
    model.add_implication(first, most)
    model.add_implication(second, most)
    model.add_bool_or([most.negated(), first, second])
    model.add_implication(least, first)
    model.add_implication(least, second)
    model.add_bool_or([first.negated(), second.negated(), least])
    wires[left], wires[right] = most, least
