"""What the tests ask of a fair's file."""

from contextlib import closing
from pathlib import Path

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.services.fair_keys import FairKeys
from app.services.store import Store, cipher
from tests.services.exhibitors.small_fair import DESK

NAMES = {"拟真传感技术", "示例储能科技", "范例激光加工"}


def names(path: Path) -> set[str]:
    """The exhibitors' names, after opening the fair as the program does."""
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return {exhibitor.name for exhibitor in reader.all(Exhibitor)}


def add(store: Store, name: str) -> None:
    """One more exhibitor."""
    with store.writing("exhibitor.new") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), name))


def another_desk(folder: Path) -> FairKeys:
    """From here on this is a desk that has never seen the fair."""
    keys = FairKeys(folder)
    cipher.use_keys(keys)
    return keys
