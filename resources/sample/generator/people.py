"""The people of the sample fair: exhibitors' staff, visitors, speakers, guests, press, staff."""

import unicodedata

from resources.sample.generator.content import INVENTED, Content, Row, Rows
from resources.sample.generator.dice import Dice, identity
from resources.sample.generator.ground import exhibitor_ids

VISITORS = 4_200
DAYS = ("2018-11-28", "2018-11-29", "2018-11-30")
# In these an exhibitor's contact speaks as a speaker; who pitches a project stays an exhibitor.
_STAGES = {"forum", "matching"}
_FOREIGN_GUESTS = 4


class Names:
    """Invented names with their Latin spelling; never the name of somebody well known."""

    def __init__(self, names: Row, purpose: str) -> None:
        self._dice = Dice(purpose)
        self._surnames = [((han, latin), weight) for han, latin, weight in names["surnames"]]
        self._compound = [
            ((han, latin), weight) for han, latin, weight in names["compound_surnames"]
        ]
        self._first, self._last = names["given_first"], names["given_last"]
        self._rare = names["given_rare"]
        self._refused = set(names["not_names"])

    def draw(self) -> tuple[str, str]:
        """A name and how it is written in Latin letters: 周予安, Zhou Yu’an."""
        while True:
            surnames = self._compound if self._dice.below(1000) < 15 else self._surnames
            han, latin = self._dice.weighted(surnames)
            given = self._given()
            name = han + "".join(letter for letter, _ in given)
            if name not in self._refused and len(set(name)) == len(name):
                return name, f"{latin} {_spelled([sound for _, sound in given])}"

    def _given(self) -> list[list[str]]:
        roll = self._dice.below(1000)
        if roll < 12:
            return [self._dice.pick(self._rare)]
        if roll < 22:
            return [self._dice.pick(self._first), self._dice.pick(self._rare)]
        if roll < 170:
            return [self._dice.pick(self._last)]
        return [self._dice.pick(self._first), self._dice.pick(self._last)]


def _spelled(sounds: list[str]) -> str:
    """Syllables as one word, an apostrophe before a vowel (GB/T 28039)."""
    word = sounds[0]
    for sound in sounds[1:]:
        word += ("’" if sound[0] in "aeo" else "") + sound
    return word.capitalize()


class Registry:
    """Collects people; gives each an id, an invented number and an invented address."""

    def __init__(self) -> None:
        self.rows: Rows = []
        self._dice = Dice("registration")
        # 138 0000 xxxx in a drawn order, so that neighbours in a list do not count up.
        self._phones = self._dice.shuffled(range(1, 10_000))

    def add(self, category: str, row: Row) -> Row:
        """One more person; ``row`` has name, name_latin, organisation and what else is known."""
        number = len(self.rows)
        person = {
            "id": identity("person", number, f"{category}|{row['name']}|{row['organisation']}"),
            "category": category,
            **row,
            "phone": f"1380000{self._phones[number]:04d}",
            "email": f"{_mailbox(row['name_latin'])}{number + 1}@{self._domain()}",
            "registered_at": self._registered(),
            "consents_phone": category != "visitor" or self._dice.chance(71),
            "source": INVENTED,
        }
        self.rows.append(person)
        return person

    def _domain(self) -> str:
        return "example.com" if self._dice.chance(70) else "example.org"

    def _registered(self) -> str:
        """Between 16 October and 27 November; the later, the more, and not at night."""
        day = max(self._dice.below(43), self._dice.below(43))
        month, date = (10, 16 + day) if day < 16 else (11, day - 15)
        hour, minute, second = 1 + self._dice.below(13), self._dice.below(60), self._dice.below(60)
        return f"2018-{month:02d}-{date:02d}T{hour:02d}:{minute:02d}:{second:02d}+00:00"


def _mailbox(latin: str) -> str:
    plain = unicodedata.normalize("NFKD", latin.replace("ø", "o").replace("æ", "ae"))
    return "".join(letter for letter in plain.lower() if letter.isascii() and letter.isalpha())


def people(content: Content) -> Rows:
    """Everybody, in the order in which they were entered."""
    registry = Registry()
    _staff(registry, content)
    _contacts(registry, content)
    _speakers(registry, content)
    _invited(registry, content)
    _visitors(registry, content)
    return registry.rows


def _staff(registry: Registry, content: Content) -> None:
    for row in content.names["staff"]:
        registry.add("staff", {**row, "city": "嘉定", "days": []})


def _contacts(registry: Registry, content: Content) -> None:
    """Two or three people for every invented exhibitor; nobody is invented for a real one."""
    names, dice = Names(content.names, "contact names"), Dice("contacts")
    ids = exhibitor_ids(content)
    on_stage = {
        (speaker["name"], speaker["organisation"])
        for session in content.sessions
        if session["kind"] in _STAGES
        for speaker in session["speakers"]
    }
    for firm in content.exhibitors:
        if firm["source"]:
            continue
        told = list(content.names["contacts"].get(firm["key"], []))
        titles = [(title, weight) for title, weight in content.names["titles"][firm["kind"]]]
        wanted = 3 if dice.chance(38) else 2
        while len(told) < wanted:
            name, latin = names.draw()
            taken = {person["title"] for person in told}
            free = [(title, weight) for title, weight in titles if title not in taken]
            told.append({"name": name, "name_latin": latin, "title": dice.weighted(free)})
        for person in told:
            speaks = (person["name"], firm["name_zh"]) in on_stage
            registry.add(
                "speaker" if speaks else "exhibitor",
                {
                    **person,
                    "organisation": firm["name_zh"],
                    "organisation_latin": firm["name_en"],
                    "city": firm["city"],
                    "exhibitor_id": ids[firm["key"]],
                    "days": [],
                },
            )


def _speakers(registry: Registry, content: Content) -> None:
    """Those who speak and are not in the fair yet, as a contact or as a guest."""
    known = {(row["name"], row["organisation"]) for row in registry.rows}
    known |= {(row["name"], row["organisation"]) for row in content.names["guests"]}
    days: dict[tuple[str, str], set[str]] = {}
    found: dict[tuple[str, str], Row] = {}
    for session in content.sessions:
        for speaker in session["speakers"]:
            who = (speaker["name"], speaker["organisation"])
            if who not in known:
                found.setdefault(who, speaker)
                days.setdefault(who, set()).add(session["start"][:10])
    for who, speaker in found.items():
        registry.add(
            "speaker",
            {
                "name": speaker["name"],
                "name_latin": speaker["name_en"],
                "organisation": speaker["organisation"],
                "title": speaker["title"],
                "days": sorted(days[who]),
            },
        )


def _invited(registry: Registry, content: Content) -> None:
    for row in content.names["guests"]:
        told = {key: cell for key, cell in row.items() if key != "days"}
        registry.add("guest", {**told, "days": list(DAYS[: row["days"]])})
    for row in content.names["foreign"][:_FOREIGN_GUESTS]:
        registry.add("guest", {**row, "name": row["name"], "name_latin": row["name"], "days": []})
    for row in content.names["press"]:
        registry.add("press", {**row, "days": []})


def _visitors(registry: Registry, content: Content) -> None:
    names, dice = Names(content.names, "visitor names"), Dice("visitors")
    abroad = content.names["foreign"][_FOREIGN_GUESTS:]
    for row in abroad:
        registry.add("visitor", {**row, "name_latin": row["name"], "days": []})
    drawn = _Organisations(content.names, dice)
    met: set[tuple[str, str]] = set()
    while len(met) < VISITORS - len(abroad):
        name, latin = names.draw()
        home = drawn.draw()
        if (name, home["zh"]) in met:
            continue
        met.add((name, home["zh"]))
        titles = [
            (title, weight) for title, weight in content.names["titles"][f"visitor_{home['kind']}"]
        ]
        city = home["city"] if dice.chance(82) else drawn.city()
        registry.add(
            "visitor",
            {
                "name": name,
                "name_latin": latin,
                "organisation": home["zh"],
                "organisation_latin": home["en"],
                "title": dice.weighted(titles),
                "city": city,
                "days": _days(dice),
            },
        )


class _Organisations:
    """Where visitors come from: a few send many, many send a few."""

    def __init__(self, names: Row, dice: Dice) -> None:
        self._dice = dice
        self._kinds = list(names["organisation_weights"].items())
        self._cities: list[tuple[str, int]] = [(city, weight) for city, weight in names["cities"]]
        self._of: dict[str, list[tuple[Row, int]]] = {}
        for place, row in enumerate(names["organisations"]):
            weight = 40 // (1 + place * 7 % 11) + 4
            self._of.setdefault(row["kind"], []).append((row, weight))

    def draw(self) -> Row:
        return self._dice.weighted(self._of[self._dice.weighted(self._kinds)])

    def city(self) -> str:
        return self._dice.weighted(self._cities)


def _days(dice: Dice) -> list[str]:
    """Most hold a badge for all days (none listed); the others for one or two."""
    roll = dice.below(100)
    if roll < 58:
        return []
    if roll < 88:
        return [DAYS[dice.below(3)]]
    start = dice.below(2)
    return list(DAYS[start : start + 2])
