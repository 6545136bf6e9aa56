"""The window's desk for sound: devices and voices to choose from, a microphone to listen to, a voice to try."""

from __future__ import annotations

import queue
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import Missing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.audio.player import DevicePlayer
    from desktop_app.audio.portaudio import Device
    from desktop_app.audio.ports import Microphone
    from desktop_app.speech.ports import Recogniser, RecogniserSource, Voice
    from desktop_app.ui.desks import LevelSink, VoiceChoice, WordsSink


class Sounds:
    """A `SoundDesk` by the choices in the preferences.  Worker threads call it; it raises `MockLoopError`."""

    def __init__(
        self,
        microphone: Callable[[], Microphone],
        player: Callable[[], DevicePlayer],
        voice: Callable[[], Voice | None],
        recognisers: Callable[[], RecogniserSource],
    ) -> None:
        self._make_microphone = microphone
        self._make_player = player
        self._make_voice = voice
        self._recognisers = recognisers
        self._voice: Voice | None = None
        self._player: DevicePlayer | None = None

    def microphones(self) -> Sequence[str]:
        from desktop_app.audio import portaudio

        return _names(portaudio.list_inputs())

    def speakers(self) -> Sequence[str]:
        from desktop_app.audio import portaudio

        return _names(portaudio.list_outputs())

    def voices(self) -> Sequence[VoiceChoice]:
        from desktop_app.speech.choose import installed_voices
        from desktop_app.ui.desks import VoiceChoice

        return [VoiceChoice(option.name, option.quality) for option in installed_voices()]

    def listen(self, level: LevelSink, words: WordsSink | None = None) -> Callable[[], None]:
        """Open the chosen microphone; the function that comes back closes it, once the last word was told."""
        from desktop_app.audio.recorder import level_of

        microphone = self._make_microphone()
        blocks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

        def hear(block: bytes) -> None:
            level(*level_of(block))
            blocks.put(block)

        microphone.start(hear, lambda _sentence: None)
        thread = threading.Thread(
            target=self._recognise, args=(microphone.rate, blocks, words), name="trial hearing", daemon=True
        )
        thread.start()

        def close() -> None:
            microphone.stop()
            blocks.put(None)
            thread.join()

        return close

    def say(self, text: str) -> None:
        """Speak this aloud with the chosen voice, rate and volume; returns when it was said or hushed."""
        import tempfile

        voice = self._make_voice()
        if voice is None:
            raise Missing("No voice is installed: install espeak-ng (on Debian: apt install espeak-ng).")
        over = threading.Event()
        player = self._make_player()
        self._voice, self._player = voice, player
        with tempfile.TemporaryDirectory(prefix="mockloop-trial-") as folder:
            path = Path(folder) / "trial.wav"
            voice.speak_to(text, path)
            player.play(path, lambda _whole: over.set())
            over.wait()
        voice.cancel()

    def hush(self) -> None:
        """Stop speaking at once.  Any thread."""
        voice, player = self._voice, self._player
        if voice is not None and player is not None:
            voice.cancel()
            player.stop()

    def _recognise(self, rate: int, blocks: queue.SimpleQueue[bytes | None], words: WordsSink | None) -> None:
        recogniser = self._recogniser(rate) if words is not None else None
        while (block := blocks.get()) is not None:
            if recogniser is not None and words is not None:
                heard = recogniser.hear(block)
                words(heard.words, heard.partial)
        if recogniser is not None and words is not None:
            words(recogniser.finish().words, "")

    def _recogniser(self, rate: int) -> Recogniser | None:
        """None where no model is installed: the level is worth showing all the same."""
        try:
            return self._recognisers().recogniser(rate)
        except Missing:
            return None


def _names(devices: Sequence[Device]) -> list[str]:
    """The system's own choice first, each name once."""
    ordered = sorted(devices, key=lambda device: not device.is_default)
    return list(dict.fromkeys(device.name for device in ordered))
