"""A second hearing that goes on beside what is measured."""

import contextlib
import threading
import time
from pathlib import Path

from desktop_app.audio import sound_file
from desktop_app.errors import MockLoopError
from desktop_app.speech.careful_whisper import CarefulWhisper
from tests.hear.processes import memory_mb


class Beside(threading.Thread):
    """Hears a sound again, words and hesitations, over and over, until it is told to stop."""

    def __init__(self, model: Path, sound: Path) -> None:
        super().__init__(daemon=True)
        self._careful, self._sound = CarefulWhisper(model), sound
        self._enough = threading.Event()
        self.words_s: list[float] = []
        self.whole_s: list[float] = []
        self.memory_mb = 0.0

    def run(self) -> None:
        self._careful.hear_again(self._sound, 0.0, 1.0)  # loading is paid once a round
        length_s = sound_file.sound_info(self._sound).duration_s
        while not self._enough.is_set():
            begun_s = time.perf_counter()
            with contextlib.suppress(MockLoopError):  # told to stop
                self._careful.hear_again(self._sound, 0.0, length_s)
                words_s = time.perf_counter()
                self._careful.hear_fillers(self._sound, 0.0, length_s)
                self.memory_mb = memory_mb(self._careful.pid)
                self.words_s.append(words_s - begun_s)
                self.whole_s.append(time.perf_counter() - begun_s)

    def stop(self) -> None:
        """In the middle of what it hears."""
        self._enough.set()
        while self.is_alive():
            self._careful.cancel()
            self.join(0.1)
        self._careful.cancel()
