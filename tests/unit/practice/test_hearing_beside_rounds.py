"""The queue while a round is going on: only what the round allows is heard, and all of it afterwards."""

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.glossary import Glossary
from desktop_app.library.model import Exchange, Session
from desktop_app.library.store import Library
from desktop_app.practice.hearing_queue import KIND, HearingQueue
from desktop_app.practice.judging import judge_kept
from desktop_app.practice.second_hearing import HeardAgain, SecondHearing
from tests.fakes.careful import FakeCareful
from tests.unit.practice.queueing import AGAIN, LONGEST_S, RULES, begun, first, kept, queue_of, said, states


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
