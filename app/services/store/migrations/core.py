"""The first shape: the fair, its parties, programme, meetings and badges, and the search index."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import FACT, append_only, record


def create(db: Database) -> None:
    """Everything an empty fair needs."""
    _desk(db)
    _ground(db)
    _parties(db)
    _programme(db)
    _meetings(db)
    _badges(db)
    _search(db)


def _desk(db: Database) -> None:
    db.table("device").create(
        {"id": str, "name": str, "first_seen": str, "last_seq": int, "last_stamp": str},
        pk="id",
        not_null={"name", "first_seen", "last_seq", "last_stamp"},
        strict=True,
    )
    db.table("counter").create(
        {"name": str, "value": int}, pk="name", not_null={"value"}, strict=True
    )
    record(
        db,
        "action",
        {"code": str, "facts": str, "at": str, "state": str},
        {"code", "facts", "at", "state"},
        base={"row": int, "id": str},
    )
    record(
        db,
        "change",
        {
            "action_id": str,
            "stamp": str,
            "entity": str,
            "record_id": str,
            "before": str,
            "after": str,
        },
        {"action_id", "stamp", "entity", "record_id"},
        {"action_id": "action", "device_id": "device"},
        base=FACT,
    )
    db.table("change").create_index(["record_id"])
    db.table("change").create_index(["device_id", "device_seq"], unique=True)
    append_only(db, "change")
    db.table("outbox").create(
        {"seq": int, "entity": str, "fact_id": str},
        pk="seq",
        not_null={"entity", "fact_id"},
        strict=True,
    )


def _ground(db: Database) -> None:
    words = ("name_zh", "name_en", "short_zh", "short_en", "venue_zh", "venue_en")
    places = ("place_zh", "place_en", "zone")
    times = ("first_day", "last_day", "opens", "closes", "lunch_from", "lunch_to")
    text = dict.fromkeys((*words, *places, *times), str)
    numbers = dict.fromkeys(("slot_minutes", "changeover_minutes", "quota", "is_sample"), int)
    record(db, "fair", {**text, **numbers}, {*text, *numbers})
    box = dict.fromkeys(("x", "y", "width", "depth"), float)
    record(
        db,
        "hall",
        {"code": str, "name_zh": str, "name_en": str, "capacity": int, **box},
        {"code", "name_zh", "name_en", "capacity", *box},
    )
    record(
        db,
        "room",
        {"name_zh": str, "name_en": str, "seats": int, "position": int, "hall_id": str},
        {"name_zh", "name_en", "seats", "position"},
        {"hall_id": "hall"},
    )
    record(
        db,
        "booth",
        {"code": str, "order": str, "hall_id": str, **box},
        {"code", "order", *box},
        {"hall_id": "hall"},
    )
    db.table("booth").create_index(["code"], unique=True)
    record(
        db,
        "meeting_table",
        {"number": int, "zone": str, "features": str},
        {"number", "zone", "features"},
    )
    db.table("meeting_table").create_index(["number"], unique=True)


def _parties(db: Database) -> None:
    names = dict.fromkeys(("name_zh", "name_en", "short_zh", "short_en"), str)
    told = dict.fromkeys(
        (
            "industry",
            "city",
            "intro_zh",
            "intro_en",
            "website",
            "credit_code",
            "external_id",
            "source",
        ),
        str,
    )
    record(
        db,
        "exhibitor",
        {**names, **told, "founded": int, "staff": int, "quota": int},
        {*names, *told},
    )
    db.table("exhibitor").create_index(["industry"])
    db.table("exhibitor").create_index(["city"])
    record(
        db,
        "booth_place",
        {"exhibitor_id": str, "booth_id": str, "position": int},
        {"exhibitor_id", "booth_id", "position"},
        {"exhibitor_id": "exhibitor", "booth_id": "booth"},
    )
    record(
        db,
        "check_in",
        {"exhibitor_id": str, "at": str, "voids": str},
        {"exhibitor_id", "at"},
        {"device_id": "device"},
        base=FACT,
    )
    db.table("check_in").create_index(["exhibitor_id"], "check_in__exhibitor_id")
    db.table("check_in").create_index(["device_id", "device_seq"], unique=True)
    append_only(db, "check_in")
    person = dict.fromkeys(
        (
            "category",
            "name",
            "name_latin",
            "organisation",
            "organisation_latin",
            "title",
            "phone",
            "email",
            "city",
            "days",
            "external_id",
            "source",
        ),
        str,
    )
    record(
        db,
        "person",
        {**person, "exhibitor_id": str, "registered_at": str, "consents_phone": int},
        {*person, "consents_phone"},
        {"exhibitor_id": "exhibitor"},
    )
    db.table("person").create_index(["category"])
    _proposals(db)


def _proposals(db: Database) -> None:
    words = dict.fromkeys(
        (
            "title_zh",
            "title_en",
            "text_zh",
            "text_en",
            "industry",
            "keywords",
            "cooperation",
            "city",
            "external_id",
            "source",
        ),
        str,
    )
    optional = {
        "stage": str,
        "budget_low_fen": int,
        "budget_high_fen": int,
        "deadline": str,
        "patents": int,
    }
    links = {"exhibitor_id": "exhibitor", "person_id": "person"}
    for name in ("offer", "need"):
        record(
            db,
            name,
            {**words, **optional, "voucher": int, "exhibitor_id": str, "person_id": str},
            {*words, "voucher"},
            links,
        )


def _programme(db: Database) -> None:
    words = dict.fromkeys(
        (
            "title_zh",
            "title_en",
            "kind",
            "starts_at",
            "ends_at",
            "chair",
            "abstract",
            "external_id",
            "source",
        ),
        str,
    )
    record(
        db,
        "session",
        {**words, "room_id": str, "seats": int, "registered": int},
        {*words, "registered"},
        {"room_id": "room"},
    )
    db.table("session").create_index(["starts_at"])
    record(
        db,
        "speaker",
        {
            "session_id": str,
            "position": int,
            "name": str,
            "name_latin": str,
            "organisation": str,
            "title": str,
            "topic": str,
            "person_id": str,
        },
        {"session_id", "position", "name", "name_latin", "organisation", "title", "topic"},
        {"session_id": "session", "person_id": "person"},
    )
    record(
        db,
        "pitch",
        {
            "session_id": str,
            "position": int,
            "title": str,
            "title_en": str,
            "organisation": str,
            "speaker": str,
            "minutes": int,
            "exhibitor_id": str,
            "source": str,
        },
        {
            "session_id",
            "position",
            "title",
            "title_en",
            "organisation",
            "speaker",
            "minutes",
            "source",
        },
        {"session_id": "session", "exhibitor_id": "exhibitor"},
    )


def _meetings(db: Database) -> None:
    record(
        db,
        "request",
        {
            "to_exhibitor_id": str,
            "from_exhibitor_id": str,
            "from_person_id": str,
            "topic": str,
            "weight": int,
            "state": str,
            "place": str,
            "need_id": str,
            "offer_id": str,
            "created_at": str,
            "external_id": str,
            "source": str,
        },
        {"to_exhibitor_id", "topic", "weight", "state", "place", "external_id", "source"},
        {
            "to_exhibitor_id": "exhibitor",
            "from_exhibitor_id": "exhibitor",
            "from_person_id": "person",
            "need_id": "need",
            "offer_id": "offer",
        },
    )
    record(db, "slot", {"starts_at": str, "ends_at": str}, {"starts_at", "ends_at"})
    db.table("slot").create_index(["starts_at"], unique=True)
    record(
        db,
        "meeting",
        {
            "request_id": str,
            "slot_id": str,
            "table_id": str,
            "booth_id": str,
            "state": str,
            "locked": int,
        },
        {"request_id", "slot_id", "state", "locked"},
        {
            "request_id": "request",
            "slot_id": "slot",
            "table_id": "meeting_table",
            "booth_id": "booth",
        },
    )
    db.execute(
        "create unique index one_meeting_a_table on meeting (slot_id, table_id) "
        "where table_id is not null and state in ('planned', 'held')"
    )
    db.execute(
        "create unique index one_meeting_a_request on meeting (request_id) "
        "where state in ('planned', 'held')"
    )
    record(
        db,
        "plan_record",
        {
            "made_at": str,
            "requested": int,
            "placed": int,
            "weight": int,
            "bound": int,
            "proved": int,
            "idle_slots": int,
            "seconds": float,
        },
        {"made_at", "requested", "placed", "weight", "bound", "proved", "idle_slots", "seconds"},
    )
    record(
        db,
        "unplaced",
        {"plan_id": str, "request_id": str, "reason": str, "facts": str},
        {"plan_id", "request_id", "reason", "facts"},
        {"plan_id": "plan_record", "request_id": "request"},
    )


def _badges(db: Database) -> None:
    record(
        db,
        "badge",
        {
            "person_id": str,
            "number": str,
            "record": int,
            "key_id": int,
            "issued_at": str,
            "state": str,
            "revoked_at": str,
            "reason": str,
        },
        {"person_id", "number", "record", "key_id", "issued_at", "state", "reason"},
        {"person_id": "person"},
    )
    db.table("badge").create_index(["record"], unique=True)
    db.table("badge").create_index(["number"])
    record(
        db,
        "badge_print",
        {"badge_id": str, "at": str, "target": str},
        {"badge_id", "at", "target"},
        {"device_id": "device"},
        base=FACT,
    )
    db.table("badge_print").create_index(["badge_id"], "badge_print__badge_id")
    db.table("badge_print").create_index(["device_id", "device_seq"], unique=True)
    append_only(db, "badge_print")


def _search(db: Database) -> None:
    db.table("search_entry").create(
        {
            "row": int,
            "entity": str,
            "record_id": str,
            "title": str,
            "body": str,
            "pinyin": str,
            "initials": str,
        },
        pk="row",
        not_null={"entity", "record_id", "title", "body", "pinyin", "initials"},
        strict=True,
    )
    db.table("search_entry").create_index(["record_id"], unique=True)
    db.table("search_entry").create_index(["pinyin"])
    db.table("search_entry").create_index(["initials"])
    db.execute("create virtual table search_gram using fts5(grams, content='', detail=none)")
