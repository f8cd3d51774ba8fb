"""What the dialog calls kinds of sheets and the fields their columns lead to."""

from collections.abc import Mapping

from app.models.imports import Kind
from app.ui.language import translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - lupdate's own name
    """Mark a literal for translation; PySide6's own is typed as returning any object."""
    return text


_KINDS: Mapping[Kind, str] = {
    Kind.EXHIBITORS: QT_TRANSLATE_NOOP("importing", "Exhibitors"),
    Kind.PEOPLE: QT_TRANSLATE_NOOP("importing", "People"),
    Kind.PROGRAMME: QT_TRANSLATE_NOOP("importing", "Programme"),
    Kind.REQUESTS: QT_TRANSLATE_NOOP("importing", "Meeting requests"),
    Kind.MEETINGS: QT_TRANSLATE_NOOP("importing", "Meetings"),
    Kind.OFFERS: QT_TRANSLATE_NOOP("importing", "Offers"),
    Kind.NEEDS: QT_TRANSLATE_NOOP("importing", "Needs"),
    Kind.LEADS: QT_TRANSLATE_NOOP("importing", "Leads"),
}
_TITLES: Mapping[Kind, str] = {
    Kind.EXHIBITORS: QT_TRANSLATE_NOOP("importing", "Import exhibitors"),
    Kind.PEOPLE: QT_TRANSLATE_NOOP("importing", "Import people"),
    Kind.PROGRAMME: QT_TRANSLATE_NOOP("importing", "Import the programme"),
    Kind.REQUESTS: QT_TRANSLATE_NOOP("importing", "Import meeting requests"),
    Kind.MEETINGS: QT_TRANSLATE_NOOP("importing", "Import meetings"),
    Kind.OFFERS: QT_TRANSLATE_NOOP("importing", "Import offers"),
    Kind.NEEDS: QT_TRANSLATE_NOOP("importing", "Import needs"),
    Kind.LEADS: QT_TRANSLATE_NOOP("importing", "Import leads"),
}
_SHARED: Mapping[str, str] = {
    "abstract": QT_TRANSLATE_NOOP("importing", "Abstract"),
    "attendee_email": QT_TRANSLATE_NOOP("importing", "Attendee's own e-mail"),
    "author": QT_TRANSLATE_NOOP("importing", "Noted by"),
    "became": QT_TRANSLATE_NOOP("importing", "State of the meeting"),
    "begun_at": QT_TRANSLATE_NOOP("importing", "Time"),
    "booth": QT_TRANSLATE_NOOP("importing", "Held in booth"),
    "booths": QT_TRANSLATE_NOOP("importing", "Booth"),
    "budget": QT_TRANSLATE_NOOP("importing", "Budget"),
    "category": QT_TRANSLATE_NOOP("importing", "Category"),
    "chair": QT_TRANSLATE_NOOP("importing", "Chair"),
    "city": QT_TRANSLATE_NOOP("importing", "City"),
    "consents_phone": QT_TRANSLATE_NOOP("importing", "May be phoned"),
    "contact_consents": QT_TRANSLATE_NOOP("importing", "Contact may be phoned"),
    "contact_email": QT_TRANSLATE_NOOP("importing", "E-mail"),
    "contact_name": QT_TRANSLATE_NOOP("importing", "Main contact"),
    "contact_phone": QT_TRANSLATE_NOOP("importing", "Phone"),
    "contact_title": QT_TRANSLATE_NOOP("importing", "Contact's position"),
    "cooperation": QT_TRANSLATE_NOOP("importing", "Cooperation"),
    "created_at": QT_TRANSLATE_NOOP("importing", "Asked at"),
    "credit_code": QT_TRANSLATE_NOOP("importing", "Credit code"),
    "date": QT_TRANSLATE_NOOP("importing", "Day"),
    "days": QT_TRANSLATE_NOOP("importing", "Valid days"),
    "deadline": QT_TRANSLATE_NOOP("importing", "Deadline"),
    "email": QT_TRANSLATE_NOOP("importing", "E-mail"),
    "end": QT_TRANSLATE_NOOP("importing", "End"),
    "exhibitor": QT_TRANSLATE_NOOP("importing", "Exhibitor"),
    "external_id": QT_TRANSLATE_NOOP("importing", "Their number"),
    "features": QT_TRANSLATE_NOOP("importing", "What the table must have"),
    "first_name": QT_TRANSLATE_NOOP("importing", "Given name"),
    "founded": QT_TRANSLATE_NOOP("importing", "Founded"),
    "from_id": QT_TRANSLATE_NOOP("importing", "Number of who asks"),
    "from_kind": QT_TRANSLATE_NOOP("importing", "Who asks is"),
    "from_name": QT_TRANSLATE_NOOP("importing", "Who asks"),
    "from_organisation": QT_TRANSLATE_NOOP("importing", "Organisation of who asks"),
    "industry": QT_TRANSLATE_NOOP("importing", "Industry"),
    "intro_en": QT_TRANSLATE_NOOP("importing", "Introduction (English)"),
    "intro_zh": QT_TRANSLATE_NOOP("importing", "Introduction"),
    "keywords": QT_TRANSLATE_NOOP("importing", "Keywords"),
    "kind": QT_TRANSLATE_NOOP("importing", "Kind"),
    "last_name": QT_TRANSLATE_NOOP("importing", "Family name"),
    "level": QT_TRANSLATE_NOOP("importing", "Interest"),
    "locked": QT_TRANSLATE_NOOP("importing", "Locked"),
    "meeting_id": QT_TRANSLATE_NOOP("importing", "Number of the meeting"),
    "minutes": QT_TRANSLATE_NOOP("importing", "Minutes"),
    "name": QT_TRANSLATE_NOOP("importing", "Name"),
    "name_en": QT_TRANSLATE_NOOP("importing", "English name"),
    "name_latin": QT_TRANSLATE_NOOP("importing", "Latin name"),
    "name_zh": QT_TRANSLATE_NOOP("importing", "Exhibitor's name"),
    "needs": QT_TRANSLATE_NOOP("importing", "Needs"),
    "next_step": QT_TRANSLATE_NOOP("importing", "Next step"),
    "note": QT_TRANSLATE_NOOP("importing", "Note"),
    "offers": QT_TRANSLATE_NOOP("importing", "Offers"),
    "order": QT_TRANSLATE_NOOP("importing", "Order"),
    "order_status": QT_TRANSLATE_NOOP("importing", "Status of the order"),
    "organisation": QT_TRANSLATE_NOOP("importing", "Organisation"),
    "organisation_latin": QT_TRANSLATE_NOOP("importing", "Organisation (English)"),
    "owner": QT_TRANSLATE_NOOP("importing", "Exhibitor or person"),
    "paid": QT_TRANSLATE_NOOP("importing", "Paid"),
    "patents": QT_TRANSLATE_NOOP("importing", "Patents"),
    "person": QT_TRANSLATE_NOOP("importing", "Person or badge number"),
    "phone": QT_TRANSLATE_NOOP("importing", "Phone"),
    "pitches": QT_TRANSLATE_NOOP("importing", "Projects"),
    "place": QT_TRANSLATE_NOOP("importing", "Place"),
    "position": QT_TRANSLATE_NOOP("importing", "Ticket in the order"),
    "quota": QT_TRANSLATE_NOOP("importing", "Meeting quota"),
    "registered_at": QT_TRANSLATE_NOOP("importing", "Registered at"),
    "rights": QT_TRANSLATE_NOOP("importing", "IP rights"),
    "room": QT_TRANSLATE_NOOP("importing", "Room"),
    "seats": QT_TRANSLATE_NOOP("importing", "Seats"),
    "secret": QT_TRANSLATE_NOOP("importing", "Code on the ticket"),
    "short_en": QT_TRANSLATE_NOOP("importing", "Short name (English)"),
    "short_zh": QT_TRANSLATE_NOOP("importing", "Short name"),
    "side": QT_TRANSLATE_NOOP("importing", "Offer or need"),
    "speaker_organisation": QT_TRANSLATE_NOOP("importing", "Speaker's organisation"),
    "speaker_title": QT_TRANSLATE_NOOP("importing", "Speaker's position"),
    "speakers": QT_TRANSLATE_NOOP("importing", "Speakers"),
    "staff": QT_TRANSLATE_NOOP("importing", "Employees"),
    "stage": QT_TRANSLATE_NOOP("importing", "Stage"),
    "start": QT_TRANSLATE_NOOP("importing", "Start"),
    "state": QT_TRANSLATE_NOOP("importing", "State of the request"),
    "subfields": QT_TRANSLATE_NOOP("importing", "Subfields"),
    "table": QT_TRANSLATE_NOOP("importing", "Table"),
    "tags": QT_TRANSLATE_NOOP("importing", "Tags"),
    "text_en": QT_TRANSLATE_NOOP("importing", "Text (English)"),
    "text_zh": QT_TRANSLATE_NOOP("importing", "Text"),
    "title": QT_TRANSLATE_NOOP("importing", "Position"),
    "title_en": QT_TRANSLATE_NOOP("importing", "English title"),
    "title_zh": QT_TRANSLATE_NOOP("importing", "Title"),
    "to_id": QT_TRANSLATE_NOOP("importing", "Number of who is asked"),
    "to_name": QT_TRANSLATE_NOOP("importing", "Who is asked"),
    "topic": QT_TRANSLATE_NOOP("importing", "Topic"),
    "travels": QT_TRANSLATE_NOOP("importing", "Willing to travel"),
    "venue": QT_TRANSLATE_NOOP("importing", "Venue"),
    "voucher": QT_TRANSLATE_NOOP("importing", "Voucher"),
    "website": QT_TRANSLATE_NOOP("importing", "Website"),
    "weight": QT_TRANSLATE_NOOP("importing", "Weight"),
}

FIELD_NAMES = frozenset(_SHARED)
"""Every field that has words."""


def kind_name(kind: Kind) -> str:
    """What the rows are: 展商, 人员, 日程 ..."""
    return translate("importing", _KINDS[kind])


def title_of(kind: Kind | None) -> str:
    """The dialog's heading."""
    if kind is None:
        return translate("importing", "Import a sheet")
    return translate("importing", _TITLES[kind])


def field_name(name: str) -> str:
    """What a column leads to; "" is 不导入."""
    if not name:
        return translate("importing", "Not imported")
    return translate("importing", _SHARED[name])
