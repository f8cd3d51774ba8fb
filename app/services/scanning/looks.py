"""One look at a picture, by zxing-cpp.

Only whole QR codes count: the small variants of the format check themselves too weakly to be
trusted in a poor picture, and no badge has one.
"""

from dataclasses import dataclass

import numpy as np
import zxingcpp

from app.services.scanning.shapes import Grey, Quad


@dataclass(frozen=True, slots=True)
class Reading:
    """A code that was read: its text, its bytes, and its corners in pixels, clockwise."""

    text: str
    content: bytes
    corners: Quad


def look(grey: Grey) -> tuple[Reading, ...]:
    """The codes in a picture: a few milliseconds."""
    return tuple(
        Reading(found.text, bytes(found.bytes), corners_of(found))
        for found in _found(grey)
        if found.valid
    )


def failures(grey: Grey) -> list[zxingcpp.Barcode]:
    """The places that look like a code whose check fails."""
    return [found for found in _found(grey, broken=True) if not found.valid]


def corners_of(found: zxingcpp.Barcode) -> Quad:
    """Where a code was found, clockwise from its own upper left."""
    place = found.position
    return (
        (float(place.top_left.x), float(place.top_left.y)),
        (float(place.top_right.x), float(place.top_right.y)),
        (float(place.bottom_right.x), float(place.bottom_right.y)),
        (float(place.bottom_left.x), float(place.bottom_left.y)),
    )


def version_of(found: zxingcpp.Barcode) -> int:
    """How large the code is, from 1 to 40; 0 where that is not known."""
    told = found.extra.get("Version") if isinstance(found.extra, dict) else None
    return int(told) if isinstance(told, str) and told.isdecimal() else 0


def _formats() -> zxingcpp.BarcodeFormats:
    # Made for each look: the binding complains on stderr about what still lives at the end.
    kinds = zxingcpp.BarcodeFormat
    return zxingcpp.BarcodeFormats([kinds.QRCodeModel2, kinds.QRCodeModel1])


def _found(grey: Grey, *, broken: bool = False) -> list[zxingcpp.Barcode]:
    if min(grey.shape) < 8:
        return []
    plain = np.ascontiguousarray(grey)
    found: list[zxingcpp.Barcode] = zxingcpp.read_barcodes(
        plain, formats=_formats(), return_errors=broken
    )
    # The holder's business card, which some badges bear beside their own code, is no badge.
    return [one for one in found if not one.text.startswith("MECARD:")]
