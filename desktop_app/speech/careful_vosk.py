"""The careful hearing by a larger Vosk model: fewer errors than the live one, and no figures or punctuation."""

from pathlib import Path

from desktop_app.errors import Missing
from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.child_process import LineChild

_TIMES_ITS_SIZE = 2.2
"""A loaded model takes about twice what its files take (measured with the small one)."""


class CarefulVosk(CarefulChild):
    """Vosk from the folder `model_path`, whichever of its models that is."""

    def __init__(self, model_path: Path, idle_s: float = 60.0) -> None:
        size = sum(file.stat().st_size for file in model_path.rglob("*") if file.is_file())
        super().__init__(model_path, round(size * _TIMES_ITS_SIZE), idle_s)

    def _start_child(self) -> LineChild:
        if not self._model_path.is_dir():
            raise Missing(
                "The speech model is not there ({model_path}): install it with `mockloop model install`.",
                model_path=self._model_path,
            )
        return LineChild("desktop_app.speech.vosk_child", {"model": str(self._model_path)}, patient=True)
