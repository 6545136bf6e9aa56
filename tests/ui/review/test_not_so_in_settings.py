"""What was marked "not so" stands in the settings, and can be taken back there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.library.store import Library
from desktop_app.ui.look import Look
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.settings.not_so_group import NotSoGroup
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton, QuietButton
from tests.ui.review.conftest import SESSION, Heard


@pytest.fixture
def page(qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks) -> Iterator[SettingsPage]:
    page = SettingsPage(look, parts, tasks)
    qtbot.addWidget(page)
    page.resize(1200, 860)
    page.show()
    yield page
    page.close_down()


def group_of(page: SettingsPage) -> NotSoGroup:
    return next(group for group in page.groups if isinstance(group, NotSoGroup))


def test_without_marks_it_says_so(qtbot: QtBot, page: SettingsPage) -> None:
    page.opened()
    group = group_of(page)
    qtbot.waitUntil(lambda: group.state.text() == "Nothing is marked.")
    assert group.rows == []


def test_a_mark_is_listed_leads_to_its_session_and_is_taken_back(
    qtbot: QtBot, page: SettingsPage, library: Library
) -> None:
    """With what was found, and where; taken back, the finding counts again."""
    analysis = library.session(SESSION).exchanges[0].analysis
    assert analysis is not None
    before = library.sessions()[0].findings
    library.annotations.refute(SESSION, 1, analysis.findings[0])
    assert library.sessions()[0].findings == before - 1
    page.opened()
    group, heard = group_of(page), Heard(page)
    qtbot.waitUntil(lambda: len(group.rows) == 1)
    row = group.rows[0]
    assert row.title.text() == analysis.findings[0].message
    assert row.note.text() == "Behavioural · Yesterday 18:40"
    QTest.mouseClick(row.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert heard.wanted == [("review", SESSION)]
    QTest.mouseClick(row.findChild(QuietButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not group.rows and group.state.isVisible())
    assert library.session(SESSION).refutations == ()
    assert library.sessions()[0].findings == before


def test_many_marks_are_listed_up_to_a_bound(
    qtbot: QtBot, page: SettingsPage, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.settings.not_so_group.MOST_SHOWN", 1)
    for exchange in library.session(SESSION).exchanges:
        assert exchange.analysis is not None
        library.annotations.refute(SESSION, exchange.id, exchange.analysis.findings[0])
    page.opened()
    qtbot.waitUntil(lambda: len(group_of(page).rows) == 1)
    assert "1 older one" in group_of(page).state.text()
