"""The sound of a round: one microphone, recorded in as many segments as it takes, each known to the library."""

from collections.abc import Callable

from desktop_app.audio.ports import Microphone
from desktop_app.audio.recorder import BlockListener, LevelListener, Recorder, Segment
from desktop_app.library.model import Recording
from desktop_app.library.ports import Writer


class Sound:
    """Records the round and hands its blocks on.  Conductor's thread; `position_s` from any.

    A lost microphone ends a segment (`give_up`); `resume` begins the next one.  The timeline goes on from where it was.
    """

    def __init__(
        self,
        microphone: Microphone,
        feed: BlockListener,
        level: LevelListener,
        trouble: Callable[[str], None],
        lost: Callable[[str], None],
    ) -> None:
        self._microphone = microphone
        self._trouble = trouble
        self._lost = lost
        self._recorder = Recorder(self._report, level, (feed,))
        self._segments = 0
        self._recording = False

    @property
    def position_s(self) -> float:
        """Now, on the session's timeline."""
        return self._recorder.position_s

    @property
    def backlog(self) -> int:
        """How many blocks were delivered that are not written yet: `position_s` is so far behind the microphone."""
        return self._recorder.backlog

    def start(self, writer: Writer) -> None:
        """Begin the first segment.  Raises `MockLoopError` where there is no microphone or no file."""
        self._writer = writer
        self._begin_segment()

    def pause(self) -> None:
        self._recorder.pause()

    def resume(self) -> None:
        """Record again, in a new segment where the last one ended.  Raises `MockLoopError` where that fails."""
        if not self._recording:
            self._begin_segment()
        self._recorder.resume()

    def give_up(self) -> None:
        """The microphone is gone: end its segment and keep it."""
        self.stop()

    def stop(self) -> None:
        """End the recording; blocks until all that was delivered is written."""
        if self._recording:
            self._recording = False
            segment = self._recorder.end()
            if segment is not None:
                self._writer.recording(_kept(segment))

    def _begin_segment(self) -> None:
        self._segments += 1
        path = self._writer.recording_path(self._segments)
        start_s = self._recorder.position_s
        self._recorder.begin(self._microphone, path)
        self._recording = True
        # Known from its first sample on, so that a killed program leaves nothing that cannot be found again.
        self._writer.recording(Recording(path, self._microphone.rate, start_s, 0.0))

    def _report(self, sentence: str) -> None:
        if self._microphone.lost:
            self._lost(sentence)
        else:
            self._trouble(sentence)


def _kept(segment: Segment) -> Recording:
    return Recording(segment.path, segment.rate, segment.start_s, segment.duration_s)
