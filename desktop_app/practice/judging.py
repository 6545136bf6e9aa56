"""Hands what was said to the analysis: each answer when its last words are in, and the round at its end."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.lexicon import lexicon_of
from desktop_app.analysis.model import Analysis, AnswerRole, Quantity, SpokenAnswer, Word
from desktop_app.analysis.round import analyze_round
from desktop_app.analysis.timing import PhaseTiming
from desktop_app.catalog.model import AnswerKind, Band
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.interview.model import Plan
from desktop_app.library.codec import loads
from desktop_app.library.model import Exchange, PhaseRecord, Session
from desktop_app.practice.listened import Stretches

_READ_AGAIN_WORDS = 60
"""A figure may still change with the words that follow it, up to about half a minute of speech."""


def get_ready(rules: RuleBook) -> None:
    """Compile the rule book, which takes a quarter of a second the first time: before somebody speaks, not then."""
    lexicon_of(rules)


def judge_answer(
    exchange: Exchange,
    round_kind: str,
    rules: RuleBook,
    *,
    in_time: bool = True,
    voiced: Stretches | None = None,
) -> Analysis:
    """The answer as far as it was given; `in_time` judges how long it took, too.  Pure and quick: any thread.

    `voiced` are the stretches of the timeline in which a voice was measured, None where the sound was not looked at.
    """
    start_s = exchange.answer_start_s or 0.0
    last_word_s = exchange.words[-1].end_s if exchange.words else start_s
    return analyze(
        SpokenAnswer(
            kind=cast(AnswerKind, exchange.kind),
            words=exchange.words,
            start_s=start_s,
            end_s=max(last_word_s, exchange.answer_end_s or last_word_s),
            role=cast(AnswerRole, exchange.role),
            band=_band(exchange) if in_time else None,
            asked_end_s=_may_begin_s(exchange),
            round_kind=round_kind,
            voiced=voiced,
        ),
        rules,
    )


def judge_kept(
    session: Session, exchange: Exchange, rules: RuleBook, voiced: Stretches | None = None
) -> Analysis:
    """An answer of a kept session anew, timed as its round was: not at all where it had no limit.

    Where no `voiced` stretches are given, a voice is where the kept analysis heard one without words.
    """
    voiced = voiced if voiced is not None else _heard_without_words(session, exchange.id)
    unlimited = bool(cast("dict[str, object]", loads(session.head.plan_json, "A plan")).get("unlimited"))
    in_time = not unlimited and session.status != "imported"
    return judge_answer(exchange, session.head.round_kind, rules, in_time=in_time, voiced=voiced)


def _heard_without_words(session: Session, exchange_id: int) -> Stretches | None:
    """The probable fillers of the answer as it was judged last, None where there were none."""
    kept = next((exchange.analysis for exchange in session.exchanges if exchange.id == exchange_id), None)
    fillers = kept.fillers if kept is not None else ()
    return tuple((f.evidence.start_s, f.evidence.end_s) for f in fillers if f.probable) or None


class LiveFigures:
    """The quantities in the words of the answer that is open, read anew only where words have come: a long answer
    stays cheap.  One thread at a time.
    """

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules
        self._exchange_id = 0
        self._found: tuple[Quantity, ...] = ()

    def read(self, exchange_id: int, words: Sequence[Word]) -> tuple[Quantity, ...]:
        """Those of all settled words of this answer; each time with more words than before, or with fewer."""
        if exchange_id != self._exchange_id:
            self._exchange_id, self._found = exchange_id, ()
        first = max(0, len(words) - _READ_AGAIN_WORDS)
        before = tuple(quantity for quantity in self._found if quantity.evidence.last < first)
        latest = tuple(words[first:])
        if not latest:
            self._found = ()
            return ()
        analysis = analyze(SpokenAnswer("story", latest, latest[0].start_s, latest[-1].end_s), self._rules)
        self._found = (*before, *(_moved(quantity, first) for quantity in analysis.quantities))
        return self._found


def _moved(quantity: Quantity, by: int) -> Quantity:
    """The quantity in words that stand `by` words later."""
    evidence = quantity.evidence
    if evidence.first < 0:
        return quantity
    return replace(quantity, evidence=replace(evidence, first=evidence.first + by, last=evidence.last + by))


class Judging:
    """Judges one round by its plan and the rule book.  Pure and quick once it is made: any thread."""

    def __init__(self, plan: Plan, rules: RuleBook) -> None:
        get_ready(rules)
        self._plan = plan
        self._rules = rules
        self._live = LiveFigures(rules)

    def figures(self, exchange: Exchange) -> tuple[Quantity, ...]:
        """The quantities in the words that have settled so far."""
        return self._live.read(exchange.id, exchange.words)

    def answer(self, exchange: Exchange) -> Analysis:
        """An answer, with the round's own times."""
        in_time = not self._plan.options.unlimited
        return judge_answer(exchange, self._plan.round.kind, self._rules, in_time=in_time)

    def band(self, exchange: Exchange) -> Band | None:
        """The documented time for this answer, scaled; None where there is none, or no limit."""
        return None if self._plan.options.unlimited else _band(exchange)

    def round(self, phases: Sequence[PhaseRecord]) -> Analysis:
        """Which phases, and whether the round, ran past their documented maximum."""
        played = [
            PhaseTiming(
                phase.title, Band(phase.min_s, phase.max_s), phase.active_s, phase.start_s, phase.end_s
            )
            for phase in phases
            if phase.active_s is not None and phase.start_s is not None and phase.end_s is not None
        ]
        if self._plan.options.unlimited:
            played = []
        return analyze_round(played, self._round_band(), self._rules)

    def _round_band(self) -> Band | None:
        if self._plan.options.unlimited:
            return None
        length_s, shortest_min = self._plan.length_s, self._plan.round.minutes_min
        shortest_s = shortest_min * 60 * self._plan.options.scale if shortest_min else length_s
        return Band(shortest_s, length_s)


def _may_begin_s(exchange: Exchange) -> float | None:
    """When the candidate could begin: after the question, its repetition, or the time to think that was asked for."""
    if exchange.asked_end_s is None or exchange.answer_start_s is None:
        return exchange.asked_end_s
    return max(exchange.asked_end_s, exchange.answer_start_s)


def _band(exchange: Exchange) -> Band | None:
    if exchange.band_min_s is None or exchange.band_max_s is None:
        return None
    return Band(exchange.band_min_s, exchange.band_max_s)
