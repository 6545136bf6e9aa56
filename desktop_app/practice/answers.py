"""The words of the open answer: kept as they settle, understood where they ask for something, judged when they end."""

from collections.abc import Callable

from desktop_app.analysis.model import Quantity, Word
from desktop_app.interview import model as iv
from desktop_app.interview.hints import NO_HINT, Hint, next_hint
from desktop_app.practice.hearing import Caught
from desktop_app.practice.judging import Judging
from desktop_app.practice.keeping import Keeping
from desktop_app.practice.model import HintGiven, PracticeEvent, WordsHeard, WordsLeftOut
from desktop_app.practice.parts import InterviewMachine, RoundParts
from desktop_app.practice.second_hearing import HeardAgain


class Answers:
    """Follows what is heard; conductor's thread.  `tell` hands an event to the interview, `emit` one to watchers."""

    def __init__(
        self,
        keeping: Keeping,
        judging: Judging,
        interview: InterviewMachine,
        tell: Callable[[iv.Event], tuple[iv.Effect, ...]],
        emit: Callable[[PracticeEvent], None],
        now_s: Callable[[], float],
        parts: RoundParts,
    ) -> None:
        self._keeping = keeping
        self._judging = judging
        self._interview = interview
        self._tell = tell
        self._emit = emit
        self._now_s = now_s
        self._hints = parts.hints
        self._names = parts.names
        self._second = parts.second
        self._hint = NO_HINT
        self._found: tuple[Quantity, ...] = ()
        self._to_judge: int | None = None
        self._request_in: int | None = None

    def take(self, caught: Caught | HeardAgain) -> None:
        """Words that settled, words that may change, the end of an answer, or one that was heard a second time."""
        if isinstance(caught, HeardAgain):
            self._take_again(caught)
            return
        words = self._part_of_answer(caught)
        if words:
            self._keeping.words_heard(caught.exchange_id, words)
        self._emit(WordsHeard(caught.exchange_id, words, caught.partial, self._figures(caught, words)))
        if words or caught.partial:
            self._tell(iv.AnswerBegan())
        if caught.last:
            self._request_in = None
            self._show(NO_HINT)
            self._put_names_right(caught.exchange_id)
            self._judge(caught.exchange_id)
            self._hear_again(caught.exchange_id)
        elif words:
            self._listen_for_request(caught.exchange_id, words)
            self._think_of_hint(caught.exchange_id)

    def _figures(self, caught: Caught, new: tuple[Word, ...]) -> tuple[Quantity, ...]:
        """Those of the answer so far; read anew where words have settled."""
        if new:
            self._found = self._judging.figures(self._keeping.exchange(caught.exchange_id))
        return self._found if self._keeping.exchange(caught.exchange_id).words else ()

    def close(self, to_judge: int | None) -> None:
        """The answer was closed; it is judged when its last words are in, where that is wanted."""
        self._to_judge = to_judge

    def keep_late(self, caught: Caught | HeardAgain) -> None:
        """The round is over: keep the words, and ask nothing of the interview any more."""
        if isinstance(caught, HeardAgain):
            self._take_again(caught)
            return
        words = self._part_of_answer(caught)
        if words:
            self._keeping.words_heard(caught.exchange_id, words)

        if caught.last:
            self._put_names_right(caught.exchange_id)
            self._hear_again(caught.exchange_id)

    def _take_again(self, heard: HeardAgain) -> None:
        """An answer was heard a second time: keep its words, judge it by them, and tell the interview."""
        if not self._keeping.is_as_heard_again(heard):
            return  # it was opened again meanwhile, and will be heard as a whole
        exchange = self._keeping.heard_again(heard)
        analysis = self._judging.answer(exchange)
        self._keeping.answer_judged(exchange.id, analysis)
        if heard.final:
            self._second.kept(self._keeping.session_id, exchange.id)
        self._tell(iv.AnswerHeardAgain(exchange.id, analysis))

    def judge_the_rest(self) -> None:
        """Answers that were cut off are judged as far as they go."""
        for exchange in self._keeping.unjudged():
            self._put_names_right(exchange.id)
            whole = self._keeping.exchange(exchange.id)
            self._keeping.answer_judged(exchange.id, self._judging.answer(whole))

    def _hear_again(self, exchange_id: int) -> None:
        if self._keeping.exchange(exchange_id).listened:
            self._second.answer_ended(self._keeping.session_id, exchange_id)

    def _put_names_right(self, exchange_id: int) -> None:
        exchange = self._keeping.exchange(exchange_id)
        if self._names is not None and not exchange.hearing:
            self._keeping.names_put_right(exchange_id, self._names.correct(exchange.words))

    def _part_of_answer(self, caught: Caught) -> tuple[Word, ...]:
        """What still follows a request to the interviewer belongs to the request."""
        return () if caught.exchange_id == self._request_in else caught.words

    def _listen_for_request(self, exchange_id: int, words: tuple[Word, ...]) -> None:
        """What asks the interviewer for something is no part of the answer."""
        said = [word.text for word in words]
        before = [word.text for word in self._keeping.exchange(exchange_id).words[: -len(words)]]
        request = self._interview.understand(said, before)
        if request is None:
            return
        self._keeping.leave_out_last(exchange_id, len(words))
        self._emit(WordsLeftOut(exchange_id, len(words)))
        effects = self._tell(iv.RequestMade(request, " ".join(said)))
        if any(isinstance(effect, iv.StopListening) for effect in effects):
            self._request_in = exchange_id
            self._keeping.leave_out_rest(exchange_id)

    def _think_of_hint(self, exchange_id: int) -> None:
        """At most one quiet line while the answer is given, where hints are wanted."""
        exchange = self._keeping.exchange(exchange_id)
        if self._hints is None or exchange.answer_start_s is None:
            return
        heard = self._judging.answer(exchange)
        answer_s = self._now_s() - exchange.answer_start_s
        band = self._judging.band(exchange)
        self._show(next_hint(self._hint, heard, answer_s, band, heard.kind, self._hints))

    def _show(self, hint: Hint) -> None:
        if hint.text != self._hint.text:
            self._emit(HintGiven(hint.text))
        self._hint = hint

    def _judge(self, exchange_id: int) -> None:
        """The last words are in: judge them, and tell the interview where it waits for that."""
        if exchange_id == self._to_judge:
            self._to_judge = None
            analysis = self._judging.answer(self._keeping.exchange(exchange_id))
            self._keeping.answer_judged(exchange_id, analysis)
            self._tell(iv.AnswerJudged(exchange_id, analysis))
