"""The part of the page about duplicates: looking for them in the background, and answering."""

from collections.abc import Callable

from app.services.duplicates import Suspicion, find_duplicates
from app.services.visitor_directory import VisitorDirectory
from app.ui import pairing
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.twins import Compare, PairList, PairRow, pair_columns
from app.ui.tasks import Job, Tasks


class Pairing(pairing.Pairing[Suspicion, PairRow]):
    """People who seem to be registered twice."""

    compare: Compare

    def __init__(self, desk: Desk, directory: VisitorDirectory, tasks: Tasks) -> None:
        self._desk, self._directory = desk, directory
        compare = Compare(desk)
        super().__init__(
            tasks,
            PairList(directory),
            pair_columns(),
            compare,
            "twins",
            lambda: self.tr("Duplicates"),
            lambda: self.tr("Looking for people registered twice"),
        )
        compare.merging.connect(lambda: self._merge(compare))
        compare.parting.connect(lambda: self._tell_apart(compare))

    def work(self) -> Callable[[Job], list[Suspicion]]:
        people = self._directory.people()
        return lambda job: find_duplicates(people, job.is_cancelled)

    def still_open(self, found: list[Suspicion]) -> list[Suspicion]:
        return self._desk.merging.still_open(found)

    def _merge(self, compare: Compare) -> None:
        if compare.both is None:
            return
        keep, other = compare.both
        if self._desk.do(lambda: self._desk.merging.merge(keep, other, compare.choice)):
            self._desk.notice(self.tr("Merged. Everything of both is with one now."))

    def _tell_apart(self, compare: Compare) -> None:
        if compare.both is None:
            return
        first, second = compare.both
        if self._desk.do(lambda: self._desk.merging.tell_apart(first, second)):
            self._desk.notice(self.tr("Noted: two different people."))
