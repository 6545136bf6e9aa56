"""The list of sessions: a model of summaries and the painting of a row, quick with a thousand of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.library.model import SessionSummary
from desktop_app.library.searching import SearchHit
from desktop_app.ui.look import Look
from desktop_app.ui.review.shapes import draw_shape
from desktop_app.ui.review.times import counted, of_all, share, told_moment
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.paint import draw_icon, focus_ring, rounded
from desktop_app.ui.words import tell

translate = QCoreApplication.translate

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
FOUND_ROLE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SessionModel(QAbstractListModel):
    """The sessions in the order in which they are listed; for each, what a search found in it."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.now = now
        self._summaries: list[SessionSummary] = []
        self._found: dict[str, SearchHit] = {}
        self.searched = False

    def show(
        self,
        summaries: Sequence[SessionSummary],
        found: Mapping[str, SearchHit] | None = None,
        *,
        searched: bool = False,
    ) -> None:
        """List these; `found` has the first find in each.  `searched`: every row has room for one."""
        self.beginResetModel()
        self._summaries = list(summaries)
        self._found = dict(found or {})
        self.searched = searched or bool(found)
        self.endResetModel()

    def add_found(self, found: Mapping[str, SearchHit]) -> None:
        """Show these finds too."""
        self._found.update(found)
        if self._summaries:
            self.dataChanged.emit(self.index(0), self.index(len(self._summaries) - 1))

    def summaries(self) -> list[SessionSummary]:
        return list(self._summaries)

    def summary(self, row: int) -> SessionSummary:
        return self._summaries[row]

    def row_of(self, session_id: str) -> int:
        """The row of a session, -1 where it is not listed."""
        return next((row for row, one in enumerate(self._summaries) if one.id == session_id), -1)

    def take_out(self, session_id: str) -> None:
        """Leave a session out at once, before the library is asked again."""
        row = self.row_of(session_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._summaries[row]
            self.endRemoveRows()

    def star(self, session_id: str, starred: bool) -> None:
        """Show the star at once."""
        row = self.row_of(session_id)
        if row >= 0:
            self._summaries[row] = replace(self._summaries[row], starred=starred)
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._summaries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        summary = self._summaries[index.row()]
        if role == SUMMARY_ROLE:
            return summary
        if role == FOUND_ROLE:
            return self._found.get(summary.id)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return told(summary, self.now)
        return None


def told(summary: SessionSummary, now: datetime) -> str:
    """A row in words, for a screen reader."""
    parts = [
        tell(summary.title),
        f"L{summary.level}",
        told_moment(summary.started_at, now),
        clock_time(summary.duration_s),
        counted(summary.overruns, "overrun"),
        translate("SessionList", "{0} answers with a figure").format(
            of_all(summary.answers_with_metric, summary.answers)
        ),
        translate("SessionList", "“I” {0}").format(share(summary.i_share)),
        counted(summary.findings, "finding"),
    ]
    return ", ".join(([translate("SessionList", "starred")] if summary.starred else []) + parts)


class SessionDelegate(QStyledItemDelegate):
    """Paints a session as a card: what and when at the left, the figures that tell how it went at the right."""

    def __init__(self, look: Look, model: SessionModel) -> None:
        super().__init__(model)
        self._look, self._model = look, model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        extra = self._look.px(22) if self._model.searched else 0
        return QSize(400, self._look.px(72) + extra + self._look.theme.spacing.s)

    def star_rect(self, row: QRectF) -> QRectF:
        """Where a row's star is, to be clicked."""
        side = self._look.px(32)
        middle = row.top() + (self._look.px(72)) / 2
        return QRectF(row.left() + self._look.theme.spacing.s, middle - side / 2, side, side)

    def more_rect(self, row: QRectF) -> QRectF:
        """Where a row's menu is, to be clicked."""
        side = self._look.px(32)
        left = row.right() - side - self._look.theme.spacing.xs
        return QRectF(left, row.top() + self._look.px(36) - side / 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary: SessionSummary = index.data(SUMMARY_ROLE)
        look = self._look
        row = QRectF(option.rect)
        card = row.adjusted(1, 0, -1, -look.theme.spacing.s)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = look.colour("raised" if over or chosen else "surface")
        rounded(painter, card, look.theme.radius.button, ground, look.colour("line"), look.theme.line_width)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, card, look.theme.radius.button, look)
        elif chosen:
            rounded(painter, card, look.theme.radius.button, None, look.colour("mark"))
        star = self.star_rect(row)
        name, colour = ("star-filled", "caution") if summary.starred else ("star", "mark")
        draw_icon(painter, star.center(), look.px(18), name, colour, look)
        left = star.right() + look.theme.spacing.s
        right = self._paint_figures(painter, summary, card)
        self._paint_words(painter, summary, card, left, right)
        found = index.data(FOUND_ROLE)
        if found:
            end = card.right() - look.theme.spacing.l
            self._paint_found(painter, found, left, card.bottom() - look.px(30), end)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, summary: SessionSummary, card: QRectF, left: float, right: float
    ) -> None:
        look = self._look
        title = tell(summary.title)
        x = self._line(painter, "lead", "strong", "text", title, left, card.top() + look.px(12), right)
        x += 8
        level = f"L{summary.level}"
        if x + 30 < right:
            x = self._line(painter, "note", "regular", "muted", level, x, card.top() + look.px(14), right) + 8
        for tag in (*([translate("SessionList", "demo")] if summary.demo else []), *summary.tags):
            x = self._paint_tag(painter, tag, x, card.top() + look.px(13), right)
        when = f"{told_moment(summary.started_at, self._model.now)} · {clock_time(summary.duration_s)}"
        status = {
            "ended": translate("SessionList", "ended early"),
            "recovered": translate("SessionList", "recovered"),
            "imported": translate("SessionList", "brought in"),
            "running": translate("SessionList", "not ended"),
        }
        if summary.status in status:
            when += f" · {status[summary.status]}"
        self._line(painter, "body", "regular", "muted", when, left, card.top() + look.px(38), right)

    def _paint_found(self, painter: QPainter, hit: SearchHit, x: float, y: float, right: float) -> None:
        """The words around the first find, the found ones on a ground of their own."""
        look = self._look
        font, metrics = look.font("note"), QFontMetricsF(look.font("note"))
        place = _begin(hit, metrics, (right - x) * 0.4)
        for start, end in (*hit.spans, (len(hit.text), len(hit.text))):
            for words, found in ((hit.text[place:start], False), (hit.text[start:end], True)):
                width = metrics.horizontalAdvance(words)
                if not words or x >= right:
                    continue
                if found:
                    ground = QRectF(x - 1, y, min(width, right - x) + 2, metrics.height())
                    rounded(painter, ground, 3, look.colour("caution_ground"))
                painter.setFont(font)
                painter.setPen(look.colour("text" if found else "muted"))
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, right - x)
                painter.drawText(QPointF(x, y + metrics.ascent()), shown)
                x += width
            place = max(place, end)

    def _paint_tag(self, painter: QPainter, tag: str, x: float, y: float, right: float) -> float:
        look, font = self._look, self._look.font("small")
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(tag) + 16
        if x + width > right:
            return right
        pill = QRectF(x, y, width, metrics.height() + 4)
        rounded(painter, pill, pill.height() / 2, look.mix("surface", "mark", 0.22))
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, tag)
        return x + width + 6

    def _line(
        self,
        painter: QPainter,
        size: str,
        weight: str,
        colour: str,
        words: str,
        x: float,
        y: float,
        right: float,
    ) -> float:
        """One line, cut where there is no room; where it ends."""
        font: QFont = self._look.font(size, weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, right - x))
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        painter.drawText(QPointF(x, y + metrics.ascent()), shown)
        return x + metrics.horizontalAdvance(shown)

    def _paint_figures(self, painter: QPainter, summary: SessionSummary, card: QRectF) -> float:
        """The columns at the right, the most telling ones kept where it is narrow; where they begin."""
        look = self._look
        pace = "\N{EN DASH}" if summary.words_per_minute is None else f"{summary.words_per_minute:.0f}"
        columns = [
            (translate("SessionList", "words/min"), pace, ""),
            (translate("SessionList", "“I”"), share(summary.i_share), ""),
            (
                translate("SessionList", "with a figure"),
                of_all(summary.answers_with_metric, summary.answers),
                "",
            ),
            (
                translate("SessionList", "findings"),
                str(summary.findings),
                "diamond" if summary.findings else "",
            ),
            (
                translate("SessionList", "overruns"),
                str(summary.overruns),
                "triangle" if summary.overruns else "",
            ),
        ]
        width = float(look.px(92))
        most = max(1, int((card.width() * 0.56) // width))
        more = self.more_rect(card)
        draw_icon(painter, more.center(), look.px(18), "more", "muted", look)
        x = more.left()
        for caption, value, shape in columns[len(columns) - most if most < len(columns) else 0 :]:
            x -= width
            self._paint_figure(painter, QRectF(x, card.top(), width, look.px(72)), caption, value, shape)
        return x - look.theme.spacing.s

    def _paint_figure(self, painter: QPainter, rect: QRectF, caption: str, value: str, shape: str) -> None:
        look = self._look
        x = rect.left()
        colour = "text"
        if shape:
            size = look.px(11)
            draw_shape(painter, QPointF(x + size / 2, rect.top() + look.px(24)), size, shape, look)  # type: ignore[arg-type]
            x += size + 6
            colour = "over" if shape == "triangle" else "text"
        self._line(painter, "lead", "strong", colour, value, x, rect.top() + look.px(13), rect.right())
        self._line(
            painter, "small", "regular", "muted", caption, rect.left(), rect.top() + look.px(40), rect.right()
        )


def _begin(hit: SearchHit, metrics: QFontMetricsF, room: float) -> int:
    """Where the line begins, so that the first find is in sight: at a word, at most `room` before the find."""
    first = hit.spans[0][0] if hit.spans else 0
    begin = 0
    while begin < first and metrics.horizontalAdvance(hit.text[begin:first]) > room:
        following = hit.text.find(" ", begin, first)
        begin = following + 1 if following >= 0 else first
    return begin
