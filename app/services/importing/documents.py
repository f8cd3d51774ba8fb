"""JSON and XML documents of other systems, told apart by what they hold.

A document that holds nothing to import is refused by what it is: whoever chose the settings of a
ticket shop for its orders should be told that, and not that a column is missing.
"""

from collections.abc import Callable
from pathlib import Path

from app.errors import AppError
from app.services.importing.linejson import Value, parse
from app.services.importing.pretix import open_orders, orders_in
from app.services.importing.schedule_json import is_schedule, open_schedule
from app.services.importing.sources import Book


def foreign_book(path: Path, document: Value, text: Callable[[], str]) -> Book | None:
    """The book of a document that another system wrote; None for any other list.

    ``text`` gives the document as it is written, for the lines of a programme's events.
    """
    orders = orders_in(document)
    if orders is not None:
        return open_orders(orders)
    if is_schedule(document):
        return open_schedule(path, parse(text()))
    if isinstance(document, dict):
        code = next((code for code, holds in _OTHERS if holds(document)), "")
        if code:
            raise AppError(code, {"name": path.name})
    return None


def _is_schema(document: dict[str, Value]) -> bool:
    return "definitions" in document or "properties" in document or "$defs" in document


def _is_settings(document: dict[str, Value]) -> bool:
    """An event, date, product or check-in list of a ticket shop."""
    keys = document.keys()
    return any(wanted <= keys for wanted in _SETTINGS)


_SETTINGS = (
    {"slug", "live", "currency"},
    {"all_products", "limit_products"},
    {"default_price", "active"},
    {"date_from", "date_to", "active"},
)


def _is_ticket(document: dict[str, Value]) -> bool:
    """What Indico prints into the code of one ticket."""
    return document.keys() == {"i"} and isinstance(document["i"], list)


_OTHERS: tuple[tuple[str, Callable[[dict[str, Value]], bool]], ...] = (
    ("import.only_schema", _is_schema),
    ("import.only_settings", _is_settings),
    ("import.only_ticket", _is_ticket),
)
