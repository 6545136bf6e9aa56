"""The conductor of a live round: one thread that hands every event to the interview and carries out its effects."""

import logging
import queue
import tempfile
import threading
from pathlib import Path

from desktop_app.audio.recorder import RecordedBlock
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import MockLoopError
from desktop_app.interview import model as iv
from desktop_app.interview.timing import length_in_words
from desktop_app.practice.answers import Answers
from desktop_app.practice.gaps import GapWatch
from desktop_app.practice.hearing import Caught, Hearing
from desktop_app.practice.judging import Judging
from desktop_app.practice.keeping import Keeping, planned_phases
from desktop_app.practice.leading import (
    ClosingWanted,
    Led,
    Message,
    MicrophoneLost,
    NoteWritten,
    PadWritten,
    SpeechBegan,
    Trouble,
)
from desktop_app.practice.model import (
    EffectDone,
    LevelHeard,
    Listener,
    PracticeEvent,
    RoundKept,
    TroubleArose,
    ViewChanged,
)
from desktop_app.practice.parts import InterviewMachine, RoundParts
from desktop_app.practice.second_hearing import HeardAgain
from desktop_app.practice.silence import SilenceWatch
from desktop_app.practice.sound import Sound
from desktop_app.practice.speaking import Speaking
from desktop_app.sentence import Sentence

_log = logging.getLogger(__name__)

_LONGEST_BACKLOG_S = 1.0
_LONGEST_UNWRITTEN = 2  # blocks
_SHORTEST_WAIT_S = 0.1  # of recording: sound comes in blocks, looking more often sees nothing new
_LONGEST_WAIT_S = 1.0  # the conductor wakes at least this often, to notice a machine that slept


class Conductor(Led):
    """A live round (LiveRoundPort).  Public methods may be called from any thread and return at once.
    Everything that changes happens on the conductor's own thread, in the order in which it was reported.
    Positions are seconds of the recording.
    """

    def __init__(
        self,
        interview: InterviewMachine,
        plan: iv.Plan,
        rules: RuleBook,
        parts: RoundParts,
        listener: Listener,
    ) -> None:
        super().__init__()
        self._interview = interview
        self._interview_lock = threading.Lock()
        self._plan = plan
        self._parts = parts
        self._clock = parts.clock
        self._judging = Judging(plan, rules)
        self._silence = SilenceWatch(plan.round.kind, rules)
        self._listener = listener
        self._gaps = GapWatch()
        self._last_look_s = parts.clock.now_s()
        self._exchange_of_speech: dict[int, int] = {}
        self._over = False
        self._busy = False
        self._closed = False
        self._sound = Sound(parts.microphone, self._feed, self._level, self._report, self._microphone_lost)
        self._hearing = Hearing(parts.recognisers, self._inbox.put, self._report)
        self._thread = threading.Thread(target=self._run, name="conductor", daemon=True)

    # --- for the window and the command line (LiveRoundPort) ------------------------------------------------------

    def start(self) -> None:
        """Open the microphone, begin the recording and the interview.  Raises `MockLoopError` and keeps nothing."""
        writer = self._parts.begin()
        self._scratch = tempfile.TemporaryDirectory(prefix="mockloop-round-")
        self._speaking = self._voice_of_interviewer(Path(self._scratch.name))
        try:
            self._sound.start(writer)
        except MockLoopError:
            self._scratch.cleanup()
            self._parts.forget(writer)
            raise
        self._keeping = Keeping(writer, planned_phases(self._plan))
        self._answers = Answers(
            self._keeping,
            self._judging,
            self._interview,
            self._tell_interview,
            self._emit,
            now_s=lambda: self._sound.position_s,
            parts=self._parts,
        )
        self._parts.second.round_began(writer.session_id, self._inbox.put)
        self._hearing.start()
        self._speaking.start()
        self._inbox.put(iv.RoundStarted())
        self._thread.start()

    def view(self) -> iv.View:
        with self._interview_lock:
            return self._interview.view(self._clock.now_s())

    def close(self) -> None:
        """Stop all threads, keeping what there is; blocks until they have ended.  Idempotent."""
        if self._thread.ident is not None and not self._closed:
            self._closed = True
            self._inbox.put(ClosingWanted())
            if threading.current_thread() is not self._thread:
                self._thread.join()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Block until the round is over and kept; False when `timeout_s` real seconds passed first."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # --- reports from the other threads ----------------------------------------------------------------------------

    @property
    def plan(self) -> iv.Plan:
        """What is played."""
        return self._plan

    @property
    def position_s(self) -> float:
        """Now, on the round's timeline: how much is recorded."""
        return self._sound.position_s

    @property
    def is_behind(self) -> bool:
        """True while a tape that plays faster than real time should wait: something is unwritten, unheard or undone."""
        unheard = self._hearing.backlog_s > _LONGEST_BACKLOG_S or self._sound.backlog > _LONGEST_UNWRITTEN
        unmade = self._hearing.finishing or self._speaking.making or self._busy
        return unheard or unmade or not self._inbox.empty()

    def _feed(self, block: RecordedBlock) -> None:
        self._hearing.feed(block.samples, block.start_s, block.rate)

    def _level(self, rms: float, peak: float) -> None:
        self._listener(LevelHeard(rms, peak))

    def _report(self, sentence: str) -> None:
        self._inbox.put(Trouble(sentence))

    def _microphone_lost(self, sentence: str) -> None:
        self._inbox.put(MicrophoneLost(sentence))

    def _voice_of_interviewer(self, folder: Path) -> Speaking:
        return Speaking(
            self._parts.voice,
            self._parts.player,
            self._clock,
            folder,
            begun=lambda utterance_id: self._inbox.put(SpeechBegan(utterance_id)),
            ended=lambda utterance_id: self._inbox.put(iv.SpeechEnded(utterance_id)),
            trouble=self._report,
        )

    # --- the conductor's thread --------------------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while not self._over:
                self._step()
        except Exception as error:  # noqa: BLE001 -- whatever went wrong, what was recorded is there
            _log.exception("The round broke off")
            self._over = True
            self._stop_parts()
            told = Sentence("The round had to stop, and what was recorded is kept: {error}", error=error)
            self._emit(TroubleArose(told))
            self._emit(RoundKept(self._keeping.session_id))

    def _step(self) -> None:
        try:
            message = self._inbox.get(timeout=self._wait_s())
        except queue.Empty:
            message = iv.Ticked()
        self._busy = True
        slept_s = self._gaps.slept_s()
        if slept_s:
            paused = iv.Paused(Sentence("the machine slept for {length}", length=length_in_words(slept_s)))
            self._tell_interview(paused, at_clock_s=self._last_look_s)
        self._last_look_s = self._clock.now_s()
        self._take(message)
        self._listen_for_silence()
        self._busy = False

    def _wait_s(self) -> float:
        deadline_s = self._interview.next_deadline_s()
        left = [] if deadline_s is None else [max(0.0, deadline_s - self._clock.now_s())]
        if quiet_s := self._silence.left_s(self._sound.position_s):
            left.append(max(_SHORTEST_WAIT_S, quiet_s))
        return min([_LONGEST_WAIT_S, *map(self._clock.real_wait_s, left)])

    def _listen_for_silence(self) -> None:
        """Note a long silence, once what was said last has been heard: a recogniser that is behind is no silence."""
        at_s = self._sound.position_s
        if self._silence.left_s(at_s) != 0.0 or self._hearing.backlog_s > _LONGEST_BACKLOG_S:
            return
        if self.view().stage == "listening" and (silent_s := self._silence.noticed(at_s)) is not None:
            self._tell_interview(iv.SilenceNoticed(silent_s))

    def _take(self, message: Message) -> None:
        match message:
            case Caught() | HeardAgain():
                self._hear(message)
            case NoteWritten() | PadWritten():
                self._keeping.keep_written(message)
            case SpeechBegan(utterance_id):
                self._speech_began(utterance_id)
            case Trouble(sentence):
                self._take_trouble(sentence)
            case MicrophoneLost(sentence):
                self._sound.give_up()
                self._take_trouble(sentence)
                self._tell_interview(iv.Paused("the microphone is gone"))
            case ClosingWanted():
                self._tell_interview(iv.RoundEnded())
                self._shut("ended")
            case iv.Resumed():
                self._resume()
            case iv.SpeechEnded(utterance_id):
                if (exchange_id := self._exchange_of_speech.pop(utterance_id, None)) is not None:
                    self._keeping.speech_ended(exchange_id, self._sound.position_s)
                self._tell_interview(message)
            case _:
                self._tell_interview(message)

    def _hear(self, caught: Caught | HeardAgain) -> None:
        if isinstance(caught, Caught) and (caught.words or caught.partial):
            self._silence.heard(self._sound.position_s)
        self._answers.take(caught)

    def _speech_began(self, utterance_id: int) -> None:
        if (exchange_id := self._exchange_of_speech.get(utterance_id)) is not None:
            self._keeping.speech_began(exchange_id, self._sound.position_s)

    def _take_trouble(self, sentence: str) -> None:
        self._keeping.trouble(sentence, self._sound.position_s)
        self._emit(TroubleArose(sentence))

    def _resume(self) -> None:
        """Go on, if there is a microphone to go on with."""
        if self._record_again():
            self._tell_interview(iv.Resumed())

    def _record_again(self) -> bool:
        try:
            self._sound.resume()
        except MockLoopError as error:
            self._take_trouble(error.sentence)
            return False
        return True

    # --- effects ------------------------------------------------------------------------------------------------------

    def _tell_interview(self, event: iv.Event, at_clock_s: float | None = None) -> tuple[iv.Effect, ...]:
        with self._interview_lock:
            now_s = self._clock.now_s() if at_clock_s is None else at_clock_s
            effects = self._interview.handle(event, now_s)
        for effect in effects:
            at_s = self._sound.position_s
            self._carry_out(effect, at_s)
            self._emit(EffectDone(effect, at_s))
        if effects or not isinstance(event, iv.Ticked):
            self._emit(ViewChanged(self.view()))
        return effects

    def _carry_out(self, effect: iv.Effect, at_s: float) -> None:
        match effect:
            case iv.Say(utterance_id, text, _, exchange_id):
                if exchange_id is not None:
                    self._exchange_of_speech[utterance_id] = exchange_id
                self._speaking.say(utterance_id, text)
            case iv.Silence():
                self._speaking.hush()
            case iv.Listen(exchange_id):
                self._keeping.answer_opened(exchange_id, at_s)
                self._silence.opened(exchange_id, at_s)
                self._hearing.open(exchange_id)
            case iv.StopListening(exchange_id, judge):
                self._silence.closed()
                self._answers.close(exchange_id if judge else None)
                self._keeping.answer_closed(exchange_id, at_s)
                self._hearing.close(at_s)
            case iv.Finished(outcome):
                self._shut(outcome)
            case _:
                self._keeping.keep(effect, at_s)
                if isinstance(effect, iv.AskedFor):
                    self._silence.asked_for(effect)
                if isinstance(effect, iv.Mark):
                    self._follow_pause(effect)

    def _follow_pause(self, mark: iv.Mark) -> None:
        """The recording stands still with the round, and goes on with it, however the interview came to that."""
        if mark.kind == "paused":
            self._sound.pause()
        elif mark.kind == "resumed":
            self._gaps.reset()
            self._record_again()

    def _shut(self, outcome: iv.FinishedHow) -> None:
        """Stop every part, keep the whole session, and say so."""
        if self._over:
            return
        self._over = True
        self._stop_parts()
        self._take_last_words()
        self._keeping.finish(outcome, self._sound.position_s, self._judging.round(self._keeping.phases))
        try:
            self._parts.settle(self._keeping.session_id)
        except MockLoopError as error:
            self._emit(TroubleArose(error.sentence))
        self._parts.second.round_ended(self._keeping.session_id)
        self._emit(RoundKept(self._keeping.session_id))

    def _stop_parts(self) -> None:
        self._speaking.stop()
        self._sound.stop()
        self._hearing.stop()
        self._scratch.cleanup()

    def _take_last_words(self) -> None:
        """Words that were on their way when the round ended still belong to their answer."""
        while not self._inbox.empty():
            message = self._inbox.get()
            if isinstance(message, Caught | HeardAgain):
                self._answers.keep_late(message)
            elif isinstance(message, NoteWritten | PadWritten):
                self._keeping.keep_written(message)
        self._answers.judge_the_rest()

    def _emit(self, event: PracticeEvent) -> None:
        self._listener(event)
