"""A queue of the second hearing over a library of its own, and what waits in it."""

import threading
from collections.abc import Callable
from dataclasses import replace

from desktop_app.analysis.model import Analysis, Word
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.glossary import Glossary
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.library.model import Exchange, Recording, Session
from desktop_app.library.store import Library
from desktop_app.library.writer import SessionWriter
from desktop_app.paths import content_dir
from desktop_app.practice.hearing_queue import KIND, HearingQueue
from desktop_app.practice.hearing_state import HearingState
from desktop_app.practice.judging import judge_kept
from desktop_app.practice.second_hearing import SecondHearing
from tests.fakes import sample_sessions as sample
from tests.fakes.careful import FakeCareful
from tests.unit.library.shelves import RATE, tone

LONGEST_S = 20.0
RULES = RuleBook.read(content_dir() / "rules")
AGAIN = tuple(
    Word(text, 5.0 + at * 0.4, 5.3 + at * 0.4, 0.95)
    for at, text in enumerate(["I", "cut", "the", "cost", "from", "900", "to", "300", "dollars."])
)


def queue_of(library: Library, careful: FakeCareful | None, *, after_rounds: bool = False) -> HearingQueue:
    def judge(session: Session, exchange: Exchange) -> Analysis:
        return judge_kept(session, exchange, RULES)

    def make() -> SecondHearing | None:
        return SecondHearing(careful, Glossary()) if careful is not None else None

    return HearingQueue(lambda: library, make, judge, after_rounds=after_rounds)


def begun(library: Library, session_id: str, *exchange_ids: int) -> SessionWriter:
    """A session being written, with its sound and these answers."""
    writer = library.begin(sample.head(session_id), sample.phases())
    path = writer.recording_path(1)
    write_wave(path, RATE, tone(30.0))
    writer.recording(Recording(path, RATE, 0.0, 30.0))
    for exchange_id in exchange_ids or (1,):
        writer.exchange(answer(exchange_id))
    return writer


def answer(exchange_id: int = 1) -> Exchange:
    live = replace(sample.exchange(exchange_id), analysis=None, listened=((4.0, 25.0),))
    return replace(live, answer_start_s=4.0, answer_end_s=25.0)


def kept(library: Library, session_id: str, *exchange_ids: int) -> str:
    begun(library, session_id, *exchange_ids).finish("completed", 30.0)
    return session_id


def until(queue: HearingQueue, holds: Callable[[HearingState], bool]) -> None:
    """Wait until the queue has told this of itself."""
    happened = threading.Event()

    def look(state: HearingState) -> None:
        if holds(state):
            happened.set()

    stop = queue.watch(look)
    look(queue.state)
    assert happened.wait(LONGEST_S)
    stop()


def first(library: Library, session_id: str) -> Exchange:
    return library.session(session_id).exchanges[0]


def said(answer: Exchange | tuple[Word, ...]) -> list[str]:
    return [word.text for word in (answer.words if isinstance(answer, Exchange) else answer)]


def states(library: Library) -> list[tuple[str, str]]:
    return [(job.session_id, job.state) for job in library.jobs.all(KIND)]
