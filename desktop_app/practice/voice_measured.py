"""Where a voice was heard in an answer's sound: measured once its round is over, so that lost fillers are counted."""

from collections.abc import Callable, Sequence

from desktop_app.analysis.model import Analysis
from desktop_app.audio.voice_activity import voiced_stretches
from desktop_app.library.model import Exchange, Recording, Session
from desktop_app.library.store import Library
from desktop_app.practice.listened import Stretches
from desktop_app.practice.second_hearing import listened_of

JudgeVoiced = Callable[[Session, Exchange, Stretches], Analysis]


def voiced_in(exchange: Exchange, recordings: Sequence[Recording]) -> Stretches:
    """The stretches (start_s, end_s) of the answer, on the session's timeline, in which a voice is heard.

    Reads the sound: about 0.15 s of processor time a minute.  Raises `BadInput` where it cannot be read.
    """
    found: list[tuple[float, float]] = []
    for start_s, end_s in listened_of(exchange):
        for recording in recordings:
            begins_s = max(start_s, recording.start_s) - recording.start_s
            ends_s = min(end_s, recording.start_s + recording.duration_s) - recording.start_s
            if begins_s < ends_s:
                voiced = voiced_stretches(recording.path, begins_s, ends_s)
                found += [(recording.start_s + first, recording.start_s + last) for first, last in voiced]
    return tuple(sorted(found))


class Settling:
    """What is done to a session when its round is over: each answer is judged with its voice measured, and the sound is
    made small.  Takes seconds: a worker thread.

    An answer that was heard a second time is left as it is: that hearing listened for hesitations itself, and its
    words' times leave gaps in which there was a voice and no hesitation.
    """

    def __init__(self, library: Callable[[], Library], judge: JudgeVoiced) -> None:
        self._library = library
        self._judge = judge

    def settle(self, session_id: str) -> None:
        """Raises `MockLoopError` where the sound cannot be read or made small; what was kept before stays."""
        library = self._library()
        session = library.session(session_id)
        for exchange in session.exchanges:
            if exchange.words and exchange.analysis is not None and not exchange.hearing:
                judged = self._judge(session, exchange, voiced_in(exchange, session.recordings))
                if any(filler.probable for filler in judged.fillers):
                    library.annotations.judge_again(session_id, exchange.id, judged)
        library.compress(session_id)
