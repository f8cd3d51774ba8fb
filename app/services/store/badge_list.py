"""Queries of the badge registry."""

from app.models.people import Person
from app.services.store.mapping import shape_of
from app.services.store.session import Reader


def people_without_badge(reader: Reader) -> list[Person]:
    """Everybody who holds no valid badge, in the order of registration."""
    shape = shape_of(Person)
    columns = ", ".join(f'p."{name}"' for name in shape.columns)
    rows = reader.db.execute(
        f"select {columns} from person p where not exists "
        "(select 1 from badge b where b.person_id = p.id and b.state = 'valid') order by p.row"
    )
    return [shape.value(row) for row in rows]
