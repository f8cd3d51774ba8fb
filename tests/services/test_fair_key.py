"""A fair's badge key on two desks: carried in a sealed file, compared, never replaced unseen."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.access import Access
from app.models.badge_key import KeyParcel
from app.models.changes import Device
from app.models.fairs import Fair
from app.models.ids import DeviceId, ExhibitorId, FairId
from app.models.scanning import Role
from app.services.badges.token import Genuine, TokenRefusal, verify
from app.services.event_key import EventKeys, fingerprint
from app.services.fair_key import FairKey
from app.services.key_files import write_key_file
from app.services.key_parcel import new_passphrase, seal, unseal
from app.services.papers import Papers
from app.services.scanning.keys import HeldKeys
from app.services.store import Store
from app.services.store.copying import copy_whole
from app.services.verification import verify as verify_file
from tests.services.badge_fair import MORNING, BadgeFair, badge_fair

SECOND = Device(DeviceId("01a00000-0000-7000-8000-0000000000bb"), "2 号门", MORNING)
WORDS = "k7mp-x3wd-92qa-htnb"


class Desks:
    """Two laptops; the second opens a copy of the first one's file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fair: BadgeFair = badge_fair(folder / "one.fair")
        self.fair.registry.issue_missing()
        self.one = FairKey(self.fair.store, EventKeys(folder / "one"))
        self._copies: list[Store] = []
        self.two = self.copied()

    def copied(self) -> FairKey:
        """The second desk, on a fresh copy of the first one's file."""
        target = self.folder / f"two-{len(self._copies)}.fair"
        with self.fair.store.reading() as reader:
            copy_whole(reader, target)
        store = Store.open(target, SECOND)
        self._copies.append(store)
        self.two = FairKey(store, EventKeys(self.folder / "two"))
        return self.two

    def code(self, key: FairKey, name: str = "周予安") -> str:
        """The code on the badge that this desk prints."""
        papers = Papers(key.store, key.first, self.fair.clock, key.signing)
        return papers.badge_cards([self.fair.people[name]])[0].code

    def close(self) -> None:
        for store in (self.fair.store, *self._copies):
            store.close()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    made = Desks(tmp_path)
    yield made
    made.close()


def refusal(act: object) -> AppError:
    assert callable(act)
    with pytest.raises(AppError) as refused:
        act()
    return refused.value


def test_what_one_desk_prints_the_other_proves_once_it_took_the_key_in(desks: Desks) -> None:
    code = desks.code(desks.one)
    two = desks.copied()
    assert HeldKeys(two.store, two.keys)() == {}
    assert two.standing().is_lacking
    parcel = unseal(desks.one.hand_over(WORDS), WORDS)
    taken = two.take_in(parcel)
    assert taken == desks.one.standing()
    assert taken.is_good
    assert isinstance(verify(code, HeldKeys(two.store, two.keys)()), Genuine)
    assert desks.code(two) == code, "both desks print the same badge"


def test_a_desk_without_the_key_prints_nothing_and_makes_none(desks: Desks) -> None:
    desks.code(desks.one)
    two = desks.copied()
    assert refusal(lambda: desks.code(two)).code == "badges.no_key"
    assert two.keys.held(_fair(two)) == {}


def test_a_file_of_before_the_marks_knows_by_what_was_printed(desks: Desks) -> None:
    """Files of older programs name no fingerprint; a printed badge says that a key exists."""
    desks.fair.registry.printed([desks.fair.badge("周予安")], "a.pdf")
    two = desks.copied()
    assert two.standing().wanted == ""
    assert two.standing().is_lacking
    assert refusal(lambda: desks.code(two)).code == "badges.no_key"


def test_two_desks_that_made_their_own_are_told_and_choose(desks: Desks) -> None:
    own = FairKey(desks.two.store, EventKeys(desks.folder / "two"))
    desks.code(own)
    code = desks.code(desks.one)
    mine, theirs = own.standing().held, desks.one.standing().held
    assert mine != theirs
    parcel = unseal(desks.one.hand_over(WORDS), WORDS)
    refused = refusal(lambda: own.take_in(parcel))
    assert (refused.code, refused.facts) == ("key.differs", {"offered": theirs, "held": mine})
    assert own.standing().held == mine, "nothing was replaced"
    before = own.held()
    assert own.take_in(parcel, replace=True).held == theirs
    assert isinstance(verify(code, HeldKeys(own.store, own.keys)()), Genuine)
    assert before is not None
    assert own.take_in(before, replace=True).held == mine, "and it can come back"


def test_a_key_that_is_not_the_files_calls_nothing_forged(desks: Desks) -> None:
    """A desk that made its own key before it got the file must not alarm at every gate."""
    desks.code(desks.two)
    mine = desks.two.standing().held
    code = desks.code(desks.one)
    two = desks.copied()
    standing = two.standing()
    assert standing.differs
    assert not standing.is_good
    held = two.keys.held(_fair(two))
    assert verify(code, held) is TokenRefusal.FORGED
    assert HeldKeys(two.store, two.keys)() == {}
    refused = refusal(lambda: desks.code(two))
    assert refused.code == "badges.other_key"
    assert refused.facts == {"held": mine, "wanted": desks.one.standing().held}


def test_the_key_of_another_fair_is_kept_only_when_that_is_said(desks: Desks) -> None:
    desks.code(desks.one)
    other = KeyParcel(FairId("01a00000-0000-7000-8000-0000000000cc"), "别的展会", {0: bytes(32)})
    refused = refusal(lambda: desks.one.take_in(other))
    facts = {"name": "别的展会", "offered": fingerprint(bytes(32))}
    assert refused.code == "key.other_fair"
    assert refused.facts == {**facts, "held": desks.one.standing().held}
    before = desks.one.standing()
    assert desks.one.take_in(other, other_fair=True) == before, "the open fair's own stays"
    assert list(desks.one.keys.held(other.fair_id).values()) == [bytes(32)]
    again = KeyParcel(other.fair_id, other.fair_name, {0: bytes([1]) * 32})
    assert refusal(lambda: desks.one.take_in(again, other_fair=True)).code == "key.differs"


def test_keys_before_and_after_a_change_travel_together(desks: Desks) -> None:
    old = desks.code(desks.one)
    desks.one.change()
    desks.fair.add("新来的")
    desks.fair.registry.issue_missing()
    fresh = desks.code(desks.one, "新来的")
    two = desks.copied()
    two.take_in(unseal(desks.one.hand_over(WORDS), WORDS))
    held = HeldKeys(two.store, two.keys)()
    assert len(held) == 2
    assert all(isinstance(verify(code, held), Genuine) for code in (old, fresh))


def test_a_gate_sees_a_key_at_once_that_was_taken_in_meanwhile(desks: Desks) -> None:
    code = desks.code(desks.one)
    two = desks.copied()
    gate = HeldKeys(two.store, two.keys)
    assert gate() == {}
    two.take_in(unseal(desks.one.hand_over(WORDS), WORDS))
    assert isinstance(verify(code, gate()), Genuine)


def test_a_booth_neither_takes_nor_hands_over(desks: Desks) -> None:
    desks.code(desks.one)
    parcel = unseal(desks.one.hand_over(WORDS), WORDS)
    two = desks.copied()
    two.store.access = Access(Role.BOOTH, ExhibitorId("01a00000-0000-7000-8000-0000000000ee"))
    for act in (lambda: two.take_in(parcel), lambda: two.hand_over(WORDS), two.held, two.first):
        assert refusal(act).code == "role.refused"
    two.store.access = Access(Role.GATE)
    assert two.take_in(parcel).is_good
    assert refusal(lambda: two.hand_over(WORDS)).code == "role.refused"


def test_nothing_held_is_nothing_handed_over(desks: Desks) -> None:
    assert refusal(lambda: desks.two.hand_over(WORDS)).code == "key.none"


def test_the_marks_are_numbers_like_others_and_the_file_stays_sound(desks: Desks) -> None:
    desks.code(desks.one)
    assert verify_file(desks.fair.store).is_sound
    with desks.fair.store.reading() as reader:
        text = "\n".join(reader.db.iterdump())
    (key,) = desks.one.keys.held(_fair(desks.one)).values()
    assert key.hex() not in text
    assert key.hex() not in repr(desks.one.held())


# The file on its way.


def parcel() -> KeyParcel:
    return KeyParcel(FairId("01a00000-0000-7000-8000-000000000001"), "示例展会", {0: bytes(32)})


def test_what_is_sealed_opens_with_its_passphrase_alone() -> None:
    sealed = seal(parcel(), WORDS)
    assert unseal(sealed, f" {WORDS} ") == parcel()
    assert unseal(sealed, "ｋ７ｍｐ－ｘ３ｗｄ－９２ｑａ－ｈｔｎｂ") == parcel(), (
        "typed in full width"
    )
    assert refusal(lambda: unseal(sealed, WORDS[:-1] + "x")).code == "key.passphrase"
    assert bytes(32).hex().encode() not in sealed
    assert seal(parcel(), WORDS) != sealed, "salt and nonce are fresh each time"


@pytest.mark.parametrize("name", ["fair", "name", "salt", "nonce", "sealed"])
def test_whatever_is_changed_in_the_file_is_noticed(name: str) -> None:
    told = json.loads(seal(parcel(), WORDS))
    text = told[name]
    told[name] = ("B" if text[0] != "B" else "C") + text[1:]
    assert refusal(lambda: unseal(json.dumps(told).encode(), WORDS)).code == "key.passphrase"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 60_000,
        b'{"kind": "fairdesk-badge-key", "version": 1}',
        (
            b'{"kind": "fairdesk-badge-key", "version": 1, "fair": 1, "name": null, "salt": 3,'
            b' "nonce": [], "sealed": "!"}'
        ),
        (
            b'{"kind": "fairdesk-badge-key", "version": 1, "fair": "", "name": "", "salt": "",'
            b' "nonce": "", "sealed": ""}'
        ),
    ],
)
def test_what_is_no_key_file_is_told_as_such(raw: bytes) -> None:
    assert refusal(lambda: unseal(raw, WORDS)).code == "key.file"


def test_a_newer_programs_file_and_a_short_passphrase() -> None:
    newer = b'{"kind": "fairdesk-badge-key", "version": 2}'
    assert refusal(lambda: unseal(newer, WORDS)).code == "key.newer"
    assert refusal(lambda: seal(parcel(), "  elf signs  ")).code == "key.passphrase_short"


def test_proposed_passphrases_are_long_enough_and_never_the_same() -> None:
    made = {new_passphrase() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 19 for one in made)


def test_the_file_is_its_owners_alone_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "gate.fairkey"
    path.write_text("older")
    write_key_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert refusal(lambda: write_key_file(tmp_path / "no" / "x", b"")).code == "documents.write"


def _fair(key: FairKey) -> FairId:
    with key.store.reading() as reader:
        return reader.all(Fair)[0].id
