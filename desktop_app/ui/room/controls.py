"""The buttons under the room: the one primary action in the middle, the quiet ones at its sides."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.interview.model import Stage
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton


class RoomButton(QuietButton):
    """A quiet button that gives up its words, then its key-cap, where room is short; its name stays."""

    def __init__(self, look: Look, action: str, caption: str, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(look, caption, key=key, parent=parent)
        self.action = action
        self._caption, self._glyph, self._own_key = caption, icon, key
        self.setAccessibleName(caption)
        self.setToolTip(f"{caption} ({key})" if key else caption)
        # A click must not take the keyboard away from the room: only Tab moves the focus here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_as(self, density: int) -> None:
        """0: words and key; 1: icon and key; 2: icon alone."""
        self.setText(self._caption if density == 0 else "")
        self.set_icon_name(self._glyph if density else "")
        self.set_key(self._own_key if density < 2 else "")

    def width_as(self, density: int) -> int:
        """How wide it would be."""
        words = "" if density else self._caption
        icon = self._glyph if density else ""
        key = self._own_key if density < 2 else ""
        return max(
            int(self.content_width(words, icon, key) + 2 * self.side_padding() + 1), self.control_height()
        )


class ControlBar(QWidget):
    """Emits `acted` with an action's id: "room.primary", "room.repeat", "room.more", ..."""

    acted = Signal(str)

    def __init__(self, look: Look, keys: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._density = 0
        self._key = keys["room.primary"]
        self.primary = PrimaryButton(look, "", key=self._key, large=True, parent=self)
        self.primary.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.primary.clicked.connect(self._primary_clicked)
        self.left = self._buttons(
            keys,
            ("room.repeat", self.tr("Repeat"), "repeat"),
            ("room.think", self.tr("Think"), "think"),
            ("room.pause", self.tr("Pause"), "pause"),
        )
        self.right = self._buttons(
            keys,
            ("room.more", self.tr("More"), "more"),
            ("room.skip", self.tr("Skip"), "skip"),
            ("room.notes", self.tr("Notes"), "notes"),
            ("room.pad", self.tr("Pad"), "edit"),
        )
        self.button("room.pad").hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.theme.spacing.l)
        grid.addWidget(self._row(self.left, Qt.AlignmentFlag.AlignLeft), 0, 0)
        grid.addWidget(self.primary, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self._row(self.right, Qt.AlignmentFlag.AlignRight), 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        look.changed.connect(self._fit)

    def button(self, action: str) -> QuietButton:
        """The quiet button of this action."""
        return next(button for button in (*self.left, *self.right) if button.action == action)

    @property
    def offers_pad(self) -> bool:
        return not self.button("room.pad").isHidden()

    def offer_pad(self) -> None:
        """Show the pad's button from now on."""
        self.button("room.pad").show()
        self._fit()

    @property
    def density(self) -> int:
        return self._density

    def show_stage(self, stage: Stage, *, conversation: bool = False) -> None:
        """Name the primary action after what it does now."""
        words = {
            "waiting": self.tr("Getting ready"),
            "speaking": self.tr("Answer now"),
            "listening": self.tr("Done speaking") if conversation else self.tr("Done with this answer"),
            "thinking": self.tr("Done with this answer"),
            "judging": self.tr("One moment"),
            "paused": self.tr("Go on"),
            "finished": self.tr("One moment"),
        }[stage]
        if self.primary.text() != words:
            self.primary.setText(words)
            self.primary.setAccessibleName(words)
            self._fit()
        busy = stage in ("waiting", "judging", "finished")
        self.primary.setEnabled(not busy)
        self.primary.set_key("" if busy else self._key)
        answering = stage in ("listening", "thinking")
        for action in ("room.repeat", "room.think", "room.skip"):
            self.button(action).setEnabled(answering or (stage == "speaking" and action == "room.skip"))
        for action in ("room.pause", "room.more", "room.notes", "room.pad"):
            self.button(action).setEnabled(stage != "finished")

    def minimumSizeHint(self) -> QSize:
        widest = max(self._side_width(side, 2) for side in (self.left, self.right))
        return QSize(
            self.primary.minimumSizeHint().width() + 2 * widest + 32, self.primary.sizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        room = (self.width() - self.primary.sizeHint().width()) / 2 - self._look.theme.spacing.l - 2
        sides = (self.left, self.right)
        fitting = (d for d in (0, 1, 2) if all(self._side_width(side, d) <= room for side in sides))
        density = next(fitting, 2)
        if density != self._density:
            self._density = density
            for button in (*self.left, *self.right):
                button.show_as(density)

    def _side_width(self, side: Sequence[RoomButton], density: int) -> int:
        shown = [button for button in side if not button.isHidden()]
        return sum(button.width_as(density) for button in shown) + self._look.theme.spacing.s * (
            len(shown) - 1
        )

    def _buttons(self, keys: dict[str, str], *buttons: tuple[str, str, str]) -> list[RoomButton]:
        made = []
        for action, caption, icon in buttons:
            button = RoomButton(self._look, action, caption, icon, keys.get(action, ""), self)
            button.clicked.connect(self._clicked)
            made.append(button)
        return made

    def _row(self, buttons: Sequence[RoomButton], side: Qt.AlignmentFlag) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.theme.spacing.s)
        if side == Qt.AlignmentFlag.AlignRight:
            row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        if side == Qt.AlignmentFlag.AlignLeft:
            row.addStretch(1)
        return holder

    @Slot()
    def _primary_clicked(self) -> None:
        self.acted.emit("room.primary")

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RoomButton):
            self.acted.emit(button.action)
