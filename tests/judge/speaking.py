"""Labelled answers, really spoken by the best voice and really recognised; what was heard is kept in a cache."""

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.analysis.model import SpokenAnswer, Word
from desktop_app.bootstrap import Studio
from desktop_app.commands.analyze import Hearing
from desktop_app.errors import Missing
from desktop_app.speech.choose import CANDIDATE, best_voice
from tests.judge.labels import Labelled

_VERSION = "2"


class Speaking:
    """Speaks and hears, or remembers what was heard.  Missing where there is no voice or no speech model."""

    def __init__(self, data: Path | None = None) -> None:
        self._data = data if data is not None else paths.data_dir()
        self._cache = paths.make_private(self._data / "cache" / "judge")
        voice = best_voice(CANDIDATE)
        if voice is None:
            raise Missing("No voice is installed: run `make voice`, or install espeak-ng.")
        self._voice = voice
        self._hearing = Hearing(lambda: Studio(self._data).recognisers)
        self.heard_by = ""

    def hear(self, answer: Labelled) -> SpokenAnswer:
        """The answer as it was recognised, with where a voice was heard; its time is at least the labelled one."""
        key = hashlib.sha256(
            f"{_VERSION}|{self._voice.name}|{answer.text}{self.heard_by}".encode()
        ).hexdigest()[:24]
        kept = self._cache / f"{key}.json"
        if not kept.exists():
            kept.write_text(json.dumps(self._spoken(answer)), encoding="utf-8")
        heard = json.loads(kept.read_text(encoding="utf-8"))
        return SpokenAnswer(
            kind=answer.kind,
            words=tuple(Word(text, start_s, end_s, sure) for text, start_s, end_s, sure in heard["words"]),
            start_s=0.0,
            end_s=max(heard["duration_s"], answer.duration_s),
            voiced=tuple((start_s, end_s) for start_s, end_s in heard["voiced"]),
        )

    def _spoken(self, answer: Labelled) -> dict[str, Any]:
        with tempfile.TemporaryDirectory() as folder:
            sound = Path(folder) / "answer.wav"
            self._voice.speak_to(answer.text, sound)
            return self._heard(sound, answer)

    def _heard(self, sound: Path, answer: Labelled) -> dict[str, Any]:
        heard = self._hearing.hear(sound, answer.kind)
        return {
            "duration_s": heard.end_s,
            "words": [[word.text, word.start_s, word.end_s, word.confidence] for word in heard.words],
            "voiced": list(heard.voiced or ()),
        }
