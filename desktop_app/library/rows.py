"""Database rows to values and back: the one place that knows both the columns and the fields."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from desktop_app.analysis.model import Word
from desktop_app.library.codec import (
    analysis_from_json,
    analysis_to_json,
    dumps,
    from_plain,
    loads,
    to_plain,
    words_from_json,
    words_to_json,
)
from desktop_app.library.model import (
    NOT_COMPARED,
    Attachment,
    Compared,
    Exchange,
    Figures,
    Note,
    PhaseRecord,
    Rating,
    Recording,
    Refutation,
    SessionHead,
    SessionStatus,
    SessionSummary,
    TimelineMark,
)

OF_ROUND = -1
"""Stands for "no exchange" where a key needs a number."""


def insert(connection: sqlite3.Connection, table: str, /, **values: object) -> int:
    """Insert one row; its row number.  `table` and the names come from our own code, never from outside."""
    names = ", ".join(values)
    slots = ", ".join(f":{name}" for name in values)
    inserted = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({slots})", _holdable(values))
    return cast(int, inserted.lastrowid)


def upsert(connection: sqlite3.Connection, table: str, key: Sequence[str], /, **values: object) -> None:
    """Insert one row, or bring the one with the same `key` columns up to date."""
    names = ", ".join(values)
    slots = ", ".join(f":{name}" for name in values)
    changes = ", ".join(f"{name} = excluded.{name}" for name in values if name not in key)
    connection.execute(
        f"INSERT INTO {table} ({names}) VALUES ({slots}) "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}",
        _holdable(values),
    )


def _holdable(values: dict[str, object]) -> dict[str, object]:
    return {name: text(value) if isinstance(value, str) else value for name, value in values.items()}


def text(value: str) -> str:
    """Text that SQLite and every export can hold: no half characters, no NUL."""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


# --- to rows ------------------------------------------------------------------------------------------------------


def head_columns(head: SessionHead) -> dict[str, object]:
    return {
        "id": head.id,
        "started_at": head.started_at.isoformat(),
        "started_epoch_s": head.started_at.timestamp(),
        "round_id": head.round_id,
        "round_title": head.round_title,
        "round_kind": head.round_kind,
        "level": head.level,
        "scale": head.scale,
        "planned_s": head.planned_s,
        "plan_json": head.plan_json,
        "demo": head.demo,
    }


def phase_columns(phase: PhaseRecord) -> dict[str, object]:
    return {
        "position": phase.index,
        "id": phase.id,
        "title": phase.title,
        "min_s": phase.min_s,
        "max_s": phase.max_s,
        "start_s": phase.start_s,
        "end_s": phase.end_s,
        "active_s": phase.active_s,
        "outcome": phase.outcome,
    }


def exchange_columns(exchange: Exchange) -> dict[str, object]:
    plain = ("id", "phase_index", "question_id", "text", "kind", "role", "intent", "reason")
    times = ("asked_start_s", "asked_end_s", "answer_start_s", "answer_end_s", "band_min_s", "band_max_s")
    return {
        **{name: getattr(exchange, name) for name in plain + times},
        "words_json": words_to_json(exchange.words),
        "analysis_json": analysis_to_json(exchange.analysis) if exchange.analysis else None,
        "heard_json": None if exchange.heard is None else words_to_json(exchange.heard),
        "hearing": exchange.hearing,
        "corrected": exchange.corrected,
        "listened_json": dumps(to_plain(exchange.listened)),
        "compared_json": dumps(to_plain(exchange.compared)),
    }


def recording_columns(recording: Recording) -> dict[str, object]:
    return {
        "file": recording.path.name,
        "rate": recording.rate,
        "start_s": recording.start_s,
        "duration_s": recording.duration_s,
    }


# --- from rows ----------------------------------------------------------------------------------------------------


def head(row: sqlite3.Row) -> SessionHead:
    return SessionHead(
        id=row["id"],
        started_at=datetime.fromisoformat(row["started_at"]),
        round_id=row["round_id"],
        round_title=row["round_title"],
        round_kind=row["round_kind"],
        level=row["level"],
        scale=row["scale"],
        planned_s=row["planned_s"],
        plan_json=row["plan_json"],
        demo=bool(row["demo"]),
    )


def read_tags(kept: str) -> tuple[str, ...]:
    if kept == "[]":
        return ()
    return from_plain(cast(Any, tuple[str, ...]), loads(kept, "A session's tags"), "tags")


SUMMARY_COLUMNS = (
    "id, coalesce(nullif(title, ''), round_title) AS title, started_at, round_id, round_kind, level, status, "
    "duration_s, overruns, answers, answers_with_metric, i_share, words_per_minute, findings, starred, demo, tags_json"
)
"""What `summary` reads, in the order of its fields: a list names no more, and goes by place."""


def summary(row: sqlite3.Row) -> SessionSummary:
    """A row of `SUMMARY_COLUMNS`."""
    session_id, title, started_at, *shown, starred, demo, kept_tags = row
    (
        round_id,
        round_kind,
        level,
        status,
        duration_s,
        overruns,
        answers,
        with_metric,
        i_share,
        pace,
        findings,
    ) = shown
    return SessionSummary(
        id=session_id,
        title=title,
        started_at=datetime.fromisoformat(started_at),
        round_id=round_id,
        round_kind=round_kind,
        level=level,
        status=cast(SessionStatus, status),
        duration_s=duration_s,
        overruns=overruns,
        answers=answers,
        answers_with_metric=with_metric,
        i_share=i_share,
        words_per_minute=pace,
        findings=findings,
        starred=bool(starred),
        demo=bool(demo),
        tags=read_tags(kept_tags),
    )


def listed_figures(figures: Figures) -> dict[str, object]:
    """The columns that a list shows and sorts by."""
    names = ("overruns", "answers", "answers_with_metric", "findings", "i_share", "words_per_minute")
    return {name: getattr(figures, name) for name in names}


def read_figures(kept: str) -> Figures:
    return from_plain(Figures, loads(kept, "A session's figures"), "figures")


def write_figures(figures: Figures) -> str:
    return dumps(to_plain(figures))


def phase(row: sqlite3.Row) -> PhaseRecord:
    return PhaseRecord(
        index=row["position"],
        id=row["id"],
        title=row["title"],
        min_s=row["min_s"],
        max_s=row["max_s"],
        start_s=row["start_s"],
        end_s=row["end_s"],
        active_s=row["active_s"],
        outcome=row["outcome"],
    )


def exchange(row: sqlite3.Row, settled: Iterable[sqlite3.Row] = ()) -> Exchange:
    """An exchange; `settled` are its batches of words that were not folded in yet, in order."""
    words: tuple[Word, ...] = words_from_json(row["words_json"])
    for batch in settled:
        words += words_from_json(batch["words_json"])
    return Exchange(
        id=row["id"],
        phase_index=row["phase_index"],
        question_id=row["question_id"],
        text=row["text"],
        kind=row["kind"],
        role=row["role"],
        intent=row["intent"],
        reason=row["reason"],
        asked_start_s=row["asked_start_s"],
        asked_end_s=row["asked_end_s"],
        answer_start_s=row["answer_start_s"],
        answer_end_s=row["answer_end_s"],
        band_min_s=row["band_min_s"],
        band_max_s=row["band_max_s"],
        words=words,
        analysis=analysis_from_json(row["analysis_json"]) if row["analysis_json"] else None,
        heard=words_from_json(row["heard_json"]) if row["heard_json"] else None,
        hearing=row["hearing"],
        corrected=bool(row["corrected"]),
        listened=read_stretches(row["listened_json"]),
        compared=read_compared(row["compared_json"]),
    )


def read_stretches(kept: str) -> tuple[tuple[float, float], ...]:
    if kept == "[]":
        return ()
    return from_plain(cast(Any, tuple[tuple[float, float], ...]), loads(kept, "Kept stretches"), "listened")


def read_compared(kept: str) -> Compared:
    return NOT_COMPARED if kept == "{}" else from_plain(Compared, loads(kept, "A comparison"), "compared")


def mark(row: sqlite3.Row) -> TimelineMark:
    return TimelineMark(row["at_s"], row["kind"], row["detail"], row["exchange_id"])


def note(row: sqlite3.Row) -> Note:
    return Note(row["number"], row["at_s"], row["text"])


def rating(row: sqlite3.Row) -> Rating:
    return Rating(row["criterion"], row["value"])


def refutation(row: sqlite3.Row) -> Refutation:
    exchange_id = None if row["exchange_id"] == OF_ROUND else row["exchange_id"]
    return Refutation(exchange_id, row["key"], row["code"], row["message"])


def attachment(row: sqlite3.Row) -> Attachment:
    return Attachment(row["name"], row["text"])


def recording(row: sqlite3.Row, folder: Path) -> Recording:
    return Recording(folder / row["file"], row["rate"], row["start_s"], row["duration_s"])
