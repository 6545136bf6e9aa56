"""Stretches with a voice put together for Whisper, and where their words were."""

import pytest

from desktop_app.speech.whisper_windows import LONGEST_S, Window, windows


def test_stretches_share_a_window_while_there_is_room() -> None:
    """The one that does not fit any more opens the next."""
    made = windows([(0.0, 8.0), (10.0, 18.0), (20.0, 26.0), (30.0, 30.0 + LONGEST_S)])
    assert [window.stretches for window in made] == [
        ((0.0, 8.0), (10.0, 18.0)),
        ((20.0, 26.0),),
        ((30.0, 30.0 + LONGEST_S),),
    ]
    assert windows([]) == []


@pytest.mark.parametrize(
    ("heard", "was"),
    [
        ((0.5, 1.0), (5.5, 6.0)),
        ((1.5, 1.9), (6.5, 6.9)),
        ((1.9, 2.2), (9.9, 10.2)),
        ((2.5, 3.0), (10.5, 11.0)),
        ((4.9, 5.4), (12.9, 13.4)),
    ],
)
def test_a_word_is_where_its_middle_was(heard: tuple[float, float], was: tuple[float, float]) -> None:
    """It keeps its length, also over a join, and behind the end it stays beside the last stretch."""
    window = Window(((5.0, 7.0), (10.0, 13.0)))
    assert window.length_s == 5.0
    assert window.placed(*heard) == pytest.approx(was)
