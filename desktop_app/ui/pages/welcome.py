"""The welcome: a level, a look at the sound, and the first two minutes out loud.  Once, unless asked for."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.interview.model import Options
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.desks import ModelChoice
from desktop_app.ui.keys import KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.settings.model_group import ModelRow
from desktop_app.ui.sound.microphone_card import MicrophoneCard
from desktop_app.ui.sound.voice_card import VoiceCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.choice_card import ChoiceCard
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.nav_rail import HouseMark
from desktop_app.ui.widgets.paint import shown_key
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.step_dots import StepDots
from desktop_app.ui.widgets.text import Text

STEPS = 3
_SHORT_STEP, _LONG_STEP = 600, 1_000
"""How high a step is at most, in pixels at 100 % text."""

FIRST_DRILL_MINUTES = 2.0


class WelcomePage(Page):
    """Three steps at most; every one can be left, and the way back is never closed."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._drill_id = ""
        self.model: ModelRow | None = None
        self.microphone: MicrophoneCard | None = None
        self.voice: VoiceCard | None = None
        self.step_words = Text(look, size="note", colour="muted")
        self.dots = StepDots(look, STEPS)
        self.back = QuietButton(look, self.tr("Back"))
        self.later = PlainButton(look, self.tr("Not now"))
        self.next = PrimaryButton(look, large=True)
        self.back.clicked.connect(self._go_back)
        self.later.clicked.connect(self._leave)
        self.next.clicked.connect(self._go_on)
        self._steps = QStackedWidget()
        self._steps.addWidget(self._level_step())
        self._steps.addWidget(self._sound_step())
        self._steps.addWidget(self._go_step())
        self._build()
        self._show_step()

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(HouseMark(self.look, 44))
        top.addStretch(1)
        top.addWidget(self.dots)
        top.addSpacing(10)
        top.addWidget(self.step_words)
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addWidget(self.later)
        bottom.addStretch(1)
        bottom.addWidget(self.back)
        bottom.addWidget(self.next)
        inner = QWidget()
        inner.setMaximumWidth(max(900, self.look.px(760)))
        self._inner = inner
        # "Not now" begins where the page begins; the ground that it shows under the mouse reaches further.
        beyond = self.later.side_padding()
        upper = QVBoxLayout()
        upper.setContentsMargins(beyond, 0, 0, 0)
        upper.setSpacing(16)
        upper.addLayout(top)
        upper.addWidget(self._steps, 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(upper, 1)
        column.addLayout(bottom)
        row = QHBoxLayout(self)
        page = self.look.theme.spacing.page
        row.setContentsMargins(page - beyond, 28, page, 28)
        row.addStretch(1)
        row.addWidget(inner, 50)
        row.addStretch(1)

    def _step(self, title: str, words: str) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(16)
        column.addWidget(Text(self.look, title, size="title", weight="strong", wrap=True))
        column.addWidget(Text(self.look, words, size="lead", colour="muted", wrap=True))
        return ScrollPage(body), column

    def _level_step(self) -> QWidget:
        page, column = self._step(
            self.tr("Which loop are you getting ready for?"),
            self.tr("Rounds and questions differ. You can change this at any time."),
        )
        self.levels = {
            6: ChoiceCard(
                self.look,
                self.tr("L6 · Engineering manager"),
                self.tr("Leading and developing a team, and delivering through it."),
            ),
            7: ChoiceCard(
                self.look,
                self.tr("L7 · Senior engineering manager"),
                self.tr("Several teams, organisations that change, and decisions with executives."),
            ),
        }
        for level, card in self.levels.items():
            card.setChecked(level == self.parts.preferences.now.level)
            card.clicked.connect(self._choose_level)
            column.addWidget(card)
        column.addStretch(1)
        return page

    def _sound_step(self) -> QWidget:
        page, column = self._step(
            self.tr("Can we hear each other?"),
            self.tr("Say a sentence and see it written; then listen to the interviewer."),
        )
        self._models_place = QVBoxLayout()
        column.addLayout(self._models_place)
        desk = self.parts.sound
        if desk is not None:
            self.microphone = MicrophoneCard(self.look, desk, self.parts.preferences, self.tasks)
            self.voice = VoiceCard(self.look, desk, self.parts.preferences, self.tasks)
            column.addWidget(self.microphone)
            column.addWidget(self.voice)
        column.addStretch(1)
        return page

    def _go_step(self) -> QWidget:
        page, column = self._step(
            self.tr("Two minutes, out loud"),
            self.tr(
                "The interviewer asks you to introduce yourself. Speak as you would on the day; nobody else hears it."
            ),
        )
        keys = KeyMap(self.parts.preferences.now.keys)
        ends, pauses, repeats, all_keys = (
            shown_key(keys.key(action))
            for action in ("room.primary", "room.pause", "room.repeat", "window.keys")
        )
        card = Card(self.look)
        lines = QVBoxLayout(card)
        lines.setContentsMargins(24, 20, 24, 20)
        lines.setSpacing(18)
        for icon, words in (
            ("microphone", self.tr("{0} ends your answer. A silence never does.").format(ends)),
            (
                "keyboard",
                self.tr("{0} pauses, {1} repeats the question, {2} shows every key.").format(
                    pauses, repeats, all_keys
                ),
            ),
            ("play", self.tr("Afterwards you can hear yourself, word by word.")),
        ):
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(IconLabel(self.look, icon, "accent_text", size=22), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(self.look, words, size="lead", wrap=True), 1)
            lines.addLayout(line)
        column.addWidget(card)
        column.addStretch(1)
        return page

    # --- going through --------------------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """0, 1 or 2."""
        return self._steps.currentIndex()

    def opened(self, argument: object = None) -> None:
        """Begin at the first step; at the sound where "model" or "sound" is asked for."""
        self._steps.setCurrentIndex(1 if argument in ("model", "sound") else 0)
        self.tasks.run(self._find_drill, self._take_drill)
        if self.parts.models is not None and self.model is None:
            desk = self.parts.models
            self.tasks.run(lambda: list(desk.models()), self._take_models)
        self._show_step()
        self.next.setFocus()

    def left(self) -> None:
        self._close_sound()

    def close_down(self) -> None:
        if self.model is not None:
            self.model.stop()
        if self.microphone is not None:
            self.microphone.close_down(wait=True)
        if self.voice is not None:
            self.voice.close_down()

    def _show_step(self) -> None:
        self.dots.show_step(self.step)
        # In a large window the two short steps keep their buttons near, in the middle of the screen.
        self._inner.setMaximumHeight(self.look.px(_LONG_STEP if self.step == 1 else _SHORT_STEP))
        self.step_words.setText(self.tr("{0} of {1}").format(self.step + 1, STEPS))
        self.back.setVisible(self.step > 0)
        last = self.step == STEPS - 1
        self.next.setText(self.tr("Begin") if last else self.tr("Next"))
        self.next.restyle()
        if self.step == 1 and self.microphone is not None and self.voice is not None:
            self.microphone.open()
            self.voice.open()
        else:
            self._close_sound()

    def _close_sound(self) -> None:
        if self.microphone is not None and self.voice is not None:
            self.microphone.close_down()
            self.voice.close_down()

    @Slot()
    def _go_on(self) -> None:
        if self.step < STEPS - 1:
            self._steps.setCurrentIndex(self.step + 1)
            self._show_step()
            return
        self.parts.preferences.change(welcomed=True)
        if self._drill_id:
            options = Options(level=self.parts.preferences.now.level)
            self.wanted.emit("room", Beginning(self._drill_id, options))
        else:
            self.wanted.emit("practice", None)

    @Slot()
    def _go_back(self) -> None:
        self._steps.setCurrentIndex(max(0, self.step - 1))
        self._show_step()

    @Slot()
    def _leave(self) -> None:
        self.parts.preferences.change(welcomed=True)
        self.wanted.emit("practice", None)

    @Slot()
    def _choose_level(self) -> None:
        for level, card in self.levels.items():
            chosen = card is self.sender()
            card.setChecked(chosen)
            if chosen:
                self.parts.preferences.change(level=level)

    # --- what it learns on the way --------------------------------------------------------------------------------

    def _find_drill(self) -> str:
        """The drill that is nearest to two minutes; empty where the content has none."""
        drills = [drill.round for drill in getattr(self.parts.catalog(), "drills", ())]
        nearest = min(drills, key=lambda one: abs(one.minutes - FIRST_DRILL_MINUTES), default=None)
        return nearest.id if nearest is not None else ""

    def _take_drill(self, drill_id: str) -> None:
        self._drill_id = drill_id

    def _take_models(self, models: list[ModelChoice]) -> None:
        desk = self.parts.models
        missing = next((model for model in models if model.default and not model.installed), None)
        if missing is None or desk is None or self.model is not None:
            return
        card = Card(self.look)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        words = self.tr("To write down what you say, a speech model is needed. It is fetched once.")
        column.addWidget(Text(self.look, words, colour="muted", wrap=True))
        self.model = ModelRow(self.look, desk, self.tasks, missing)
        column.addWidget(self.model)
        self._models_place.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
