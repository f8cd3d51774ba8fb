"""Certificates of erasures, and the rules by which data is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.models.fairs import Fair
from app.models.privacy import Cause, Certificate, PrivacyRules, Scope
from app.services.store import Reader, Writer
from app.services.store.known_erasures import at_least

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


def keep_certificate(writer: Writer, certificate: Certificate) -> None:
    """Write down a certificate that another file of this fair has: its paper stays good.

    It gets another number only where this file gave its number to another one.
    """
    number = certificate.number
    if writer.count(Certificate, number=number):
        number = writer.next_number(_COUNTER)
    at_least(writer, _COUNTER, number)
    writer.append(
        lambda _, desk, seq: replace(certificate, device_id=desk, device_seq=seq, number=number)
    )


def rules_of(reader: Reader) -> PrivacyRules:
    """The rules of this fair; those that are usual where nobody chose."""
    fair = reader.all(Fair)[0]
    return reader.get(PrivacyRules, fair.id) or PrivacyRules(fair.id)
