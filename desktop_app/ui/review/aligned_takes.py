"""The words of two takes side by side: the same passage on one height, words of one alone underlined."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.aligning import Passage, Row, aligned, counterpart
from desktop_app.library.model import Exchange
from desktop_app.library.takes import Take
from desktop_app.ui.look import Look
from desktop_app.ui.review.answer_words import AnswerWords
from desktop_app.ui.review.exchange_view import Asked
from desktop_app.ui.review.marks import Paragraph, passages
from desktop_app.ui.review.transcript import HELD_S
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.text import Text

LEFT, RIGHT = 0, 1

_AT_ONCE, _AT_A_TIME = 40, 40
"""Rows: more than a screen holds are there at once, the others come a few between two turns of the event loop."""

Two = tuple[Exchange | None, Exchange | None]
Paragraphs = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage as it is shown: of which take and answer, and which of its words."""

    side: int
    exchange: Exchange
    passage: Passage
    words: AnswerWords


def exchanges_of(take: Take) -> tuple[Exchange, ...]:
    """The answer and the probes, in order."""
    return (take.answer, *take.probes)


def paired(left: Take | None, right: Take) -> list[Two]:
    """Answer beside answer, and each probe beside the one that was after the same, where there is one."""
    if left is None:
        return [(None, exchange) for exchange in exchanges_of(right)]
    pairs: list[Two] = [(left.answer, right.answer)]
    before, after = ([probe.intent or probe.text for probe in take.probes] for take in (left, right))
    for tag, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        mine, theirs = left.probes[i:i_end], right.probes[j:j_end]
        if tag == "equal":
            pairs += zip(mine, theirs, strict=True)
        else:
            pairs += [(probe, None) for probe in mine]
            pairs += [(None, probe) for probe in theirs]
    return pairs


class AlignedTakes(Card):
    """Shows two takes in rows, or one alone.

    Signals:
        played_from: the side (LEFT or RIGHT), and seconds on the timeline of its session.
    """

    played_from = Signal(int, float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._alone = True
        self._narrow = False
        self._rows: list[tuple[Two, tuple[Row, ...]]] = []
        self._lines: list[QBoxLayout] = []
        self._lit: list[tuple[Exchange, int] | None] = [None, None]
        self.pieces: list[Piece] = []
        self._unbuilt: Iterator[None] = iter(())
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._build)
        space = look.theme.spacing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.l, space.l, space.l, space.l)
        self._column.setSpacing(space.m)

    def show_takes(self, left: Take | None, right: Take) -> None:
        """Show these; None at the left shows the right one alone."""
        self._clear()
        self._alone = left is None
        if left is not None:
            legend = self.tr(
                "Underlined: said in this take alone. Play the other one, and it goes on from here."
            )
            self._column.addWidget(Text(self._look, legend, size="note", colour="muted", wrap=True))
        self._unbuilt = self._building(left, right)
        self._build(_AT_ONCE)

    def stack(self, narrow: bool) -> None:
        """One side under the other, where there is no room for both."""
        self._narrow = narrow
        for line in self._lines:
            line.setDirection(self._direction())

    def pieces_of(self, side: int) -> list[Piece]:
        """The passages of one take, from top to bottom."""
        return [piece for piece in self.pieces if piece.side == side]

    def light(self, side: int, at_s: float) -> None:
        """Light the word of this take that is heard now, and mark where the other take is at that point."""
        now = self._heard(side, at_s)
        if now == self._lit[side]:
            return
        self._lit[side] = now
        for piece in self.pieces_of(side):
            inside = now is not None and piece.exchange is now[0]
            piece.words.light(now[1] if inside and now is not None and _holds(piece, now[1]) else -1)
        other = self._across(side)
        for piece in self.pieces_of(1 - side):
            piece.words.spotlight(
                [other[1]] if other and piece.exchange is other[0] and _holds(piece, other[1]) else ()
            )

    def moment_across(self, side: int) -> float | None:
        """When the other take says what is lit in this one; None where nothing is lit, or the other has nothing."""
        other = self._across(side)
        return other[0].words[other[1]].start_s if other is not None else None

    # --- inside ---------------------------------------------------------------------------------------------------

    @Slot()
    def _build(self, rows: int = _AT_A_TIME) -> None:
        """Lay out so many rows more; the rest when the event loop has had its turn."""
        # In a box of their own: what is laid out already is not measured again with every row that comes.
        holder = QWidget()
        self._box = QVBoxLayout(holder)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(self._look.theme.spacing.m)
        self._column.addWidget(holder)
        if len(list(islice(self._unbuilt, rows))) == rows:
            self._turn.start()

    def _building(self, left: Take | None, right: Take) -> Iterator[None]:
        """Lays the takes out, and pauses after each row."""
        for pair in paired(left, right):
            rows = aligned(*(one.words if one is not None else () for one in pair))
            self._rows.append((pair, rows))
            self._add_questions(pair)
            mine = _told(pair[LEFT], [row.left for row in rows])
            theirs = _told(pair[RIGHT], [row.right for row in rows])
            for row, told in zip(rows, zip(mine, theirs, strict=True), strict=True):
                self._add_row(pair, row, told)
                yield

    def _clear(self) -> None:
        self._turn.stop()
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows, self._lines, self.pieces, self._lit = [], [], [], [None, None]

    def _direction(self) -> QBoxLayout.Direction:
        return QBoxLayout.Direction.TopToBottom if self._narrow else QBoxLayout.Direction.LeftToRight

    def _new_line(self) -> QBoxLayout:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * self._look.theme.spacing.l)
        line.setDirection(self._direction())
        self._lines.append(line)
        self._box.addWidget(holder)
        return line

    def _add_questions(self, pair: Two) -> None:
        """Over a probe's answers, what was asked, and why."""
        if any(one is not None and one.role == "follow-up" for one in pair):
            line = self._new_line()
            for side in self._sides():
                one = pair[side]
                line.addWidget(Asked(self._look, one, probe=True) if one is not None else QWidget(), 1)

    def _add_row(self, pair: Two, row: Row, told: tuple[Paragraphs, Paragraphs]) -> None:
        line = self._new_line()
        paired_words = [{mine for mine, _ in row.same}, {theirs for _, theirs in row.same}]
        for side in self._sides():
            exchange, passage = pair[side], (row.left, row.right)[side]
            if exchange is None or passage is None:
                reason = "" if exchange is None else self.tr("Not told in this take.")
                line.addWidget(Text(self._look, reason, size="note", colour="muted", wrap=True), 1)
                continue
            words = self._words(side, exchange, passage, told[side])
            if not self._alone:
                words.underline(set(range(passage.first, passage.last + 1)).difference(paired_words[side]))
            line.addWidget(words, 1)

    def _sides(self) -> Sequence[int]:
        return (RIGHT,) if self._alone else (LEFT, RIGHT)

    def _words(self, side: int, exchange: Exchange, passage: Passage, told: Paragraphs) -> AnswerWords:
        words = AnswerWords(self._look)
        words.show_passage(told, exchange.words[passage.first : passage.last + 1])
        words.played_from.connect(lambda at_s: self.played_from.emit(side, at_s))
        self.pieces.append(Piece(side, exchange, passage, words))
        return words

    def _heard(self, side: int, at_s: float) -> tuple[Exchange, int] | None:
        for pair, _ in self._rows:
            if (exchange := pair[side]) is None:
                continue
            said = exchange.words
            word = bisect_right(said, at_s + 0.001, key=lambda word: word.start_s) - 1
            if word >= 0 and at_s < said[word].end_s + HELD_S:
                return exchange, word
        return None

    def _across(self, side: int) -> tuple[Exchange, int] | None:
        if (lit := self._lit[side]) is None:
            return None
        for pair, rows in self._rows:
            other = pair[1 - side]
            if pair[side] is lit[0] and other is not None:
                word = counterpart(rows, lit[1], from_left=side == LEFT)
                return (other, word) if word is not None else None
        return None


def _told(exchange: Exchange | None, stretches: Sequence[Passage | None]) -> list[Paragraphs]:
    """What is read in each of these stretches of an answer; nothing where there is none."""
    if exchange is None:
        return [()] * len(stretches)
    ranges = [range(one.first, one.last + 1) if one is not None else range(0) for one in stretches]
    return passages(exchange.words, exchange.analysis, ranges)


def _holds(piece: Piece, word: int) -> bool:
    return piece.passage.first <= word <= piece.passage.last
