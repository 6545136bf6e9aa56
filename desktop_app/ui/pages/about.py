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
    ("PySide6-Essentials", "Qt", "LGPL-3.0"),
    ("vosk", "Vosk", "Apache-2.0"),
    ("faster-whisper", "Whisper", "MIT"),
    ("piper-tts", "Piper", "GPL-3.0"),
    ("pyttsx3", "pyttsx3", "MPL-2.0"),
    ("sounddevice", "PortAudio", "MIT"),
    ("soundfile", "libsndfile", "BSD-3-Clause, LGPL-2.1"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("PyYAML", "PyYAML", "MIT"),
    ("fontpkg-inter", "Inter", "OFL-1.1"),
    ("fontpkg-jetbrains-mono", "JetBrains Mono", "OFL-1.1"),
)
"""Package, what it is known as, its licence; what is not installed is left out."""


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
                self.tr("It listens only while you practise, and keeps what it hears on this machine."),
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
        column.addSpacing(8)
        column.addWidget(self._made_of())
        licence = self.tr("Its own code is under the MIT licence.")
        column.addWidget(Text(look, licence, size="note", colour="muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        page = look.theme.spacing.page
        row.setContentsMargins(page, 24, page, 0)
        row.addWidget(body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPage(middle))

    def _uses(self) -> dict[str, str]:
        """What each part does here."""
        return {
            "Qt": self.tr("the window"),
            "Vosk": self.tr("hears your words while you speak"),
            "Whisper": self.tr("hears a finished round once more"),
            "Piper": self.tr("the natural voice, an extra"),
            "pyttsx3": self.tr("the system's own voices"),
            "PortAudio": self.tr("microphones and loudspeakers"),
            "libsndfile": self.tr("recordings"),
            "NumPy": self.tr("levels and waveforms"),
            "PyYAML": self.tr("questions and rounds"),
            "Inter": self.tr("the typeface"),
            "JetBrains Mono": self.tr("times and keys"),
        }

    def _made_of(self) -> Card:
        card = Card(self.look)
        grid = QGridLayout(card)
        grid.setContentsMargins(24, 18, 24, 18)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        uses = self._uses()
        found = [(name, _version(package), licence) for package, name, licence in MADE_OF]
        for row, (name, version, licence) in enumerate(one for one in found if one[1]):
            grid.addWidget(Text(self.look, name, weight="medium", wrap=True), row, 0)
            grid.addWidget(Text(self.look, uses[name], colour="muted", wrap=True), row, 1)
            grid.addWidget(Text(self.look, version, colour="muted", mono=True, size="note"), row, 2)
            grid.addWidget(Text(self.look, licence, colour="muted", size="note", wrap=True), row, 3)
        return card

    @Slot()
    def _back(self) -> None:
        self.wanted.emit("settings", None)


def _version(project: str) -> str:
    try:
        return importlib.metadata.version(project)
    except importlib.metadata.PackageNotFoundError:
        return ""
