"""Written questions as a voice should say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.speech.spoken_text import sentences_within, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Your p99 went from 200ms to 1.5s.", "Your P 99 went from 200 milliseconds to 1.5 seconds."),
        ("p99.9 on AWS", "P 99 point 9 on A W S"),
        ("an L6 or an L7", "an L 6 or an L 7"),
        ("L6/L7 managers", "L 6 or L 7 managers"),
        ("1B+ requests", "1 billion plus requests"),
        ("3x the traffic", "3 times the traffic"),
        ("$2.3M saved", "2.3 million dollars saved"),
        ("$500K+ a year", "500 thousand plus dollars a year"),
        ("a budget of $10-15M", "a budget of 10 to 15 million dollars"),
        ("$10M-$15M", "10 million to 15 million dollars"),
        ("$180,000 a year", "180,000 dollars a year"),
        ("10-15% of 5–7 minutes", "10 to 15 percent of 5 to 7 minutes"),
        ("99.99% available", "99.99 percent available"),
        ("1 min or 2 min", "1 minute or 2 minutes"),
        ("wait 1 h", "wait 1 hour"),
        ("your SLOs and the SLA", "your S L O's and the S L A"),
        ("CI/CD 24/7", "C I C D 24 7"),
        ("and/or", "or"),
        ("S3 & EC2", "S 3 and E C 2"),
        ("e.g. k8s vs. VMs, etc.", "for example kubernetes versus VMs, and so on"),
        ("1:1s with 12 EMs", "one on ones with 12 E M's"),
        ("~40 teams, <5 min, >99%", "about 40 teams, under 5 minutes, over 99 percent"),
        ("before → after", "before to after"),
        ("a *very* `good` one", "a very good one"),
        ("a two-pizza team, on-call in 2023", "a two-pizza team, on-call in 2023"),
        ("DynamoDB, GenAI and SaaS", "dynamo D B, gen A I and sass"),
        ("Tell me about a time.", "Tell me about a time."),
        ("  ", ""),
    ],
)
def test_figures_and_abbreviations_are_put_into_words(written: str, said: str) -> None:
    """What a voice would stumble over is written out; plain sentences stay as they are."""
    assert spoken(written) == said


@given(text=st.text(max_size=200))
def test_any_text_can_be_spoken(text: str) -> None:
    """Nothing raises, and no run of blanks is left."""
    assert "  " not in spoken(text)


def test_pieces_end_where_sentences_end() -> None:
    """As many whole sentences as fit go into a piece."""
    assert sentences_within("One two. Three four! Five?", 20) == ["One two. Three four!", "Five?"]


def test_a_sentence_too_long_is_cut_at_a_blank_or_anywhere() -> None:
    """At a blank where there is one, else in the word."""
    assert sentences_within("aaaa bbbb cccc", 9) == ["aaaa bbbb", "cccc"]
    assert sentences_within("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert sentences_within("", 4) == []


@given(text=st.text(alphabet="ab .!?", max_size=300), most=st.integers(1, 50))
def test_pieces_lose_nothing_and_are_never_too_long(text: str, most: int) -> None:
    """All letters come through in order, and each piece fits."""
    pieces = sentences_within(text, most)
    assert all(0 < len(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
