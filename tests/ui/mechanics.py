"""What can be checked of a page without looking at it: each function returns one sentence for each fault it finds."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSlider,
    QWidget,
)

from desktop_app.ui.look import Look
from desktop_app.ui.theme import contrast_ratio
from desktop_app.ui.widgets.buttons import ThemedButton
from desktop_app.ui.widgets.text import ElidedText

LEAST_TARGET = 24
"""WCAG 2.2, 2.5.8: a target is at least 24 by 24 pixels."""

_SLACK = 2

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QSlider)


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every widget that can be seen, what is scrolled away left out."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 0 and not widget.visibleRegion().isEmpty():
            yield widget


def outside(window: QWidget) -> list[str]:
    """Widgets that reach beyond the window, or beyond the page that scrolls them sideways."""
    faults = []
    for widget in shown(window):
        area = _scroll_area(widget)
        holder = area.viewport() if area is not None else window
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        room = QRect(holder.mapTo(window, QPoint(0, 0)), holder.size())
        too_wide = place.left() < room.left() - _SLACK or place.right() > room.right() + _SLACK
        too_high = area is None and (place.top() < -_SLACK or place.bottom() > window.height() + _SLACK)
        if too_wide or too_high:
            faults.append(f"{named(widget)} at {place.getRect()} is outside {room.getRect()}")
    return faults


def clipped(window: QWidget) -> list[str]:
    """Words that have less room than they need."""
    faults = []
    for widget in shown(window):
        if isinstance(widget, ElidedText):
            if widget.width() < QFontMetrics(widget.font()).horizontalAdvance("mmm…"):
                faults.append(f"{named(widget)} has only {widget.width()} pixels")
        elif isinstance(widget, QLabel) and widget.text():
            faults += _clipped_label(widget)
        elif isinstance(widget, ThemedButton):
            needed = widget._content_width()
            if needed > widget.width() + _SLACK and type(widget).__name__ != "_NavButton":
                faults.append(f"{named(widget)} needs {needed:.0f} pixels and has {widget.width()}")
        elif widget.sizePolicy().hasHeightForWidth() and isinstance(widget, QAbstractButton):
            needed = widget.heightForWidth(widget.width())
            if needed > widget.height() + _SLACK:
                faults.append(f"{named(widget)} needs a height of {needed} and has {widget.height()}")
    return faults


def _clipped_label(label: QLabel) -> list[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK and getattr(label, "cut", True) is not False:
            return [f"{named(label)} needs a height of {needed} and has {label.height()}"]
        longest = max(
            (QFontMetrics(label.font()).horizontalAdvance(word) for word in label.text().split()), default=0
        )
        if longest > label.width() + _SLACK:
            return [f"{named(label)} has a word of {longest} pixels in {label.width()}"]
        return []
    needed = QFontMetrics(label.font()).horizontalAdvance(label.text())
    if needed > label.width() + _SLACK:
        return [f"{named(label)} needs {needed} pixels and has {label.width()}"]
    return []


def overlapping(window: QWidget) -> list[str]:
    """Words and controls of one holder that lie on each other."""
    faults = []
    holders: dict[QWidget, list[QWidget]] = {}
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit | QSlider):
            holders.setdefault(widget.parentWidget(), []).append(widget)
    for siblings in holders.values():
        for index, one in enumerate(siblings):
            for other in siblings[index + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > _SLACK and common.height() > _SLACK:
                    faults.append(f"{named(one)} lies on {named(other)}")
    return faults


def small_targets(window: QWidget) -> list[str]:
    """Controls that are hard to hit."""
    return [
        f"{named(widget)} is only {widget.width()} by {widget.height()} pixels"
        for widget in shown(window)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget.parentWidget(), QComboBox | QLineEdit)
        and type(widget.parentWidget()).__name__ != "QDateEdit"
        and min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def unnamed(window: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    faults = []
    for widget in shown(window):
        if isinstance(widget, CONTROLS) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            described = QAccessible.queryAccessibleInterface(widget)
            if described is None or not described.text(QAccessible.Text.Name).strip():
                faults.append(f"{named(widget)} has no accessible name")
    return faults


def pale(window: QWidget, look: Look) -> list[str]:
    """Words that do not stand out from the ground they are painted on (WCAG 2.2, 1.4.3); what is off is left out."""
    picture = window.grab().toImage()
    ratio = picture.devicePixelRatio()
    faults = []
    for widget in shown(window):
        colour = _colour_of_words(widget, look)
        if colour is None or not widget.isEnabled():
            continue
        seen = widget.visibleRegion().boundingRect()
        if (
            seen.height() < widget.height() // 2
        ):  # at the edge of what is scrolled there is nothing but its line
            continue
        place = QRect(widget.mapTo(window, seen.topLeft()), seen.size())
        ground = _ground(picture, place, ratio, colour)
        font = widget.font()
        large = font.pixelSize() >= 24 or (font.pixelSize() >= 19 and font.weight() >= 600)
        if ground is None:
            continue
        reached = contrast_ratio(colour, ground)
        if reached < (3.0 if large else 4.5):
            faults.append(f"{named(widget)} is {colour} on {ground}: {reached:.1f} to 1")
    return faults


def _colour_of_words(widget: QWidget, look: Look) -> str | None:
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        return widget.palette().color(QPalette.ColorRole.WindowText).name().upper()
    if isinstance(widget, ThemedButton) and widget.text():
        return look.colour(widget.colours.text).name().upper()
    return None


def _ground(picture: QImage, place: QRect, ratio: float, but: str) -> str | None:
    """The colour that there is most of, the words' own left out; None where there is nothing but words."""
    found: Counter[str] = Counter()
    across, down = max(1, place.width() // 24), max(1, place.height() // 8)
    for x in range(place.left() + 1, place.right(), across):
        for y in range(place.top() + 1, place.bottom(), down):
            at = QPoint(int(x * ratio), int(y * ratio))
            if picture.rect().contains(at):
                found[picture.pixelColor(at).name().upper()] += 1
    found.pop(but, None)
    return found.most_common(1)[0][0] if found else None


def unreachable(window: QWidget) -> list[str]:
    """Controls that Tab never comes to, and places that Tab never leaves."""
    wanted = {
        widget
        for widget in shown(window)
        if isinstance(widget, CONTROLS)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _in_exclusive_group(widget)
    }
    reached: set[QWidget] = set()
    last: QWidget | None = None
    for _ in range(3 * len(window.findChildren(QAbstractButton)) + 40):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is last and now is not None:
            return [f"Tab never leaves {named(now)}"]
        last = now
        if now is not None:
            reached.add(now)
    return [f"Tab never comes to {named(widget)}" for widget in wanted - reached]


def _in_exclusive_group(widget: QWidget) -> bool:
    """In a group of choices Tab comes to the chosen one, the arrows to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and not widget.isChecked()


def named(widget: QWidget) -> str:
    """A widget for a sentence."""
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{str(text or widget.accessibleName())[:40]}”"


def _scroll_area(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.viewport().isAncestorOf(widget):
            return parent
        parent = parent.parentWidget()
    return None
