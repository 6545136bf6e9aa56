"""Words without stops get them where a speaker would draw breath."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.speech.breaths import with_breaths
from desktop_app.speech.spoken_text import spoken

RUN = (
    "we had to decide how to settle with the shops in the evening or twice a week and we asked them what they would "
    "rather have because i did not know it myself they said that every evening is best and so we did that"
)


def test_a_long_run_of_words_is_parted_into_sentences() -> None:
    """Full stops, with a capital behind each, and commas in between; the words stay as they are."""
    said = with_breaths(RUN)
    assert said == (
        "we had to decide how to settle with the shops in the evening or twice a week. And we asked them what they "
        "would rather have, because I did not know it myself. They said that every evening is best and so we did that."
    )
    assert spoken(RUN) == said


def test_what_has_stops_or_is_short_stays_as_it_is() -> None:
    """A written question is nothing to mend."""
    question = "Tell me about a time when you were wrong. What did you learn, and what do you do now?"
    assert with_breaths(question) == question
    assert (
        with_breaths("so i went and i looked at it and then i left")
        == "so i went and i looked at it and then i left"
    )
    assert with_breaths("") == ""


@given(text=st.text(alphabet="ai ndwe.,", max_size=400))
def test_no_word_is_lost(text: str) -> None:
    """Only stops and capitals are added."""
    said = with_breaths(text)
    assert [word.strip(".,").lower() for word in said.split()] == [
        word.strip(".,").lower() for word in text.split()
    ]
