"""One suite for every voice: the fake, the platform's through pyttsx3, and Piper's."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.audio.wave_file import wave_info
from desktop_app.errors import MockLoopError
from desktop_app.speech.choose import installed_voices
from desktop_app.speech.ports import Voice
from desktop_app.speech.voices import CALM
from tests.fakes.voice import FakeVoice

LONG = "Tell me about a time when you had to change a decision that your whole team had agreed on. " * 40


def _real(quality: str) -> Callable[[], Voice]:
    def make() -> Voice:
        for option in installed_voices():
            if option.quality == quality:
                return option.make(CALM)
        pytest.skip(f"no {quality} voice is installed")

    return make


@pytest.fixture(scope="module", params=["fake", "plain", "natural"])
def voice(request: pytest.FixtureRequest) -> Iterator[Voice]:
    made = FakeVoice() if request.param == "fake" else _real(request.param)()
    yield made
    made.cancel()


def test_a_voice_has_a_name(voice: Voice) -> None:
    """For people to choose by."""
    assert voice.name


def test_it_writes_16_bit_mono_sound_as_long_as_speech(voice: Voice, tmp_path: Path) -> None:
    """Ten words take between one and eight seconds."""
    voice.speak_to("What did you do when the first plan had failed?", tmp_path / "a.wav")
    assert 1.0 < wave_info(tmp_path / "a.wav").duration_s < 8.0
    assert [path.name for path in tmp_path.glob("*.wav*")] == ["a.wav"]


def test_more_text_is_longer(voice: Voice, tmp_path: Path) -> None:
    """A question of twenty words is longer than one of three."""
    voice.speak_to("And what then?", tmp_path / "short.wav")
    voice.speak_to("And what then? " * 6, tmp_path / "long.wav")
    assert wave_info(tmp_path / "long.wav").duration_s > 2 * wave_info(tmp_path / "short.wav").duration_s


def test_a_second_utterance_replaces_the_first(voice: Voice, tmp_path: Path) -> None:
    """The same path holds the last utterance alone."""
    voice.speak_to("One two three four five six seven eight nine ten.", tmp_path / "a.wav")
    first_s = wave_info(tmp_path / "a.wav").duration_s
    voice.speak_to("One.", tmp_path / "a.wav")
    assert wave_info(tmp_path / "a.wav").duration_s < first_s


@pytest.mark.parametrize("text", ["", "   \n"])
def test_nothing_to_speak_is_refused(voice: Voice, tmp_path: Path, text: str) -> None:
    """An empty text raises and leaves no file."""
    with pytest.raises(MockLoopError, match="nothing to speak"):
        voice.speak_to(text, tmp_path / "a.wav")
    assert not (tmp_path / "a.wav").exists()


def test_a_place_that_cannot_be_written_is_one_sentence(voice: Voice, tmp_path: Path) -> None:
    """The sentence names the path."""
    with pytest.raises(MockLoopError, match=r"a\.wav"):
        voice.speak_to("Hello.", tmp_path / "nowhere" / "a.wav")


def test_cancelling_when_idle_does_nothing(voice: Voice, tmp_path: Path) -> None:
    """The next utterance is spoken."""
    voice.cancel()
    voice.speak_to("Hello.", tmp_path / "a.wav")
    assert wave_info(tmp_path / "a.wav").samples > 0


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: FakeVoice(slow=True), id="fake"),
        pytest.param(_real("plain"), id="plain"),
        pytest.param(_real("natural"), id="natural"),
    ],
)
def test_a_cancelled_utterance_raises_at_once(make: Callable[[], Voice], tmp_path: Path) -> None:
    """`cancel` from another thread ends it, and what stood at the path before still stands there."""
    voice = make()
    path = tmp_path / "a.wav"
    path.write_bytes(b"as before")
    raised: list[str] = []

    def speak() -> None:
        try:
            voice.speak_to(LONG, path)
        except MockLoopError as error:
            raised.append(str(error))

    speaker = threading.Thread(target=speak)
    speaker.start()
    while speaker.is_alive():
        voice.cancel()
        speaker.join(0.01)
    assert raised == [f'The voice "{voice.name}" was told to stop.']
    assert path.read_bytes() == b"as before"
    voice.cancel()
