"""A change of rate keeps what can be heard and lets nothing fold back."""

from math import gcd

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.audio.resample import resampled
from tests.fakes.voice import tone


@pytest.mark.parametrize(
    ("rate", "new_rate"), [(44_100, 16_000), (22_050, 16_000), (16_000, 44_100), (24_696, 16_000)]
)
def test_a_tone_stays_the_tone(rate: int, new_rate: int) -> None:
    """A tone of 1,000 Hz at the new rate differs from the true one by less than a thousandth."""
    made = np.frombuffer(resampled(tone(1.0, rate, 1_000.0), rate, new_rate), "<i2").astype(float)
    true = np.frombuffer(tone(1.0, new_rate, 1_000.0), "<i2").astype(float)
    inner = slice(500, -500)
    assert len(made) == len(true)
    assert np.std(made[inner] - true[inner]) < np.std(true) / 1_000


def test_what_the_new_rate_cannot_carry_is_gone() -> None:
    """A tone above half the new rate leaves less than a thousandth of itself."""
    made = np.frombuffer(resampled(tone(1.0, 44_100, 10_000.0), 44_100, 16_000), "<i2").astype(float)
    assert np.std(made[500:-500]) < np.std(np.frombuffer(tone(1.0, 44_100, 10_000.0), "<i2")) / 1_000


def test_the_same_rate_is_the_same_sound() -> None:
    """Nothing is touched where nothing changes."""
    assert resampled(b"\1\2\3\4", 8_000, 8_000) == b"\1\2\3\4"


@given(
    count=st.integers(0, 40_000),
    rate=st.sampled_from([8_000, 11_025, 16_000, 22_050, 44_100, 48_000]),
    new_rate=st.sampled_from([8_000, 16_000, 22_050, 48_000]),
)
def test_the_length_follows_the_rates(count: int, rate: int, new_rate: int) -> None:
    """So many samples become so many more or fewer, rounded up."""
    step = gcd(rate, new_rate)
    wanted = -(-count * (new_rate // step) // (rate // step))
    assert len(resampled(bytes(2 * count), rate, new_rate)) == 2 * wanted


def test_a_constant_stays_constant() -> None:
    """The weights of every phase add up to one: no hum is added."""
    made = np.frombuffer(resampled(np.full(8_000, 12_000, "<i2").tobytes(), 44_100, 16_000), "<i2")
    assert set(made[100:-100].tolist()) <= {11_999, 12_000, 12_001}
