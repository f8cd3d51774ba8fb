"""Killed while it backs up: whatever has the name of a backup is one, and the fair is whole."""

import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from app.models.exhibitors import Exhibitor
from app.services.backups.backups import Backups, check
from app.services.backups.keeper import Keeper
from app.services.store import Store
from app.services.verification import verify
from tests.services.exhibitors.small_fair import DESK, small_fair

_KILLS = 6
_VICTIM = """
import sys
from pathlib import Path
from app.models.backups import Reason
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.services.backups.backups import Backups
from app.services.store import Store
from tests.services.exhibitors.small_fair import DESK

store = Store.open(Path(sys.argv[1]), DESK)
print("ready", flush=True)
while True:
    with store.writing("exhibitor.add") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "示例储能科技"))
    print("written", flush=True)
    Backups(store.path).make(Reason.AUTOMATIC)
"""


def killed(path: Path, rounds: int, seconds: float) -> int:
    """Kill a program some time after it began a backup; how many writes it acknowledged."""
    victim = subprocess.Popen(
        [sys.executable, "-c", _VICTIM, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert victim.stdout is not None
    for _ in range(rounds + 1):
        assert victim.stdout.readline() in ("ready\n", "written\n")
    time.sleep(seconds)
    victim.kill()
    written = rounds + victim.stdout.read().count("written\n")
    victim.stdout.close()
    victim.wait()
    return written


def test_whatever_is_called_a_backup_can_be_restored(tmp_path: Path) -> None:
    store = small_fair(tmp_path / "a.fair").store
    store.close()
    dice = random.Random(7)
    acknowledged = 3
    for _ in range(_KILLS):
        acknowledged += killed(store.path, dice.randint(2, 4), dice.uniform(0, 0.05))
        for backup in Backups(store.path).all():
            check(backup.path)
            assert backup.manifest is not None
        assert Backups(store.path).all()
    with closing(Store.open(store.path, DESK)) as again, again.reading() as reader:
        assert reader.count(Exhibitor) >= acknowledged
    with closing(Store.open(store.path, DESK)) as again:
        assert verify(again).is_sound
        keeper = Keeper(again, Backups(again.path), lambda _safety: None, lambda _wanted: None)
        keeper.begin()
    left = [one.name for one in Backups(store.path).folder.iterdir() if ".part" in one.name]
    assert left == []
