"""A program of its own: keeps one Whisper model loaded and hears stretches of sound files, until its input ends.

First line of standard input: {"model": folder, "threads": number}.  Every further line is an order: {"path",
"start_s", "end_s", "limit_s": of processor time, "hints": [names], "prompt": text}, where a text makes it keep
hesitations and "" does not.  Each is answered by lines {"progress": 0..1} and then by
{"words": [[text, start_s, end_s, confidence], ...]} with times from the stretch's start, or by {"error": sentence}.
"""

import json
import sys
from pathlib import Path
from typing import Any

from desktop_app.audio import sound_file
from desktop_app.audio.resample import resampled
from desktop_app.speech.hearing_child import Heard, serve, tell

RATE = 16_000
_SEED = 1
_FULL_SCALE = 32_768.0
_BEAM = 5
_BEAM_FOR_FILLERS = 1
"""A pass for hesitations alone finds the same ones with less work."""

_TEMPERATURES = (0.0, 0.2, 0.4)
"""What is tried one after another where a first try loops or is unsure; higher ones only invent words."""

_INVENTED = 0.02
"""Below this a word is none: with names as hints, one was written at the end of a sound at 0.001.  Hesitations that
were said have come at 0.1."""

_VOICE = {"min_silence_duration_ms": 1_000, "speech_pad_ms": 300}


def main() -> int:
    setup = json.loads(sys.stdin.readline())
    import ctranslate2
    from faster_whisper import WhisperModel

    ctranslate2.set_random_seed(_SEED)
    try:
        model = WhisperModel(
            setup["model"],
            device="cpu",
            compute_type="int8",
            cpu_threads=setup["threads"],
            local_files_only=True,
        )
    except Exception as error:  # noqa: BLE001  what damaged weights raise is not told by either library
        tell({"error": str(error)})
        return 1
    serve(lambda order: _heard(model, order))
    return 0


def _heard(model: Any, order: dict[str, Any]) -> Heard:
    sound = _samples(Path(order["path"]), order["start_s"], order["end_s"])
    if not len(sound):
        return []
    segments, _ = model.transcribe(
        sound,
        language="en",
        beam_size=_BEAM_FOR_FILLERS if order["prompt"] else _BEAM,
        temperature=_TEMPERATURES,
        # What was heard wrong in one half minute must not lead the next one astray.
        condition_on_previous_text=False,
        initial_prompt=order["prompt"] or None,
        hotwords=", ".join(order["hints"]) or None,
        word_timestamps=True,
        vad_filter=True,
        vad_parameters=_VOICE,
    )
    words: Heard = []
    for segment in segments:
        words += [
            [word.word, word.start, word.end, word.probability]
            for word in segment.words
            if word.probability >= _INVENTED or not word.word.startswith(" ")
        ]
        tell({"progress": min(1.0, segment.end * RATE / len(sound))})
    return words


def _samples(path: Path, start_s: float, end_s: float) -> Any:
    import numpy as np

    rate = sound_file.sound_info(path).rate
    samples = resampled(sound_file.read_samples(path, start_s, end_s), rate, RATE)
    return np.frombuffer(samples, dtype="<i2").astype(np.float32) / _FULL_SCALE


if __name__ == "__main__":
    sys.exit(main())
