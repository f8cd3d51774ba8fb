"""What came of it: deals from intent to contract, feedback, vouchers, and the patent auction."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.models.exhibitors import Industry
from app.models.ids import (
    BidId,
    DealId,
    DeviceId,
    ExhibitorId,
    LotId,
    MeetingId,
    PersonId,
    RequestId,
    VoucherId,
)


class DealStage(StrEnum):
    """How firm a deal is: 意向, 协议, 合同."""

    INTENT = "intent"
    AGREEMENT = "agreement"
    CONTRACT = "contract"


class ContractClass(StrEnum):
    """The official classes of technology contracts (Civil Code, book 3, chapter 20), and others."""

    DEVELOPMENT = "development"
    TRANSFER = "transfer"
    LICENCE = "licence"
    CONSULTING = "consulting"
    SERVICE = "service"
    OTHER = "other"


class DealStatus(StrEnum):
    """Where a deal stands: 已登记, 待核实, 已签, 已取消."""

    REGISTERED = "registered"
    UNVERIFIED = "unverified"
    SIGNED = "signed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Deal:
    """A deal of a buyer (who needs) with a supplier (who offers).

    A side is an exhibitor or a person of this fair, or only a name. ``number`` is what people
    read (D-001). Money is in fen; regions are codes of GB/T 2260. ``signing_position`` is its
    place in the signing ceremony.
    """

    id: DealId
    number: str
    title: str
    created_at: datetime
    buyer_name: str = ""
    buyer_exhibitor_id: ExhibitorId | None = None
    buyer_person_id: PersonId | None = None
    supplier_name: str = ""
    supplier_exhibitor_id: ExhibitorId | None = None
    request_id: RequestId | None = None
    meeting_id: MeetingId | None = None
    stage: DealStage = DealStage.INTENT
    contract_class: ContractClass = ContractClass.OTHER
    status: DealStatus = DealStatus.REGISTERED
    amount_fen: int | None = None
    industry: Industry = Industry.OTHER
    buyer_region: str = ""
    supplier_region: str = ""
    signed_on: date | None = None
    documents: tuple[str, ...] = ()
    reported_by: str = ""
    signing_position: int | None = None
    buyer_signatory: str = ""
    supplier_signatory: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if self.amount_fen is not None and self.amount_fen < 0:
            raise ValueError("an amount is not negative")


@dataclass(frozen=True, slots=True)
class Feedback:
    """A fact: what one side said of a meeting; the latest of a side counts.

    ``marks`` 1 to 5; ``ticks`` are the tick boxes of the printed agenda.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    meeting_id: MeetingId
    at: datetime
    by: str
    party_id: str
    marks: int | None = None
    ticks: tuple[str, ...] = ()
    note: str = ""
    next_step: str = ""
    source: str = ""
    voids: str | None = None


class VoucherState(StrEnum):
    """发放, 核销, 作废."""

    ISSUED = "issued"
    REDEEMED = "redeemed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Voucher:
    """An innovation voucher (双创券): good once, for a service of any exhibitor."""

    id: VoucherId
    number: str
    amount_fen: int
    issued_at: datetime
    holder_name: str = ""
    holder_exhibitor_id: ExhibitorId | None = None
    state: VoucherState = VoucherState.ISSUED
    redeemed_at: datetime | None = None
    supplier_exhibitor_id: ExhibitorId | None = None
    deal_id: DealId | None = None


class LotState(StrEnum):
    """待开始, 竞价中, 已成交, 流拍."""

    WAITING = "waiting"
    OPEN = "open"
    SOLD = "sold"
    UNSOLD = "unsold"


@dataclass(frozen=True, slots=True)
class Lot:
    """A patent in the auction: the pitch that shows it, its opening bid and its reserve in fen."""

    id: LotId
    pitch_id: str
    position: int
    opening_fen: int
    reserve_fen: int | None = None
    state: LotState = LotState.WAITING
    buyer: str = ""
    hammer_fen: int | None = None


@dataclass(frozen=True, slots=True)
class Bid:
    """A fact: somebody bid; ``voids`` takes the last one back."""

    id: BidId
    device_id: DeviceId
    device_seq: int
    lot_id: LotId
    at: datetime
    bidder: str
    amount_fen: int
    voids: BidId | None = None
