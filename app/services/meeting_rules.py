"""The rules of this fair's meetings."""

from app.models.availability import MeetingRules
from app.models.fairs import Fair
from app.services.store import Reader


def read_rules(reader: Reader) -> MeetingRules:
    """Those that were set, or the usual ones."""
    kept = reader.all(MeetingRules)
    return kept[0] if kept else MeetingRules(reader.all(Fair)[0].id)
