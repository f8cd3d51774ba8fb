"""Orders of a pretix shop as its API and its JSON export give them: a row for every ticket.

A ticket without a name bears that of the ticket it was added to, else that of the invoice, as in
pretix's own check-in lists. Merchandise and other additions make no badge of their own.
"""

from collections.abc import Iterator, Mapping, Sequence

from app.models.imports import Kind, Problem
from app.services.importing.attendees import CANCELLED, EXPIRED, TRIAL, UNPAID
from app.services.importing.cells import Cell
from app.services.importing.linejson import Value
from app.services.importing.sources import Book, Entry, book_of_entries
from app.services.importing.terms import fold

_LEADS = {
    "attendee_name": "name",
    "company": "organisation",
    "job_title": "title",
    "email": "email",
    "phone": "phone",
    "city": "city",
    "order": "order",
    "positionid": "position",
    "secret": "secret",
    "datetime": "registered_at",
    "status": "",
    "item": "",
}
_STATUSES = {"n": UNPAID, "e": EXPIRED, "c": CANCELLED}
_ADDITION = "order.addition"
_NAMED = {fold(word) for word in ("attendee name", "Teilnehmername", "参会者姓名", "参与者姓名")}
_ORDERED = {fold(word) for word in ("order code", "Bestellnummer", "订单代码", "订单号")}

Record = Mapping[str, Value]


def orders_in(document: Value) -> list[Record] | None:
    """The orders of a document: one, a list, a page of the API, or the JSON export of an event."""
    if isinstance(document, dict):
        if _is_order(document):
            return [document]
        event = document.get("event")
        inside = event.get("orders") if isinstance(event, dict) else document.get("results")
        return orders_in(inside) if isinstance(inside, list) else None
    if not isinstance(document, list) or not document:
        return None
    found = [each for each in document if isinstance(each, dict) and _is_order(each)]
    return list(found) if len(found) == len(document) else None


def _is_order(value: Record) -> bool:
    return "code" in value and "status" in value and isinstance(value.get("positions"), list)


def open_orders(orders: Sequence[Record]) -> Book:
    """Every ticket of these orders as a row, numbered in their order."""
    entries: list[Entry] = []
    notes: list[Problem] = []
    for order in orders:
        positions = _records(order.get("positions"))
        by_id = {str(position.get("id")): position for position in positions}
        for position in positions:
            row = len(entries) + 1
            parent = by_id.get(str(position.get("addon_to")), {})
            entries.append(Entry(row, _cells(order, position, parent)))
            notes.extend(_notes(row, order, position))
    return book_of_entries("pretix", Kind.PEOPLE, _LEADS, entries, notes)


def _records(value: Value) -> list[Record]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _cells(order: Record, position: Record, parent: Record) -> dict[str, Cell]:
    invoice = order.get("invoice_address")
    address: Record = invoice if isinstance(invoice, dict) else {}
    return {
        "attendee_name": _said("attendee_name", position, parent) or _said("name", address),
        "company": _said("company", position, parent, address),
        "job_title": _said("job_title", position),
        "email": _said("attendee_email", position, parent) or _said("email", order),
        "phone": _said("phone", order),
        "city": _said("city", position, address),
        "order": _said("code", order),
        "positionid": _said("positionid", position),
        "secret": _said("secret", position),
        "datetime": _said("datetime", order),
        "status": _said("status", order),
        "item": _said("item", position),
    }


def _said(key: str, *records: Record) -> str:
    """The first that says something."""
    told = (str(record.get(key) or "").strip() for record in records)
    return next((words for words in told if words), "")


def _notes(row: int, order: Record, position: Record) -> Iterator[Problem]:
    """Why the ticket is worth no badge, where it is not."""
    code = _said("code", order)
    status = _said("status", order)
    reason = _STATUSES.get(status, "")
    if reason == UNPAID and order.get("valid_if_pending") is True:
        reason = ""  # the shop lets these in before they have paid
    if position.get("canceled") is True:
        reason = CANCELLED
    elif order.get("testmode") is True:
        reason = reason or TRIAL
    elif position.get("addon_to") is not None:
        reason = reason or _ADDITION
    if reason:
        yield Problem(row, "status", reason, {"text": status, "order": code})


def lists_tickets(header: Sequence[str]) -> bool:
    """Whether a sheet has the people who hold tickets."""
    return not _NAMED.isdisjoint(map(fold, header))


def lists_orders(header: Sequence[str]) -> bool:
    """Whether a sheet has orders and not the people in them."""
    return not _ORDERED.isdisjoint(map(fold, header)) and not lists_tickets(header)
