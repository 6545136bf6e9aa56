"""How far the words of an effect reach: its verb before it, and what the figure is of behind it."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.analysis.model import MetricRole
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.text import Spoken

_FIRST_RANK = 3
_VERB_REACH = 2
"""Words between a figure and its verb: `came back at four`."""

_OPENS = frozenset({"of", "off", "back", "early", "earlier", "per", "across", "each", "every"})
_GOES_ON = _OPENS | {"the", "our", "their"}
_NAMED = frozenset({"off", "back", "early", "earlier", "each"})
_VERBS = ("arrive", "reach", "hold", "save-only", "serve", "remove", "level", "fall", "rise", "cut", "raise")
_LINKS = ("adverb", "preposition", "approximate")
_ENDS = (
    "clause-opener",
    "conjunction",
    "subject-pronoun",
    "finite-auxiliary",
    "first-person",
    "pronoun-either",
)


Judged = tuple[Frame, MetricRole]


def widened(spoken: Spoken, judged: Sequence[Judged]) -> list[Judged]:
    """The quantities in their order, each effect as wide as it is told; none reaches into its neighbours."""
    told: list[Judged] = []
    for number, (frame, role) in enumerate(judged):
        if role != "outcome":
            told.append((frame, role))
            continue
        wide = _widened(spoken, frame)
        begins = told[-1][0].last + 1 if told else 0
        ends = judged[number + 1][0].first - 1 if number + 1 < len(judged) else len(spoken) - 1
        told.append((replace(frame, first=max(wide.first, begins), last=min(wide.last, ends)), role))
    return told


def _widened(spoken: Spoken, frame: Frame) -> Frame:
    """The frame of an effect from its verb on and over what it is of, by at most as many words as it has."""
    if frame.rank < _FIRST_RANK or not frame.measures:
        return frame
    spare = frame.last - frame.first + 1
    first = _verb(spoken, frame.first, min(spare, _VERB_REACH + 1))
    last = _object(spoken, frame.last, spare - (frame.first - first))
    return replace(frame, first=first, last=last)


def _verb(spoken: Spoken, first: int, spare: int) -> int:
    """Where the verb right before the figure stands, but for a preposition or an adverb; else the figure itself."""
    for at in range(first - 1, max(-1, first - 1 - spare), -1):
        if any(spoken.has(at, f"{name}.{form}") for name in _VERBS for form in ("past", "s", "ing", "done")):
            return at
        if not spoken.is_any(at, _LINKS):
            break
    return first


def _object(spoken: Spoken, last: int, spare: int) -> int:
    """Where the noun phrase that goes on from the figure ends."""
    at = last
    while at < min(last + spare, len(spoken) - 1):
        following = spoken.token(at + 1)
        closed = spoken.is_any(at + 1, _ENDS + _LINKS)
        if following not in (_OPENS if at == last else _GOES_ON) and (
            closed or at == last or spoken.token(at) not in _GOES_ON
        ):
            break
        at += 1
    while at > last and spoken.token(at) in _GOES_ON - _NAMED:
        at -= 1
    return at
