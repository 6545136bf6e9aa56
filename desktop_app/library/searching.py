"""Search over words, questions and notes: hits with the found words marked and the moment to play from."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from desktop_app.library.model import SessionQuery
from desktop_app.library.reading import conditions
from desktop_app.library.search_index import SLOT_BITS, Place
from desktop_app.library.search_query import match_expression

_OPEN, _CLOSE = "\x02", "\x03"
_BEFORE, _AFTER = 60, 120
"""Letters shown before the first found word and after it."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One text in which the search found something.

    `text` is the neighbourhood of the first find, `spans` where the found words stand in it.  `at_s` is the moment to
    play from (the first found word of an answer), `first_word` its index among the answer's words, -1 elsewhere.
    """

    session_id: str
    title: str
    started_at: datetime
    place: Place
    exchange_id: int | None
    text: str
    spans: tuple[tuple[int, int], ...]
    at_s: float | None
    first_word: int = -1


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Hits, those of the newest session first, in the order in which they were said; `more` where there are others."""

    hits: tuple[SearchHit, ...] = ()
    more: bool = False


_FOUND = (
    "SELECT document.*, session.id AS session_id, session.started_at, session.number AS session_number, "
    "coalesce(nullif(session.title, ''), round_title) AS shown_title, "
    f"highlight(search, 0, '{_OPEN}', '{_CLOSE}') AS marked "
    "FROM search JOIN document ON document.number = search.rowid "
    f"JOIN session ON session.number = search.rowid >> {SLOT_BITS} WHERE search MATCH ? AND "
)


def first_hits(connection: sqlite3.Connection, text: str, session_ids: Sequence[str]) -> dict[str, SearchHit]:
    """The first find of `text` in each of these sessions; those that do not hold it are left out."""
    expression = match_expression(text)
    found: dict[str, SearchHit] = {}
    if expression is None:
        return found
    for session_id in session_ids:
        # One session's documents stand beside each other: the index is asked for their numbers alone.
        row = connection.execute(
            f"{_FOUND} search.rowid >= (SELECT number << {SLOT_BITS} FROM session WHERE id = ?) "
            f"AND search.rowid < (SELECT (number + 1) << {SLOT_BITS} FROM session WHERE id = ?) "
            "ORDER BY search.rowid LIMIT 1",
            (expression, session_id, session_id),
        ).fetchone()
        if row is not None:
            found[session_id] = _hit(connection, row)
    return found


def search(connection: sqlite3.Connection, query: SessionQuery) -> SearchPage:
    """Look for `query.text` in the sessions that the rest of the query keeps; `limit` (50) and `offset` count hits."""
    expression = match_expression(query.text)
    if expression is None:
        return SearchPage()
    wanted, values = conditions(query)
    limit = 50 if query.limit is None else query.limit
    found = connection.execute(
        f"{_FOUND} {' AND '.join(wanted)} ORDER BY search.rowid DESC LIMIT ? OFFSET ?",
        (expression, *values, limit + 1, query.offset),
    ).fetchall()
    told = sorted(found[:limit], key=lambda row: (-row["session_number"], row["number"]))
    return SearchPage(tuple(_hit(connection, row) for row in told), len(found) > limit)


def _hit(connection: sqlite3.Connection, row: sqlite3.Row) -> SearchHit:
    text, spans, first_word = _neighbourhood(row["marked"])
    in_answer = row["place"] == "answer"
    return SearchHit(
        session_id=row["session_id"],
        title=row["shown_title"],
        started_at=datetime.fromisoformat(row["started_at"]),
        place=cast(Place, row["place"]),
        exchange_id=row["exchange_id"],
        text=text,
        spans=spans,
        at_s=_word_start(connection, row, first_word) if in_answer else row["at_s"],
        first_word=first_word if in_answer else -1,
    )


def _word_start(connection: sqlite3.Connection, row: sqlite3.Row, place: int) -> float | None:
    """When the word at `place` of an answer begins."""
    found = connection.execute(
        "SELECT json_extract(words_json, ?) AS start_s FROM exchange WHERE session_number = ? AND id = ?",
        (f"$[{place:d}][1]", row["session_number"], row["exchange_id"]),
    ).fetchone()
    start_s: float | None = found["start_s"] if found else None
    return row["at_s"] if start_s is None else start_s


def _neighbourhood(marked: str) -> tuple[str, tuple[tuple[int, int], ...], int]:
    """The text around the first find, the spans of the finds in it, and how many words stand before the first."""
    first = marked.find(_OPEN)
    if first < 0:
        return marked[:_AFTER], (), 0
    words_before = marked.count(" ", 0, first)
    begin = max(0, first - _BEFORE)
    if begin:
        begin = marked.find(" ", begin, first) + 1 or begin
    end = marked.find(" ", first + _AFTER)
    piece = marked[begin:] if end < 0 else marked[begin:end]
    lead = "… " if begin else ""
    text, spans = _unmarked(lead + piece.replace("\n", " "))
    return text + (" …" if end >= 0 else ""), spans, words_before


def _unmarked(piece: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its marks, and where they stood."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    length, opened = 0, None
    for letter in piece:
        if letter == _OPEN:
            opened = length
        elif letter == _CLOSE:
            if opened is not None:
                spans.append((opened, length))
            opened = None
        else:
            plain.append(letter)
            length += 1
    if opened is not None:
        spans.append((opened, length))
    return "".join(plain), tuple(spans)
