"""The values of the interview: the plan, the events that come in, the effects that go out, and the view of it all."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.model import Analysis, AnswerRole
from desktop_app.catalog.model import AnswerKind, AnswerTiming, Band, Intent, Level, Phase, Question, Round
from desktop_app.catalog.process import Sequence

# --- the plan ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlannedPhase:
    """A phase as it will be played: the documented one, its scaled times, and the questions chosen for it.

    `reserve` is asked only where the answers were so short that the phase's minimum is far away.
    """

    phase: Phase
    band: Band
    questions: tuple[Question, ...] = ()
    reserve: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """What the candidate chose.  `scale` shortens every time; `unlimited` keeps the clock but flags no overrun."""

    level: Level = 6
    scale: float = 1.0
    unlimited: bool = False
    hints: bool = False
    show_transcript: bool = True
    interruptions: bool = False
    question_ids: tuple[str, ...] = ()
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A round, ready to play.  `timing` is scaled like the phases; `sequence` is the order of probes of a drill."""

    round: Round
    options: Options
    phases: tuple[PlannedPhase, ...]
    timing: AnswerTiming
    sequence: Sequence | None = None

    @property
    def length_s(self) -> float:
        """The round's documented length, to scale.

        Where the documents' own phases need more than that at the least (one does), it is what they need: nobody can
        be in time there by keeping to every part.
        """
        shortest_s = sum(planned.band.min_s for planned in self.phases)
        return max(self.round.minutes * 60 * self.options.scale, shortest_s)


# --- events: what happened (handed in with the time) --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RoundStarted:
    """The sound is running and the round may begin."""


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """The interviewer's utterance was spoken to its end, cut short, or could not be spoken."""

    utterance_id: int


@dataclass(frozen=True, slots=True)
class AnswerBegan:
    """The first words of the open answer were heard: thinking is over, and the answer's clock starts."""


@dataclass(frozen=True, slots=True)
class SilenceNoticed:
    """Nothing was heard in the open answer for `silent_s` seconds.  Noted on the timeline, never acted on."""

    silent_s: float


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The candidate said by key or button that the answer is done."""


@dataclass(frozen=True, slots=True)
class AnswerJudged:
    """The answer's last words are in and were analysed; None where nothing could be heard."""

    exchange_id: int
    analysis: Analysis | None


@dataclass(frozen=True, slots=True)
class AnswerHeardAgain:
    """An answer that was judged before was heard a second time, with more care; this is what it holds."""

    exchange_id: int
    analysis: Analysis


Request = Literal["repeat", "rephrase", "think", "come-back", "next", "hint", "clarify"]


@dataclass(frozen=True, slots=True)
class RequestMade:
    """The candidate asked the interviewer for something, by key or in so many words (`words` as heard)."""

    request: Request
    words: str = ""


@dataclass(frozen=True, slots=True)
class PhaseSkipped:
    """The candidate moved on to the next phase."""


@dataclass(frozen=True, slots=True)
class PhaseExtended:
    """The candidate took more time for this phase."""

    extra_s: float


@dataclass(frozen=True, slots=True)
class Paused:
    """The round stands still; `reason` is shown ("paused", "the machine slept for 4 minutes")."""

    reason: str = "paused"


@dataclass(frozen=True, slots=True)
class Resumed:
    """The round goes on."""


@dataclass(frozen=True, slots=True)
class RoundEnded:
    """The candidate ended the round before its time."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed; nothing else happened."""


Event = (
    RoundStarted
    | SpeechEnded
    | AnswerBegan
    | SilenceNoticed
    | AnswerEnded
    | AnswerJudged
    | AnswerHeardAgain
    | RequestMade
    | PhaseSkipped
    | PhaseExtended
    | Paused
    | Resumed
    | RoundEnded
    | Ticked
)

# --- effects: what practice must do -------------------------------------------------------------------------------

Purpose = Literal[
    "greeting",
    "question",
    "probe",
    "acknowledgement",
    "transition",
    "time-check",
    "interruption",
    "clarification",
    "hint",
    "repeat",
    "invitation",
    "closing",
]


@dataclass(frozen=True, slots=True)
class Say:
    """Speak this and show it.  `SpeechEnded` with the same id is waited for, or the candidate's cutting in."""

    utterance_id: int
    text: str
    purpose: Purpose
    exchange_id: int | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """Stop speaking at once."""


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A question or probe is put to the candidate: a new exchange begins.  `reason` says why a probe was chosen."""

    exchange_id: int
    phase_index: int
    question_id: str
    text: str
    kind: AnswerKind
    role: AnswerRole
    band: Band | None
    intent: Intent | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Listen:
    """The candidate's turn: open the answer of this exchange, or reopen it: what was said before belongs to it too."""

    exchange_id: int


@dataclass(frozen=True, slots=True)
class StopListening:
    """Close the answer.  Where `judge`, analyse it and report `AnswerJudged`; otherwise it is kept unjudged.

    Unjudged may mean "for the moment": the interviewer speaks in between, or the round is paused, and `Listen`
    reopens it.
    """

    exchange_id: int
    judge: bool


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """The phase at this index of the plan runs from now."""

    phase_index: int


@dataclass(frozen=True, slots=True)
class PhaseDone:
    """The phase ended after `active_s` of unpaused time; `outcome` is "done", "skipped" or "ended"."""

    phase_index: int
    active_s: float
    outcome: Literal["done", "skipped", "ended"]


LeftHow = Literal["skipped", "put-off"]
"""How a candidate leaves what was asked: for good, or to come back to it."""

MarkKind = Literal[
    "paused",
    "resumed",
    "repeated",
    "rephrased",
    "thinking",
    "put-off",
    "skipped",
    "extended",
    "interrupted",
    "time-check",
    "clarified",
    "hinted",
    "answer-over",
    "phase-over",
    "round-over",
    "long-silence",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to keep on the timeline, at the moment it is handed out.

    A "time-check" is quiet: words for the screen.  Where the interviewer says it too, a `Say` of that purpose follows.
    """

    kind: MarkKind
    detail: str = ""
    exchange_id: int | None = None


FinishedHow = Literal["completed", "ended"]


@dataclass(frozen=True, slots=True)
class Finished:
    """The round is over: "completed", or "ended" by the candidate.

    A judgement that an answer cut off by the end still waits for is not taken any more, but belongs to that answer.
    """

    outcome: FinishedHow


Effect = Say | Silence | AskedFor | Listen | StopListening | PhaseBegan | PhaseDone | Mark | Finished

# --- the view: what a window needs to draw -----------------------------------------------------------------------

Stage = Literal["waiting", "speaking", "listening", "thinking", "judging", "paused", "finished"]
ClockState = Literal["running", "closing", "over"]


@dataclass(frozen=True, slots=True)
class PhaseView:
    """One phase on the rail.  `taken_s` is active time so far; None before it began."""

    title: str
    band: Band
    state: Literal["coming", "here", "done", "skipped"]
    taken_s: float | None
    goals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """The interview at one moment.  Seconds of active (unpaused) round time; `phase_left_s` below zero is time over.

    `clock` is "closing" in the last tenth of the phase (at least 30 s of a full-length one), "over" past its maximum.
    `answer_s` is how long the open answer has run, None when none is open.  `question_number` is 0 where the running
    phase asks none of the round's `question_count` questions.  `statement` and `examples` belong to a stated problem.
    """

    stage: Stage
    round_title: str
    level: Level
    phases: tuple[PhaseView, ...]
    phase_index: int
    phase_left_s: float
    clock: ClockState
    round_s: float
    round_max_s: float
    question_number: int
    question_count: int
    question_text: str
    probe_reason: str
    next_hint: str
    answer_s: float | None
    answer_band: Band | None
    answer_clock: ClockState
    pause_reason: str = ""
    unlimited: bool = False
    statement: str = ""
    examples: tuple[str, ...] = ()
