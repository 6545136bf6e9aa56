"""A program of its own: keeps Moonshine loaded and hears stretches of sound files, for the comparison alone.

The orders and answers are those of desktop_app.speech.whisper_child.  Moonshine tells no word's time: each has an even
share of its piece's.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from desktop_app.audio.voice_activity import voiced_stretches
from desktop_app.speech.whisper_child import _samples
from desktop_app.speech.whisper_network import RATE

LONGEST_PIECE_S = 20.0
"""It was made for short utterances: a longer answer is cut where nobody speaks."""

BREATH_S = 0.2
TOKENS_A_SECOND = 6.5
START, END = 1, 2
HEADS, WIDTH = 8, 52


class Moonshine:
    """The two networks and the vocabulary in `folder`."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self._encoder = onnxruntime.InferenceSession(str(folder / "encoder_model.ort"), options)
        self._decoder = onnxruntime.InferenceSession(str(folder / "decoder_model_merged.ort"), options)
        self._memory = [one for one in self._decoder.get_inputs() if one.name.startswith("past")]
        self._pieces = vocabulary((folder / "tokenizer.bin").read_bytes())

    def text(self, samples: Any) -> str:
        """What is said in these samples (float, 16 kHz)."""
        (heard,) = self._encoder.run(None, {"input_values": samples[None, :]})
        memory = {one.name: np.zeros((0, HEADS, 1, WIDTH), np.float32) for one in self._memory}
        tokens = [START]
        for step in range(int(len(samples) / RATE * TOKENS_A_SECOND)):
            given = {
                "input_ids": [tokens[-1:]],
                "encoder_hidden_states": heard,
                "use_cache_branch": [step > 0],
            }
            chances, *state = self._decoder.run(None, {**given, **memory})
            tokens.append(int(chances[0, -1].argmax()))
            if tokens[-1] == END:
                break
            fresh = dict(zip(memory, state, strict=True))
            memory |= {name: kept for name, kept in fresh.items() if step == 0 or ".decoder." in name}
        raw = b"".join(self._pieces[token] for token in tokens if token not in (START, END))
        return raw.decode("utf-8", "replace").replace("\u2581", " ").strip()


def vocabulary(data: bytes) -> list[bytes]:
    """Each piece behind its length: one byte, or two from 128 on."""
    pieces, at = [], 0
    while at < len(data):
        length, at = data[at], at + 1
        if length >= 128:
            length, at = length - 128 + 128 * data[at], at + 1
        pieces.append(data[at : at + length])
        at += length
    return pieces


def utterances(path: Path, start_s: float, end_s: float) -> Iterator[tuple[float, float]]:
    """What is said in one go, as much of it together as may be."""
    begun: tuple[float, float] | None = None
    for from_s, to_s in voiced_stretches(path, start_s, end_s) or ((start_s, end_s),):
        if begun is not None and to_s - begun[0] > LONGEST_PIECE_S:
            yield begun
            begun = None
        begun = (max(start_s, from_s - BREATH_S) if begun is None else begun[0], min(end_s, to_s + BREATH_S))
    if begun is not None:
        yield begun


def heard(model: Moonshine, order: dict[str, Any]) -> list[list[Any]]:
    path = Path(order["path"])
    words: list[list[Any]] = []
    for from_s, to_s in utterances(path, order["start_s"], order["end_s"]):
        texts = model.text(_samples(path, from_s, to_s)).split()
        each_s = (to_s - from_s) / max(1, len(texts))
        begin_s = from_s - order["start_s"]
        words += [
            [f" {text}", begin_s + at * each_s, begin_s + (at + 1) * each_s, 1.0]
            for at, text in enumerate(texts)
        ]
    return words


def main() -> int:
    model = Moonshine(Path(json.loads(sys.stdin.readline())["model"]))
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        print(json.dumps({"words": heard(model, json.loads(line))}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
