"""Labelled answers: what each holds, what must be raised on it and what must not."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from desktop_app.analysis.model import SpokenAnswer, Word
from desktop_app.catalog.model import AnswerKind

CODES = (
    "missing-metrics", "no-baseline", "we-not-i", "no-result", "no-learning", "no-customer", "no-trade-off",
    "order-taker", "principle-name-drop", "hedging", "filler-rate",
)  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    """One labelled answer.  A code in neither list is left open, and is not counted."""

    id: str
    kind: AnswerKind
    text: str
    duration_s: float
    outcome_metrics: tuple[str, ...]
    must_raise: frozenset[str]
    must_not_raise: frozenset[str]

    def spoken(self) -> SpokenAnswer:
        """The answer with its words spread evenly over its time, as nothing else is known of a text."""
        texts = self.text.split()
        step_s = self.duration_s / max(1, len(texts))
        words = tuple(Word(text, at * step_s, (at + 1) * step_s) for at, text in enumerate(texts))
        return SpokenAnswer(self.kind, words, 0.0, self.duration_s)


def labelled(folder: Path) -> list[Labelled]:
    """The labelled answers right inside `folder`, by name."""
    return [_read(path) for path in sorted(folder.glob("*.yaml"))]


def _read(path: Path) -> Labelled:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Labelled(
        id=str(data["id"]),
        kind=data["kind"],
        text=" ".join(str(data["text"]).split()),
        duration_s=float(data["duration_s"]),
        outcome_metrics=tuple(str(span) for span in data["outcome_metrics"]),
        must_raise=frozenset(data["must_raise"]),
        must_not_raise=frozenset(data["must_not_raise"]),
    )
