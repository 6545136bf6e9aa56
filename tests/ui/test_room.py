"""The room, by real keys and clicks, around the real interview on a clock of the tests."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.analysis.model import Evidence, Quantity
from desktop_app.interview.model import AskedFor, Listen, Options
from desktop_app.practice.model import EffectDone
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.keys import KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.room.stage import RoomStage
from tests.fakes.clock import ManualClock
from tests.fakes.live_round import FakeLiveRound, sample_plan


@dataclass
class Room:
    """A stage with its round, shown, and what a test does with them."""

    qtbot: QtBot
    stage: RoomStage
    live: FakeLiveRound

    def press(self, key: str) -> None:
        """A real key, wherever the focus is."""
        focused = QApplication.focusWidget() or self.stage
        if key == "Space":
            self.qtbot.keyClick(focused, Qt.Key.Key_Space)
        else:
            self.qtbot.keyClicks(focused, key)
        self.settle()

    def settle(self) -> None:
        """Let everything that was told arrive."""
        QApplication.processEvents()
        QApplication.processEvents()
        self.stage.refresh()

    def listen(self) -> None:
        """Come to the candidate's first turn."""
        self.live.finish_speech()
        self.settle()


def make_room(
    qtbot: QtBot, look: Look, round_id: str = "behavioural-45", options: Options | None = None
) -> Room:
    clock, bridge = ManualClock(), Bridge()
    live = FakeLiveRound(sample_plan(round_id, options), bridge, clock)
    stage = RoomStage(look, KeyMap(), clock)
    qtbot.addWidget(stage)
    stage.resize(1440, 900)
    stage.show()
    qtbot.waitExposed(stage)
    stage.activateWindow()
    live.start()
    stage.attach(live, bridge)
    room = Room(qtbot, stage, live)
    room.settle()
    return room


@pytest.fixture
def room(qtbot: QtBot, look: Look) -> Iterator[Room]:
    """A room whose interviewer has just begun to greet."""
    room = make_room(qtbot, look)
    yield room
    room.stage.detach()


# --- what is shown ----------------------------------------------------------------------------------------------------


def test_the_greeting_stands_on_the_screen_too(room: Room) -> None:
    """Without a voice nothing is lost: what is said can be read, and the wave shows that somebody speaks."""
    assert room.live.saying is not None
    assert room.stage.question.question.text() == room.live.saying.text
    assert room.stage.question.wave.speaking
    assert room.stage.controls.primary.text() == "Answer now"


def test_the_question_comes_with_its_clock(room: Room) -> None:
    """On the candidate's turn the question is large, the clock counts down from the documented maximum."""
    room.listen()
    view = room.live.view()
    assert room.stage.question.question.text() == view.question_text
    assert room.stage.question.question.pixels == 38
    assert not room.stage.question.wave.speaking
    assert room.stage.clock.face.figures.startswith("13:")
    assert room.stage.answer_clock.figures() == "0:00"
    assert room.stage.header.title.text() == "Behavioural interview · L6 · Question 1 of 3"
    assert room.stage.header.time.text().endswith("of 45:00")


def test_words_appear_as_they_are_heard(room: Room) -> None:
    """Settled words stand firm, the last ones pale, and "i" is marked as the speaker's own."""
    room.listen()
    room.live.hear("so i took it on", partial="and then")
    room.settle()
    assert room.stage.transcript.text() == "so i took it on and then"
    assert room.stage.transcript.partial() == "and then"
    assert [token.look for token in room.stage.transcript.tokens()] == [
        "plain",
        "own",
        "plain",
        "plain",
        "plain",
    ]


def test_a_figure_is_read_as_it_is_written_down(qtbot: QtBot, look: Look) -> None:
    """Where the words hold a figure, it stands in their place."""
    room = make_room(qtbot, look)
    evidence = Evidence("three hours to twenty minutes", 0, 1, 1, 5)
    figure = Quantity(evidence, "outcome", "3 h → 20 min")
    room.listen()
    room.live.hear("from three hours to twenty minutes", figures=(figure,))
    room.settle()
    assert room.stage.transcript.text() == "from 3 h → 20 min"
    room.stage.transcript.leave_out(1)
    assert room.stage.transcript.text() == "from three hours to twenty"
    room.stage.detach()


def test_a_new_answer_begins_with_an_empty_page(room: Room) -> None:
    """The words of the answer before are gone when the next one opens."""
    room.listen()
    room.live.hear("one two three")
    room.settle()
    room.press("Space")
    room.live.judge()
    room.live.finish_speech()
    room.settle()
    assert room.stage.transcript.text() == ""


def test_the_clock_closes_and_runs_over_in_another_form(room: Room) -> None:
    """Closing is said in words and a mark; past the maximum the time counts up as "+m:ss over"."""
    room.listen()
    room.live.pass_time(room.live.view().phase_left_s - 20)
    room.settle()
    assert room.stage.clock.face.state == "closing"
    assert room.stage.clock.face.caption == "closing"
    room.live.pass_time(20 + 72)
    room.settle()
    face = room.stage.clock.face
    assert (face.figures, face.after, face.state) == ("+1:12", "over", "over")
    assert room.stage.answer_clock.figures().startswith("+")
    assert "over" in room.stage.rail.words_of(room.live.view().phases[0])


def test_without_limits_the_clock_only_tells_the_time(qtbot: QtBot, look: Look) -> None:
    """An unlimited round counts up and nothing is ever over."""
    room = make_room(qtbot, look, options=Options(unlimited=True))
    room.listen()
    room.live.pass_time(3600)
    room.settle()
    assert room.stage.clock.face.state == "running"
    assert room.stage.clock.face.figures.startswith("1:00:")
    assert "of" not in room.stage.header.time.text()
    room.stage.detach()


def test_recording_is_shown_only_while_sound_arrives(room: Room) -> None:
    """The dot says "recording" with the levels, and that no sound arrives when they stop."""
    assert room.stage.header.sign.state == "waiting"
    room.live.level(0.1, 0.3)
    room.settle()
    assert room.stage.header.sign.state == "recording"
    room.live.clock.advance(3.0)
    room.settle()
    assert room.stage.header.sign.state == "silent"
    assert room.stage.header.sign.words() == "no sound arrives"


def test_trouble_stays_until_it_is_dismissed(room: Room) -> None:
    """Each trouble is told once; dismissing shows the one before."""
    room.live.trouble("Some sound was lost.")
    room.live.trouble("The disk is getting full.")
    room.live.trouble("The disk is getting full.")
    room.settle()
    assert room.stage.trouble.isVisible()
    assert room.stage.trouble.sentences() == ["Some sound was lost.", "The disk is getting full."]
    room.stage.trouble.dismiss()
    room.stage.trouble.dismiss()
    assert not room.stage.trouble.isVisible()


def test_a_hint_comes_and_goes(room: Room) -> None:
    """An empty hint takes the last one away."""
    room.live.hint("No figure yet.")
    room.settle()
    assert room.stage.hint.isVisible()
    assert room.stage.hint.text() == "No figure yet."
    room.live.hint("")
    room.settle()
    assert not room.stage.hint.isVisible()


def test_a_probe_says_why_it_was_asked(room: Room) -> None:
    """The reason stands under the question, in the interviewer's colour."""
    room.listen()
    room.live.hear("we did it and we were happy")
    room.press("Space")
    room.live.judge()
    room.live.finish_speech()
    room.settle()
    assert room.stage.question.reason.isVisible()
    assert room.stage.question.reason.text() == room.live.view().probe_reason


# --- keys and buttons -------------------------------------------------------------------------------------------------


def test_space_cuts_the_speech_and_then_ends_the_answer(room: Room) -> None:
    """The primary key does what the primary button says."""
    room.press("Space")
    assert room.live.view().stage == "listening"
    assert room.stage.controls.primary.text() == "Done with this answer"
    room.press("Space")
    assert room.live.view().stage == "judging"
    assert not room.stage.controls.primary.isEnabled()
    room.press("Space")
    assert room.live.calls.count("end_answer") == 2


@pytest.mark.parametrize(
    ("key", "call"),
    [
        ("r", "request repeat"),
        ("R", "request rephrase"),
        ("t", "request think"),
        ("n", "request next"),
        ("b", "request come-back"),
        ("h", "request hint"),
        ("N", "skip_phase"),
        ("x", "extend_phase 120"),
        ("p", "pause"),
    ],
)
def test_every_key_asks_the_round_for_its_thing(room: Room, key: str, call: str) -> None:
    """One key, one request."""
    room.listen()
    if key.isupper():
        room.qtbot.keyClick(room.stage, Qt.Key[f"Key_{key}"], Qt.KeyboardModifier.ShiftModifier)
    else:
        room.press(key)
    assert room.live.calls[-1] == call


@pytest.mark.parametrize(
    ("action", "call"),
    [
        ("room.repeat", "request repeat"),
        ("room.think", "request think"),
        ("room.skip", "request next"),
        ("room.pause", "pause"),
    ],
)
def test_every_button_does_what_its_key_does(room: Room, action: str, call: str) -> None:
    """A click is as good as a key, and leaves the keyboard where it was."""
    room.listen()
    before = QApplication.focusWidget()
    room.qtbot.mouseClick(room.stage.controls.button(action), Qt.MouseButton.LeftButton)
    assert room.live.calls[-1] == call
    assert QApplication.focusWidget() is before


def test_space_works_after_a_click_on_another_button(room: Room) -> None:
    """A clicked button does not catch the space bar."""
    room.listen()
    room.qtbot.mouseClick(room.stage.controls.button("room.repeat"), Qt.MouseButton.LeftButton)
    room.live.finish_speech()
    room.settle()
    room.press("Space")
    assert room.live.calls[-1] == "end_answer"


def test_space_presses_the_button_that_tab_went_to(room: Room) -> None:
    """Whoever moved the focus by keyboard sees the ring on a button and means that one."""
    room.listen()
    button = room.stage.controls.button("room.repeat")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    room.press("Space")
    assert room.live.calls[-1] == "request repeat"


def test_a_pause_covers_the_room_and_every_key_goes_on(room: Room) -> None:
    """Nothing modal: the veil says why, the primary key and P both go on."""
    room.listen()
    room.press("p")
    assert room.stage.veil.isVisible()
    assert room.stage.controls.primary.text() == "Go on"
    room.press("p")
    assert not room.stage.veil.isVisible()
    room.press("p")
    room.press("Space")
    assert room.live.calls[-1] == "resume"
    assert room.live.view().stage == "listening"


def test_a_machine_that_slept_says_so(room: Room) -> None:
    """The reason of a pause that nobody asked for is shown."""
    room.listen()
    room.live.sleep("the machine slept for 4 minutes")
    room.settle()
    assert room.stage.veil.reason.text() == "The machine slept for 4 minutes"


def test_notes_take_letters_and_the_room_gets_them_back(room: Room) -> None:
    """In the notes keys are letters; Enter keeps the line with its moment, Escape returns to the room."""
    room.listen()
    room.press("e")
    line = room.stage.notes.line
    assert QApplication.focusWidget() is line
    calls = list(room.live.calls)
    room.qtbot.keyClicks(line, "repeat p n ?")
    assert room.live.calls == calls
    with room.qtbot.waitSignal(room.stage.noted) as noted:
        room.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert noted.args[0].text == "repeat p n ?"
    assert noted.args[0].at_s == pytest.approx(room.live.position_s, abs=0.5)
    room.qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is room.stage
    room.press("r")
    assert room.live.calls[-1] == "request repeat"


def test_the_end_is_asked_for_in_the_room_itself(room: Room) -> None:
    """Ending asks first, without a box; Escape goes on, yes ends."""
    room.listen()
    room.stage.act("room.end")
    assert room.stage.confirm.isVisible()
    room.qtbot.keyClick(room.stage, Qt.Key.Key_Escape)
    assert not room.stage.confirm.isVisible()
    assert "end_round" not in room.live.calls
    room.stage.act("room.end")
    room.qtbot.mouseClick(room.stage.confirm.yes, Qt.MouseButton.LeftButton)
    assert room.live.calls[-1] == "end_round"


def test_the_menu_holds_what_has_no_button(room: Room) -> None:
    """Every rare action is in the menu with its key."""
    room.listen()
    room.stage.act("room.more")
    menu = room.stage.findChild(QMenu)
    actions = {action.data(): action for action in menu.actions() if action.data()}
    assert {"room.rephrase", "room.come_back", "room.extend", "room.end", "window.keys"} <= set(actions)
    assert actions["room.rephrase"].text().endswith("Shift+R")
    actions["room.rephrase"].trigger()
    assert room.live.calls[-1] == "request rephrase"
    menu.close()


def test_the_words_can_be_hidden_and_the_room_made_small(room: Room) -> None:
    """W hides the words and says so, C makes the clock small, F asks for the full screen."""
    room.listen()
    with room.qtbot.waitSignal(room.stage.transcript_switched) as switched:
        room.press("w")
    assert switched.args == [False]
    assert not room.stage.transcript_card.isVisible()
    before = room.stage.clock_card.width()
    room.press("c")
    assert room.stage.clock_card.width() < before
    with room.qtbot.waitSignal(room.stage.full_screen_wanted):
        room.press("f")
    with room.qtbot.waitSignal(room.stage.keys_wanted):
        room.stage.act("window.keys")


def test_buttons_that_mean_nothing_now_are_off(room: Room) -> None:
    """While the interviewer speaks there is nothing to repeat; skipping and pausing are possible."""
    assert not room.stage.controls.button("room.repeat").isEnabled()
    assert room.stage.controls.button("room.skip").isEnabled()
    assert room.stage.controls.button("room.pause").isEnabled()


# --- for those who hear the screen -----------------------------------------------------------------------------------


def test_announcements_wait_until_nobody_speaks(room: Room) -> None:
    """A phase is announced only when neither the interviewer nor the candidate would be spoken over."""
    announcer = room.stage._announcer
    room.listen()
    room.live.pass_time(room.live.view().phase_left_s + 5)
    room.settle()
    assert not any("over" in words for words in announcer.told)
    room.press("Space")
    assert any("+0:0" in words for words in announcer.told)


def test_every_button_has_its_name_whatever_its_size(room: Room) -> None:
    """Buttons that shrink to an icon keep their accessible name and tell their key."""
    room.stage.resize(600, 640)
    room.listen()
    for button in (*room.stage.controls.left, *room.stage.controls.right):
        assert button.accessibleName()
        assert button.toolTip()
    assert room.stage.controls.density > 0


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1024, 640, 1.0), (1024, 640, 2.0), (1920, 1200, 1.0)]
)
def test_the_room_fits_its_window(room: Room, look: Look, width: int, height: int, scale: float) -> None:
    """Nothing lies outside, and the question is fitted to the room it has."""
    look.choose_text_scale(scale)
    room.stage.resize(width, height)
    room.listen()
    assert room.stage.width() == width
    for widget in (room.stage.controls, room.stage.clock_card, room.stage.transcript_card, room.stage.rail):
        place = widget.geometry().translated(
            widget.parentWidget().mapTo(room.stage, widget.parentWidget().rect().topLeft())
        )
        assert room.stage.rect().contains(place), widget
    assert not room.stage.question.question.cut


def test_a_long_question_is_made_smaller_until_it_fits(room: Room) -> None:
    """Whatever the question's length, all of it can be read."""
    question = room.stage.question.question
    question.set_room(700, 200)
    question.say("Tell me about a time when you had to decide. " * 6)
    assert question.pixels < 38
    assert not question.cut


def test_the_round_is_read_by_deadlines(room: Room) -> None:
    """The clock shows what the round says now, however few ticks came between."""
    room.listen()
    left = room.live.view().phase_left_s
    room.live.clock.advance(100.0)
    room.stage.refresh()
    assert room.live.view().phase_left_s == pytest.approx(left - 100.0)
    minutes = int(-(-(left - 100.0) // 1)) // 60
    assert room.stage.clock.face.figures.startswith(f"{minutes}:")


def test_a_problem_stands_with_its_examples_and_the_goals_of_its_part(qtbot: QtBot, look: Look) -> None:
    """What is to be solved, what would come of it, and what the running part is for, which changes with the part."""
    room = make_room(qtbot, look, "coding-45")
    room.listen()
    panel, view = room.stage.question, room.live.view()
    assert panel.statement.text() == view.statement
    assert panel.examples.text().splitlines()[0] == view.examples[0].splitlines()[0]
    assert view.phases[0].goals[0] in panel.goals.text()
    room.live.skip_phase()
    room.live.finish_speech()
    room.settle()
    assert view.phases[0].goals[0] not in panel.goals.text()
    assert view.phases[1].goals[0] in panel.goals.text()


def test_rapid_fire_shows_how_soon_the_first_word_came(qtbot: QtBot, look: Look) -> None:
    """Against the clock the beginning counts; in a story nobody is told."""
    room = make_room(qtbot, look)
    room.listen()
    room.live.clock.advance(1.5)
    room.live.hear("it was in spring")
    room.settle()
    assert room.stage.delay.isHidden()
    asked = AskedFor(1, 0, "q", "Which figures moved?", "rapid-fire", "follow-up", None)
    room.live.tell(EffectDone(asked, room.live.position_s))
    room.live.tell(EffectDone(Listen(2), room.live.position_s))
    room.live.exchange_id = 2
    room.live.clock.advance(1.5)
    room.live.hear("forty per cent")
    room.settle()
    assert room.stage.delay.isVisible()
    assert room.stage.delay.text() == "first word after 1.5 s"
