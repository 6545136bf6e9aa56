"""The camera of the demonstration: whoever has seen enough can leave."""

import signal

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from desktop_app.ui.camera import _interruptible


def test_ctrl_c_ends_the_watching(qtbot: QtBot) -> None:
    """It is raised where the command line can tell it, not in a slot, and afterwards works as before."""
    loop = QEventLoop()
    before = signal.getsignal(signal.SIGINT)
    QTimer.singleShot(0, lambda: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt), _interruptible(loop):
        loop.exec()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_round_that_ends_by_itself_interrupts_nobody(qtbot: QtBot) -> None:
    """The loop is left, and nothing is raised."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    with _interruptible(loop):
        loop.exec()
