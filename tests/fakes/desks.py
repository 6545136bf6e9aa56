"""Desks without devices and without a network: what they hear and fetch is what a test says."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.analysis.model import Word
from desktop_app.errors import Missing
from desktop_app.ui.desks import InstallProgress, LevelSink, ModelChoice, VoiceChoice, WordsSink

VOICES = (VoiceChoice("Joe (Piper)", "natural"), VoiceChoice("espeak-ng", "plain"))
LIVE_MODEL = ModelChoice(
    "vosk-small-en-us",
    "Vosk small, US English",
    "Quick and light, made for live words. 9.9 % word errors on clean reading (LibriSpeech), 10.4 % on talks "
    "(TED-LIUM), by its makers.",
    "Apache-2.0",
    41_000_000,
    120_000_000,
    installed=False,
    default=True,
)
CAREFUL_MODEL = replace(
    LIVE_MODEL,
    id="whisper-base-en",
    title="Whisper base, for a careful second hearing",
    summary="Hears each finished answer again: about a third of the errors, nearly all numbers right, punctuation and "
    "hesitations. Brings the extra 'careful' (131 MB to fetch, 350 MB on the disk) and takes 0.6 GB of memory while it "
    "hears.",
    download_bytes=148_000_000,
    default=False,
)


@dataclass(slots=True)
class FakeSoundDesk:
    """`listening` holds what is open now, `said` what was spoken; `failure` makes every call fail."""

    inputs: Sequence[str] = ("Built-in microphone", "Headset")
    outputs: Sequence[str] = ("Built-in loudspeaker", "Headset")
    installed: Sequence[VoiceChoice] = VOICES
    failure: str = ""
    listening: list[tuple[LevelSink, WordsSink | None]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    hushed: int = 0
    go_on: threading.Event = field(default_factory=threading.Event)

    def microphones(self) -> Sequence[str]:
        self._check()
        return self.inputs

    def speakers(self) -> Sequence[str]:
        self._check()
        return self.outputs

    def voices(self) -> Sequence[VoiceChoice]:
        self._check()
        return self.installed

    def listen(self, level: LevelSink, words: WordsSink | None = None) -> Callable[[], None]:
        self._check()
        entry = (level, words)
        self.listening.append(entry)
        return lambda: self.listening.remove(entry)

    def say(self, text: str) -> None:
        """Goes on until a test sets `go_on`, or it is hushed."""
        self._check()
        self.said.append(text)
        self.go_on.wait(5.0)
        self.go_on.clear()

    def hush(self) -> None:
        self.hushed += 1
        self.go_on.set()

    def level(self, rms: float, peak: float, times: int = 1) -> None:
        """The open microphone hears this loudness."""
        for _ in range(times):
            for level, _words in tuple(self.listening):
                level(rms, peak)

    def words(self, *words: Word, partial: str = "") -> None:
        """The open microphone understands these words."""
        for _level, sink in tuple(self.listening):
            if sink is not None:
                sink(words, partial)

    def _check(self) -> None:
        if self.failure:
            raise Missing(self.failure)


@dataclass(slots=True)
class FakeModelDesk:
    """Installs nothing: a test tells the progress, and how it ends (`whole`, or `failure` with its sentence)."""

    choices: list[ModelChoice] = field(default_factory=lambda: [LIVE_MODEL, CAREFUL_MODEL])
    steps: Sequence[InstallProgress] = (
        InstallProgress("downloading", 12_000_000, 41_000_000),
        InstallProgress("unpacking", 0, None),
        InstallProgress("checking", 41_000_000, 41_000_000),
    )
    failure: str = ""
    damaged: Sequence[str] = ()
    go_on: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def models(self) -> Sequence[ModelChoice]:
        return list(self.choices)

    def install(
        self, model_id: str, report: Callable[[InstallProgress], None], stopped: Callable[[], bool]
    ) -> bool:
        """Each step waits until a test releases `go_on` once."""
        for step in self.steps:
            report(step)
            while not self.go_on.acquire(timeout=0.01):
                if stopped():
                    return False
        if self.failure:
            raise Missing(self.failure)
        self.choices = [replace(one, installed=one.installed or one.id == model_id) for one in self.choices]
        return True

    def damage(self, model_id: str) -> Sequence[str]:
        return self.damaged
