"""The sample candidate at work: interrupted by the interviewer, it goes on instead of starting over."""

import queue
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desktop_app.audio.tape import TapeMicrophone
from desktop_app.catalog.candidate import Candidate, in_sentences, load_candidate
from desktop_app.interview import model as iv
from desktop_app.paths import content_dir
from desktop_app.practice.model import EffectDone
from desktop_app.practice.performance import Performance
from tests.fakes.voice import FakeVoice

ASKED = iv.AskedFor(1, 0, "coding-quiet-dock", "Find the longest gap.", "coding", "other", None)
LONGEST_S = 20.0


@dataclass
class SpokenInto(TapeMicrophone):
    """A tape that a test turns by hand: what is put on it, piece by piece, and what it tells when a piece is over."""

    pieces: "queue.SimpleQueue[tuple[object, object]]" = field(default_factory=queue.SimpleQueue)

    def __post_init__(self) -> None:
        super().__init__()

    def put(self, path: Path, heard: object = None) -> float:
        self.pieces.put((path.read_bytes(), heard))
        return 1.0

    def silence(self, duration_s: float, heard: object = None) -> float:
        self.pieces.put((duration_s, heard))
        return duration_s

    def clear(self) -> None:
        self.pieces.put(("cleared", None))

    def discard(self) -> None:
        """Forget what was queued until the tape was cleared."""
        while self.pieces.get(timeout=LONGEST_S)[0] != "cleared":
            pass

    def play(self, pieces: int) -> list[object]:
        """Let so many pieces be heard; returns what was on them."""
        played = []
        for _ in range(pieces):
            what, heard = self.pieces.get(timeout=LONGEST_S)
            played.append(what)
            if callable(heard):
                heard()
        return played


class Naming(FakeVoice):
    """Writes the words themselves where their sound would be."""

    def speak_to(self, text: str, path: Path) -> None:
        path.write_text(text)


@pytest.fixture
def candidate() -> Candidate:
    return load_candidate(content_dir() / "candidate" / "any-round.yaml")


@pytest.fixture
def tape() -> SpokenInto:
    return SpokenInto()


@pytest.fixture
def length_s() -> float:
    """How long an answer should take; 0 for no longer than it does."""
    return 0.0


@pytest.fixture
def performance(candidate: Candidate, tape: SpokenInto, length_s: float) -> Iterator[Performance]:
    troubles: list[str] = []
    made = Performance(
        candidate,
        Naming(),
        tape,
        lambda: None,
        troubles.append,
        lambda *_: length_s,
        "coding",
        lambda asked: asked.role == "initial",
    )
    made.start()
    yield made
    made.stop()
    assert troubles == []


def said(pieces: list[object]) -> list[str]:
    return [what.decode() for what in pieces if isinstance(what, bytes)]


def test_whoever_was_interrupted_goes_on(
    performance: Performance, tape: SpokenInto, candidate: Candidate
) -> None:
    """The interviewer clarifies something in between: what was said before is not said again."""
    whole = in_sentences(candidate.answer_for(ASKED.question_id, None, "other", 0, "coding"))
    words = [segment.say for segment in whole if segment.say]
    performance(EffectDone(ASKED, 0.0))
    performance(EffectDone(iv.Listen(1), 0.0))
    before: list[str] = []
    while len(before) < 2:
        before += said(tape.play(1))
    performance(EffectDone(iv.StopListening(1, judge=False), 5.0))
    performance(EffectDone(iv.Listen(1), 9.0))
    tape.discard()
    after: list[str] = []
    while len(after) < len(words) - 2:
        after += said(tape.play(1))
    assert before + after == words


FIRST = replace(ASKED, role="initial")


@pytest.mark.parametrize("length_s", [600.0])
def test_a_problem_is_begun_at_once_and_worked_out_to_its_end(
    performance: Performance, tape: SpokenInto, candidate: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asking what it means is no time to think; and where it has one phase, all its stages are said in it."""
    monkeypatch.setattr(performance, "_spoken_s", lambda rest: float(len(rest)))
    whole = in_sentences(candidate.whole_work(FIRST.question_id, "coding"))
    performance(EffectDone(FIRST, 0.0))
    performance(EffectDone(iv.Listen(1), 0.0))
    assert said(tape.play(2)) == [whole[0].asks]
    performance(EffectDone(iv.StopListening(1, judge=False), 5.0))
    performance(EffectDone(iv.Listen(1), 9.0))
    tape.discard()
    pieces = tape.play(1)
    while said(pieces[-1:]) != [whole[-1].say]:
        pieces += tape.play(1)
    assert said(pieces) == [one.say for one in whole[1:]]
    silences = [piece for piece in pieces if isinstance(piece, float) and piece > 0]
    assert silences[0] <= 5.0
    assert max(silences) == 12.0
