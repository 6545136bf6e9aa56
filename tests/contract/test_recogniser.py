"""One suite for every recogniser: the fake, and Vosk with the installed model."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.audio import sound_file
from desktop_app.errors import Missing
from desktop_app.speech.choose import best_voice
from desktop_app.speech.ports import Heard, RecogniserSource
from desktop_app.speech.vosk_recogniser import VoskSource
from tests.fakes.recogniser import FakeSource, words_at

SENTENCE = "we cut the latency from eight hundred milliseconds to three hundred milliseconds"


@dataclass
class Rig:
    """A source of recognisers and the sound of `SENTENCE` for them."""

    source: RecogniserSource
    missing: RecogniserSource
    rate: int
    sound: bytes


@pytest.fixture(scope="module")
def vosk_rig(speech_model_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Rig:
    folder = tmp_path_factory.mktemp("spoken")
    voice = best_voice()
    if voice is None:
        pytest.skip("no voice is installed that could speak the sentence")
    voice.speak_to(SENTENCE + ".", folder / "spoken.wav")
    rate = sound_file.sound_info(folder / "spoken.wav").rate
    source = VoskSource(speech_model_dir)
    return Rig(
        source,
        VoskSource(folder / "gone"),
        rate,
        sound_file.read_samples(folder / "spoken.wav") + bytes(rate),
    )


@pytest.fixture(params=["fake", pytest.param("vosk", marks=pytest.mark.model)])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    if request.param == "vosk":
        yield request.getfixturevalue("vosk_rig")
        return
    words = words_at(SENTENCE, 0.1)
    source = FakeSource([words, words])
    missing = FakeSource(missing="The speech model is not there: install it.")
    yield Rig(source, missing, 16_000, bytes(2 * round(16_000 * (words[-1].end_s + 0.2))))


def blocks(rig: Rig) -> Iterable[bytes]:
    size = 2 * (rig.rate // 10)
    return (rig.sound[at : at + size] for at in range(0, len(rig.sound), size))


def words_of(results: Iterable[Heard]) -> list[Word]:
    return [word for heard in results for word in heard.words]


def test_what_was_said_is_heard_with_its_times(rig: Rig) -> None:
    """The numbers and their order come through, each word ends after it began and inside the sound."""
    recogniser = rig.source.recogniser(rig.rate)
    words = words_of([*map(recogniser.hear, blocks(rig)), recogniser.finish()])
    text = " ".join(word.text for word in words)
    assert "eight hundred milliseconds to three hundred milliseconds" in text
    assert all(0 <= word.start_s < word.end_s <= len(rig.sound) / 2 / rig.rate for word in words)
    assert [word.start_s for word in words] == sorted(word.start_s for word in words)
    assert all(word.confidence is None or 0 <= word.confidence <= 1 for word in words)


def test_words_show_before_they_are_settled(rig: Rig) -> None:
    """Something is partial while the sentence is spoken, and nothing is after the end."""
    recogniser = rig.source.recogniser(rig.rate)
    partial = [recogniser.hear(block).partial for block in blocks(rig)]
    assert any("latency" in text for text in partial)
    assert recogniser.finish().partial == ""


def test_each_stream_begins_at_zero(rig: Rig) -> None:
    """After `finish` the same sound gives the same words at the same times."""
    recogniser = rig.source.recogniser(rig.rate)
    takes = [words_of([*map(recogniser.hear, blocks(rig)), recogniser.finish()]) for _ in range(2)]
    assert [word.text for word in takes[0]] == [word.text for word in takes[1]]
    for one, other in zip(*takes, strict=True):
        assert one.start_s == pytest.approx(other.start_s, abs=0.06)
        assert one.end_s == pytest.approx(other.end_s, abs=0.06)


def test_finishing_without_sound_gives_nothing(rig: Rig) -> None:
    """A new recogniser has nothing to settle."""
    assert rig.source.recogniser(rig.rate).finish() == Heard()


def test_loading_twice_does_no_harm(rig: Rig) -> None:
    """The model is there after either."""
    rig.source.load()
    rig.source.load()
    assert rig.source.recogniser(rig.rate).finish() == Heard()


def test_a_missing_model_is_one_sentence(rig: Rig) -> None:
    """`load` raises `Missing` and says how to come by a model."""
    with pytest.raises(Missing, match=r"speech model is not there.*install"):
        rig.missing.load()
