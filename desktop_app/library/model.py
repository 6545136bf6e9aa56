"""The values of the library: a session with its phases, exchanges and marks, all on the recording's timeline."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from desktop_app.analysis.model import Analysis, Finding, Word

SessionStatus = Literal["running", "completed", "ended", "recovered", "imported"]
SortBy = Literal["date", "title", "duration", "overruns", "findings", "figures", "ownership", "pace"]


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
class Doubt:
    """A place where two hearings of an answer differ in a number: what each heard there, "" where it heard nothing."""

    first: str
    second: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class NamePutRight:
    """A name of the trade among the words, and what was first heard in its place."""

    text: str
    heard: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Compared:
    """How an answer's words differ from those first heard, where that is worth showing."""

    doubts: tuple[Doubt, ...] = ()
    names: tuple[NamePutRight, ...] = ()


NOT_COMPARED = Compared()


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question or probe with the answer to it.  `reason` says why a probe was asked.

    `words` are what counts; `heard` holds them as first recognised where they were replaced since, None otherwise.
    `hearing` names the recogniser that heard `words` ("" where unknown); `corrected` where a person changed them.
    `listened` are the stretches (start_s, end_s) of the recording that hold the answer and nothing else.
    """

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
    heard: tuple[Word, ...] | None = None
    hearing: str = ""
    corrected: bool = False
    listened: tuple[tuple[float, float], ...] = ()
    compared: Compared = NOT_COMPARED


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
class Note:
    """What the candidate wrote down at a moment of the recording."""

    id: int
    at_s: float
    text: str


PAD = "pad"
SKETCH = "sketch"
"""The names under which a round's scratch pad (plain text) and sketch (library/sketch.py) are attached."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """What was written beside the talking: a scratch pad's text, a sketch's strokes as JSON text.  One a name."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Rating:
    """The candidate's own judgement by one documented criterion of the round, in the words of its scale."""

    criterion: str
    value: str


@dataclass(frozen=True, slots=True)
class Refutation:
    """A finding marked "not so": kept, counted nowhere.  `exchange_id` is None for a finding about the round."""

    exchange_id: int | None
    key: str
    code: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A whole session as kept.  `round_analysis` is about phases and the round (its evidence has times, no words)."""

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
    lesson: str = ""
    timed_notes: tuple[Note, ...] = ()
    ratings: tuple[Rating, ...] = ()
    refutations: tuple[Refutation, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    def is_refuted(self, exchange_id: int | None, finding: Finding) -> bool:
        """Whether the candidate marked this finding "not so"."""
        key = finding_key(finding)
        return any(mark.exchange_id == exchange_id and mark.key == key for mark in self.refutations)


def finding_key(finding: Finding) -> str:
    """What tells this finding from the others of its answer, and stays the same when the answer is judged again."""
    if not finding.evidence:
        return finding.code
    return f"{finding.code}@{finding.evidence[0].start_s:.2f}"


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A row of the sessions page: enough to list a thousand without opening one.

    `title` is the session's own or its round's.  `answers` counts what was answered in words, small talk left out.
    """

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


@dataclass(frozen=True, slots=True)
class SessionQuery:
    """Which sessions to list, and how.  Empty fields ask for nothing; `until` is not included.

    `text` searches words, questions and notes; `question_ids` keeps sessions that asked any of these; `trashed` lists
    what was deleted and can still be brought back.
    """

    text: str = ""
    round_ids: tuple[str, ...] = ()
    round_kinds: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    question_ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    starred: bool | None = None
    demo: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    sort: SortBy = "date"
    descending: bool = True
    limit: int | None = None
    offset: int = 0
    trashed: bool = False


ALL_SESSIONS = SessionQuery()
"""Every session that was not deleted, newest first."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One session in figures, "not so" findings left out.  `speaking_s` is the length of its judged answers.

    `pace_s` weighs words a minute by answer length, so that sums over sessions stay true averages.
    """

    answers: int = 0
    answers_with_metric: int = 0
    metrics: int = 0
    words: int = 0
    speaking_s: float = 0.0
    pace_s: float = 0.0
    i_count: int = 0
    we_count: int = 0
    fillers: int = 0
    hedges: int = 0
    long_pauses: int = 0
    overruns: int = 0
    findings: int = 0
    by_code: dict[str, int] = field(default_factory=dict)
    question_ids: tuple[str, ...] = ()

    @property
    def i_share(self) -> float | None:
        """The share of "I" among first-person deeds, 0..1; None where there were none."""
        deeds = self.i_count + self.we_count
        return self.i_count / deeds if deeds else None

    @property
    def words_per_minute(self) -> float | None:
        return self.pace_s / self.speaking_s if self.speaking_s > 0 and self.pace_s > 0 else None

    @property
    def metrics_per_answer(self) -> float | None:
        return self.metrics / self.answers if self.answers else None

    @property
    def fillers_per_minute(self) -> float | None:
        return 60 * self.fillers / self.speaking_s if self.speaking_s > 0 else None

    @property
    def hedges_per_minute(self) -> float | None:
        return 60 * self.hedges / self.speaking_s if self.speaking_s > 0 else None
