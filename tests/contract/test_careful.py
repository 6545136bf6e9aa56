"""One suite for every careful recogniser: the fake, Vosk in a child, and Whisper where it is installed."""

import importlib.util
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.audio import sound_file, wave_file
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.speech.agreement import numbers_in
from desktop_app.speech.careful_vosk import CarefulVosk
from desktop_app.speech.careful_whisper import CarefulWhisper
from desktop_app.speech.choose import best_voice
from desktop_app.speech.ports import CarefulRecogniser
from tests.conftest import REAL_MODELS
from tests.fakes.careful import FakeCareful
from tests.fakes.recogniser import words_at
from tests.hear.answers import ANSWERS

SENTENCE = "We cut the latency from eight hundred milliseconds to three hundred milliseconds in six weeks."
LATE = "So, um, I asked them what woke them up last month, and, uh, nobody knew."


@dataclass
class Rig:
    """A careful recogniser, one that is not there, and a sound of `SENTENCE` for them."""

    careful: CarefulRecogniser
    missing: CarefulRecogniser
    path: Path
    length_s: float


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    voice = best_voice()
    if voice is None:
        pytest.skip("no voice is installed that could speak the sentence")
    path = tmp_path_factory.mktemp("spoken") / "spoken.wav"
    voice.speak_to(SENTENCE, path)
    voice.cancel()
    return path


@pytest.fixture(
    scope="module",
    params=[
        "fake",
        pytest.param("vosk", marks=pytest.mark.model),
        pytest.param("whisper", marks=pytest.mark.model),
    ],
)
def rig(
    request: pytest.FixtureRequest, spoken: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Rig]:
    length_s = sound_file.sound_info(spoken).duration_s
    gone = tmp_path_factory.mktemp("models") / "gone"
    careful: CarefulRecogniser
    missing: CarefulRecogniser
    if request.param == "fake":
        careful = FakeCareful(words_at(SENTENCE, 0.0, length_s / 20))
        missing = FakeCareful(missing="The model is not there: install it with `mockloop model install`.")
    elif request.param == "vosk":
        careful, missing = CarefulVosk(request.getfixturevalue("speech_model_dir")), CarefulVosk(gone)
    else:
        folder = REAL_MODELS / "whisper-base"
        if importlib.util.find_spec("faster_whisper") is None or not folder.is_dir():
            pytest.skip("the careful hearing is not installed")
        careful, missing = CarefulWhisper(folder), CarefulWhisper(gone)
    yield Rig(careful, missing, spoken, length_s)
    careful.cancel()


def test_it_has_a_name(rig: Rig) -> None:
    """For people, and for the record of who heard."""
    assert rig.careful.name


def test_what_was_said_is_heard_with_its_times(rig: Rig) -> None:
    """The numbers come through, in figures or words, and the words lie in order inside the sound."""
    words = rig.careful.hear_again(rig.path, 0.0, rig.length_s)
    assert [number.value for number in numbers_in(words)] == [800.0, 300.0, 6.0]
    assert all(0 <= word.start_s <= word.end_s <= rig.length_s + 0.5 for word in words)
    assert [word.start_s for word in words] == sorted(word.start_s for word in words)
    assert all(word.confidence is None or 0 <= word.confidence <= 1 for word in words)


def test_a_part_of_the_sound_has_the_files_times(rig: Rig) -> None:
    """The second half's words all lie in the second half."""
    middle_s = rig.length_s / 2
    words = rig.careful.hear_again(rig.path, middle_s, rig.length_s)
    assert words
    assert all(word.start_s >= middle_s - 0.01 for word in words)


def test_hints_and_progress_do_no_harm(rig: Rig) -> None:
    """Names that do not occur change no number, and what is told goes from nothing to all."""
    told: list[float] = []
    words = rig.careful.hear_again(rig.path, 0.0, rig.length_s, ["Kubernetes", "Redis"], told.append)
    assert [number.value for number in numbers_in(words)] == [800.0, 300.0, 6.0]
    assert told
    assert all(0 <= done <= 1 for done in told)


def test_fluent_speech_has_no_hesitation(rig: Rig) -> None:
    """The sentence was read without one."""
    assert rig.careful.hear_fillers(rig.path, 0.0, rig.length_s) == ()


def test_hesitations_are_found_however_late_they_come(rig: Rig, tmp_path: Path) -> None:
    """What keeps them must lead every half minute, not the first alone; Vosk knows none."""
    if not isinstance(rig.careful, CarefulWhisper):
        pytest.skip("only Whisper writes hesitations")
    voice, parts = best_voice(), []
    assert voice is not None
    for number, text in enumerate((ANSWERS["latency"], ANSWERS["people"], LATE)):
        part = tmp_path / f"{number}.wav"
        voice.speak_to(text, part)
        parts.append(sound_file.read_samples(part))
    voice.cancel()
    rate, late = sound_file.sound_info(part).rate, tmp_path / "late.wav"
    wave_file.write_wave(late, rate, b"".join(parts))
    length_s = sum(map(len, parts)) / 2 / rate
    words = rig.careful.hear_again(late, 0.0, length_s)
    assert {850.0, 285.0, 14.0} <= {number.value for number in numbers_in(words)}
    fillers = rig.careful.hear_fillers(late, 0.0, length_s)
    assert len(fillers) == 2
    assert fillers[0].start_s > length_s - len(parts[-1]) / 2 / rate - 0.5


def test_an_empty_stretch_has_no_words(rig: Rig) -> None:
    """Nothing is heard in nothing."""
    assert rig.careful.hear_again(rig.path, 1.0, 1.0) == ()


def test_it_goes_on_after_a_rest_and_after_a_cancel_when_idle(rig: Rig) -> None:
    """Memory given back is taken again when needed."""
    rig.careful.rest()
    rig.careful.rest()
    rig.careful.cancel()
    assert rig.careful.hear_again(rig.path, 0.0, rig.length_s)


def test_a_file_that_is_not_there_is_refused(rig: Rig, tmp_path: Path) -> None:
    """One sentence names it."""
    with pytest.raises(BadInput, match=r"gone\.wav cannot be read"):
        rig.careful.hear_again(tmp_path / "gone.wav", 0.0, 1.0)


def test_a_missing_model_is_one_sentence(rig: Rig) -> None:
    """It says how to come by one."""
    with pytest.raises(Missing, match=r"not there.*mockloop model install"):
        rig.missing.hear_again(rig.path, 0.0, rig.length_s)


def test_a_cancelled_stretch_raises(rig: Rig) -> None:
    """From another thread, in the middle."""
    careful = FakeCareful(slow=True) if isinstance(rig.careful, FakeCareful) else rig.careful
    said: list[tuple[Word, ...] | str] = []

    def hear() -> None:
        try:
            said.append(careful.hear_again(rig.path, 0.0, rig.length_s))
        except MockLoopError as error:
            said.append(str(error))

    hearing = threading.Thread(target=hear)
    hearing.start()
    while hearing.is_alive():
        careful.cancel()
        hearing.join(0.02)
    assert said == ["The careful hearing was told to stop."]
