"""Work in the background: done elsewhere, told here."""

import logging
import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from desktop_app.errors import Missing
from desktop_app.ui.tasks import Tasks, sentence_of


def test_work_runs_elsewhere_and_its_end_is_told_here(qtbot: QtBot) -> None:
    """The function runs on a worker, its continuation on the GUI thread."""
    tasks, ended = Tasks(), []
    tasks.run(threading.get_ident, lambda worker: ended.append((worker, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(ended))
    worker, here = ended[0]
    assert worker != threading.get_ident()
    assert here == tasks.thread()
    tasks.close()


def test_our_own_error_is_told_in_its_own_words(qtbot: QtBot) -> None:
    """A MockLoopError reaches `failed` as its sentence."""
    tasks, told = Tasks(), []

    def fail() -> None:
        raise Missing("There is no microphone: connect one.")

    tasks.run(fail, lambda _: told.append("done"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["There is no microphone: connect one."]
    tasks.close()


def test_any_other_error_is_logged_and_told_kindly(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """A fault of ours never shows a traceback to a person, and is never swallowed."""
    tasks, told = Tasks(), []

    def fail() -> None:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR):
        tasks.run(fail, lambda _: None, told.append)
        qtbot.waitUntil(lambda: bool(told))
    assert "log" in told[0]
    assert "ZeroDivisionError" in told[0]
    assert caplog.records[0].exc_info is not None
    tasks.close()


def test_closing_waits_for_what_runs_and_tells_nothing_more(qtbot: QtBot) -> None:
    """A window that closes is not called back."""
    tasks, told, go = Tasks(), [], threading.Event()
    tasks.run(lambda: go.wait(5.0), told.append)
    go.set()
    tasks.close()
    other, ended = Tasks(), []
    other.run(lambda: 1, ended.append)
    qtbot.waitUntil(lambda: ended == [1])
    other.close()
    assert told == []


def test_closing_unused_tasks_is_quick() -> None:
    """No worker is made for nothing."""
    tasks = Tasks()
    tasks.close()
    assert tasks._workers is None


def test_sentences_of_errors() -> None:
    """Our errors speak for themselves, others are named with where to look."""
    assert sentence_of(Missing("Get one.")) == "Get one."
    assert "KeyError" in sentence_of(KeyError("x"))


def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot) -> None:
    """What was to be told to a deleted page is dropped, in success and in failure."""
    import shiboken6

    tasks, told = Tasks(), []

    class Page(QObject):
        def take(self, result: object) -> None:
            told.append(result)

    page = Page()
    shiboken6.delete(page)
    tasks.run(lambda: 1, page.take)
    tasks.run(lambda: 1 / 0, page.take, page.take)
    tasks.run(lambda: 2, told.append)
    qtbot.waitUntil(lambda: told == [2])
    tasks.close()
