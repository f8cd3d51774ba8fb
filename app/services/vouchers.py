"""Innovation vouchers (双创券): issued by number, redeemed once, void where they were lost."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.deals import Voucher, VoucherState
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, VoucherId, new_id
from app.models.times import FAIR_ZONE, Clock, local, now
from app.services.access import guarded
from app.services.store import Reader, Store
from app.services.store import voucher_list as query
from app.services.store.voucher_list import VoucherRow
from app.services.text import fold

MOST_AT_ONCE = 10_000
_RANGE = re.compile(r"^(\D*(?:\d+\D+)*?)(\d+)\s*(?:–|—|~|～|至|\.\.)\s*(\D*(?:\d+\D+)*?)(\d+)$")
_BETWEEN = re.compile(r"[\s,，、;；]+")
_LONGEST_RANGE = 100  # letters of two numbers with what is between them
_LONGEST = 18  # digits of a number that ends a range
_NAMED = 5  # numbers that a refusal names


@dataclass(frozen=True, slots=True)
class Totals:
    """How many vouchers there are and their sum in fen; ``issued`` are all that are not void."""

    issued: int = 0
    issued_fen: int = 0
    redeemed: int = 0
    redeemed_fen: int = 0
    void: int = 0
    void_fen: int = 0


@guarded()
@dataclass(frozen=True, slots=True)
class Vouchers:
    """The voucher ledger. Each step is undone as one."""

    store: Store
    clock: Clock = now

    def rows(self) -> list[VoucherRow]:
        """Every voucher, by number."""
        with self.store.reading() as reader:
            return query.voucher_rows(reader)

    def issue(
        self,
        words: str,
        amount_fen: int,
        holder_name: str = "",
        holder: ExhibitorId | None = None,
    ) -> Change:
        """Issue the numbers that ``words`` tell, a list or a range, at this value each.

        ``vouchers.numbers`` where no number is told, ``vouchers.amount`` without a value,
        ``vouchers.taken`` where a number was issued before; then none is issued.
        """
        numbers = numbers_of(words)
        if amount_fen <= 0:
            raise AppError("vouchers.amount", {})
        with self.store.writing("voucher.issue", count=len(numbers)) as writer:
            taken = query.taken_numbers(writer).intersection(numbers)
            if taken:
                told = "、".join(sorted(taken)[:_NAMED])
                raise AppError("vouchers.taken", {"numbers": told, "count": len(taken)})
            writer.note(first=numbers[0], last=numbers[-1])
            moment = self.clock()
            for number in numbers:
                voucher = Voucher(
                    VoucherId(new_id()), number, amount_fen, moment, holder_name.strip(), holder
                )
                writer.add(voucher)
        return writer.change

    def redeem(self, number: str, supplier: ExhibitorId) -> Change:
        """Redeem a voucher for a service of this exhibitor: once.

        ``vouchers.unknown`` without such a number, ``vouchers.void``, and ``vouchers.spent``
        with who redeemed it and when.
        """
        with self.store.writing("voucher.redeem") as writer:
            voucher = _issued(writer, number)
            writer.note(number=voucher.number)
            writer.save(
                replace(
                    voucher,
                    state=VoucherState.REDEEMED,
                    redeemed_at=self.clock(),
                    supplier_exhibitor_id=writer.need(Exhibitor, supplier).id,
                )
            )
        return writer.change

    def cancel(self, wanted: Sequence[VoucherId]) -> Change:
        """Make vouchers void; what was redeemed stays so and is refused."""
        with self.store.writing("voucher.void", count=len(wanted)) as writer:
            for one in wanted:
                voucher = _issued(writer, writer.need(Voucher, one).number)
                writer.note(number=voucher.number)
                writer.save(replace(voucher, state=VoucherState.VOID))
        return writer.change


def totals(rows: Iterable[VoucherRow]) -> Totals:
    """What these vouchers come to."""
    sums = {state: [0, 0] for state in VoucherState}
    for row in rows:
        counted = sums[row.voucher.state]
        counted[0] += 1
        counted[1] += row.voucher.amount_fen
    waiting, redeemed, void = (sums[state] for state in VoucherState)
    return Totals(
        waiting[0] + redeemed[0], waiting[1] + redeemed[1], redeemed[0], redeemed[1], *void
    )


def numbers_of(words: str) -> list[str]:
    """The numbers that words tell: ``SC-001 SC-007`` or ``SC-001–SC-086``, each once.

    ``vouchers.numbers`` where there is none, or a range runs backwards or over two series.
    """
    spaced = re.sub(r"(?<!\s)\s*(–|—|~|～|至|\.\.)\s*", r"\1", words.strip())
    found: dict[str, None] = {}
    for part in filter(None, _BETWEEN.split(spaced)):
        found.update(dict.fromkeys(_one_or_range(part)))
        if len(found) > MOST_AT_ONCE:
            raise AppError("vouchers.many", {"most": MOST_AT_ONCE})
    if not found:
        raise AppError("vouchers.numbers", {"words": words})
    return list(found)


def _one_or_range(part: str) -> Iterable[str]:
    told = _RANGE.match(part) if len(part) <= _LONGEST_RANGE else None
    if told is None:
        return (part,)
    head, first, other, last = told.groups()
    if max(len(first), len(last)) > _LONGEST or other not in ("", head) or int(last) < int(first):
        raise AppError("vouchers.numbers", {"words": part})
    if int(last) - int(first) >= MOST_AT_ONCE:
        raise AppError("vouchers.many", {"most": MOST_AT_ONCE})
    return (f"{head}{n:0{len(first)}d}" for n in range(int(first), int(last) + 1))


def _issued(reader: Reader, number: str) -> Voucher:
    """The voucher of this number, as long as it is good."""
    wanted = fold(number).strip()
    found = [one for one in reader.all(Voucher) if fold(one.number) == wanted]
    if not found:
        raise AppError("vouchers.unknown", {"number": number.strip()})
    voucher = found[0]
    if voucher.state is VoucherState.VOID:
        raise AppError("vouchers.void", {"number": voucher.number})
    if voucher.state is VoucherState.REDEEMED:
        raise AppError("vouchers.spent", {"number": voucher.number, **_redemption(reader, voucher)})
    return voucher


def _redemption(reader: Reader, voucher: Voucher) -> dict[str, object]:
    supplier = voucher.supplier_exhibitor_id
    exhibitor = None if supplier is None else reader.get(Exhibitor, supplier)
    fair = reader.all(Fair)
    zone = ZoneInfo(fair[0].zone) if fair else FAIR_ZONE
    at = voucher.redeemed_at
    return {
        "who": exhibitor.name if exhibitor is not None else "–",
        "when": f"{local(at, zone):%Y-%m-%d %H:%M}" if at is not None else "–",
    }
