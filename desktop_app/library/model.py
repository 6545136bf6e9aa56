"""The values of the library: a session with its phases, exchanges and marks, all on the recording's timeline."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from desktop_app.analysis.model import Analysis, Word

SessionStatus = Literal["running", "completed", "ended", "recovered", "imported"]


@dataclass(frozen=True, slots=True)
class SessionHead:
    """What is known before the first sample.  `started_at` carries its time zone; `plan` is kept as JSON text."""

    id: str
    started_at: datetime
    round_id: str
    round_title: str
    round_kind: str
    level: int
    scale: float
    planned_s: float
    plan_json: str = "{}"
    demo: bool = False


@dataclass(frozen=True, slots=True)
class PhaseRecord:
    """A phase with planned and actual times.  `start_s`/`end_s` on the timeline; `active_s` without pauses."""

    index: int
    id: str
    title: str
    min_s: float
    max_s: float
    start_s: float | None = None
    end_s: float | None = None
    active_s: float | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question or probe with the answer to it.  `reason` says why a probe was asked."""

    id: int
    phase_index: int
    question_id: str
    text: str
    kind: str
    role: str
    intent: str = ""
    reason: str = ""
    asked_start_s: float | None = None
    asked_end_s: float | None = None
    answer_start_s: float | None = None
    answer_end_s: float | None = None
    band_min_s: float | None = None
    band_max_s: float | None = None
    words: tuple[Word, ...] = ()
    analysis: Analysis | None = None


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """Something that happened at a moment of the recording: a pause, lost input, a repeat, an overrun."""

    at_s: float
    kind: str
    detail: str = ""
    exchange_id: int | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """One segment of sound: its file, its rate, and where it begins on the session's timeline."""

    path: Path
    rate: int
    start_s: float
    duration_s: float


@dataclass(frozen=True, slots=True)
class Session:
    """A whole session as kept.  `round_findings` are about phases and the round (their evidence has times, no words)."""

    head: SessionHead
    status: SessionStatus
    duration_s: float
    phases: tuple[PhaseRecord, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    marks: tuple[TimelineMark, ...] = ()
    recordings: tuple[Recording, ...] = ()
    round_analysis: Analysis | None = None
    title: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A row of the sessions page: enough to list a thousand without opening one."""

    id: str
    title: str
    started_at: datetime
    round_id: str
    round_kind: str
    level: int
    status: SessionStatus
    duration_s: float
    overruns: int
    answers: int
    answers_with_metric: int
    i_share: float | None
    words_per_minute: float | None
    findings: int
    starred: bool = False
    demo: bool = False
    tags: tuple[str, ...] = field(default=())
