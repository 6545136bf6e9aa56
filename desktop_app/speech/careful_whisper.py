"""The careful hearing by Whisper (faster-whisper, int8): far fewer errors, figures and punctuation as written."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path

from desktop_app.analysis.model import Word
from desktop_app.errors import Missing
from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.child_process import LineChild
from desktop_app.speech.fillers import is_hesitation
from desktop_app.speech.ports import Progress
from desktop_app.speech.processors import usable_processors

_NEEDED_BYTES = 700_000_000
"""What the child takes at most with the base model (about 600 MB measured), and room for a long answer."""

_MOST_THREADS = 4
_HINTED_FROM_S = 8.0
"""On clips of two to five seconds 51 names as hints made 14 errors of 9 ("queenofclose"), on longer ones none more."""

_HESITANT = (
    "Um, so, uh, I was, um, I was, you know, uh, like, er, thinking about, um, the, the, uh, thing. "
    "Hmm. Uh, yeah, um."
)
"""Whisper leaves hesitations out by its training; a text before the sound that is full of them makes it keep them."""


class CarefulWhisper(CarefulChild):
    """Whisper from the folder `model_path` (model.bin, config.json, tokenizer.json, a vocabulary)."""

    def __init__(self, model_path: Path, idle_s: float = 60.0) -> None:
        super().__init__(model_path, _NEEDED_BYTES, idle_s)

    def hear_again(
        self,
        path: Path,
        start_s: float,
        end_s: float,
        hints: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> tuple[Word, ...]:
        """As the port says; a short stretch is heard without hints, which it would be bent towards."""
        fitting = hints if end_s - start_s >= _HINTED_FROM_S else ()
        return super().hear_again(path, start_s, end_s, fitting, progress)

    def hear_fillers(self, path: Path, start_s: float, end_s: float) -> tuple[Word, ...]:
        """The hesitations, by a second pass; other words of that pass are not to be trusted and are left out.

        Soon after the words of the same stretch it takes a fourth of their time: the sound is still encoded.
        """
        words = self._hear(path, start_s, end_s, {"hints": [], "prompt": _HESITANT}, None)
        return tuple(word for word in words if is_hesitation(word.text))

    def _start_child(self) -> LineChild:
        if importlib.util.find_spec("faster_whisper") is None:
            raise Missing(
                "The careful hearing is not installed: install the extra with `pip install mockloop[careful]`."
            )
        if not (self._model_path / "model.bin").exists():
            raise Missing(
                "The model of the careful hearing is not there ({model_path}): install it with `mockloop "
                "model install whisper-base`.",
                model_path=self._model_path,
            )
        setup: dict[str, object] = {"model": str(self._model_path), "threads": threads()}
        return LineChild("desktop_app.speech.whisper_child", setup, patient=True)


def threads() -> int:
    """How many threads the careful hearing works with: all processors that we may use, up to four."""
    return min(_MOST_THREADS, usable_processors())
