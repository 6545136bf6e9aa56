"""Puts words right by hand: the bar to write in, the change, the judgement of it, and the way back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop_app.library.model import Exchange, Session
from desktop_app.library.store import Library
from desktop_app.ui.review.changes import Changes
from desktop_app.ui.review.correct_bar import CorrectBar
from desktop_app.ui.review.correcting import corrected
from desktop_app.ui.review.ports import Judge
from desktop_app.ui.times import clock_time

Offer = Callable[[str, str, Callable[[], None]], None]
"""Tells a sentence, with the caption and the act of what undoes it."""


class Corrections(QObject):
    """Works on the session that `show_session` was last given.  GUI thread only."""

    def __init__(self, bar: CorrectBar, changes: Changes, judge: Judge | None, offer: Offer) -> None:
        super().__init__(bar)
        self._bar, self._changes, self._judge, self._offer = bar, changes, judge, offer
        self._session: Session | None = None
        bar.corrected.connect(self._correct)

    def show_session(self, session: Session) -> None:
        if self._session is None or self._session.head.id != session.head.id:
            self._bar.hide()
        self._session = session

    def begin(self, exchange_id: int, first: int, last: int) -> None:
        """Offer the words from `first` to `last` of an answer to be written over."""
        words = self._exchange(exchange_id).words[first : last + 1]
        if words:
            heard = " ".join(word.text for word in words)
            self._bar.open_bar(exchange_id, first, last, heard, clock_time(words[0].start_s))

    @Slot(int, int, int, str)
    def _correct(self, exchange_id: int, first: int, last: int, text: str) -> None:
        session = self._session
        if session is None:
            return
        before = self._exchange(exchange_id)
        after = replace(before, words=corrected(before.words, first, last, text))
        if after.words == before.words:
            return
        self._changes.make(session.head.id, self._change(session, after))
        self._offer(
            self.tr("Corrected, and judged again. What was first heard is kept."),
            self.tr("Undo"),
            lambda: self._take_back(session, before),
        )

    def _change(self, session: Session, exchange: Exchange) -> Callable[[Library], object]:
        judge = self._judge

        def change(library: Library) -> None:
            analysis = judge(session, exchange) if judge is not None else None
            library.annotations.correct(session.head.id, exchange.id, exchange.words, analysis)

        return change

    def _take_back(self, session: Session, before: Exchange) -> None:
        self._changes.make(
            session.head.id, lambda library: library.annotations.take_back(session.head.id, before)
        )

    def _exchange(self, exchange_id: int) -> Exchange:
        assert self._session is not None  # noqa: S101 - words are offered only of a session that is shown
        return next(exchange for exchange in self._session.exchanges if exchange.id == exchange_id)
