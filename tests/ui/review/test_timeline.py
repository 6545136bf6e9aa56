"""The timeline: its peaks, its speed with a long recording, and what the mouse and the keys do with it."""

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import BadInput
from desktop_app.library.model import Note, Recording, Session, TimelineMark
from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import flags_of
from desktop_app.ui.review.peaks import A_SECOND, Waveform, kept_path, level_for, peaks_of, waveform_of
from desktop_app.ui.review.timeline import Timeline
from desktop_app.ui.review.timeline_flags import Cluster, FlagLanes
from desktop_app.ui.review.timeline_wave import shares, spoken, stopped
from tests.fakes import sample_sessions as sample

RATE = 8_000


def recording(folder: Path, seconds: float = 4.0, start_s: float = 0.0) -> Recording:
    """Silence, and within its second second something loud."""
    samples = np.zeros(round(seconds * RATE), "<i2")
    samples[round(1.1 * RATE) : round(1.9 * RATE)] = 16_000
    path = folder / f"sound-{start_s:g}.wav"
    write_wave(path, RATE, samples.tobytes())
    return Recording(path, RATE, start_s, seconds)


def long_waveform(minutes: int = 90) -> Waveform:
    """Peaks of a long recording, without the recording."""
    values = np.random.default_rng(1).integers(0, 255, minutes * 60 * A_SECOND).astype(np.uint8)
    return Waveform((peaks_of(values, 0.0),))


# --- peaks ------------------------------------------------------------------------------------------------------------


def test_the_loud_second_is_where_it_was_spoken(tmp_path: Path) -> None:
    waveform = waveform_of([recording(tmp_path)])
    bars = waveform.bars(0.0, 4.0, 8)
    assert [bar > 0.5 for bar in bars] == [False, False, True, True, False, False, False, False]
    assert waveform.loudest() == pytest.approx(np.sqrt(16_000 / 32_768), abs=0.01)


def test_segments_stand_on_one_timeline(tmp_path: Path) -> None:
    waveform = waveform_of([recording(tmp_path), recording(tmp_path, start_s=10.0)])
    bars = waveform.bars(0.0, 14.0, 14)
    assert [place for place, bar in enumerate(bars) if bar > 0.5] == [1, 11]


def test_peaks_are_reckoned_once_and_kept_beside_the_sound(tmp_path: Path) -> None:
    sound = recording(tmp_path)
    first = waveform_of([sound])
    assert kept_path(sound).is_file()
    sound.path.unlink()
    assert waveform_of([sound]).bars(0, 4, 40) == first.bars(0, 4, 40)


def test_peaks_of_another_recording_are_not_believed(tmp_path: Path) -> None:
    """What is kept must be as long as the sound, or it is reckoned anew."""
    sound = recording(tmp_path)
    waveform_of([sound])
    kept_path(sound).write_bytes(kept_path(sound).read_bytes()[:100])
    assert waveform_of([sound]).bars(0.0, 4.0, 4)[1] > 0.5


def test_a_folder_that_cannot_be_written_keeps_nothing_and_harms_nothing(tmp_path: Path) -> None:
    sound = recording(tmp_path)
    kept_path(sound).mkdir()
    assert waveform_of([sound]).bars(0.0, 4.0, 4)[1] > 0.5


def test_progress_is_told_and_can_stop_it(tmp_path: Path) -> None:
    told: list[float] = []
    waveform_of([recording(tmp_path, 25.0)], lambda share: told.append(share) is None)
    assert told[-1] == 1.0
    assert told == sorted(told)


def test_missing_sound_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="gone"):
        waveform_of([Recording(tmp_path / "gone.wav", RATE, 0.0, 4.0)])


def test_no_sound_is_a_flat_line() -> None:
    assert Waveform().bars(0.0, 10.0, 4) == [0.0] * 4
    assert Waveform().loudest() == 1.0


@pytest.mark.parametrize("span_s", [2.0, 60.0, 5400.0])
def test_bars_are_the_loudest_moment_at_every_zoom(span_s: float) -> None:
    waveform = long_waveform()
    values = waveform.segments[0].levels[0]
    start_s = 0.0 if span_s == 5400.0 else 1000.0
    for place, bar in enumerate(waveform.bars(start_s, start_s + span_s, 100)):
        first = int((start_s + place * span_s / 100) * A_SECOND)
        last = max(first + 1, int((start_s + (place + 1) * span_s / 100) * A_SECOND))
        # A coarser level may look a little beyond the bar's edges, never short of them.
        assert bar * 255 + 1e-6 >= values[first:last].max()


def test_from_afar_a_bar_tells_how_much_was_spoken() -> None:
    """The loudest moment alone would make a block of every bar that holds a word."""
    values = np.zeros(200 * A_SECOND, np.uint8)
    values[: 10 * A_SECOND] = 200
    values[100 * A_SECOND : 101 * A_SECOND] = 200
    waveform = Waveform((peaks_of(values, 0.0),))
    assert waveform.bars(0.0, 200.0, 20)[0] == waveform.bars(0.0, 200.0, 20)[10]
    full, little = (waveform.heights(0.0, 200.0, 20)[place] for place in (0, 10))
    assert full == pytest.approx(200 / 255, abs=0.03)
    assert little < full / 2
    assert waveform.heights(0.0, 200.0, 20)[5] == 0.0


def test_silence_does_not_make_speech_look_loud() -> None:
    """What a full bar stands for is measured on what was heard, however long nobody spoke."""
    values = np.zeros(3600 * A_SECOND, np.uint8)
    values[: 10 * A_SECOND] = 100
    values[5 * A_SECOND] = 255
    assert Waveform((peaks_of(values, 0.0),)).loudest() == pytest.approx(100 / 255)


# --- what is marked along it ------------------------------------------------------------------------------------------


def test_pauses_of_the_round_are_stretches() -> None:
    def paused(*marks: tuple[float, str]) -> tuple[tuple[float, float], ...]:
        return stopped(replace(session(), marks=tuple(TimelineMark(at_s, kind) for at_s, kind in marks)))

    assert paused((10.0, "paused"), (30.0, "resumed"), (40.0, "skipped")) == ((10.0, 30.0),)
    assert paused((5.0, "resumed"), (10.0, "paused"), (12.0, "paused")) == ((10.0, 5400.0),)


def test_an_answer_is_open_where_it_fell_silent() -> None:
    answer = sample.exchange()
    assert answer.analysis is not None
    pause = answer.analysis.pauses[0].evidence
    assert answer.answer_start_s is not None
    assert spoken(answer, 40.0) == [(answer.answer_start_s, pause.start_s), (pause.end_s, 40.0)]
    assert spoken(replace(answer, analysis=None), 40.0) == [(answer.answer_start_s, 40.0)]


def test_a_bar_knows_how_much_of_it_the_interviewer_spoke() -> None:
    assert shares([(1.0, 2.5), (9.0, 20.0)], 0.0, 1.0, 4) == [0.0, 1.0, 0.5, 0.0]
    assert shares([(0.0, 1.0)], 5.0, 1.0, 2) == [0.0, 0.0]


def crowds(timeline: Timeline) -> tuple[Cluster, ...]:
    lanes: FlagLanes = timeline._lanes
    return lanes.clusters(timeline.span)


def test_a_crowd_is_drawn_as_one_and_opens_from_near(timeline: Timeline) -> None:
    """No two marks overlap, none is lost, and what was good has a lane of its own."""
    many = [replace(flags_of(session())[0], key=f"f{n}", at_s=100.0 + 2 * n) for n in range(40)]
    good = [flag for flag in flags_of(session()) if flag.shape == "circle"]
    timeline.show_flags([*many, *good])
    assert [(one.count, one.lane) for one in crowds(timeline)] == [(40, 0), (1, 1)]
    timeline.zoom(200.0, 110.0)
    near = [one for one in crowds(timeline) if one.lane == 0]
    assert len(near) == 40
    assert all(right.x - left.x >= 14 for left, right in itertools.pairwise(near))


def test_a_crowd_shows_its_most_serious_and_gives_them_one_by_one(timeline: Timeline) -> None:
    serious, caution = flags_of(session())[0], flags_of(session())[1]
    timeline.show_flags([replace(caution, at_s=50.0), replace(serious, at_s=51.0)])
    given: list[str] = []
    timeline.flag_chosen.connect(lambda flag: given.append(flag.code))
    centre = timeline._lanes.centre_of(serious, timeline.span).toPoint()
    for _ in range(3):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=centre)
    assert given == [serious.code, caution.code, serious.code]
    assert crowds(timeline)[0].told().splitlines() == [serious.message, caution.message]


# --- the widget -------------------------------------------------------------------------------------------------------


def session() -> Session:
    phases = tuple(
        replace(phase, start_s=start, end_s=end, active_s=end - start)
        for phase, start, end in zip(sample.phases(), (0.0, 2700.0), (2700.0, 5400.0), strict=True)
    )
    return Session(sample.head(), "completed", 5400.0, phases, (sample.exchange(), sample.probe()))


@pytest.fixture
def timeline(qtbot: QtBot, look: Look) -> Timeline:
    """Ninety minutes, everything in view."""
    timeline = Timeline(look)
    qtbot.addWidget(timeline)
    timeline.resize(1200, timeline.sizeHint().height())
    timeline.show()
    timeline.show_session(session(), 5400.0)
    timeline.show_waveform(long_waveform())
    timeline.show_flags(flags_of(session()), [Note(1, 60.0, "x")])
    timeline.show_silences([])
    return timeline


def wheel(timeline: Timeline, at: QPointF, turned: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    event = QWheelEvent(
        at,
        timeline.mapToGlobal(at),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        modifier or Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


def test_the_wheel_zooms_around_the_mouse_and_pans_with_shift(timeline: Timeline) -> None:
    at_s = timeline.span.at(300.0)
    wheel(timeline, QPointF(300.0, 80.0), 120 * 10)
    assert timeline.span.length_s < 1000.0
    assert timeline.span.at(300.0) == pytest.approx(at_s, abs=0.5)
    before = timeline.span.start_s
    wheel(timeline, QPointF(300.0, 80.0), -120, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.span.start_s > before


def test_keys_zoom_and_show_everything_again(timeline: Timeline) -> None:
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.span.length_s == pytest.approx(3600.0)
    QTest.keyClick(timeline, Qt.Key.Key_Minus)
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    QTest.keyClick(timeline, Qt.Key.Key_0)
    assert timeline.span.is_whole


def test_escape_takes_the_selection_away(timeline: Timeline) -> None:
    timeline.select((10.0, 20.0))
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert timeline.selection is None


def test_the_view_follows_the_play_head_when_zoomed_in(timeline: Timeline) -> None:
    timeline.zoom(50.0, 0.0)
    timeline.move_to(2000.0)
    assert timeline.span.start_s < 2000.0 < timeline.span.end_s


def test_phases_are_told_with_planned_and_actual_times(timeline: Timeline) -> None:
    told = timeline.accessibleDescription()
    assert "Question 1: 45:00 of 12:00–14:00, +31:00 over" in told
    assert timeline._bands.told(QPointF(100, timeline._bands.top + 4), timeline.span).startswith("Question 1")


@pytest.mark.parametrize("seconds", [1.0, 60.0, 2700.0, 5400.0])
def test_a_bar_looks_at_few_values_however_long_the_recording_is(seconds: float) -> None:
    """What a frame costs does not grow with the recording (make bench measures the frames themselves)."""
    levels = len(long_waveform(1).segments[0].levels) + 2
    values_a_bar = seconds * A_SECOND / 240
    assert values_a_bar / 8 ** level_for(values_a_bar, levels) <= 64


def test_the_play_head_moves_without_drawing_the_rest_again(timeline: Timeline) -> None:
    timeline.grab()
    still = timeline._still
    for at_s in (10.0, 500.0, 5000.0):
        timeline.move_to(at_s)
        timeline.grab()
    assert timeline._still is still


def test_under_the_mouse_a_question_is_told_and_so_is_a_pause(timeline: Timeline) -> None:
    """However far away one looks: a question is meant by whoever is near it."""
    paused = replace(session(), marks=(TimelineMark(1000.0, "paused"), TimelineMark(1300.0, "resumed")))
    timeline.show_session(paused, 5400.0)
    wave, span = timeline._wave, timeline.span
    y = wave.rect.center().y()
    asked = session().exchanges[0]
    assert asked.asked_start_s is not None
    assert wave.told(QPointF(span.x(asked.asked_start_s) + 4, y), span) == asked.text
    assert wave.told(QPointF(span.x(1100.0), y), span) == "The round was paused here."
    assert wave.told(QPointF(span.x(3000.0), y), span) == ""
    assert wave.told(QPointF(span.x(1100.0), 0.0), span) == ""
