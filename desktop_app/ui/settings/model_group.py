"""Speech models: which are installed, and installing them with progress, a stop and a way to go on."""

import threading
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.desks import InstallProgress, ModelChoice, ModelDesk
from desktop_app.ui.look import Look
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.chips import Pill
from desktop_app.ui.widgets.paint import rounded
from desktop_app.ui.widgets.text import Text
from desktop_app.ui.words import tell


class ProgressBar(QWidget):
    """How much of something is done; a quiet stripe where the whole is not known."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share: float | None = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress"))
        look.changed.connect(self._renew)

    @property
    def share(self) -> float | None:
        return self._share

    def show_share(self, share: float | None) -> None:
        """0..1, or None where the whole is not known."""
        self._share = share
        self.setAccessibleDescription("" if share is None else f"{share * 100:.0f} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bar = QRectF(self.rect())
        rounded(painter, bar, 4, self._look.colour("line"))
        share = 0.12 if self._share is None else self._share
        if share > 0:
            rounded(
                painter,
                QRectF(0, 0, max(8.0, bar.width() * share), bar.height()),
                4,
                self._look.colour("accent"),
            )

    @Slot()
    def _renew(self) -> None:
        self.update()


class ModelRow(QWidget):
    """One model.  `ready` is emitted when it was installed."""

    ready = Signal()
    _progressed = Signal(object)

    def __init__(
        self, look: Look, desk: ModelDesk, tasks: Tasks, model: ModelChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self.model = model
        self._stopped: threading.Event | None = None
        self.title = Text(look, tell(model.title), wrap=True, weight="medium")
        self.pill = Pill(look, "")
        self.summary = Text(look, tell(model.summary), size="note", colour="muted", wrap=True)
        self.state = Text(look, "", size="note", colour="muted", wrap=True)
        self.bar = ProgressBar(look)
        self.bar.hide()
        self.button = QuietButton(look, "")
        self.button.clicked.connect(self.act)
        self._progressed.connect(self._show_progress)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.title, 1)
        top.addWidget(self.pill)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(top)
        words.addWidget(self.summary)
        words.addWidget(self.bar)
        words.addWidget(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self._rest("")

    @property
    def installing(self) -> bool:
        return self._stopped is not None

    @Slot()
    def act(self) -> None:
        """Install, or stop what is being installed; what was fetched is kept for going on."""
        if self._stopped is not None:
            self._stopped.set()
            self.button.setEnabled(False)
            return
        if self.model.installed:
            self._check()
            return
        self._stopped = stopped = threading.Event()
        self.button.setText(self.tr("Pause"))
        self.bar.show()
        self.bar.show_share(None)
        self.state.show()
        self.state.setText(self.tr("Looking for it …"))
        model_id, desk = self.model.id, self._desk
        self._tasks.run(
            lambda: desk.install(model_id, self._progressed.emit, stopped.is_set),
            self._installed,
            self._failed,
        )

    def stop(self) -> None:
        """Stop whatever is being installed."""
        if self._stopped is not None:
            self._stopped.set()

    @Slot(object)
    def _show_progress(self, progress: InstallProgress) -> None:
        if self._stopped is None:
            return
        total = progress.total_bytes
        self.bar.show_share(min(1.0, progress.done_bytes / total) if total else None)
        done = f"{progress.done_bytes / 1e6:.0f}"
        match progress.stage:
            case "downloading":
                words = (
                    self.tr("{0} of {1} MB").format(done, f"{total / 1e6:.0f}")
                    if total
                    else self.tr("{0} MB").format(done)
                )
            case "unpacking":
                words = self.tr("Unpacking …")
            case _:
                words = self.tr("Checking that every byte is what was published …")
        self.state.setText(words)

    def _installed(self, whole: bool) -> None:
        if whole:
            self._rest("", installed=True)
            self.ready.emit()
        else:
            self._rest(self.tr("Paused. What was fetched is kept."))
            self.button.setText(self.tr("Go on"))

    def _failed(self, sentence: str) -> None:
        self._rest(sentence)
        self.state.set_colour("caution")

    def _check(self) -> None:
        self.button.setEnabled(False)
        self.state.show()
        self.state.setText(self.tr("Reading every file …"))
        model_id, desk = self.model.id, self._desk
        self._tasks.run(lambda: list(desk.damage(model_id)), self._checked, self._failed)

    def _checked(self, damage: Sequence[str]) -> None:
        self._rest(" ".join(map(tell, damage)) or self.tr("Every file is what was published."))

    def _rest(self, words: str, *, installed: bool | None = None) -> None:
        if installed is not None:
            model = self.model
            self.model = ModelChoice(
                model.id,
                model.title,
                model.summary,
                model.licence,
                model.download_bytes,
                model.memory_bytes,
                installed,
                model.default,
                model.hears_live,
            )
        self._stopped = None
        self.bar.hide()
        self.state.set_colour("muted")
        self.state.setText(words)
        self.state.setVisible(bool(words))
        if self.model.installed:
            self.pill.say(self.tr("installed"), "good")
            self.button.setText(self.tr("Check"))
        else:
            self.pill.say(self.tr("{0} MB").format(f"{self.model.download_bytes / 1e6:.0f}"))
            self.button.setText(self.tr("Install"))
        self.button.setEnabled(True)
        self.button.setAccessibleName(f"{self.button.text()}: {tell(self.model.title)}")
        self.button.restyle()
