"""The demonstration: a whole round without a person, in which everything but the candidate is real."""

from desktop_app.audio.ports import Player
from desktop_app.audio.tape import TapeMicrophone
from desktop_app.bootstrap import Studio
from desktop_app.catalog.candidate import Candidate, candidate_for
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.interview.model import AskedFor, Options, Request, View
from desktop_app.interview.pacing import fitting_length_s, is_whole_problem
from desktop_app.practice.model import Listener, PracticeEvent, TroubleArose
from desktop_app.practice.performance import Performance
from desktop_app.speech.choose import CANDIDATE, best_voice
from desktop_app.speech.ports import Voice

DEFAULT_ROUND = "behavioural-45"


class Demonstration:
    """A round in which the sample candidate answers into a tape (LiveRoundPort).

    `speed` shortens the waiting alone: the tape is held while speech is being made or recognised.  `player` makes the
    interviewer audible; `voice` is the candidate's, the best one of the machine if not given.  Raises `BadInput` for a
    round that no sample candidate can play, `Missing` where there is no voice or no speech model.
    """

    def __init__(
        self,
        studio: Studio,
        listener: Listener,
        speed: float = 1.0,
        round_id: str = DEFAULT_ROUND,
        player: Player | None = None,
        voice: Voice | None = None,
    ) -> None:
        self._listener = listener
        round_ = studio.round_named(round_id)
        candidate = _candidate_for(studio, round_.id)
        self._tape = TapeMicrophone(speed=speed, name=f"{candidate.name}, the sample candidate")
        self._conductor = studio.taped_round(
            round_id,
            Options(
                level=candidate.level_for(round_),
                question_ids=candidate.wanted(round_, studio.catalog.questions),
            ),
            self._tape,
            self._hear,
            player=player,
            demo=True,
        )
        self._performance = Performance(
            candidate,
            voice or _best_voice(),
            self._tape,
            self._conductor.end_answer,
            self._report,
            self._length_s,
            round_.kind,
            lambda asked: is_whole_problem(self._conductor.plan, asked),
        )
        self._tape.hold = lambda: self._performance.busy or self._conductor.is_behind

    @property
    def position_s(self) -> float:
        """Now, on the round's timeline."""
        return self._conductor.position_s

    def start(self) -> None:
        self._performance.start()
        try:
            self._conductor.start()
        except MockLoopError:
            self._performance.stop()
            raise

    def wait(self, timeout_s: float | None = None) -> bool:
        """Block until the round is kept; False when `timeout_s` passed first."""
        return self._conductor.wait(timeout_s)

    def view(self) -> View:
        return self._conductor.view()

    def end_answer(self) -> None:
        self._conductor.end_answer()

    def request(self, request: Request) -> None:
        self._conductor.request(request)

    def pause(self) -> None:
        self._conductor.pause()

    def resume(self) -> None:
        self._conductor.resume()

    def skip_phase(self) -> None:
        self._conductor.skip_phase()

    def extend_phase(self, extra_s: float) -> None:
        self._conductor.extend_phase(extra_s)

    def keep_note(self, at_s: float, text: str) -> None:
        self._conductor.keep_note(at_s, text)

    def keep_text(self, name: str, text: str) -> None:
        self._conductor.keep_text(name, text)

    def end_round(self) -> None:
        self._conductor.end_round()

    def close(self) -> None:
        """End it early; what was recorded is kept.  Blocks until all threads have ended.  Idempotent."""
        self._conductor.close()
        self._performance.stop()

    def _hear(self, event: PracticeEvent) -> None:
        self._performance(event)
        self._listener(event)

    def _length_s(self, asked: AskedFor, ends_s: float | None) -> float:
        """How long an answer should take for its phase to be filled as documented, or as it was written."""
        taken_s = self._conductor.view().phases[asked.phase_index].taken_s
        return fitting_length_s(self._conductor.plan, asked, taken_s or 0.0, ends_s)

    def _report(self, sentence: str) -> None:
        self._listener(TroubleArose(sentence))


def _candidate_for(studio: Studio, round_id: str) -> Candidate:
    candidate = candidate_for(round_id, studio.candidates)
    if candidate is None:
        known = ", ".join(sorted(one.round for one in studio.candidates if one.round))
        raise BadInput(
            "No sample candidate was written for the round {round_id!r}; there is one for {known}.",
            round_id=round_id,
            known=known,
        )
    return candidate


def _best_voice() -> Voice:
    voice = best_voice(CANDIDATE)
    if voice is None:
        raise Missing(
            "The demonstration needs a voice to speak with: install espeak-ng (on Debian: apt install espeak-ng), "
            "or the natural voice (`make voice`)."
        )
    return voice
