"""Own content: a folder of questions and rounds that lies over ours; it is checked before it counts."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.settings.rows import SettingGroup, SettingRow
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import QuietButton

CheckContent = Callable[[Path], Mapping[str, int]]
"""Reads a folder of own content with ours: how much there is of what.  Raises `MockLoopError` with its faults."""


class ContentGroup(SettingGroup):
    """Choose a folder: where it has no fault it counts at once, otherwise the first fault is told and nothing changes.

    `choose` asks for a folder and returns it, empty where none was taken.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        preferences: PreferencesFile,
        tasks: Tasks,
        check: CheckContent | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "content", title, parent=parent)
        self._preferences, self._tasks, self._check = preferences, tasks, check
        self.choose: Callable[[], str] = self._ask
        self.button = QuietButton(look, self.tr("Choose a folder"))
        self.button.clicked.connect(self._choose)
        self.row = SettingRow(
            look, self.tr("Folder"), self._note(), self.button, self.tr("questions rounds yaml")
        )
        self.add(self.row, lambda: self.row.say(self._note()))

    def _note(self) -> str:
        folder = self._preferences.now.own_content
        if folder:
            return self.tr("Laid over ours: {0}").format(folder)
        return self.tr(
            "Questions and rounds of your own, laid over ours. content/README.md shows the format."
        )

    def _ask(self) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("A folder of your own content"))

    @Slot()
    def _choose(self) -> None:
        folder = self.choose()
        if not folder:
            return
        check = self._check
        if check is None:
            self._preferences.change(own_content=folder)
            return
        self.button.setEnabled(False)
        self.row.say(self.tr("Reading {0} …").format(folder))
        self._tasks.run(lambda: check(Path(folder)), lambda _counts: self._take(folder), self._refuse)

    def _take(self, folder: str) -> None:
        self.button.setEnabled(True)
        self._preferences.change(own_content=folder)
        self.row.say(self._note())

    def _refuse(self, faults: str) -> None:
        self.button.setEnabled(True)
        lines = faults.splitlines()
        more = self.tr("And %n more fault(s): `mockloop content check` tells all.", "", len(lines) - 1)
        self.row.say(self._note())
        self.row.warn(f"{lines[0]} {more}" if len(lines) > 1 else lines[0])
