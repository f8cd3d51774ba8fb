"""The fair, its halls, rooms, booths and tables; the exhibitors in their booths."""

from app.models.exhibitors import booth_order
from resources.sample.generator.content import INVENTED, Content, Row, Rows
from resources.sample.generator.dice import Dice, identity

NOT_ARRIVED = ("testpiece-drives", "sample-drug")
# The exhibitor of the mock-ups arrived at 08:41 on the first day.
_ARRIVED = {"simulated-sensing": "2018-11-28T00:41:00+00:00"}


def ground(content: Content) -> dict[str, Rows]:
    """The tables fair, hall, room, booth and meeting_table."""
    plan = content.halls
    fair = {"id": identity("fair", 0, "fair"), **plan["fair"], "quota": 8, "is_sample": True}
    halls = [{"id": _hall(plan, row["code"]), **row} for row in plan["halls"]]
    rooms = [
        {
            "id": identity("room", place, row["key"]),
            "name_zh": row["name_zh"],
            "name_en": row["name_en"],
            "seats": row["seats"],
            "position": place,
            "hall_id": _hall(plan, row["hall"]),
        }
        for place, row in enumerate(plan["rooms"])
    ]
    booths = [
        {
            "id": identity("booth", place, row["code"]),
            "code": row["code"],
            "order": booth_order(row["code"]),
            "hall_id": _hall(plan, row["hall"]),
            **{name: row[name] for name in ("x", "y", "width", "depth")},
        }
        for place, row in enumerate(plan["booths"])
    ]
    tables = [
        {
            "id": identity("table", row["number"], str(row["number"])),
            **{name: row[name] for name in ("number", "zone", "features")},
        }
        for row in plan["tables"]
    ]
    return {"fair": [fair], "hall": halls, "room": rooms, "booth": booths, "meeting_table": tables}


def _hall(plan: Row, code: str) -> str:
    place = [row["code"] for row in plan["halls"]].index(code)
    return identity("hall", place, code)


def exhibitor_ids(content: Content) -> dict[str, str]:
    """The id of every exhibitor, by the key that the content files use."""
    return {
        row["key"]: identity("exhibitor", place, row["key"])
        for place, row in enumerate(content.exhibitors)
    }


def exhibitors(content: Content, booths: Rows) -> dict[str, Rows]:
    """The tables exhibitor, booth_place and check_in."""
    ids = exhibitor_ids(content)
    of_code = {row["code"]: row["id"] for row in booths}
    words = ("name_zh", "name_en", "short_zh", "short_en", "city", "intro_zh", "intro_en")
    firms = [
        {
            "id": ids[row["key"]],
            **{name: row[name] or "" for name in words},
            "industry": row["industry"] or "other",
            "founded": row["founded"],
            "staff": row["staff"],
            "external_id": row["key"],
            "source": row["source"] or INVENTED,
        }
        for row in content.exhibitors
    ]
    places = [
        {
            "id": identity("booth_place", number, row["key"]),
            "exhibitor_id": ids[row["key"]],
            "booth_id": of_code[row["booth"]],
            "position": 0,
        }
        for number, row in enumerate(content.exhibitors)
    ]
    return {"exhibitor": firms, "booth_place": places, "check_in": _arrivals(ids)}


def _arrivals(ids: dict[str, str]) -> Rows:
    dice = Dice("arrival")
    drawn = [
        (_ARRIVED.get(key) or _arrival(dice), ids[key]) for key in ids if key not in NOT_ARRIVED
    ]
    return [{"exhibitor_id": who, "at": at} for at, who in sorted(drawn)]


def _arrival(dice: Dice) -> str:
    """Some set up on the eve, 13:00 to 17:59; the others come from 07:30 to 09:19."""
    if dice.chance(44):
        return f"2018-11-27T{5 + dice.below(5):02d}:{dice.below(60):02d}:00+00:00"
    minute = dice.below(110)
    if minute < 30:
        return f"2018-11-27T23:{30 + minute:02d}:00+00:00"
    return f"2018-11-28T{(minute - 30) // 60:02d}:{(minute - 30) % 60:02d}:00+00:00"
