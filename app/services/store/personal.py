"""Which columns tell who somebody is, and what stands there once that was erased.

A person's own records lose what they tell, whoever wrote it; in other people's records only the
words that name the person go.
"""

from collections.abc import Mapping
from typing import Any

from app.models.privacy import ERASED, Scope

Columns = Mapping[str, Any]

# The column by which a record belongs to a person; its own id is the person's.
LINKS: Mapping[str, str] = {
    "request": "from_person_id",
    "offer": "person_id",
    "need": "person_id",
    "speaker": "person_id",
    "deal": "buyer_person_id",
    "badge": "person_id",
    "absence": "person_id",
    "preference": "person_id",
    "registration": "person_id",
}
_PROPOSAL: Columns = {
    "title_zh": ERASED,
    "title_en": "",
    "text_zh": "",
    "text_en": "",
    "keywords": "[]",
    "city": "",
    "external_id": "",
    "source": "",
    "rights": "",
}
_WHOLE: Mapping[str, Columns] = {
    "person": {
        "name": ERASED,
        "name_latin": "",
        "organisation": "",
        "organisation_latin": "",
        "title": "",
        "phone": "",
        "email": "",
        "city": "",
        "exhibitor_id": None,
        "registered_at": None,
        "external_id": "",
        "source": "",
    },
    "request": {"topic": "", "external_id": "", "source": ""},
    "offer": _PROPOSAL,
    "need": _PROPOSAL,
    "speaker": {"name": ERASED, "name_latin": "", "organisation": "", "title": ""},
    "deal": {"buyer_name": ERASED, "buyer_signatory": ""},
    "absence": {"reason": ""},
}
OWN: Mapping[Scope, Mapping[str, Columns]] = {
    Scope.CONTACT: {"person": {"phone": "", "email": ""}},
    Scope.LEADS: {},
    Scope.PERSON: _WHOLE,
}
"""What the person's own records have afterwards."""

OWN_FACTS: Mapping[str, tuple[str, Columns]] = {
    "lead_entry": ("person_id", {"note": "", "next_step": ""}),
    "feedback": ("party_id", {"by": "", "note": "", "next_step": ""}),
}
"""Facts about the person: the column that says so, and what they have afterwards."""

MENTIONED: Mapping[str, tuple[str, ...]] = {
    "request": ("topic",),
    "offer": ("title_zh", "title_en", "text_zh", "text_en"),
    "need": ("title_zh", "title_en", "text_zh", "text_en"),
    "deal": (
        "title",
        "buyer_name",
        "supplier_name",
        "reported_by",
        "buyer_signatory",
        "supplier_signatory",
        "note",
    ),
    "voucher": ("holder_name",),
    "speaker": ("name", "name_latin", "topic"),
    "session": ("chair", "abstract"),
    "pitch": ("speaker",),
    "lot": ("buyer",),
    "absence": ("reason",),
    "badge": ("reason",),
    "exhibitor": ("intro_zh", "intro_en"),
}
"""Columns of records in which people write names; badges are asked for by their person."""

MENTIONED_FACTS: Mapping[str, tuple[str, ...]] = {
    "lead_entry": ("note", "next_step", "author"),
    "feedback": ("note", "next_step", "by"),
    "disclosure": ("by", "purpose"),
    "badge_print": ("by", "reason", "target"),
    "exported_list": ("file", "by"),
}
"""The same of facts; a scan's reason has an index of its own."""

TELLING = ("name", "name_latin", "phone", "email", "external_id")
"""What a person is recognised by in other people's words."""
CONTACTS = ("phone", "email")
