"""What search looks through: each session's texts, laid down when it is kept and whenever they change."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.library.model import SKETCH, Session

Place = Literal["session", "question", "answer", "note"]

SLOT_BITS = 14
"""A document's number is its session's number and, in the lowest bits, its place in the session."""

_SLOTS = 1 << SLOT_BITS


@dataclass(frozen=True, slots=True)
class Document:
    """One text to find.  `at_s` is where to play from; in an answer the words stand apart by single spaces."""

    place: Place
    body: str
    exchange_id: int | None = None
    at_s: float | None = None


def index(connection: sqlite3.Connection, number: int, session: Session) -> None:
    """Make the session's documents what the session now says."""
    forget(connection, number)
    connection.executemany(
        "INSERT INTO document (number, exchange_id, place, at_s, body) VALUES (?, ?, ?, ?, ?)",
        [
            ((number << SLOT_BITS) + slot, document.exchange_id, document.place, document.at_s, document.body)
            for slot, document in enumerate(documents(session))
            if slot < _SLOTS and document.body
        ],
    )


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Take the session's documents away."""
    connection.execute(
        "DELETE FROM document WHERE number >= ? AND number < ?",
        (number << SLOT_BITS, (number + 1) << SLOT_BITS),
    )


def compact(connection: sqlite3.Connection) -> None:
    """Rewrite the index without what was deleted: until then it holds the words, marked as gone."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def documents(session: Session) -> Iterator[Document]:
    """The session's texts in the order in which they are told."""
    own = (session.title, session.lesson, session.notes, " ".join(session.tags))
    pads = (attachment.text for attachment in session.attachments if attachment.name != SKETCH)
    yield Document("session", _clean("\n".join(text for text in (*own, *pads) if text)))
    for exchange in session.exchanges:
        yield Document("question", _clean(exchange.text), exchange.id, exchange.asked_start_s)
        words = " ".join(_clean("".join(word.text.split())) for word in exchange.words)
        yield Document("answer", words, exchange.id, exchange.answer_start_s)
    for note in session.timed_notes:
        yield Document("note", _clean(note.text), None, note.at_s)


def _clean(text: str) -> str:
    """Without control characters: two of them mark the found words later."""
    return "".join(letter if letter >= " " or letter in "\n\t" else " " for letter in text)
