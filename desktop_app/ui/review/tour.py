"""The way through a session: from finding to finding, from question to question, round and round a stretch."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from desktop_app.library.model import Session
from desktop_app.ui.review.flags import Flag, in_time
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.side_panel import SidePanel
from desktop_app.ui.review.silences import CODE as SILENCE
from desktop_app.ui.review.silences import Silence, silences_of
from desktop_app.ui.review.timeline import Timeline
from desktop_app.ui.review.transcript import Transcript

_LEAD_S = 0.15
"""A finding's words are played from a little before, so that the first one is heard whole."""

_BEFORE_S, _AFTER_S = 3.0, 1.5
"""So much of what was said around a silence is played with it."""

_AGAIN_S = 2.0
"""Within so many seconds of a question's beginning, "back" goes to the one before, as on every player."""


class Tour(QObject):
    """Shows and plays what is chosen.  GUI thread only."""

    def __init__(
        self,
        playing: Playing,
        timeline: Timeline,
        transcript: Transcript,
        side: SidePanel,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(playing)
        self._playing, self._timeline, self._transcript = playing, timeline, transcript
        self._side, self._tell = side, tell
        self._session: Session | None = None
        self._flags: tuple[Flag, ...] = ()
        timeline.flag_chosen.connect(self.choose)
        timeline.silence_chosen.connect(self.hear_silence)
        timeline.selected.connect(self._selected)
        side.findings.chosen.connect(self.choose)

    def take(self, session: Session, flags: Sequence[Flag]) -> None:
        """The session as it now is, and all that was found in it."""
        self._session, self._flags = session, tuple(flags)
        self._timeline.show_silences(silences_of(session))

    # --- findings -------------------------------------------------------------------------------------------------

    @Slot(object)
    def choose(self, flag: Flag) -> None:
        """Open a finding, show its words and play them."""
        self.show(flag)
        if self._playing.has_sound:
            self._playing.play_from(*_stretch(flag))

    def show(self, flag: Flag) -> None:
        """Open a finding and show its words, in silence."""
        self._side.show_side("findings")
        self._side.findings.choose(flag)
        for view in self._transcript.views():
            view.words.spotlight(flag.words_of(view.exchange.id))
        if flag.exchange_id is not None:
            first = next((item.first for item in flag.evidence if item.first >= 0), 0)
            self._transcript.show_word(flag.exchange_id, first)

    @Slot(object)
    def hear_silence(self, silence: Silence) -> None:
        """Select a silence, show the word that ends it, and play it with what was said around it."""
        finding = next(
            (
                flag
                for flag in self._flags
                if flag.code == SILENCE and flag.exchange_id == silence.exchange_id and not flag.refuted
            ),
            None,
        )
        if finding is not None:
            self.show(finding)
        self._timeline.select((silence.start_s, silence.end_s))
        self._transcript.show_word(silence.exchange_id, silence.word)
        if self._playing.has_sound:
            self._playing.play_from(max(0.0, silence.start_s - _BEFORE_S), silence.end_s + _AFTER_S)

    @Slot(int)
    def step_finding(self, step: int) -> None:
        """To the finding before or after the chosen one, in the order of time; without one, from the play head."""
        shown = {flag.key for flag in self._side.findings.shown()}
        flags = [flag for flag in in_time(self._flags) if flag.key in shown]
        if not flags:
            return
        keys = [flag.key for flag in flags]
        chosen = self._side.findings.chosen_flag
        here = self._playing.position_s
        if chosen is not None and chosen.key in keys:
            place = (keys.index(chosen.key) + step) % len(flags)
        elif step > 0:
            place = next((i for i, flag in enumerate(flags) if flag.at_s >= here), 0)
        else:
            place = next((i for i in reversed(range(len(flags))) if flags[i].at_s < here), len(flags) - 1)
        self.choose(flags[place])

    # --- questions ------------------------------------------------------------------------------------------------

    def step_question(self, step: int) -> None:
        """To the question before or after the play head."""
        exchanges = self._session.exchanges if self._session is not None else ()
        starts = [at_s for exchange in exchanges if (at_s := exchange.asked_start_s) is not None]
        here = self._playing.position_s
        if step > 0:
            wanted = next((at_s for at_s in starts if at_s > here + 0.05), None)
        else:
            wanted = next((at_s for at_s in reversed(starts) if at_s < here - _AGAIN_S), 0.0)
        if wanted is not None:
            self._playing.seek(wanted)

    def question_here(self) -> str:
        """The id of the question that the play head is in, else of the first one; empty where none has an id."""
        known = [e for e in self._session.exchanges if e.question_id] if self._session is not None else []
        here = self._playing.position_s + 0.05
        asked = [exchange for exchange in known if (exchange.asked_start_s or 0.0) <= here]
        chosen = asked[-1:] or known[:1]
        return chosen[0].question_id if chosen else ""

    # --- round and round ------------------------------------------------------------------------------------------

    @Slot()
    def toggle_loop(self) -> None:
        """Repeat the selection, or else the chosen finding's words; a second time ends it."""
        if self._playing.loop is not None:
            self._playing.set_loop(None)
            return
        chosen = self._side.findings.chosen_flag
        stretch = self._timeline.selection
        if stretch is None and chosen is not None and chosen.end_s > chosen.at_s:
            stretch = _stretch(chosen)
        if stretch is None:
            self._playing.changed.emit()
            self._tell(self.tr("Drag over the timeline to choose what to repeat, or choose a finding."))
            return
        self._playing.set_loop(stretch)

    @Slot(object)
    def _selected(self, stretch: tuple[float, float] | None) -> None:
        if self._playing.loop is not None:
            self._playing.set_loop(stretch)


def _stretch(flag: Flag) -> tuple[float, float]:
    return max(0.0, flag.at_s - _LEAD_S), flag.end_s + _LEAD_S
