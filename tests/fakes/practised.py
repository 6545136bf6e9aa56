"""A library of somebody who has practised for some weeks: written answers, judged for real, the weak ones first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.analysis.model import Word
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Phase, Question, Round
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.interview.model import Options
from desktop_app.interview.plan import make_plan
from desktop_app.library.model import Exchange, PhaseRecord, SessionHead
from desktop_app.library.store import Library
from desktop_app.practice.judging import Judging
from tests.judge.labels import Labelled, labelled

ANSWERS = Path(__file__).parents[1] / "answers"

ROUNDS = (
    "behavioural-45", "behavioural-45", "bar-raiser-60", "behavioural-45", "bar-raiser-60", "behavioural-45",
    "bar-raiser-60", "behavioural-45", "behavioural-45", "bar-raiser-60", "behavioural-45", "bar-raiser-60",
)  # fmt: skip
"""What was practised, the first session first."""

_ANSWERS_EACH = 3
_DAYS_BETWEEN = 3
_ASKING_S = 8.0


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One session: its round, what was asked, and what was answered."""

    number: int
    round: Round
    questions: tuple[Question, ...]
    answers: tuple[Labelled, ...]

    @property
    def length(self) -> float:
        """The phases beside their documented maximum: too long at first, and then within it."""
        return 1.12 - 0.03 * self.number


def practise(
    library: Library, catalog: Catalog, rules: RuleBook, until: datetime, rounds: int = len(ROUNDS)
) -> None:
    """Keep so many sessions, the last one on the day before `until`."""
    evening = until.replace(hour=20, minute=15)
    for rehearsal in rehearsals(catalog, rounds):
        days = 1 + _DAYS_BETWEEN * (rounds - 1 - rehearsal.number)
        _keep(
            library,
            Judging(make_plan(rehearsal.round, catalog.questions, Options()), rules),
            rehearsal,
            evening - timedelta(days=days, minutes=17 * rehearsal.number),
        )


def rehearsals(catalog: Catalog, rounds: int) -> Iterator[Rehearsal]:
    """Stories with many labelled faults first, clean ones last."""
    stories = [one for one in labelled(ANSWERS) if one.kind == "story"]
    stories.sort(key=lambda one: (-len(one.must_raise), one.id))
    questions = [question for question in catalog.questions if question.kind == "story"]
    for number in range(rounds):
        first = number * (len(stories) - _ANSWERS_EACH) // max(1, rounds - 1)
        yield Rehearsal(
            number,
            next(one for one in catalog.rounds if one.id == ROUNDS[number % len(ROUNDS)]),
            tuple(questions[(number * 5 + place * 7) % len(questions)] for place in range(_ANSWERS_EACH)),
            tuple(stories[first : first + _ANSWERS_EACH]),
        )


def _keep(library: Library, judging: Judging, rehearsal: Rehearsal, started_at: datetime) -> None:
    round_ = rehearsal.round
    head = SessionHead(
        id=f"{started_at:%Y%m%d-%H%M%S}-{round_.id}",
        started_at=started_at,
        round_id=round_.id,
        round_title=round_.title,
        round_kind=round_.kind,
        level=6,
        scale=1.0,
        planned_s=round_.minutes * 60,
    )
    phases = _phases(round_.phases, rehearsal.length)
    writer = library.begin(head, phases)
    for phase in phases:
        writer.phase(phase)
    for place, (question, answer) in enumerate(zip(rehearsal.questions, rehearsal.answers, strict=True)):
        at_s = phases[min(place, len(phases) - 1)].start_s or 0.0
        exchange = _exchange(place, question, answer, at_s)
        writer.exchange(replace(exchange, analysis=judging.answer(exchange)))
    writer.round_analysis(judging.round(phases))
    writer.finish("completed", sum(phase.active_s or 0.0 for phase in phases))


def _phases(documented: tuple[Phase, ...], length: float) -> tuple[PhaseRecord, ...]:
    phases, at_s = [], 0.0
    for index, phase in enumerate(documented):
        taken_s = phase.band.max_s * (length - 0.02 * index)
        phases.append(
            PhaseRecord(
                index, phase.id, phase.title, phase.band.min_s, phase.band.max_s, at_s, at_s + taken_s, taken_s, "done"
            )
        )  # fmt: skip
        at_s += taken_s
    return tuple(phases)


def _exchange(place: int, question: Question, answer: Labelled, at_s: float) -> Exchange:
    begin_s = at_s + _ASKING_S + 0.8
    return Exchange(
        id=place + 1,
        phase_index=place,
        question_id=question.id,
        text=question.text,
        kind=answer.kind,
        role="initial",
        asked_start_s=at_s,
        asked_end_s=at_s + _ASKING_S,
        answer_start_s=begin_s,
        answer_end_s=begin_s + answer.duration_s,
        band_min_s=120.0,
        band_max_s=180.0,
        words=tuple(
            Word(word.text, begin_s + word.start_s, begin_s + word.end_s, 0.9) for word in answer.spoken().words
        ),
    )  # fmt: skip
