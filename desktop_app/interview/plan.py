"""Makes the plan of a round: its phases to scale, and a question for each slot."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from desktop_app.catalog.model import AnswerTiming, Phase, PhaseMode, Question, Round, Source
from desktop_app.catalog.process import Sequence as Probes
from desktop_app.errors import BadInput
from desktop_app.interview.choosing import Asked, Chooser, Practised
from desktop_app.interview.model import Options, Plan, PlannedPhase
from desktop_app.sentence import Sentence

_WORK_KINDS = frozenset({"coding", "design"})
_PROMPTED: frozenset[PhaseMode] = frozenset({"introduction", "conversation", "presentation"})
_RESERVED: frozenset[PhaseMode] = frozenset({"question", "conversation"})
_PROMPT = "a prompt of the round itself"
_SMALLEST_SCALE = 0.01
_LARGEST_SCALE = 10.0


def make_plan(
    round: Round,  # noqa: A002 -- the round is what this is about
    questions: Sequence[Question],
    options: Options,
    history: Sequence[Practised] = (),
    asked: Asked | None = None,
    sequence: Probes | None = None,
) -> Plan:
    """The round, ready to play.

    `questions` is the whole bank; `history` holds earlier answers, so that what was practised least and went worst
    comes first; `asked` is what the other rounds of a loop have had.  Documented times are kept, multiplied by
    `options.scale`.  `sequence` is the order of probes of a drill.
    BadInput where the options do not fit the round, or the bank holds no question for one of its phases.
    """
    _check(round, options)
    chooser = Chooser(questions, options.level, Random(options.seed), history, asked)  # noqa: S311 -- no secret
    wanted = _wanted(questions, options)
    for question in wanted:
        chooser.take(question)
    phases: list[PlannedPhase] = []
    for phase in round.phases:
        chosen = _slots(phase, phases[-1] if phases else None, wanted, chooser, round.source)
        phases.append(PlannedPhase(phase, phase.band.scaled(options.scale), chosen))
    phases = [replace(planned, reserve=_reserve(planned.phase, chooser)) for planned in phases]
    if wanted:
        names = ", ".join(repr(question.id) for question in wanted)
        raise BadInput(
            "The round {round!r} has no place for the question {names}; choose fewer or others.",
            round=round.id,
            names=names,
        )
    return Plan(round, options, tuple(phases), _scaled(round.timing, options.scale), sequence)


def bank_questions(plan: Plan) -> dict[str, Question]:
    """The questions of the bank that this plan may ask, by id, without the round's own prompts."""
    every = (one for planned in plan.phases for one in (*planned.questions, *planned.reserve))
    return {one.id: one for one in every if one.reason != _PROMPT}


def _check(round_: Round, options: Options) -> None:
    if options.level not in round_.levels:
        levels = ", ".join(f"L{level}" for level in round_.levels)
        raise BadInput(
            "The round {round_id!r} is for {levels}, not for L{level}: choose that level.",
            round_id=round_.id,
            levels=levels,
            level=options.level,
        )
    if not _SMALLEST_SCALE <= options.scale <= _LARGEST_SCALE:
        raise BadInput(
            "A round cannot be shortened by the factor {scale}; expected {smallest} to {largest:.0f}.",
            scale=options.scale,
            smallest=_SMALLEST_SCALE,
            largest=_LARGEST_SCALE,
        )


def _wanted(questions: Sequence[Question], options: Options) -> list[Question]:
    """The questions that the candidate asked for, in their order."""
    known: Mapping[str, Question] = {question.id: question for question in questions}
    for question_id in options.question_ids:
        if question_id not in known:
            raise BadInput(
                "There is no question {question_id!r}; 'mockloop questions' lists them all.",
                question_id=question_id,
            )
    return [known[question_id] for question_id in dict.fromkeys(options.question_ids)]


def _slots(
    phase: Phase, before: PlannedPhase | None, wanted: list[Question], chooser: Chooser, source: Source
) -> tuple[Question, ...]:
    """The questions of one phase; `wanted` loses those that find their place here."""
    if phase.mode == "work" and before is not None and _goes_on_from(phase, before.phase):
        return before.questions
    if phase.mode == "wrap-up":
        return ()
    prompts = phase.prompts if phase.mode in _PROMPTED else ()
    chosen = [_prompted(phase, number, text, source) for number, text in enumerate(prompts, 1)]
    slots = 1 if phase.mode == "work" else phase.questions if phase.categories else 0
    for _ in range(slots):
        question = _first_fitting(phase.mode, wanted) or chooser.choose(phase)
        if question is None:
            if phase.mode in ("question", "work"):
                raise _nothing_for(phase)
            break
        chosen.append(question)
    return tuple(chosen) or (_prompted(phase, 1, f"Let's talk about this: {phase.title}.", source),)


def _reserve(phase: Phase, chooser: Chooser) -> tuple[Question, ...]:
    """One more question for a phase of questions, where the bank has one: if need be, one of another kind."""
    if phase.mode not in _RESERVED or not phase.categories:
        return ()
    more = chooser.choose(phase) or chooser.choose(replace(phase, kinds=()))
    return (more,) if more else ()


def _goes_on_from(phase: Phase, before: Phase) -> bool:
    """This phase works on the problem of the phase before it."""
    return before.mode == "work" and (phase.questions == 0 or phase.categories == before.categories)


def _first_fitting(mode: PhaseMode, wanted: list[Question]) -> Question | None:
    for question in wanted:
        if (question.kind in _WORK_KINDS) == (mode in ("work", "presentation")):
            wanted.remove(question)
            return question
    return None


def _prompted(phase: Phase, number: int, text: str, source: Source) -> Question:
    """A prompt of the round itself, as a question of its own."""
    return Question(
        id=f"{phase.id}-{number}",
        text=text,
        category=phase.id,
        kind="conversation",
        levels=(6, 7),
        source=source,
        derived=True,
        reason=_PROMPT,
    )


def _nothing_for(phase: Phase) -> BadInput:
    return BadInput(
        "No question is left for the phase {phase!r} ({categories}); add one, or choose another level.",
        phase=phase.title,
        categories=", ".join(phase.categories) or Sentence("any category"),
    )


def _scaled(timing: AnswerTiming, factor: float) -> AnswerTiming:
    return replace(
        timing,
        initial=timing.initial.scaled(factor),
        follow_up=timing.follow_up.scaled(factor),
        transition_s=timing.transition_s * factor,
    )
