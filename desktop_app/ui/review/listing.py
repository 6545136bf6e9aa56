"""What the list of sessions shows: the sessions of a query, and in each of them what was looked for.  No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.library.model import SessionQuery, SessionSummary
from desktop_app.library.searching import SearchHit
from desktop_app.library.store import Library

_AT_ONCE = 60
"""So many sessions have their find looked up before the list is shown; more than fit into any window."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The sessions of a query.  `hits` holds the first find in each of those that are seen at once."""

    query: SessionQuery
    summaries: Sequence[SessionSummary]
    hits: dict[str, SearchHit] = field(default_factory=dict)

    @property
    def searched(self) -> bool:
        return bool(self.query.text.strip())


def listed(library: Library, query: SessionQuery) -> Listed:
    """Ask the library.  A worker thread's."""
    summaries = library.sessions(query)
    hits = library.first_hits(query.text, [one.id for one in summaries[:_AT_ONCE]])
    return Listed(query, summaries, hits)


def later_hits(library: Library, shown: Listed) -> dict[str, SearchHit]:
    """The finds in the sessions that are further down.  A worker thread's."""
    return library.first_hits(shown.query.text, [one.id for one in shown.summaries[_AT_ONCE:]])
