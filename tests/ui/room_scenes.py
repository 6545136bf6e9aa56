"""The scenes of the gallery that show the room, from the greeting to the round that is kept."""

import math
from collections.abc import Callable

from desktop_app.interview.model import Options, SilenceNoticed
from desktop_app.interview.timing import length_in_words
from desktop_app.library.sketch import Shape, Sketch
from desktop_app.sentence import Sentence
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.pages.room import RoomPage
from tests.ui.playing import Set

SKETCHED = Sketch(
    (
        Shape("box", ((120.0, 380.0), (420.0, 560.0))),
        Shape("words", ((180.0, 450.0),), "clients"),
        Shape("arrow", ((430.0, 470.0), (640.0, 470.0))),
        Shape("box", ((650.0, 380.0), (950.0, 560.0))),
        Shape("words", ((730.0, 450.0),), "queue"),
        Shape("arrow", ((960.0, 470.0), (1170.0, 330.0))),
        Shape("box", ((1180.0, 220.0), (1480.0, 400.0))),
        Shape("words", ((1250.0, 290.0),), "workers"),
        Shape("pen", tuple((700.0 + 2 * x, 650.0 + 30 * math.sin(x / 9)) for x in range(110))),
    )
)


def _room_greeting(on: Set) -> None:
    on.room()


def _room_answer(on: Set) -> None:
    on.answer()


def _room_closing(on: Set) -> None:
    stage, live = on.answer()
    live.pass_time(live.view().phase_left_s - 25)
    on.rest(live, stage)


def _room_over(on: Set) -> None:
    stage, live = on.answer()
    live.pass_time(live.view().phase_left_s + 72)
    on.rest(live, stage)


def _room_probe(on: Set) -> None:
    stage, live = on.answer()
    live.end_answer()
    live.judge()
    live.finish_speech()
    on.rest(live, stage)


def _room_paused(on: Set) -> None:
    stage, live = on.answer()
    live.sleep(Sentence("the machine slept for {length}", length=length_in_words(240)))
    on.rest(live, stage)


def _room_troubled(on: Set) -> None:
    stage, live = on.answer()
    live.trouble(
        Sentence("The computer was too busy and lost some sound {at_s:.1f} s into the recording.", at_s=71.3)
    )
    live.trouble(
        Sentence(
            'The microphone "{name}" has stopped delivering sound: it may be unplugged or asleep; what was recorded is '
            "kept.",
            name="USB Audio",
        )
    )
    live.hint("No figure so far. What was it before, and what did it become?")
    on.rest(live, stage)


def _room_notes(on: Set) -> None:
    stage, live = on.answer()
    stage.act("room.notes")
    stage.notes.line.setText("asked about the budget")
    stage.notes.take_unfinished()
    stage.notes.line.setText("next time name the customers")
    on.rest(live, stage)


def _room_ending(on: Set) -> None:
    stage, live = on.answer()
    stage.act("room.end")
    on.rest(live, stage)


def _room_problem(on: Set) -> None:
    on.answer("coding-45")


def _room_pad(on: Set) -> None:
    stage, live = on.answer("coding-45")
    stage.act("room.pad")
    stage.pads.text.setPlainText(
        "def longest_gap(visits):\n    visits = sorted(visits)\n    gap = visits[0]\n"
        "    for earlier, later in zip(visits, visits[1:]):\n        gap = max(gap, later - earlier)\n    return gap"
    )
    on.rest(live, stage)


def _room_sketch(on: Set) -> None:
    stage, live = on.answer("system-design-60")
    live.pass_time(12)
    live._take(SilenceNoticed(12.0))
    stage.act("room.pad")
    stage.pads.sketch.canvas.show_sketch(SKETCHED)
    on.rest(live, stage)


def _room_kept(on: Set) -> None:
    _stage, live = on.answer()
    live.pass_time(15 * 60)
    live.skip_phase()
    live.finish_speech()
    live.pass_time(12.5 * 60)
    live.end_round()
    live.finish_speech()
    live.keep("session-1")
    page = on.window.page("room")
    assert isinstance(page, RoomPage)
    on.settle(page.kept.review.isEnabled)


def _room_failed(on: Set) -> None:
    on.window.show_page("room", Beginning("behavioural-45", Options()))
    page = on.window.page("room")
    assert isinstance(page, RoomPage)
    on.settle(page.failed.isVisible)


def _room_small(on: Set) -> None:
    stage, live = on.answer()
    stage.act("room.compact")
    on.rest(live, stage)


ROOM_SCENES: dict[str, Callable[[Set], object]] = {
    "room-greeting": _room_greeting,
    "room-answer": _room_answer,
    "room-closing": _room_closing,
    "room-over": _room_over,
    "room-probe": _room_probe,
    "room-problem": _room_problem,
    "room-paused": _room_paused,
    "room-troubled": _room_troubled,
    "room-notes": _room_notes,
    "room-ending": _room_ending,
    "room-pad": _room_pad,
    "room-sketch": _room_sketch,
    "room-kept": _room_kept,
    "room-failed": _room_failed,
    "room-small": _room_small,
}
