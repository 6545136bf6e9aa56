"""What the home page shows, worked out of the catalogue and the library.  No Qt here; any thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal

from desktop_app.catalog.model import Level, Question, Round
from desktop_app.library.model import SessionSummary
from desktop_app.practice.loops import LoopUnderWay
from desktop_app.ui.catalog_words import told_drill, told_loop, told_round
from desktop_app.ui.parts import Parts
from desktop_app.ui.words import tell

_FIRST_KINDS = (
    "behavioural",
    "system-design",
    "coding",
    "bar-raiser",
    "hiring-manager",
    "phone",
    "technical-phone",
)
"""The rounds that every loop has stand first; the others follow in the catalogue's order."""

_WORKED = ("question", "work", "presentation")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is worth doing now, and the session that says so."""

    kind: Literal["recover", "repeat", "first"]
    round_id: str = ""
    title: str = ""
    session: SessionSummary | None = None


@dataclass(frozen=True, slots=True)
class HomeData:
    """The catalogue's rounds, loops and drills, and what the library knows of them.  `problem` where one is broken.

    `begun` holds the loops that are under way, by the loop's id.
    """

    rounds: tuple[Round, ...] = ()
    loops: tuple[Any, ...] = ()
    drills: tuple[Any, ...] = ()
    questions: tuple[Question, ...] = ()
    sessions: tuple[SessionSummary, ...] = ()
    recoverable: tuple[SessionSummary, ...] = ()
    problem: str = ""
    last: Mapping[str, SessionSummary] = field(default_factory=dict)
    begun: Mapping[str, LoopUnderWay] = field(default_factory=dict)

    def families(self, level: Level) -> list[list[Round]]:
        """The rounds of a level, those of one kind together, the usual ones first."""
        kinds: dict[str, list[Round]] = {}
        for one in self.rounds:
            if level in one.levels:
                kinds.setdefault(one.kind, []).append(one)
        order = [kind for kind in _FIRST_KINDS if kind in kinds]
        return [kinds[kind] for kind in (*order, *(kind for kind in kinds if kind not in order))]

    def round(self, round_id: str) -> Round | None:
        """The round of this id, a drill's own small one included; None where the catalogue has none."""
        drills = (drill.round for drill in self.drills)
        return next((one for one in (*self.rounds, *drills) if one.id == round_id), None)

    def questions_for(self, chosen: Round, level: Level) -> list[Question]:
        """The questions that this round may ask at this level."""
        categories = {name for phase in chosen.phases if phase.mode in _WORKED for name in phase.categories}
        return [q for q in self.questions if q.category in categories and level in q.levels]

    def suggestion(self, level: Level) -> Suggestion:
        """What is worth doing now: bring back a broken round, repeat the last weak one, or begin."""
        if self.recoverable:
            cut = self.recoverable[0]
            return Suggestion("recover", cut.round_id, tell(cut.title), cut)
        for session in self.sessions:
            known = self.round(session.round_id)
            weak = session.overruns or (session.answers and not session.answers_with_metric)
            if known and level in known.levels and weak and self.last.get(session.round_id) is session:
                return Suggestion("repeat", known.id, known.title, session)
        return Suggestion("first")


def gather(parts: Parts) -> HomeData:
    """Read the catalogue and the library.  What is broken in either is told in `problem`, the rest is still shown."""
    from desktop_app.errors import MockLoopError

    found: dict[str, Any] = {}
    problems: list[str] = []
    try:
        catalog = parts.catalog()
        found["rounds"] = tuple(map(told_round, catalog.rounds))
        found["questions"] = tuple(catalog.questions)
        found["loops"] = tuple(map(told_loop, getattr(catalog, "loops", ())))
        found["drills"] = tuple(map(told_drill, getattr(catalog, "drills", ())))
    except MockLoopError as error:
        problems.append(tell(error.sentence))
    try:
        library = parts.library()
        sessions = [session for session in library.sessions() if not session.demo]
        found["sessions"] = tuple(sessions)
        found["recoverable"] = tuple(library.recoverable())
        found["last"] = last_of_each(sessions)
        if parts.loops is not None:
            # Newest first: the older runs of a loop are of the past.
            begun = [one for one in parts.loops().begun() if one.run.here is not None]
            found["begun"] = {one.run.loop_id: one for one in reversed(begun)}
    except MockLoopError as error:
        problems.append(tell(error.sentence))
    return HomeData(**found, problem=" ".join(problems))


def last_of_each(sessions: Sequence[SessionSummary]) -> dict[str, SessionSummary]:
    """The newest session of each round; `sessions` newest first."""
    last: dict[str, SessionSummary] = {}
    for session in sessions:
        last.setdefault(session.round_id, session)
    return last


def this_week(sessions: Sequence[SessionSummary], now: datetime) -> int:
    """How many rounds were practised in the last seven days."""
    return sum(now - session.started_at < timedelta(days=7) for session in sessions)


def days_until(day: str, now: datetime) -> int | None:
    """Days from now to a date such as `2026-03-31`; None where there is none, or it has passed."""
    try:
        left = (date.fromisoformat(day) - now.date()).days
    except ValueError:
        return None
    return left if left >= 0 else None
