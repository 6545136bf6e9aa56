"""The keys of the review page; a field that is being written in keeps its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_app.ui.keys import KeyMap
from desktop_app.ui.preferences import Preferences, PreferencesFile

if TYPE_CHECKING:
    from desktop_app.ui.pages.review import ReviewPage


class ReviewKeys(QObject):
    """Makes the page's shortcuts, and makes them anew when somebody chooses other keys."""

    def __init__(self, page: "ReviewPage", preferences: PreferencesFile) -> None:
        super().__init__(page)
        self._page = page
        self._shortcuts: list[QShortcut] = []
        self._stop = preferences.watch(self._renew)
        self.destroyed.connect(self._stop)
        self._renew(preferences.now)

    def _renew(self, preferences: Preferences) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        keys, page = KeyMap(preferences.keys), self._page
        playing, bar = page.playing, page.player
        acts: dict[str, Callable[[], object]] = {
            keys.key("review.play"): self._space,
            keys.key("review.back"): lambda: playing.skip(-5.0),
            keys.key("review.forward"): lambda: playing.skip(5.0),
            keys.key("review.back_far"): lambda: playing.skip(-10.0),
            keys.key("review.forward_far"): lambda: playing.skip(10.0),
            keys.key("review.previous_finding"): lambda: page.tour.step_finding(-1),
            keys.key("review.next_finding"): lambda: page.tour.step_finding(1),
            keys.key("review.loop"): page.tour.toggle_loop,
            keys.key("review.find"): page.find_bar.open_bar,
            keys.key("review.not_so"): page.refute_chosen,
            keys.key("review.copy"): page.desk.copy,
            keys.key("review.note"): page.desk.write_note,
            keys.key("review.previous_question"): lambda: page.tour.step_question(-1),
            keys.key("review.next_question"): lambda: page.tour.step_question(1),
            keys.key("review.slower"): lambda: bar.step_speed(-1),
            keys.key("review.faster"): lambda: bar.step_speed(1),
            keys.key("review.follow"): lambda: page.transcript.follow(not page.transcript.follows),
            "PgUp": lambda: page.transcript.keyboard_scroll(-1.0),
            "PgDown": lambda: page.transcript.keyboard_scroll(1.0),
        }
        self._shortcuts = [self._shortcut(key, act) for key, act in acts.items()]

    def _shortcut(self, key: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _space(self) -> None:
        """Space presses the button that the keyboard is on; everywhere else it plays and pauses."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self._page.isAncestorOf(focus):
            focus.click()
        else:
            self._page.playing.toggle()
