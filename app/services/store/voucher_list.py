"""Queries of the voucher ledger."""

from dataclasses import dataclass

from app.models.deals import Voucher
from app.services.store.mapping import shape_of
from app.services.store.session import Reader


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """A voucher as it is listed, with the names of who holds it and where it was redeemed."""

    voucher: Voucher
    holder_zh: str = ""
    holder_en: str = ""
    supplier_zh: str = ""
    supplier_en: str = ""


def voucher_rows(reader: Reader) -> list[VoucherRow]:
    """Every voucher, by number."""
    shape = shape_of(Voucher)
    columns = ", ".join(f'v."{name}"' for name in shape.columns)
    rows = reader.db.execute(
        f"select {columns}, coalesce(h.name_zh, v.holder_name), "
        "coalesce(h.name_en, ''), coalesce(s.name_zh, ''), coalesce(s.name_en, '') "
        "from voucher v left join exhibitor h on h.id = v.holder_exhibitor_id "
        "left join exhibitor s on s.id = v.supplier_exhibitor_id order by v.number"
    )
    cut = len(shape.columns)
    return [VoucherRow(shape.value(row[:cut]), *row[cut:]) for row in rows]


def taken_numbers(reader: Reader) -> set[str]:
    """The numbers that were issued, void ones too."""
    return {row[0] for row in reader.db.execute("select number from voucher")}
