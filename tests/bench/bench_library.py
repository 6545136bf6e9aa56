"""How long the list and the search take on a generated library, and whether they stay flat as it grows tenfold."""

import random
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path
from time import perf_counter

from desktop_app.analysis.model import Word
from desktop_app.library.database import Database
from desktop_app.library.folders import Folders
from desktop_app.library.model import Exchange, SessionQuery
from desktop_app.library.store import Library
from tests.bench.figures import Figure
from tests.fakes import sample_sessions as sample

ANSWERS = 12
WORDS_PER_SESSION = 5_000
VOCABULARY = 12_000
QUERIES = (
    "we",
    "i",
    "throughput",
    "word17",
    "word230 word12",
    '"word3 word9"',
    "word11999",
    "word40 -word2",
    "word700 OR word900",
    "word23*",
    "wo*",
    "outside your own area",
    "rollback OR latency",
)


class Generated:
    """Sessions of invented words whose frequencies fall as those of English do (Zipf), always the same."""

    def __init__(self) -> None:
        self._random = random.Random(20260115)
        self._words = ["we", "i", "throughput", "latency", "rollback"] + [
            f"word{n}" for n in range(VOCABULARY)
        ]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(self._words))))

    def exchanges(self) -> Iterator[Exchange]:
        for number in range(1, ANSWERS + 1):
            spoken = self._random.choices(
                self._words, cum_weights=self._weights, k=WORDS_PER_SESSION // ANSWERS
            )
            words = tuple(
                Word(text, number * 200 + place * 0.4, number * 200 + place * 0.4 + 0.3, 0.93)
                for place, text in enumerate(spoken)
            )
            judged = sample.exchange(number).analysis
            asked = f"Question {number} of {self._random.randrange(60)}: tell me about something outside your own area"
            yield Exchange(number, 0, f"q{number}", asked, "story", "initial", words=words, analysis=judged)


def fill(folder: Path, sessions: int) -> None:
    """Keep `sessions` generated sessions in `folder`, by the library's own writer, without waiting for the disk."""
    generated = Generated()
    database = Database(folder)
    library = Library(database, Folders(folder))
    with database.reading() as connection:
        connection.rollback()
        connection.execute("PRAGMA synchronous=OFF")
    for number in range(sessions):
        writer = library.begin(
            sample.head(f"s{number:05d}", days_later=number % 900, level=6 + number % 2), ()
        )
        for exchange in generated.exchanges():
            writer.exchange(exchange)
        writer.finish("completed", 2700.0)
    library.close()


def times_s(work: Callable[[], object], repeats: int) -> list[float]:
    """How long `work` takes, sorted."""
    taken = []
    for _ in range(repeats):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return sorted(taken)


def measure(folder: Path) -> dict[str, float]:
    """Milliseconds on the library in `folder`."""
    opened = times_s(lambda: Library.open(folder).close(), 5)
    library = Library.open(folder)
    searched: list[float] = []
    for text in QUERIES:
        for query in (SessionQuery(text=text), SessionQuery(text=text, levels=(7,))):
            searched += times_s(partial(library.search, query), 10)
    searched.sort()
    narrowed = [
        times_s(partial(library.sessions, SessionQuery(text=text, limit=100)), 5)[2] for text in QUERIES
    ]
    found = {
        "open the library": opened[len(opened) // 2],
        "list every session": times_s(library.sessions, 9)[4],
        "list the first hundred": times_s(partial(library.sessions, SessionQuery(limit=100)), 9)[4],
        "list a hundred that say it, slowest": max(narrowed),
        "search, median": searched[len(searched) // 2],
        "search, p95": searched[int(0.95 * len(searched))],
        "open one session": times_s(partial(library.session, "s00007"), 9)[4],
    }
    library.close()
    return {name: 1000 * value for name, value in found.items()}


AIMS_MS = {"list every session": 150.0, "search, p95": 50.0}
FLAT = {"list the first hundred": 2.0, "search, median": 2.0, "search, p95": 2.0, "open one session": 2.0}
"""How much slower a tenfold library may be: what is shown in pages stays flat, whatever the library holds."""


def run(sessions: int = 1000) -> list[Figure]:
    """A library of `sessions` sessions of five thousand words, and one of a tenth of it."""
    found = []
    for size in (sessions // 10, sessions):
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder), size)
            found.append(measure(Path(folder)))
    small, large = found
    note = f"{sessions:,} sessions, {sessions * WORDS_PER_SESSION:,} words"
    figures = [Figure(name, value, "ms", AIMS_MS.get(name), note) for name, value in large.items()]
    figures += [
        Figure(f"{name}, against a tenth of it", large[name] / small[name], at_most=most)
        for name, most in FLAT.items()
    ]
    return figures
