"""One answer heard a second time: its sound put together, its words, its hesitations, and how both hearings compare."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.analysis.model import Word
from desktop_app.catalog.glossary import Glossary
from desktop_app.library.model import Compared, Doubt, Exchange, NamePutRight, Recording
from desktop_app.practice.listened import Stretches
from desktop_app.speech.agreement import number_doubts
from desktop_app.speech.fillers import with_fillers
from desktop_app.speech.ports import CarefulRecogniser
from desktop_app.speech.trade_words import Corrected, Correction, TradeWords

_SHORTEST_S = 0.3
_SIGNS = " ,.;:!?\"'"
_IN_DOUBT = 0.4
"""Below what is shown as unsure, and what findings count as doubtful (analysis/findings.py)."""

_SHARED = 0.3
_WORDS_SHARE = 0.8
"""How much of the work the pass for words is; the one for hesitations takes up what that one encoded."""


@dataclass(frozen=True, slots=True)
class HeardAgain:
    """What the second hearing made of an answer; `final` when its hesitations are in as well.

    `listened` are the stretches that were heard: an answer that was opened again since has others.
    """

    exchange_id: int
    listened: Stretches
    words: tuple[Word, ...]
    hearing: str
    compared: Compared
    final: bool

    def on(self, exchange: Exchange) -> Exchange:
        """The exchange with these words; those first heard stay beside them."""
        return replace(
            exchange,
            words=self.words,
            heard=first_heard(exchange),
            hearing=self.hearing,
            compared=self.compared,
            analysis=None,
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a sound file: from `start_s` to `end_s` of it, which is `later_s` later on the timeline."""

    recording: Recording
    start_s: float
    end_s: float

    @property
    def later_s(self) -> float:
        return self.recording.start_s


class SecondHearing:
    """Hears answers again with a careful recogniser.  A worker thread's: it takes about a tenth of the sound's length.

    The glossary's names are hints; where a recogniser has no use for hints, they are put right afterwards.
    """

    def __init__(self, careful: CarefulRecogniser, glossary: Glossary) -> None:
        self._careful = careful
        self._glossary = glossary
        self._names = TradeWords(glossary)
        self._terms = frozenset(term.text.lower() for term in glossary.terms)

    def cancel(self) -> None:
        """Give up what is being heard, which raises; give the memory back.  Any thread."""
        self._careful.cancel()

    def rest(self) -> None:
        """Give the memory back.  Any thread."""
        self._careful.rest()

    def hear(
        self,
        exchange: Exchange,
        recordings: Sequence[Recording],
        report: Callable[[float], None] = lambda _: None,
    ) -> Iterator[HeardAgain]:
        """The words as soon as they are there, then once more with the hesitations among them.

        `report` is told the share done.  Raises `MockLoopError` as the recogniser does; whatever `report` raises
        goes through.
        """
        pieces = _pieces(listened_of(exchange), recordings)
        words = self._words(pieces, lambda share: report(share * _WORDS_SHARE))
        yield self._compared(exchange, words, final=False)
        fillers: list[Word] = []
        for number, piece in enumerate(pieces):
            report(_WORDS_SHARE + (1 - _WORDS_SHARE) * number / len(pieces))
            heard = self._careful.hear_fillers(piece.recording.path, piece.start_s, piece.end_s)
            fillers += _later(heard, piece.later_s)
        report(1.0)
        yield self._compared(exchange, with_fillers(words, fillers), final=True)

    def _words(self, pieces: Sequence[_Piece], report: Callable[[float], None]) -> tuple[Word, ...]:
        words: list[Word] = []
        for number, piece in enumerate(pieces):
            heard = self._careful.hear_again(
                piece.recording.path,
                piece.start_s,
                piece.end_s,
                self._glossary.hints,
                lambda share, number=number: report((number + share) / len(pieces)),  # type: ignore[misc]
            )
            words += _later(heard, piece.later_s)
        return tuple(words)

    def _compared(self, exchange: Exchange, words: tuple[Word, ...], *, final: bool) -> HeardAgain:
        first = first_heard(exchange)
        right = self._names.correct(words)
        names = [_put_right(correction) for correction in right.corrections]
        names += self._known_names(right.words, first, {name.start_s for name in names})
        doubts = tuple(
            Doubt(doubt.first, doubt.second, doubt.start_s, doubt.end_s)
            for doubt in number_doubts(first, right.words)
        )
        compared = Compared(doubts, tuple(sorted(names, key=lambda name: name.start_s)))
        doubted = tuple(_doubted(word, doubts) for word in right.words)
        return HeardAgain(exchange.id, exchange.listened, doubted, self._careful.name, compared, final)

    def _known_names(
        self, words: Sequence[Word], first: Sequence[Word], but_at_s: set[float]
    ) -> Iterator[NamePutRight]:
        """Names that were heard rightly now, where something else was heard before."""
        for word in words:
            plain = word.text.strip(_SIGNS)
            if plain.lower() not in self._terms or word.start_s in but_at_s:
                continue
            heard = [one.text for one in first if _meet(one, word)]
            if heard and plain.lower() not in "".join(heard).lower():
                yield NamePutRight(plain, " ".join(heard), word.start_s, word.end_s)


def first_heard(exchange: Exchange) -> tuple[Word, ...]:
    """The words as they were first recognised."""
    return exchange.heard if exchange.heard is not None else exchange.words


def listened_of(exchange: Exchange) -> Stretches:
    """The stretches that hold the answer; from its beginning to its end where no more is known."""
    if exchange.listened:
        return exchange.listened
    if exchange.answer_start_s is None or exchange.answer_end_s is None:
        return ()
    return ((exchange.answer_start_s, exchange.answer_end_s),)


def put_right(exchange: Exchange, names: Corrected) -> Exchange:
    """The exchange with the names of the trade put right among its words, and what was heard of them kept."""
    compared = replace(
        exchange.compared, names=tuple(_put_right(correction) for correction in names.corrections)
    )
    return replace(exchange, words=names.words, heard=first_heard(exchange), compared=compared)


def _put_right(correction: Correction) -> NamePutRight:
    heard = " ".join(word.text for word in correction.heard)
    word = correction.word
    return NamePutRight(word.text.strip(_SIGNS), heard, word.start_s, word.end_s)


def _meet(one: Word, other: Word) -> bool:
    """Whether two words share a good part of the shorter one's time."""
    shared_s = min(one.end_s, other.end_s) - max(one.start_s, other.start_s)
    return shared_s > _SHARED * min(one.end_s - one.start_s, other.end_s - other.start_s)


def _doubted(word: Word, doubts: Sequence[Doubt]) -> Word:
    """A word that the hearings differ on is not to be sure of, whatever the recogniser says of itself."""
    middle_s = (word.start_s + word.end_s) / 2
    if any(doubt.start_s <= middle_s <= doubt.end_s for doubt in doubts):
        sure = word.confidence if word.confidence is not None else 1.0
        return replace(word, confidence=min(sure, _IN_DOUBT))
    return word


def _pieces(listened: Stretches, recordings: Sequence[Recording]) -> list[_Piece]:
    """The parts of the sound files that hold the stretches, in order."""
    pieces = []
    for start_s, end_s in listened:
        for recording in recordings:
            begin_s = max(0.0, start_s - recording.start_s)
            stop_s = end_s - recording.start_s
            if recording.duration_s > 0:  # while it is being recorded its length is not written down yet
                stop_s = min(stop_s, recording.duration_s)
            if stop_s - begin_s >= _SHORTEST_S:
                pieces.append(_Piece(recording, begin_s, stop_s))
    return pieces


def _later(words: Sequence[Word], by_s: float) -> list[Word]:
    return [replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s) for word in words]
