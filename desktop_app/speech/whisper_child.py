"""A program of its own: keeps one Whisper model loaded and hears stretches of sound files, until its input ends.

First line of standard input: {"model": folder, "threads": number}.  Every further line is an order: {"path",
"start_s", "end_s", "limit_s": of processor time, "hints": [names], "prompt": text}, where a text makes it keep
hesitations and "" does not.  Each is answered by lines {"progress": 0..1} and then by
{"words": [[text, start_s, end_s, confidence], ...]} with times from the stretch's start, or by {"error": sentence}.
"""

import itertools
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.audio import sound_file
from desktop_app.audio.resample import resampled
from desktop_app.speech.hearing_child import Heard, serve, tell
from desktop_app.speech.whisper_network import RATE, Network, Piece
from desktop_app.speech.whisper_windows import Window, windows

_FULL_SCALE = 32_768.0
_BEAM = 5
_BEAM_FOR_HESITATIONS = 1
"""A pass for hesitations alone finds more of them with less work: a wider beam goes round them."""

_TOGETHER = 3
"""So many windows are written at once: quicker than one after the other, for 50 MB each."""

_MOST_KEPT = 24
"""Encoded windows that wait for the second pass, 3 MB each: those of eight minutes."""

_INVENTED = 0.02
"""Below this a word is none: with names as hints, one was written at the end of a sound at 0.001.  Hesitations that
were said have come at 0.1."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of a stretch of sound, as the network encoded them together."""

    windows: tuple[Window, ...]
    encoded: Any
    done: float
    """How much of the stretch's voice is in this batch and those before it, 0..1."""


class Ears:
    """Hears stretches; what was encoded for the words is kept until the stretch's hesitations are asked for."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._kept: dict[tuple[str, float, float], list[Batch]] = {}

    def hear(self, order: dict[str, Any]) -> Heard:
        """The words of one order."""
        for_hesitations = bool(order["prompt"])
        before = order["prompt"] or ", ".join(order["hints"])
        stretch = (order["path"], order["start_s"], order["end_s"])
        batches = self._kept.pop(stretch, None)
        heard: list[Batch] = []
        words: Heard = []
        for batch in self._batches(*stretch) if batches is None else batches:
            words += self._written(batch, before, _BEAM_FOR_HESITATIONS if for_hesitations else _BEAM)
            heard.append(batch)
            tell({"progress": batch.done})
        if not for_hesitations:
            self._keep(stretch, heard)
        return words

    def _batches(self, path: str, start_s: float, end_s: float) -> Iterator[Batch]:
        sound = _samples(Path(path), start_s, end_s)
        if not len(sound):
            return
        made = windows(self._network.voiced(sound))
        whole_s = sum(window.length_s for window in made)
        done_s = 0.0
        for at in range(0, len(made), _TOGETHER):
            some = tuple(made[at : at + _TOGETHER])
            done_s += sum(window.length_s for window in some)
            encoded = self._network.encoded([_of_window(sound, window) for window in some])
            yield Batch(some, encoded, min(1.0, done_s / whole_s))

    def _written(self, batch: Batch, before: str, beam: int) -> Heard:
        texts = self._network.written(batch.encoded, len(batch.windows), before, beam)
        lengths_s = [window.length_s for window in batch.windows]
        timed = self._network.timed(batch.encoded, texts, lengths_s)
        return [
            _placed(window, piece)
            for window, pieces in zip(batch.windows, timed, strict=True)
            for piece in pieces
            if piece[3] >= _INVENTED or not piece[0].startswith(" ")
        ]

    def _keep(self, stretch: tuple[str, float, float], batches: list[Batch]) -> None:
        """For a while: what was kept longest goes where there is no room."""
        self._kept[stretch] = batches
        while sum(len(one.windows) for one in itertools.chain(*self._kept.values())) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]


def main() -> int:
    setup = json.loads(sys.stdin.readline())
    try:
        network = Network(setup["model"], setup["threads"])
    except Exception as error:  # noqa: BLE001  what damaged weights raise is not told by either library
        tell({"error": str(error)})
        return 1
    serve(Ears(network).hear)
    return 0


def _placed(window: Window, piece: Piece) -> list[Any]:
    text, start_s, end_s, confidence = piece
    start_s, end_s = window.placed(start_s, end_s)
    return [text, round(start_s, 3), round(end_s, 3), confidence]


def _of_window(sound: Any, window: Window) -> Any:
    import numpy as np

    return np.concatenate(
        [sound[round(start_s * RATE) : round(end_s * RATE)] for start_s, end_s in window.stretches]
    )


def _samples(path: Path, start_s: float, end_s: float) -> Any:
    import numpy as np

    rate = sound_file.sound_info(path).rate
    samples = resampled(sound_file.read_samples(path, start_s, end_s), rate, RATE)
    return np.frombuffer(samples, dtype="<i2").astype(np.float32) / _FULL_SCALE


if __name__ == "__main__":
    sys.exit(main())
