"""How long the list and the search take on a generated library, and whether they stay flat as it grows tenfold."""

import argparse
import random
import tempfile
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from time import perf_counter

from desktop_app.analysis.model import Word
from desktop_app.library.database import Database
from desktop_app.library.folders import Folders
from desktop_app.library.model import Exchange, SessionQuery
from desktop_app.library.store import Library
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


def measure(sessions: int) -> dict[str, float]:
    """Milliseconds on a library of this size."""
    with tempfile.TemporaryDirectory() as folder:
        begun = perf_counter()
        fill(Path(folder), sessions)
        filled_s = perf_counter() - begun
        opened = times_s(lambda: Library.open(Path(folder)).close(), 5)
        library = Library.open(Path(folder))
        searched: list[float] = []
        for query in QUERIES:
            for wanted in (SessionQuery(text=query), SessionQuery(text=query, levels=(7,))):
                searched += times_s(lambda wanted=wanted: library.search(wanted), 10)  # type: ignore[misc]
        searched.sort()
        found = {
            "build s": filled_s,
            "size MB": (Path(folder) / "library.sqlite3").stat().st_size / 1e6,
            "open ms": 1000 * opened[len(opened) // 2],
            "list all ms": 1000 * times_s(library.sessions, 9)[4],
            "list 100 ms": 1000 * times_s(lambda: library.sessions(SessionQuery(limit=100)), 9)[4],
            "sessions that say it ms": 1000
            * max(
                times_s(lambda q=q: library.sessions(SessionQuery(text=q, limit=100)), 5)[2] for q in QUERIES
            ),  # type: ignore[misc]
            "search p50 ms": 1000 * searched[len(searched) // 2],
            "search p95 ms": 1000 * searched[int(0.95 * len(searched))],
            "search worst ms": 1000 * searched[-1],
            "one session ms": 1000 * times_s(lambda: library.session("s00007"), 9)[4],
        }
        library.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=1000, help="size of the larger library")
    most = parser.parse_args().sessions
    small, large = measure(max(1, most // 10)), measure(most)
    print(f"library: {most // 10} and {most} sessions of {WORDS_PER_SESSION} words")
    for name, value in large.items():
        print(f"  {name:<26}{small[name]:>10.2f}{value:>10.2f}   ratio {value / small[name]:.2f}")


if __name__ == "__main__":
    main()
