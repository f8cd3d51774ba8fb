"""What was agreed while the fair was prepared: deals, vouchers, and the lots of its auction."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from resources.sample.generator.content import Content, Row, Rows
from resources.sample.generator.dice import identity
from resources.sample.generator.ground import exhibitor_ids

_ZONE = ZoneInfo("Asia/Shanghai")
_FEN_IN_WAN = 1_000_000
_FIELDS = ("title", "stage", "contract_class", "status", "industry")


def outcomes(content: Content, tables: dict[str, Rows]) -> dict[str, Rows]:
    """The tables deal, voucher and lot."""
    return {
        "deal": _deals(content),
        "voucher": _vouchers(content),
        "lot": _lots(content.outcomes["lots"], tables),
    }


def _deals(content: Content) -> Rows:
    ids, firms = exhibitor_ids(content), {row["key"]: row for row in content.exhibitors}
    signing = {number: place for place, number in enumerate(content.outcomes["signing"], 1)}
    signatories = content.outcomes["signatories"]
    deals: Rows = []
    for number, told in enumerate(content.outcomes["deals"], 1):
        buyer, supplier, title, wan, stage, kind, status, industry, at, signed, documents = told
        signs = signatories.get(str(number), ("", ""))
        deal: dict[str, Any] = {
            "id": identity("deal", number, title),
            "number": f"D-{number:03d}",
            **dict(zip(_FIELDS, (title, stage, kind, status, industry), strict=True)),
            "created_at": _utc(at),
            "buyer_name": firms[buyer]["name_zh"],
            "buyer_exhibitor_id": ids[buyer],
            "supplier_name": firms[supplier]["name_zh"],
            "supplier_exhibitor_id": ids[supplier],
            "amount_fen": wan * _FEN_IN_WAN,
            "signed_on": signed,
            "documents": documents,
            "signing_position": signing.get(number),
            "buyer_signatory": signs[0],
            "supplier_signatory": signs[1],
        }
        deals.append(deal)
    return deals


def _vouchers(content: Content) -> Rows:
    """The first ones were redeemed, the last ones are void, the others wait."""
    told, ids = content.outcomes["vouchers"], exhibitor_ids(content)
    redeemed = [(who, at) for who, at, number in told["redeemed"] for _ in range(number)]
    vouchers: Rows = []
    for place in range(told["issued"]):
        voucher: dict[str, Any] = {
            "id": identity("voucher", place, f"{told['series']}{place}"),
            "number": f"{told['series']}{place + 1:03d}",
            "amount_fen": told["wan"] * _FEN_IN_WAN,
            "issued_at": _utc(told["at"]),
            "holder_exhibitor_id": ids[told["holders"][place % len(told["holders"])]],
        }
        if place < len(redeemed):
            who, at = redeemed[place]
            voucher |= {
                "state": "redeemed",
                "redeemed_at": _utc(at),
                "supplier_exhibitor_id": ids[who],
            }
        elif place >= told["issued"] - told["void"]:
            voucher["state"] = "void"
        vouchers.append(voucher)
    return vouchers


def _lots(told: Row, tables: dict[str, Rows]) -> Rows:
    """The auction is in the afternoon: every lot still waits."""
    session = next(row["id"] for row in tables["session"] if row["external_id"] == told["session"])
    pitches = [row for row in tables["pitch"] if row["session_id"] == session]
    prices = zip(pitches, told["opening_wan"], told["reserve_wan"], strict=True)
    return [
        {
            "id": identity("lot", place, pitch["title"]),
            "pitch_id": pitch["id"],
            "position": place,
            "opening_fen": opening * _FEN_IN_WAN,
            "reserve_fen": None if reserve is None else reserve * _FEN_IN_WAN,
        }
        for place, (pitch, opening, reserve) in enumerate(prices, 1)
    ]


def _utc(local: str) -> str:
    return datetime.fromisoformat(local).replace(tzinfo=_ZONE).astimezone(UTC).isoformat()
