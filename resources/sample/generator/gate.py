"""The gates, and the first morning's scans up to the minute at which the sample is shown."""

from datetime import UTC, datetime, timedelta

from resources.sample.generator.content import Row, Rows
from resources.sample.generator.dice import Dice, identity

_DAY = "2018-11-28"
_SHOWN_AT = datetime(2018, 11, 28, 2, 42, tzinfo=UTC)
_OPENS = datetime(2018, 11, 28, 1, 0, tzinfo=UTC)  # 9:00 in Shanghai, half an hour early
# How many of a hundred come within each quarter of an hour from then on; the rest comes later.
_QUARTERS = (4, 7, 9, 8, 6, 5, 4)
_MINUTES = 15
_GATES = (("1 号门", "Gate 1", 55), ("2 号门", "Gate 2", 30), ("3 号门", "Gate 3", 15))
_STAY_OUT = {"exhibitor", "staff"}  # they came in to set up, by another door
_TWICE, _WRONG_DAY, _FOREIGN = 5, 7, 3


def checkpoints(tables: dict[str, Rows]) -> Rows:
    """Three gates into the fair, and every session's door."""
    gates = [
        {
            "id": identity("checkpoint", place, zh),
            "kind": "gate",
            "name_zh": zh,
            "name_en": en,
            "position": place,
        }
        for place, (zh, en, _) in enumerate(_GATES)
    ]
    doors = [
        {
            "id": identity("checkpoint", 100 + place, session["id"]),
            "kind": "forum",
            "name_zh": session["title_zh"],
            "name_en": session["title_en"],
            "session_id": session["id"],
            "position": place,
        }
        for place, session in enumerate(tables["session"])
    ]
    return [*gates, *doors]


def scans(tables: dict[str, Rows]) -> Rows:
    """Who was scanned where and when, in order; people and places by their number."""
    people = tables["person"]
    dice = Dice("gate")
    came = _arrivals(people, dice)
    told = [*came, *_refused(people, came, dice), *_attendance(tables, came, dice)]
    return sorted(told, key=lambda row: (row["at"], row["place"], row["person"] or 0))


def _arrivals(people: Rows, dice: Dice) -> Rows:
    chances = [(place, weight) for place, (_, _, weight) in enumerate(_GATES)]
    came: Rows = []
    for number, person in enumerate(people):
        if person["category"] in _STAY_OUT or not _valid(person):
            continue
        roll = dice.below(100)
        quarter = next((n for n in range(len(_QUARTERS)) if roll < sum(_QUARTERS[: n + 1])), None)
        if quarter is None:
            continue
        moment = _OPENS + timedelta(seconds=_MINUTES * 60 * quarter + dice.below(_MINUTES * 60))
        if moment < _SHOWN_AT:
            came.append(_scan(moment, dice.weighted(chances), number, "welcome"))
    return came


def _valid(person: Row) -> bool:
    return not person.get("days") or _DAY in person["days"]


def _refused(people: Rows, came: Rows, dice: Dice) -> Rows:
    """Some come twice, some on the wrong day, some with another fair's code."""
    told: Rows = []
    for _ in range(_TWICE):
        first = dice.pick(came)
        moment = datetime.fromisoformat(first["at"]) + timedelta(minutes=2 + dice.below(10))
        if moment < _SHOWN_AT:
            told.append(_scan(moment, dice.below(len(_GATES)), first["person"], "already_in"))
    others = [number for number, person in enumerate(people) if not _valid(person)]
    for _ in range(_WRONG_DAY if others else 0):
        told.append(_scan(_any_moment(dice), 0, dice.pick(others), "wrong_day"))
    for _ in range(_FOREIGN):
        told.append(_scan(_any_moment(dice), 1, None, "other_fair"))
    return told


def _any_moment(dice: Dice) -> datetime:
    return _OPENS + timedelta(seconds=dice.below(int((_SHOWN_AT - _OPENS).total_seconds())))


def _attendance(tables: dict[str, Rows], came: Rows, dice: Dice) -> Rows:
    """The doors of the sessions that began: those who were in the fair by then, drawn."""
    told: Rows = []
    for place, session in enumerate(tables["session"]):
        start = datetime.fromisoformat(session["starts_at"]).astimezone(UTC)
        if not _OPENS <= start < _SHOWN_AT:
            continue
        here = [row for row in came if datetime.fromisoformat(row["at"]) < start]
        most = min(len(here), (session.get("registered") or 60) * 4 // 5)
        for row in dice.shuffled(here)[:most]:
            moment = start + timedelta(seconds=dice.below(15 * 60) - 5 * 60)
            moment = max(moment, datetime.fromisoformat(row["at"]) + timedelta(minutes=3))
            if moment < _SHOWN_AT:
                told.append(_scan(moment, len(_GATES) + place, row["person"], "welcome"))
    return told


def _scan(moment: datetime, place: int, person: int | None, verdict: str) -> Row:
    return {"at": moment.isoformat(), "place": place, "person": person, "verdict": verdict}
