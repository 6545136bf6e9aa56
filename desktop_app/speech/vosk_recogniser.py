"""The live recogniser: Vosk, one loaded model for the whole program, one recogniser for each thread."""

import ctypes
import json
import sys
import threading
from pathlib import Path
from typing import Any

from desktop_app.analysis.model import Word
from desktop_app.errors import Missing
from desktop_app.sentence import Sentence
from desktop_app.speech.ports import Heard

_SAMPLE_BYTES = 2
_TRIAL_RATE = 16_000
_CURE = Sentence("install it anew with `mockloop model install`")


class VoskSource:
    """Makes recognisers from the model folder `model_path`, which is loaded once, on the first `load`.

    `load` and `recogniser` may be called from any thread; the second loads if nobody has.
    """

    def __init__(self, model_path: Path) -> None:
        self._path = model_path
        self._lock = threading.Lock()
        self._model: Any = None

    @property
    def name(self) -> str:
        """The model's name, for people."""
        return self._path.name

    def load(self) -> None:
        """Load the model and try it.  Raises `Missing` where it is not there, damaged, or Vosk cannot run."""
        with self._lock:
            if self._model is None:
                self._model = _loaded(self._path)

    def recogniser(self, rate: int) -> "VoskRecogniser":
        """A recogniser for sound of exactly `rate` samples a second (another rate gives silent nonsense)."""
        self.load()
        return VoskRecogniser(self._model, rate)


class VoskRecogniser:
    """Hears one stream after another; belongs to the thread that made it.

    Word times count from the first sample after the start or the last `finish`, in seconds.
    """

    def __init__(self, model: Any, rate: int) -> None:
        import vosk

        self._rate = rate
        self._vosk = vosk.KaldiRecognizer(model, float(rate))
        self._vosk.SetWords(True)
        self._samples = 0
        self._offset_s = 0.0

    def hear(self, block: bytes) -> Heard:
        self._samples += len(block) // _SAMPLE_BYTES
        if self._vosk.AcceptWaveform(block):
            return Heard(self._words(self._vosk.Result()))
        return Heard(partial=str(json.loads(self._vosk.PartialResult()).get("partial", "")))

    def finish(self) -> Heard:
        words = self._words(self._vosk.FinalResult())
        # Vosk counts on over a final result; a new stream begins at zero for us.
        self._offset_s = self._samples / self._rate
        return Heard(words)

    def _words(self, result: str) -> tuple[Word, ...]:
        return tuple(
            Word(
                word["word"],
                max(0.0, round(word["start"] - self._offset_s, 3)),
                max(0.0, round(word["end"] - self._offset_s, 3)),
                word.get("conf"),
            )
            for word in json.loads(result).get("result", ())
            if word["word"] != "<unk>"
        )


def _loaded(path: Path) -> Any:
    if not path.is_dir():
        raise Missing("The speech model is not there ({path}): {cure}.", path=path, cure=_CURE)
    try:
        import vosk
    except (ImportError, OSError) as error:
        raise Missing(
            "The speech recogniser Vosk cannot be loaded ({error}): install the package vosk anew.",
            error=error,
        ) from error
    vosk.SetLogLevel(-1)
    try:
        model = vosk.Model(model_path=_readable_path(path))
        # A truncated model passes the line above and fails only here.
        vosk.KaldiRecognizer(model, float(_TRIAL_RATE))
    except Exception as error:
        # Vosk raises nothing narrower than Exception itself.
        raise Missing(
            "The speech model in {path} is damaged or incomplete: {cure}.", path=path, cure=_CURE
        ) from error
    return model


def _readable_path(path: Path) -> str:
    """A path that Vosk can open: on Windows it reads only ASCII (alphacep/vosk-api #1072), so the short form there."""
    plain = str(path)
    if sys.platform == "win32" and not plain.isascii():
        plain = _short_path(plain)
    return plain


def _short_path(plain: str) -> str:
    """The short form of a path of Windows.  Raises `Missing` where there is none in plain letters."""
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009  there only on Windows
    buffer = ctypes.create_unicode_buffer(1024)
    if kernel.GetShortPathNameW(plain, buffer, len(buffer)) and buffer.value.isascii():
        return buffer.value
    raise Missing(
        "The speech model lies in {plain}, which Vosk cannot open because of its letters: move "
        "the data folder to a path of plain letters with --data.",
        plain=plain,
    )
