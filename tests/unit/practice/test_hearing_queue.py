"""The queue of the second hearing: nothing is lost, whatever ends the work, and nothing is heard that must not be."""

from pathlib import Path

import pytest

from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library.store import Library
from desktop_app.practice.hearing_queue import KIND, HearingQueue
from desktop_app.practice.hearing_state import HearingState
from tests.fakes.careful import FakeCareful
from tests.unit.practice.queueing import AGAIN, LONGEST_S, answer, begun, first, kept, queue_of, said, states


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
