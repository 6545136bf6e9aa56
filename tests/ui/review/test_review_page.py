"""The review by real clicks and keys, on words that were really spoken."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.look import Look
from desktop_app.ui.pages.review import ReviewPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks
from tests.ui.review.conftest import SESSION, Heard, Shown


def test_a_plain_click_on_a_word_plays_from_there(shown: Shown) -> None:
    """No key has to be held: the word's own moment is what is played."""
    at_s = shown.click_word(1, 14)
    path, start_s = shown.player.played[-1]
    assert path.suffix == ".flac"
    assert abs(start_s - at_s) < 0.001
    assert shown.page.playing.playing


def test_the_word_that_is_heard_is_lit(shown: Shown) -> None:
    """At the middle of any word that word is lit, and no other."""
    exchange = shown.page.transcript.view(1).exchange
    shown.click_word(1, 0)
    for place in (3, 20, len(exchange.words) - 1):
        word = exchange.words[place]
        shown.hear((word.start_s + word.end_s) / 2)
        lit = shown.page.transcript.lit
        assert lit is not None
        assert (lit.exchange_id, lit.word) == (1, place)
        assert shown.page.transcript.view(1).words.lit == place
        assert shown.page.transcript.view(2).words.lit == -1


def test_space_plays_and_pauses_and_going_on_steps_back(shown: Shown) -> None:
    """After a pause a second is heard again, so that the thread is found."""
    shown.page.playing.seek(20.0)
    shown.press(Qt.Key.Key_Space)
    assert shown.player.played[-1][1] == 20.0
    shown.hear(24.0)
    shown.press(Qt.Key.Key_Space)
    assert not shown.page.playing.playing
    shown.press(Qt.Key.Key_Space)
    assert shown.player.played[-1][1] == 23.0


def test_arrows_step_five_seconds_and_with_shift_ten(shown: Shown) -> None:
    shown.page.playing.seek(20.0)
    shown.press(Qt.Key.Key_Right)
    assert shown.page.playing.position_s == 25.0
    shown.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert shown.page.playing.position_s == 15.0
    shown.press(Qt.Key.Key_Left)
    assert shown.page.playing.position_s == 10.0


def test_a_click_on_the_timeline_plays_from_there(shown: Shown) -> None:
    timeline = shown.page.timeline
    x = round(timeline.span.x(12.0))
    shown.click(timeline, QPoint(x, round(timeline._wave.rect.center().y())))
    assert abs(shown.player.played[-1][1] - 12.0) < 0.1


def test_find_counts_goes_round_and_closes(shown: Shown) -> None:
    """Control-F, letters, Enter and Shift+Enter, Escape: as everywhere."""
    shown.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = shown.page.find_bar
    assert bar.isVisible()
    QTest.keyClicks(bar.field, "we")
    count = shown.page.finder._matches
    assert len(count) >= 2
    assert bar.count.text() == f"1 of {len(count)}"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == f"2 of {len(count)}"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == f"{len(count)} of {len(count)}"
    QTest.keyClicks(bar.field, "zzz")
    assert bar.count.text() == "not found"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert shown.page.finder.match is None


def test_a_phrase_is_found_over_word_borders(shown: Shown) -> None:
    bar = shown.page.find_bar
    bar.open_bar()
    QTest.keyClicks(bar.field, "wrote  down every")
    match = shown.page.finder.match
    assert match is not None
    words = shown.page.transcript.view(1).exchange.words[match.first : match.last + 1]
    assert [word.text for word in words] == ["wrote", "down", "every"]


def test_a_corrected_word_keeps_its_time_and_is_judged_again(shown: Shown) -> None:
    """The original stays in the library, and one click takes the correction back."""
    words = shown.page.transcript.view(1).exchange.words
    place = next(i for i, word in enumerate(words) if word.text == "wrote")
    shown.page.corrections.begin(1, place, place)
    field = shown.page.correct_bar.field
    assert field.toPlainText() == "wrote"
    field.selectAll()
    QTest.keyClicks(field, "noted")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown.until(lambda: shown.page.transcript.view(1).exchange.words[place].text == "noted")
    kept = shown.library.session(SESSION).exchanges[0]
    assert kept.corrected
    assert kept.heard is not None
    assert kept.heard[place].text == "wrote"
    assert kept.words[place].start_s == words[place].start_s
    assert kept.analysis is not None
    assert "noted" in kept.analysis.text
    assert shown.heard.undo is not None
    shown.heard.undo()
    shown.until(lambda: not shown.library.session(SESSION).exchanges[0].corrected)


def test_every_mark_can_be_hidden_and_is_remembered(
    shown: Shown, look: Look, parts: Parts, tasks: Tasks
) -> None:
    """Hidden figures stand as they were spoken; the next review begins as this one was left."""

    def marks(page: ReviewPage) -> set[str]:
        views = page.transcript.views()
        return {mark for view in views for token in view.words.tokens() for mark in token.marks}

    assert {"i", "we", "hedge", "figure"} <= marks(shown.page)
    shown.page.desk.hide_marks(frozenset({"i", "figure", "pause"}))
    assert not marks(shown.page) & {"i", "figure", "pause"}
    assert "we" in marks(shown.page)
    shown.page.playing.set_speed(1.25)
    shown.page.playing.set_volume(0.4)
    shown.page.left()
    again = ReviewPage(look, parts, tasks)
    shown.qtbot.addWidget(again)
    assert again.desk.hidden == {"i", "figure", "pause"}
    assert again.playing.speed == 1.25
    assert again.playing.volume == 0.4
    again.close_down()


def test_a_figure_is_shown_as_it_is_read_with_the_spoken_words_behind_it(shown: Shown) -> None:
    tokens = shown.page.transcript.view(1).words.tokens()
    figure = next(token for token in tokens if "figure" in token.marks)
    assert "25 min" in figure.text
    assert figure.tip.endswith("from three hours to twenty five minutes")


def test_a_note_is_kept_at_the_play_head(shown: Shown) -> None:
    """E, words, Enter: the round pauses, the note belongs to the moment, and its moment plays."""
    shown.page.playing.seek(21.5)
    shown.press(Qt.Key.Key_E)
    notes = shown.page.side.notes
    QTest.keyClicks(notes.fresh, "Name who owned it")
    QTest.keyClick(notes.fresh, Qt.Key.Key_Return)
    shown.until(lambda: bool(notes.rows))
    kept = shown.library.session(SESSION).timed_notes
    assert [(note.at_s, note.text) for note in kept] == [(21.5, "Name who owned it")]
    shown.click(notes.rows[0].moment)
    assert shown.player.played[-1][1] == 21.5
    row = notes.rows[0]
    row.field.setText("Say who owned it")
    row.field.editingFinished.emit()
    shown.until(lambda: shown.library.session(SESSION).timed_notes[0].text == "Say who owned it")
    shown.until(lambda: notes.rows[0].note.text == "Say who owned it")
    notes.rows[0].removed.emit(notes.rows[0].note)
    shown.until(lambda: not shown.library.session(SESSION).timed_notes)


def test_lesson_ratings_and_points_are_kept(shown: Shown) -> None:
    """The documented criteria of this round and level are there to judge oneself by."""
    shown.page.side.show_side("notes")
    notes = shown.page.side.notes
    shown.until(lambda: bool(notes.ratings))
    notes.lesson.setFocus()
    QTest.keyClicks(notes.lesson, "Open with the result")
    QTest.keyClick(notes.lesson, Qt.Key.Key_Return)
    criterion, choice = next(iter(notes.ratings.items()))
    choice.setCurrentIndex(choice.findData("lean hire"))
    choice.activated.emit(choice.currentIndex())
    point, switch = next(iter(notes.points.items()))
    shown.click(switch)
    shown.until(lambda: bool(shown.library.session(SESSION).attachments))
    kept = shown.library.session(SESSION)
    assert kept.lesson == "Open with the result"
    assert [(one.criterion, one.value) for one in kept.ratings] == [(criterion, "lean hire")]
    assert point in kept.attachments[0].text


def test_following_is_suspended_by_scrolling_and_comes_back(shown: Shown) -> None:
    transcript = shown.page.transcript
    assert transcript.follows
    transcript.keyboard_scroll(1.0)
    assert not transcript.follows
    assert not shown.page.player.follow.isChecked()
    transcript._again.timeout.emit()
    assert transcript.follows
    shown.press(Qt.Key.Key_F)
    assert not transcript.follows
    shown.click(shown.page.player.follow)
    assert transcript.follows


def test_the_lit_word_is_brought_into_sight(shown: Shown) -> None:
    """At the end of the last answer the transcript has scrolled there by itself."""
    shown.page.resize(1024, 640)
    last = shown.page.transcript.view(2).exchange.words[-1]
    shown.click_word(1, 0)
    shown.page.transcript.follow(True)
    shown.hear(last.start_s + 0.01)
    view = shown.page.transcript.view(2).words
    rect = view.rect_of(len(shown.page.transcript.view(2).exchange.words) - 1)
    assert rect is not None
    y = view.mapTo(shown.page.transcript, rect.center().toPoint()).y()
    assert 0 < y < shown.page.transcript.height()


def test_a_selection_is_looped(shown: Shown) -> None:
    """A drag selects, L repeats it, a second L ends it."""
    timeline = shown.page.timeline
    y = round(timeline._wave.rect.center().y())
    left, right = QPoint(round(timeline.span.x(10.0)), y), QPoint(round(timeline.span.x(14.0)), y)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, left)
    QTest.mouseMove(timeline, right)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
    selection = timeline.selection
    assert selection is not None
    assert abs(selection[0] - 10.0) < 0.1
    assert abs(selection[1] - 14.0) < 0.1
    shown.press(Qt.Key.Key_L)
    shown.press(Qt.Key.Key_Space)
    shown.hear(selection[1] + 0.01)
    assert shown.page.playing.playing
    assert abs(shown.page.playing.position_s - selection[0]) < 0.05
    shown.press(Qt.Key.Key_L)
    assert shown.page.playing.loop is None


def test_without_a_selection_loop_says_what_to_do(shown: Shown) -> None:
    shown.press(Qt.Key.Key_L)
    assert "Drag" in shown.heard.sentences[-1]
    assert not shown.page.player.loop.isChecked()


def test_brackets_change_the_speed_of_the_player(shown: Shown) -> None:
    shown.click_word(1, 0)
    shown.press(Qt.Key.Key_BracketRight)
    assert shown.player.speed == 1.1
    shown.press(Qt.Key.Key_BracketLeft)
    shown.press(Qt.Key.Key_BracketLeft)
    assert shown.player.speed == 0.9
    assert shown.page.player.speed.text() == "0.9×"


def test_copy_takes_the_selection_or_the_whole_with_times(shown: Shown) -> None:
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    whole = QGuiApplication.clipboard().text()
    assert whole.startswith("[0:01] Interviewer: Tell me about a time")
    assert "[0:06] it was the spring" in whole
    shown.page.timeline.select((6.0, 9.0))
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    some = QGuiApplication.clipboard().text()
    assert some.startswith("[0:0")
    assert len(some) < len(whole) / 3


def test_questions_are_stepped_through(shown: Shown) -> None:
    starts = [view.exchange.asked_start_s for view in shown.page.transcript.views()]
    shown.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    shown.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert shown.page.playing.position_s == starts[1]
    shown.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert shown.page.playing.position_s == starts[0]


def test_a_word_s_menu_offers_what_can_be_done(shown: Shown) -> None:
    exchange = shown.page.transcript.view(1).exchange
    entries = [entry for entry in shown.page.desk.word_entries(exchange, 5) if entry is not None]
    for caption, act in entries:
        if "passage" in caption:
            act()
    assert shown.page.correct_bar.isVisible()
    assert len(shown.page.correct_bar.field.toPlainText().split()) > 10
    next(act for caption, act in entries if "takes" in caption)()
    assert shown.heard.wanted[-1] == ("takes", "outside-your-scope")


def test_the_name_is_written_over_in_place(shown: Shown) -> None:
    title = shown.page.head.title
    shown.click(title)
    title.selectAll()
    QTest.keyClicks(title, "First rehearsal")
    QTest.keyClick(title, Qt.Key.Key_Return)
    shown.until(lambda: shown.library.session(SESSION).title == "First rehearsal")
    shown.click(shown.page.head.star)
    shown.until(lambda: shown.library.session(SESSION).starred)


def test_an_export_is_written_with_progress(shown: Shown, tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    shown.page.exporting.choose_file = lambda _suggestion, _kinds: str(target)
    assert shown.page.session is not None
    shown.page.exporting.export(shown.page.session, "html", with_sound=True)
    assert shown.page.strip.isVisible()
    shown.until(lambda: not shown.page.strip.busy)
    assert target.stat().st_size > 100_000
    assert "out.html" in shown.heard.sentences[-1]


def test_an_export_that_cannot_be_written_says_so(shown: Shown, tmp_path: Path) -> None:
    shown.page.exporting.choose_file = lambda _suggestion, _kinds: str(tmp_path / "nowhere" / "out.md")
    assert shown.page.session is not None
    shown.page.exporting.export(shown.page.session, "markdown")
    shown.until(lambda: bool(shown.heard.sentences))
    assert "cannot be written" in shown.heard.sentences[-1]


def test_the_space_bar_presses_the_button_that_the_keyboard_is_on(shown: Shown) -> None:
    shown.page.player.speed.setFocus(Qt.FocusReason.TabFocusReason)
    shown.page.player.follow.setFocus(Qt.FocusReason.TabFocusReason)
    shown.press(Qt.Key.Key_Space)
    assert not shown.page.player.follow.isChecked()
    assert not shown.page.playing.playing


def test_a_session_without_sound_can_be_read_all_the_same(shown: Shown, look: Look) -> None:
    from dataclasses import replace

    session = shown.library.session(SESSION)
    silent = replace(session, head=replace(session.head, id="other"), recordings=())
    shown.page.show_session(silent)
    assert not shown.page.player.play.isEnabled()
    shown.press(Qt.Key.Key_N)
    assert shown.page.findings.chosen_flag is not None
    assert not shown.page.playing.playing


def test_an_unknown_session_is_told_in_a_sentence(shown: Shown) -> None:
    heard = Heard(shown.page)
    shown.page.opened("no-such-session")
    shown.until(shown.page._trouble.isVisible)
    assert "no-such-session" in shown.page._trouble.sentence.text()
    shown.page._trouble.button.click()
    assert heard.wanted == [("sessions", None)]


def test_it_opens_at_the_moment_that_was_found(shown: Shown) -> None:
    shown.page.opened((SESSION, 33.0))
    shown.until(lambda: abs(shown.page.playing.position_s - 33.0) < 0.01)


def test_in_a_narrow_window_with_large_text_the_parts_take_turns(shown: Shown, look: Look) -> None:
    look.choose_text_scale(2.0)
    shown.page.resize(900, 640)
    shown.until(lambda: not shown.page.side.isVisible())
    shown.page.one_of_three._group.button(1).click()
    assert shown.page.findings.isVisible()
    assert not shown.page.transcript.isVisible()
    shown.page.one_of_three._group.button(0).click()
    assert shown.page.transcript.isVisible()


def test_the_head_leaves_out_figures_before_it_cuts_the_title(shown: Shown) -> None:
    """The least telling goes first; nothing of the title is lost while there are figures to leave out."""
    head = shown.page.head
    head.title.setText("A rehearsal of the loop")
    figures = (head.overruns, head.metrics, head.i_share, head.pace)
    shown_at = []
    for room in (1200.0, 900.0, 760.0, 300.0):
        head.fit(room, 800.0)
        shown_at.append([figure.isVisible() for figure in figures].count(True))
    assert shown_at[0] == 4
    assert shown_at[-1] == 0
    assert shown_at == sorted(shown_at, reverse=True)
    shown.page.resize(940, 800)
    QApplication.processEvents()
    wide = head.title.fontMetrics().horizontalAdvance(head.title.text())
    assert head.overruns.isVisible()
    assert head.title.width() >= wide


def test_the_word_that_is_heard_stays_in_sight_when_the_window_changes(shown: Shown, look: Look) -> None:
    last = shown.page.transcript.view(2).exchange.words[-1]
    shown.click_word(1, 0)
    shown.page.transcript.follow(True)
    shown.hear(last.start_s + 0.01)
    shown.page.resize(900, 620)
    words = shown.page.transcript.view(2).words

    def in_sight() -> bool:
        rect = words.rect_of(words.lit)
        y = words.mapTo(shown.page.transcript, rect.center().toPoint()).y() if rect is not None else -1
        return 0 < y < shown.page.transcript.height()

    shown.until(in_sight)
