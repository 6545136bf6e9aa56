"""The microphone: which one, how loud, how quiet the room is, and whether a sentence is understood."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.analysis.model import Word
from desktop_app.ui.desks import SoundDesk
from desktop_app.ui.look import Look
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.sound.judging import LevelJudge, Verdict
from desktop_app.ui.sound.meter import LevelMeter
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Pill, Tone
from desktop_app.ui.widgets.fields import Select
from desktop_app.ui.widgets.text import Text

SENTENCE_MS = 8_000
"""How long a test sentence may take before the microphone is no longer heard for words."""


class MicrophoneCard(Card):
    """Listens while it is `open`; `understood` carries the words of a test sentence."""

    understood = Signal(str)
    _level = Signal(float, float)
    _words = Signal(object, str)

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
        self._judge = LevelJudge()
        self._turn = 0
        self._stop: Callable[[], None] | None = None
        self._open = False
        self._trial = False
        self._heard: list[str] = []
        self.devices = Select(look, self.tr("Microphone"))
        self.meter = LevelMeter(look)
        self.verdict = Pill(look, "")
        self.advice = Text(look, colour="muted", wrap=True)
        self.words = Text(look, size="words", wrap=True)
        self.speak = QuietButton(look, self.tr("Say a sentence"), icon="microphone")
        again = IconButton(look, "repeat", self.tr("Look for microphones again"))
        self._build(again)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end_trial)
        self._level.connect(self._take_level)
        self._words.connect(self._take_words)
        self.devices.activated.connect(self._choose)
        self.speak.clicked.connect(self._begin_trial)
        again.clicked.connect(self.look_again)

    def _build(self, again: IconButton) -> None:
        look = self._look
        chooser = QHBoxLayout()
        chooser.addWidget(self.devices, 1)
        chooser.addWidget(again)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.verdict)
        said.addWidget(self.advice, 1)
        trial = QHBoxLayout()
        trial.setSpacing(16)
        trial.addWidget(self.speak)
        trial.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(14)
        column.addWidget(Text(look, self.tr("Microphone"), size="lead", weight="strong"))
        column.addLayout(chooser)
        column.addWidget(self.meter)
        column.addLayout(said)
        column.addLayout(trial)
        self.words.setText(self.tr("Then see here what was understood."))
        self.words.set_colour("muted")
        self._show_verdict()

    # --- listening ------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Come into sight: find the microphones and listen."""
        if not self._open:
            self._open = True
            self.look_again()

    def close_down(self, *, wait: bool = False) -> None:
        """Go out of sight: nothing is listened to any more.  `wait` until the microphone is closed."""
        self._open = False
        self._end_listening(wait=wait)

    @Slot()
    def look_again(self) -> None:
        """Find out which microphones there are now, and listen to the chosen one."""
        self._tasks.run(lambda: list(self._desk.microphones()), self._take_devices, self._fail)

    def _take_devices(self, names: Sequence[str]) -> None:
        chosen = self._preferences.now.microphone
        self.devices.clear()
        self.devices.setEnabled(True)
        self.devices.addItem(self.tr("The system's own choice"), "")
        for name in dict.fromkeys([*names, *([chosen] if chosen else [])]):
            self.devices.addItem(name, name)
        self.devices.setCurrentIndex(max(0, self.devices.findData(chosen)))
        self._listen(with_words=False)

    def _listen(self, *, with_words: bool) -> None:
        self._end_listening()
        if not self._open:
            return
        self._judge = LevelJudge()
        turn, desk = self._turn, self._desk
        sink = self._words.emit if with_words else None
        self._tasks.run(
            lambda: desk.listen(self._level.emit, sink), lambda stop: self._listening(turn, stop), self._fail
        )

    def _listening(self, turn: int, stop: Callable[[], None]) -> None:
        if turn == self._turn and self._open:
            self._stop = stop
            if self._trial:
                self.speak.setText(self.tr("Listening …"))
                self._timer.start(SENTENCE_MS)
        else:
            self._tasks.run(stop, lambda _: None)

    def _end_listening(self, *, wait: bool = False) -> None:
        self._turn += 1
        stop, self._stop = self._stop, None
        if stop is None:
            return
        if wait:
            stop()
        else:
            self._tasks.run(stop, lambda _: None)

    # --- what is heard --------------------------------------------------------------------------------------------

    @Slot(float, float)
    def _take_level(self, rms: float, peak: float) -> None:
        self.meter.show_level(rms, peak)
        self._judge.take(rms, peak)
        self._show_verdict()

    def _show_verdict(self) -> None:
        verdict = self._judge.verdict
        words, tone, advice = self._says(verdict)
        noise = self._judge.noise_db
        if verdict in ("good", "quiet") and noise is not None:
            advice += " " + self.tr("Your room is at {0} dB.").format(f"{noise:.0f}")
        self.verdict.setVisible(bool(words))
        if words != self.verdict.text():
            self.verdict.say(words, tone)
        self.advice.setText(advice)

    def _says(self, verdict: Verdict) -> tuple[str, Tone, str]:
        match verdict:
            case "silent":
                advice = self.tr(
                    "Perfect silence: unmute it, or allow this program to hear it in the system's settings."
                )
                return self.tr("Silent"), "over", advice
            case "quiet":
                return self.tr("Quiet"), "caution", self.tr("Come closer, or turn the microphone up.")
            case "loud":
                return (
                    self.tr("Too loud"),
                    "over",
                    self.tr("The sound is cut off at the top: turn it down or move away."),
                )
            case "noisy":
                return self.tr("Noisy room"), "caution", self.tr("Close a window, or take a headset.")
            case "good":
                return self.tr("Good"), "good", self.tr("You come through clearly.")
        return "", "plain", self.tr("Say something in your usual voice.")

    def _fail(self, sentence: str) -> None:
        self._trial = False
        self.speak.setText(self.tr("Say a sentence"))
        self.speak.setEnabled(True)
        if not self.devices.count():
            self.devices.addItem(self.tr("None found"), "")
            self.devices.setEnabled(False)
        self.verdict.show()
        self.verdict.say(self.tr("Not heard"), "over")
        self.advice.setText(sentence)

    @Slot()
    def _choose(self) -> None:
        self._preferences.change(microphone=str(self.devices.currentData() or ""))
        self._listen(with_words=False)

    # --- the test sentence ----------------------------------------------------------------------------------------

    @Slot()
    def _begin_trial(self) -> None:
        self._heard, self._trial = [], True
        self.speak.setEnabled(False)
        self.speak.setText(self.tr("One moment"))
        self.words.setText(self.tr("Say, for example: last year I led a team of nine engineers."))
        self.words.set_colour("muted")
        self._listen(with_words=True)

    @Slot(object, str)
    def _take_words(self, words: tuple[Word, ...], partial: str) -> None:
        self._heard += [word.text for word in words]
        shown = " ".join([*self._heard, partial]).strip()
        if shown:
            self.words.setText(shown)
            self.words.set_colour("text")

    @Slot()
    def _end_trial(self) -> None:
        if not self._trial:
            return
        self._trial = False
        self.speak.setEnabled(True)
        self.speak.setText(self.tr("Say another sentence"))
        if not self._heard:
            self.words.setText(
                self.tr("Nothing was understood. Speak a little longer, or check the level above.")
            )
        self.understood.emit(" ".join(self._heard))
        self._listen(with_words=False)
