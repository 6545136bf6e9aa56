"""What happens in a round, written down as it happens: effects and words in, durable rows out."""

from dataclasses import replace

from desktop_app.analysis.model import Analysis, Word
from desktop_app.interview.model import AskedFor, Effect, Mark, PhaseBegan, PhaseDone, Plan
from desktop_app.library.model import Exchange, PhaseRecord, SessionStatus, TimelineMark
from desktop_app.library.ports import Writer
from desktop_app.practice.leading import NoteWritten, PadWritten
from desktop_app.practice.listened import without
from desktop_app.practice.second_hearing import HeardAgain, put_right
from desktop_app.speech.trade_words import Corrected

_WORD_EDGE_S = 0.15
"""How far a recogniser may misplace a word's beginning or end."""


def planned_phases(plan: Plan) -> tuple[PhaseRecord, ...]:
    """The plan's phases as rows, before any of them began."""
    return tuple(
        PhaseRecord(index, planned.phase.id, planned.phase.title, planned.band.min_s, planned.band.max_s)
        for index, planned in enumerate(plan.phases)
    )


class Keeping:
    """Keeps one session up to date.  Conductor's thread only; `at_s` is always a moment of the recording."""

    def __init__(self, writer: Writer, phases: tuple[PhaseRecord, ...]) -> None:
        self._writer = writer
        self._phases = list(phases)
        self._exchanges: dict[int, Exchange] = {}
        self._open_since_s: dict[int, float] = {}
        self._left_out: dict[int, list[tuple[float, float]]] = {}
        self._thought_over: set[int] = set()

    @property
    def session_id(self) -> str:
        return self._writer.session_id

    @property
    def phases(self) -> tuple[PhaseRecord, ...]:
        return tuple(self._phases)

    def unjudged(self) -> tuple[Exchange, ...]:
        """Answers with words that nobody has judged yet."""
        return tuple(e for e in self._exchanges.values() if e.words and e.analysis is None)

    def exchange(self, exchange_id: int) -> Exchange:
        return self._exchanges[exchange_id]

    def keep(self, effect: Effect, at_s: float) -> None:
        """Write down an effect that needs nothing done: a phase, a question, a mark."""
        match effect:
            case PhaseBegan():
                self._phase_began(effect, at_s)
            case PhaseDone():
                self._phase_done(effect, at_s)
            case AskedFor():
                self._asked_for(effect)
            case Mark(kind, detail, exchange_id):
                if kind == "thinking" and exchange_id is not None:
                    self._thought_over.add(exchange_id)
                self._writer.mark(TimelineMark(at_s, kind, detail, exchange_id))
            case _:
                pass

    def _phase_began(self, effect: PhaseBegan, at_s: float) -> None:
        self._phase(replace(self._phases[effect.phase_index], start_s=at_s))

    def _phase_done(self, effect: PhaseDone, at_s: float) -> None:
        began = self._phases[effect.phase_index]
        self._phase(
            replace(
                began,
                start_s=at_s if began.start_s is None else began.start_s,
                end_s=at_s,
                active_s=effect.active_s,
                outcome=effect.outcome,
            )
        )

    def _asked_for(self, effect: AskedFor) -> None:
        self._exchange(
            Exchange(
                id=effect.exchange_id,
                phase_index=effect.phase_index,
                question_id=effect.question_id,
                text=effect.text,
                kind=effect.kind,
                role=effect.role,
                intent=effect.intent or "",
                reason=effect.reason,
                band_min_s=effect.band.min_s if effect.band else None,
                band_max_s=effect.band.max_s if effect.band else None,
            )
        )

    def speech_began(self, exchange_id: int, at_s: float) -> None:
        exchange = self._exchanges[exchange_id]
        if exchange.asked_start_s is None:
            self._exchange(replace(exchange, asked_start_s=at_s))

    def speech_ended(self, exchange_id: int, at_s: float) -> None:
        exchange = self._exchanges[exchange_id]
        if exchange.asked_end_s is None:
            self._exchange(replace(exchange, asked_end_s=at_s))

    def answer_opened(self, exchange_id: int, at_s: float) -> None:
        """The candidate's turn; one that is opened again, after a request and before any word of it, begins anew."""
        exchange = self._exchanges[exchange_id]
        self._open_since_s[exchange_id] = at_s
        if exchange.answer_start_s is None or not exchange.words:
            self._exchange(replace(exchange, answer_start_s=at_s))

    def words_heard(self, exchange_id: int, words: tuple[Word, ...]) -> None:
        """Words of the answer; where time to think was asked for, the answer begins with the first of them."""
        exchange = self._exchanges[exchange_id]
        if exchange_id in self._thought_over and not exchange.words:
            exchange = replace(exchange, answer_start_s=words[0].start_s)
            self._exchange(exchange)
        self._exchanges[exchange_id] = replace(exchange, words=exchange.words + words)
        self._writer.words(exchange_id, words)

    def leave_out_last(self, exchange_id: int, count: int) -> None:
        """The last `count` words were no part of the answer: they are neither judged nor shown as one."""
        exchange = self._exchanges[exchange_id]
        left = exchange.words[-count:]
        stretch = (left[0].start_s - _WORD_EDGE_S, left[-1].end_s + _WORD_EDGE_S)
        self._left_out.setdefault(exchange_id, []).append(stretch)
        self._exchange(replace(exchange, words=exchange.words[:-count]))

    def leave_out_rest(self, exchange_id: int) -> None:
        """What was said after the words left out last, until the answer was closed, is no part of it either."""
        exchange = self._exchanges[exchange_id]
        start_s = self._left_out[exchange_id][-1][0]
        end_s = max(start_s, exchange.answer_end_s or start_s)
        self._left_out[exchange_id].append((start_s, end_s))
        self._exchange(replace(exchange, listened=without(exchange.listened, start_s, end_s)))

    def answer_closed(self, exchange_id: int, at_s: float) -> None:
        exchange = self._exchanges[exchange_id]
        since_s = self._open_since_s.pop(exchange_id, at_s)
        listened = without((*exchange.listened, (since_s, at_s)), at_s, at_s)
        for start_s, end_s in self._left_out.get(exchange_id, ()):
            listened = without(listened, start_s, end_s)
        self._exchange(replace(exchange, answer_end_s=at_s, listened=listened))

    def names_put_right(self, exchange_id: int, names: Corrected) -> None:
        """Names of the trade stand for what was heard of them; what was heard is kept."""
        if names.corrections:
            self._exchange(put_right(self._exchanges[exchange_id], names))

    def is_as_heard_again(self, heard: HeardAgain) -> bool:
        """Whether the answer is closed and still the one that was heard: it may have been opened again since."""
        exchange = self._exchanges.get(heard.exchange_id)
        is_open = heard.exchange_id in self._open_since_s
        return exchange is not None and not is_open and exchange.listened == heard.listened

    def heard_again(self, heard: HeardAgain) -> Exchange:
        """The answer with the words of its second hearing; not kept before it is judged."""
        exchange = heard.on(self._exchanges[heard.exchange_id])
        self._exchanges[heard.exchange_id] = exchange
        return exchange

    def answer_judged(self, exchange_id: int, analysis: Analysis) -> None:
        self._exchange(replace(self._exchanges[exchange_id], analysis=analysis))

    def trouble(self, sentence: str, at_s: float) -> None:
        self._writer.mark(TimelineMark(at_s, "trouble", sentence))

    def keep_written(self, written: NoteWritten | PadWritten) -> None:
        """What the candidate wrote: a note at its moment, or a pad as it stands now."""
        if isinstance(written, NoteWritten):
            self._writer.note(written.at_s, written.text)
        else:
            self._writer.attach(written.name, written.text)

    def finish(self, status: SessionStatus, duration_s: float, analysis: Analysis) -> None:
        self._writer.round_analysis(analysis)
        self._writer.finish(status, duration_s)

    def _phase(self, phase: PhaseRecord) -> None:
        self._phases[phase.index] = phase
        self._writer.phase(phase)

    def _exchange(self, exchange: Exchange) -> None:
        self._exchanges[exchange.id] = exchange
        self._writer.exchange(exchange)
