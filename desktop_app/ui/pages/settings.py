"""The settings: every choice that outlives the window, applied at once, put back by group, found by a word."""

from functools import partial

from PySide6.QtCore import QDate, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.keys import KeyMap
from desktop_app.ui.look import TEXT_SCALES, Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.settings.content_group import ContentGroup
from desktop_app.ui.settings.keys_group import KeysGroup
from desktop_app.ui.settings.model_group import ModelRow
from desktop_app.ui.settings.models_group import ModelsGroup
from desktop_app.ui.settings.not_so_group import NotSoGroup
from desktop_app.ui.settings.rows import SettingGroup, SettingRow
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.fields import DayField, Switch
from desktop_app.ui.widgets.paint import shown_key
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.segmented import SegmentedControl
from desktop_app.ui.widgets.text import Text


class SettingsPage(Page):
    """One card a group.  The search narrows the rows to those that hold its words."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self.groups: list[SettingGroup] = []
        self.hearing: ModelsGroup | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self._nothing = EmptyState(
            look,
            "search",
            self.tr("No setting is called that"),
            self.tr("Try another word for it, or look through all of them."),
            self.tr("Show all settings"),
        )
        self._nothing.acted.connect(self.search.clear)
        self._nothing.setMinimumHeight(look.px(320))
        self._nothing.hide()
        self._build()
        for group in self.groups:
            group.reset.connect(self._reset)
        self._stop_watching = parts.preferences.watch(self._preferences_changed)
        look.changed.connect(self._dress)
        self._dress()

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        look, page = self.look, self.look.theme.spacing.page
        top = QHBoxLayout()
        top.addWidget(Text(look, self.tr("Settings"), size="title", weight="strong"), 1)
        top.addWidget(self.search, 1)
        body = QWidget()
        body.setMaximumWidth(max(900, look.px(760)))
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 24)
        self._column.setSpacing(16)
        self._column.addLayout(top)
        self._column.addWidget(self._nothing)
        for build in (
            self._look_group,
            self._timing_group,
            self._hints_group,
            self._sound_group,
            self._model_group,
            self._keys_group,
            self._not_so_group,
            self._privacy_group,
            self._content_group,
            self._about_group,
        ):
            build()
        self._column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(page, 30, page, 0)
        row.addWidget(body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPage(middle))

    def _group(self, group_id: str, title: str, *, can_reset: bool = True) -> SettingGroup:
        group = SettingGroup(self.look, group_id, title, can_reset=can_reset)
        self._place(group)
        return group

    def _place(self, group: SettingGroup) -> None:
        self.groups.append(group)
        self._column.addWidget(group)

    def _look_group(self) -> None:
        group = self._group("look", self.tr("Look"))
        themes = [
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ]
        self._choice(
            group, "theme", self.tr("Theme"), self.tr("System follows what your desktop says."), themes
        )
        sizes = [(f"{scale:g}", f"{scale * 100:.0f} %") for scale in TEXT_SCALES]
        self._choice(group, "text_scale", self.tr("Text size"), "", sizes)
        motions = [("system", self.tr("System")), ("on", self.tr("On")), ("off", self.tr("Off"))]
        self._choice(
            group, "motion", self.tr("Motion"), self.tr("The interviewer's wave, and little else."), motions
        )
        languages = [("system", self.tr("System")), ("en", "English"), ("de", "Deutsch")]
        note = self.tr("Of the window. Questions stay in their own language.")
        self._choice(group, "language", self.tr("Language"), note, languages)
        self._switch(group, "compact", self.tr("Small room"), self.tr("For a window beside an editor."))

    def _timing_group(self) -> None:
        group = self._group("timing", self.tr("Rounds"))
        self._choice(group, "level", self.tr("Level"), "", [("6", "L6"), ("7", "L7")])
        times = [
            ("1", self.tr("Full")),
            ("0.5", self.tr("Half")),
            ("0.25", self.tr("Quarter")),
            ("0", self.tr("No limit")),
        ]
        note = self.tr("Every phase is shortened alike; findings about time follow.")
        self._choice(group, "scale", self.tr("Time"), note, times)
        note = self.tr("As a real interviewer may, where an answer runs over.")
        self._switch(group, "interruptions", self.tr("Interrupt me when time is over"), note)
        group.add(self._interview_row(), self._show_interview)

    def _interview_row(self) -> SettingRow:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.interview_known = Switch(self.look, "")
        self.interview_known.setAccessibleName(self.tr("I know the day of my interview"))
        self.interview_day = DayField(self.look, self.tr("Day of the interview"))
        row.addWidget(self.interview_day)
        row.addWidget(self.interview_known)
        self.interview_known.toggled.connect(self._take_interview)
        self.interview_day.dateChanged.connect(self._take_interview)
        self._show_interview()
        return SettingRow(
            self.look, self.tr("Day of the interview"), self.tr("Counted down on the first page."), holder
        )

    def _hints_group(self) -> None:
        group = self._group("hints", self.tr("Help in the room"))
        note = self.tr("A few words where a figure or your own part is missing.")
        self._switch(group, "hints", self.tr("Quiet hints while I speak"), note)
        key = shown_key(KeyMap(self.parts.preferences.now.keys).key("room.transcript"))
        note = self.tr("Your words as they are heard; {0} shows and hides them at any time.").format(key)
        self._switch(group, "show_transcript", self.tr("Show my words"), note)

    def _sound_group(self) -> None:
        group = self._group("sound", self.tr("Sound and voice"))
        button = QuietButton(self.look, self.tr("Open the sound check"))
        button.clicked.connect(partial(self.wanted.emit, "sound", None))
        note = self.tr("Microphone, level, room, voice, speed and loudness.")
        words = self.tr("microphone loudspeaker voice volume rate speed headset")
        group.add(SettingRow(self.look, self.tr("Sound check"), note, button, words))

    def _model_group(self) -> None:
        if (desk := self.parts.models) is not None:
            title = self.tr("Speech models")
            self.hearing = ModelsGroup(self.look, title, desk, self.parts.preferences, self.tasks)
            self.hearing.told.connect(self._say)
            self._place(self.hearing)

    @property
    def models(self) -> list[ModelRow]:
        """The rows of the models, once they are known."""
        return [] if self.hearing is None else self.hearing.models

    def _keys_group(self) -> None:
        self._place(KeysGroup(self.look, self.tr("Keys"), self.parts.preferences))

    def _not_so_group(self) -> None:
        group = NotSoGroup(self.look, self.tr("Marked “not so”"), self.parts, self.tasks)
        group.session_wanted.connect(partial(self.wanted.emit, "review"))
        group.told.connect(self._say)
        self._place(group)

    def _privacy_group(self) -> None:
        group = self._group("privacy", self.tr("Privacy and data"), can_reset=False)
        words = self.tr(
            "Nothing you say leaves this machine. Sessions lie in a folder that only you may read."
        )
        group.add_widget(Text(self.look, words, colour="muted", wrap=True))
        button = QuietButton(self.look, self.tr("Open the folder"))
        button.clicked.connect(self._open_data)
        group.add(
            SettingRow(
                self.look, self.tr("Your data"), str(self.parts.data), button, self.tr("folder disk delete")
            )
        )
        sessions = QuietButton(self.look, self.tr("Open the sessions"))
        sessions.clicked.connect(partial(self.wanted.emit, "sessions", None))
        group.add(
            SettingRow(
                self.look,
                self.tr("Delete or export"),
                self.tr("Session by session, with a way back."),
                sessions,
            )
        )

    def _content_group(self) -> None:
        parts = self.parts
        self._place(
            ContentGroup(
                self.look, self.tr("Own content"), parts.preferences, self.tasks, parts.check_content
            )
        )

    def _about_group(self) -> None:
        group = self._group("about", self.tr("About"), can_reset=False)
        about = QuietButton(self.look, self.tr("About Mock Loop"))
        about.clicked.connect(partial(self.wanted.emit, "about", None))
        group.add(
            SettingRow(
                self.look, self.tr("About"), self.tr("Version, licences, where things come from."), about
            )
        )
        welcome = QuietButton(self.look, self.tr("Show the welcome again"))
        welcome.clicked.connect(partial(self.wanted.emit, "welcome", None))
        group.add(SettingRow(self.look, self.tr("Welcome"), "", welcome))

    # --- rows of the usual kinds ----------------------------------------------------------------------------------

    def _choice(
        self, group: SettingGroup, name: str, title: str, note: str, choices: list[tuple[str, str]]
    ) -> None:
        control = SegmentedControl(self.look, choices, self._text_of(name), title)

        def take(value: str) -> None:
            kind = type(getattr(Preferences(), name))
            self.parts.preferences.change(**{name: kind(float(value)) if kind is not str else value})

        def show() -> None:
            control.set_value(self._text_of(name))

        control.chosen.connect(take)
        words = " ".join(caption for _, caption in choices)
        group.add(SettingRow(self.look, title, note, control, words), show)

    def _switch(self, group: SettingGroup, name: str, title: str, note: str) -> None:
        control = Switch(self.look, "", checked=getattr(self.parts.preferences.now, name))
        control.setAccessibleName(title)

        def take(checked: bool) -> None:
            self.parts.preferences.change(**{name: checked})

        control.toggled.connect(take)
        group.add(
            SettingRow(self.look, title, note, control),
            lambda: control.setChecked(getattr(self.parts.preferences.now, name)),
        )

    def _text_of(self, name: str) -> str:
        value = getattr(self.parts.preferences.now, name)
        return value if isinstance(value, str) else f"{value:g}"

    # --- what is done ---------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        for group in self.groups:
            group.refresh()
        self.search.clear()
        if argument == "models" and self.hearing is not None:
            self.search.setText(self.tr("Speech models"))

    def close_down(self) -> None:
        self._stop_watching()
        if self.hearing is not None:
            self.hearing.stop()

    def _preferences_changed(self, _preferences: Preferences) -> None:
        for group in self.groups:
            if not isinstance(group, NotSoGroup):  # no preference of anybody's
                group.refresh()

    @Slot(str)
    def _reset(self, group_id: str) -> None:
        before = self.parts.preferences.now
        groups = ("sound", "voice") if group_id == "sound" else (group_id,)
        for name in groups:
            self.parts.preferences.reset(name)
        changed = {name: getattr(before, name) for name in Preferences.__slots__}
        self.told.emit(
            self.tr("Put back to how it was at first."),
            self.tr("Undo"),
            lambda: self.parts.preferences.change(**changed),
        )

    @Slot(str)
    def _narrow(self, text: str) -> None:
        found = [group.narrow(text) for group in self.groups]
        self._nothing.setVisible(not any(found))

    @Slot()
    def _take_interview(self) -> None:
        known = self.interview_known.isChecked()
        day = self.interview_day.date()
        self.interview_day.setVisible(known)
        text = f"{day.year():04d}-{day.month():02d}-{day.day():02d}" if known else ""
        self.parts.preferences.change(interview_on=text)

    def _show_interview(self) -> None:
        day = QDate.fromString(self.parts.preferences.now.interview_on, "yyyy-MM-dd")
        for control in (self.interview_known, self.interview_day):
            control.blockSignals(True)
        self.interview_known.setChecked(day.isValid())
        self.interview_day.setVisible(day.isValid())
        if day.isValid():
            self.interview_day.setDate(day)
        for control in (self.interview_known, self.interview_day):
            control.blockSignals(False)

    @Slot()
    def _open_data(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.parts.data)))

    def _say(self, sentence: str) -> None:
        self.told.emit(sentence, "", None)

    @Slot()
    def _dress(self) -> None:
        self.search.setFont(self.look.font("body"))
