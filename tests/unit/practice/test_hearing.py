"""The recogniser's thread: which blocks it hears, where it puts the words, and what it does when it cannot hear."""

import queue
from dataclasses import replace

import pytest

from desktop_app.practice.hearing import Caught, Hearing
from tests.fakes.recogniser import FakeSource, words_at
from tests.unit.practice.stage import LONGEST_S

RATE = 16_000
SOUND = b"\1\0" * (RATE // 10)
SILENCE = bytes(2 * (RATE // 10))


class Ear:
    """A hearing thread with what it caught in a queue."""

    def __init__(self, source: FakeSource) -> None:
        self.caught: queue.Queue[Caught] = queue.Queue()
        self.troubles: list[str] = []
        self.hearing = Hearing(source, self.caught.put, self.troubles.append)
        self.hearing.start()

    def feed(self, from_s: float, to_s: float, block: bytes = SOUND) -> None:
        for number in range(round((to_s - from_s) * 10)):
            self.hearing.feed(block, from_s + number / 10, RATE)

    def until_last(self) -> list[Caught]:
        caught = [self.caught.get(timeout=LONGEST_S)]
        while not caught[-1].last:
            caught.append(self.caught.get(timeout=LONGEST_S))
        return caught


def heard(caught: list[Caught]) -> list[tuple[str, float]]:
    return [(word.text, word.start_s) for part in caught for word in part.words]


def test_words_are_placed_on_the_timeline() -> None:
    """The recogniser counts from the first block of the answer; the words stand where that was in the recording."""
    ear = Ear(FakeSource([words_at("one two three")]))
    ear.hearing.open(7)
    ear.feed(60.0, 63.0)
    ear.hearing.close(63.0)
    caught = ear.until_last()
    assert heard(caught) == [("one", 60.0), ("two", pytest.approx(60.4)), ("three", pytest.approx(60.8))]
    assert {part.exchange_id for part in caught} == {7}
    ear.hearing.stop()


def test_what_is_said_while_nobody_listens_is_not_heard() -> None:
    """Before an answer is open, and from the moment it is closed on, blocks are left alone."""
    ear = Ear(FakeSource([words_at("one two")]))
    ear.feed(0.0, 5.0)
    ear.hearing.open(1)
    ear.feed(5.0, 7.0)
    ear.hearing.close(7.0)
    ear.feed(7.0, 9.0)
    assert heard(ear.until_last()) == [("one", 5.0), ("two", pytest.approx(5.4))]
    assert ear.hearing.backlog_s == pytest.approx(0.0)
    ear.hearing.stop()


def test_the_block_under_way_when_the_answer_closed_still_counts() -> None:
    """The key is pressed before the last block has arrived: it is waited for."""
    ear = Ear(FakeSource([words_at("one two", word_s=0.5)]))
    ear.hearing.open(1)
    ear.feed(0.0, 0.9)
    ear.hearing.close(1.0)
    ear.feed(0.9, 1.0)
    assert [word for word, _ in heard(ear.until_last())] == ["one", "two"]
    ear.hearing.stop()


def test_an_answer_without_a_block_ends_all_the_same() -> None:
    """Nothing was recorded (a lost microphone): the end of the answer is told without words."""
    ear = Ear(FakeSource())
    ear.hearing.open(1)
    ear.hearing.close(1.0)
    assert ear.until_last() == [Caught(1, (), "", last=True)]
    ear.hearing.stop()


def test_long_digital_silence_is_not_given_and_the_times_stay_right() -> None:
    """A muted stretch costs nothing, and the word after it stands where it was said."""
    script = [*words_at("one"), *words_at("two", start_s=2.5)]
    ear = Ear(FakeSource([script]))
    ear.hearing.open(1)
    ear.feed(0.0, 0.4)
    ear.feed(0.4, 20.0, SILENCE)
    ear.feed(20.0, 21.5)
    ear.hearing.close(21.5)
    (_, first_s), (_, second_s) = heard(ear.until_last())
    assert first_s == 0.0
    assert second_s == pytest.approx(20.0 + 2.5 - 1.9, abs=0.11)
    ear.hearing.stop()


def test_a_word_is_not_drawn_out_over_what_was_not_given() -> None:
    """A recogniser hears a word begin a moment early, in the silence: it stays as long as it is."""
    word = replace(words_at("two")[0], start_s=1.7, end_s=2.2)
    ear = Ear(FakeSource([[*words_at("one"), word]]))
    ear.hearing.open(1)
    ear.feed(0.0, 0.4)
    ear.feed(0.4, 20.0, SILENCE)
    ear.feed(20.0, 21.5)
    ear.hearing.close(21.5)
    placed = [one for caught in ear.until_last() for one in caught.words]
    assert [one.text for one in placed] == ["one", "two"]
    assert placed[1].end_s - placed[1].start_s == pytest.approx(0.5)
    assert placed[1].end_s == pytest.approx(20.0 + 2.2 - 1.9, abs=0.11)
    ear.hearing.stop()


def test_a_jump_of_the_recording_moves_the_words_with_it() -> None:
    """After a lost device the timeline goes on elsewhere: words before and after keep their places."""
    ear = Ear(FakeSource([[*words_at("one"), *words_at("two", start_s=1.0)]]))
    ear.hearing.open(1)
    ear.feed(10.0, 11.0)
    ear.feed(30.0, 32.0)
    ear.hearing.close(32.0)
    assert heard(ear.until_last()) == [("one", 10.0), ("two", pytest.approx(30.0))]
    ear.hearing.stop()


def test_two_answers_after_each_other_do_not_mix() -> None:
    """Closing one and opening the next at once keeps each answer's words."""
    ear = Ear(FakeSource([words_at("one"), words_at("two")]))
    ear.hearing.open(1)
    ear.feed(0.0, 1.0)
    ear.hearing.close(1.2)
    ear.hearing.open(2)
    ear.feed(2.0, 3.0)
    ear.hearing.close(3.0)
    assert heard(ear.until_last()) == [("one", 0.0)]
    second = ear.until_last()
    assert (second[-1].exchange_id, heard(second)) == (2, [("two", 2.0)])
    ear.hearing.stop()


def test_the_model_is_read_before_anybody_speaks() -> None:
    """Nothing was opened yet and nothing fed; a model that cannot be read is no trouble before it is wanted."""
    for source, loads in ((FakeSource(), 1), (FakeSource(missing="there is none"), 0)):
        ear = Ear(source)
        ear.hearing.stop()
        assert source.loads == loads
        assert ear.troubles == []


def test_without_a_model_the_round_is_told_once_and_goes_on() -> None:
    """What cannot be recognised is still recorded; one sentence says so."""
    ear = Ear(FakeSource(missing="The speech model is not installed."))
    ear.hearing.open(1)
    ear.feed(0.0, 1.0)
    ear.hearing.close(1.0)
    assert heard(ear.until_last()) == []
    assert len(ear.troubles) == 1
    assert "not installed" in ear.troubles[0]
    ear.hearing.stop()
