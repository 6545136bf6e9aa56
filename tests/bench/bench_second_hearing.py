"""What the second hearing costs a live round, and how long it takes beside one; where it is installed."""

import argparse
import statistics
import tempfile
import threading
import time
from pathlib import Path

from desktop_app import paths
from desktop_app.audio import sound_file, wave_file
from desktop_app.speech.careful_whisper import CarefulWhisper
from desktop_app.speech.choose import CANDIDATE, best_voice
from desktop_app.speech.vosk_recogniser import VoskSource
from tests.bench.bench_hearing import AIM_DELAY_S, ANSWER, delays_s
from tests.hear.processes import memory_mb

LENGTH_S = 120.0
ANSWERS = 12
AIM_S = 20.0
AIM_MEMORY_MB = 700.0


class Beside(threading.Thread):
    """Hears a two-minute answer again, over and over, until it is told to stop."""

    def __init__(self, careful: CarefulWhisper, sound: Path) -> None:
        super().__init__(daemon=True)
        self._careful, self._sound = careful, sound
        self._enough = threading.Event()
        self.words_s: list[float] = []
        self.fillers_s: list[float] = []
        self.memory_mb = 0.0

    def run(self) -> None:
        while not self._enough.is_set():
            begun_s = time.perf_counter()
            self._careful.hear_again(self._sound, 0.0, LENGTH_S)
            words_s = time.perf_counter()
            self._careful.hear_fillers(self._sound, 0.0, LENGTH_S)
            self.words_s.append(words_s - begun_s)
            self.fillers_s.append(time.perf_counter() - words_s)
            self.memory_mb = memory_mb(self._careful.pid)

    def stop(self) -> None:
        self._enough.set()
        self.join()


def two_minutes(spoken: Path, folder: Path) -> Path:
    """The answer as often as it fits."""
    path = folder / "two-minutes.wav"
    rate, samples = sound_file.sound_info(spoken).rate, sound_file.read_samples(spoken)
    wanted = round(LENGTH_S * rate) * 2
    wave_file.write_wave(path, rate, (samples * (wanted // len(samples) + 1))[:wanted])
    return path


def measure(models: Path, spoken: Path, folder: Path, answers: int) -> None:
    source = VoskSource(models / "vosk-small-en-us")
    source.load()
    rate = sound_file.sound_info(spoken).rate
    alone = delays_s(source, spoken, rate, answers)
    careful = CarefulWhisper(models / "whisper-base")
    careful.hear_again(spoken, 0.0, 1.0)  # loading is paid once a round
    beside = Beside(careful, two_minutes(spoken, folder))
    beside.start()
    together = delays_s(source, spoken, rate, answers)
    beside.stop()
    careful.cancel()
    for name, found in (("alone", alone), ("beside a second hearing", together)):
        p95_s = found[min(len(found) - 1, round(0.95 * len(found)))]
        print(
            f"final words {name}: median {statistics.median(found):.3f} s, p95 {p95_s:.3f} s "
            f"(aim at most {AIM_DELAY_S} s)"
        )
    print(
        f"a two-minute answer beside a live round: its words after {statistics.median(beside.words_s):.1f} s "
        f"(aim at most {AIM_S:.0f} s), its hesitations {statistics.median(beside.fillers_s):.1f} s later; "
        f"{beside.memory_mb:.0f} MB more while it hears (aim at most {AIM_MEMORY_MB:.0f} MB), none when idle"
    )


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=paths.models_dir(paths.data_dir()))
    parser.add_argument("--answers", type=int, default=ANSWERS)
    given = parser.parse_args(arguments)
    if not (given.models / "whisper-base").is_dir():
        print("The second hearing is not installed (make careful): nothing to measure.")
        return
    voice = best_voice(CANDIDATE)
    if voice is None:
        print("No voice is installed that could speak an answer: nothing to measure.")
        return
    with tempfile.TemporaryDirectory() as name:
        spoken = Path(name) / "answer.wav"
        voice.speak_to(ANSWER, spoken)
        voice.cancel()
        measure(given.models, spoken, Path(name), given.answers)


if __name__ == "__main__":
    main()
