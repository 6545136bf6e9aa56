"""The whole way of an answer, for real: spoken into a microphone of the machine, recorded, and recognised."""

import queue
import threading
from pathlib import Path

import pytest

from desktop_app.audio import sound_file
from desktop_app.audio.device import DeviceMicrophone
from desktop_app.audio.recorder import RecordedBlock, Recorder
from desktop_app.audio.wave_file import read_samples, repair
from desktop_app.speech.choose import CANDIDATE, best_voice
from desktop_app.speech.vosk_recogniser import VoskSource
from tests.virtual_audio import VirtualAudio
from tests.word_errors import word_error_rate

pytestmark = [pytest.mark.audio, pytest.mark.model]

ANSWER = (
    "I owned the migration of our payment service. Before it, the latency was eight hundred and fifty milliseconds, "
    "and we lost about three percent of our customers at the last step. I proposed two options, compared what they "
    "would cost, and chose the slower but safer one. After six weeks the latency fell to two hundred and eighty five "
    "milliseconds, and it saved a hundred and eighty thousand dollars a year."
)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The answer as sound, in the sample candidate's voice."""
    voice = best_voice(CANDIDATE)
    if voice is None:
        pytest.skip("no voice is installed that could speak the answer")
    path = tmp_path_factory.mktemp("spoken") / "answer.wav"
    voice.speak_to(ANSWER, path)
    voice.cancel()
    return path


class Listening(threading.Thread):
    """Hears the recorder's blocks as a round does, on a thread of its own."""

    def __init__(
        self, source: VoskSource, rate: int, blocks: "queue.SimpleQueue[RecordedBlock | None]"
    ) -> None:
        super().__init__()
        self._source, self._rate, self._blocks = source, rate, blocks
        self.words: list[str] = []
        self.last_end_s = 0.0

    def run(self) -> None:
        recogniser = self._source.recogniser(self._rate)
        while (block := self._blocks.get()) is not None:
            self._take(recogniser.hear(block.samples).words)
        self._take(recogniser.finish().words)

    def _take(self, words: tuple[object, ...]) -> None:
        for word in words:
            self.words.append(word.text)  # type: ignore[attr-defined]
            self.last_end_s = word.end_s  # type: ignore[attr-defined]


def test_a_spoken_answer_is_recorded_and_understood(
    sound_devices: VirtualAudio, speech_model_dir: Path, spoken: Path, tmp_path: Path
) -> None:
    """At most 15 % of the words are wrong, the numbers are there, and the recording holds the whole answer."""
    source = VoskSource(speech_model_dir)
    source.load()
    troubles: list[str] = []
    blocks: queue.SimpleQueue[RecordedBlock | None] = queue.SimpleQueue()
    recorder = Recorder(troubles.append, listeners=(blocks.put,))
    microphone = DeviceMicrophone()
    recorder.begin(microphone, tmp_path / "take.wav")
    listening = Listening(source, microphone.rate, blocks)
    listening.start()
    sound_devices.say(spoken)
    segment = recorder.end()
    blocks.put(None)
    listening.join(60)
    assert segment is not None
    assert word_error_rate(ANSWER, " ".join(listening.words)) <= 0.15
    assert "two hundred and eighty five milliseconds" in " ".join(listening.words)
    assert not [sentence for sentence in troubles if "lost" in sentence]
    length_s = sound_file.sound_info(spoken).duration_s
    assert segment.duration_s >= length_s - 0.5
    assert listening.last_end_s <= segment.duration_s
    assert repair(segment.path).samples == len(read_samples(segment.path)) // 2


def test_a_cable_pulled_out_costs_nothing_that_was_recorded(
    sound_devices: VirtualAudio, spoken: Path, tmp_path: Path
) -> None:
    """The take up to the loss is kept, and a second segment goes on at its time once the cable is back."""
    lost = threading.Event()

    def trouble(sentence: str) -> None:
        if "has stopped" in sentence:
            lost.set()

    levels: queue.SimpleQueue[float] = queue.SimpleQueue()
    recorder = Recorder(trouble, lambda rms, _: levels.put(rms))
    microphone = DeviceMicrophone()
    recorder.begin(microphone, tmp_path / "1.wav")
    sound_devices.say(spoken, wait=False)
    while levels.get(timeout=20) < 0.01:
        pass
    assert not lost.is_set()
    sound_devices.unplug()
    try:
        assert lost.wait(20)
        assert microphone.lost
        first = recorder.end()
    finally:
        sound_devices.plug_in()
    recorder.begin(microphone, tmp_path / "2.wav")
    assert first is not None
    while recorder.position_s == first.duration_s:
        levels.get(timeout=20)
    second = recorder.end()
    assert second is not None
    assert first.duration_s > 0
    assert second.start_s == first.duration_s
    assert sound_file.sound_info(second.path).duration_s == second.duration_s > 0
