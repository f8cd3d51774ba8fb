"""What ticket shops and registration systems say of a ticket: whether it is worth a badge.

The words are those of pretix, alf.io, Indico and of Chinese registration sheets. A ticket that is
not paid, cancelled or only a trial is left out with its reason; words that say nothing of that
kind leave the row as it is.
"""

from app.models.imports import Severity
from app.services.importing.cells import Cell, Flaw, text, truth
from app.services.importing.terms import fold

UNPAID, CANCELLED, EXPIRED, TRIAL = "order.unpaid", "order.cancelled", "order.expired", "order.test"
# What makes an order that was good before admit nobody any more.
WITHDRAWN = frozenset({UNPAID, CANCELLED, EXPIRED})
_WORDS = {
    UNPAID: "pending|unpaid|n|to be paid|offline payment|not paid|approval pending|awaiting payment"
    "|waiting list|ausstehend|unbezahlt|offen|待处理的|待付款|未付款|未支付|待支付|未缴费|待审核",
    CANCELLED: "canceled|cancelled|c|rejected|withdrawn|refunded|released|invalidated|denied"
    "|storniert|abgelehnt|取消的|已取消|取消|已退款|退款|已退票|审核不通过|已拒绝|已撤回",
    EXPIRED: "expired|e|abgelaufen|过期的|已过期|过期|已失效",
    TRIAL: "test mode|test|trial",
}
_REASONS = {fold(word): code for code, words in _WORDS.items() for word in words.split("|")}


def order_status(cell: Cell) -> str | Flaw[str]:
    """What the order's status says; one that admits nobody refuses the row."""
    words = text(cell)
    code = _REASONS.get(fold(words))
    return Flaw("", code, severity=Severity.ERROR) if code else words


def order_paid(cell: Cell) -> bool | Flaw[bool | None] | None:
    """Whether the order was paid, where a list has a column for it; no refuses the row."""
    paid = truth(cell)
    if paid is False:
        return Flaw(None, UNPAID, severity=Severity.ERROR)
    return None if isinstance(paid, Flaw) else paid


def ticket_id(own: str, secret: str, order: str, position: str) -> str:
    """By what a ticket is known again: the code that is on it, else the system's own number.

    An order's code alone is no such thing: everybody in the order has the same.
    """
    return secret or own or (f"{order}-{position}" if order and position else "")
