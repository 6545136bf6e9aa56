"""The desk for the second hearing: the studio's own queue, with a careful recogniser of the tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.bootstrap import Devices, Studio
from desktop_app.desks.hearing import SecondHearings
from desktop_app.practice.hearing_state import HearingState
from tests.fakes.careful import FakeCareful
from tests.unit.practice.test_hearing_queue import AGAIN, LONGEST_S, kept


@pytest.fixture
def careful() -> FakeCareful:
    return FakeCareful(AGAIN, name="whisper-base")


@pytest.fixture
def studio(tmp_path: Path, careful: FakeCareful) -> Iterator[Studio]:
    made = Studio(tmp_path, devices=Devices(careful=careful))
    yield made
    made.close()


def test_a_session_is_heard_again_and_how_it_stands_is_told(studio: Studio) -> None:
    """At once when somebody begins to watch, and after that with every change."""
    desk = SecondHearings(lambda: studio)
    told: list[HearingState] = []
    stop = desk.watch(told.append)
    assert told == [HearingState()]
    assert desk.offered()
    assert desk.hear([kept(studio.library, "one")]) == 1
    studio.hearing_again.wait_until_idle()
    stop()
    assert any(state.busy for state in told)
    (heard,) = studio.library.session("one").exchanges
    assert heard.hearing == "whisper-base"
    assert heard.analysis is not None


def test_it_can_be_paused_gone_on_with_and_called_off(studio: Studio, careful: FakeCareful) -> None:
    """As the queue does."""
    desk = SecondHearings(lambda: studio)
    careful.slow = True
    desk.hear([kept(studio.library, "one")])
    assert careful.began.wait(LONGEST_S)
    desk.pause()
    assert studio.hearing_again.wait_until_idle().paused
    desk.cancel()
    desk.resume()
    studio.hearing_again.wait_until_idle()
    assert studio.library.jobs.all() == []


def test_without_one_it_is_not_offered(tmp_path: Path) -> None:
    """Neither installed nor given."""
    studio = Studio(tmp_path)
    assert not SecondHearings(lambda: studio).offered()
    studio.close()
