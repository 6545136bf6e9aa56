"""The pads of a round: one for code or notes, one to sketch on, kept while they are being written."""

from typing import Literal

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.library.model import PAD, SKETCH
from desktop_app.library.sketch import to_text
from desktop_app.ui.look import Look
from desktop_app.ui.room.sketch_pad import SketchPad
from desktop_app.ui.room.text_pad import TextPad
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.segmented import SegmentedControl

PadName = Literal["pad", "sketch"]

_KEPT_AFTER_MS = 800
"""How long after the first change a pad is kept: what a killed program may lose."""


class PadsPanel(Card):
    """One pad at a time.  `written` carries a pad's name and all that stands on it; `closed` that it is put aside."""

    written = Signal(str, str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="panel", parent=parent)
        self._kept: dict[str, str] = {PAD: "", SKETCH: ""}
        choices = [(PAD, self.tr("Scratch pad")), (SKETCH, self.tr("Sketch"))]
        self.switch = SegmentedControl(look, choices, PAD, self.tr("Which pad"), self)
        self.switch.chosen.connect(self.show_pad)
        self.text = TextPad(look, self)
        self.sketch = SketchPad(look, self)
        self.close_button = IconButton(look, "close", self.tr("Put the pad aside"), size=16, parent=self)
        self.close_button.clicked.connect(self.closed)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.sketch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self.text.textChanged.connect(self._changed)
        self.sketch.changed.connect(self._changed)
        self._low = False
        self._top = QHBoxLayout()
        self._top.addWidget(self.switch)
        self._top.addStretch(1)
        self._top.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.setSpacing(8)
        self._column.addLayout(self._top)
        self._column.addWidget(self._stack, 1)

    def texts(self) -> dict[str, str]:
        """What stands on each pad now; a pad with nothing on it has an empty text."""
        written = self.text.toPlainText()
        return {PAD: written if written.strip() else "", SKETCH: to_text(self.sketch.canvas.sketch)}

    @Slot(str)
    def show_pad(self, name: str) -> None:
        """Bring one of the pads to the front."""
        self.switch.set_value(name)
        self._stack.setCurrentWidget(self.sketch if name == SKETCH else self.text)
        if self._low:
            self.sketch.bar.setVisible(name == SKETCH)

    def be_low(self, low: bool) -> None:
        """Where height is short the sketch's tools stand beside the switch, and the sheet has what they took."""
        if low == self._low:
            return
        self._low = low
        if low:
            self._top.insertWidget(1, self.sketch.bar, 1)
            self.sketch.bar.setVisible(self.switch.value() == SKETCH)
        else:
            self.sketch.take_bar()

    def take_up(self) -> None:
        """The keyboard goes to the pad that is shown."""
        (self.text if self.switch.value() == PAD else self.sketch.tools["pen"]).setFocus()

    @Slot()
    def keep(self) -> None:
        """Tell what changed since it was last told."""
        self._timer.stop()
        for name, text in self.texts().items():
            if text != self._kept[name]:
                self._kept[name] = text
                self.written.emit(name, text)

    @Slot()
    def _changed(self) -> None:
        # From the first change on, not from the last: who writes without a stop is kept all the same.
        if not self._timer.isActive():
            self._timer.start()
