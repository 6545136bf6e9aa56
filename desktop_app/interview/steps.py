"""What the interviewer is about to say: lines that expect no answer, and asks that do."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.model import Analysis, AnswerRole
from desktop_app.catalog.model import AnswerKind, Band, Intent
from desktop_app.interview.model import Purpose


@dataclass(frozen=True, slots=True)
class Line:
    """Something said that expects no answer of its own."""

    text: str
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Ask:
    """Something put to the candidate.  `spoken` is said where it differs from the `text` on the screen."""

    question_id: str
    text: str
    kind: AnswerKind
    role: AnswerRole
    band: Band | None
    purpose: Purpose = "question"
    intent: Intent | None = None
    reason: str = ""
    spoken: str = ""


Step = Line | Ask

How = Literal["judged", "skipped", "put-off", "said"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the last ask went: answered and judged, skipped, put off; or `said`, where nothing was asked.

    `analysis` is None where nothing could be heard.  `exchange_id` tells the answer from the others of the round.
    """

    how: How
    ask: Ask | None = None
    analysis: Analysis | None = None
    exchange_id: int = 0
