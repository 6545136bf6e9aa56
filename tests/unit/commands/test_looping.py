"""The next round of a loop in the terminal, and what is said where there is none."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.commands.looping import next_round, told
from desktop_app.errors import BadInput
from desktop_app.interview.model import Options
from desktop_app.paths import content_dir
from desktop_app.practice.loops import InLoop, LoopBook
from tests.fakes.loop_library import FakeLoopLibrary

CATALOG = Catalog.open(content_dir())
NOW = datetime(2026, 3, 14, 18, 30, tzinfo=UTC)


@pytest.fixture
def studio() -> Any:
    """What `next_round` needs of a studio."""
    library = FakeLoopLibrary()
    book = LoopBook(library, lambda: CATALOG.questions, NOW.timestamp)
    return SimpleNamespace(catalog=CATALOG, loops=book, library=library)


def test_a_loop_is_begun_at_a_level_that_it_has(studio: Any) -> None:
    """Asked for at L6, the L7 loop is begun at L7."""
    round_id, place = next_round(studio, "l7-extended", Options(level=6, scale=0.5))
    assert (round_id, place.stop_id) == ("phone-45", "phone")
    assert (studio.loops.named(place.run_id).run.level, studio.loops.named(place.run_id).run.scale) == (
        7,
        0.5,
    )


def test_a_round_that_is_being_played_is_not_begun_again(studio: Any) -> None:
    """Another terminal, or the window, has it."""
    _, place = next_round(studio, "l6-two-days", Options())
    studio.library.play("now", NOW, "running")
    studio.loops.round_began(place, "now")
    with pytest.raises(BadInput, match="is being played already"):
        next_round(studio, "l6-two-days", Options())
    assert "now: First coding round" in told(studio.loops.named(place.run_id), NOW.timestamp())


def test_a_loop_without_a_round_left_says_so(studio: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the decision is left: it is told, the loop is over, and the next call begins anew."""
    one = studio.loops.begin(CATALOG.loop("l7-extended"), 7)
    for stop in one.run.stops:
        if stop.kind == "round":
            studio.loops.skip(one.id, stop.id)
    with pytest.raises(BadInput, match="no round of it is left"):
        next_round(studio, "l7-extended", Options(level=7))
    assert "Final decision: taken as done." in capsys.readouterr().err
    assert told(studio.loops.named(one.id), NOW.timestamp()).startswith(
        "Extended L7 loop with the six-pager (L7): 7 of 7 rounds; over"
    )
    _, place = next_round(studio, "l7-extended", Options(level=7))
    assert place == InLoop(place.run_id, "phone")
    assert place.run_id != one.id
