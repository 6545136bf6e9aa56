"""Picks one of several wordings, never the same one twice in a row."""

from random import Random

from desktop_app.catalog.phrases import Lines
from desktop_app.sentence import Sentence


class Wording:
    """Says things in the interviewer's words.  Deterministic for one `Random`."""

    def __init__(self, lines: Lines, random: Random) -> None:
        self._lines = lines
        self._random = random
        self._last: dict[str, str] = {}

    def say(self, group: str, **filled: str) -> str:
        """One wording of `group` (a field of `Lines`), with the words in braces filled in."""
        return self.pick(group, getattr(self._lines, group)).format(**filled)

    def pick(self, group: str, wordings: tuple[str, ...]) -> str:
        """One of `wordings`, another than the last of this group where there is a choice."""
        fresh = [wording for wording in wordings if wording != self._last.get(group)] or list(wordings)
        chosen = self._random.choice(fresh)
        self._last[group] = chosen
        return chosen


def in_a_sentence(title: str) -> Sentence:
    """A title as it stands inside a sentence: "Bar raiser" -> "bar raiser", but "VP chat" stays."""
    bare = title.removeprefix("The ")
    return Sentence.called(bare[:1].lower() + bare[1:] if bare[1:2].islower() else bare, title)
