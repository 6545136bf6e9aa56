"""Buttons: the one primary action, the quiet ones with their key-cap, and those that are an icon alone."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import draw_icon, draw_key_cap, focus_ring, key_cap_size, rounded

_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)


@dataclass(frozen=True, slots=True)
class ButtonColours:
    """The theme's colours of one kind of button; an empty name paints nothing."""

    ground: str
    hover: str
    pressed: str
    line: str
    text: str
    ring: str = "accent"
    disabled_text: str = "muted"


PRIMARY = ButtonColours("accent", "accent", "accent", "", "on_accent", ring="text")
QUIET = ButtonColours("", "raised", "line", "line", "text")
PLAIN = ButtonColours("", "raised", "line", "", "muted")
DANGER = ButtonColours("", "over_ground", "over_ground", "over", "over")


class ThemedButton(QPushButton):
    """A button that paints itself: an icon, words and a key-cap, whichever it has, in the middle."""

    colours = QUIET

    def __init__(
        self, look: Look, text: str = "", *, icon: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._icon_name = icon
        self._key = key
        self._ring = False
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.restyle)
        self.setFont(self.text_font())

    def text_font(self) -> QFont:
        return self._look.font("body", "medium")

    @property
    def has_ring(self) -> bool:
        """Whether the keyboard came here, and the ring shows it."""
        return self._ring and self.hasFocus()

    def set_key(self, key: str) -> None:
        """Show this key on the cap; an empty one takes the cap away."""
        self._key = key
        self.restyle()

    def set_icon_name(self, icon: str) -> None:
        self._icon_name = icon
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        self.setFont(self.text_font())
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as it does on the web: Space is often another's key here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    # --- size -----------------------------------------------------------------------------------------------------

    def control_height(self) -> int:
        """The height at the text scale in force."""
        text = QFontMetricsF(self.font()).height()
        return max(self._look.theme.control.height, int(text + self._look.theme.spacing.l))

    def side_padding(self) -> int:
        return self._look.theme.spacing.m + 3

    def sizeHint(self) -> QSize:
        return QSize(int(self._content_width() + 2 * self.side_padding() + 1), self.control_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _icon_size(self) -> int:
        return self._look.px(18)

    def content_width(self, words: str, icon: str, key: str) -> float:
        """How wide these would be side by side."""
        parts = []
        if icon:
            parts.append(float(self._icon_size()))
        if words:
            parts.append(QFontMetricsF(self.font()).horizontalAdvance(words))
        if key:
            parts.append(key_cap_size(self._look, key).width() + 2)
        return sum(parts) + self._look.theme.spacing.s * max(0, len(parts) - 1)

    def _content_width(self) -> float:
        return self.content_width(self.text(), self._icon_name, self._key)

    # --- painting -------------------------------------------------------------------------------------------------

    def corner(self) -> float:
        return float(self._look.theme.radius.button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        self._paint_ground(painter, rect)
        self._paint_content(painter, rect)
        if self.has_ring:
            inset = 3 if self.colours is PRIMARY else 0
            focus_ring(
                painter,
                rect.adjusted(inset, inset, -inset, -inset),
                self.corner() - inset,
                self._look,
                "on_accent" if self.colours is PRIMARY else self.colours.ring,
            )

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        colours, look = self.colours, self._look
        line = look.colour(colours.line) if colours.line else None
        if not self.isEnabled():
            fill = look.colour("raised") if colours.ground else None
            rounded(
                painter,
                rect,
                self.corner(),
                fill,
                look.colour("line") if line else None,
                look.theme.line_width,
            )
            return
        name = colours.pressed if self.isDown() else colours.hover if self.underMouse() else colours.ground
        fill = look.colour(name) if name else None
        if colours.ground and name == colours.ground and (self.isDown() or self.underMouse()):
            fill = look.mix(colours.ground, colours.text, 0.16 if self.isDown() else 0.08)
        rounded(painter, rect, self.corner(), fill, line, look.theme.line_width)

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look, gap = self._look, self._look.theme.spacing.s
        name = self.colours.text if self.isEnabled() else self.colours.disabled_text
        room = rect.width() - 2 * look.theme.spacing.xs
        x = rect.left() + max(look.theme.spacing.xs, (rect.width() - self._content_width()) / 2)
        middle = rect.center().y()
        if self._icon_name:
            draw_icon(
                painter,
                QPointF(x + self._icon_size() / 2, middle),
                self._icon_size(),
                self._icon_name,
                name,
                look,
            )
            x += self._icon_size() + gap
        if self.text():
            metrics = QFontMetricsF(self.font())
            cap = key_cap_size(look, self._key).width() + gap + 2 if self._key else 0.0
            words = metrics.elidedText(
                self.text(), Qt.TextElideMode.ElideRight, rect.left() + room - x + 4 - cap
            )
            painter.setFont(self.font())
            painter.setPen(look.colour(name))
            width = metrics.horizontalAdvance(words)
            painter.drawText(
                QRectF(x, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, words
            )
            x += width + gap + 2
        if self._key:
            draw_key_cap(painter, QPointF(x, middle), self._key, look, look.colour(name), self._cap_line())

    def _cap_line(self) -> QColor:
        if self.colours is PRIMARY and self.isEnabled():
            return self._look.mix("accent", "on_accent", 0.55)
        return self._look.colour("mark")

    # --- focus: the ring shows where the keyboard is, not where the mouse was ---------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() not in _MOUSE
        super().focusInEvent(event)


class PrimaryButton(ThemedButton):
    """The one thing to do next.  `large` is the room's."""

    colours = PRIMARY

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        icon: str = "",
        key: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._large = large
        super().__init__(look, text, icon=icon, key=key, parent=parent)

    def text_font(self) -> QFont:
        return self._look.font("lead" if self._large else "body", "medium")

    def control_height(self) -> int:
        control = self._look.theme.control
        least = control.primary_height if self._large else control.height + 8
        return max(least, super().control_height())

    def side_padding(self) -> int:
        return self._look.theme.spacing.xxl - 2 if self._large else self._look.theme.spacing.xl


class QuietButton(ThemedButton):
    """Something else one may do."""

    colours = QUIET


class PlainButton(ThemedButton):
    """A button without a border, for what is rarely wanted."""

    colours = PLAIN


class MenuButton(PlainButton):
    """A small word with an arrow after it, that opens a list."""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, icon="chevron-down", parent=parent)

    def text_font(self) -> QFont:
        return self._look.font("note")

    def control_height(self) -> int:
        return max(28, int(QFontMetricsF(self.font()).height() + 10))

    def side_padding(self) -> int:
        return self._look.theme.spacing.s

    def _icon_size(self) -> int:
        return self._look.px(14)

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look, size = self._look, self._icon_size()
        words = rect.adjusted(self.side_padding(), 0, -self.side_padding() - size, 0)
        painter.setFont(self.font())
        painter.setPen(look.colour(self.colours.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        at = QPointF(rect.right() - self.side_padding() - size / 2 + 2, rect.center().y() + 1)
        draw_icon(painter, at, size, self._icon_name, self.colours.text, look)


class DangerButton(ThemedButton):
    """Something that takes away."""

    colours = DANGER


class IconButton(ThemedButton):
    """An icon alone; `name` is its accessible name and its tool tip."""

    colours = PLAIN

    def __init__(
        self, look: Look, icon: str, name: str, *, size: int = 20, parent: QWidget | None = None
    ) -> None:
        self._glyph = size
        super().__init__(look, "", icon=icon, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Take another accessible name and tool tip."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _icon_size(self) -> int:
        return self._look.px(self._glyph)

    def sizeHint(self) -> QSize:
        side = max(self.control_height(), self._icon_size() + 12)
        return QSize(side, side)
