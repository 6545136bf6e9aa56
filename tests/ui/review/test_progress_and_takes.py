"""Progress and takes, on a library of several sessions."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.library.model import Figures
from desktop_app.library.store import Library
from desktop_app.ui.look import Look
from desktop_app.ui.pages.progress import ProgressPage
from desktop_app.ui.pages.review_takes import TakesPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.aligned_takes import LEFT, RIGHT, Piece
from desktop_app.ui.review.grab import grab_review
from desktop_app.ui.review.progress_series import (
    MEASURES,
    columns,
    findings_bars,
    principle_bars,
    row,
    series,
)
from desktop_app.ui.review.progress_table import on_lines
from desktop_app.ui.review.take_column import TakeColumn
from desktop_app.ui.review.times import long_time
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.text import Text
from tests.fakes import sample_sessions as sample
from tests.ui.review.conftest import SESSION, HandPlayer, Heard
from tests.ui.review.test_sessions_page import add_sessions

QUESTION = "outside-your-scope"


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=20_000)


@pytest.fixture
def progress(qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, library: Library) -> ProgressPage:
    """Six sessions of three rounds."""
    add_sessions(library, 5)
    page = ProgressPage(look, parts, tasks)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.opened()
    until(qtbot, lambda: page.table.rowCount() == 6)
    return page


def test_every_measure_has_a_point_for_each_session(progress: ProgressPage) -> None:
    for plot in progress.plots.values():
        assert len(plot.centres()) == 6
        assert plot.accessibleName()
    assert "6 sessions" in progress.sums.text()


def test_a_point_opens_its_session_by_click_and_by_keys(progress: ProgressPage) -> None:
    heard = Heard(progress)
    plot = progress.plots["pace"]
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.centres()[-1].toPoint())
    assert heard.wanted == [("review", SESSION)]
    QTest.keyClick(plot, Qt.Key.Key_Home)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert "words" not in plot.accessibleDescription()
    assert "Bar raiser" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert heard.wanted[-1] == ("review", "older-003")


def test_one_round_alone(progress: ProgressPage) -> None:
    progress.rounds.setCurrentIndex(progress.rounds.findData("behavioural-45"))
    progress.rounds.activated.emit(1)
    assert len(progress.plots["overruns"].centres()) == 1
    assert progress.table.rowCount() == 1


def test_the_table_says_the_same_and_opens_too(progress: ProgressPage) -> None:
    """For a screen reader, and for whoever likes figures."""
    heard = Heard(progress)
    progress.how._group.button(1).click()
    assert progress.table.isVisible()
    headers = [progress.table.horizontalHeaderItem(i) for i in range(progress.table.columnCount())]
    assert [item.text() for item in headers if item is not None] == [on_lines(name, 2) for name in columns()]
    item = progress.table.item(0, 1)
    assert item is not None
    progress.table.itemActivated.emit(item)
    assert heard.wanted == [("review", SESSION)]


def test_findings_principles_and_time_are_bars(progress: ProgressPage) -> None:
    assert progress.findings.bars()[0].amount >= 1
    amounts = [bar.amount for bar in progress.findings.bars()]
    assert amounts == sorted(amounts, reverse=True)
    practised = [bar for bar in progress.principles.bars() if bar.amount]
    never = [bar for bar in progress.principles.bars() if not bar.amount]
    assert practised
    assert never
    assert never[0].told == "never"
    assert {bar.title for bar in progress.times.bars()} == {"Behavioural", "Bar raiser", "Phone screen"}


def test_no_session_yet_says_what_to_do(
    qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, tmp_path: Path
) -> None:
    empty = Library.open(tmp_path / "empty")
    page = ProgressPage(look, replace(parts, library=lambda: empty), tasks)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    until(qtbot, page.empty.isVisible)
    empty.close()


def test_a_measure_says_whether_it_gets_better(progress: ProgressPage) -> None:
    assert progress._read is not None
    point = progress._read.points[0]
    counts = (4, 4, 1, 0)
    points = [replace(point, figures=Figures(answers=1, overruns=count)) for count in counts]
    told = series(points)[0]
    assert told.got_better is True
    assert told.told == "0 now, 4 at first"
    assert series(list(reversed(points)))[0].got_better is False
    assert series(points[:3])[0].got_better is None
    assert series([points[0]] * 4)[0].got_better is None
    assert series([])[0].told == ""
    assert series([replace(point, figures=Figures())])[0].dots == ()


def test_rows_leave_out_what_was_not_measured(progress: ProgressPage) -> None:
    assert progress._read is not None
    cells = row(replace(progress._read.points[0], figures=Figures()))
    assert len(cells) == 3 + len(MEASURES)
    assert "" in cells


def test_unknown_codes_are_told_readably() -> None:
    assert findings_bars([], {}) == []
    assert principle_bars([], {}, {"ownership": "Ownership"})[0].told == "never"
    assert long_time(59 * 60) == "59 min"
    assert long_time(7500) == "2 h 05"


# --- takes ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def takes(qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, library: Library) -> TakesPage:
    """Two takes of one question: the demonstrated one, and an older one of the samples."""
    writer = library.begin(sample.head("older", days_later=-3), sample.phases())
    writer.exchange(replace(sample.exchange(), question_id=QUESTION))
    writer.exchange(replace(sample.probe(), question_id=QUESTION))
    writer.finish("completed", 600.0)
    page = TakesPage(look, parts, tasks)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.opened(QUESTION)
    until(qtbot, lambda: len(page.takes) == 2 and page.right_take.playing.has_sound)
    return page


def test_two_takes_stand_side_by_side(takes: TakesPage) -> None:
    """The newest at the right, the one before at the left, with what was won and lost between them."""
    left, right = takes.shown()
    assert left is not None
    assert right is not None
    assert (left.session_id, right.session_id) == ("older", SESSION)
    assert takes.left_take.isVisible()
    told = [pill.text() for pill in takes.differences.widgets()]  # type: ignore[attr-defined]
    assert any(words.startswith("new: ") for words in told)
    assert any(words.startswith("now good: ") for words in told)
    assert {piece.exchange.id for piece in takes.pair.pieces_of(RIGHT)} == {1, 2}
    assert any("(" in words for words in figures(takes.right_take))
    assert not any("(" in words for words in figures(takes.left_take))


def test_a_word_of_a_take_plays_there(takes: TakesPage, player: HandPlayer) -> None:
    words = piece_of(takes, RIGHT, 10).words
    rect = words.rect_of(10)
    assert rect is not None
    QTest.mouseClick(words, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    right = takes.right_take.take
    assert right is not None
    assert player.played[-1][1] == pytest.approx(right.answer.words[10].start_s)
    player.position_s = right.answer.words[12].start_s + 0.01
    takes.right_take.playing._tick()
    assert piece_of(takes, RIGHT, 12).words.lit == 12
    takes.left()
    assert not takes.right_take.playing.playing


def piece_of(takes: TakesPage, side: int, word: int) -> Piece:
    """The passage of the answer that holds this word."""
    return next(
        piece
        for piece in takes.pair.pieces_of(side)
        if piece.exchange.id == 1 and piece.passage.first <= word <= piece.passage.last
    )


def figures(column: TakeColumn) -> list[str]:
    return [text.text() for text in column._figures.widgets() if isinstance(text, Text)]


def test_what_both_takes_tell_stands_on_one_height(takes: TakesPage) -> None:
    """Both speak of cutting the run from three hours: their passages begin on the same line."""
    left, right = (word_of(takes, side, "hours") for side in (LEFT, RIGHT))
    tops = [
        piece.words.mapTo(takes.pair, piece.words.rect().topLeft()).y()
        for piece in (piece_of(takes, LEFT, left), piece_of(takes, RIGHT, right))
    ]
    assert tops[0] == tops[1]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_both_takes_fit_in_the_least_window(takes: TakesPage, look: Look, scale: float) -> None:
    """Nothing stands past the right edge, at any size of the text."""
    look.choose_text_scale(scale)
    takes.resize(934, 640)
    QApplication.processEvents()
    body = takes._shown.widget()
    assert body.width() <= takes._shown.viewport().width()


def word_of(takes: TakesPage, side: int, text: str) -> int:
    take = takes.shown()[side]
    assert take is not None
    return next(place for place, word in enumerate(take.answer.words) if word.text == text)


def test_the_other_take_goes_on_where_this_one_is(takes: TakesPage, player: HandPlayer) -> None:
    """Press play on the other one while this one sounds: the same point of the story is heard there."""
    left, right = takes.shown()
    assert left is not None
    assert right is not None
    words = right.answer.words
    three = word_of(takes, RIGHT, "three")
    QTest.mouseClick(takes.right_take.play, Qt.MouseButton.LeftButton)
    player.position_s = words[three].start_s + 0.01
    takes.right_take.playing._tick()
    assert takes.pair.moment_across(RIGHT) == left.answer.words[word_of(takes, LEFT, "three")].start_s
    assert piece_of(takes, LEFT, word_of(takes, LEFT, "three")).words._spotlit


def test_the_best_take_is_pinned_and_unpinned(takes: TakesPage, library: Library, qtbot: QtBot) -> None:
    QTest.mouseClick(takes.right_take.pin, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: [take.pinned for take in library.takes.of(QUESTION)] == [True, False])
    until(qtbot, lambda: takes.takes[0].pinned)
    takes.right_take.pinned.emit(takes.takes[0])
    until(qtbot, lambda: not any(take.pinned for take in library.takes.of(QUESTION)))


def test_a_take_leads_to_its_session(takes: TakesPage) -> None:
    heard = Heard(takes)
    QTest.mouseClick(takes.right_take.open_button, Qt.MouseButton.LeftButton)
    page_id, argument = heard.wanted[0]
    assert page_id == "review"
    assert isinstance(argument, tuple)
    assert argument[0] == SESSION


def test_another_take_can_be_chosen(takes: TakesPage) -> None:
    takes.left_take.which.setCurrentIndex(0)
    takes.left_take.chosen.emit(0)
    left, right = takes.shown()
    assert left is right


def test_no_takes_yet_says_what_to_do(
    qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, tmp_path: Path
) -> None:
    empty = Library.open(tmp_path / "empty")
    page = TakesPage(look, replace(parts, library=lambda: empty), tasks)
    qtbot.addWidget(page)
    page.show()
    page.opened(None)
    until(qtbot, page.empty.isVisible)
    empty.close()


# --- the picture ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_picture_of_the_review_is_taken(library: Library, tmp_path: Path, theme: str) -> None:
    """With the real widgets, at the size that was wanted, more than an empty ground, and nothing left beside it."""
    from PySide6.QtGui import QImage

    target = tmp_path / "pictures" / "review.png"
    target.parent.mkdir()
    grab_review(library.session(SESSION), target, theme, (1280, 800))  # type: ignore[arg-type]
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixel(x, y) for x in range(0, 1280, 9) for y in range(0, 800, 9)}
    assert len(colours) > 40
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("shares", [(0.55, 1.0), (1.0, 0.5), (0.5, 0.5), (0.95, 0.95), (0.7,)])
def test_the_words_of_a_band_are_not_crossed_by_the_line(
    progress: ProgressPage, shares: tuple[float, ...]
) -> None:
    assert progress._read is not None
    point = progress._read.points[0]
    points = [
        replace(
            point, figures=Figures(answers=1, i_count=round(100 * part), we_count=100 - round(100 * part))
        )
        for part in shares
    ]
    plot = progress.plots["ownership"]
    plot.show_series(next(one for one in series(points) if one.measure.id == "ownership"))
    plot.resize(360, 160)
    area = plot._area()
    low, high = plot._range()
    tops = [area.bottom() - (value - low) / (high - low) * area.height() for value in (1.0, 0.5)]
    place = plot._free_place(QRectF(area.left(), tops[0], area.width(), tops[1] - tops[0]), "at least half")
    assert plot._distance(place) > 0
