"""Voices made in a child process that can be killed: what they share, and the platform's own through pyttsx3."""

import json
import subprocess
import tempfile
import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio import sound_file, wave_file
from desktop_app.errors import MockLoopError
from desktop_app.speech.child import child_command
from desktop_app.speech.child_process import last_line
from desktop_app.speech.spoken_text import sentences_within, spoken

_MOST_LETTERS = 1_500
_SHORTEST_S = 0.05
_USUAL_WORDS_A_MINUTE = 165


@dataclass(frozen=True, slots=True)
class Manner:
    """How a voice speaks: `pace` 1.0 is a calm interviewer, above it faster; `pitch` 1.0 as it is, above it higher."""

    pace: float = 1.0
    pitch: float = 1.0


CALM = Manner()


class ChildVoice(ABC):
    """What both voices share: the text in pieces, one utterance at a time, giving up, and a file that is checked."""

    def __init__(self, name: str, manner: Manner, base_limit_s: float, letter_limit_s: float) -> None:
        self._name = name
        self.manner = manner
        self._base_limit_s = base_limit_s
        self._letter_limit_s = letter_limit_s
        self._turn = threading.Lock()
        self.cancelled = threading.Event()

    @property
    def name(self) -> str:
        return self._name

    def speak_to(self, text: str, path: Path) -> None:
        """As the port says.  What stands at `path` is replaced only by a whole utterance."""
        with self._turn:
            self.cancelled.clear()
            pieces = sentences_within(spoken(text), _MOST_LETTERS)
            if not pieces:
                raise MockLoopError("There is nothing to speak.")
            with tempfile.TemporaryDirectory(prefix="mockloop-voice-") as folder:
                made = []
                for number, piece in enumerate(pieces):
                    part = Path(folder) / f"{number}.sound"
                    self._make(piece, part, self._base_limit_s + self._letter_limit_s * len(piece))
                    if self.cancelled.is_set():
                        raise self.given_up()
                    made.append(part)
                self._join(made, path)

    def cancel(self) -> None:
        self.cancelled.set()
        self._kill()

    @abstractmethod
    def _make(self, text: str, path: Path, limit_s: float) -> None:
        """Speak one piece into `path`; raises `MockLoopError`."""

    @abstractmethod
    def _kill(self) -> None:
        """End the child that is speaking, if any; any thread."""

    def given_up(self) -> MockLoopError:
        return MockLoopError('The voice "{name}" was told to stop.', name=self._name)

    def too_slow(self, limit_s: float) -> MockLoopError:
        return MockLoopError(
            'The voice "{name}" was not done after {limit_s:.0f} s and was stopped.',
            name=self._name,
            limit_s=limit_s,
        )

    def _join(self, parts: list[Path], path: Path) -> None:
        """One 16-bit mono wave file out of all parts (macOS speaks AIFF), at their rate."""
        rate = sound_file.sound_info(parts[0]).rate
        samples = b"".join(sound_file.read_samples(part) for part in parts)
        if len(samples) < 2 * rate * _SHORTEST_S:
            raise MockLoopError('The voice "{name}" gave no sound.', name=self._name)
        unfinished = path.with_name(path.name + ".part")
        try:
            wave_file.write_wave(unfinished, rate, samples)
            unfinished.replace(path)
        except OSError as error:
            raise MockLoopError(
                "The speech cannot be written to {path}: {reason}.", path=path, reason=error.strerror
            ) from error


class SystemVoice(ChildVoice):
    """The voice of the platform (espeak-ng, SAPI, macOS) through pyttsx3: one child for one piece of text.

    `voice_id` is the platform's identifier, its own choice where None.
    """

    def __init__(
        self, name: str = "the system's voice", voice_id: str | None = None, manner: Manner = CALM
    ) -> None:
        super().__init__(name, manner, base_limit_s=10.0, letter_limit_s=0.03)
        self._voice_id = voice_id
        self._child: subprocess.Popen[str] | None = None

    def _make(self, text: str, path: Path, limit_s: float) -> None:
        order = {
            "text": text,
            "path": str(path),
            "voice": self._voice_id,
            "rate": round(_USUAL_WORDS_A_MINUTE * self.manner.pace / self.manner.pitch),
        }
        self._child = child = subprocess.Popen(
            child_command("desktop_app.speech.pyttsx3_child"),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if self.cancelled.is_set():
            child.kill()
        try:
            _, complaint = child.communicate(json.dumps(order), timeout=limit_s)
        except subprocess.TimeoutExpired as error:
            child.kill()
            child.communicate()
            raise self.too_slow(limit_s) from error
        finally:
            self._child = None
        if self.cancelled.is_set():
            raise self.given_up()
        if child.returncode != 0 or not path.exists():
            raise MockLoopError(
                'The voice "{name}" failed: {reason}.', name=self._name, reason=last_line(complaint)
            )
        if self.manner.pitch != 1.0:
            rate = sound_file.sound_info(path).rate
            samples = sound_file.read_samples(path)
            wave_file.write_wave(path, round(rate * self.manner.pitch), samples)

    def _kill(self) -> None:
        child = self._child
        if child is not None:
            child.kill()
