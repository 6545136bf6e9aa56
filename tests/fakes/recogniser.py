"""A recogniser that hears what it was told to hear, at the times it was told."""

from collections.abc import Sequence

from desktop_app.analysis.model import Word
from desktop_app.errors import Missing
from desktop_app.speech.ports import Heard


class FakeRecogniser:
    """Settles each scripted word when the sound has passed its end by `delay_s`; partial words are those begun.

    `scripts` are lists of words, one for each stream (up to each `finish`); a stream without one hears nothing.
    """

    def __init__(self, rate: int, scripts: Sequence[Sequence[Word]], delay_s: float = 0.5) -> None:
        self._rate = rate
        self._scripts = [list(script) for script in scripts]
        self._delay_s = delay_s
        self._samples = 0
        self._given = 0

    def hear(self, block: bytes) -> Heard:
        self._samples += len(block) // 2
        heard_s = self._samples / self._rate
        script = self._script()
        settled = sum(word.end_s + self._delay_s <= heard_s for word in script)
        new = tuple(script[self._given : settled])
        self._given = max(self._given, settled)
        begun = [word.text for word in script[self._given :] if word.start_s <= heard_s]
        return Heard(new, " ".join(begun) if not new else "")

    def finish(self) -> Heard:
        heard_s = self._samples / self._rate
        rest = tuple(word for word in self._script()[self._given :] if word.end_s <= heard_s)
        self._scripts = self._scripts[1:]
        self._samples = self._given = 0
        return Heard(rest)

    def _script(self) -> list[Word]:
        return self._scripts[0] if self._scripts else []


class FakeSource:
    """Makes fake recognisers, each with the same scripts.  `missing` makes `load` fail with that sentence."""

    def __init__(
        self, scripts: Sequence[Sequence[Word]] = (), delay_s: float = 0.5, missing: str = ""
    ) -> None:
        self._scripts = scripts
        self._delay_s = delay_s
        self._missing = missing
        self.loads = 0

    def load(self) -> None:
        if self._missing:
            raise Missing(self._missing)
        self.loads += 1

    def recogniser(self, rate: int) -> FakeRecogniser:
        self.load()
        return FakeRecogniser(rate, self._scripts, self._delay_s)


def words_at(text: str, start_s: float = 0.0, word_s: float = 0.4) -> tuple[Word, ...]:
    """The words of `text`, one after another, each `word_s` long."""
    return tuple(
        Word(word, round(start_s + number * word_s, 3), round(start_s + (number + 1) * word_s, 3), 1.0)
        for number, word in enumerate(text.split())
    )
