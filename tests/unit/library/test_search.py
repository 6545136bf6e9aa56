"""Search: what is typed finds what was said, and nothing that is typed can break it."""

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.model import SessionQuery
from desktop_app.library.search_query import match_expression
from desktop_app.library.searching import SearchHit
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves


def answered(text: str, number: int = 1) -> object:
    return replace(
        sample.exchange(number), words=sample.words(text, 100.0), analysis=None, text=f"Question {number}?"
    )


def hits(library: Library, text: str, **query: object) -> tuple[SearchHit, ...]:
    return library.search(SessionQuery(text=text, **query)).hits  # type: ignore[arg-type]


def found(hit: SearchHit) -> list[str]:
    """The found words, as the hit marks them."""
    return [hit.text[begin:end] for begin, end in hit.spans]


@pytest.fixture
def filled(library: Library) -> Library:
    shelves.keep(library, "old", answered("we deployed the ledger twice and nobody said naïve things"))
    shelves.keep(
        library, "new", answered("then the café crashed"), answered("a ledger of café deployments", 2)
    )
    library.annotations.write_notes("new", 'Try again 🎯 with "figures" & <b>bold</b> claims')
    library.annotations.add_note("old", 12.5, "good pause here")
    return library


@pytest.mark.parametrize(
    ("typed", "sessions"),
    [
        ("ledger", {"old", "new"}),
        ("LEDGER deploys", {"old"}),
        ("cafe", {"new"}),
        ("naive", {"old"}),
        ('"the ledger"', {"old"}),
        ('"ledger the"', set()),
        ('"ledger of', {"new"}),
        ("ledger -café", {"old"}),
        ("-ledger", {"old", "new"}),
        ("naive OR crashed", {"old", "new"}),
        ("OR ledger", {"old", "new"}),
        ("ledg*", {"old", "new"}),
        ("ledg", set()),
        ("🎯", {"new"}),
        ("<b>bold</b>", {"new"}),
        ("pause", {"old"}),
        ("question", {"old", "new"}),
        ("body:ledger", set()),
        ("NEAR(ledger twice)", set()),
        ("ledger AND twice", {"old"}),
        ("'; DROP TABLE session; --", set()),
        ('"""', set()),
        ("* - ! ?", set()),
        ("", set()),
    ],
)
def test_what_is_typed_finds(filled: Library, typed: str, sessions: set[str]) -> None:
    """Words in any form, accents or not, phrases, exclusion, choice, beginnings; operators of SQL mean nothing."""
    assert {hit.session_id for hit in hits(filled, typed)} == sessions
    assert {summary.id for summary in filled.sessions(SessionQuery(text=typed or "!"))} == sessions


def test_a_hit_marks_its_words_and_knows_their_moment(filled: Library) -> None:
    """An answer plays from the found word; the span is the word as it was said."""
    (hit,) = hits(filled, "nobody")
    assert (hit.place, hit.exchange_id, hit.first_word, hit.at_s) == ("answer", 1, 6, 103.0)
    assert found(hit) == ["nobody"]
    (note,) = hits(filled, "good pause")
    assert (note.place, note.at_s, note.first_word, found(note)) == ("note", 12.5, -1, ["good", "pause"])
    (asked,) = hits(filled, '"question 2"')
    assert (asked.place, asked.exchange_id, asked.at_s) == ("question", 2, 5.0)


def test_each_session_shows_its_own_first_find(filled: Library) -> None:
    """However many finds the others have; what does not hold it, and what is not there, is left out."""
    found_in = filled.first_hits("ledger*", ["old", "new", "gone"])
    assert set(found_in) == {"old", "new"}
    assert {hit.session_id for hit in found_in.values()} == {"old", "new"}
    first = {hit.session_id: hit for hit in reversed(hits(filled, "ledger*"))}
    assert found_in == first
    assert set(filled.first_hits("twice", ["new", "old"])) == {"old"}
    assert filled.first_hits("", ["old"]) == {}


def test_a_long_answer_is_shown_around_its_find(library: Library) -> None:
    """The neighbourhood of the first find, with signs that there is more on either side."""
    text = " ".join(["before"] * 60 + ["ledger"] + ["after"] * 60)
    shelves.keep(library, "one", answered(text))
    (hit,) = hits(library, "ledger")
    assert hit.text.startswith("… before")
    assert hit.text.endswith("after …")
    assert len(hit.text) < 220
    assert (found(hit), hit.first_word) == (["ledger"], 60)


def test_a_find_at_the_cut_is_marked_to_its_end(library: Library) -> None:
    """A marked phrase that the cut goes through is still marked."""
    shelves.keep(
        library, "one", answered("ledger " + "word " * 22 + "ledger book of all books ever written down")
    )
    (hit,) = hits(library, '"ledger book of all books ever written down" OR ledger')
    assert found(hit)[0] == "ledger"
    assert all(found(hit))


def test_pages_hold_the_newest_first_in_the_order_they_were_said(filled: Library) -> None:
    """Hits are cut into pages; within a session they stand as they were said."""
    first = filled.search(SessionQuery(text="question OR ledger OR café", limit=3))
    assert first.more
    assert {hit.session_id for hit in first.hits} == {"new"}
    rest = filled.search(SessionQuery(text="question OR ledger OR café", limit=30, offset=3))
    assert not rest.more
    told = [(hit.session_id, hit.exchange_id, hit.place) for hit in first.hits + rest.hits]
    assert len(told) == len(set(told)) == 6
    whole = filled.search(SessionQuery(text="question OR ledger OR café"))
    assert [hit.session_id for hit in whole.hits] == ["new"] * 4 + ["old"] * 2
    assert [hit.place for hit in whole.hits][-2:] == ["question", "answer"]


def test_filters_and_the_trash_hold_for_hits(filled: Library) -> None:
    """A search within a level; deleted sessions are not found."""
    assert hits(filled, "ledger", levels=(7,)) == ()
    filled.delete("old")
    assert {hit.session_id for hit in hits(filled, "ledger")} == {"new"}
    assert {hit.session_id for hit in hits(filled, "ledger", trashed=True)} == {"old"}


def test_the_index_follows_every_change(filled: Library) -> None:
    """Names, tags, lessons and pads are found, and what was taken back is not."""
    notes = filled.annotations
    notes.rename("old", "Zebra")
    notes.tag("old", ["okapi"])
    notes.learn("old", "Quokka first")
    notes.attach("old", "pad", "wombat queue")
    notes.attach("old", "sketch", "narwhal")
    for word in ("zebra", "okapi", "quokka", "wombat"):
        assert [hit.session_id for hit in hits(filled, word)] == ["old"]
    assert hits(filled, "narwhal") == ()
    notes.rename("old", "")
    assert hits(filled, "zebra") == ()


@given(st.text(max_size=60))
def test_nothing_typed_can_break_the_query(typed: str) -> None:
    """Any text at all is a query that the index understands, or none."""
    assert _accepts(match_expression(typed))


SIGNS = ['"', "OR", "-", "*", "NEAR(", ")", "^", "{body} :", "NOT", "a", "+", "\0", "\ud800", " "]


@given(st.lists(st.sampled_from(SIGNS)))
def test_operators_in_any_order_cannot_break_the_query(pieces: list[str]) -> None:
    """The signs of the query language, in any order."""
    assert _accepts(match_expression("".join(pieces)))
    assert _accepts(match_expression(" ".join(pieces)))


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8), min_size=1, max_size=8))
def test_every_word_said_is_found(said: list[str]) -> None:
    """Each word alone, all together, and the whole as a phrase find the answer that holds them."""
    connection = sqlite3.connect(":memory:")
    connection.execute(_TABLE)
    connection.execute("INSERT INTO search VALUES (?)", (" ".join(said),))
    for typed in (*said, f'"{" ".join(said)}"', " ".join(said)):
        expression = match_expression(typed)
        assert connection.execute("SELECT 1 FROM search WHERE search MATCH ?", (expression,)).fetchone()
    connection.close()


@given(
    st.lists(st.text("abcde", min_size=1, max_size=8), min_size=1, max_size=20),
    st.text("abcde", min_size=1, max_size=8),
)
def test_the_index_of_beginnings_finds_what_reading_everything_finds(said: list[str], begins: str) -> None:
    """It is there to be quick, and changes nothing."""
    expression = match_expression(f"{begins}*")
    found = []
    for table in (_TABLE, _TABLE.replace(_PREFIX, "")):
        connection = sqlite3.connect(":memory:")
        connection.execute(table)
        connection.executemany("INSERT INTO search VALUES (?)", [(word,) for word in said])
        found.append(
            connection.execute(
                "SELECT rowid, highlight(search, 0, '<', '>') FROM search WHERE search MATCH ? ORDER BY rowid DESC",
                (expression,),
            ).fetchall()
        )
        connection.close()
    assert found[0] == found[1]


_TOKENIZE = "tokenize = \"porter unicode61 remove_diacritics 2 categories 'L* N* Co So Sk'\""
_PREFIX = "prefix = '1 2 3 4 5 6', "
_TABLE = f"CREATE VIRTUAL TABLE search USING fts5 (body, {_PREFIX}{_TOKENIZE})"


def _accepts(expression: str | None) -> bool:
    if expression is None:
        return True
    connection = sqlite3.connect(":memory:")
    connection.execute(_TABLE)
    connection.execute("SELECT count(*) FROM search WHERE search MATCH ?", (expression,)).fetchall()
    connection.close()
    return True


def test_the_test_table_is_the_real_one(library: Library) -> None:
    """The property tests use the tokenizer of the library, and its index of beginnings."""
    with library._database.reading() as connection:
        real = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'search'").fetchone()["sql"]
    assert _TOKENIZE in real
    assert _PREFIX.strip() in real
