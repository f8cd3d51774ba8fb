"""A process that writes into a fair until somebody kills it: ``python -m tests.flows.victim``.

It says ``ready`` once it can be killed, and each thing that it has committed, after the commit.
"""

import logging
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from app.models.changes import Device
from app.models.exhibitors import CheckIn, Exhibitor
from app.models.ids import DeviceId, ExhibitorId, new_id
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.fairs import found_fair, new_fair
from app.services.intake import Intake
from app.services.store import Store
from app.services.store.cipher import use_keys

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000dd"), "desk", NOON)
SHEET = "people.csv"


def say(word: str) -> None:
    print(word, flush=True)


def write(path: Path) -> None:
    """Add exhibitors one by one and check each in."""
    with closing(Store.open(path, DESK)) as store:
        say("ready")
        while True:
            made = Exhibitor(ExhibitorId(new_id()), "示例储能科技", city="嘉定")
            with store.writing("exhibitor.add", name=made.name) as writer:
                writer.save(made)
                writer.append(
                    lambda fact, device, seq, made=made: CheckIn(  # type: ignore[misc]  # own facts
                        fact, device, seq, made.id, NOON
                    )
                )
            say(made.id)


def carry_in(path: Path) -> None:
    """Import the sheet that lies beside the fair."""
    with closing(Store.open(path, DESK)) as store:
        intake = Intake(store)
        prepared = intake.prepare(path.with_name(SHEET))
        say("ready")
        say(str(intake.carry_in(prepared).added))


def found(path: Path) -> None:
    """Make a new fair of many slots."""
    fair = new_fair("示例展会", "Example fair", date(2018, 1, 1), date(2018, 12, 31))
    say("ready")
    found_fair(path, fair, DESK).close()
    say("done")


def bring_up_to_date(path: Path) -> None:
    """Open a file of an older shape."""
    say("ready")
    Store.open(path, DESK).close()
    say("done")


def convert(path: Path) -> None:
    """Encrypt the fair, give it another key, make it plain again, until somebody kills it."""
    encryption = Encryption(keys_of(path))
    say("ready")
    while True:
        if encryption.protection(path).is_encrypted:
            encryption.change_key(path)
            encryption.decrypt(path)
        else:
            encryption.encrypt(path)


def keys_of(path: Path) -> FairKeys:
    """The keys of the desk whose fair it is."""
    return FairKeys(path.parent / "desk")


WORK = {
    "write": write,
    "import": carry_in,
    "found": found,
    "migrate": bring_up_to_date,
    "convert": convert,
}

if __name__ == "__main__":
    logging.disable(logging.WARNING)  # that there is no keyring here is no complaint
    use_keys(keys_of(Path(sys.argv[2])))
    WORK[sys.argv[1]](Path(sys.argv[2]))
