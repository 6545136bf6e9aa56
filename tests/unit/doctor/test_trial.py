"""Trying the parts of a round: what hears, what is deaf, what speaks, and what understands."""

from pathlib import Path

import pytest

from desktop_app.audio.ports import BlockSink, TroubleSink
from desktop_app.practice.trial import TRIAL_SENTENCE, try_hearing, try_microphone, try_voice
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.recogniser import FakeSource, words_at
from tests.fakes.voice import FakeVoice


class PromptMicrophone(FakeMicrophone):
    """Delivers its one block as soon as it is started."""

    def __init__(self, block: bytes) -> None:
        super().__init__(name="desk microphone")
        self._block = block

    def start(self, sink: BlockSink, trouble: TroubleSink) -> None:
        super().start(sink, trouble)
        self.feed(self._block)


def test_a_microphone_that_brings_sound_hears() -> None:
    """As soon as anything but perfect silence comes; it is let go afterwards."""
    microphone = PromptMicrophone(b"\1\0" * 100)
    check = try_microphone(microphone)
    assert check.state == "good"
    assert check.words == "Hears through desk microphone, 16000 samples a second"
    assert not microphone.running


@pytest.mark.parametrize(
    ("block", "advice"),
    [(bytes(200), "delivers perfect silence: unmute it"), (b"", "delivers nothing: it may be asleep")],
    ids=["zeros", "nothing"],
)
def test_a_deaf_microphone_says_in_which_way(block: bytes, advice: str) -> None:
    """Zeros mean muted or not allowed; no blocks at all mean asleep or taken."""
    microphone = FakeMicrophone() if not block else PromptMicrophone(block)
    check = try_microphone(microphone, listen_s=0.01)
    assert check.state == "fault"
    assert advice in check.advice
    assert not microphone.running


def test_a_microphone_that_cannot_be_opened_gives_its_own_sentence() -> None:
    """The device knows best what is wrong with it."""
    check = try_microphone(FakeMicrophone(refusal="It is taken."))
    assert (check.state, check.advice) == ("fault", "It is taken.")


def test_a_voice_that_speaks_tells_how_long(tmp_path: Path) -> None:
    """The sentence is in the file, for the recogniser to hear."""
    check = try_voice(FakeVoice(), tmp_path / "spoken.wav")
    assert check.state == "good"
    assert "s for a sentence" in check.words
    assert (tmp_path / "spoken.wav").exists()


def test_a_voice_that_fails_is_no_fault_of_the_round(tmp_path: Path) -> None:
    """The round goes on in writing, and the voice's own sentence says why."""
    check = try_voice(FakeVoice(failure="It is hoarse."), tmp_path / "spoken.wav")
    assert check.state == "caution"
    assert check.advice.startswith("It is hoarse.")


@pytest.mark.parametrize(
    ("heard", "state"),
    [
        (TRIAL_SENTENCE, "good"),
        ("please tell me about the time you made a hard decision", "good"),
        ("the", "caution"),
    ],
    ids=["all", "most", "next to nothing"],
)
def test_understanding_is_told_in_words(tmp_path: Path, heard: str, state: str) -> None:
    """A synthetic voice may lose a word or two; a model that hears next to nothing deserves a look."""
    FakeVoice().speak_to(TRIAL_SENTENCE, tmp_path / "spoken.wav")
    check = try_hearing(FakeSource([words_at(heard, word_s=0.2)]), tmp_path / "spoken.wav")
    assert check.state == state
    assert check.words.startswith("Understood ")


def test_without_a_voice_the_model_is_only_loaded() -> None:
    """That it loads is worth saying; what it understands cannot be told."""
    check = try_hearing(FakeSource(), None)
    assert check.state == "good"
    assert "no voice to try it with" in check.words


def test_a_model_that_does_not_load_gives_its_own_sentence() -> None:
    """With the cure that it names."""
    check = try_hearing(FakeSource(missing="It is damaged: install it anew."), None)
    assert (check.state, check.advice) == ("fault", "It is damaged: install it anew.")
