"""SRT and WebVTT: what was asked and said, in lines that can be read while the sound plays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.analysis.model import Word
from desktop_app.library.model import Exchange, Session

_LINE_LETTERS = 42
_CUE_LETTERS = 2 * _LINE_LETTERS
_LONGEST_S = 7.0
_SHORTEST_S = 0.8
_PAUSE_S = 0.9
"""Two lines of 42 letters, at most 7 s, broken where the speaker paused: usual in subtitling guides."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle.  `speaker` is "Interviewer" or "You"."""

    start_s: float
    end_s: float
    speaker: str
    text: str


def srt(session: Session) -> str:
    """The session as SRT."""
    blocks = [
        f"{number}\n{_stamp(cue.start_s, ',')} --> {_stamp(cue.end_s, ',')}\n{_lines(_plain(cue))}\n"
        for number, cue in enumerate(cues(session), 1)
    ]
    return "\n".join(blocks)


def vtt(session: Session) -> str:
    """The session as WebVTT, with its speakers as voices."""
    blocks = [
        f"{_stamp(cue.start_s, '.')} --> {_stamp(cue.end_s, '.')}\n<v {cue.speaker}>{_escaped(_lines(cue.text))}\n"
        for cue in cues(session)
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def cues(session: Session) -> list[Cue]:
    """All cues in time; none begins before the one before it has ended."""
    found = sorted(
        (cue for exchange in session.exchanges for cue in (*_asked(exchange), *_answered(exchange.words))),
        key=lambda cue: (cue.start_s, cue.end_s),
    )
    longer = [replace(cue, end_s=max(cue.end_s, cue.start_s + _SHORTEST_S)) for cue in found]
    return [
        replace(cue, end_s=max(cue.start_s, min(cue.end_s, following.start_s)))
        for cue, following in pairwise([*longer, Cue(float("inf"), float("inf"), "", "")])
    ]


def _asked(exchange: Exchange) -> Iterator[Cue]:
    """The question, its parts given time by their length."""
    if exchange.asked_start_s is None or exchange.asked_end_s is None:
        return
    parts = _parts(exchange.text.split())
    letters = sum(map(len, parts)) or 1
    at_s, whole_s = exchange.asked_start_s, exchange.asked_end_s - exchange.asked_start_s
    for part in parts:
        end_s = at_s + whole_s * len(part) / letters
        yield Cue(at_s, end_s, "Interviewer", part)
        at_s = end_s


def _parts(words: Sequence[str]) -> list[str]:
    parts: list[str] = []
    for word in words:
        if parts and len(parts[-1]) + 1 + len(word) <= _CUE_LETTERS:
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    return parts


def _answered(words: Sequence[Word]) -> Iterator[Cue]:
    together: list[Word] = []
    for word in words:
        if together and _is_full(together, word):
            yield _cue(together)
            together = []
        together.append(word)
    if together:
        yield _cue(together)


def _is_full(together: list[Word], following: Word) -> bool:
    letters = sum(len(word.text) + 1 for word in together) + len(following.text)
    too_long = following.end_s - together[0].start_s > _LONGEST_S
    return letters > _CUE_LETTERS or too_long or following.start_s - together[-1].end_s > _PAUSE_S


def _cue(words: list[Word]) -> Cue:
    return Cue(words[0].start_s, words[-1].end_s, "You", " ".join(word.text for word in words))


def _stamp(seconds: float, point: str) -> str:
    whole_ms = max(0, round(seconds * 1000))
    minutes, ms = divmod(whole_ms, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{ms // 1000:02d}{point}{ms % 1000:03d}"


def _plain(cue: Cue) -> str:
    text = cue.text if cue.speaker == "You" else f"[{cue.text}]"
    return text.replace("-->", "→")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(text: str) -> str:
    """On two lines where one would be long, broken near the middle."""
    text = " ".join(text.split())
    if len(text) <= _LINE_LETTERS or " " not in text:
        return text
    middle = len(text) // 2
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    at = min(spaces, key=lambda place: abs(place - middle))
    return f"{text[:at]}\n{text[at + 1 :]}"
