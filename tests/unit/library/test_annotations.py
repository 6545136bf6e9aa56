"""What the candidate adds to a kept session."""

from dataclasses import replace

import pytest

from desktop_app.errors import BadInput
from desktop_app.library.annotations import KeptRefutation
from desktop_app.library.model import (
    Attachment,
    Compared,
    Doubt,
    Note,
    Rating,
    Refutation,
    SessionQuery,
    finding_key,
)
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves


@pytest.fixture
def kept(library: Library) -> Library:
    shelves.keep(library)
    return library


def test_a_session_is_named_starred_and_tagged(kept: Library) -> None:
    """Names are one line, tags are without doubles and in order; each can be taken back."""
    notes = kept.annotations
    notes.rename("one", "  The good\n one ")
    notes.star("one", True)
    notes.tag("one", ["Ledger", " strong  story ", "ledger", ""])
    session = kept.session("one")
    assert (session.title, session.starred, session.tags) == (
        "The good one",
        True,
        ("Ledger", "strong story"),
    )
    assert notes.tags() == {"Ledger": 1, "strong story": 1}
    notes.rename("one", "")
    notes.star("one", False)
    notes.tag("one", [])
    session = kept.session("one")
    assert (session.title, session.starred, session.tags) == ("", False, ())
    with pytest.raises(BadInput, match="too long"):
        notes.tag("one", ["x" * 41])


def test_notes_lessons_ratings_and_pads_are_kept(kept: Library) -> None:
    """Each is read back, changed, and taken away."""
    notes = kept.annotations
    notes.write_notes("one", "Long.\nTwo lines.")
    notes.learn("one", "Begin with\nthe result.")
    notes.rate("one", "Ownership", "hire")
    notes.rate("one", "Ownership", "strong hire")
    notes.rate("one", "Depth", "no hire")
    notes.rate("one", "Depth", "")
    notes.attach("one", "pad", "a -> b")
    session = kept.session("one")
    assert (session.notes, session.lesson) == ("Long.\nTwo lines.", "Begin with the result.")
    assert session.ratings == (Rating("Ownership", "strong hire"),)
    assert session.attachments == (Attachment("pad", "a -> b"),)


def test_notes_stand_at_their_time(kept: Library) -> None:
    """Notes are listed by their moment, changed and struck out by their id."""
    notes = kept.annotations
    later = notes.add_note("one", 20.0, "later")
    sooner = notes.add_note("one", 3.5, " sooner ")
    assert kept.session("one").timed_notes == (Note(sooner, 3.5, "sooner"), Note(later, 20.0, "later"))
    notes.change_note("one", later, "much later")
    notes.remove_note("one", sooner)
    assert kept.session("one").timed_notes == (Note(later, 20.0, "much later"),)
    with pytest.raises(BadInput, match="no note"):
        notes.remove_note("one", sooner)
    with pytest.raises(BadInput, match="needs some text"):
        notes.add_note("one", 1.0, "  ")


def test_what_is_not_so_counts_nowhere(kept: Library) -> None:
    """A refuted finding leaves every count, stays remembered, and comes back when it is accepted after all."""
    before = kept.sessions()[0]
    overrun = sample.analysis(sample.exchange().words).findings[1]
    of_round = sample.round_analysis().findings[0]
    kept.annotations.refute("one", 1, overrun)
    kept.annotations.refute("one", 1, overrun)
    kept.annotations.refute("one", None, of_round)
    after = kept.sessions()[0]
    assert (before.overruns, before.findings) == (2, 3)
    assert (after.overruns, after.findings) == (0, 1)
    session = kept.session("one")
    assert session.is_refuted(1, overrun)
    assert session.is_refuted(None, of_round)
    assert not session.is_refuted(2, overrun)
    assert kept.annotations.refutations() == [
        KeptRefutation("one", "Behavioural", sample.START, refutation)
        for refutation in (
            Refutation(None, finding_key(of_round), "overrun-phase", of_round.message),
            Refutation(1, finding_key(overrun), "overrun-answer", overrun.message),
        )
    ]
    for kept_one in kept.annotations.refutations():
        kept.annotations.accept("one", kept_one.refutation)
    assert kept.sessions()[0].findings == 3


def test_a_finding_is_told_by_its_code_and_moment() -> None:
    """The key stays the same when the answer is judged again, and tells two findings of one kind apart."""
    first, second = sample.analysis(sample.exchange().words).findings
    assert finding_key(first) == "no-learning"
    assert finding_key(second) == "overrun-answer@10.00"
    assert finding_key(replace(second, message="other words", rule="")) == finding_key(second)


def test_corrected_words_stand_beside_those_heard(kept: Library) -> None:
    """A correction replaces what counts; what was heard first stays, however often it is corrected."""
    before = kept.session("one").exchanges[1]
    heard = before.words
    right = sample.words("right so i ran the first three sessions myself", 48.0)
    again = sample.words("i ran three", 48.0)
    judged = replace(sample.round_analysis(), findings=())
    kept.annotations.correct("one", 2, right, judged)
    kept.annotations.correct("one", 2, again, None)
    exchange = kept.session("one").exchanges[1]
    assert (exchange.words, exchange.heard, exchange.corrected) == (again, heard, True)
    assert kept.search(SessionQuery(text="three sessions")).hits == ()
    assert [hit.exchange_id for hit in kept.search(SessionQuery(text='"ran three"')).hits] == [2]
    kept.annotations.take_back("one", before)
    assert kept.session("one").exchanges[1] == before


def test_undoing_a_correction_keeps_the_second_hearing(kept: Library) -> None:
    """The words of the careful hearing come back, not those first heard, and what it says of them."""
    compared = Compared((Doubt("fifteen", "50", 48.0, 48.4),))
    kept.annotations.rehear("one", 2, sample.words("Right. I ran 50.", 48.0), None, "whisper-base", compared)
    before = kept.session("one").exchanges[1]
    assert before.compared == compared
    kept.annotations.correct("one", 2, sample.words("i ran fifteen", 48.0), None)
    assert kept.session("one").exchanges[1].compared == compared
    kept.annotations.take_back("one", before)
    assert kept.session("one").exchanges[1] == before


def test_another_hearing_replaces_words_but_no_correction(kept: Library) -> None:
    """A careful recogniser puts its words in, unless a person had already put them right."""
    heard = kept.session("one").exchanges[1].words
    careful = sample.words("so i ran the sessions", 48.0)
    assert kept.annotations.rehear("one", 2, careful, None, "careful")
    exchange = kept.session("one").exchanges[1]
    assert (exchange.words, exchange.heard, exchange.hearing) == (careful, heard, "careful")
    kept.annotations.correct("one", 2, heard, None)
    assert not kept.annotations.rehear("one", 2, careful, None, "careful")
    assert kept.session("one").exchanges[1].words == heard


def test_judging_again_replaces_what_was_found(kept: Library) -> None:
    """New rules give new findings, for an answer and for the round."""
    clean = replace(sample.round_analysis(), findings=())
    kept.annotations.judge_again("one", 1, clean)
    kept.annotations.judge_again("one", None, clean)
    session = kept.session("one")
    assert session.exchanges[0].analysis == clean
    assert session.round_analysis == clean
    assert kept.sessions()[0].findings == 0


@pytest.mark.parametrize("change", ["correct", "take_back", "judge_again"])
def test_words_of_no_exchange_are_refused(kept: Library, change: str) -> None:
    """An exchange that is not there cannot be changed."""
    given: dict[str, tuple[object, ...]] = {
        "correct": (9, (), sample.round_analysis()),
        "take_back": (sample.exchange(9),),
        "judge_again": (9, sample.round_analysis()),
    }
    with pytest.raises(BadInput, match="no exchange 9"):
        getattr(kept.annotations, change)("one", *given[change])
