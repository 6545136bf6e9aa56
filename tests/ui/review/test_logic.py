"""What the review reckons without a window: marks, matches, corrections, spans, flags, copies, days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.analysis.model import Word
from desktop_app.library.model import Attachment, Exchange, Session
from desktop_app.ui.figures import decimal
from desktop_app.ui.review.copying import copied_stretch
from desktop_app.ui.review.correcting import corrected
from desktop_app.ui.review.finding_words import matches
from desktop_app.ui.review.flags import flags_of, group_of, in_time, most_useful
from desktop_app.ui.review.marks import paragraphs, passages
from desktop_app.ui.review.own_judgement import CHECKED, ticked, ticked_text, yardstick
from desktop_app.ui.review.remembered import Remembered
from desktop_app.ui.review.span import Span
from desktop_app.ui.review.times import counted, share, since, told_bytes, told_day, told_moment, told_time
from tests.fakes import sample_sessions as sample
from tests.fakes.live_round import our_catalog

NOW = datetime(2026, 1, 20, 12, 0, tzinfo=UTC)


# --- marks ------------------------------------------------------------------------------------------------------------


def test_every_kind_of_mark_stands_on_its_words() -> None:
    """The figure is one token for the seven words it was read from; the pause stands before the next word."""
    exchange = sample.exchange()
    tokens = [token for one in paragraphs(exchange.words, exchange.analysis) for token in one.tokens]
    by_mark = {mark: token.text for token in tokens for mark in token.marks}
    assert by_mark == {
        "we": "we",
        "i": "i",
        "filler": "um",
        "hedge": "maybe",
        "figure": "3 h -> 25 min",
        "pause": "4.2 s",
    }
    figure = next(token for token in tokens if "figure" in token.marks)
    assert (figure.first, figure.last) == (22, 28)
    assert figure.tip.startswith("from three hours") or "hours" in figure.tip


def test_hidden_kinds_leave_the_words_as_they_were_spoken() -> None:
    exchange = sample.exchange()
    hidden = frozenset({"figure", "pause", "we", "i", "filler", "hedge"})
    tokens = [token for one in paragraphs(exchange.words, exchange.analysis, hidden) for token in one.tokens]
    assert [token.text for token in tokens] == [word.text for word in exchange.words]
    assert not any(token.marks for token in tokens)


def test_a_word_heard_with_little_certainty_looks_uncertain() -> None:
    tokens = paragraphs((Word("a", 0, 1, 0.2), Word("b", 1, 2, 0.9), Word("c", 2, 3)), None)[0].tokens
    assert [token.marks for token in tokens] == [{"unsure"}, set(), set()]


def test_paragraphs_break_where_the_speaker_stopped() -> None:
    words = [*sample.words("one two three", 0.0), *sample.words("four five", 5.0)]
    assert [len(one.tokens) for one in paragraphs(words, None)] == [3, 2]


def test_passages_are_the_answer_in_parts() -> None:
    """Their words keep their numbers in the whole, and what was found in them; an empty one has no paragraph."""
    exchange = sample.exchange()
    halves = [range(14), range(14, 14), range(14, len(exchange.words))]
    parts = passages(exchange.words, exchange.analysis, halves)
    whole = [token for one in paragraphs(exchange.words, exchange.analysis) for token in one.tokens]
    assert parts[1] == ()
    assert [token for part in parts for one in part for token in one.tokens if not token.is_pause] == [
        token for token in whole if not token.is_pause
    ]


def test_no_words_are_no_paragraphs() -> None:
    assert paragraphs((), None) == ()


# --- finding ----------------------------------------------------------------------------------------------------------


def test_matches_span_words_and_ignore_case_and_blanks() -> None:
    exchanges = (sample.exchange(1), sample.probe(2))
    assert [(one.exchange_id, one.first, one.last) for one in matches(exchanges, "Every   FAILURE")] == [
        (1, 13, 14)
    ]
    assert matches(exchanges, "   ") == []
    assert matches(exchanges, "no such thing") == []
    assert {one.exchange_id for one in matches(exchanges, "i")} == {1, 2}


# --- correcting -------------------------------------------------------------------------------------------------------


def test_kept_words_keep_their_times_and_new_ones_share_what_they_replace() -> None:
    words = sample.words("we roll the doubt and we train")
    after = corrected(words, 0, 3, "we rolled it out")
    assert [word.text for word in after] == ["we", "rolled", "it", "out", "and", "we", "train"]
    assert after[0] == words[0]
    assert after[1].start_s == words[1].start_s
    assert after[3].end_s == words[3].end_s
    assert after[4:] == words[4:]
    starts = [word.start_s for word in after]
    assert starts == sorted(starts)
    assert after[1].confidence is None


def test_words_can_be_taken_away_and_put_between() -> None:
    words = sample.words("one two three")
    assert [word.text for word in corrected(words, 1, 1, "")] == ["one", "three"]
    more = corrected(words, 1, 1, "two and a half")
    assert [word.text for word in more] == ["one", "two", "and", "a", "half", "three"]
    assert more[1] == words[1]
    assert more[1].end_s <= more[2].start_s <= more[4].end_s <= words[2].start_s


@pytest.mark.parametrize("text", ["zero one", "one two"])
def test_words_at_the_edges_find_room(text: str) -> None:
    after = corrected(sample.words("one", 3.0), 0, 0, text)
    assert [word.text for word in after] == text.split()
    assert all(word.start_s <= word.end_s for word in after)


# --- the span of the timeline -----------------------------------------------------------------------------------------


def test_the_moment_under_the_mouse_stays_while_zooming() -> None:
    span = Span.all_of(5400.0, 10.0, 1000.0)
    nearer = span.zoomed(8.0, 1234.0)
    assert nearer.x(1234.0) == pytest.approx(span.x(1234.0))
    assert nearer.length_s == pytest.approx(675.0)
    assert nearer.at(nearer.x(1300.0)) == pytest.approx(1300.0)


def test_zoom_and_pan_stop_at_the_ends() -> None:
    span = Span.all_of(100.0, 0.0, 500.0)
    assert span.zoomed(0.1, 50.0).is_whole
    assert span.zoomed(1e6, 50.0).length_s == 2.0
    near = span.zoomed(10.0, 0.0)
    assert near.start_s == 0.0
    assert near.moved(1e6).end_s == 100.0
    assert near.moved(-5.0).start_s == 0.0
    assert near.showing(5.0) is near
    assert near.showing(50.0).start_s == pytest.approx(49.0)


# --- flags ------------------------------------------------------------------------------------------------------------


def session(**changes: object) -> Session:
    spoken = sample.exchange()
    whole = Session(
        sample.head(), "completed", 120.0, sample.phases(), (spoken,), round_analysis=sample.round_analysis()
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def test_flags_come_answer_by_answer_the_most_useful_first() -> None:
    flags = flags_of(session())
    assert [(flag.shape, flag.code) for flag in flags] == [
        ("triangle", "overrun-answer"),
        ("diamond", "no-learning"),
        ("circle", "baseline"),
        ("diamond", "overrun-phase"),
    ]
    assert flags[1].at_s == 11.5
    assert flags[2].words_of(1) == set(range(22, 29))
    assert flags[2].words_of(7) == set()
    assert flags[3].exchange_id is None


def test_the_most_useful_come_first_and_something_good_is_among_them() -> None:
    """Five of many, in their order; one that is "not so" gives way."""
    faults = [replace(flags_of(session())[1], key=f"f{n}") for n in range(6)]
    good = replace(flags_of(session())[2], key="good")
    assert [one.key for one in most_useful([*faults, good], 5)] == ["f0", "f1", "f2", "f3", "good"]
    assert [one.key for one in most_useful(faults, 5)] == ["f0", "f1", "f2", "f3", "f4"]
    assert [one.key for one in most_useful([good, *faults], 5)] == ["good", "f0", "f1", "f2", "f3"]
    faults[0] = replace(faults[0], refuted=True)
    assert [one.key for one in most_useful(faults, 5)] == ["f1", "f2", "f3", "f4", "f5"]
    assert most_useful([], 5) == ()


def test_what_is_not_so_stays_in_the_list_but_off_the_timeline() -> None:
    from desktop_app.library.model import Refutation, finding_key

    spoken = sample.exchange()
    assert spoken.analysis is not None
    finding = spoken.analysis.findings[0]
    flags = flags_of(session(refutations=(Refutation(1, finding_key(finding), finding.code),)))
    assert [flag.refuted for flag in flags if flag.code == "no-learning"] == [True]
    assert "no-learning" not in [flag.code for flag in in_time(flags)]


def test_codes_that_nobody_knows_are_structure() -> None:
    assert group_of("something-new") == "structure"
    assert group_of("pace-fast") == "delivery"


# --- one's own judgement ----------------------------------------------------------------------------------------------


def test_the_yardstick_is_what_the_documents_look_for_at_this_level() -> None:
    head = replace(sample.head(), round_id="behavioural-45", level=7)
    found = yardstick(our_catalog(), session(head=head))
    assert any("organisation" in criterion for criterion in found.criteria)
    assert found.scale[0] == "strong hire"
    assert found.scale[-1] == "no hire"
    assert found.lists


def test_a_round_that_the_catalogue_knows_no_more_has_lists_but_no_criteria() -> None:
    head = replace(sample.head(), round_id="gone", round_kind="gone")
    assert yardstick(our_catalog(), session(head=head)).criteria == ()


@pytest.mark.parametrize("text", ["not json", '{"a": 1}', "[1, 2]", ""])
def test_odd_ticks_are_no_ticks(text: str) -> None:
    assert ticked(session(attachments=(Attachment(CHECKED, text),))) == frozenset()


def test_ticks_come_back_as_they_were_kept() -> None:
    text = ticked_text(["b", "ä"])
    assert ticked(session(attachments=(Attachment("sketch", "[]"), Attachment(CHECKED, text)))) == {"b", "ä"}
    assert ticked_text([]) == ""


# --- words for people -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "told"),
    [(0, "Today"), (1, "Yesterday"), (3, "Saturday"), (10, "10 Jan"), (200, "4 Jul 2025"), (-1, "21 Jan")],
)
def test_days_are_told_as_people_do(days: int, told: str) -> None:
    assert told_day(NOW - timedelta(days=days), NOW) == told


def test_moments_and_counts() -> None:
    assert told_moment(NOW, NOW) == "Today 12:00"
    assert counted(1, "finding") == "1 finding"
    assert counted(0, "finding") == "0 findings"
    assert share(None) == "–"
    assert share(0.714) == "71 %"
    assert since(NOW, 7) == datetime(2026, 1, 13, tzinfo=UTC)


def test_a_stretch_is_copied_with_its_time() -> None:
    assert copied_stretch(session(), 13.0, 14.3) == "[0:13] so we had"
    assert copied_stretch(session(), 100.0, 101.0) == ""


def test_a_broken_memory_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "review.ini").write_text(
        "[General]\nspeed=fast\nvolume=7\nfollows=maybe\nhidden=we nonsense\n"
    )
    memory = Remembered(tmp_path)
    assert (memory.speed, memory.volume, memory.follows, memory.hidden) == (1.0, 1.0, True, {"we"})


def test_an_exchange_without_analysis_has_no_flags() -> None:
    silent = Exchange(1, 0, "q", "?", "story", "initial")
    assert flags_of(session(exchanges=(silent,), round_analysis=None)) == ()


def test_days_times_and_decimals_are_those_of_the_place(qapp: QApplication) -> None:
    """The same moment in two places."""
    moment = NOW - timedelta(days=400)
    assert told_moment(moment, NOW).endswith(f"{moment:%Y} 12:00")
    QLocale.setDefault(QLocale("en_US"))
    assert told_time(moment).startswith("12:00")
    assert told_time(moment).endswith("PM")
    QLocale.setDefault(QLocale("de_DE"))
    assert told_day(NOW - timedelta(days=3), NOW) == QLocale("de_DE").standaloneDayName(
        (NOW - timedelta(days=3)).isoweekday()
    )
    assert decimal(1.5) == "1,5"
    assert told_bytes(2_340_000_000) == "2,3 GB"
