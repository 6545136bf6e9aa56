"""Answers whose every part says what it tells: what the weights are fitted on, and some sets that are only scored."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from desktop_app.catalog.model import AnswerKind
from tests.judge.labels import Labelled
from tests.judge.scores import Span, find_span

FOLDER = Path(__file__).parent / "told"
UNSEEN = ("unseen_one", "unseen_two", "unseen_three", "unseen_four")
"""Never fitted on, and their misses never read: only their scores."""

EVERYDAY = (
    "seen_first",
    "seen_second",
    "everyday",
    "engineers",
    "trades",
    "lifelike",
    "lifelike_more",
    "lifelike_late",
    "counted",
)
"""Answers as people give them; the other sets hold far more decoys."""

TAGS = {
    "result": "result",
    "learning": "learned",
    "customer": "served",
    "tradeoff": "weighed",
    "situation": "situation",
    "deed": "deed",
    "plan": "plan",
    "asked": "asked",
    "initiative": "initiative",
}
"""What a part is tagged with, and the decision that it teaches."""


@dataclass(frozen=True)
class Tagged:
    """One answer in its parts: `tells` holds, word by word, the decisions that are so; `metrics` are word spans."""

    source: str
    label: Labelled
    tells: tuple[frozenset[str], ...]
    metrics: tuple[Span, ...]

    @property
    def kind(self) -> AnswerKind:
        return self.label.kind


def tagged(name: str) -> list[Tagged]:
    """The answers of one file in `told`."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    return [_read(name, data) for data in yaml.safe_load(text)]


def taught() -> list[Tagged]:
    """Every answer that the weights may be fitted on."""
    names = sorted(path.stem for path in FOLDER.glob("*.yaml"))
    return [answer for name in names if name not in UNSEEN for answer in tagged(name)]


def _read(source: str, data: dict[str, object]) -> Tagged:
    parts = data["parts"]
    assert isinstance(parts, list)
    words: list[str] = []
    tells: list[frozenset[str]] = []
    metrics: list[Span] = []
    for part in parts:
        said = str(part["say"]).split()
        found = [find_span(said, span) for span in part.get("metrics", ())]
        metrics += [(span[0] + len(words), span[1] + len(words)) for span in found if span]
        words += said
        tells += [frozenset(TAGS[tag] for tag in part["is"] if tag in TAGS)] * len(said)
    label = Labelled(
        id=str(data["id"]),
        kind=data["kind"],  # type: ignore[arg-type]
        text=" ".join(words),
        duration_s=float(str(data["duration_s"])),
        outcome_metrics=tuple(" ".join(words[first : last + 1]) for first, last in metrics),
        must_raise=frozenset(map(str, data["must_raise"])),  # type: ignore[call-overload]
        must_not_raise=frozenset(map(str, data["must_not_raise"])),  # type: ignore[call-overload]
    )
    return Tagged(source, label, tuple(tells), tuple(metrics))
