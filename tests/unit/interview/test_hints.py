"""Live hints: one at a time, never early, never flashing, and only what was heard."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.model import Analysis, Evidence, Quantity, Subject
from desktop_app.catalog.model import Band
from desktop_app.interview.hints import NO_HINT, next_hint
from tests.unit.interview.play import phrases

BOOK = phrases().hints
BAND = Band(120, 180)
NOTHING = Evidence("", 0, 0)


def heard(we=0, i=0, figures=0):
    subjects = tuple(
        Subject(who, "did", NOTHING) for who, many in (("we", we), ("i", i)) for _ in range(many)
    )
    figures = tuple(Quantity(NOTHING, "outcome", "30 %") for _ in range(figures))
    return Analysis("story", 60, "text", 120, quantities=figures, subjects=subjects)


def hint(answer_s, analysis=None, kind="story", band=BAND, shown=NO_HINT):
    return next_hint(shown, analysis, answer_s, band, kind, BOOK)


def test_nothing_is_said_in_the_first_half_minute():
    """Whatever was heard, and however short the answer should be."""
    assert hint(29.9, heard(we=30), band=Band(5, 10)) == NO_HINT


def test_mostly_we_is_pointed_out():
    """From four on, and only where it outweighs "I"."""
    assert hint(40, heard(we=4, i=3)).text == BOOK.we
    assert hint(40, heard(we=4, i=4)).text == ""
    assert hint(40, heard(we=3)).text == ""


def test_a_missing_figure_is_pointed_out_later():
    """A story needs a minute before a figure can be missed; a decision is not asked for one."""
    assert hint(59, heard()).text == ""
    assert hint(61, heard()).text == BOOK.figure
    assert hint(61, heard(figures=1)).text == ""
    assert hint(61, heard(), kind="decision").text == ""


def test_time_goes_before_everything_else():
    """Near the documented maximum, and past it, in words."""
    assert hint(155, heard(we=9)).text == "Nearly three minutes. Come to the result."
    assert hint(181, heard(we=9)).text == "That was three minutes. Come to the end."
    assert hint(181, heard(figures=1), band=None).text == ""


def test_other_kinds_of_answers_get_the_time_alone():
    """A design has no "we" to mend, nor a figure to miss."""
    assert hint(100, heard(we=9), kind="design").text == ""
    assert hint(100, None).text == ""
    assert hint(170, None, kind="design").text != ""


def test_a_hint_stays_for_a_while_and_then_goes():
    """Said "I" at last: the line goes, but not at once."""
    shown = hint(40, heard(we=4))
    assert hint(44, heard(we=4, i=9, figures=1), shown=shown) is shown
    assert hint(49, heard(we=4, i=9, figures=1), shown=shown).text == ""


@given(
    st.lists(
        st.tuples(st.floats(0, 20), st.integers(0, 9), st.integers(0, 9), st.integers(0, 1), st.booleans()),
        max_size=60,
    )
)
def test_changes_never_follow_each_other_quickly(steps):
    """Whatever is heard and whenever it is asked: a line or its absence stays for its seconds."""
    shown, answer_s, changes = NO_HINT, 0.0, []
    for passed_s, we, i, figures, is_story in steps:
        answer_s += passed_s
        new = next_hint(shown, heard(we, i, figures), answer_s, BAND, "story" if is_story else "coding", BOOK)
        if new.text != shown.text:
            changes.append(answer_s)
        shown = new
    assert all(change_s >= BOOK.first_after_s for change_s in changes)
    assert all(later - earlier >= BOOK.stays_s for earlier, later in pairwise(changes))
