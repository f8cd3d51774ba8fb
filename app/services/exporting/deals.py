"""The ledger of deals as a list: sides, amounts in yuan, official classes, who signs."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from app.models.deals import ContractClass, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.services.exporting.sheets import Column, Sheet
from app.services.exporting.words import Language, Words, said
from app.services.store.deal_list import DealRow

_FEN = 100
_STAGES: Words = {
    DealStage.INTENT: ("意向", "Intent"),
    DealStage.AGREEMENT: ("协议", "Agreement"),
    DealStage.CONTRACT: ("合同", "Contract"),
}
_CLASSES: Words = {
    ContractClass.DEVELOPMENT: ("技术开发", "Technology development"),
    ContractClass.TRANSFER: ("技术转让", "Technology transfer"),
    ContractClass.LICENCE: ("技术许可", "Technology licence"),
    ContractClass.CONSULTING: ("技术咨询", "Technical consulting"),
    ContractClass.SERVICE: ("技术服务", "Technical service"),
    ContractClass.OTHER: ("其他", "Other"),
}
_STATUSES: Words = {
    DealStatus.REGISTERED: ("已登记", "Registered"),
    DealStatus.UNVERIFIED: ("待核实", "To verify"),
    DealStatus.SIGNED: ("已签", "Signed"),
    DealStatus.CANCELLED: ("已取消", "Cancelled"),
}
_INDUSTRIES: Words = {
    Industry.NEW_ENERGY: ("新能源", "New energy"),
    Industry.IT: ("信息技术", "IT"),
    Industry.MANUFACTURING: ("先进制造", "Advanced manufacturing"),
    Industry.HEALTH: ("健康医疗", "Health and medical"),
    Industry.OTHER: ("其他", "Other"),
}


def deals_sheet(rows: Iterable[DealRow], zone: ZoneInfo, language: Language) -> Sheet[DealRow]:
    """Every deal, cancelled ones too, by number."""
    columns: tuple[Column[DealRow], ...] = (
        Column("编号", "No.", lambda row: row.deal.number),
        Column(
            "登记时间",
            "Registered at",
            lambda row: row.deal.created_at.astimezone(zone).replace(tzinfo=None),
        ),
        Column("需方", "Buyer", lambda row: row.deal.buyer_name),
        Column("需方城市", "Buyer's city", lambda row: row.buyer_city),
        Column("需方区划代码", "Buyer's region code", lambda row: row.deal.buyer_region),
        Column("供方", "Supplier", lambda row: row.deal.supplier_name),
        Column("供方城市", "Supplier's city", lambda row: row.supplier_city),
        Column("供方区划代码", "Supplier's region code", lambda row: row.deal.supplier_region),
        Column("内容", "Subject", lambda row: row.deal.title),
        Column("金额（元）", "Amount (CNY)", _yuan),
        Column("类型", "Type", lambda row: said(_STAGES, row.deal.stage, language)),
        Column(
            "技术合同类别",
            "Contract class",
            lambda row: said(_CLASSES, row.deal.contract_class, language),
        ),
        Column("状态", "Status", lambda row: said(_STATUSES, row.deal.status, language)),
        Column("产业", "Industry", lambda row: said(_INDUSTRIES, row.deal.industry, language)),
        Column("签订日期", "Signed on", lambda row: row.deal.signed_on),
        Column("文件编号", "Documents", lambda row: "; ".join(row.deal.documents)),
        Column("需方签字人", "Buyer signs", lambda row: row.deal.buyer_signatory),
        Column("供方签字人", "Supplier signs", lambda row: row.deal.supplier_signatory),
        Column("签约次序", "Signing turn", lambda row: row.deal.signing_position),
        Column("填报", "Reported by", lambda row: row.deal.reported_by),
        Column("备注", "Note", lambda row: row.deal.note),
    )
    return Sheet("成交登记", "Deals", columns, rows)


def _yuan(row: DealRow) -> float | int | None:
    fen = row.deal.amount_fen
    if fen is None:
        return None
    return fen // _FEN if fen % _FEN == 0 else fen / _FEN
