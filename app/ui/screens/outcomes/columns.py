"""The lists of the page: deals and vouchers, their queries and columns."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from app.models.deals import VoucherState
from app.models.ids import DealId, VoucherId
from app.services.deal_directory import DealDirectory
from app.services.store.deal_list import DealRow
from app.services.store.voucher_list import VoucherRow
from app.services.text import fold
from app.services.vouchers import Vouchers
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, translate
from app.ui.screens.outcomes.words import stage_name, status_shown, voucher_status, wan
from app.ui.tables import Column, Look, Wanted


class DealList:
    """What the table of deals asks."""

    def __init__(self, directory: DealDirectory) -> None:
        self._directory = directory

    def ids(self, wanted: Wanted) -> Sequence[DealId]:
        """The deals that are wanted, in order."""
        return self._directory.ids(
            wanted.text, wanted.filters, wanted.sort, descending=wanted.descending
        )

    def rows(self, ids: Sequence[DealId]) -> Mapping[DealId, DealRow]:
        """The lines of these."""
        return self._directory.rows(ids)


def deal_columns() -> tuple[Column[DealRow], ...]:
    """编号, 需方, 供方, 内容, 金额, 类型, 状态."""
    return (
        Column(
            "number",
            lambda: translate("outcomes", "No."),
            lambda row: row.deal.number,
            sort="number",
            width=76,
            look=Look.QUIET,
            sample="D-0000",
        ),
        Column(
            "buyer",
            lambda: translate("outcomes", "Buyer"),
            buyer,
            sort="buyer",
            width=140,
            stretch=True,
        ),
        Column(
            "supplier",
            lambda: translate("outcomes", "Supplier"),
            supplier,
            sort="supplier",
            width=140,
            stretch=True,
        ),
        Column(
            "title",
            lambda: translate("outcomes", "Subject"),
            lambda row: row.deal.title,
            sort="title",
            width=140,
            stretch=True,
            look=Look.QUIET,
            tooltip=lambda row: row.deal.title,
        ),
        Column(
            "amount",
            lambda: translate("outcomes", "Amount (¥10k)"),
            lambda row: wan(row.deal.amount_fen),
            sort="amount",
            width=88,
            look=Look.STRONG,
            right=True,
        ),
        Column(
            "stage",
            lambda: translate("outcomes", "Type"),
            lambda row: stage_name(row.deal.stage),
            sort="stage",
            width=60,
            sample=lambda: translate("outcomes", "Agreement"),
        ),
        Column(
            "status",
            lambda: translate("outcomes", "Status"),
            lambda row: status_shown(row.deal.status),
            sort="status",
            width=108,
        ),
    )


def buyer(row: DealRow) -> str:
    """The side that needs, as this window names it."""
    return in_language(row.deal.buyer_name, row.buyer_en)


def supplier(row: DealRow) -> str:
    """The side that offers, as this window names it."""
    return in_language(row.deal.supplier_name, row.supplier_en)


class VoucherList:
    """What the table of vouchers asks; read again on every question, as it is not long."""

    def __init__(self, vouchers: Vouchers) -> None:
        self._vouchers = vouchers
        self._rows: dict[VoucherId, VoucherRow] = {}

    def ids(self, wanted: Wanted) -> Sequence[VoucherId]:
        """The vouchers that are wanted, in order."""
        self._rows = {row.voucher.id: row for row in self._vouchers.rows()}
        state = wanted.filters.get("state")
        typed = fold(wanted.text).split()
        found = [
            row
            for row in self._rows.values()
            if state in (None, row.voucher.state) and _holds(row, typed)
        ]
        if wanted.sort == "state":
            order = tuple(VoucherState)
            found.sort(key=lambda row: order.index(row.voucher.state))
        if wanted.descending:
            found.reverse()
        return [row.voucher.id for row in found]

    def rows(self, ids: Sequence[VoucherId]) -> Mapping[VoucherId, VoucherRow]:
        """The lines of these."""
        return {one: self._rows[one] for one in ids if one in self._rows}


def _holds(row: VoucherRow, typed: Sequence[str]) -> bool:
    told = (row.voucher.number, row.holder_zh, row.holder_en, row.supplier_zh, row.supplier_en)
    words = fold(" ".join(told))
    return all(word in words for word in typed)


def voucher_columns(zone: ZoneInfo) -> tuple[Column[VoucherRow], ...]:
    """券号, 面额, 持券单位, 状态, 核销单位, 核销时间."""

    def redeemed(row: VoucherRow) -> str:
        at = row.voucher.redeemed_at
        if at is None:
            return ""
        moment = at.astimezone(zone)
        return f"{short_date(moment.date())} {clock_time(moment)}"

    return (
        Column(
            "number",
            lambda: translate("outcomes", "Number"),
            lambda row: row.voucher.number,
            sort="number",
            width=120,
            look=Look.STRONG,
            sample="SC-2018-00000",
        ),
        Column(
            "amount",
            lambda: translate("outcomes", "Value (¥10k)"),
            lambda row: wan(row.voucher.amount_fen),
            width=88,
            right=True,
        ),
        Column(
            "holder",
            lambda: translate("outcomes", "Holder"),
            lambda row: in_language(row.holder_zh, row.holder_en),
            width=150,
            stretch=True,
        ),
        Column(
            "state",
            lambda: translate("outcomes", "Status"),
            lambda row: voucher_status(row.voucher.state),
            sort="state",
            width=120,
        ),
        Column(
            "supplier",
            lambda: translate("outcomes", "Redeemed by"),
            lambda row: in_language(row.supplier_zh, row.supplier_en),
            width=150,
        ),
        Column(
            "at", lambda: translate("outcomes", "Redeemed at"), redeemed, width=112, look=Look.QUIET
        ),
    )
