"""The voice: which one, how fast, how loud, where it comes from, and how it sounds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.desks import SoundDesk, VoiceChoice
from desktop_app.ui.look import Look
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.fields import Select, Slider
from desktop_app.ui.widgets.text import Text


class VoiceCard(Card):
    """Choices count at once; "Hear it" speaks a sentence with them."""

    def __init__(
        self,
        look: Look,
        desk: SoundDesk,
        preferences: PreferencesFile,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._desk, self._preferences, self._tasks = desk, preferences, tasks
        self._speaking = False
        now = preferences.now
        self.voices = Select(look, self.tr("Voice"))
        self.speakers = Select(look, self.tr("Loudspeaker"))
        self.rate = Slider(look, self.tr("How fast it speaks"), 70, 140, round(now.rate * 100))
        self.volume = Slider(look, self.tr("How loud it speaks"), 0, 100, round(now.volume * 100))
        self._rate_words = Text(look, colour="muted", tabular=True)
        self._volume_words = Text(look, colour="muted", tabular=True)
        self.hear = QuietButton(look, self.tr("Hear it"), icon="play")
        self.advice = Text(look, colour="muted", wrap=True)
        self._build()
        self.voices.activated.connect(self._choose_voice)
        self.speakers.activated.connect(self._choose_speaker)
        self.rate.valueChanged.connect(self._choose_rate)
        self.volume.valueChanged.connect(self._choose_volume)
        self.hear.clicked.connect(self._hear)
        self._show_numbers()

    def _build(self) -> None:
        look = self._look
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Voice"), self.voices, None),
            (self.tr("Loudspeaker"), self.speakers, None),
            (self.tr("Speed"), self.rate, self._rate_words),
            (self.tr("Loudness"), self.volume, self._volume_words),
        )
        for row, (caption, control, words) in enumerate(rows):
            grid.addWidget(Text(look, caption, colour="muted"), row, 0)
            grid.addWidget(control, row, 1)
            if words is not None:
                words.setMinimumWidth(look.px(52))
                words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(words, row, 2)
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self.hear)
        bottom.addWidget(self.advice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(look, self.tr("The interviewer's voice"), size="lead", weight="strong"))
        column.addLayout(grid)
        column.addLayout(bottom)

    def open(self) -> None:
        """Come into sight: find out what there is."""
        self._tasks.run(lambda: list(self._desk.voices()), self._take_voices, self._fail)
        self._tasks.run(lambda: list(self._desk.speakers()), self._take_speakers, self._fail)

    def close_down(self) -> None:
        """Go out of sight, and fall silent."""
        self._desk.hush()

    def _fail(self, sentence: str) -> None:
        self.advice.setText(sentence)
        for select in (self.voices, self.speakers):
            if not select.count():
                select.addItem(self.tr("None found"), "")
                select.setEnabled(False)

    def _take_voices(self, voices: Sequence[VoiceChoice]) -> None:
        kinds = {"natural": self.tr("natural"), "system": self.tr("the system's"), "plain": self.tr("plain")}
        self.voices.clear()
        for voice in voices:
            self.voices.addItem(f"{voice.name} · {kinds[voice.quality]}", voice.name)
        chosen = self.voices.findData(self._preferences.now.voice)
        self.voices.setCurrentIndex(max(0, chosen))
        if not voices:
            self.voices.addItem(self.tr("None found"), "")
        self.voices.setEnabled(bool(voices))
        self.hear.setEnabled(bool(voices))
        if not voices:
            self.advice.setText(
                self.tr(
                    "No voice is installed. Questions stand on the screen; espeak-ng or Piper would speak them."
                )
            )
        elif all(voice.quality == "plain" for voice in voices):
            self.advice.setText(self.tr("A natural voice can be added with `make voice`."))

    def _take_speakers(self, names: Sequence[str]) -> None:
        chosen = self._preferences.now.speaker
        self.speakers.clear()
        self.speakers.setEnabled(True)
        self.speakers.addItem(self.tr("The system's own choice"), "")
        for name in dict.fromkeys([*names, *([chosen] if chosen else [])]):
            self.speakers.addItem(name, name)
        self.speakers.setCurrentIndex(max(0, self.speakers.findData(chosen)))

    @Slot()
    def _choose_voice(self) -> None:
        self._preferences.change(voice=str(self.voices.currentData() or ""))

    @Slot()
    def _choose_speaker(self) -> None:
        self._preferences.change(speaker=str(self.speakers.currentData() or ""))

    @Slot()
    def _choose_rate(self) -> None:
        self._preferences.change(rate=self.rate.value() / 100)
        self._show_numbers()

    @Slot()
    def _choose_volume(self) -> None:
        self._preferences.change(volume=self.volume.value() / 100)
        self._show_numbers()

    def _show_numbers(self) -> None:
        self._rate_words.setText(f"{self.rate.value()} %")
        self._volume_words.setText(f"{self.volume.value()} %")

    @Slot()
    def _hear(self) -> None:
        if self._speaking:
            self._desk.hush()
            return
        self._speaking = True
        self.hear.setText(self.tr("Stop"))
        self.hear.set_icon_name("stop")
        words = self.tr("Tell me about a time when you had to make a hard decision with little time.")
        self._tasks.run(lambda: self._desk.say(words), lambda _: self._said(""), self._said)

    def _said(self, trouble: str) -> None:
        self._speaking = False
        self.hear.setText(self.tr("Hear it"))
        self.hear.set_icon_name("play")
        if trouble:
            self.advice.setText(trouble)
