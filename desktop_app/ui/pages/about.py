"""About Mock Loop: what it is, which version, and what it is made of."""

import importlib.metadata

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.nav_rail import HouseMark
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import Text

MADE_OF = (
    ("PySide6-Essentials", "Qt, the window", "LGPL-3.0"),
    ("vosk", "Vosk, hearing words", "Apache-2.0"),
    ("sounddevice", "PortAudio, sound in and out", "MIT"),
    ("soundfile", "libsndfile, recordings", "BSD-3-Clause, LGPL-2.1"),
    ("pyttsx3", "the system's voices", "MPL-2.0"),
    ("numpy", "NumPy, numbers", "BSD-3-Clause"),
    ("PyYAML", "content", "MIT"),
    ("fontpkg-inter", "Inter, the typeface", "OFL-1.1"),
    ("fontpkg-jetbrains-mono", "JetBrains Mono, times and keys", "OFL-1.1"),
    ("piper-tts", "Piper, the natural voice (an extra)", "GPL-3.0"),
)
"""Project, what it does here, its licence."""


class AboutPage(Page):
    """Only words."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        back = IconButton(look, "back", self.tr("Back"))
        back.clicked.connect(self._back)
        body = QWidget()
        body.setMaximumWidth(max(760, look.px(640)))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(HouseMark(look, 72), 0, Qt.AlignmentFlag.AlignHCenter)
        for words, size, colour in (
            ("Mock Loop", "title", "text"),
            (self.tr("Version {0}").format(__version__), "body", "muted"),
            (
                self.tr(
                    "Rehearse an engineering manager's interview loop out loud, on the clock, and alone."
                ),
                "lead",
                "text",
            ),
            (
                self.tr("It listens only while you practise, and keeps what it hears on this machine.")
                + " "
                + self.tr("Its own code is under the MIT licence."),
                "body",
                "muted",
            ),
        ):
            text = Text(
                look,
                words,
                size=size,
                colour=colour,
                wrap=True,
                weight="strong" if size == "title" else "regular",
            )
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addWidget(self._made_of())
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        page = look.theme.spacing.page
        row.setContentsMargins(page, 24, page, 0)
        row.addWidget(body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPage(middle))

    def _made_of(self) -> Card:
        card = Card(self.look)
        grid = QGridLayout(card)
        grid.setContentsMargins(24, 18, 24, 18)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        row = 0
        for project, use, licence in MADE_OF:
            version = _version(project)
            if version:
                grid.addWidget(Text(self.look, use, wrap=True), row, 0)
                grid.addWidget(Text(self.look, version, colour="muted", mono=True, size="note"), row, 1)
                grid.addWidget(Text(self.look, licence, colour="muted", size="note"), row, 2)
                row += 1
        return card

    @Slot()
    def _back(self) -> None:
        self.wanted.emit("settings", None)


def _version(project: str) -> str:
    try:
        return importlib.metadata.version(project)
    except importlib.metadata.PackageNotFoundError:
        return ""
