"""Joins the find bar to the transcript."""

from PySide6.QtCore import QObject, Slot

from desktop_app.ui.review.find_bar import FindBar
from desktop_app.ui.review.finding_words import Match, matches
from desktop_app.ui.review.transcript import Transcript


class Finder(QObject):
    """Marks what is found, counts it and goes from one find to the next."""

    def __init__(self, bar: FindBar, transcript: Transcript) -> None:
        super().__init__(transcript)
        self._bar, self._transcript = bar, transcript
        self._matches: list[Match] = []
        self._place = 0
        bar.sought.connect(self._look)
        bar.stepped.connect(self._step)
        bar.closed.connect(self._forget)

    @property
    def match(self) -> Match | None:
        """The find that is looked at."""
        return self._matches[self._place] if self._matches else None

    def look_again(self) -> None:
        """The words are others: look for the same text in them."""
        if self._bar.isVisible():
            self._look(self._bar.field.text())

    @Slot(str)
    def _look(self, text: str) -> None:
        before = self.match
        exchanges = [view.exchange for view in self._transcript.views()]
        self._matches = matches(exchanges, text)
        # Typing on keeps the find that is looked at where it still is one.
        near = [i for i, one in enumerate(self._matches) if before is not None and one.at_s >= before.at_s]
        self._place = near[0] if near else 0
        self._show()

    @Slot(int)
    def _step(self, step: int) -> None:
        if self._matches:
            self._place = (self._place + step) % len(self._matches)
            self._show()

    @Slot()
    def _forget(self) -> None:
        self._matches = []
        self._show()
        self._transcript.setFocus()

    def _show(self) -> None:
        now = self.match
        for view in self._transcript.views():
            mine = [match for match in self._matches if match.exchange_id == view.exchange.id]
            found = {word for match in mine for word in range(match.first, match.last + 1)}
            looked_at = (
                range(now.first, now.last + 1)
                if now is not None and now.exchange_id == view.exchange.id
                else ()
            )
            view.words.find_marks(found, looked_at)
        self._bar.show_count(self._place, len(self._matches))
        if now is not None:
            self._transcript.show_word(now.exchange_id, now.first)
