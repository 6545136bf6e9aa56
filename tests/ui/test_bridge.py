"""The bridge: what a round tells on its own threads arrives on the GUI thread, in order and whole."""

import threading
from typing import Any

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from desktop_app.analysis.model import Word
from desktop_app.interview.model import Mark
from desktop_app.practice.model import (
    EffectDone,
    HintGiven,
    LevelHeard,
    RoundKept,
    TroubleArose,
    ViewChanged,
    WordsHeard,
)
from desktop_app.ui.bridge import Bridge


class Ear(QObject):
    """Remembers what it was told, and on which thread."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.threads: set[QThread] = set()
        bridge.words_heard.connect(self.take)
        bridge.effect_done.connect(self.take)
        bridge.view_changed.connect(self.take)
        bridge.hint_given.connect(self.take)
        bridge.trouble_arose.connect(self.take)
        bridge.round_kept.connect(self.take)
        bridge.level_heard.connect(self.take_level)

    @Slot(object)
    @Slot(str)
    def take(self, what: object) -> None:
        self.heard.append(what)
        self.threads.add(QThread.currentThread())

    @Slot(float, float)
    def take_level(self, rms: float, peak: float) -> None:
        self.take((rms, peak))


def words(number: int) -> WordsHeard:
    return WordsHeard(number, (Word(f"w{number}", 0.0, 1.0),), "")


def test_events_of_other_threads_arrive_on_the_gui_thread_in_order(qtbot: QtBot) -> None:
    """A thousand events sent at once from another thread all come, as they were sent."""
    bridge = Bridge()
    ear = Ear(bridge)
    events = [words(number) for number in range(1000)]
    sender = threading.Thread(target=lambda: [bridge(event) for event in events])
    sender.start()
    sender.join()
    qtbot.waitUntil(lambda: len(ear.heard) == 1000)
    assert ear.heard == events
    assert ear.threads == {QThread.currentThread()}


def test_several_threads_lose_nothing(qtbot: QtBot) -> None:
    """Events that race each other all arrive."""
    bridge = Bridge()
    ear = Ear(bridge)
    senders = [
        threading.Thread(target=lambda start=start: [bridge(words(start + n)) for n in range(300)])
        for start in range(0, 1200, 300)
    ]
    for sender in senders:
        sender.start()
    qtbot.waitUntil(lambda: len(ear.heard) == 1200)
    assert sorted(event.exchange_id for event in ear.heard) == list(range(1200))


def test_levels_that_come_together_are_told_once(qtbot: QtBot) -> None:
    """Of a burst of levels only the last is told; other events between them keep their place."""
    bridge = Bridge()
    ear = Ear(bridge)
    for level in (0.1, 0.2):
        bridge(LevelHeard(level, level))
    bridge(HintGiven("slower"))
    bridge(LevelHeard(0.3, 0.4))
    qtbot.waitUntil(lambda: len(ear.heard) == 2)
    assert ear.heard == ["slower", (0.3, 0.4)]


def test_views_that_come_together_are_told_once(qtbot: QtBot) -> None:
    """What is over already is not drawn; what happened between them is told, and in its place."""
    bridge = Bridge()
    ear = Ear(bridge)
    views: list[Any] = [object(), object()]
    bridge(ViewChanged(views[0]))
    bridge(HintGiven("slower"))
    bridge(ViewChanged(views[1]))
    qtbot.waitUntil(lambda: len(ear.heard) == 2)
    assert ear.heard == ["slower", views[1]]


def test_every_kind_of_event_has_its_signal(qtbot: QtBot) -> None:
    """Views, effects, words, hints, troubles and the end each come by their own signal."""
    bridge = Bridge()
    ear = Ear(bridge)
    effect = EffectDone(Mark("paused"), 3.0)
    view: Any = object()
    for event in (ViewChanged(view), effect, words(1), HintGiven("h"), TroubleArose("t"), RoundKept("s")):
        bridge(event)
    qtbot.waitUntil(lambda: len(ear.heard) == 6)
    assert ear.heard == [view, effect, words(1), "h", "t", "s"]


def test_a_closed_bridge_tells_nothing_more(qtbot: QtBot) -> None:
    """What was on its way when the page left is forgotten."""
    bridge = Bridge()
    ear = Ear(bridge)
    bridge(HintGiven("late"))
    bridge.close()
    bridge(HintGiven("later"))
    open_bridge = Bridge()
    open_ear = Ear(open_bridge)
    open_bridge(HintGiven("now"))
    qtbot.waitUntil(lambda: open_ear.heard == ["now"])
    assert ear.heard == []


def test_a_held_bridge_keeps_everything_until_it_is_released(qtbot: QtBot) -> None:
    """A round that began before anybody was connected loses nothing."""
    bridge = Bridge(held=True)
    bridge(HintGiven("first"))
    open_bridge = Bridge()
    open_ear = Ear(open_bridge)
    open_bridge(HintGiven("now"))
    qtbot.waitUntil(lambda: open_ear.heard == ["now"])
    ear = Ear(bridge)
    bridge(HintGiven("second"))
    bridge.release()
    qtbot.waitUntil(lambda: ear.heard == ["first", "second"])
