"""Tells when the break of a loop is over, wherever in the window one is; holds it back while something is recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_app.ui.words import tell

if TYPE_CHECKING:
    from desktop_app.practice.loops import InLoop, LoopBook, LoopUnderWay
    from desktop_app.ui.parts import Parts
    from desktop_app.ui.tasks import Tasks

_LONGEST_MS = 20_000
"""The wall clock decides, and may jump: a machine that slept must not find the break's end late."""
_HELD_MS = 1_000


@dataclass(frozen=True, slots=True)
class BreakOver:
    """The break before this place in a loop has run out; `title` is what comes next there."""

    place: InLoop
    title: str


class BreakWatch(QObject):
    """Follows every loop that is in a break.  `ended` tells a `BreakOver`, once each.  GUI thread only.

    `is_quiet` says whether something is recorded now: then the end of a break is told afterwards, if it still matters.
    Breaks that ran out before `start` are not told: whoever opens the program is not late for anything.
    """

    ended = Signal(object)
    _changed = Signal()

    def __init__(
        self, parts: Parts, tasks: Tasks, is_quiet: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._tasks, self._is_quiet = parts, tasks, is_quiet
        self._book: LoopBook | None = None
        self._stop_watching: Callable[[], None] = lambda: None
        self._resting: dict[InLoop, LoopUnderWay] = {}
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._changed.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to follow the loops, where there are any."""
        if self._parts.loops is not None:
            self._tasks.run(self._parts.loops, self._follow)

    def stop(self) -> None:
        """Tell nothing more."""
        self._stop_watching()
        self._book = None  # what was told already may still be on its way
        self._timer.stop()

    def _follow(self, book: LoopBook) -> None:
        self._book = book
        self._stop_watching = book.watch(self._changed.emit)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Something happened to a loop: see anew which ones are in a break."""
        if self._book is not None:
            self._looks += 1
            nth = self._looks
            self._tasks.run(self._book.begun, lambda begun: self._take(nth, begun))

    def _take(self, nth: int, begun: Sequence[LoopUnderWay]) -> None:
        from desktop_app.practice.loops import InLoop  # read by now, on the thread that fetched these

        if nth != self._looks:  # several threads look: an older answer may come after a newer one
            return
        resting: dict[InLoop, LoopUnderWay] = {}
        for one in begun:
            here, where = one.run.here, one.whereabouts(self._now_s()).place
            if here is None:
                continue
            place = InLoop(one.id, here.id)
            if where == "break" or (where == "ready" and place in self._resting):
                resting[place] = one
        self._resting = resting
        self._tick()

    @Slot()
    def _tick(self) -> None:
        """Tell what has ended, and wait for the next."""
        left_s = {place: one.whereabouts(self._now_s()).break_left_s for place, one in self._resting.items()}
        over = [place for place, seconds in left_s.items() if seconds <= 0]
        if over and self._is_quiet():
            self._timer.start(_HELD_MS)
            return
        for place in over:
            here = self._resting.pop(place).run.here
            self.ended.emit(BreakOver(place, tell(here.title) if here is not None else ""))
        waiting = [seconds for place, seconds in left_s.items() if place in self._resting]
        if waiting:
            self._timer.start(min(_LONGEST_MS, int(min(waiting) * 1000) + 1))

    def _now_s(self) -> float:
        return self._parts.now().timestamp()
