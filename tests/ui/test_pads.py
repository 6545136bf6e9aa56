"""The pads of a round: written and drawn on, kept while that goes on, shown in the room and in the review."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.interview.model import SilenceNoticed
from desktop_app.library.model import Attachment, Session
from desktop_app.library.sketch import HEIGHT, WIDTH, Shape, Sketch, from_text, to_text
from desktop_app.ui.look import Look
from desktop_app.ui.pages.room import RoomPage
from desktop_app.ui.review.notes_panel import NotesPanel
from desktop_app.ui.room.pads import PadsPanel
from desktop_app.ui.room.sketch_pad import SketchCanvas, SketchPad
from desktop_app.ui.room.stage import RoomStage
from desktop_app.ui.room.text_pad import TextPad
from tests.fakes.live_round import FakeLiveRound
from tests.fakes.sample_sessions import head
from tests.ui.gallery import Set, stage

Corner = tuple[float, float]


@pytest.fixture
def pad(qtbot: QtBot, look: Look) -> SketchPad:
    made = SketchPad(look)
    qtbot.addWidget(made)
    made.resize(820, 600)
    made.show()
    return made


def place(canvas: SketchCanvas, point: Corner) -> QPoint:
    sheet = canvas.sheet
    return QPoint(
        round(sheet.left() + point[0] * sheet.width() / WIDTH),
        round(sheet.top() + point[1] * sheet.height() / HEIGHT),
    )


def draw(qtbot: QtBot, canvas: SketchCanvas, *points: Corner) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=place(canvas, points[0]))
    for point in points[1:]:
        qtbot.mouseMove(canvas, place(canvas, point))
    qtbot.mouseRelease(canvas, left, pos=place(canvas, points[-1]))


def kinds(canvas: SketchCanvas) -> list[str]:
    return [shape.kind for shape in canvas.sketch.shapes]


def test_pen_arrow_and_box_are_drawn_where_the_mouse_went(qtbot: QtBot, pad: SketchPad) -> None:
    """Points are the sheet's own, whatever the window's size; the undone comes back step by step."""
    canvas = pad.canvas
    draw(qtbot, canvas, (100, 100), (200, 100), (200, 300))
    pad.tools["arrow"].click()
    draw(qtbot, canvas, (400, 400), (700, 500))
    pad.tools["box"].click()
    draw(qtbot, canvas, (800, 200), (1100, 400))
    assert kinds(canvas) == ["pen", "arrow", "box"]
    (left, top), (right, bottom) = canvas.sketch.shapes[2].points
    assert (left, top, right, bottom) == pytest.approx((800, 200, 1100, 400), abs=3)
    for count in (2, 1, 0):
        pad.undo.click()
        assert len(canvas.sketch.shapes) == count
    assert not pad.undo.isEnabled()


def test_a_slip_of_the_hand_leaves_no_box(qtbot: QtBot, pad: SketchPad) -> None:
    """A click with box or arrow draws nothing; a click with the pen is a dot."""
    for tool in ("box", "arrow", "pen"):
        pad.tools[tool].click()  # type: ignore[index]
        draw(qtbot, pad.canvas, (500, 500))
    assert kinds(pad.canvas) == ["pen"]


def test_words_are_written_on_the_sheet(qtbot: QtBot, pad: SketchPad) -> None:
    """A click asks for them, Enter puts them there; nothing typed leaves nothing."""
    pad.tools["words"].click()
    draw(qtbot, pad.canvas, (300, 300))
    assert pad.canvas.entry.isVisible()
    qtbot.keyClicks(pad.canvas.entry, "queue")
    qtbot.keyClick(pad.canvas.entry, Qt.Key.Key_Return)
    assert pad.canvas.sketch.shapes[0].text == "queue"
    draw(qtbot, pad.canvas, (1590, 990))
    assert pad.canvas.rect().contains(pad.canvas.entry.geometry())
    pad.tools["pen"].click()
    assert pad.canvas.entry.isHidden()
    assert len(pad.canvas.sketch.shapes) == 1


def test_the_eraser_takes_what_it_touches_and_emptying_can_be_undone(qtbot: QtBot, pad: SketchPad) -> None:
    """One stroke of it through two lines takes both; Ctrl+Z brings them back."""
    canvas = pad.canvas
    canvas.show_sketch(
        Sketch((Shape("pen", ((100, 100), (100, 300))), Shape("pen", ((200, 100), (200, 300)))))
    )
    pad.tools["eraser"].click()
    draw(qtbot, canvas, (50, 200), (100, 200), (200, 200))
    assert kinds(canvas) == []
    qtbot.keyClick(pad.tools["eraser"], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(canvas.sketch.shapes) == 1
    pad.empty.click()
    assert kinds(canvas) == []
    pad.undo.click()
    assert len(canvas.sketch.shapes) == 1


def test_the_other_mouse_button_draws_nothing(qtbot: QtBot, pad: SketchPad) -> None:
    """Only the left one."""
    qtbot.mousePress(pad.canvas, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    qtbot.mouseRelease(pad.canvas, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert kinds(pad.canvas) == []


def test_code_is_indented_as_one_goes(qtbot: QtBot, look: Look) -> None:
    """Enter keeps the depth, an opening deepens it, Ctrl with a bracket moves the line; Tab moves on."""
    text = TextPad(look)
    qtbot.addWidget(text)
    qtbot.keyClicks(text, "for x in xs:")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "use(x)")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClick(text, Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(text, "done")
    qtbot.keyClick(text, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "for x in xs:\n    use(x)\n    done"
    assert text.tabChangesFocus()


def test_a_pad_is_kept_from_its_first_change_on(qtbot: QtBot, look: Look) -> None:
    """Without a pause in the writing, too; and what did not change is not told again."""
    pads = PadsPanel(look)
    qtbot.addWidget(pads)
    with qtbot.waitSignal(pads.written) as told:
        pads.text.insertPlainText("two pointers")
    assert told.args == ["pad", "two pointers"]
    more: list[tuple[str, str]] = []
    pads.written.connect(lambda name, text: more.append((name, text)))
    pads.keep()
    assert more == []
    pads.sketch.canvas._become(Sketch((Shape("box", ((0, 0), (90, 90))),)))
    pads.text.clear()
    pads.keep()
    assert [name for name, _ in more] == ["pad", "sketch"]
    assert more[0][1] == ""
    assert len(from_text(more[1][1]).shapes) == 1


# --- in the room ----------------------------------------------------------------------------------------------------


@pytest.fixture
def coding(look: Look) -> Iterator[tuple[Set, RoomStage, FakeLiveRound]]:
    with stage("about", look, 1440, 900) as on:
        yield (on, *on.answer("coding-45"))


def test_a_coding_round_offers_its_pad(coding: tuple[Set, RoomStage, FakeLiveRound], qtbot: QtBot) -> None:
    """A button and a key; letters go into the pad, Esc gives them back, and the round has the text at once."""
    _, room, live = coding
    assert room.controls.offers_pad
    qtbot.keyClick(room, Qt.Key.Key_D)
    assert room.pads.isVisible()
    assert room.pads.text.hasFocus()
    qtbot.keyClicks(room.pads.text, "dp n r")
    assert room.pads.text.toPlainText() == "dp n r"
    assert not [call for call in live.calls if call.startswith("request")]
    qtbot.waitUntil(lambda: live.pads == {"pad": "dp n r"})
    qtbot.keyClick(room.pads.text, Qt.Key.Key_Escape)
    assert room.hasFocus()
    room.pads.text.insertPlainText("!")
    room.pads.close_button.click()
    assert room.pads.isHidden()
    assert live.pads["pad"] == "dp n r!"


def test_a_story_needs_no_pad_but_may_have_one(look: Look, qtbot: QtBot) -> None:
    """No button, but the key works; notes go to the round as they are taken."""
    with stage("about", look, 1440, 900) as on:
        room, live = on.answer()
        assert not room.controls.offers_pad
        room.act("room.pad")
        assert room.pads.isVisible()
        room.act("room.notes")
        room.notes.line.setText("the budget")
        qtbot.keyClick(room.notes.line, Qt.Key.Key_Return)
        assert "keep_note the budget" in live.calls


def test_leaving_the_room_keeps_what_was_just_written(coding: tuple[Set, RoomStage, FakeLiveRound]) -> None:
    """The last second before the page is left is not lost."""
    on, room, live = coding
    room.act("room.pad")
    room.pads.text.insertPlainText("almost")
    room.act("room.notes")
    room.notes.line.setText("half a line")
    page = on.window.page("room")
    assert isinstance(page, RoomPage)
    page.left()
    assert live.pads == {"pad": "almost"}
    assert "keep_note half a line" in live.calls


def test_a_silence_is_kept_in_view_until_words_come(coding: tuple[Set, RoomStage, FakeLiveRound]) -> None:
    """One quiet line, no flash, nothing moves; the next word takes it away."""
    on, room, live = coding
    live._take(SilenceNoticed(21.0))
    on.rest(live, room)
    assert "say what you are thinking" in room.hint.text()
    assert room.view is not None
    assert room.view.stage == "listening"
    live.hear("so i would sort them")
    on.rest(live, room)
    assert room.hint.text() == ""


def test_hiding_the_words_holds_beside_a_pad(coding: tuple[Set, RoomStage, FakeLiveRound]) -> None:
    """Who does not want the words in the room does not get them back by opening a pad."""
    _, room, _ = coding
    room.act("room.transcript")
    room.act("room.pad")
    room.act("room.pad")
    assert room.transcript_card.isHidden()
    room.act("room.transcript")
    assert room.transcript_card.isVisible()


@pytest.fixture(params=[1.25, 1.5, 2.0])
def cramped(look: Look, request: pytest.FixtureRequest) -> Iterator[tuple[Set, RoomStage, FakeLiveRound]]:
    """A coding round in the smallest window, with large text."""
    look.choose_text_scale(request.param)
    with stage("about", look, 1024, 640) as on:
        yield (on, *on.answer("coding-45"))


def test_a_pad_that_has_the_room_to_itself_leaves_the_clock_in_sight(
    cramped: tuple[Set, RoomStage, FakeLiveRound],
) -> None:
    """One line with the time and the question over it; put aside, everything is where it was."""
    on, room, live = cramped
    assert room.line.isHidden()
    room.act("room.pad")
    on.settle()
    assert room.line.isVisible()
    assert room.line.clock.face == room.clock.face
    assert room.line.question.text() == live.view().question_text
    assert not room.question.isVisible()
    assert not room.clock_card.isVisible()
    assert not room.rail.isVisible()
    assert room.pads.text.height() > room.height() * 0.4
    live.pass_time(live.view().phase_left_s + 72)
    on.rest(live, room)
    assert (room.line.clock.face.state, room.line.clock.face.figures) == ("over", "+1:12")
    assert "over" in room.line.clock.accessibleName()
    room.act("room.pad")
    on.settle()
    assert room.line.isHidden()
    assert all(part.isVisible() for part in (room.question, room.clock_card, room.rail))


def test_what_is_said_in_between_stands_on_the_line(cramped: tuple[Set, RoomStage, FakeLiveRound]) -> None:
    """Where there is no voice a clarification is still read, though the pad covers its place."""
    on, room, live = cramped
    room.act("room.pad")
    live.request("hint")
    on.rest(live, room)
    said = room.question.said.text()
    assert said
    assert room.line.question.text() == f"{said} \N{MIDDLE DOT} {live.view().question_text}"


def test_the_sketch_s_tools_stand_beside_the_switch_where_height_is_short(
    cramped: tuple[Set, RoomStage, FakeLiveRound], qtbot: QtBot
) -> None:
    """The sheet has what they took; with the text in front they are gone, with more room they stand over the sheet."""
    on, room, _ = cramped
    room.act("room.pad")
    pads = room.pads
    assert not pads.sketch.bar.isVisible()
    pads.show_pad("sketch")
    on.settle()
    assert pads.sketch.bar.isVisible()
    assert pads.sketch.bar.parent() is pads
    assert pads.sketch.canvas.sheet.height() > room.height() * 0.35
    draw(qtbot, pads.sketch.canvas, (100, 100), (300, 300))
    assert kinds(pads.sketch.canvas) == ["pen"]
    on.window.resize(1440, 1200)
    on.settle()
    assert pads.sketch.bar.parent() is pads.sketch
    assert pads.sketch.bar.isVisible()


def test_with_room_for_both_there_is_no_line(coding: tuple[Set, RoomStage, FakeLiveRound]) -> None:
    """Beside the question a pad takes nothing away."""
    _, room, _ = coding
    room.act("room.pad")
    assert room.line.isHidden()
    assert all(part.isVisible() for part in (room.question, room.clock_card, room.rail))


# --- in the review --------------------------------------------------------------------------------------------------


def test_the_review_shows_the_pads(qtbot: QtBot, look: Look) -> None:
    """Text to copy and the sketch as it was; a session without either shows neither."""
    panel = NotesPanel(look)
    qtbot.addWidget(panel)
    sketch = Sketch((Shape("box", ((10.0, 10.0), (90.0, 90.0))),))
    pads = (Attachment("pad", "a -> b"), Attachment("sketch", to_text(sketch)))
    panel.show_session(Session(head(), "completed", 60.0, attachments=pads))
    assert not panel.pads.isHidden()
    assert panel.pads.sketch.sketch == sketch
    panel.pads.copy.click()
    assert QGuiApplication.clipboard().text() == "a -> b"
    panel.show_session(Session(head("other"), "completed", 60.0))
    assert panel.pads.isHidden()
