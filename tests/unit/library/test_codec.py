"""Values to JSON and back."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.model import Analysis, Word
from desktop_app.errors import BadInput
from desktop_app.library import codec
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves


@given(shelves.analyses())
def test_any_analysis_comes_back_equal(analysis: Analysis) -> None:
    """Nothing is lost or changed on the way through JSON."""
    assert codec.analysis_from_json(codec.analysis_to_json(analysis)) == analysis


@given(st.lists(shelves.words))
def test_any_words_come_back_equal(words: list[Word]) -> None:
    """Words keep their text, times and confidence exactly."""
    assert codec.words_from_json(codec.words_to_json(words)) == tuple(words)


def test_the_same_value_gives_the_same_text() -> None:
    """Kept JSON is reproducible, and leaves out what holds its default."""
    spoken = sample.words("i cut it")
    assert codec.words_to_json(spoken) == codec.words_to_json(tuple(spoken))
    plain = codec.to_plain(sample.round_analysis())
    assert isinstance(plain, dict)
    assert "quantities" not in plain
    assert list(plain) == ["kind", "duration_s", "text", "words_per_minute", "findings"]


def test_fields_of_the_future_are_passed_over() -> None:
    """A newer Mock Loop of the same written version may know more than this one."""
    plain = json.loads(codec.analysis_to_json(sample.round_analysis()))
    plain["mood"] = "calm"
    plain["findings"][0]["colour"] = "red"
    assert codec.analysis_from_json(json.dumps(plain)) == sample.round_analysis()


@pytest.mark.parametrize("version", [codec.VERSION + 1, "1"])
def test_a_newer_version_is_refused(version: object) -> None:
    """What was written by rules unknown here is not guessed at."""
    with pytest.raises(BadInput, match="version"):
        codec.analysis_from_json(json.dumps({"version": version}))


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ([], "analysis is []; expected an object"),
        ({"kind": "story"}, "has no “duration_s”"),
        ({"kind": "song"}, "one of 'story'"),
        ({"kind": "story", "duration_s": "long"}, "expected a number"),
        ({"kind": "story", "duration_s": True}, "expected a number"),
        ({"kind": "story", "duration_s": 1.0, "text": 7}, "expected text"),
        ({"findings": {}, "kind": "story", "duration_s": 1, "text": "", "words_per_minute": None}, "a list"),
        ({"extra": [], "kind": "story", "duration_s": 1, "text": "", "words_per_minute": None}, "an object"),
        (
            {"pace_curve": [[1]], "kind": "story", "duration_s": 1, "text": "", "words_per_minute": None},
            "a list of 2",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(plain: object, expected: str) -> None:
    """The sentence says where, what was found and what was expected."""
    with pytest.raises(BadInput) as caught:
        codec.from_plain(Analysis, plain, "analysis")
    assert expected in str(caught.value)


def test_numbers_that_nothing_can_hold_are_refused() -> None:
    """Infinity, NaN and numbers of a thousand digits stay outside."""
    for text in ("1e999", "-1e999", "9" * 400):
        with pytest.raises(BadInput, match="expected a number"):
            codec.from_plain(float, codec.loads(text, "it"), "it")
    for text in ("NaN", "Infinity", "{", "[" * 100_000):
        with pytest.raises(BadInput, match="not the JSON text"):
            codec.loads(text, "it")


@pytest.mark.parametrize("text", ['[["a",1,2,0.5,9]]', "[1]", "7"])
def test_broken_words_are_refused(text: str) -> None:
    """A row of another shape is no word."""
    with pytest.raises(BadInput, match="kept list of words"):
        codec.words_from_json(text)


def test_moments_keep_their_zone() -> None:
    """A moment is written with its zone and read back the same; nonsense is refused."""
    moment = datetime(2026, 1, 15, 18, 40, tzinfo=UTC)
    assert codec.from_plain(datetime, codec.to_plain(moment)) == moment
    for wrong in ("yesterday", 7):
        with pytest.raises(BadInput, match="a moment like"):
            codec.from_plain(datetime, wrong)


def test_what_has_no_json_form_is_a_fault_of_ours() -> None:
    """Types that the codec does not know are found when they are first used."""

    @dataclass(frozen=True)
    class Strange:
        either: int | str

    with pytest.raises(TypeError, match="no JSON form"):
        codec.to_plain(object())
    with pytest.raises(TypeError, match="no reader"):
        codec.from_plain(Strange, {"either": 1})
    with pytest.raises(TypeError, match="no reader"):
        codec.from_plain(cast("type[object]", object), 1)


def test_a_literal_keeps_its_type() -> None:
    """True is not 1."""
    assert codec.from_plain(cast("type[int]", Literal[1, 2]), 2) == 2
    with pytest.raises(BadInput):
        codec.from_plain(cast("type[int]", Literal[1, 2]), True)
