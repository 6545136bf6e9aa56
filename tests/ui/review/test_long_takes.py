"""Takes of many minutes side by side: laid out a screen at a time, so that the window stays awake."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.library.takes import Take
from desktop_app.ui.look import Look
from desktop_app.ui.review import answer_words
from desktop_app.ui.review.aligned_takes import LEFT, RIGHT, AlignedTakes
from desktop_app.ui.review.answer_words import AnswerWords
from tests.fakes.retellings import Retellings, take


@pytest.fixture
def pair(qtbot: QtBot, look: Look) -> AlignedTakes:
    pair = AlignedTakes(look)
    pair.setProperty("meant as a window", True)
    qtbot.addWidget(pair)
    pair.resize(1000, 800)
    pair.show()
    return pair


def two(words: int) -> tuple[Take, Take]:
    left, right = Retellings().pair(words)
    return take("one", left), take("other", right)


def shown(pair: AlignedTakes, side: int) -> list[int]:
    return [
        word for piece in pair.pieces_of(side) for word in range(piece.passage.first, piece.passage.last + 1)
    ]


def test_a_long_take_comes_in_parts_and_whole(pair: AlignedTakes, qtbot: QtBot) -> None:
    """Its beginning is there at once."""
    left, right = two(2_400)
    pair.show_takes(left, right)
    assert 0 < len(shown(pair, LEFT)) < len(left.answer.words)
    qtbot.waitUntil(lambda: len(shown(pair, RIGHT)) == len(right.answer.words))
    assert shown(pair, LEFT) == list(range(len(left.answer.words)))
    assert shown(pair, RIGHT) == list(range(len(right.answer.words)))

    def tops() -> list[int]:
        return [piece.words.mapTo(pair, piece.words.rect().topLeft()).y() for piece in pair.pieces_of(RIGHT)]

    # The layout follows when the event loop comes to it.
    qtbot.waitUntil(lambda: tops() == sorted(set(tops())))


def test_another_take_ends_what_was_still_coming(pair: AlignedTakes, qtbot: QtBot) -> None:
    left, right = two(2_400)
    pair.show_takes(left, right)
    short_left, short_right = two(100)
    pair.show_takes(short_left, short_right)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert shown(pair, RIGHT) == list(range(len(short_right.answer.words)))
    assert {piece.exchange for piece in pair.pieces} == {short_left.answer, short_right.answer}


def test_words_are_set_once_for_each_width(qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt asks in turns for the height with a scroll bar, without it, and at the least width."""
    widths = []
    lay_out = answer_words.lay_out

    def noting(*arguments: object, width: float, **named: object) -> object:
        widths.append(width)
        return lay_out(*arguments, width=width, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(answer_words, "lay_out", noting)
    words = AnswerWords(look)
    qtbot.addWidget(words)
    answer = two(100)[0].answer
    words.show_words(answer.words, None)
    widths.clear()
    heights = [[words.heightForWidth(width) for width in (600, 586, 300)] for _ in range(5)]
    assert len(widths) == 3
    assert heights == 5 * [heights[0]]
