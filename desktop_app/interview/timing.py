"""Time inside a round: the active clock that leaves pauses out, a phase's time, and times in words."""

import math
from dataclasses import dataclass

from desktop_app.sentence import Sentence

SLACK_S = 1e-6
"""A deadline counts as reached this much early, so that adding and subtracting seconds never misses one."""

ASKING_S = 10.0
"""About how long the interviewer takes for thanks and a question; speech is no quicker in a shortened round."""


class ActiveClock:
    """Active time of a round: seconds since it began, without its pauses.

    Times handed in never run backwards: an earlier one counts as the latest one known.
    """

    def __init__(self) -> None:
        self._started_s: float | None = None
        self._latest_s = float("-inf")
        self._paused_at_s: float | None = None
        self._paused_for_s = 0.0

    def start(self, now_s: float) -> None:
        self._latest_s = self._started_s = now_s

    @property
    def started(self) -> bool:
        return self._started_s is not None

    @property
    def paused(self) -> bool:
        return self._paused_at_s is not None

    def pause(self, now_s: float) -> None:
        if self._paused_at_s is None:
            self._paused_at_s = self._known(now_s)

    def resume(self, now_s: float) -> None:
        if self._paused_at_s is not None:
            self._paused_for_s += self._known(now_s) - self._paused_at_s
            self._paused_at_s = None

    def active_s(self, now_s: float) -> float:
        """Active seconds at `now_s`; 0 before the start."""
        if self._started_s is None:
            return 0.0
        now_s = self._known(now_s) if self._paused_at_s is None else self._paused_at_s
        return now_s - self._started_s - self._paused_for_s

    def moment_s(self, active_s: float) -> float:
        """When the active time will be `active_s`, on the clock handed in, if no pause comes."""
        return (self._started_s or 0.0) + self._paused_for_s + active_s

    def _known(self, now_s: float) -> float:
        self._latest_s = max(self._latest_s, now_s)
        return self._latest_s


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """The time of the running phase: active seconds since it began, and its documented (scaled) minimum and maximum.

    `round_left_s` is what is left of the whole round.
    """

    elapsed_s: float
    min_s: float
    max_s: float
    unlimited: bool = False
    round_left_s: float = math.inf

    @property
    def left_s(self) -> float:
        return self.max_s - self.elapsed_s

    @property
    def is_short(self) -> bool:
        """The minimum has not passed yet."""
        return self.elapsed_s < self.min_s - SLACK_S

    def fits(self, needed_s: float) -> bool:
        """Whether something of at least `needed_s` still fits before the maximum."""
        return self.unlimited or needed_s <= self.left_s + SLACK_S


_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def number_in_words(number: int) -> str:
    """0..999 as it is spoken: 45 -> "forty-five"."""
    if number >= 100:
        rest = number % 100
        return f"{_ONES[number // 100]} hundred" + (f" and {number_in_words(rest)}" if rest else "")
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def length_in_words(seconds: float) -> Sentence:
    """A round's length as one says it: 2700 -> "forty-five minutes", 40 -> "forty seconds"."""
    if seconds < 60:
        count = max(1, round(seconds))
        return Sentence.called(_counted(count, "second"), "{count} second(s)", count=count)
    count = min(999, round(seconds / 60))
    return Sentence.called(_counted(count, "minute"), "{count} minute(s)", count=count)


def about_in_words(seconds: float) -> Sentence:
    """What is left, roughly, as one says it: 310 -> "about five minutes", 28 -> "about half a minute"."""
    if seconds >= 90:
        return Sentence("about {length}", length=length_in_words(seconds))
    if seconds >= 45:
        return Sentence("about a minute")
    if seconds >= 23:
        return Sentence("about half a minute")
    return Sentence("a few seconds")


def _counted(number: int, noun: str) -> str:
    return f"{number_in_words(number)} {noun}" + ("" if number == 1 else "s")
