"""What the library answers to the list of sessions.  No Qt here."""

from dataclasses import dataclass, replace

from desktop_app.library.model import SessionQuery, SessionSummary
from desktop_app.library.searching import SearchHit
from desktop_app.library.store import Library

_MOST_HITS = 400


@dataclass(frozen=True, slots=True)
class Listed:
    """The sessions, and the first find in each."""

    query: SessionQuery
    summaries: list[SessionSummary]
    hits: dict[str, SearchHit]


def listed(library: Library, query: SessionQuery) -> Listed:
    """Ask the library.  A worker thread's."""
    hits: dict[str, SearchHit] = {}
    if query.text.strip():
        for hit in library.search(replace(query, limit=_MOST_HITS)).hits:
            hits.setdefault(hit.session_id, hit)
    return Listed(query, library.sessions(query), hits)
