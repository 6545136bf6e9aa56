"""The findings of a session by real clicks and keys: their cards, their flags, and what is folded away."""

from collections import Counter

from PySide6.QtCore import QPoint, Qt

from desktop_app.catalog.rulebook import RuleBook
from desktop_app.ui.review.begin_list import BeginRow, where_to_begin
from desktop_app.ui.review.finding_card import InForm
from desktop_app.ui.review.flags import RANK
from desktop_app.ui.widgets.buttons import PlainButton
from tests.ui.review.conftest import SESSION, Shown


def test_n_goes_from_finding_to_finding_and_plays_its_words(shown: Shown) -> None:
    """In the order of time, with the card open and the words in sight."""
    shown.press(Qt.Key.Key_N)
    first = shown.page.findings.chosen_flag
    shown.press(Qt.Key.Key_N)
    second = shown.page.findings.chosen_flag
    assert first is not None
    assert second is not None
    assert second.at_s >= first.at_s
    assert abs(shown.player.played[-1][1] - (second.at_s - 0.15)) < 0.001
    shown.press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    back = shown.page.findings.chosen_flag
    assert back is not None
    assert back.key == first.key


def test_a_finding_stops_after_its_words(shown: Shown) -> None:
    """Only what the finding rests on is played, not the rest of the round."""
    card = shown.page.findings.cards()[0]
    shown.click(card, QPoint(40, 12))
    assert card.is_open
    assert shown.page.playing.playing
    shown.hear(card.flag.end_s + 0.2)
    assert not shown.page.playing.playing


def test_a_flag_on_the_timeline_opens_its_card(shown: Shown) -> None:
    timeline = shown.page.timeline
    flag = next(flag for flag in shown.page.flags if flag.shape == "triangle")
    centre = timeline._lanes.centre_of(flag, timeline.span).toPoint()
    shown.click(timeline, centre)
    chosen = shown.page.findings.chosen_flag
    assert chosen is not None
    assert chosen.key == flag.key


def test_not_so_takes_a_finding_out_of_the_count_and_undo_brings_it_back(shown: Shown) -> None:
    """It stays in sight, says that it counts nowhere, and the library remembers it."""
    card = next(card for card in shown.page.findings.cards() if card.flag.finding is not None)
    flag = card.flag
    before = shown.page.findings.chip("all").text()
    shown.click(card, QPoint(40, 12))
    shown.press(Qt.Key.Key_X)
    shown.until(lambda: bool(shown.library.session(SESSION).refutations))
    shown.until(lambda: shown.page.findings.chip("all").text() != before)
    refuted = next(one for one in shown.page.flags if one.key == flag.key)
    assert refuted.refuted
    assert shown.heard.undo is not None
    shown.heard.undo()
    shown.until(lambda: not shown.library.session(SESSION).refutations)
    shown.until(lambda: shown.page.findings.chip("all").text() == before)


def test_chips_show_one_kind_of_findings(shown: Shown) -> None:
    groups = {flag.group for flag in shown.page.flags if flag.shape != "circle"}
    for group in groups:
        shown.click(shown.page.findings.chip(group))
        found = shown.page.findings.shown()
        assert found
        assert {flag.group for flag in found} == {group}
    shown.click(shown.page.findings.chip("all"))
    assert len(shown.page.findings.shown()) == len(shown.page.flags)


def test_a_card_shows_the_sentence_done_better_in_form(shown: Shown) -> None:
    """With the speaker's own words, where the finding rests on some."""
    card = next(card for card in shown.page.findings.cards() if card.flag.code == "we-not-i")
    shown.click(card, QPoint(40, 12))
    example = card.findChild(InForm)
    assert example is not None
    assert example.isVisible()
    assert "we roll the doubt" in example.text.text()
    assert "I roll the doubt" in example.text.text()


def test_of_many_findings_the_most_useful_stand_there_and_the_rest_on_demand(shown: Shown) -> None:
    """At most five an answer; a button tells how many more there are, and shows them."""
    panel = shown.page.findings
    answers = [card.flag.exchange_id for card in panel.cards()]
    assert max(Counter(answers).values()) == 5
    folded = len(shown.page.flags) - len(answers)
    assert folded > 0
    more = [button for button in panel.findChildren(PlainButton) if button.text().endswith("more")]
    assert sum(int(button.text().split()[0]) for button in more) == folded
    shown.click(more[0])
    assert len(panel.cards()) == len(answers) + int(more[0].text().split()[0])


def test_an_opened_card_is_in_sight_to_its_last_line(shown: Shown) -> None:
    """It is higher open than closed: the list scrolls as far as the open one needs."""
    shown.page.resize(1024, 700)
    panel = shown.page.findings
    flag = panel.cards()[-1].flag
    shown.page.tour.choose(flag)
    card = next(card for card in panel.cards() if card.flag.key == flag.key)
    bottom = card.mapTo(panel._scroll.viewport(), card.rect().bottomLeft()).y()
    assert card.height() >= card.heightForWidth(card.width())
    assert bottom <= panel._scroll.viewport().height()


def test_where_to_begin_names_what_cost_the_most_and_leads_through_it(shown: Shown, rules: RuleBook) -> None:
    """The gravest kind first, told by its rule's title; each press shows the next place where it was found."""
    panel = shown.page.findings
    shown.until(lambda: panel.knows_rules)
    rows = panel.findChildren(BeginRow)
    assert [row.text() for row in rows] == [rules.titles[row.kind.code] for row in rows]
    codes = {flag.code for flag in shown.page.flags if flag.shape != "circle"}
    assert len(rows) == min(5, len(codes))
    graveness = [RANK[row.kind.flags[0].shape] for row in rows]
    assert graveness[0] == RANK["triangle"]
    assert graveness == sorted(graveness)
    twice = next(row for row in rows if len(row.kind.flags) == 2)
    seen = []
    for _ in range(3):
        shown.click(next(row for row in panel.findChildren(BeginRow) if row.text() == twice.text()))
        assert panel.chosen_flag is not None
        seen.append(panel.chosen_flag.exchange_id)
    assert seen[0] != seen[1]
    assert seen[2] == seen[0]
    shown.click(panel.chip("good"))
    assert not [row for row in panel.findChildren(BeginRow) if row.isVisible()]


def test_few_findings_need_no_beginning(shown: Shown) -> None:
    assert where_to_begin(shown.page.flags[:8]) == []
    assert where_to_begin(()) == []


def test_stepping_opens_a_finding_that_was_folded_away(shown: Shown) -> None:
    panel = shown.page.findings
    there = {card.flag.key for card in panel.cards()}
    hidden = next(flag for flag in shown.page.flags if flag.key not in there)
    shown.page.tour.choose(hidden)
    chosen = panel.chosen_flag
    assert chosen is not None
    assert chosen.key == hidden.key
