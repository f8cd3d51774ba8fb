"""Identities. Every record that can be shared carries a UUIDv7 made on the desk."""

import os
import time
from collections.abc import Callable
from typing import NewType

FairId = NewType("FairId", str)
HallId = NewType("HallId", str)
RoomId = NewType("RoomId", str)
BoothId = NewType("BoothId", str)
TableId = NewType("TableId", str)
ExhibitorId = NewType("ExhibitorId", str)
PersonId = NewType("PersonId", str)
SessionId = NewType("SessionId", str)
OfferId = NewType("OfferId", str)
NeedId = NewType("NeedId", str)
RequestId = NewType("RequestId", str)
SlotId = NewType("SlotId", str)
MeetingId = NewType("MeetingId", str)
PlanId = NewType("PlanId", str)
BadgeId = NewType("BadgeId", str)
CheckpointId = NewType("CheckpointId", str)
ScanId = NewType("ScanId", str)
LeadId = NewType("LeadId", str)
PrintJobId = NewType("PrintJobId", str)
DealId = NewType("DealId", str)
VoucherId = NewType("VoucherId", str)
LotId = NewType("LotId", str)
BidId = NewType("BidId", str)
DeviceId = NewType("DeviceId", str)
ActionId = NewType("ActionId", str)


def uuid7(unix_ms: int, entropy: bytes) -> str:
    """The UUIDv7 (RFC 9562, 5.7) of a moment in milliseconds and ten random bytes."""
    if len(entropy) != 10:
        raise ValueError("a UUIDv7 takes ten random bytes")
    # Written out by hand: imports make 100,000 at once, and UUID() takes three times as long.
    time_part, noise = f"{unix_ms & 0xFFFF_FFFF_FFFF:012x}", entropy.hex()
    variant = "89ab"[int(noise[4], 16) & 0b11]
    return f"{time_part[:8]}-{time_part[8:]}-7{noise[1:4]}-{variant}{noise[5:8]}-{noise[8:]}"


def new_id(
    milliseconds: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    randomness: Callable[[int], bytes] = os.urandom,
) -> str:
    """A fresh identity; sorts after the ones made in earlier milliseconds."""
    return uuid7(milliseconds(), randomness(10))
