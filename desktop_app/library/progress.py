"""What gets better over the sessions: one point a session, and sums over them."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.library import reading, rows
from desktop_app.library.model import Figures, SessionQuery


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """One session in figures; `session_id` opens it."""

    session_id: str
    title: str
    started_at: datetime
    round_id: str
    round_title: str
    level: int
    duration_s: float
    figures: Figures


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over points.  `questions` counts in how many sessions each question was asked."""

    sessions: int
    practice_s: float
    practice_s_by_round: dict[str, float]
    findings_by_code: dict[str, int]
    questions: dict[str, int]


def points(connection: sqlite3.Connection, query: SessionQuery) -> list[ProgressPoint]:
    """The finished sessions that the query keeps, the oldest first; its text, order and limit play no part."""
    wanted, values = reading.conditions(query)
    found = connection.execute(
        "SELECT id, title, started_at, round_id, round_title, level, duration_s, figures_json FROM session "
        f"WHERE status != 'running' AND {' AND '.join(wanted)} ORDER BY started_epoch_s, number",
        values,
    )
    return [
        ProgressPoint(
            session_id=row["id"],
            title=row["title"] or row["round_title"],
            started_at=datetime.fromisoformat(row["started_at"]),
            round_id=row["round_id"],
            round_title=row["round_title"],
            level=row["level"],
            duration_s=row["duration_s"],
            figures=rows.read_figures(row["figures_json"]),
        )
        for row in found
    ]


def totals(sessions: Iterable[ProgressPoint]) -> Totals:
    """Add the points up."""
    count, practice_s = 0, 0.0
    by_code: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    seconds: dict[str, float] = {}
    for point in sessions:
        count += 1
        practice_s += point.duration_s
        seconds[point.round_id] = seconds.get(point.round_id, 0.0) + point.duration_s
        by_code.update(point.figures.by_code)
        questions.update(point.figures.question_ids)
    return Totals(count, practice_s, seconds, dict(by_code.most_common()), dict(questions.most_common()))
