"""The sound check: microphone and voice, to be tried at any time."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.sound.microphone_card import MicrophoneCard
from desktop_app.ui.sound.voice_card import VoiceCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import Text


class SoundPage(Page):
    """Listens and speaks only while it is in sight."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self.microphone: MicrophoneCard | None = None
        self.voice: VoiceCard | None = None
        back = IconButton(look, "back", self.tr("Back"))
        back.clicked.connect(self._back)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(back)
        top.addWidget(Text(look, self.tr("Sound check"), size="title", weight="strong"), 1)
        body = QWidget()
        body.setMaximumWidth(max(860, look.px(700)))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        column.addLayout(top)
        desk = parts.sound
        if desk is None:
            words = self.tr("This program was started without sound.")
            column.addWidget(EmptyState(look, "muted", self.tr("No sound here"), words))
        else:
            self.microphone = MicrophoneCard(look, desk, parts.preferences, tasks)
            self.voice = VoiceCard(look, desk, parts.preferences, tasks)
            column.addWidget(self.microphone)
            column.addWidget(self.voice)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        page = look.theme.spacing.page
        row.setContentsMargins(page, 30, page, 0)
        row.addWidget(body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPage(middle))

    def opened(self, argument: object = None) -> None:
        if self.microphone is not None and self.voice is not None:
            self.microphone.open()
            self.voice.open()

    def left(self) -> None:
        if self.microphone is not None and self.voice is not None:
            self.microphone.close_down()
            self.voice.close_down()

    def close_down(self) -> None:
        if self.microphone is not None and self.voice is not None:
            self.microphone.close_down(wait=True)
            self.voice.close_down()

    @Slot()
    def _back(self) -> None:
        self.wanted.emit("practice", None)
