"""The words of an answer with their marks: figures, "I" and "we", fillers, hedges, pauses, doubtful words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.analysis.model import Analysis, Evidence, Quantity, Word
from desktop_app.library.report.markup import moment, text

UNSURE_BELOW = 0.5
"""A word looks uncertain below this confidence."""

_BREAK_S = 2.0
_SOFT_BREAK_S = 0.7
_SOFT_AFTER_WORDS = 28
_HARD_AFTER_WORDS = 75


@dataclass(slots=True)
class _Marked:
    """One word and what is to be shown about it."""

    place: int
    word: Word
    classes: list[str] = field(default_factory=list)
    pause_s: float | None = None
    figure: Quantity | None = None


def paragraphs(words: Sequence[Word], analysis: Analysis | None) -> str:
    """The answer in paragraphs, each with the time at which it begins."""
    marked = _marked(words, analysis)
    return "\n".join(
        f'<div class="paragraph">{moment(block[0].word.start_s)}<p>{_run(block)}</p></div>'
        for block in _blocks(marked)
    )


def _marked(words: Sequence[Word], analysis: Analysis | None) -> list[_Marked]:
    marked = [_Marked(place, word) for place, word in enumerate(words)]
    for item in marked:
        if item.word.confidence is not None and item.word.confidence < UNSURE_BELOW:
            item.classes.append("unsure")
    if analysis is not None:
        _mark_found(marked, analysis)
    return marked


def _mark_found(marked: list[_Marked], analysis: Analysis) -> None:
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


def _mark(marked: list[_Marked], places: Iterable[int], name: str) -> None:
    for item in _at(marked, places):
        if name not in item.classes:
            item.classes.append(name)


def _at(marked: list[_Marked], places: Iterable[int]) -> list[_Marked]:
    return [marked[place] for place in places if 0 <= place < len(marked)]


def _mark_pause(marked: list[_Marked], pause: Evidence) -> None:
    """A pause stands before the first word that begins after it."""
    middle_s = (pause.start_s + pause.end_s) / 2
    for item in marked:
        if item.word.start_s >= middle_s:
            item.pause_s = pause.end_s - pause.start_s
            return


def _blocks(marked: list[_Marked]) -> Iterator[list[_Marked]]:
    """Break where the speaker did: at a long gap, or at a short one once there is enough to read."""
    block: list[_Marked] = []
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


def _run(block: list[_Marked]) -> str:
    pieces: list[str] = []
    place = 0
    while place < len(block):
        item = block[place]
        if item.pause_s is not None:
            pieces.append(f'<span class="pause">{item.pause_s:.1f} s</span>')
        if item.figure is None:
            pieces.append(_word(item))
            place += 1
            continue
        together = [other for other in block[place:] if other.figure is item.figure]
        pieces.append(_figure(item.figure, together))
        place += len(together)
    return " ".join(pieces)


def _word(item: _Marked) -> str:
    word = item.word
    classes = " ".join(["w", *item.classes])
    return (
        f'<span class="{classes}" data-i="{item.place}" data-s="{word.start_s:.2f}" data-e="{word.end_s:.2f}">'
        f"{text(word.text)}</span>"
    )


def _figure(quantity: Quantity, items: list[_Marked]) -> str:
    """A figure as it is read; the words as spoken take its place when figures are switched off."""
    kind = "figure" if quantity.role == "outcome" else "figure context"
    first, last = items[0], items[-1]
    spoken = " ".join(_word(item) for item in items)
    shown = quantity.readable or quantity.evidence.text
    return (
        f'<span class="{kind}" title="{text(quantity.evidence.text)}">'
        f'<span class="w read" data-i="{first.place}" data-s="{first.word.start_s:.2f}" '
        f'data-e="{last.word.end_s:.2f}">{text(shown)}</span><span class="spoken">{spoken}</span></span>'
    )


def story_shape(analysis: Analysis) -> str:
    """The parts of the story as a thin strip to scale; empty where none were found."""
    if not analysis.parts:
        return ""
    begin_s = min(part.evidence.start_s for part in analysis.parts)
    length_s = max(part.evidence.end_s for part in analysis.parts) - begin_s
    if length_s <= 0:
        return ""
    return '<div class="parts" aria-hidden="true">' + _strips(analysis, begin_s, length_s) + "</div>"


def _strips(analysis: Analysis, begin_s: float, length_s: float) -> str:
    pieces = []
    named_until = -100.0
    for part in sorted(analysis.parts, key=lambda part: part.evidence.start_s):
        left = 100 * (part.evidence.start_s - begin_s) / length_s
        width = 100 * (part.evidence.end_s - part.evidence.start_s) / length_s
        name = f"<span>{text(part.label)}</span>" if left >= named_until else ""
        named_until = left + 14 if name else named_until
        probable = ' class="probable"' if part.probable else ""
        pieces.append(f'<i{probable} style="left:{left:.1f}%;width:{width:.1f}%">{name}</i>')
    return "".join(pieces)
