"""A live round as the window and the command line see it."""

from typing import Protocol

from desktop_app.interview.model import Request, View


class LiveRoundPort(Protocol):
    """A round in progress.  Every method may be called from any thread and returns at once."""

    def start(self) -> None:
        """Open the microphone, begin the recording and the interview.  Raises `MockLoopError` and keeps nothing."""
        ...

    def view(self) -> View:
        """The interview now; cheap enough for every frame."""
        ...

    def end_answer(self) -> None:
        """Done with the answer; while the interviewer speaks, cuts the speech short and opens the answer."""
        ...

    def request(self, request: Request) -> None:
        """Ask the interviewer: repeat, rephrase, think, come back, next, hint, clarify."""
        ...

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def skip_phase(self) -> None: ...

    def extend_phase(self, extra_s: float) -> None: ...

    def keep_note(self, at_s: float, text: str) -> None:
        """Keep what was noted at a moment of the recording; on disk a moment later."""
        ...

    def keep_text(self, name: str, text: str) -> None:
        """Keep what stands on a pad (`library.model.PAD`, `SKETCH`) now, in place of what stood there before."""
        ...

    def end_round(self) -> None:
        """End early; what was recorded is kept and `RoundKept` follows."""
        ...

    def close(self) -> None:
        """Stop all threads, whatever the state; blocks until they have ended.  Idempotent."""
        ...
