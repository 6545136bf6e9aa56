"""The words of an answer with what was found about each, in blocks to read: the base of every written form."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.analysis.model import Analysis, Evidence, Quantity, Word

UNSURE_BELOW = 0.5
"""A word looks uncertain below this confidence."""

_BREAK_S = 2.0
_SOFT_BREAK_S = 0.7
_SOFT_AFTER_WORDS = 28
_HARD_AFTER_WORDS = 75


@dataclass(slots=True)
class MarkedWord:
    """One word and what is to be shown about it.

    `kinds` are "unsure", "i", "we", "filler", "hedge", "again"; `pause_s` is a pause that stands before the word;
    `figure` the figure that it is a part of.
    """

    place: int
    word: Word
    kinds: list[str] = field(default_factory=list)
    pause_s: float | None = None
    figure: Quantity | None = None


def marked_words(words: Sequence[Word], analysis: Analysis | None) -> list[MarkedWord]:
    """Every word, in order, with its marks; without an analysis only doubtful words are marked."""
    marked = [MarkedWord(place, word) for place, word in enumerate(words)]
    for item in marked:
        if item.word.confidence is not None and item.word.confidence < UNSURE_BELOW:
            item.kinds.append("unsure")
    if analysis is not None:
        _mark_found(marked, analysis)
    return marked


def _mark_found(marked: list[MarkedWord], analysis: Analysis) -> None:
    for subject in analysis.subjects:
        _mark(marked, [subject.evidence.first], subject.pronoun)
    for name, stretches in (
        ("filler", analysis.fillers),
        ("hedge", analysis.hedges),
        ("again", analysis.repetitions),
    ):
        for stretch in stretches:
            _mark(marked, _places(stretch.evidence), name)
    for quantity in analysis.quantities:
        if quantity.role != "incidental":
            for item in _at(marked, _places(quantity.evidence)):
                item.figure = quantity
    for pause in analysis.pauses:
        _mark_pause(marked, pause.evidence)


def _places(evidence: Evidence) -> Iterable[int]:
    return range(evidence.first, evidence.last + 1) if evidence.first >= 0 else ()


def _mark(marked: list[MarkedWord], places: Iterable[int], name: str) -> None:
    for item in _at(marked, places):
        if name not in item.kinds:
            item.kinds.append(name)


def _at(marked: list[MarkedWord], places: Iterable[int]) -> list[MarkedWord]:
    return [marked[place] for place in places if 0 <= place < len(marked)]


def _mark_pause(marked: list[MarkedWord], pause: Evidence) -> None:
    """A pause stands before the first word that begins after it."""
    middle_s = (pause.start_s + pause.end_s) / 2
    for item in marked:
        if item.word.start_s >= middle_s:
            item.pause_s = pause.end_s - pause.start_s
            return


def reading_blocks(marked: list[MarkedWord]) -> Iterator[list[MarkedWord]]:
    """Break where the speaker did: at a long gap, or at a short one once there is enough to read."""
    block: list[MarkedWord] = []
    for item in marked:
        if block and (item.figure is None or item.figure is not block[-1].figure):
            gap_s = item.word.start_s - block[-1].word.end_s
            enough = len(block) >= _SOFT_AFTER_WORDS and gap_s >= _SOFT_BREAK_S
            if gap_s >= _BREAK_S or enough or len(block) >= _HARD_AFTER_WORDS:
                yield block
                block = []
        block.append(item)
    if block:
        yield block
