"""`python -m tests.judge.fit` fits content/rules/weights.yaml anew on labelled answers and fragments, and prints it.

Logistic regression with a penalty on large weights (Newton's method).  Answers and fragments held aside are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import yaml

from desktop_app.analysis import delivery
from desktop_app.analysis.comparing import candidates, pair_signs
from desktop_app.analysis.lexicon import lexicon_of
from desktop_app.analysis.model import Word
from desktop_app.analysis.quantities import Frame, frames
from desktop_app.analysis.quotation import quoted
from desktop_app.analysis.roles import Roles
from desktop_app.analysis.signs import Signs
from desktop_app.analysis.story import story_of
from desktop_app.analysis.text import Spoken, listen, meant
from desktop_app.catalog.rulebook import RuleBook
from tests.judge.labels import labelled
from tests.judge.scores import Span, find_span, match_spans

TESTS = Path(__file__).resolve().parents[1]
BEFORE = (
    "so this was at the place where i worked before and the shed behind the yard had been a mess for years i looked at "
    "it for a week and then i wrote a plan i moved the shelves and i built a rack and then we opened it for the summer "
)
PRIOR = 1.0
"""How much the rules' own verdict speaks for itself."""

PENALTIES = {"pair": 1.5, "role": 4.0}
_STEPS = 15


@dataclass
class Samples:
    """What was seen, whether it was so, and what spoke for it beforehand."""

    signs: list[list[str]] = field(default_factory=list)
    so: list[bool] = field(default_factory=list)
    prior: list[float] = field(default_factory=list)

    def add(self, signs: list[str], so: bool, prior: float = 0.0) -> None:
        self.signs.append(signs)
        self.so.append(so)
        self.prior.append(prior)


def main() -> None:
    rules = RuleBook.read(TESTS.parent / "content" / "rules")
    pairs, roles = Samples(), Samples()
    for texts, spans, first in _labelled():
        words = tuple(Word(text, at * 0.4, at * 0.4 + 0.4) for at, text in enumerate(texts))
        said = listen(words, lexicon_of(rules))
        spoken = meant(said, delivery.dispensable(said))
        _add_pairs(pairs, spoken, spans, first)
        _add_roles(roles, spoken, spans, first)
    fitted = {
        "pair": fit(pairs, PENALTIES["pair"]),
        "role": {"ruled an outcome": PRIOR, **fit(roles, PENALTIES["role"])},
    }
    print(yaml.safe_dump({"weights": fitted}, sort_keys=False, width=110))


def fit(samples: Samples, penalty: float, least: float = 0.1) -> dict[str, float]:
    """The weight of every sign, in order of their names; those below `least` are left out."""
    names = sorted({sign for signs in samples.signs for sign in signs})
    place = {name: at for at, name in enumerate(names)}
    seen = np.zeros((len(samples.signs), len(names)))
    for row, signs in enumerate(samples.signs):
        seen[row, [place[sign] for sign in signs]] = 1.0
    so, prior = np.array(samples.so, float), np.array(samples.prior)
    penalties = np.array([penalty * (0.01 if name == "bias" else 1.0) for name in names])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(seen @ weights + prior)))
        bend = (seen.T * (chance * (1 - chance))) @ seen + np.diag(penalties)
        weights -= np.linalg.solve(bend, seen.T @ (chance - so) + penalties * weights)
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True) if abs(w) >= least}


def _labelled() -> Iterator[tuple[list[str], list[Span], int]]:
    """Words, labelled spans, and the first word that is judged."""
    first = len(BEFORE.split())
    for name in ("metrics", "metrics_more", "metrics_taught"):
        pieces = yaml.safe_load((TESTS / "judge" / "fragments" / f"{name}.yaml").read_text(encoding="utf-8"))
        for text, told in [*pieces["told"].items(), *((text, "") for text in pieces["untold"])]:
            words = (BEFORE + text).split()
            yield (
                words,
                [span for part in told.split("|") if (span := find_span(words, part)) and part],
                first,
            )
    for folder in ("", "blind/open", "blind/second"):
        for answer in labelled(TESTS / "answers" / folder):
            if answer.kind not in ("design", "hypothetical"):
                words = answer.text.split()
                yield words, [s for part in answer.outcome_metrics if (s := find_span(words, part))], 0


def _add_pairs(samples: Samples, spoken: Spoken, spans: list[Span], first: int) -> None:
    for one, two in candidates(spoken):
        begin, end = spoken.at[one.core], spoken.at[two.core]
        if spoken.at[one.first] >= first:
            samples.add(pair_signs(spoken, one, two), any(a <= begin and end <= b for a, b in spans))


def _add_roles(samples: Samples, spoken: Spoken, spans: list[Span], first: int) -> None:
    framed = [f for f in frames(spoken) if f.rank and (f.measures or f.rank in (3, 4))]
    story = story_of(spoken, frames(spoken), quoted(spoken))
    signs, roles = Signs(story), Roles(story, hypothetical=False)
    extra, _ = match_spans([(spoken.at[f.first], spoken.at[f.last]) for f in framed], spans)
    for frame in framed:
        if spoken.at[frame.first] >= first and not _idle(frame):
            words = (spoken.at[frame.first], spoken.at[frame.last])
            core = spoken.at[frame.measures[0].core] if frame.measures else -1
            so = words not in extra or any(a <= core <= b for a, b in spans)
            samples.add(signs.of(frame), so, PRIOR if roles.ruled(frame) == "outcome" else -PRIOR)


def _idle(frame: Frame) -> bool:
    return frame.rank > 4 and bool(frame.measures[0].kinds & {"ordinal", "year"})


if __name__ == "__main__":
    main()
