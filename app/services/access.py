"""Which role may call which service; declared beside each, and held before anything is read.

::

    @guarded(Role.GATE)             # every public method: the organiser, and the gate
    class WalkIns:
        @permits(Role.BOOTH, own="exhibitor_id")   # this one: the organiser, and a booth its own
        def leads(self, exhibitor_id: ExhibitorId) -> ...

The organiser may call everything. What a guarded call does inside is its own affair: services call
each other freely there, and the store opens only there (``Store.within``).
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from app.errors import AppError
from app.models.scanning import Role
from app.services.store import Store

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")
C = TypeVar("C", bound=type)

EVERYBODY = (Role.BOOTH, Role.GATE, Role.KIOSK)
_DECLARED = "__permits__"


@dataclass(frozen=True, slots=True)
class Permit:
    """Who may call beside the organiser; ``own`` names the argument that must be a booth's own."""

    roles: frozenset[Role]
    own: str = ""


def permits(
    *roles: Role, own: str = ""
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Let these roles call it, beside the organiser; others are refused by ``role.refused``.

    ``own``: the argument by which a booth says whose things it wants; ``role.other`` unless they
    are its exhibitor's. The first argument of what is declared is a store or has one.
    """
    permit = Permit(frozenset(roles), own)

    def declare(function: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        whose = _argument(function, own)

        @wraps(function)
        def call(subject: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            store = _store_of(subject)
            if store.access.is_all or store.is_within:
                return function(subject, *args, **kwargs)
            if store.access.role not in permit.roles:
                raise AppError("role.refused", {"role": store.access.role.value})
            if whose is not None:
                store.access.check_own(whose((subject, *args), kwargs))
            with store.within():
                return function(subject, *args, **kwargs)

        setattr(call, _DECLARED, permit)
        return call

    return declare


def guarded(*roles: Role) -> Callable[[C], C]:
    """Declare every public method of a class that does not say so itself."""

    def declare(kind: C) -> C:
        for name, member in list(vars(kind).items()):
            if name.startswith("_") or not inspect.isfunction(member):
                continue
            if permit_of(member) is None:
                setattr(kind, name, permits(*roles)(member))
        return kind

    return declare


def permit_of(function: object) -> Permit | None:
    """What was declared of a function or method; None where nothing was."""
    found = getattr(function, _DECLARED, None)
    return found if isinstance(found, Permit) else None


def _argument(
    function: Callable[..., object], name: str
) -> Callable[[tuple[object, ...], dict[str, object]], object] | None:
    """How to find an argument among those of a call; what was left out counts as its default."""
    if not name:
        return None
    parameters = list(inspect.signature(function).parameters.values())
    place = next(n for n, one in enumerate(parameters) if one.name == name)
    left_out = parameters[place].default

    def find(args: tuple[object, ...], kwargs: dict[str, object]) -> object:
        return args[place] if place < len(args) else kwargs.get(name, left_out)

    return find


def _store_of(subject: object) -> Store:
    store = subject if isinstance(subject, Store) else getattr(subject, "store", None)
    if not isinstance(store, Store):
        raise TypeError(f"{type(subject).__name__} has no store")
    return store
