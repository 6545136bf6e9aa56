"""Painting that several widgets share: rounded grounds, focus rings, key-caps, icons."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPen

from desktop_app.ui.look import Look


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle; the line lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(line, width))
        rect = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    reach = max(0.0, min(radius, rect.width() / 2, rect.height() / 2))
    painter.drawRoundedRect(rect, reach, reach)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, look: Look, colour: str = "accent") -> None:
    """The ring that shows where the keyboard is, just inside `rect`."""
    width = look.theme.control.focus_width
    rounded(painter, rect, radius, None, look.colour(colour), width)


def shown_key(key: str) -> str:
    """A key as it is called on the person's own keyboard: "Ctrl+F" is "Strg+F" in German, "⌘F" on a Mac."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def key_cap_size(look: Look, key: str) -> QSizeF:
    """How much room the cap of `key` takes."""
    metrics = QFontMetricsF(look.font("tiny", "medium", mono=True))
    height = metrics.height() + 3
    return QSizeF(max(height, metrics.horizontalAdvance(shown_key(key)) + look.px(9)), height)


def draw_key_cap(
    painter: QPainter, centre_left: QPointF, key: str, look: Look, text: QColor, line: QColor
) -> None:
    """The cap of a key, its left edge's middle at `centre_left`."""
    size = key_cap_size(look, key)
    rect = QRectF(centre_left.x(), centre_left.y() - size.height() / 2, size.width(), size.height())
    rounded(painter, rect, look.theme.radius.small, None, line, 1.0)
    painter.setFont(look.font("tiny", "medium", mono=True))
    painter.setPen(text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown_key(key))


def draw_icon(painter: QPainter, centre: QPointF, size: int, name: str, colour: str, look: Look) -> None:
    """The icon, centred."""
    pixmap = look.icon(name, colour, size, painter.device().devicePixelRatio())
    painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), pixmap)
