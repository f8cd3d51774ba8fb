"""What matching remembers and what comes of it: dismissals, deals, feedback, vouchers, auctions."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import fact, record


def create(db: Database) -> None:
    """Part of the second step."""
    _pairs(db)
    _deals(db)
    _vouchers(db)
    _auction(db)


def _pairs(db: Database) -> None:
    for table in ("offer", "need"):
        for column, default in (("subfields", "[]"), ("rights", ""), ("travels", "")):
            db.execute(f"alter table {table} add column {column} text not null default '{default}'")
    told = dict.fromkeys(("need_id", "offer_id", "reason", "at"), str)
    record(db, "dismissal", told, set(told), {"need_id": "need", "offer_id": "offer"})
    db.table("dismissal").create_index(["need_id", "offer_id"], unique=True)
    weights = ("text", "field", "cooperation", "region", "budget", "availability", "fairness")
    numbers = dict.fromkeys((*weights, "least_fit"), int)
    record(db, "match_rules", numbers, set(numbers))


def _deals(db: Database) -> None:
    words = dict.fromkeys(
        (
            "number",
            "title",
            "created_at",
            "buyer_name",
            "supplier_name",
            "stage",
            "contract_class",
            "status",
            "industry",
            "buyer_region",
            "supplier_region",
            "documents",
            "reported_by",
            "buyer_signatory",
            "supplier_signatory",
            "note",
        ),
        str,
    )
    links = {
        "buyer_exhibitor_id": "exhibitor",
        "buyer_person_id": "person",
        "supplier_exhibitor_id": "exhibitor",
        "request_id": "request",
        "meeting_id": "meeting",
    }
    optional = {"amount_fen": int, "signed_on": str, "signing_position": int}
    record(db, "deal", {**words, **optional, **dict.fromkeys(links, str)}, set(words), links)
    told = dict.fromkeys(
        ("meeting_id", "at", "by", "party_id", "ticks", "note", "next_step", "source"), str
    )
    fact(db, "feedback", {**told, "marks": int, "voids": str}, set(told))
    db.table("feedback").create_index(["meeting_id"])


def _vouchers(db: Database) -> None:
    words = dict.fromkeys(("number", "issued_at", "holder_name", "state"), str)
    links = {
        "holder_exhibitor_id": "exhibitor",
        "supplier_exhibitor_id": "exhibitor",
        "deal_id": "deal",
    }
    columns = {**words, "amount_fen": int, "redeemed_at": str, **dict.fromkeys(links, str)}
    record(db, "voucher", columns, {*words, "amount_fen"}, links)
    db.table("voucher").create_index(["number"], unique=True)


def _auction(db: Database) -> None:
    needed: dict[str, type] = {"pitch_id": str, "position": int, "opening_fen": int, "state": str}
    optional: dict[str, type] = {"reserve_fen": int, "buyer": str, "hammer_fen": int}
    record(db, "lot", {**needed, **optional}, {*needed, "buyer"}, {"pitch_id": "pitch"})
    told: dict[str, type] = {"lot_id": str, "at": str, "bidder": str, "amount_fen": int}
    fact(db, "bid", {**told, "voids": str}, set(told))
    db.table("bid").create_index(["lot_id"])
