"""Understands what a candidate asks of the interviewer, in short utterances, in spite of a recogniser's slips."""

from collections.abc import Sequence
from functools import cache
from typing import cast

from desktop_app.catalog.model import Clarification, Question
from desktop_app.catalog.phrases import RequestBook, load_phrases
from desktop_app.interview.model import Request
from desktop_app.paths import content_dir

LONGEST_WORDS = 16
"""An utterance with more words than this is part of an answer, whatever it says."""

_CLOSE_ENOUGH = 0.24
"""How much of an asking may be misheard: the price of the cheapest alignment, as a share of its words."""

_IN_WORK = frozenset({"repeat", "rephrase", "hint", "clarify"})

_TOO_SHORT_TO_MISHEAR = 2

_SHORT = {
    "i'm": "i am", "i'd": "i would", "i'll": "i will", "let's": "let us", "that's": "that is", "it's": "it is",
    "don't": "do not", "didn't": "did not", "what's": "what is", "can't": "can not", "couldn't": "could not",
}  # fmt: skip


def understand(words: Sequence[str] | str, book: RequestBook | None = None) -> Request | None:
    """What this whole utterance asks for, None where it is (the beginning of) an answer.

    `book` is content/interviewer/requests.yaml unless given.  Pure and quick: call it whenever words have settled.
    """
    book = book or _our_requests()
    said = _plain(words, book.polite)
    if not said or len(said) > LONGEST_WORDS:
        return None
    best: tuple[float, str] = (_CLOSE_ENOUGH, "")
    for request, askings in book.askings.items():
        for asking in askings:
            best = min(best, (_distance(said, _plain(asking, book.polite)), request))
    return cast("Request", best[1]) if best[1] else None


def understand_in_work(
    words: Sequence[str] | str, question: Question, book: RequestBook, *, first: bool = False
) -> Request | None:
    """What an utterance asks for while a problem is worked on and thought about aloud; `first` in its answer or not.

    There, an answer goes on for many minutes, and questions are part of it: repeating, rephrasing, hints, and what the
    problem has a prepared clarification for.  "Next" and "let me think" are no requests: one says so to oneself.
    """
    said = _plain(words, book.polite)
    if not said or len(said) > LONGEST_WORDS:
        return None
    request = understand(words, book)
    if request in _IN_WORK:
        return request
    # An answer does not begin with "or": at its beginning, that is an "are" which was misheard.
    begins = (*book.question_words, *(book.misheard_question_words if first else ()))
    asks = said[0] in begins and clarification_for(words, question) is not None
    return "clarify" if asks else None


def declines(words: Sequence[str] | str, book: RequestBook) -> bool:
    """The candidate has no (more) questions of their own."""
    said = _plain(words, book.polite)
    return bool(said) and any(_distance(said, _plain(d, book.polite)) < _CLOSE_ENOUGH for d in book.declines)


def clarification_for(words: Sequence[str] | str, question: Question) -> Clarification | None:
    """The prepared clarification whose keywords these words ask for: the one with most of them."""
    said = " ".join(_plain(words, ()))
    scored = [(sum(f" {ask.lower()}" in f" {said}" for ask in c.asks), c) for c in question.clarifications]
    hits, found = max(scored, key=lambda pair: pair[0], default=(0, None))
    return found if hits else None


@cache
def _our_requests() -> RequestBook:
    return load_phrases(content_dir() / "interviewer").requests


def _plain(words: Sequence[str] | str, polite: Sequence[str]) -> list[str]:
    """Lower case, contractions written out, without the polite words."""
    spoken = words.split() if isinstance(words, str) else list(words)
    whole = [part for word in spoken for part in _SHORT.get(word.lower(), word.lower()).split()]
    return [word.strip(".,?!") for word in whole if word.strip(".,?!") not in polite]


def _distance(said: Sequence[str], asking: Sequence[str]) -> float:
    """The price of turning one into the other, word by word, as a share of the longer one's words."""
    if not asking:
        return 1.0
    if len(asking) <= _TOO_SHORT_TO_MISHEAR:
        return 0.0 if list(said) == list(asking) else 1.0
    row = [float(i) for i in range(len(asking) + 1)]
    for i, heard in enumerate(said, 1):
        previous, row[0] = row[0], float(i)
        for j, meant in enumerate(asking, 1):
            changed = previous + _unlike(heard, meant)
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, changed)
    return row[-1] / max(len(said), len(asking))


@cache
def _unlike(heard: str, meant: str) -> float:
    """0 for the same word, up to 1 for another: a misheard ending costs less than a different word."""
    if heard == meant:
        return 0.0
    if heard in (f"{meant}ed", f"{meant}d"):
        return 1.0  # "we moved on" tells a story, "can we move on" asks for something
    row = list(range(len(meant) + 1))
    for i, a in enumerate(heard, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(meant, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    share = row[-1] / max(len(heard), len(meant))
    return share if share <= 0.5 else 1.0
