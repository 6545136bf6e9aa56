"""What every test of the window starts from: the look with its fonts, and a place to put widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.look import Look
from desktop_app.ui.style import Dresser

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session", autouse=True)
def bundled_fonts(qapp: QApplication) -> list[str]:
    """The bundled fonts, once for all tests."""
    return load_fonts()


@pytest.fixture
def look(qapp: QApplication, qtbot: QtBot) -> Iterator[Look]:
    """The dark look, put on the application, with nothing moving."""
    look = Look(RESOURCES, mode="dark", motion="off")
    Dresser(qapp, look)
    yield look
    look.deleteLater()
