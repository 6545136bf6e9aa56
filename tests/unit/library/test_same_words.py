"""The words that two answers share: the best pairs for short answers, and nearly as good ones for long answers."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library import same_words as under_test
from desktop_app.library.same_words import Pair, same_words
from tests.fakes.retellings import Retellings

TEXT = st.lists(
    st.sampled_from(["we", "i", "rolled", "latency", "customers", "it", "since", "back"]), max_size=60
)


def worth(pairs: Sequence[Pair], left: Sequence[str], right: Sequence[str]) -> float:
    """What these pairs tell together: each by its word, and half as much again behind one that agrees."""
    weights, kept = under_test._weights(left, right), set(pairs)
    return sum(weights[left[i]] * (1.5 if (i - 1, j - 1) in kept else 1.0) for i, j in pairs)


def each_with_each(monkeypatch: pytest.MonkeyPatch, left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    with monkeypatch.context() as patched:
        patched.setattr(under_test, "_AT_ONCE", 10**12)
        return same_words(left, right)


@pytest.mark.parametrize("at_once", [1, 40, 200_000])
@given(left=TEXT, right=TEXT)
def test_pairs_are_equal_words_in_order(at_once: int, left: list[str], right: list[str]) -> None:
    """However small the pieces are that they are looked for in."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(under_test, "_AT_ONCE", at_once)
        pairs = same_words(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))


@given(left=TEXT, right=TEXT)
def test_pieces_lie_behind_each_other_and_leave_nothing_out(left: list[str], right: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(under_test, "_AT_ONCE", 40)
        patched.setattr(under_test, "_ENOUGH", 9)
        boxes = list(under_test._boxes(left, right, under_test._weights(left, right)))
    assert all(box.size <= 40 for box in boxes)
    begin, end = (boxes[0].i, boxes[0].j), (boxes[-1].i_end, boxes[-1].j_end)
    assert (begin, end) == ((0, 0), (len(left), len(right)))
    assert all((one.i_end, one.j_end) == (other.i, other.j) for one, other in pairwise(boxes))


def test_a_word_said_again_is_no_reason_to_lose_the_thread() -> None:
    """Of two places for it, the one among words that agree counts."""
    left = ["rollback", "was", "slow", "so", "we", "wrote", "the", "rollback", "anew"]
    right = ["well", "we", "wrote", "the", "rollback", "anew"]
    assert same_words(left, right) == [(4, 1), (5, 2), (6, 3), (7, 4), (8, 5)]


@pytest.mark.parametrize(
    ("kept", "changed", "at_least"), [(0.9, 0.1, 0.999), (0.6, 0.4, 0.99), (0.2, 0.5, 0.97)]
)
def test_long_retellings_share_nearly_all_that_they_could(
    monkeypatch: pytest.MonkeyPatch, kept: float, changed: float, at_least: float
) -> None:
    """Looked for between fixed points, against each word with each."""
    left, right = Retellings().pair(900, kept, changed)
    best = each_with_each(monkeypatch, left, right)
    found = same_words(left, right)
    assert worth(found, left, right) >= at_least * worth(best, left, right)


def test_twice_the_length_is_twice_the_work() -> None:
    """Words times words that are compared: it grows with the length, not with its square."""
    compared = []
    for words in (3_000, 6_000, 12_000):
        left, right = Retellings().pair(words)
        compared.append(
            sum(box.size for box in under_test._boxes(left, right, under_test._weights(left, right)))
        )
    assert compared[1] < 2.6 * compared[0]
    assert compared[2] < 2.6 * compared[1]
    assert compared[2] < 12_000 * 400


def test_without_anything_in_common_long_answers_are_cut_all_the_same() -> None:
    assert same_words(["left"] * 2_000, ["right"] * 2_000) == []
    everywhere = same_words(["latency"] * 2_000, ["latency"] * 2_000)
    assert everywhere == [(place, place) for place in range(2_000)]
