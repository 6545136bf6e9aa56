"""What stands in line with what, and what is in sight: things that only a picture would show otherwise."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.pages.home import HomePage
from desktop_app.ui.pages.progress import ProgressPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.welcome import WelcomePage
from desktop_app.ui.review.progress_table import on_lines
from tests.fakes.window_parts import RESOURCES
from tests.ui.gallery import stage


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each language of the window; German has the longer words."""
    language = Language(RESOURCES / "translations")
    language.choose(request.param)
    yield request.param
    language.choose("en")
    for translator in language._translators:
        qapp.removeTranslator(translator)


def right_of(widget: QWidget, window: QWidget) -> int:
    """Where it ends."""
    return widget.mapTo(window, QPoint(widget.width(), 0)).x()


@pytest.mark.usefixtures("spoken")
def test_the_table_of_progress_is_whole_on_the_smallest_screen(look: Look) -> None:
    """All columns are in sight; a name that is cut for it can be read in its tool tip."""
    with stage("progress-table", look, 1024, 640) as on:
        page = on.window.page("progress")
        assert isinstance(page, ProgressPage)
        table = page.table
        assert table.horizontalScrollBar().maximum() == 0
        item = table.item(1, 1)
        assert item is not None
        assert item.toolTip() == item.text()


def test_a_heading_is_broken_so_that_it_is_narrow() -> None:
    """On as many lines as there may be, never within a word."""
    assert on_lines("Long pauses a session", 2) == "Long pauses\na session"
    assert on_lines("Long pauses a session", 3) == "Long\npauses a\nsession"
    assert on_lines("Date", 3) == "Date"


def test_put_back_ends_where_the_controls_end(look: Look) -> None:
    """Its words do: the ground that it shows under the mouse reaches further."""
    with stage("settings", look, 1024, 640) as on:
        page = on.window.page("settings")
        assert isinstance(page, SettingsPage)
        group = page.groups[0]
        end = right_of(group.back, on.window) - group.back.side_padding()
        assert {right_of(row.control, on.window) for row in group.rows} == {end}


def test_not_now_begins_where_the_page_begins(look: Look) -> None:
    """Its words do."""
    with stage("welcome-level", look, 1024, 640) as on:
        page = on.window.page("welcome")
        assert isinstance(page, WelcomePage)
        begin = page.later.mapTo(on.window, QPoint(page.later.side_padding(), 0)).x()
        assert {card.mapTo(on.window, QPoint(0, 0)).x() for card in page.levels.values()} == {begin}


def test_tab_goes_through_the_home_page_as_one_reads_it(look: Look) -> None:
    """From the places at the left to the level, the banner, the cards, the drills, the loop, and what is missing."""
    with stage("home-faults", look, 1440, 900) as on:
        page = on.window.page("practice")
        assert isinstance(page, HomePage)
        seen: list[QWidget] = []
        while len(seen) < 2 or seen[-1] is not seen[0]:
            QTest.keyClick(QApplication.focusWidget() or on.window, Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            assert focus is not None
            seen.append(focus)
        begin = next(place for place, widget in enumerate(seen) if page.level.isAncestorOf(widget))
        order = seen[begin:-1] + seen[:begin]
        holders = (page.level, page.banner, *page.cards, *reversed(page._below), page.strip)
        read = [place for one in order for place, holder in enumerate(holders) if holder.isAncestorOf(one)]
        assert read == sorted(read)
        assert set(read) == set(range(len(holders)))


def test_what_has_the_keyboard_is_brought_into_sight(look: Look) -> None:
    """Also where the keyboard comes from outside the page that scrolls."""
    with stage("home-faults", look, 1024, 640) as on:
        page = on.window.page("practice")
        assert isinstance(page, HomePage)
        bar = page.findChild(QScrollArea).verticalScrollBar()
        cure, level = page.strip.cures["model"], page.level._group.checkedButton()
        cure.setFocus(Qt.FocusReason.TabFocusReason)
        on.settle(lambda: QApplication.focusWidget() is cure and bar.maximum() > on.window.height())
        bar.setValue(bar.maximum())
        on.settle(lambda: level.visibleRegion().isEmpty())
        level.setFocus(Qt.FocusReason.TabFocusReason)
        on.settle(lambda: not level.visibleRegion().isEmpty())


def test_the_sheet_of_keys_gives_the_keyboard_back_to_where_it_was(look: Look) -> None:
    """Whoever looked a key up goes on where they were."""
    with stage("home", look, 1440, 900) as on:
        page = on.window.page("practice")
        assert isinstance(page, HomePage)
        page.cards[1].options.setFocus()
        on.window.show_keys()
        assert QApplication.focusWidget() is not page.cards[1].options
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is page.cards[1].options
