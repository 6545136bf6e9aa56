"""Live hints: at most one quiet line while an answer is given, chosen from what was heard so far and from the time."""

from dataclasses import dataclass

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.model import AnswerKind, Band
from desktop_app.catalog.phrases import HintBook
from desktop_app.interview.timing import length_in_words
from desktop_app.sentence import Sentence

_TOLD: frozenset[AnswerKind] = frozenset({"story", "decision"})
_FEWEST_WE = 4
"""As in the finding `we-not-i`: from this many on, "we" can be too much."""


@dataclass(frozen=True, slots=True)
class Hint:
    """The line that is shown (none where empty), and since when in seconds of the answer.  An answer starts anew."""

    text: str = ""
    since_s: float = float("-inf")


NO_HINT = Hint()


def next_hint(
    shown: Hint,
    heard: Analysis | None,
    answer_s: float,
    band: Band | None,
    kind: AnswerKind,
    book: HintBook,
) -> Hint:
    """What to show after `answer_s` seconds of an answer, given what is `shown` and was `heard` until now.

    Pure: call it as often as you like.  The same hint is returned where nothing changes; nothing changes in the first
    half-minute, and no sooner than a few seconds after the last change.
    """
    if answer_s < book.first_after_s or answer_s - shown.since_s < book.stays_s:
        return shown
    text = _wanted(heard, answer_s, band, kind, book)
    return shown if text == shown.text else Hint(text, answer_s)


def _wanted(
    heard: Analysis | None, answer_s: float, band: Band | None, kind: AnswerKind, book: HintBook
) -> str:
    if band is not None and answer_s >= band.max_s * (1 - book.closing_share):
        words = book.over if answer_s >= band.max_s else book.closing
        return Sentence(words, max=length_in_words(band.max_s))
    if heard is None or kind not in _TOLD:
        return ""
    we = heard.count("we")
    if we >= _FEWEST_WE and we > heard.count("i"):
        return book.we
    if kind == "story" and answer_s >= book.figure_after_s and not heard.metrics:
        return book.figure
    return ""
