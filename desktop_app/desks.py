"""The real desks behind the window's sound check, settings and welcome: devices, voices and speech models."""

import queue
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.audio import portaudio
from desktop_app.audio.ports import Microphone, Player
from desktop_app.audio.recorder import level_of
from desktop_app.errors import MockLoopError
from desktop_app.speech.choose import installed_voices
from desktop_app.speech.model_install import ModelInstaller
from desktop_app.speech.models import ModelShelf
from desktop_app.speech.ports import Heard, RecogniserSource, Voice
from desktop_app.speech.progress import Cancelled, Progress, Watch
from desktop_app.ui.desks import InstallProgress, LevelSink, ModelChoice, VoiceChoice, WordsSink


class Sound:
    """A `SoundDesk`.  The callables give whatever the preferences name at the moment they are called."""

    def __init__(
        self,
        microphone: Callable[[], Microphone],
        voice: Callable[[], Voice | None],
        player: Callable[[], Player],
        recognisers: Callable[[], RecogniserSource],
    ) -> None:
        self._microphone = microphone
        self._make_voice = voice
        self._make_player = player
        self._recognisers = recognisers
        self._lock = threading.Lock()
        self._voice: Voice | None = None
        self._player: Player | None = None
        self._hushed = threading.Event()

    def microphones(self) -> Sequence[str]:
        return _names(portaudio.list_inputs())

    def speakers(self) -> Sequence[str]:
        return _names(portaudio.list_outputs())

    def voices(self) -> Sequence[VoiceChoice]:
        return [VoiceChoice(option.name, option.quality) for option in installed_voices()]

    def listen(self, level: LevelSink, words: WordsSink | None = None) -> Callable[[], None]:
        ear = _Ear(self._microphone(), level, words, self._recognisers() if words is not None else None)
        ear.start()
        return ear.stop

    def say(self, text: str) -> None:
        voice = self._make_voice()
        if voice is None:
            raise MockLoopError("No voice is installed; questions stand on the screen.")
        self._hushed.clear()
        with tempfile.TemporaryDirectory(prefix="mockloop-") as folder:
            path = Path(folder) / "trial.wav"
            with self._lock:
                self._voice, self._player = voice, None
            voice.speak_to(text, path)
            self._play(path)

    def hush(self) -> None:
        self._hushed.set()
        with self._lock:
            voice, player = self._voice, self._player
        if voice is not None:
            voice.cancel()
        if player is not None:
            player.stop()

    def _play(self, path: Path) -> None:
        done = threading.Event()
        player = self._make_player()
        with self._lock:
            self._player = player
        if not self._hushed.is_set():
            player.play(path, lambda _: done.set())
            done.wait()


class _Ear:
    """One microphone open for a trial.  Its callback queues; level and words are made on a thread of their own."""

    def __init__(
        self,
        microphone: Microphone,
        level: LevelSink,
        words: WordsSink | None,
        recognisers: RecogniserSource | None,
    ) -> None:
        self._microphone = microphone
        self._level = level
        self._words = words
        self._recognisers = recognisers
        self._blocks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="trial", daemon=True)

    def start(self) -> None:
        if self._recognisers is not None:
            self._recognisers.load()
        self._microphone.start(self._blocks.put, lambda _sentence: None)
        self._thread.start()

    def stop(self) -> None:
        self._microphone.stop()
        self._blocks.put(None)
        self._thread.join()

    def _work(self) -> None:
        recogniser = self._recognisers.recogniser(self._microphone.rate) if self._recognisers else None
        while (block := self._blocks.get()) is not None:
            self._level(*level_of(block))
            if recogniser is not None:
                self._tell(recogniser.hear(block))
        if recogniser is not None:
            self._tell(recogniser.finish())

    def _tell(self, heard: Heard) -> None:
        if self._words is not None:
            self._words(heard.words, heard.partial)


class Models:
    """A `ModelDesk` over the shelf of speech models."""

    def __init__(self, shelf: ModelShelf, installer: Callable[[], ModelInstaller]) -> None:
        self._shelf = shelf
        self._installer = installer

    def models(self) -> Sequence[ModelChoice]:
        return [
            ModelChoice(
                model.id,
                model.title,
                model.summary,
                model.licence,
                model.download_bytes,
                model.memory_bytes,
                self._shelf.is_installed(model),
                model.default,
            )
            for model in self._shelf.models
        ]

    def install(
        self, model_id: str, report: Callable[[InstallProgress], None], stopped: Callable[[], bool]
    ) -> bool:
        def tell(progress: Progress) -> None:
            report(InstallProgress(progress.stage, progress.done_bytes, progress.total_bytes))

        try:
            self._installer().install(self._shelf.find(model_id), Watch(tell, stopped))
        except Cancelled:
            return False
        return True

    def damage(self, model_id: str) -> Sequence[str]:
        return self._shelf.damage(self._shelf.find(model_id))


def _names(devices: Sequence[portaudio.Device]) -> list[str]:
    """Each name once, the system's own choice first."""
    ordered = sorted(devices, key=lambda device: not device.is_default)
    return list(dict.fromkeys(device.name for device in ordered))
