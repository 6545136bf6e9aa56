"""How long work on a model tells how far it is, and how it is told to stop."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop_app.errors import MockLoopError

Stage = Literal["downloading", "unpacking", "checking"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is.  `total_bytes` is None where it is not known; `place` is where it comes from."""

    stage: Stage
    done_bytes: int
    total_bytes: int | None
    place: str = ""


Reached = Callable[[int], None]
"""Told the bytes done so far, a few times a second.  Raises `Cancelled` where the work is to stop."""


class Cancelled(MockLoopError):
    """The person asked to stop; nothing half done was left where it could be taken for whole."""

    def __init__(self) -> None:
        super().__init__("Stopped, as you asked: nothing was installed.")


@dataclass(frozen=True, slots=True)
class Watch:
    """Whoever waits for the work: `report` is told how far it is and `cancelled` asked, both on the working thread."""

    report: Callable[[Progress], None] = lambda _: None
    cancelled: Callable[[], bool] = lambda: False

    def over(self, stage: Stage, total_bytes: int | None, place: str = "", before: int = 0) -> Reached:
        """A counter for one stretch of the work, which `before` bytes of its total went ahead of."""

        def reached(done_bytes: int) -> None:
            if self.cancelled():
                raise Cancelled
            self.report(Progress(stage, before + done_bytes, total_bytes, place))

        return reached
