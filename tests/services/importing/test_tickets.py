"""Signed tickets of a shop: genuine, altered, of another event, and not tickets at all."""

import base64
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.services.badges.token import TokenRefusal, encode, new_key
from app.services.importing.ed25519 import verifies
from app.services.importing.tickets import Ticket, keys_of_event, looks_signed, read_key, verify

VECTORS = (
    Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "pretix" / "sig1-vectors.json"
)

# RFC 8032, 7.1, tests 1 to 3: public key, message, signature
RFC = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
            "4a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
]


@pytest.mark.parametrize(("key", "message", "signature"), RFC)
def test_signatures_are_judged_as_the_standard_does(key: str, message: str, signature: str) -> None:
    known, said, signed = (bytes.fromhex(text) for text in (key, message, signature))
    assert verifies(known, said, signed)
    assert not verifies(known, said + b"!", signed)
    for at in (0, 31, 32, 63):
        altered = bytearray(signed)
        altered[at] ^= 1
        assert not verifies(known, said, bytes(altered))


def test_a_signature_has_one_form_only() -> None:
    key, message, signature = (bytes.fromhex(text) for text in RFC[0])
    order = 2**252 + 27742317777372353535851937790883648493
    larger = int.from_bytes(signature[32:], "little") + order
    assert not verifies(key, message, signature[:32] + larger.to_bytes(32, "little"))
    assert not verifies(key, message, signature[:-1])
    assert not verifies(b"\xff" * 32, message, signature)


def ticket(seed: bytes, *, valid_from: int = 0, valid_until: int = 0) -> tuple[str, bytes]:
    """A ticket as the shop signs it, and the key to check it with."""
    ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
    payload = b"\x0a" + bytes([len(seed)]) + seed + b"\x10\x2a"
    for tag, value in ((0x28, valid_from), (0x30, valid_until)):
        if value:
            payload += bytes([tag]) + _varint(value)
    private = ed25519.Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)
    signature = private.sign(payload)
    raw = b"\x01" + len(payload).to_bytes(2, "big") + len(signature).to_bytes(2, "big")
    code = base64.b64encode(raw + payload + signature).decode()[::-1]
    return code, private.public_key().public_bytes_raw()


def _varint(value: int) -> bytes:
    groups = []
    while value:
        groups.append(value & 0x7F | (0x80 if value > 0x7F else 0))
        value >>= 7
    return bytes(groups)


def test_a_genuine_ticket_says_what_was_sold_and_when_it_admits() -> None:
    opens = datetime(2018, 11, 28, 1, 30, tzinfo=UTC)
    code, key = ticket(b"CTJqJOl1H", valid_from=int(opens.timestamp()))
    found = verify(f"  {code}\n", [b"\x00" * 32, key])
    assert found == Ticket(code, "CTJqJOl1H", 42, valid_from=opens)
    assert isinstance(found, Ticket)
    assert found.admits_at(opens)
    assert not found.admits_at(opens - timedelta(seconds=1))


def test_an_altered_ticket_and_one_of_another_event_are_refused() -> None:
    code, key = ticket(b"CTJqJOl1H")
    altered = code[:40] + ("A" if code[40] != "A" else "B") + code[41:]
    assert looks_signed(altered)
    assert verify(altered, [key]) is TokenRefusal.FORGED
    other = bytes.fromhex(RFC[1][0])
    assert verify(code, [other]) is TokenRefusal.FORGED
    assert verify(code, []) is TokenRefusal.UNKNOWN_KEY


def test_our_own_badge_is_no_ticket() -> None:
    assert verify(encode(7, 3, new_key()), [bytes.fromhex(RFC[0][0])]) is TokenRefusal.OTHER_FAIR
    assert verify(" ", []) is TokenRefusal.UNREADABLE


@given(
    st.text(max_size=300)
    | st.binary(max_size=200).map(lambda b: base64.b64encode(b).decode()[::-1])
)
def test_whatever_is_scanned_is_told_without_failing(code: str) -> None:
    assert isinstance(verify(code, [bytes.fromhex(RFC[0][0])]), TokenRefusal)


def test_keys_are_read_as_the_shop_shows_them() -> None:
    key = bytes.fromhex(RFC[0][0])
    body = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key).decode()
    pem = f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"
    wrapped = base64.b64encode(pem.encode()).decode()
    for text in (pem, wrapped, base64.b64encode(key).decode()):
        assert read_key(text) == key
    assert keys_of_event(json.dumps({"valid_keys": {"pretix_sig1": [wrapped]}})) == (key,)
    for text in ("", "hello", "AAAA", base64.b64encode(b"\xff" * 32).decode()):
        with pytest.raises(AppError, match=r"ticket\.key"):
            read_key(text)
    for event in ("[]", "{}", "no json", '{"valid_keys": {}}'):
        with pytest.raises(AppError, match=r"ticket\.no_keys"):
            keys_of_event(event)


@pytest.mark.skipif(not VECTORS.exists(), reason="the real tickets lie beside the project")
def test_five_real_tickets_pass_and_the_altered_one_fails() -> None:
    document = json.loads(VECTORS.read_text())
    keys = [read_key(text) for text in document["public_keys_b64_pem"]]
    for vector in document["vectors"]:
        passes = [isinstance(verify(vector["secret"], [key]), Ticket) for key in keys]
        assert [at for at, good in enumerate(passes) if good] == vector["valid_with_key_index"]
        found = verify(vector["secret"], keys)
        if vector["valid_with_key_index"]:
            assert isinstance(found, Ticket)
            told = vector["payload_fields"]
            assert (found.seed, found.item) == (told["1"], told["2"])
            assert (found.subevent or 0) == told.get("4", 0)
        else:
            assert found is TokenRefusal.FORGED
