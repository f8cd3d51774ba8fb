"""Certificates of erasures, and the rules by which data is kept."""

from collections.abc import Mapping
from datetime import datetime

from app.models.fairs import Fair
from app.models.privacy import Cause, Certificate, PrivacyRules, Scope
from app.services.store import Reader, Writer

_COUNTER = "certificate"


def certify(
    writer: Writer,
    moment: datetime,
    subject: str,
    scope: Scope,
    cause: Cause,
    by: str,
    told: Mapping[str, int],
) -> Certificate:
    """Write down that an erasure was carried out, under the next number."""
    number = writer.next_number(_COUNTER)
    return writer.append(
        lambda fact, desk, seq: Certificate(
            fact, desk, seq, moment, number, subject, scope, cause, by, **told
        )
    )


def rules_of(reader: Reader) -> PrivacyRules:
    """The rules of this fair; those that are usual where nobody chose."""
    fair = reader.all(Fair)[0]
    return reader.get(PrivacyRules, fair.id) or PrivacyRules(fair.id)
