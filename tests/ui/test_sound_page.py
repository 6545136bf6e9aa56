"""The sound check: a microphone that is tried, a sentence that is understood, a voice that is heard."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.pages.sound import SoundPage
from desktop_app.ui.sound.judging import LevelJudge, decibels
from tests.fakes.desks import FakeSoundDesk
from tests.fakes.live_round import words_of
from tests.fakes.window_parts import window_parts
from tests.ui.opening import OpenPage


@pytest.fixture
def sound(open_page: OpenPage[SoundPage], qtbot: QtBot, tmp_path: Path) -> tuple[SoundPage, FakeSoundDesk]:
    """The page with an open microphone."""
    desk = FakeSoundDesk()
    page = open_page(SoundPage, window_parts(tmp_path, sound=desk))
    qtbot.waitUntil(lambda: len(desk.listening) == 1)
    assert page.voice is not None
    qtbot.waitUntil(lambda: page.voice.voices.count() == 2 and page.voice.speakers.count() == 3)
    return page, desk


def test_the_level_is_judged(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """A voice after a quiet room is good, and the room's loudness is told."""
    page, desk = sound
    assert page.microphone is not None
    desk.level(0.001, 0.003, 20)
    desk.level(0.12, 0.4, 5)
    qtbot.waitUntil(lambda: page.microphone.verdict.text() == "Good")
    assert "dB" in page.microphone.advice.text()
    desk.level(0.6, 1.0)
    qtbot.waitUntil(lambda: page.microphone.verdict.text() == "Too loud")


def test_a_sentence_is_understood(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """The words stand there as they are heard; afterwards the microphone goes on for its level alone."""
    page, desk = sound
    card = page.microphone
    assert card is not None
    card.speak.click()
    qtbot.waitUntil(lambda: any(words is not None for _, words in desk.listening))
    qtbot.waitUntil(card._timer.isActive)
    desk.words(*words_of("last year i led"), partial="a team")
    qtbot.waitUntil(lambda: card.words.text() == "last year i led a team")
    with qtbot.waitSignal(card.understood) as understood:
        card._end_trial()
    assert understood.args == ["last year i led"]
    qtbot.waitUntil(lambda: [words for _, words in desk.listening] == [None])


def test_a_sentence_that_was_not_understood_says_so(
    sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot
) -> None:
    """Nothing heard is not left as a riddle."""
    page, _desk = sound
    card = page.microphone
    assert card is not None
    card.speak.click()
    qtbot.waitUntil(card._timer.isActive)
    card._end_trial()
    assert "Nothing was understood" in card.words.text()


def test_another_microphone_is_taken_at_once(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """The choice is kept, and the new one is listened to."""
    page, desk = sound
    card = page.microphone
    assert card is not None
    first = desk.listening[0]
    card.devices.setCurrentIndex(2)
    card.devices.activated.emit(2)
    assert page.parts.preferences.now.microphone == "Headset"
    qtbot.waitUntil(lambda: len(desk.listening) == 1 and desk.listening[0] is not first)


def test_the_voice_is_heard_and_hushed(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """The same button stops it; voice, loudspeaker, speed and loudness are kept."""
    page, desk = sound
    card = page.voice
    assert card is not None
    card.voices.setCurrentIndex(1)
    card.voices.activated.emit(1)
    card.speakers.setCurrentIndex(2)
    card.speakers.activated.emit(2)
    card.rate.setValue(120)
    card.volume.setValue(40)
    now = page.parts.preferences.now
    assert (now.voice, now.speaker, now.rate, now.volume) == ("espeak-ng", "Headset", 1.2, 0.4)
    card.hear.click()
    qtbot.waitUntil(lambda: len(desk.said) == 1)
    assert card.hear.text() == "Stop"
    card.hear.click()
    qtbot.waitUntil(lambda: card.hear.text() == "Hear it")
    assert desk.hushed == 1


def test_nothing_is_heard_out_of_sight(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """Leaving closes the microphone and the voice."""
    page, desk = sound
    page.left()
    qtbot.waitUntil(lambda: not desk.listening)
    assert desk.hushed


def test_a_microphone_that_fails_says_why(
    open_page: OpenPage[SoundPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """The sentence stands on the card; looking again is offered."""
    desk = FakeSoundDesk(failure="PortAudio is missing.")
    page = open_page(SoundPage, window_parts(tmp_path, sound=desk))
    assert page.microphone is not None
    qtbot.waitUntil(lambda: page.microphone.advice.text() == "PortAudio is missing.")
    desk.failure = ""
    page.microphone.look_again()
    qtbot.waitUntil(lambda: len(desk.listening) == 1)


def test_without_voices_the_card_says_what_would_help(
    open_page: OpenPage[SoundPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing to hear, and why."""
    page = open_page(SoundPage, window_parts(tmp_path, sound=FakeSoundDesk(installed=())))
    assert page.voice is not None
    qtbot.waitUntil(lambda: "No voice" in page.voice.advice.text())
    assert not page.voice.hear.isEnabled()


def test_a_window_without_sound_says_so(open_page: OpenPage[SoundPage], tmp_path: Path) -> None:
    """No desk, no cards, but a page."""
    page = open_page(SoundPage, window_parts(tmp_path))
    assert page.microphone is None
    page.left()
    page.close_down()


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ([(0.1, 0.3)] * 5, "waiting"),
        ([(0.0, 0.0)] * 20, "silent"),
        ([(0.001, 0.002)] * 20, "waiting"),
        ([(0.001, 0.002)] * 20 + [(0.01, 0.03)] * 5, "quiet"),
        ([(0.02, 0.05)] * 20 + [(0.1, 0.3)] * 5, "noisy"),
        ([(0.001, 0.002)] * 20 + [(0.1, 0.3)] * 5, "good"),
        ([(0.001, 0.002)] * 20 + [(0.5, 0.98)] * 5, "loud"),
    ],
)
def test_what_levels_say(levels: list[tuple[float, float]], verdict: str) -> None:
    """Each state of a microphone has its verdict."""
    judge = LevelJudge()
    for rms, peak in levels:
        judge.take(rms, peak)
    assert judge.verdict == verdict


def test_decibels_of_silence_and_full_scale() -> None:
    """Silence has a floor, full scale is zero."""
    assert decibels(0.0) == -100.0
    assert decibels(1.0) == 0.0
