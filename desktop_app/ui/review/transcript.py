"""The transcript: every question with its answer, the word that is heard lit and kept in sight."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.library.model import Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.exchange_view import ExchangeView, title_of
from desktop_app.ui.review.marks import Mark
from desktop_app.ui.review.pile import Pile
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.words import tell

HELD_S = 0.35
"""How long a word stays lit after its end, unless the next one begins: short gaps do not flicker."""

_FOLLOW_AGAIN_MS = 6_000


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A word of the session: which answer, which of its words."""

    exchange_id: int
    word: int
    start_s: float
    end_s: float


class Transcript(QWidget):
    """Shows one session's exchanges.  `light_at` lights the word of a moment; follows it unless told not to.

    Signals:
        played_from: seconds on the session's timeline.
        word_menu: exchange id, word, a point on the screen.
        follow_changed: whether the transcript follows now (a person's scrolling suspends it for a while).
    """

    played_from = Signal(float)
    word_menu = Signal(int, int, object)
    follow_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        spacing = look.theme.spacing
        self._body = Pile(spacing.l, (spacing.xl, spacing.l, spacing.xl, spacing.xl))
        self._scroll = ScrollPage(self._body)
        self._scroll.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self._scroll.viewport().installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)
        self._views: dict[int, ExchangeView] = {}
        self._words: list[WordPlace] = []
        self._starts: list[float] = []
        self._lit: WordPlace | None = None
        self._hidden: frozenset[Mark] = frozenset()
        self._session: Session | None = None
        self._follow = True
        self._suspended = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_FOLLOW_AGAIN_MS)
        self._again.timeout.connect(self._follow_again)
        look.changed.connect(self._keep_place)

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show this session from its beginning."""
        self._body.hold(True)
        self._body.clear()
        self._views = {}
        phase = -1
        phases = {record.index: record for record in session.phases}
        for exchange in session.exchanges:
            title = ""
            if exchange.phase_index != phase:
                phase = exchange.phase_index
                record = phases.get(phase)
                title = title_of(tell(record.title), exchange.asked_start_s) if record else ""
            view = ExchangeView(self._look, exchange, title)
            view.played_from.connect(self.played_from)
            view.word_menu.connect(self.word_menu)
            self._body.add(view)
            self._views[exchange.id] = view
        self.renew_session(session)
        self._body.hold(False)
        self._scroll.verticalScrollBar().setValue(0)

    def renew_session(self, session: Session) -> None:
        """Show the same session as it now is: words corrected, findings judged again."""
        self._session = session
        self._words = [
            WordPlace(exchange.id, place, word.start_s, word.end_s)
            for exchange in session.exchanges
            for place, word in enumerate(exchange.words)
        ]
        self._words.sort(key=lambda place: place.start_s)
        self._starts = [place.start_s for place in self._words]
        self._lit = None
        for exchange in session.exchanges:
            self._views[exchange.id].show_exchange(exchange, self._hidden)

    def hide_marks(self, hidden: Iterable[Mark]) -> None:
        """Leave these kinds of marks out."""
        self._hidden = frozenset(hidden)
        if self._session is not None:
            self.renew_session(self._session)

    def view(self, exchange_id: int) -> ExchangeView:
        """The exchange of this id, as it is shown."""
        return self._views[exchange_id]

    def views(self) -> list[ExchangeView]:
        return list(self._views.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()

    @Slot()
    def _keep_place(self) -> None:
        """Words are set anew for another width or size: what is followed stays in sight."""
        if self._lit is not None and self.follows:
            QTimer.singleShot(0, self, self._show_lit)

    @Slot()
    def _show_lit(self) -> None:
        if self._lit is not None:
            self.show_word(self._lit.exchange_id, self._lit.word)

    # --- the word that is heard -----------------------------------------------------------------------------------

    @property
    def lit(self) -> WordPlace | None:
        """The word that is lit."""
        return self._lit

    def word_at(self, at_s: float) -> WordPlace | None:
        """The word that is said at this moment, or was a blink ago."""
        place = bisect_right(self._starts, at_s + 0.001) - 1
        if place < 0:
            return None
        word = self._words[place]
        return word if at_s < word.end_s + HELD_S else None

    def light_at(self, at_s: float) -> None:
        """Light what is said at this moment, and keep it in sight while following."""
        word = self.word_at(at_s)
        if word == self._lit:
            return
        if self._lit is not None and (word is None or word.exchange_id != self._lit.exchange_id):
            self._views[self._lit.exchange_id].words.light(-1)
        self._lit = word
        if word is not None:
            rect = self._views[word.exchange_id].words.light(word.word)
            if rect is not None and self._follow and not self._suspended:
                self._bring_into_sight(word.exchange_id, rect)

    def show_word(self, exchange_id: int, word: int) -> None:
        """Scroll to a word; the follower lets it stand for a while."""
        words = self._views[exchange_id].words
        rect = words.rect_of(word)
        self._bring_into_sight(exchange_id, rect if rect is not None else QRectF(words.rect()))

    def _bring_into_sight(self, exchange_id: int, rect: QRectF) -> None:
        """Keep the line between a fifth and two thirds of the height; scroll once a while, not with every word."""
        self._body.settle()
        words = self._views[exchange_id].words
        y = words.mapTo(self._body, QPoint(0, int(rect.top()))).y()
        bar, height = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        within = y - bar.value()
        if not height * 0.12 <= within <= height * 0.68:
            bar.setValue(int(y - height * 0.3))

    # --- following ------------------------------------------------------------------------------------------------

    @property
    def wants_to_follow(self) -> bool:
        """Whether it follows, scrolling by hand left aside."""
        return self._follow

    @property
    def follows(self) -> bool:
        """Whether the lit word is kept in sight now."""
        return self._follow and not self._suspended

    def follow(self, on: bool) -> None:
        """Keep the lit word in sight, or leave the page where it is."""
        self._follow = on
        self._suspended = False
        self._again.stop()
        if on:
            self._show_lit()
        self.follow_changed.emit(self.follows)

    @Slot(int)
    def _scrolled_by_hand(self, _action: int) -> None:
        if self._follow:
            self._again.start()
            if not self._suspended:
                self._suspended = True
                self.follow_changed.emit(False)

    @Slot()
    def _follow_again(self) -> None:
        self._suspended = False
        self.follow_changed.emit(self.follows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and watched is self._scroll.viewport():
            self._scrolled_by_hand(0)
        return False

    def keyboard_scroll(self, pages: float) -> None:
        """Scroll by so many pages, as a person does."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(int(bar.value() + pages * bar.pageStep() * 0.9))
        self._scrolled_by_hand(0)


SCROLL_KEYS = {Qt.Key.Key_PageDown: 1.0, Qt.Key.Key_PageUp: -1.0}
