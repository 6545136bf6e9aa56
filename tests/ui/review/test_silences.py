"""Long silences inside answers: found from both sides, marked on the timeline, and one click away from being heard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.analysis.model import Evidence, Finding
from desktop_app.library.model import Exchange, Refutation, Session, TimelineMark, finding_key
from desktop_app.ui.look import Look
from desktop_app.ui.review.silences import Silence, silences_of
from desktop_app.ui.review.timeline import Timeline
from desktop_app.ui.review.timeline_silences import told_silence
from tests.fakes import sample_sessions as sample
from tests.ui.review.conftest import Shown

LONG = Finding("long-silence", "note", "A pause.", "Think aloud.", (), "20 s", sample.SOURCE)


def exchange(*silences: tuple[float, float]) -> Exchange:
    """An answer from 10 s to 200 s with a word every half second, but for these gaps; the last word ends at 150 s."""
    words = tuple(
        word
        for word in sample.words("word " * 280, 10.0)
        if not any(start_s <= word.start_s < end_s for start_s, end_s in silences)
    )
    return replace(sample.exchange(), words=words, analysis=None, answer_start_s=10.0, answer_end_s=200.0)


def with_finding(one: Exchange, *silences: tuple[float, float]) -> Exchange:
    evidence = tuple(Evidence("", start_s, end_s) for start_s, end_s in silences)
    found = replace(sample.round_analysis(), findings=(replace(LONG, evidence=evidence),), strengths=())
    return replace(one, analysis=found)


def session(one: Exchange, *marks: tuple[float, int | None]) -> Session:
    kept = tuple(TimelineMark(at_s, "long-silence", "thirty seconds of silence", n) for at_s, n in marks)
    return Session(sample.head(), "completed", 300.0, (), (one,), marks=kept)


def stretches(session: Session) -> list[tuple[float, float]]:
    return [(one.start_s, one.end_s) for one in silences_of(session)]


def test_what_the_review_found_is_a_silence_each() -> None:
    """One finding, two silences: each from the end of a word to the next one's beginning."""
    one = with_finding(exchange((50.0, 80.0), (100.0, 125.0)), (49.9, 80.0), (99.9, 125.0))
    assert stretches(session(one)) == [(pytest.approx(49.9), 80.0), (pytest.approx(99.9), 125.0)]


def test_what_the_room_noted_is_the_same_silence() -> None:
    """The note stands where the silence became long, in the middle of it; it does not make a second one."""
    one = exchange((50.0, 80.0))
    assert stretches(session(one, (70.0, 1))) == [(pytest.approx(49.9), 80.0)]
    assert len(silences_of(session(with_finding(one, (49.9, 80.0)), (70.0, 1)))) == 1


def test_a_silence_before_the_first_word_and_one_after_the_last() -> None:
    """The answer's own edges are the ends then."""
    one = exchange((10.0, 40.0))
    first, last = silences_of(session(one, (30.0, 1), (171.0, 1)))
    assert (first.start_s, first.end_s, first.word) == (10.0, 40.0, 0)
    assert (round(last.start_s, 1), last.end_s, last.word) == (149.9, 200.0, -1)


def test_marks_of_other_answers_and_other_marks_are_none() -> None:
    one = replace(session(exchange((50.0, 80.0)), (70.0, 7), (70.0, None)))
    assert stretches(one) == []
    paused = replace(one, marks=(TimelineMark(70.0, "paused", exchange_id=1),))
    assert stretches(paused) == []


def test_not_so_takes_them_away() -> None:
    """Whoever says that it was no silence does not find it on the timeline either."""
    one = with_finding(exchange((50.0, 80.0)), (49.9, 80.0))
    assert one.analysis is not None
    key = finding_key(one.analysis.findings[0])
    refuted = replace(session(one, (70.0, 1)), refutations=(Refutation(1, key, "long-silence"),))
    assert stretches(refuted) == []


# --- on the timeline ------------------------------------------------------------------------------------------------

TWO = (Silence(100.0, 130.0, 1, 5), Silence(600.0, 690.0, 1, 60))


@pytest.fixture
def timeline(qtbot: QtBot, look: Look) -> Timeline:
    timeline = Timeline(look)
    qtbot.addWidget(timeline)
    timeline.resize(1200, timeline.sizeHint().height())
    timeline.show()
    timeline.show_session(session(exchange()), 900.0)
    timeline.show_silences(TWO)
    return timeline


def test_a_click_on_its_mark_chooses_it(timeline: Timeline) -> None:
    """And does not play from there as a click beside it does; the mouse says what it is."""
    chosen: list[Silence] = []
    played: list[float] = []
    timeline.silence_chosen.connect(chosen.append)
    timeline.played_from.connect(played.append)
    timeline.grab()
    first, second = timeline._silences.pills(timeline.span)
    for pill in (first, second):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=pill.rect.center().toPoint())
    assert chosen == list(TWO)
    assert played == []
    assert told_silence(TWO[0]) == "A silence of 30 s, at 1:40"
    assert told_silence(TWO[1]) == "A silence of 1:30, at 10:00"
    assert "A silence of 30 s, at 1:40" in timeline.accessibleDescription()


def test_the_pointer_says_that_it_can_be_clicked(timeline: Timeline) -> None:
    (first, _) = timeline._silences.pills(timeline.span)
    QTest.mouseMove(timeline, first.rect.center().toPoint())
    assert timeline.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(timeline, QPointF(first.rect.right() + 30, first.rect.center().y()).toPoint())
    assert timeline.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_marks_that_stand_too_close_are_one_and_come_apart_from_near(timeline: Timeline) -> None:
    """From afar a click means the one that is nearest to the mouse."""
    close = tuple(Silence(at_s, at_s + 4.0, 1, 0) for at_s in (200.0, 206.0, 212.0))
    timeline.show_silences(close)
    (pill,) = timeline._silences.pills(timeline.span)
    assert pill.silences == close
    y = pill.rect.center().y()
    assert timeline._silences.at(QPointF(timeline.span.x(214.0), y), timeline.span) == close[2]
    assert timeline._silences.at(QPointF(timeline.span.x(209.0), y), timeline.span) in close[1:]
    timeline.zoom(100.0, 207.0)
    assert [len(one.silences) for one in timeline._silences.pills(timeline.span)] == [1, 1]
    assert timeline._silences.at(QPointF(10.0, 0.0), timeline.span) is None


# --- in the review ----------------------------------------------------------------------------------------------------


def test_a_silence_is_heard_with_what_was_said_around_it(shown: Shown) -> None:
    """It is selected, its finding opened, and the sound begins before it."""
    assert shown.page.session is not None
    silence = silences_of(shown.page.session)[0]
    pill = shown.page.timeline._silences.pills(shown.page.timeline.span)[0]
    shown.click(shown.page.timeline, pill.rect.center().toPoint())
    assert shown.page.timeline.selection == (silence.start_s, silence.end_s)
    chosen = shown.page.findings.chosen_flag
    assert chosen is not None
    assert (chosen.code, chosen.exchange_id) == ("long-silence", silence.exchange_id)
    assert shown.player.played[-1][1] == pytest.approx(max(0.0, silence.start_s - 3.0), abs=0.01)


def test_refuting_the_finding_takes_its_marks_from_the_timeline(shown: Shown) -> None:
    """At once, without opening the session again."""
    assert shown.page.session is not None
    silences = silences_of(shown.page.session)
    flag = next(flag for flag in shown.page.flags if flag.code == "long-silence")
    assert flag.exchange_id in {one.exchange_id for one in silences}
    shown.page.refute(flag)
    left = [one for one in silences if one.exchange_id != flag.exchange_id]
    shown.until(lambda: list(shown.page.timeline._silences._silences) == left)
