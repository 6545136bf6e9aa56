"""The careful hearing by Whisper (faster-whisper, int8): far fewer errors, figures and punctuation as written."""

import importlib.util
import os
from pathlib import Path

from desktop_app.analysis.model import Word
from desktop_app.errors import Missing
from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.child_process import LineChild
from desktop_app.speech.fillers import is_hesitation

_NEEDED_BYTES = 700_000_000
"""What the child takes at most with the base model (about 450 MB measured), and room for a long answer."""

_MOST_THREADS = 4
_HESITANT = (
    "Um, so, uh, I was, um, I was, you know, uh, like, er, thinking about, um, the, the, uh, thing. "
    "Hmm. Uh, yeah, um."
)
"""Whisper leaves hesitations out by its training; a text before the sound that is full of them makes it keep them."""


class CarefulWhisper(CarefulChild):
    """Whisper from the folder `model_path` (model.bin, config.json, tokenizer.json, a vocabulary)."""

    def __init__(self, model_path: Path, idle_s: float = 60.0) -> None:
        super().__init__(model_path, _NEEDED_BYTES, idle_s)

    def hear_fillers(self, path: Path, start_s: float, end_s: float) -> tuple[Word, ...]:
        """The hesitations, by a second pass; other words of that pass are not to be trusted and are left out."""
        words = self._hear(path, start_s, end_s, {"hints": [], "prompt": _HESITANT}, None)
        return tuple(word for word in words if is_hesitation(word.text))

    def _start_child(self) -> LineChild:
        if importlib.util.find_spec("faster_whisper") is None:
            raise Missing(
                "The careful hearing is not installed: install the extra with `pip install mockloop[careful]`."
            )
        if not (self._model_path / "model.bin").exists():
            raise Missing(
                f"The model of the careful hearing is not there ({self._model_path}): install it with "
                "`mockloop model install whisper-base`."
            )
        setup: dict[str, object] = {"model": str(self._model_path), "threads": threads()}
        return LineChild("desktop_app.speech.whisper_child", setup, patient=True)


def threads() -> int:
    """How many threads the careful hearing works with: all processors that we may use, up to four."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(_MOST_THREADS, usable))
