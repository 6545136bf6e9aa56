"""Speech made ahead: what is wanted now comes first, nothing is made twice, and whoever waits is told of an end."""

import threading
from pathlib import Path

import pytest

from desktop_app.errors import MockLoopError
from desktop_app.practice.speech_ahead import SpeechAhead
from tests.fakes.voice import FakeVoice

LONGEST_S = 20.0


class Counting(FakeVoice):
    """Tells when six texts were spoken."""

    def __init__(self) -> None:
        super().__init__()
        self.spoke_six = threading.Event()

    def speak_to(self, text: str, path: Path) -> None:
        super().speak_to(text, path)
        if len(self.spoken) == 6:
            self.spoke_six.set()


def test_what_is_wanted_now_goes_before_what_will_be_wanted(tmp_path: Path) -> None:
    """Expected texts are made in their order, but for those that are asked for earlier; each of them once."""
    voice = Counting()
    ahead = SpeechAhead(voice, tmp_path)
    ahead.expect(["one", "two", "three", "one"])
    ahead.hurry(["three", "four", "three"])
    ahead.hurry(["five", "six"])
    two = ahead.make("two")
    ahead.start()
    assert voice.spoke_six.wait(LONGEST_S)
    assert voice.spoken == ["two", "five", "six", "three", "four", "one"]
    assert two.result(LONGEST_S) != ahead.make("one").result(LONGEST_S)
    ahead.stop()
    assert len(voice.spoken) == 6


def test_a_voice_that_fails_is_told_to_whoever_wants_the_speech(tmp_path: Path) -> None:
    """And the next text is tried all the same."""
    ahead = SpeechAhead(FakeVoice(failure="The voice is hoarse."), tmp_path)
    ahead.start()
    for text in ("one", "two"):
        with pytest.raises(MockLoopError, match="hoarse"):
            ahead.make(text).result(LONGEST_S)
    ahead.stop()


def test_whoever_waits_is_told_when_it_stops(tmp_path: Path) -> None:
    """What is being made is given up, and what was never begun too."""
    voice = FakeVoice(slow=True)
    ahead = SpeechAhead(voice, tmp_path)
    ahead.start()
    made, waiting = ahead.make("one"), ahead.make("two")
    assert voice.began.wait(LONGEST_S)
    ahead.stop()
    for future in (made, waiting):
        with pytest.raises(MockLoopError, match="told to stop"):
            future.result(LONGEST_S)
