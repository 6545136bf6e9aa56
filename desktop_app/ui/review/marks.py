"""An answer's words as they are shown: in paragraphs, each word with what is marked about it.  No Qt here."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from desktop_app.analysis.model import Analysis, Evidence, Quantity, Word
from desktop_app.library.figures import LONG_PAUSE_S
from desktop_app.library.model import NOT_COMPARED, Compared, Doubt
from desktop_app.ui.figures import decimal

Mark = Literal["i", "we", "filler", "hedge", "figure", "context", "again", "unsure", "pause", "name", "doubt"]

MARKS: tuple[Mark, ...] = (
    "i", "we", "filler", "hedge", "figure", "context", "again", "unsure", "pause", "name", "doubt",
)  # fmt: skip

UNSURE_BELOW = 0.5
"""A word looks uncertain below this confidence."""

_SIGNS = " ,.;:!?\"'"
_BREAK_S = 2.0
_SOFT_BREAK_S = 0.7
_SOFT_AFTER_WORDS = 28
_HARD_AFTER_WORDS = 75


@dataclass(frozen=True, slots=True)
class Token:
    """A run that is painted in one piece: one word, a figure that stands for several, or a pause.

    `first` to `last` index the answer's words; a pause has the word that follows it as both.  A doubt follows the
    words that it is about, and says what the other hearing has there.
    """

    text: str
    first: int
    last: int
    start_s: float
    end_s: float
    marks: frozenset[Mark] = frozenset()
    tip: str = ""

    @property
    def is_pause(self) -> bool:
        return "pause" in self.marks

    @property
    def is_aside(self) -> bool:
        """Whether it stands between the words rather than for any of them."""
        return bool(self.marks & {"pause", "doubt"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words said in one go, with the moment at which they begin."""

    at_s: float
    tokens: tuple[Token, ...]


@dataclass(slots=True)
class _Noted:
    marks: set[Mark] = field(default_factory=set)
    pause_s: float | None = None
    figure: Quantity | None = None
    heard: str = ""
    doubt: Doubt | None = None


def paragraphs(
    words: Sequence[Word],
    analysis: Analysis | None,
    hidden: Iterable[Mark] = (),
    compared: Compared = NOT_COMPARED,
) -> tuple[Paragraph, ...]:
    """The answer to read.  Marks of a `hidden` kind are left out; hidden figures stand as they were spoken."""
    (whole,) = passages(words, analysis, [range(len(words))], hidden, compared)
    return whole


def passages(
    words: Sequence[Word],
    analysis: Analysis | None,
    stretches: Iterable[range],
    hidden: Iterable[Mark] = (),
    compared: Compared = NOT_COMPARED,
) -> list[tuple[Paragraph, ...]]:
    """Each of these stretches of the answer to read, its words under the indices that they have in the whole."""
    noted = _noted(words, analysis, frozenset(hidden))
    _note_compared(noted, words, compared, frozenset(hidden))
    return [
        tuple(
            Paragraph(words[block[0]].start_s, tuple(_tokens(words, noted, block)))
            for block in _blocks(words, noted, stretch)
        )
        for stretch in stretches
    ]


def _noted(words: Sequence[Word], analysis: Analysis | None, hidden: frozenset[Mark]) -> list[_Noted]:
    noted = [_Noted() for _ in words]
    for note, word in zip(noted, words, strict=True):
        if word.confidence is not None and word.confidence < UNSURE_BELOW:
            note.marks.add("unsure")
    if analysis is not None:
        _note_found(noted, analysis)
        if "pause" not in hidden:
            for pause in analysis.pauses:
                _note_pause(noted, words, pause.evidence)
    for note in noted:
        note.marks -= hidden
        if note.figure is not None and ("figure" if note.figure.role == "outcome" else "context") in hidden:
            note.figure = None
    return noted


def _note_found(noted: list[_Noted], analysis: Analysis) -> None:
    for subject in analysis.subjects:
        if 0 <= subject.evidence.first < len(noted):
            noted[subject.evidence.first].marks.add(subject.pronoun)
    kinds: tuple[tuple[Mark, Iterable[Evidence]], ...] = (
        ("filler", (stretch.evidence for stretch in analysis.fillers)),
        ("hedge", (stretch.evidence for stretch in analysis.hedges)),
        ("again", (stretch.evidence for stretch in analysis.repetitions)),
    )
    for mark, evidences in kinds:
        for evidence in evidences:
            for place in _places(evidence, len(noted)):
                noted[place].marks.add(mark)
    for quantity in analysis.quantities:
        if quantity.role != "incidental":
            for place in _places(quantity.evidence, len(noted)):
                noted[place].figure = quantity


def _note_compared(
    noted: list[_Noted], words: Sequence[Word], compared: Compared, hidden: frozenset[Mark]
) -> None:
    """Names that were put right, and numbers of which two hearings differ; not where a person wrote the words since."""
    if "name" not in hidden:
        for name in compared.names:
            for place in _at(words, name.start_s, name.end_s):
                if words[place].text.strip(_SIGNS) == name.text:
                    noted[place].marks.add("name")
                    noted[place].heard = name.heard
    if "doubt" not in hidden:
        for doubt in compared.doubts:
            places = _at(words, doubt.start_s, doubt.end_s)
            if places and all(words[place].confidence is not None for place in places):
                noted[places[-1]].doubt = doubt


def _at(words: Sequence[Word], start_s: float, end_s: float) -> list[int]:
    """The words whose middle lies in this time; where there is none, the last one before it."""
    middles = [(word.start_s + word.end_s) / 2 for word in words]
    within = [place for place, middle_s in enumerate(middles) if start_s <= middle_s <= end_s]
    return within or [place for place, middle_s in enumerate(middles) if middle_s < start_s][-1:]


def _places(evidence: Evidence, count: int) -> range:
    return range(evidence.first, min(evidence.last + 1, count)) if evidence.first >= 0 else range(0)


def _note_pause(noted: list[_Noted], words: Sequence[Word], pause: Evidence) -> None:
    """A pause stands before the first word that begins after it."""
    middle_s = (pause.start_s + pause.end_s) / 2
    place = bisect_left(words, middle_s, key=lambda word: word.start_s)
    if place < len(words):
        noted[place].pause_s = pause.end_s - pause.start_s


def _blocks(words: Sequence[Word], noted: Sequence[_Noted], stretch: range) -> Iterator[list[int]]:
    """Break where the speaker did: at a long gap, or at a short one once there is enough to read."""
    block: list[int] = []
    for place in stretch:
        word = words[place]
        inside_figure = (
            block and noted[place].figure is not None and (noted[place].figure is noted[block[-1]].figure)
        )
        if block and not inside_figure:
            gap_s = word.start_s - words[block[-1]].end_s
            enough = len(block) >= _SOFT_AFTER_WORDS and gap_s >= _SOFT_BREAK_S
            # A long pause is shown as a pill inside the paragraph: the thought goes on.
            stopped = gap_s >= _BREAK_S and gap_s < LONG_PAUSE_S
            if stopped or enough or len(block) >= _HARD_AFTER_WORDS:
                yield block
                block = []
        block.append(place)
    if block:
        yield block


def _tokens(words: Sequence[Word], noted: Sequence[_Noted], block: Sequence[int]) -> Iterator[Token]:
    place, end = block[0], block[-1] + 1
    while place < end:
        note, word = noted[place], words[place]
        if note.pause_s is not None and (note.pause_s >= LONG_PAUSE_S or place != block[0]):
            length = f"{decimal(note.pause_s)} s"
            begin_s = word.start_s - note.pause_s
            yield Token(length, place, place, begin_s, word.start_s, frozenset({"pause"}))
        last = place
        if note.figure is not None:
            while last + 1 < end and noted[last + 1].figure is note.figure:
                last += 1
        yield _token(words, noted, place, last)
        for about in range(place, last + 1):
            if (doubt := noted[about].doubt) is not None:
                marks = frozenset[Mark]({"doubt"})
                yield Token(f"{doubt.first}?", place, last, doubt.start_s, doubt.end_s, marks, doubt.second)
        place = last + 1


def _token(words: Sequence[Word], noted: Sequence[_Noted], first: int, last: int) -> Token:
    note, begin_s, end_s = noted[first], words[first].start_s, words[last].end_s
    spoken = " ".join(word.text for word in words[first : last + 1])
    marks = frozenset[Mark]().union(*(noted[place].marks for place in range(first, last + 1)))
    if note.figure is None:
        return Token(words[first].text, first, last, begin_s, end_s, marks, note.heard)
    marks |= {"figure" if note.figure.role == "outcome" else "context"}
    return Token(note.figure.readable or spoken, first, last, begin_s, end_s, marks, spoken)
