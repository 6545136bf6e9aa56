"""Reading sessions back: whole ones, lists of them, and ids as people type them."""

import sqlite3
from collections.abc import Sequence
from difflib import get_close_matches
from typing import cast

from desktop_app.errors import BadInput
from desktop_app.library import rows
from desktop_app.library.codec import analysis_from_json
from desktop_app.library.folders import Folders
from desktop_app.library.model import Exchange, Session, SessionQuery, SessionStatus, SessionSummary
from desktop_app.library.search_index import SLOT_BITS
from desktop_app.library.search_query import match_expression
from desktop_app.sentence import Sentence

_NOTHING = '""'
"""An expression that matches no document: for a search text in which there is nothing to look for."""

_SORT_COLUMNS = {
    "date": "started_epoch_s",
    "title": "lower(CASE title WHEN '' THEN round_title ELSE title END)",
    "duration": "duration_s",
    "overruns": "overruns",
    "findings": "findings",
    "figures": "coalesce(1.0 * answers_with_metric / nullif(answers, 0), 0)",
    "ownership": "coalesce(i_share, 0)",
    "pace": "coalesce(words_per_minute, 0)",
}


def number_of(connection: sqlite3.Connection, typed: str, *, trashed: bool = False) -> int:
    """The row number for an id or a unique beginning of one.  Raises `BadInput` with a near match."""
    hidden = "trashed_epoch_s IS NOT NULL" if trashed else "trashed_epoch_s IS NULL"
    exact = connection.execute(f"SELECT number FROM session WHERE id = ? AND {hidden}", (typed,)).fetchone()
    if exact:
        return int(exact["number"])
    ids = [row["id"] for row in connection.execute(f"SELECT id FROM session WHERE {hidden} ORDER BY id")]
    starting = [known for known in ids if typed and known.startswith(typed)]
    if len(starting) == 1:
        return number_of(connection, starting[0], trashed=trashed)
    where = Sentence("deleted session") if trashed else Sentence("session")
    if starting:
        raise BadInput(
            "“{typed}” begins {starting} sessions: {some}. Give more of the id.",
            typed=typed,
            starting=len(starting),
            some=_some(starting),
        )
    near = get_close_matches(typed, ids, n=1, cutoff=0.5)
    hint = Sentence(" Did you mean “{near}”?", near=near[0]) if near else _known(ids, where)
    raise BadInput("There is no {where} “{typed}”.{hint}", where=where, typed=typed, hint=hint)


def session(connection: sqlite3.Connection, number: int, folders: Folders) -> Session:
    """The whole session behind a row number."""
    row = connection.execute("SELECT * FROM session WHERE number = ?", (number,)).fetchone()
    folder = folders.of(row["id"])
    kept_analysis = row["round_analysis_json"]
    return Session(
        head=rows.head(row),
        status=cast(SessionStatus, row["status"]),
        duration_s=row["duration_s"],
        phases=tuple(map(rows.phase, _of(connection, "phase", number, "position"))),
        exchanges=exchanges(connection, number),
        marks=tuple(map(rows.mark, _of(connection, "mark", number, "at_s, number"))),
        recordings=tuple(
            rows.recording(found, folder) for found in _of(connection, "recording", number, "start_s, file")
        ),
        round_analysis=analysis_from_json(kept_analysis) if kept_analysis else None,
        title=row["title"],
        starred=bool(row["starred"]),
        tags=rows.read_tags(row["tags_json"]),
        notes=row["notes"],
        lesson=row["lesson"],
        timed_notes=tuple(map(rows.note, _of(connection, "note", number, "at_s, number"))),
        ratings=tuple(map(rows.rating, _of(connection, "rating", number, "criterion"))),
        refutations=tuple(map(rows.refutation, _of(connection, "refutation", number, "exchange_id, key"))),
        attachments=tuple(map(rows.attachment, _of(connection, "attachment", number, "name"))),
    )


def exchanges(
    connection: sqlite3.Connection, number: int, question_id: str | None = None
) -> tuple[Exchange, ...]:
    """The session's exchanges in the order in which they were asked; those about one question where it is given."""
    settled: dict[int, list[sqlite3.Row]] = {}
    for batch in connection.execute(
        "SELECT exchange_number, heard.words_json FROM heard JOIN exchange ON exchange.number = exchange_number "
        "WHERE session_number = ? ORDER BY heard.number",
        (number,),
    ):
        settled.setdefault(batch["exchange_number"], []).append(batch)
    found = connection.execute(
        "SELECT * FROM exchange WHERE session_number = ? AND question_id = coalesce(?, question_id) ORDER BY id",
        (number, question_id),
    )
    return tuple(rows.exchange(row, settled.get(row["number"], ())) for row in found)


def summaries(connection: sqlite3.Connection, query: SessionQuery) -> list[SessionSummary]:
    """The sessions that the query asks for, in its order."""
    wanted, values = conditions(query)
    if query.text.strip():
        wanted.append(f"number IN (SELECT rowid >> {SLOT_BITS} FROM search WHERE search MATCH ?)")
        values.append(match_expression(query.text) or _NOTHING)
    order = "DESC" if query.descending else "ASC"
    found = connection.execute(
        f"SELECT {rows.SUMMARY_COLUMNS} FROM session WHERE {' AND '.join(wanted)} "
        f"ORDER BY {_SORT_COLUMNS[query.sort]} {order}, started_epoch_s {order}, number {order} LIMIT ? OFFSET ?",
        (*values, -1 if query.limit is None else query.limit, query.offset),
    )
    return [rows.summary(row) for row in found]


def conditions(query: SessionQuery) -> tuple[list[str], list[object]]:
    """The query's filters, its text left out, as SQL conditions on `session` and the values bound to them."""
    wanted = [f"trashed_epoch_s IS {'NOT ' if query.trashed else ''}NULL"]
    values: list[object] = []

    def require(condition: str, *arguments: object) -> None:
        wanted.append(condition)
        values.extend(arguments)

    for column, chosen in (
        ("round_id", query.round_ids),
        ("round_kind", query.round_kinds),
        ("level", query.levels),
    ):
        if chosen:
            require(f"{column} IN ({_slots(chosen)})", *chosen)
    if query.question_ids:
        require(
            "EXISTS (SELECT 1 FROM exchange WHERE session_number = session.number "
            f"AND question_id IN ({_slots(query.question_ids)}))",
            *query.question_ids,
        )
    if query.tags:
        require(
            f"EXISTS (SELECT 1 FROM json_each(tags_json) WHERE value IN ({_slots(query.tags)}))", *query.tags
        )
    for column, flag in (("starred", query.starred), ("demo", query.demo)):
        if flag is not None:
            require(f"{column} = ?", flag)
    if query.since:
        require("started_epoch_s >= ?", query.since.timestamp())
    if query.until:
        require("started_epoch_s < ?", query.until.timestamp())
    return wanted, values


def _of(connection: sqlite3.Connection, table: str, number: int, order: str) -> list[sqlite3.Row]:
    return connection.execute(
        f"SELECT * FROM {table} WHERE session_number = ? ORDER BY {order}",
        (number,),
    ).fetchall()


def _slots(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _some(ids: list[str]) -> str:
    return ", ".join(ids[:3]) + (", ..." if len(ids) > 3 else "")


def _known(ids: list[str], where: str) -> Sentence:
    if ids:
        return Sentence(" Known: {ids}.", ids=_some(ids))
    return Sentence(" There is no {where} yet.", where=where)
