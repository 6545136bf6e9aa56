"""Notices when the candidate has said nothing for long while a problem is worked on: think-aloud, kept in view."""

from desktop_app.analysis.delivery import longest_pause_s
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.interview.model import AskedFor

_THOUGHT_ALOUD = frozenset({"coding", "design"})
"""Kinds of answers that are given while working.  In a story a pause is the review's business, not the room's."""


class SilenceWatch:
    """Follows one open answer at a time.  Conductor's thread; moments are seconds of the recording.

    The limits are those by which the review finds a long silence: one source, the rule book's figures.
    """

    def __init__(self, round_kind: str, rules: RuleBook) -> None:
        self._round_kind = round_kind
        self._figures = rules.values
        self._limits: dict[int, float] = {}
        self._limit_s: float | None = None
        self._quiet_since_s = 0.0
        self._noticed = False

    def asked_for(self, asked: AskedFor) -> None:
        """An exchange begins: whether its answer is one to be thought aloud."""
        if asked.kind in _THOUGHT_ALOUD:
            limit_s = longest_pause_s(asked.kind, self._round_kind, self._figures)
            self._limits[asked.exchange_id] = limit_s

    def opened(self, exchange_id: int, at_s: float) -> None:
        """The candidate's turn begins, or goes on."""
        self._limit_s = self._limits.get(exchange_id)
        self.heard(at_s)

    def closed(self) -> None:
        """Nobody is listened to."""
        self._limit_s = None

    def heard(self, at_s: float) -> None:
        """Words came, or the candidate asked for time: the silence begins anew."""
        self._quiet_since_s, self._noticed = at_s, False

    def left_s(self, at_s: float) -> float | None:
        """How long it may still be quiet; None where nothing is watched, or this silence was noticed already."""
        if self._limit_s is None or self._noticed:
            return None
        return max(0.0, self._quiet_since_s + self._limit_s - at_s)

    def noticed(self, at_s: float) -> float | None:
        """The length of a silence that has just become long; told once for each."""
        if self.left_s(at_s) != 0.0:
            return None
        self._noticed = True
        return at_s - self._quiet_since_s
