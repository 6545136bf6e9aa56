"""The settings of hearing: which model hears live, which hears again, and installing them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.ui.desks import ModelChoice, ModelDesk
from desktop_app.ui.look import Look
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.settings.model_group import ModelRow
from desktop_app.ui.settings.rows import SettingGroup, SettingRow
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.fields import Select
from desktop_app.ui.words import tell

_BEST, _OFF, _NONE = "best", "off", "none"


class ModelsGroup(SettingGroup):
    """Fills itself on a worker thread.  `told` carries a sentence where the models cannot be read."""

    told = Signal(str)

    def __init__(
        self,
        look: Look,
        title: str,
        desk: ModelDesk,
        preferences: PreferencesFile,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "models", title, parent=parent)
        self._look, self._desk, self._preferences, self._tasks = look, desk, preferences, tasks
        self._choices: list[ModelChoice] = []
        self.models: list[ModelRow] = []
        self.live = Select(look, self.tr("Model for live words"))
        self.again = Select(look, self.tr("Second hearing"))
        self.live.activated.connect(self._take_live)
        self.again.activated.connect(self._take_again)
        self._live_row = SettingRow(
            look,
            self.tr("Live words"),
            self.tr("Hears while you speak. A larger model errs less."),
            self.live,
        )
        note = self.tr(
            "Hears each answer once more when it has ended, in the background. Its words are the ones that count."
        )
        words = self.tr("careful whisper vosk again twice numbers")
        self.add(self._live_row, self._show_choices)
        self.add(SettingRow(look, self.tr("Second hearing"), note, self.again, words))
        self._live_row.hide()
        self._read()

    def stop(self) -> None:
        """Stop whatever is being installed."""
        for row in self.models:
            row.stop()

    # --- what there is --------------------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        desk = self._desk
        self._tasks.run(lambda: list(desk.models()), self._take_models, self.told.emit)

    def _take_models(self, models: Sequence[ModelChoice]) -> None:
        self._choices = list(models)
        if not self.models:
            for model in models:
                row = ModelRow(self._look, self._desk, self._tasks, model)
                row.ready.connect(self._read)
                self.models.append(row)
                self.add_widget(row)
        self._show_choices()

    def _show_choices(self) -> None:
        chosen = self._preferences.now
        installed = [model for model in self._choices if model.installed]
        live = [model for model in installed if model.hears_live]
        self._live_row.setVisible(len(live) > 1)
        default = next((model.id for model in live if model.default), "")
        hears = chosen.live_model if any(model.id == chosen.live_model for model in live) else default
        _fill(self.live, [(tell(model.title), model.id) for model in live], hears)
        better = [model for model in installed if model.id != hears]
        if not better:
            _fill(self.again, [(self.tr("Not installed"), _NONE)], _NONE)
        else:
            entries = [(self.tr("The best there is"), _BEST), (self.tr("Off"), _OFF)]
            entries += [(tell(model.title), model.id) for model in better]
            _fill(self.again, entries, chosen.careful_model)
        self.again.setEnabled(bool(better))

    # --- what is chosen -------------------------------------------------------------------------------------------

    @Slot()
    def _take_live(self) -> None:
        model = next((one for one in self._choices if one.id == self.live.currentData()), None)
        if model is not None:
            self._preferences.change(live_model="" if model.default else model.id)

    @Slot()
    def _take_again(self) -> None:
        if self.again.currentData() != _NONE:
            self._preferences.change(careful_model=self.again.currentData())


def _fill(select: Select, entries: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offer these (caption, value); what is chosen but not there any more is as the first one."""
    select.clear()
    for caption, value in entries:
        select.addItem(caption, value)
    select.setCurrentIndex(max(0, select.findData(chosen)))
