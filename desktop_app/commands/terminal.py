"""A round as the terminal shows it: where it is, what is asked, what was heard, on standard error."""

import sys
from collections.abc import Callable

from desktop_app.interview.model import AskedFor, Mark, PhaseBegan, Say
from desktop_app.practice.model import EffectDone, PracticeEvent, TroubleArose, WordsHeard


def minutes(duration_s: float) -> str:
    """Seconds as m:ss."""
    whole = max(0, round(duration_s))
    return f"{whole // 60}:{whole % 60:02d}"


class Telling:
    """A `Listener` that writes each step on a line of its own; `words` too where the candidate should see them."""

    def __init__(self, phase_title: Callable[[int], str], *, words: bool) -> None:
        self._phase_title = phase_title
        self._words = words
        self._at_s = 0.0

    def __call__(self, event: PracticeEvent) -> None:
        match event:
            case EffectDone(PhaseBegan(index), at_s):
                self._line(at_s, f"— {self._phase_title(index)} —")
            case EffectDone(AskedFor() as asked, at_s) if asked.reason:
                self._line(at_s, f"({asked.reason})")
            case EffectDone(Say(_, text), at_s):
                self._line(at_s, text)
            case EffectDone(Mark("long-silence", detail), at_s):
                self._line(at_s, f"({detail})")
            case TroubleArose(sentence):
                self._line(self._at_s, f"! {sentence}")
            case WordsHeard(_, words, _) if words and self._words:
                self._line(words[0].start_s, "   " + " ".join(word.text for word in words))
            case _:
                pass

    def _line(self, at_s: float, text: str) -> None:
        self._at_s = at_s
        print(f"{minutes(at_s):>6}  {text}", file=sys.stderr, flush=True)
