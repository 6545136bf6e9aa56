"""How long the analysis takes: ten thousand words, one utterance, and what a new process needs first."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from desktop_app import paths
from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import SpokenAnswer, Word
from desktop_app.catalog.rulebook import RuleBook
from tests.bench.figures import Figure
from tests.judge.labels import labelled

ANSWERS = Path(__file__).resolve().parents[1] / "answers"
REPEATS = 15
FRESH = (
    "from time import perf_counter as now; begun = now();"
    "from desktop_app import paths; from desktop_app.catalog.rulebook import RuleBook;"
    "from desktop_app.analysis.lexicon import lexicon_of;"
    "lexicon_of(RuleBook.read(paths.content_dir() / 'rules'));"
    "print(1000 * (now() - begun))"
)


def run() -> list[Figure]:
    rules = RuleBook.read(paths.content_dir() / "rules")
    texts = " ".join(answer.text for answer in labelled(ANSWERS)).split()
    long = (texts * 2)[:10_000]
    return [
        Figure(
            "10,000 words",
            judged_ms(long, rules),
            "ms",
            100.0,
            "the labelled answers, end to end",
        ),
        Figure("one answer of 200 words", judged_ms(texts[:200], rules), "ms"),
        Figure("an utterance of 30 words", judged_ms(texts[:30], rules), "ms", 5.0),
        Figure(
            "a new process: rules read and compiled, imports and all", min(fresh_ms() for _ in range(5)), "ms"
        ),
    ]


def judged_ms(texts: list[str], rules: RuleBook) -> float:
    """How long the analysis takes of words that were heard already."""
    words = tuple(Word(text, at * 0.4, at * 0.4 + 0.4) for at, text in enumerate(texts))
    answer = SpokenAnswer("story", words, 0.0, len(texts) * 0.4)
    return best_ms(lambda: analyze(answer, rules))


def best_ms(work: Callable[[], object]) -> float:
    """The quickest of several runs: what else the machine does can only add to it."""

    def once() -> float:
        begun = perf_counter()
        work()
        return 1000 * (perf_counter() - begun)

    return min(once() for _ in range(REPEATS))


def fresh_ms() -> float:
    return float(subprocess.run([sys.executable, "-c", FRESH], capture_output=True, check=True).stdout)
