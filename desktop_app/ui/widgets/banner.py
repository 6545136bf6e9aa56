"""The one thing that is worth doing now, at the top of the home page."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.home_data import Suggestion
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PrimaryButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.text import SectionTitle, Text


class Banner(Card):
    """`acted` carries what to do: "recover", "repeat" or "watch"."""

    acted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ground="accent_ground", line="", parent=parent)
        self._kind = ""
        self.label = SectionTitle(look, "")
        self.label.set_colour("accent_text")
        self.title = Text(look, size="heading", weight="strong", wrap=True)
        self.sentence = Text(look, wrap=True)
        self.button = PrimaryButton(look)
        self.button.clicked.connect(self._act)
        words = QVBoxLayout()
        words.setSpacing(6)
        for widget in (self.label, self.title, self.sentence):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def show_suggestion(self, suggestion: Suggestion, *, can_watch: bool) -> None:
        """Show what is worth doing; hides itself where there is nothing."""
        session = suggestion.session
        if suggestion.kind == "recover" and session is not None:
            self._say(
                "recover",
                self.tr("Cut off"),
                suggestion.title,
                self.tr("This round ended without a goodbye. What was said until then is safe."),
                self.tr("Bring it back"),
            )
        elif suggestion.kind == "repeat" and session is not None:
            parts = []
            if session.overruns:
                parts.append(self.tr("The last take ran over %n time(s).", "", session.overruns))
            if session.answers and session.answers_with_metric < session.answers:
                without = session.answers - session.answers_with_metric
                parts.append(self.tr("%n answer(s) named no figure.", "", without))
            self._say(
                "repeat",
                self.tr("Worth repeating"),
                suggestion.title,
                " ".join(parts),
                self.tr("Start again"),
            )
        elif can_watch:
            self._say(
                "watch",
                self.tr("New here?"),
                self.tr("Watch a round first"),
                self.tr(
                    "A sample candidate answers in the real room, well and badly. You watch, and can stop at any time."
                ),
                self.tr("Watch a round"),
            )
        else:
            self._kind = ""
        self.setVisible(bool(self._kind))

    @property
    def kind(self) -> str:
        return self._kind

    def _say(self, kind: str, label: str, title: str, sentence: str, button: str) -> None:
        self._kind = kind
        self.label.setText(label)
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.button.setText(button)
        self.button.setAccessibleName(f"{button}: {title}")
        self.button.restyle()

    @Slot()
    def _act(self) -> None:
        self.acted.emit(self._kind)
