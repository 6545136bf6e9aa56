"""`python -m tests.judge.fit` fits content/rules/weights.yaml anew on answers and fragments that were labelled.

Which figures are compared first, then passages (what each tells), whole answers, and figures; the last two are weighed
by what passages tell, among others: for that the passages of each answer are weighed by what the other answers taught.
What was put aside is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from desktop_app.analysis import delivery
from desktop_app.analysis.comparing import weighed_pairs
from desktop_app.analysis.cues import Hit
from desktop_app.analysis.lexicon import lexicon_of
from desktop_app.analysis.likeness import candidates
from desktop_app.analysis.measured import measured
from desktop_app.analysis.model import Word
from desktop_app.analysis.pair_signs import pair_signs
from desktop_app.analysis.passages import Passage, Passages
from desktop_app.analysis.people import persons
from desktop_app.analysis.quantities import Frame, frames
from desktop_app.analysis.quotation import quoted
from desktop_app.analysis.reasons import reasons
from desktop_app.analysis.roles import Roles
from desktop_app.analysis.ruled import ruled
from desktop_app.analysis.starts import start_signs
from desktop_app.analysis.story import Story, story_of
from desktop_app.analysis.telling import DECISIONS, telling, weighing_of
from desktop_app.analysis.text import Spoken, listen, meant
from desktop_app.analysis.whole import WHOLE, whole_signs
from desktop_app.catalog.model import AnswerKind
from desktop_app.catalog.rulebook import RuleBook
from tests.judge.fitting import Samples, Weights, fit
from tests.judge.labels import labelled
from tests.judge.scores import Span, find_span, match_spans
from tests.judge.tagged import EVERYDAY, Tagged, taught

TESTS = Path(__file__).resolve().parents[1]
WEIGHTS = TESTS.parent / "content" / "rules" / "weights.yaml"
BEFORE = (
    "so this was at the place where i worked before and the shed behind the yard had been a mess for years i looked at "
    "it for a week and then i wrote a plan i moved the shelves and i built a rack and then we opened it for the summer "
)
FRAGMENTS = {
    "result": ("results", "results_plain"),
    "learned": ("learning",),
    "served": ("customers", "customers_plain"),
    "weighed": ("trade_offs",),
}
LACKS = {
    "start": "no-baseline",
    "result": "no-result",
    "learned": "no-learning",
    "served": "no-customer",
    "weighed": "no-trade-off",
}
ASKED = {
    "start": ("story", "decision"),
    "ordered": ("story", "decision"),
    "result": ("story", "decision"),
    "learned": ("story",),
    "served": ("story", "decision", "design"),
    "weighed": ("decision", "design"),
}
FOLDS = 5
LASSO = {"situation": 6.0, "deed": 6.0, "plan": 6.0}
USUAL_LASSO, RIDGE, ROLE_RIDGE, PAIR_RIDGE, WHOLE_RIDGE, START_RIDGE = 3.0, 5.0, 8.0, 1.5, 8.0, 4.0
MORE_DECOYS = 0.75
"""What is added to the odds of two figures being compared: the taught answers hold more decoys than answers do."""

MORE_ORDERS = 1.0
"""What is added to the odds of work done on orders: it is rare, and the penalty holds down what is seldom seen."""

LABELLED = "labelled"
USUAL_COUNTS = 2
"""How often everyday answers count: the others were written to be hard."""


@dataclass(frozen=True)
class Read:
    """One answer or fragment as the analysis reads it: what is judged begins at word `first`."""

    number: int
    kind: AnswerKind
    spoken: Spoken
    story: Story
    framed: list[Frame]
    passages: list[Passage]
    rulings: Mapping[str, tuple[Hit, ...]]
    metrics: Sequence[Span]
    first: int = 0
    answer: Tagged | None = None


def main() -> None:
    rules = RuleBook.read(WEIGHTS.parent)
    pairs = _fit_pairs(rules)
    rules = _with(rules, {"pair": pairs})  # no clause begins inside a comparison: all else is read with these
    answers = list(_answers(rules))
    pieces = list(_metric_pieces(rules, len(answers)))
    unparted = list(_labelled_answers(rules))
    told = {name: _told_samples(name, answers, rules) for name in DECISIONS}
    weights = {name: _fit_told(name, told[name]) for name in DECISIONS}
    by_others = [_with(rules, _others_weights(told, fold)) for fold in range(FOLDS)]
    by_all = _with(rules, weights)
    read_by = [(read, by_others[read.number % FOLDS]) for read in answers]
    read_by += [(read, by_all) for read in unparted]  # no passage of these teaches anything
    wholes = {f"whole {name}": _fit_whole(name, read_by) for name in WHOLE}
    roles = Samples()
    for read in answers:
        if read.kind in ("story", "decision"):
            _add_roles(roles, read, by_others[read.number % FOLDS])
    for read in pieces:
        _add_roles(roles, read, by_all)
    role = fit(roles, ROLE_RIDGE)
    fitted = {
        "pair": pairs,
        "role": role,
        "start": _fit_start(answers, _with(by_all, {"role": role})),
        **wholes,
        **weights,
    }
    print(yaml.safe_dump({"weights": fitted}, sort_keys=False, width=110))


def read_answer(
    number: int,
    words: Sequence[str],
    kind: AnswerKind,
    metrics: Sequence[Span],
    rules: RuleBook,
    first: int = 0,
    answer: Tagged | None = None,
) -> Read:
    """The words, spread evenly over their time, as far as `analyze` goes before it weighs anything."""
    timed = tuple(Word(text, at * 0.4, at * 0.4 + 0.4) for at, text in enumerate(words))
    said = listen(timed, lexicon_of(rules))
    spoken = meant(said, delivery.dispensable(said))
    framed = frames(spoken, weighed_pairs(spoken))
    story = story_of(spoken, framed, quoted(spoken))
    people = persons(story)
    rulings = ruled(story, people, kind)
    passages = Passages(story, people, rulings, kind).read()
    return Read(number, kind, spoken, story, framed, passages, rulings, metrics, first, answer)


def _counts(read: Read) -> int:
    return USUAL_COUNTS if read.answer is not None and read.answer.source in (*EVERYDAY, LABELLED) else 1


def _answers(rules: RuleBook) -> Iterator[Read]:
    for number, answer in enumerate(taught()):
        yield read_answer(
            number, answer.label.text.split(), answer.kind, answer.metrics, rules, answer=answer
        )


def _metric_pieces(rules: RuleBook, number: int) -> Iterator[Read]:
    """Ends of a story with labelled figures."""
    first = len(BEFORE.split())
    for name in ("metrics", "metrics_more", "metrics_taught", "metrics_plain"):
        pieces = _fragments(name)
        for text, told in [*pieces["told"].items(), *((text, "") for text in pieces["untold"])]:
            words = (BEFORE + text).split()
            spans = [span for part in told.split("|") if part and (span := find_span(words, part))]
            yield read_answer(number, words, "story", spans, rules, first)


def _labelled_answers(rules: RuleBook) -> Iterator[Read]:
    """The labelled answers that were looked at, not parted: their spans teach pairs, their findings whole answers."""
    for folder in ("", "blind/open", "blind/second"):
        for answer in labelled(TESTS / "answers" / folder):
            if answer.kind not in ("design", "hypothetical"):
                words = answer.text.split()
                spans = [span for told in answer.outcome_metrics if (span := find_span(words, told))]
                whole = Tagged(LABELLED, answer, (), tuple(spans))
                yield read_answer(0, words, answer.kind, spans, rules, answer=whole)


def _fragments(name: str) -> dict[str, dict[str, str]]:
    text = (TESTS / "judge" / "fragments" / f"{name}.yaml").read_text(encoding="utf-8")
    pieces: dict[str, dict[str, str]] = yaml.safe_load(text)
    return pieces


# --- what passages tell ---


def _told_samples(name: str, answers: Sequence[Read], rules: RuleBook) -> Samples:
    samples = Samples()
    for read in answers:
        assert read.answer is not None
        for passage in read.passages:
            first, last = read.spoken.at[passage.first], read.spoken.at[passage.last]
            told = sum(name in tells for tells in read.answer.tells[first : last + 1])
            for _ in range(_counts(read)):
                samples.add(passage.signs, 2 * told >= last - first + 1, read.number)
    for file in FRAGMENTS.get(name, ()):
        _add_fragments(samples, name, _fragments(file), len(answers), rules)
    return samples


def _add_fragments(
    samples: Samples, name: str, fragments: dict[str, dict[str, str]], number: int, rules: RuleBook
) -> None:
    """Ends of a story that tell it, and ends that only look so."""
    before = BEFORE.removesuffix("and then we opened it for the summer ")
    kind: AnswerKind = "decision" if name == "weighed" else "story"
    for label in ("told", "untold"):
        for text in fragments[label]:
            words = (before + text).split()
            first = len(before.split())
            read = read_answer(number, words, kind, (), rules, first)
            judged = [p for p in read.passages if read.spoken.at[p.first] >= first]
            if label == "untold" or len(judged) == 1:
                for passage in judged:
                    samples.add(passage.signs, label == "told", number)


def _fit_told(name: str, samples: Samples) -> Weights:
    return fit(samples, RIDGE, LASSO.get(name, USUAL_LASSO))


def _others_weights(told: dict[str, Samples], fold: int) -> dict[str, Weights]:
    """What the answers of all other folds teach."""
    return {
        name: _fit_told(name, samples.without({g for g in set(samples.group) if g % FOLDS == fold}))
        for name, samples in told.items()
    }


def _with(rules: RuleBook, weights: dict[str, Weights]) -> RuleBook:
    return replace(rules, weights={**rules.weights, **weights})


# --- what whole answers tell ---


def _fit_whole(name: str, read_by: Sequence[tuple[Read, RuleBook]]) -> Weights:
    """Passages are weighed by what other answers taught.  An answer with a metric has its result by that alone."""
    samples = Samples()
    for read, rules in read_by:
        so = _tells(read, name)
        if so is not None and not (name == "result" and read.metrics):
            signs = _whole_signs(read, rules)
            for _ in range(_counts(read)):
                samples.add(signs, so, read.number)
    return _likelier(fit(samples, WHOLE_RIDGE), MORE_ORDERS if name == "ordered" else 0.0)


def _whole_signs(read: Read, rules: RuleBook) -> frozenset[str]:
    told_by = telling(read.passages, weighing_of(rules))
    return whole_signs(told_by, read.rulings, reasons(read.story), read.kind)


def _tells(read: Read, name: str) -> bool | None:
    """Whether the answer tells it, by its label; None where its label or its kind leaves it open."""
    assert read.answer is not None
    label = read.answer.label
    if read.kind not in ASKED[name]:
        return None
    if name == "ordered":
        raised = "order-taker" in label.must_raise
        return raised if raised or "order-taker" in label.must_not_raise else None
    lacks = LACKS[name] in label.must_raise
    return not lacks if lacks or LACKS[name] in label.must_not_raise else None


# --- what figures are ---


def _fit_start(answers: Sequence[Read], rules: RuleBook) -> Weights:
    """Whether some metric is told with its start, of answers in which a metric is found."""
    samples = Samples()
    for read in answers:
        so = _tells(read, "start")
        spoken = replace(read.spoken, lexicon=lexicon_of(rules))
        story = replace(read.story, spoken=spoken)
        pairs = weighed_pairs(spoken)
        told_by = telling(read.passages, weighing_of(rules))
        figured = measured(story, told_by, frames(spoken, pairs), pairs, hypothetical=False)
        if so is not None and figured.metrics:
            signs = start_signs(spoken, pairs, figured.frames, figured.quantities)
            for _ in range(_counts(read)):
                samples.add(signs, so, read.number)
    return fit(samples, START_RIDGE)


def _fit_pairs(rules: RuleBook) -> Weights:
    """Which two figures are compared; what is seen of them rests on no weights."""
    samples = Samples()
    answers = list(_answers(rules))
    for read in (*answers, *_metric_pieces(rules, len(answers)), *_labelled_answers(rules)):
        _add_pairs(samples, read)
    return _likelier(fit(samples, PAIR_RIDGE), MORE_DECOYS)


def _add_pairs(samples: Samples, read: Read) -> None:
    spoken = read.spoken
    for one, two in candidates(spoken):
        begin, end = spoken.at[one.core], spoken.at[two.core]
        if spoken.at[one.first] >= read.first:
            so = any(a <= begin and end <= b for a, b in read.metrics)
            samples.add(pair_signs(spoken, one, two), so, read.number)


def _add_roles(samples: Samples, read: Read, rules: RuleBook) -> None:
    spoken = read.spoken
    framed = [f for f in read.framed if f.rank and (f.measures or f.rank in (3, 4))]
    roles = Roles(read.story, telling(read.passages, weighing_of(rules)), hypothetical=False)
    extra, _ = match_spans([(spoken.at[f.first], spoken.at[f.last]) for f in framed], read.metrics)
    for frame in framed:
        if spoken.at[frame.first] >= read.first and not _idle(frame):
            words = (spoken.at[frame.first], spoken.at[frame.last])
            core = spoken.at[frame.measures[0].core] if frame.measures else -1
            so = words not in extra or any(a <= core <= b for a, b in read.metrics)
            for _ in range(_counts(read)):
                samples.add(roles.signs(frame, roles.ruled(frame)), so, read.number)


def _likelier(weights: Weights, odds: float) -> Weights:
    return {**weights, "bias": round(weights["bias"] + odds, 2)}


def _idle(frame: Frame) -> bool:
    return frame.rank > 4 and bool(frame.measures[0].kinds & {"ordinal", "year"})


if __name__ == "__main__":
    main()
