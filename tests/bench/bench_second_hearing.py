"""What the second hearing costs a live round, and how long it takes beside one; where it is installed."""

import argparse
import importlib.util
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from desktop_app import paths
from desktop_app.audio import sound_file, wave_file
from desktop_app.speech.choose import CANDIDATE, best_voice
from desktop_app.speech.vosk_recogniser import VoskSource
from tests.bench.bench_hearing import AIM_DELAY_S, ANSWER, delays_s
from tests.bench.beside import Beside

LENGTH_S = 120.0
ANSWERS = 12
AIM_S = 20.0
AIM_MEMORY_MB = 700.0
AIM_STALL_MS = 16


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
    long = two_minutes(spoken, folder)
    beside = Beside(models / "whisper-base", long)
    beside.start()
    together = delays_s(source, spoken, rate, answers)
    beside.stop()
    for name, found in (("alone", alone), ("beside a second hearing", together)):
        p95_s = found[min(len(found) - 1, round(0.95 * len(found)))]
        print(
            f"final words {name}: median {statistics.median(found):.3f} s, p95 {p95_s:.3f} s "
            f"(aim at most {AIM_DELAY_S} s)"
        )
    if beside.whole_s:
        print(
            f"a two-minute answer beside a live round: its words after {statistics.median(beside.words_s):.1f} s, "
            f"done with its hesitations after {statistics.median(beside.whole_s):.1f} s (aim at most {AIM_S:.0f} s); "
            f"{beside.memory_mb:.0f} MB more while it hears (aim at most {AIM_MEMORY_MB:.0f} MB), none when idle"
        )
    for name, sounds in (("alone", ()), ("beside a second hearing", (str(long),))):
        p99_ms, worst_ms, own_ms = stalls_ms(folder, *sounds)
        print(
            f"longest stall of the window {name}: p99 {p99_ms:.1f} ms (aim at most {AIM_STALL_MS} ms), "
            f"worst {worst_ms:.1f} ms, {own_ms:.1f} ms of that without what the machine kept from it"
        )


def stalls_ms(folder: Path, *sounds: str) -> tuple[float, float, float]:
    """Of a minute in the real room: p99, worst, and the worst of its own; in a process of its own."""
    with tempfile.TemporaryDirectory(dir=folder) as data:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.live_room", data, *sounds],
            check=True,
            capture_output=True,
            text=True,
        )
    p99_ms, worst_ms, own_ms, *_ = (float(value) for value in done.stdout.split()[-5:])
    return p99_ms, worst_ms, own_ms


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=paths.models_dir(paths.data_dir()))
    parser.add_argument("--answers", type=int, default=ANSWERS)
    given = parser.parse_args(arguments)
    installed = importlib.util.find_spec("faster_whisper") is not None
    if not (installed and (given.models / "whisper-base").is_dir()):
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
