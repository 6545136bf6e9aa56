"""The queue of the second hearing: nothing is lost, whatever ends the work, and nothing is heard that must not be."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.analysis.model import Analysis, Word
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.glossary import Glossary
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library.model import Exchange, Recording, Session
from desktop_app.library.store import Library
from desktop_app.library.writer import SessionWriter
from desktop_app.paths import content_dir
from desktop_app.practice.hearing_queue import KIND, HearingQueue
from desktop_app.practice.hearing_state import HearingState
from desktop_app.practice.judging import judge_kept
from desktop_app.practice.second_hearing import HeardAgain, SecondHearing
from tests.fakes import sample_sessions as sample
from tests.fakes.careful import FakeCareful
from tests.unit.library.shelves import RATE, tone

LONGEST_S = 20.0
RULES = RuleBook.read(content_dir() / "rules")
AGAIN = tuple(
    Word(text, 5.0 + at * 0.4, 5.3 + at * 0.4, 0.95)
    for at, text in enumerate(["I", "cut", "the", "cost", "from", "900", "to", "300", "dollars."])
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def careful() -> FakeCareful:
    return FakeCareful(AGAIN, name="whisper-base")


@pytest.fixture
def queue(library: Library, careful: FakeCareful) -> Iterator[HearingQueue]:
    made = queue_of(library, careful)
    yield made
    made.close()


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


def test_kept_answers_get_their_new_words_findings_and_figures(
    library: Library, queue: HearingQueue, careful: FakeCareful
) -> None:
    """The live words stay beside them; the list of sessions shows the new figures at once."""
    live = answer().words
    assert queue.hear([kept(library, "one", 1, 2)]) == 2
    assert queue.wait_until_idle().trouble == ""
    heard = first(library, "one")
    assert (said(heard), heard.heard, heard.hearing) == (said(AGAIN), live, "whisper-base")
    assert heard.analysis is not None
    assert heard.analysis.text == "I cut the cost from 900 to 300 dollars."
    assert library.sessions()[0].answers_with_metric == 2
    assert queue.hear(["one"]) == 0
    careful.heard.clear()
    assert queue.hear(["one"], again=True) == 2
    queue.wait_until_idle()
    assert len(careful.heard) == 2


def test_what_a_person_wrote_is_not_heard_over(
    library: Library, queue: HearingQueue, careful: FakeCareful
) -> None:
    """Their words stand, now and when all sessions are heard again."""
    kept(library, "one")
    library.annotations.correct("one", 1, AGAIN[:2], None)
    assert queue.hear(["one"], again=True) == 0
    assert queue.wait_until_idle().trouble == ""
    assert first(library, "one").words == AGAIN[:2]
    assert careful.heard == []


def test_a_pause_leaves_everything_for_later(
    library: Library, queue: HearingQueue, careful: FakeCareful
) -> None:
    """What was being heard is begun anew; nothing counts against it."""
    careful.slow = True
    queue.hear([kept(library, "one"), kept(library, "two")])
    assert careful.began.wait(LONGEST_S)
    queue.pause()
    state = queue.wait_until_idle()
    assert state.paused
    assert [(job.state, job.attempts) for job in library.jobs.all(KIND)] == [("queued", 0), ("queued", 0)]
    queue.hear(["one"])  # wakes nobody
    careful.slow = False
    queue.resume()
    assert not queue.wait_until_idle().paused
    assert states(library) == [("one", "done"), ("two", "done")]


def test_a_pause_holds_when_the_program_is_opened_again(library: Library, careful: FakeCareful) -> None:
    """What is added meanwhile waits as well, in sight; going on is for good."""
    before = queue_of(library, careful)
    before.pause()
    before.hear([kept(library, "one")])
    assert before.state.waiting == 1
    before.close()
    after = queue_of(library, careful)
    after.take_up()
    assert (after.state.paused, after.state.waiting) == (True, 1)
    after.hear([kept(library, "two")])
    assert (after.state.paused, after.state.waiting) == (True, 2)
    assert careful.heard == []
    after.resume()
    after.wait_until_idle()
    assert states(library) == [("one", "done"), ("two", "done")]
    after.close()
    third = queue_of(library, careful)
    third.take_up()
    assert not third.state.paused
    third.close()


def test_who_asks_for_it_by_a_command_need_not_go_on_first(library: Library, queue: HearingQueue) -> None:
    """`mockloop sessions hear` hears what waits; the window is still paused after it."""
    queue.pause()
    queue.hear([kept(library, "one")])
    command = queue_of(library, FakeCareful(AGAIN))
    command.take_up(anyway=True)
    command.wait_until_idle()
    command.close()
    assert states(library) == [("one", "done")]
    assert library.jobs.is_held(KIND)


def test_a_pause_that_cannot_be_kept_says_so_and_holds_for_now(
    library: Library, queue: HearingQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk, for one."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    with pytest.raises(MockLoopError, match=r"No space left on device.*until Mock Loop is closed"):
        queue.pause()
    assert queue.state.paused


def test_calling_it_off_leaves_the_words_as_they_were(
    library: Library, queue: HearingQueue, careful: FakeCareful
) -> None:
    """What is being heard and what waits."""
    careful.slow = True
    queue.hear([kept(library, "one"), kept(library, "two")])
    assert careful.began.wait(LONGEST_S)
    queue.cancel()
    assert queue.wait_until_idle().total == 0
    assert states(library) == []
    assert first(library, "one").hearing == ""


def test_an_answer_that_cannot_be_heard_does_not_stop_the_others(
    library: Library, queue: HearingQueue
) -> None:
    """The reason is kept with it, and told."""
    kept(library, "one")
    next(library.folder("one").glob("*.wav")).unlink()
    queue.hear(["one", kept(library, "two")])
    assert "sound-001.wav cannot be read" in queue.wait_until_idle().trouble
    assert states(library) == [("one", "failed"), ("two", "done")]
    assert "cannot be read" in library.jobs.all(KIND)[0].note


@pytest.mark.parametrize(
    "sentence", ["The careful hearing needs 700 MB of memory", "The speech model in /m is damaged"]
)
def test_without_what_it_needs_all_waits_and_one_sentence_says_why(
    library: Library, queue: HearingQueue, careful: FakeCareful, sentence: str
) -> None:
    """Too little memory, a damaged model: the next try may find it."""
    careful.missing = sentence
    queue.hear([kept(library, "one")])
    assert queue.wait_until_idle().trouble == sentence
    assert states(library) == [("one", "queued")]
    careful.missing = ""
    queue.resume()
    assert queue.wait_until_idle().trouble == ""
    assert states(library) == [("one", "done")]


def test_without_a_second_hearing_nothing_is_queued(library: Library) -> None:
    """Neither by a round nor at the start; who asks for it is told how to come by it."""
    queue = queue_of(library, None)
    queue.take_up()
    queue.answer_ended(kept(library, "one"), 1)
    with pytest.raises(Missing, match=r"no second, careful hearing: install it"):
        queue.hear(["one"])
    assert states(library) == []
    queue.close()


def test_a_session_that_is_not_there_is_refused(queue: HearingQueue) -> None:
    """By the library's own sentence."""
    with pytest.raises(BadInput, match="There is no session"):
        queue.hear(["nothing"])


def test_what_waited_when_the_program_was_closed_is_heard_at_the_next_start(
    library: Library, careful: FakeCareful
) -> None:
    """The one that was being heard as well."""
    careful.slow = True
    before = queue_of(library, careful)
    before.hear([kept(library, "one"), kept(library, "two")])
    assert careful.began.wait(LONGEST_S)
    before.close()
    before.close()
    assert states(library) == [("one", "queued"), ("two", "queued")]
    after = queue_of(library, FakeCareful(AGAIN))
    after.take_up()
    after.wait_until_idle()
    after.close()
    assert states(library) == [("one", "done"), ("two", "done")]


def test_a_killed_program_loses_nothing(library: Library, queue: HearingQueue) -> None:
    """The answer that was being heard is heard again, and those of the session that had to be recovered."""
    library.jobs.add(kept(library, "one"), KIND, 1)
    with library.jobs.working():
        assert library.jobs.take(KIND) is not None
    begun(library, "two", 1, 2).let_go()
    library.jobs.add("two", KIND, 1)
    library.recover("two")
    queue.take_up()
    queue.wait_until_idle()
    assert states(library) == [("one", "done"), ("two", "done"), ("two", "done")]
    assert [one.hearing for one in library.session("two").exchanges] == ["whisper-base"] * 2


def test_while_another_program_hears_this_one_waits(library: Library, queue: HearingQueue) -> None:
    """It says so, and goes on when it is woken after that."""
    with library.jobs.working():
        queue.hear([kept(library, "one")])
        assert "Another Mock Loop" in queue.wait_until_idle().trouble
    queue.resume()
    queue.wait_until_idle()
    assert states(library) == [("one", "done")]


def test_how_far_it_is_can_be_watched(library: Library, queue: HearingQueue) -> None:
    """The whole goes from nothing to all and never back."""
    told: list[HearingState] = []
    stop = queue.watch(told.append)
    queue.hear([kept(library, "one"), kept(library, "two")])
    queue.wait_until_idle()
    stop()
    stop()
    busy = [state.whole_share for state in told if state.busy]
    assert busy == sorted(busy)
    assert busy[0] < 0.5 < busy[-1]
    assert HearingState().whole_share == 1.0


# --- a round in progress --------------------------------------------------------------------------------------------


def test_beside_a_round_its_own_answers_alone_are_heard(
    library: Library, queue: HearingQueue, careful: FakeCareful
) -> None:
    """Words first, then with the hesitations; done when the round has written it down."""
    queue.pause()
    queue.hear([kept(library, "old")])
    writer = begun(library, "live")
    handed: list[HeardAgain] = []
    queue.round_began("live", handed.append)
    queue.answer_ended("live", 1)
    queue.resume()
    queue.wait_until_idle()
    assert [heard.final for heard in handed] == [False, True]
    assert careful.heard[0][0].parent.name == "live"
    assert dict(states(library)) == {"old": "queued", "live": "running"}
    queue.kept("live", 1)
    queue.kept("live", 1)
    assert dict(states(library)) == {"old": "queued", "live": "done"}
    assert careful.rests == 0  # the next answer of the round needs it again
    writer.finish("completed", 30.0)
    queue.round_ended("live")
    queue.wait_until_idle()
    assert careful.rests == 1
    assert dict(states(library)) == {"old": "done", "live": "done"}


def test_on_one_processor_a_round_is_left_alone_until_it_is_over(
    library: Library, careful: FakeCareful
) -> None:
    """What was being heard when it began gives way; its own answers are heard into the library after it."""
    queue = queue_of(library, careful, after_rounds=True)
    careful.slow = True
    queue.hear([kept(library, "old")])
    assert careful.began.wait(LONGEST_S)
    writer = begun(library, "live")
    handed: list[HeardAgain] = []
    queue.round_began("live", handed.append)
    queue.wait_until_idle()
    careful.slow = False
    before = len(careful.heard)
    queue.answer_ended("live", 1)
    queue.wait_until_idle()
    assert dict(states(library)) == {"old": "queued", "live": "queued"}
    assert len(careful.heard) == before
    writer.finish("completed", 30.0)
    queue.round_ended("live")
    queue.wait_until_idle()
    assert dict(states(library)) == {"old": "done", "live": "done"}
    assert handed == []
    assert first(library, "live").hearing == "whisper-base"
    queue.close()


def test_what_a_round_did_not_write_down_goes_into_the_library_after_it(
    library: Library, queue: HearingQueue
) -> None:
    """It ended before it took notice."""
    writer = begun(library, "live")
    queue.round_began("live", lambda _: None)
    queue.answer_ended("live", 1)
    queue.wait_until_idle()
    writer.finish("completed", 30.0)
    queue.round_ended("live")
    queue.wait_until_idle()
    assert states(library) == [("live", "done")]
    assert said(first(library, "live")) == said(AGAIN)


def test_an_answer_that_is_opened_again_is_heard_as_a_whole(library: Library, queue: HearingQueue) -> None:
    """While it was heard, and after it was handed over."""
    begun(library, "live")
    handed: list[HeardAgain] = []

    def take(heard: HeardAgain) -> None:
        handed.append(heard)
        if len(handed) == 1:
            queue.answer_ended("live", 1)

    queue.round_began("live", take)
    queue.answer_ended("live", 1)
    queue.wait_until_idle()
    assert len(handed) == 4
    queue.answer_ended("live", 1)
    queue.wait_until_idle()
    assert len(handed) == 6
    queue.kept("live", 1)
    assert states(library) == [("live", "done")]


def test_sessions_that_another_program_writes_are_left_alone(library: Library, queue: HearingQueue) -> None:
    """Their answers wait until they are whole."""
    writer = begun(library, "elsewhere")
    library.jobs.add("elsewhere", KIND, 1)
    queue.take_up()
    queue.wait_until_idle()
    assert states(library) == [("elsewhere", "queued")]
    writer.finish("completed", 30.0)
    queue.take_up()
    queue.wait_until_idle()
    assert states(library) == [("elsewhere", "done")]


def test_what_nobody_expected_does_not_end_the_queue(library: Library, careful: FakeCareful) -> None:
    """It is told, the answer waits, and the next one that is wanted is heard."""
    broken = [True]

    def judge(session: Session, exchange: Exchange) -> Analysis:
        if broken[0]:
            raise ValueError("a fault of ours")
        return judge_kept(session, exchange, RULES)

    queue = HearingQueue(lambda: library, lambda: SecondHearing(careful, Glossary()), judge)
    queue.hear([kept(library, "one")])
    assert "broke off (a fault of ours)" in queue.wait_until_idle().trouble
    broken[0] = False
    queue.take_up()
    assert queue.wait_until_idle().trouble == ""
    queue.close()
    assert states(library) == [("one", "done")]
