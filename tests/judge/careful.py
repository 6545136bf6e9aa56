"""Labelled answers as the program has them when they were heard twice: Vosk's words, then the careful recogniser's."""

from pathlib import Path
from typing import Any

from desktop_app.audio import sound_file
from desktop_app.bootstrap import Studio
from desktop_app.errors import Missing
from desktop_app.library.model import Exchange, Recording
from desktop_app.practice.hearing_state import NOT_THERE
from tests.judge.labels import Labelled
from tests.judge.speaking import Speaking


class CarefulSpeaking(Speaking):
    """Speaks and hears twice, or remembers what was heard.  Missing where there is no second hearing."""

    def __init__(self, data: Path | None = None) -> None:
        super().__init__(data)
        second = Studio(self._data).second_hearing()
        if second is None:
            raise Missing(NOT_THERE)
        self._second = second
        self.heard_by = "|careful 2"

    def _heard(self, sound: Path, answer: Labelled) -> dict[str, Any]:
        once = self._hearing.hear(sound, answer.kind)
        info = sound_file.sound_info(sound)
        exchange = Exchange(
            id=1,
            phase_index=0,
            question_id="",
            text="",
            kind=answer.kind,
            role="initial",
            answer_start_s=0.0,
            answer_end_s=info.duration_s,
            words=once.words,
            listened=((0.0, info.duration_s),),
        )
        *_, heard = self._second.hear(exchange, [Recording(sound, info.rate, 0.0, info.duration_s)])
        words = [[word.text, word.start_s, word.end_s, word.confidence] for word in heard.words]
        # Its pass for hesitations takes the place of the stretches with a voice and no word.
        return {"duration_s": info.duration_s, "words": words, "voiced": []}

    def close(self) -> None:
        """End the recogniser's child."""
        self._second.cancel()
