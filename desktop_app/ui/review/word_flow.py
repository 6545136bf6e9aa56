"""The words of an answer set in lines: where each run stands, and what is under a point."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop_app.ui.review.marks import Paragraph, Token

Measure = Callable[[Token], float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A run at its place.  The rectangle is as high as the line."""

    token: Token
    rect: QRectF


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph at its place: its runs in reading order."""

    at_s: float
    top: float
    bottom: float
    runs: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """All paragraphs of an answer, laid out for one width."""

    paragraphs: tuple[PlacedParagraph, ...] = ()
    height: float = 0.0

    def at(self, point: QPointF) -> Placed | None:
        """The run under this point; the gap after a word belongs to it."""
        for paragraph in self.paragraphs:
            if paragraph.top <= point.y() < paragraph.bottom:
                return _in_line(paragraph.runs, point)
        return None

    def of_word(self, word: int) -> Placed | None:
        """The run that shows the word of this index; pauses are passed over."""
        for paragraph in self.paragraphs:
            runs = paragraph.runs
            if runs and runs[0].token.first <= word <= runs[-1].token.last:
                return next(
                    (
                        run
                        for run in runs
                        if not run.token.is_aside and run.token.first <= word <= run.token.last
                    ),
                    None,
                )
        return None


def lay_out(
    paragraphs: Sequence[Paragraph],
    measure: Measure,
    *,
    left: float,
    width: float,
    line_height: float,
    space: float,
    gap: float,
) -> Flow:
    """Set the paragraphs in lines from `left`, `width` wide, with `gap` between two of them."""
    placed: list[PlacedParagraph] = []
    y = 0.0
    for paragraph in paragraphs:
        top, x = y, 0.0
        runs = []
        for token in paragraph.tokens:
            wide = measure(token)
            if x and x + wide > width:
                x, y = 0.0, y + line_height
            runs.append(Placed(token, QRectF(left + x, y, wide, line_height)))
            x += wide + space
        y += line_height
        placed.append(PlacedParagraph(paragraph.at_s, top, y, tuple(runs)))
        y += gap
    return Flow(tuple(placed), max(0.0, y - gap))


def _in_line(runs: Sequence[Placed], point: QPointF) -> Placed | None:
    found = None
    for run in runs:
        if run.rect.top() <= point.y() < run.rect.bottom() and run.rect.left() <= point.x():
            found = run
    if found is None or point.x() > found.rect.right() + found.rect.height() / 2:
        return None
    return found
