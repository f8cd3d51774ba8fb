"""The people whom agendas name: exhibitors' staff, and visitors who ask for meetings."""

from app.models.ids import PersonId
from app.models.people import Person
from app.services.store.mapping import shape_of
from app.services.store.session import Reader


def people_in_agendas(reader: Reader) -> list[Person]:
    """Staff of exhibitors and visitors who asked, in the order in which they were registered."""
    shape = shape_of(Person)
    rows = reader.db.execute(
        f"select {shape.select} from person where exhibitor_id is not null "
        "or id in (select from_person_id from request) order by row"
    )
    return [shape.value(row) for row in rows]


def with_forums(reader: Reader) -> list[PersonId]:
    """Everybody who registered for a session."""
    rows = reader.db.execute("select distinct person_id from registration order by person_id")
    return [PersonId(row[0]) for row in rows]


def badge_numbers(reader: Reader) -> dict[str, str]:
    """The number of each person's valid badge, for those who asked or registered for a session."""
    rows = reader.db.execute(
        "select person_id, number from badge where state = 'valid' and "
        "(person_id in (select from_person_id from request) "
        "or person_id in (select person_id from registration)) order by row"
    )
    return dict(rows.fetchall())
