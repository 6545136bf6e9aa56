"""The words of an answer as HTML with their marks, and the shape of the story below them."""

from collections.abc import Sequence

from desktop_app.analysis.model import Analysis, Quantity, Word
from desktop_app.library.marking import MarkedWord, marked_words, reading_blocks
from desktop_app.library.report.markup import arrows, moment, text


def paragraphs(words: Sequence[Word], analysis: Analysis | None) -> str:
    """The answer in paragraphs, each with the time at which it begins."""
    return "\n".join(
        f'<div class="paragraph">{moment(block[0].word.start_s)}<p>{_run(block)}</p></div>'
        for block in reading_blocks(marked_words(words, analysis))
    )


def _run(block: list[MarkedWord]) -> str:
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


def _word(item: MarkedWord) -> str:
    word = item.word
    classes = " ".join(["w", *item.kinds])
    return (
        f'<span class="{classes}" data-i="{item.place}" data-s="{word.start_s:.2f}" data-e="{word.end_s:.2f}">'
        f"{text(word.text)}</span>"
    )


def _figure(quantity: Quantity, items: list[MarkedWord]) -> str:
    """A figure as it is read; the words as spoken take its place when figures are switched off."""
    kind = "figure" if quantity.role == "outcome" else "figure context"
    first, last = items[0], items[-1]
    spoken = " ".join(_word(item) for item in items)
    shown = quantity.readable or quantity.evidence.text
    return (
        f'<span class="{kind}" title="{text(quantity.evidence.text)}">'
        f'<span class="w read" data-i="{first.place}" data-s="{first.word.start_s:.2f}" '
        f'data-e="{last.word.end_s:.2f}">{text(arrows(shown))}</span><span class="spoken">{spoken}</span></span>'
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
