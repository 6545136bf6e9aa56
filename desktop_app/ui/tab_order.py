"""The order in which Tab goes through a page: as one reads it, whatever was made first."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_order(*holders: QWidget) -> None:
    """Let Tab go through these one after the other, in each through its controls in the order in which they were made.

    To be called again where one of them was filled anew.
    """
    stops = [stop for holder in holders for stop in _stops_in(holder)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _stops_in(holder: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in (holder, *holder.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
