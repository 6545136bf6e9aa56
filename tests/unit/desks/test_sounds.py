"""The desk for sound, over devices of the tests: what is offered, what is heard, what is said."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.audio import portaudio
from desktop_app.desks.sounds import Sounds
from desktop_app.errors import Missing, MockLoopError
from desktop_app.speech import choose
from desktop_app.speech.choose import VoiceOption
from desktop_app.speech.ports import RecogniserSource, Voice
from desktop_app.ui.desks import VoiceChoice
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.player import FakePlayer
from tests.fakes.portaudio import FakePortAudio, device
from tests.fakes.recogniser import FakeSource, words_at
from tests.fakes.voice import FakeVoice

RATE = 16_000
LOUD = b"\x00\x40" * (RATE // 10)  # a tenth of a second at half of full scale
LONGEST_S = 20.0


class PlayerThatTells(FakePlayer):
    """Lets a test wait until something plays, and knows whether the file was there then."""

    def __init__(self, at_once: bool = False) -> None:
        super().__init__(at_once)
        self.began = threading.Event()
        self.was_there = False

    def play(self, path: Path, finished: Callable[[bool], None]) -> None:
        self.was_there = path.is_file()
        super().play(path, finished)
        self.began.set()


def desk(
    microphone: FakeMicrophone | None = None,
    player: FakePlayer | None = None,
    voice: Voice | None = None,
    recognisers: Callable[[], RecogniserSource] = FakeSource,
) -> Sounds:
    return Sounds(
        lambda: microphone or FakeMicrophone(),
        lambda: player or FakePlayer(at_once=True),  # type: ignore[arg-type, return-value]
        lambda: voice,
        recognisers,
    )


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    package = FakePortAudio(
        [
            device(0, "Headset", inputs=1, outputs=2),
            device(1, "Desk microphone", inputs=1),
            device(2, "Headset", inputs=1, outputs=2),
            device(3, "Loudspeaker", outputs=2),
        ]
    )
    package.default.device = (1, 3)
    monkeypatch.setattr(portaudio, "sounddevice", lambda: package)
    return package


def test_microphones_are_named_once_and_the_systems_choice_comes_first(package: FakePortAudio) -> None:
    """Two entries of one name are one choice for a person."""
    assert desk().microphones() == ["Desk microphone", "Headset"]


def test_speakers_are_named_once_and_the_systems_choice_comes_first(package: FakePortAudio) -> None:
    """Devices without outputs are no loudspeakers."""
    assert desk().speakers() == ["Loudspeaker", "Headset"]


def test_a_list_that_cannot_be_read_is_told(package: FakePortAudio) -> None:
    """The desk lets the sentence through."""
    package.list_refusal = "no host"
    with pytest.raises(Missing, match="no host"):
        desk().microphones()


def test_voices_are_those_installed_with_their_quality(monkeypatch: pytest.MonkeyPatch) -> None:
    """The best first, as the room of speech orders them."""
    options = (
        VoiceOption("Joe", "natural", lambda _manner: FakeVoice()),
        VoiceOption("espeak-ng", "plain", lambda _manner: FakeVoice()),
    )
    monkeypatch.setattr(choose, "installed_voices", lambda: options)
    assert desk().voices() == [VoiceChoice("Joe", "natural"), VoiceChoice("espeak-ng", "plain")]


def test_listening_tells_the_level_of_each_block() -> None:
    """Half of full scale is a level of one half; closing lets go of the microphone."""
    microphone = FakeMicrophone(RATE)
    levels: list[tuple[float, float]] = []
    close = desk(microphone).listen(lambda rms, peak: levels.append((rms, peak)))
    microphone.feed(LOUD)
    microphone.feed(bytes(len(LOUD)))
    close()
    assert levels == [pytest.approx((0.5, 0.5)), (0.0, 0.0)]
    assert not microphone.running


def test_listening_tells_the_words_and_the_last_ones_before_it_closes() -> None:
    """Settled words come while listening; what is still open comes when it is closed."""
    microphone = FakeMicrophone(RATE)
    source = FakeSource([words_at("one two three")])
    heard: list[str] = []
    partials: list[str] = []

    def words(settled: tuple[object, ...], partial: str) -> None:
        heard.extend(getattr(word, "text", "") for word in settled)
        partials.append(partial)

    close = desk(microphone, recognisers=lambda: source).listen(lambda _rms, _peak: None, words)
    microphone.feed_silence(1.3)
    close()
    assert heard == ["one", "two", "three"]
    assert "one" in partials
    assert partials[-1] == ""


def test_without_words_wanted_no_model_is_asked_for() -> None:
    """A level meter alone must not wait for a model to be read."""
    source = FakeSource()
    microphone = FakeMicrophone(RATE)
    close = desk(microphone, recognisers=lambda: source).listen(lambda _rms, _peak: None)
    microphone.feed_silence(0.2)
    close()
    assert source.loads == 0


def test_without_a_model_the_level_is_told_all_the_same() -> None:
    """The sound check begins before anything is installed."""
    microphone = FakeMicrophone(RATE)
    levels: list[float] = []
    told: list[object] = []
    missing = FakeSource(missing="The speech model is not installed.")
    close = desk(microphone, recognisers=lambda: missing).listen(
        lambda rms, _peak: levels.append(rms), lambda words, _partial: told.append(words)
    )
    microphone.feed(LOUD)
    close()
    assert levels == [pytest.approx(0.5)]
    assert told == []


def test_a_microphone_that_cannot_be_opened_is_told() -> None:
    """No thread is left waiting for its sound."""
    with pytest.raises(Missing, match="in use"):
        desk(FakeMicrophone(refusal="The microphone is in use.")).listen(lambda _rms, _peak: None)
    assert "trial hearing" not in [thread.name for thread in threading.enumerate()]


def test_a_trial_is_spoken_played_and_leaves_no_file() -> None:
    """The file is there while it plays, and gone when the desk returns."""
    voice, player = FakeVoice(), PlayerThatTells(at_once=True)
    desk(player=player, voice=voice).say("Good morning.")
    assert voice.spoken == ["Good morning."]
    assert player.was_there
    assert [path.exists() for path in player.played] == [False]


def test_without_a_voice_it_says_what_to_install() -> None:
    """A machine without a voice is told the cure."""
    with pytest.raises(Missing, match="espeak-ng"):
        desk(voice=None).say("Good morning.")


def test_a_voice_that_fails_is_told_and_nothing_is_played() -> None:
    """The sentence reaches the page; the loudspeaker stays silent."""
    player = PlayerThatTells()
    with pytest.raises(MockLoopError, match="hoarse"):
        desk(player=player, voice=FakeVoice(failure="The voice is hoarse.")).say("Good morning.")
    assert player.played == []


def test_hushing_ends_what_is_said() -> None:
    """The one who speaks returns at once, long before the end of the file."""
    player = PlayerThatTells()
    sounds = desk(player=player, voice=FakeVoice())
    speaker = threading.Thread(target=sounds.say, args=("A long sentence.",), daemon=True)
    speaker.start()
    assert player.began.wait(LONGEST_S)
    assert speaker.is_alive()
    sounds.hush()
    speaker.join(LONGEST_S)
    assert not speaker.is_alive()
    assert not player.playing


def test_hushing_before_anything_was_said_does_nothing() -> None:
    """The page may hush at any time: nothing is made for it."""
    player = PlayerThatTells()
    desk(player=player, voice=FakeVoice()).hush()
    assert player.played == []
