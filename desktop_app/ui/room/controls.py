"""The buttons under the room: the one primary action in the middle, the quiet ones at its sides."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.interview.model import Stage
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.paint import shown_key


class RoomButton(QuietButton):
    """A quiet button that gives up its words, then its key-cap, where room is short; its name stays."""

    def __init__(self, look: Look, action: str, caption: str, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(look, caption, key=key, parent=parent)
        self.action = action
        self._caption, self._glyph, self._own_key = caption, icon, key
        self.setAccessibleName(caption)
        self.setToolTip(f"{caption} ({shown_key(key)})" if key else caption)
        # A click must not take the keyboard away from the room: only Tab moves the focus here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def side_padding(self) -> int:
        return self._look.theme.spacing.m

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
        self._rows = (
            self._row(self.left, Qt.AlignmentFlag.AlignLeft),
            self._row(self.right, Qt.AlignmentFlag.AlignRight),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.theme.spacing.l)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._stacked = True
        self._stack(stacked=False)
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
        words = self._captions(conversation=conversation)[stage]
        if self.primary.text() != words:
            self.primary.setText(words)
            self.primary.setAccessibleName(words)
        busy = stage in ("waiting", "judging", "finished")
        self.primary.setEnabled(not busy)
        self.primary.set_key("" if busy else self._key)
        answering = stage in ("listening", "thinking")
        for action in ("room.repeat", "room.think", "room.skip"):
            self.button(action).setEnabled(answering or (stage == "speaking" and action == "room.skip"))
        for action in ("room.pause", "room.more", "room.notes", "room.pad"):
            self.button(action).setEnabled(stage != "finished")

    def _captions(self, *, conversation: bool = False) -> dict[Stage, str]:
        """What the primary action is called in each stage."""
        return {
            "waiting": self.tr("Getting ready"),
            "speaking": self.tr("Answer now"),
            "listening": self.tr("Done speaking") if conversation else self.tr("Done with this answer"),
            "thinking": self.tr("Done with this answer"),
            "judging": self.tr("One moment"),
            "paused": self.tr("Go on"),
            "finished": self.tr("One moment"),
        }

    def minimumSizeHint(self) -> QSize:
        widest = max(self._side_width(side, 2) for side in (self.left, self.right))
        height = self.primary.sizeHint().height()
        if self._stacked:
            height += self._grid.verticalSpacing() + self.left[0].sizeHint().height()
        return QSize(max(self.primary.minimumSizeHint().width(), 2 * widest + 16), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        # By its longest caption, so that the buttons beside it stay as they are while the stages come and go.
        primary = self.primary
        words = max(primary.content_width(words, "", self._key) for words in self._captions().values())
        room = (self.width() - words - 2 * primary.side_padding()) / 2 - self._look.theme.spacing.l - 2
        sides = (self.left, self.right)
        stacked = any(self._side_width(side, 2) > room for side in sides)
        if stacked:
            room = (self.width() - self._look.theme.spacing.l) / 2
        self._stack(stacked=stacked)
        fitting = (d for d in (0, 1, 2) if all(self._side_width(side, d) <= room for side in sides))
        density = next(fitting, 2)
        if density != self._density:
            self._density = density
            for button in (*self.left, *self.right):
                button.show_as(density)

    def _stack(self, *, stacked: bool) -> None:
        """In a narrow column the primary action has a line of its own, as wide as the room."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        for widget in (*self._rows, self.primary):
            self._grid.removeWidget(widget)
        left, right = self._rows
        if stacked:
            self._grid.addWidget(self.primary, 0, 0, 1, 3)
        else:
            self._grid.addWidget(self.primary, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self._grid.addWidget(left, int(stacked), 0)
        self._grid.addWidget(right, int(stacked), 2)
        self.updateGeometry()

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
