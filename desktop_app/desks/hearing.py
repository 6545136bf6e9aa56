"""The window's desk for the second hearing: the studio's queue, asked for when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.bootstrap import Studio
    from desktop_app.practice.hearing_state import HearingState


class SecondHearings:
    """A `HearAgain` over the studio's queue.  Worker threads; raises `MockLoopError`."""

    def __init__(self, studio: Callable[[], Studio]) -> None:
        self._studio = studio

    def offered(self) -> bool:
        return self._studio().second_hearing() is not None

    def hear(self, session_ids: Sequence[str], *, again: bool = False) -> int:
        return self._studio().hearing_again.hear(session_ids, again=again)

    def pause(self) -> None:
        self._studio().hearing_again.pause()

    def resume(self) -> None:
        self._studio().hearing_again.resume()

    def cancel(self) -> None:
        self._studio().hearing_again.cancel()

    def watch(self, watcher: Callable[[HearingState], None]) -> Callable[[], None]:
        queue = self._studio().hearing_again
        stop = queue.watch(watcher)
        watcher(queue.state)
        return stop
