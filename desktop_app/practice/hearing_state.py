"""How the second hearing stands, and which answers it can hear; values of their own, so that a window can draw them."""

from dataclasses import dataclass

from desktop_app.library.model import Exchange, Session
from desktop_app.sentence import Sentence

NOT_THERE = Sentence(
    "There is no second, careful hearing: install it in the settings, or with `make careful` and "
    "`mockloop model install whisper-base`."
)


@dataclass(frozen=True, slots=True)
class HearingState:
    """`share` (0..1) is of the answer being heard, of the session `session_id`; "" while none is.

    `done` counts since the queue was last empty.  `trouble` is one sentence on why nothing, or not all, was heard.
    """

    waiting: int = 0
    done: int = 0
    share: float = 0.0
    session_id: str = ""
    paused: bool = False
    trouble: str = ""

    @property
    def busy(self) -> bool:
        """Whether an answer is being heard now."""
        return bool(self.session_id)

    @property
    def total(self) -> int:
        """Answers that were wanted since the queue was last empty."""
        return self.waiting + self.done + self.busy

    @property
    def whole_share(self) -> float:
        """How much is done of all that, 0..1."""
        return (self.done + self.share) / self.total if self.total else 1.0


def can_be_heard(exchange: Exchange) -> bool:
    """Whether there is an answer with sound, and not one that a person wrote over."""
    is_answer = exchange.answer_start_s is not None and exchange.answer_end_s is not None
    return (
        is_answer and not exchange.corrected and bool(exchange.listened or exchange.words or exchange.heard)
    )


def heard_once(session: Session) -> list[Exchange]:
    """The answers of a session that nobody has heard a second time yet."""
    return [one for one in session.exchanges if can_be_heard(one) and not one.hearing]
