"""Two takes laid side by side: passages that tell the same, words that are the same."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.model import Word
from desktop_app.library.aligning import Passage, Row, aligned, counterpart
from tests.fakes import sample_sessions as sample

FIRST = (
    "nobody owned the nightly reconciliation job so i took it over from finance",
    "i wrote down every failure for two whole weeks on one page",
    "then i cut the run from three hours to twenty five minutes",
    "since then i always measure before i touch anything at all",
)
SECOND = (
    "the nightly reconciliation job belonged to nobody and finance waited each morning",
    "my manager was away at that time and it was a difficult spring",
    "so i cut the whole run from three hours down to twenty five minutes",
    "and these days i measure first and then i touch the code",
)


def said(*sentences: str) -> tuple[Word, ...]:
    """Sentences with a breath between two of them."""
    words: list[Word] = []
    for sentence in sentences:
        begin_s = words[-1].end_s + 1.0 if words else 0.0
        words += sample.words(sentence, begin_s)
    return tuple(words)


def texts(rows: tuple[Row, ...], left: tuple[Word, ...], right: tuple[Word, ...]) -> list[tuple[str, str]]:
    def of(passage: Passage | None, words: tuple[Word, ...]) -> str:
        return " ".join(w.text for w in words[passage.first : passage.last + 1]) if passage else ""

    return [(of(row.left, left), of(row.right, right)) for row in rows]


def test_what_tells_the_same_stands_side_by_side() -> None:
    """However it was worded; what only one of them told stands in between."""
    left, right = said(*FIRST), said(*SECOND)
    assert texts(aligned(left, right), left, right) == list(zip(FIRST, SECOND, strict=True))


def test_a_passage_that_was_added_has_nothing_beside_it() -> None:
    left, right = said(*FIRST), said(FIRST[0], FIRST[1], SECOND[1], FIRST[2], FIRST[3])
    assert ("", SECOND[1]) in texts(aligned(left, right), left, right)
    assert (SECOND[1], "") in texts(aligned(right, left), right, left)


def test_the_same_words_are_paired_and_chance_is_not() -> None:
    """ "i" alone says nothing; "from three hours" does."""
    left, right = said(FIRST[2]), said(SECOND[2])
    (row,) = aligned(left, right)
    assert [left[mine].text for mine, _ in row.same] == FIRST[2].split()[1:]
    assert all(left[mine].text == right[other].text for mine, other in row.same)
    (apart,) = aligned(said("we had it all done"), said("it failed and we knew"))
    assert apart.same == ()


def test_one_long_passage_stands_beside_the_two_it_was_cut_into() -> None:
    whole = "i wrote down every failure for two weeks and grouped them by cause and by owner"
    left = said(whole, FIRST[3])
    right = said("i wrote down every failure for two weeks", "grouped them by cause and by owner i", FIRST[3])
    rows = texts(aligned(left, right), left, right)
    assert rows[0] == (whole, "i wrote down every failure for two weeks grouped them by cause and by owner i")
    assert rows[1] == (FIRST[3], FIRST[3])


def test_a_word_leads_to_where_the_other_take_says_it() -> None:
    left, right = said(FIRST[2]), said(SECOND[1], SECOND[2])
    rows = aligned(left, right)
    three = next(place for place, word in enumerate(left) if word.text == "three")
    other = counterpart(rows, three, from_left=True)
    assert other is not None
    assert right[other].text == "three"
    assert counterpart(rows, other, from_left=False) == three
    assert counterpart(rows, 3, from_left=False) is None
    assert counterpart(rows, 999, from_left=True) is None


def test_a_word_of_its_own_leads_to_the_last_one_that_both_said() -> None:
    left, right = said("i cut the run by a lot"), said("i cut the run in half")
    rows = aligned(left, right)
    assert counterpart(rows, len(left) - 1, from_left=True) == 3


def test_where_nothing_agrees_one_row_holds_both() -> None:
    left, right = said("one two three four"), said("entirely different subject matter")
    assert aligned(left, right) == (Row(Passage(0, 3), Passage(0, 3)),)
    assert counterpart(aligned(left, right), 2, from_left=True) == 0


def test_no_words_at_all() -> None:
    words = said("only here")
    assert aligned((), ()) == ()
    assert aligned(words, ()) == (Row(Passage(0, 1), None),)
    assert aligned((), words) == (Row(None, Passage(0, 1)),)


SPEECH = st.lists(
    st.tuples(
        st.sampled_from(["we", "i", "rolled", "latency", "customers", "it"]),
        st.booleans(),
    ),
    max_size=90,
)


@given(SPEECH, SPEECH)
def test_every_word_stands_in_exactly_one_row(
    one: list[tuple[str, bool]], other: list[tuple[str, bool]]
) -> None:
    """In order, none lost, none doubled; pairs rise on both sides and agree."""
    left, right = _spoken(one), _spoken(other)
    rows = aligned(left, right)
    for words, side in ((left, "left"), (right, "right")):
        passages = [p for row in rows if (p := getattr(row, side)) is not None]
        assert [i for p in passages for i in range(p.first, p.last + 1)] == list(range(len(words)))
    pairs = [pair for row in rows for pair in row.same]
    assert all(left[mine].text == right[theirs].text for mine, theirs in pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))


def _spoken(texts: list[tuple[str, bool]]) -> tuple[Word, ...]:
    words: list[Word] = []
    at_s = 0.0
    for text, breath in texts:
        at_s += 1.0 if breath else 0.0
        words.append(Word(text, at_s, at_s + 0.3))
        at_s += 0.3
    return tuple(words)
