"""Helpers: a small round, made-up analyses, and a virtual evening in which an interview is played in no time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from desktop_app.analysis.model import Analysis, Evidence, Finding, Quantity
from desktop_app.catalog.model import AnswerTiming, Band, FollowUp, Phase, Question, Round, Source
from desktop_app.catalog.phrases import Phrases, load_phrases
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.pacing import fitting_length_s
from desktop_app.interview.plan import make_plan
from desktop_app.paths import content_dir

SOURCE = Source("a.txt", "a heading")
TIMING = AnswerTiming(Band(120, 180), Band(60, 120), 30, SOURCE)


@cache
def phrases() -> Phrases:
    return load_phrases(content_dir() / "interviewer")


def phase(name: str, minutes: tuple[float, float], mode: str = "question", **more: object) -> Phase:
    more.setdefault("categories", ("people",) if mode == "question" else ())
    return Phase(name, name.capitalize(), mode, minutes[0] * 60, minutes[1] * 60, **more)  # type: ignore[arg-type]


def behavioural(**more: object) -> Round:
    phases = (
        phase("first", (12, 14)),
        phase("second", (12, 14)),
        phase("third", (10, 12)),
        phase("wrap-up", (5, 7), "wrap-up"),
    )
    return a_round(phases, **more)


def a_round(
    phases: tuple[Phase, ...], minutes: float = 45, kind: str = "behavioural", **more: object
) -> Round:
    return Round("r", "Test round", "", kind, (6, 7), minutes, phases, TIMING, SOURCE, **more)  # type: ignore[arg-type]


def question(name: str = "q", **more: object) -> Question:
    given: dict[str, object] = {
        "text": f"Tell me about {name}.",
        "category": "people",
        "kind": "story",
        "levels": (6, 7),
        "principles": (f"principle of {name}",),
        "theme": f"theme of {name}",
        "follow_ups": (FollowUp(f"Who was against {name}?", "resistance"), FollowUp(f"Why {name}?", "why")),
    }
    return Question(id=name, source=SOURCE, **{**given, **more})  # type: ignore[arg-type]


BANK = tuple(question(f"q{number}") for number in range(8))


def analysis(
    *codes: str, text: str = "some words that were said", metrics: int = 0, before: float | None = None
) -> Analysis:
    nothing = Evidence("", 0, 0)
    findings = tuple(Finding(code, "note", "", "", (), "", SOURCE) for code in codes)
    figures = tuple(Quantity(nothing, "outcome", "30 %", before=before) for _ in range(metrics))
    return Analysis("story", 100.0, text, 120.0, quantities=figures, findings=findings)


@dataclass(frozen=True)
class Turn:
    """What the candidate does with one turn: speaks for `length_s`, then ends the answer, or does `then` instead."""

    length_s: float
    heard: Analysis | None = None
    then: iv.Event | None = None


Plays = Callable[[iv.AskedFor, int], Turn]


@dataclass
class Evening:
    """Plays an interview in virtual time.  `log` holds every effect with its moment."""

    interview: Interview
    plays: Plays
    words_per_s: float = 2.5
    judging_s: float = 0.3
    now_s: float = 1000.0
    log: list[tuple[float, iv.Effect]] = field(default_factory=list)
    asked: dict[int, iv.AskedFor] = field(default_factory=dict)
    _turns: dict[int, int] = field(default_factory=dict)
    _coming: dict[str, tuple[float, iv.Event]] = field(default_factory=dict)
    _heard: Analysis | None = None

    @property
    def finished(self) -> bool:
        return any(isinstance(effect, iv.Finished) for _, effect in self.log)

    def of(self, *kinds: type) -> list[iv.Effect]:
        return [effect for _, effect in self.log if isinstance(effect, kinds)]

    def marks(self) -> list[str]:
        return [effect.kind for effect in self.of(iv.Mark)]  # type: ignore[attr-defined]

    def moment(self, effect: iv.Effect) -> float:
        return next(at_s for at_s, logged in self.log if logged == effect)

    def give(self, event: iv.Event) -> tuple[iv.Effect, ...]:
        """Hand in an event now, and prepare what follows from its effects."""
        effects = self.interview.handle(event, self.now_s)
        for effect in effects:
            self.log.append((self.now_s, effect))
            self._prepare(effect)
        return effects

    def run(self, until: Callable[[], bool] = lambda: False) -> "Evening":
        """Let time pass, to the end of the round or until a condition holds after a step."""
        if not self.log:
            self.give(iv.RoundStarted())
        while not self.finished and not until():
            self.step()
        return self

    def step(self) -> None:
        """The next thing that happens: what was prepared, or a deadline of the interview."""
        deadline_s = self.interview.next_deadline_s()
        who, (at_s, event) = min(
            self._coming.items(), key=lambda item: item[1][0], default=("", (None, None))
        )
        assert who or deadline_s is not None, "the interview waits for nothing"
        if not who or (deadline_s is not None and deadline_s < at_s):
            at_s, event = deadline_s, iv.Ticked()
        else:
            del self._coming[who]
        self.now_s = max(self.now_s, at_s)
        self.give(event)

    def lose_what_is_coming(self) -> None:
        """Whatever was under way is never reported."""
        self._coming.clear()

    def _prepare(self, effect: iv.Effect) -> None:
        match effect:
            case iv.Say(utterance_id, text):
                self._after("interviewer", len(text.split()) / self.words_per_s, iv.SpeechEnded(utterance_id))
            case iv.Silence():
                self._coming.pop("interviewer", None)
            case iv.AskedFor(exchange_id):
                self.asked[exchange_id] = effect
            case iv.Listen(exchange_id):
                nth = self._turns.get(exchange_id, 0)
                self._turns[exchange_id] = nth + 1
                turn = self.plays(self.asked[exchange_id], nth)
                self._heard = turn.heard
                self._after("candidate", turn.length_s, turn.then or iv.AnswerEnded())
            case iv.StopListening(exchange_id, judge):
                self._coming.pop("candidate", None)
                if judge:
                    self._after("judge", self.judging_s, iv.AnswerJudged(exchange_id, self._heard))

    def _after(self, who: str, length_s: float, event: iv.Event) -> None:
        self._coming[who] = (self.now_s + length_s, event)


def usual(ask: iv.AskedFor, nth: int) -> Turn:
    """Answers of ordinary length, in which nothing is amiss; two questions of one's own."""
    if ask.role == "other":
        return Turn(90, analysis(text="what is the team working on"))
    return Turn(150 if ask.role == "initial" else 112, analysis())


def attentive(played: Evening, plan: iv.Plan) -> Plays:
    """Answers as long as the documents want them, with an eye on the clock."""

    def plays(ask: iv.AskedFor, nth: int) -> Turn:
        taken_s = played.interview.view(played.now_s).phases[ask.phase_index].taken_s
        return Turn(fitting_length_s(plan, ask, taken_s), analysis(text="what is hard about it"))

    return plays


def always(length_s: float, *codes: str) -> Plays:
    """Every turn takes as long, and lacks the same."""
    return lambda *_: Turn(length_s, analysis(*codes))


def evening(
    plays: Plays = usual, round_: Round | None = None, bank: tuple[Question, ...] = BANK, **options: object
) -> Evening:
    options.setdefault("seed", 5)
    plan = make_plan(round_ or behavioural(), bank, iv.Options(**options))  # type: ignore[arg-type]
    return Evening(Interview(plan, phrases()), plays)
