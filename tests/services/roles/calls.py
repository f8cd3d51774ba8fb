"""Every call of every service that can reach a fair's file, found in the modules themselves."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import app.services
from app.services.store import Reader, Store, Writer

# Rooms whose calls take a transaction or values, never a store. A transaction is opened by a
# service alone, and by nobody else: for every role but the organiser's the store itself refuses.
INNER = ("app.services.store",)
# What works for the desk itself, whoever sits at it, and answers nobody: its thread makes the
# backups that are due, and the window only hears from it how safe the fair is.
OF_THE_DESK = ("app.services.backups.keeper.Keeper", "app.services.backups.keeper.Round")


@dataclass(frozen=True)
class Call:
    """One public call: a function of a store, or a method of what holds one."""

    name: str
    function: Callable[..., Any]
    kind: type | None = None

    @property
    def own(self) -> str:
        return self.name.removeprefix("app.services.")


def modules() -> Iterator[ModuleType]:
    """Every module of the services but the inner rooms."""
    for found in pkgutil.walk_packages(app.services.__path__, "app.services."):
        if not found.name.startswith(INNER):
            yield importlib.import_module(found.name)


def calls() -> list[Call]:
    """All of them, by name."""
    found: list[Call] = []
    for module in modules():
        for name, member in vars(module).items():
            if name.startswith("_") or getattr(member, "__module__", "") != module.__name__:
                continue
            if inspect.isclass(member) and holds_store(member):
                if f"{module.__name__}.{name}" in OF_THE_DESK:
                    continue
                found += _methods(module, member)
            elif inspect.isfunction(member) and _takes_store(member):
                found.append(Call(f"{module.__name__}.{name}", member))
    return sorted(found, key=lambda call: call.name)


def _methods(module: ModuleType, kind: type) -> Iterator[Call]:
    for name, member in vars(kind).items():
        if not name.startswith("_") and inspect.isfunction(member):
            yield Call(f"{module.__name__}.{kind.__name__}.{name}", member, kind)


def holds_store(kind: type, depth: int = 3) -> bool:
    """Whether a value of this class leads to a store: it has one, or has something that has."""
    if depth == 0 or kind in (Store, Reader, Writer):
        return False
    told = dict(inspect.get_annotations(kind))
    if inspect.isfunction(vars(kind).get("__init__")):
        told |= inspect.get_annotations(vars(kind)["__init__"])
    told.pop("return", None)
    return any(_leads_to_store(_meant(kind.__module__, hint), depth) for hint in told.values())


def _leads_to_store(hint: object, depth: int = 3) -> bool:
    if hint is Store:
        return True
    if not inspect.isclass(hint) or not hint.__module__.startswith("app.services."):
        return False
    return not hint.__module__.startswith(INNER) and holds_store(hint, depth - 1)


def _meant(module: str, hint: object) -> object:
    """What an annotation in quotes means; one that only a type checker sees means nothing here."""
    if not isinstance(hint, str):
        return hint
    return vars(importlib.import_module(module)).get(hint)


def _takes_store(function: Callable[..., Any]) -> bool:
    """Whether a function is given a store, or something that holds one, as its first argument."""
    parameters = list(inspect.signature(function).parameters.values())
    if not parameters:
        return False
    return _leads_to_store(_meant(function.__module__, parameters[0].annotation))
