"""The judge counts rightly, and the analysis stays as good on labelled answers and fragments as it was found to be."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from desktop_app.analysis.people import persons
from desktop_app.analysis.ruled import ruled
from desktop_app.catalog.model import AnswerKind
from desktop_app.catalog.rulebook import RuleBook
from tests.judge import __main__ as command
from tests.judge.fit import read_answer
from tests.judge.judging import SPANS, judge
from tests.judge.labels import Labelled, labelled
from tests.judge.scores import Score, find_span, match_spans, overlap
from tests.judge.tagged import FOLDER, UNSEEN, tagged
from tests.unit.analysis.conftest import Judge

ANSWERS = Path(__file__).parents[2] / "answers"
FRAGMENTS = Path(__file__).parents[2] / "judge" / "fragments"
BEFORE = (
    "so this was at the place where i worked before and the shed behind the yard had been a mess for years i looked at "
    "it for a week and then i wrote a plan i moved the shelves and i built a rack and then we opened it for the summer "
)


def test_overlap_is_of_the_longer_span() -> None:
    """Half of the longer of two spans must be shared."""
    assert overlap((0, 3), (2, 5)) == 0.5
    assert overlap((0, 1), (0, 5)) == pytest.approx(1 / 3)
    assert overlap((0, 1), (4, 5)) == 0
    assert match_spans([(0, 3), (8, 9)], [(1, 3), (5, 6)]) == ([(8, 9)], [(5, 6)])
    assert find_span(["a", "b", "c"], "b c") == (1, 2)
    assert find_span(["a"], "b") is None


def test_scores_add_up() -> None:
    """Precision, recall and F1, none where there is nothing to count."""
    score = Score(right=2, extra=1, missed=2)
    assert (score.precision, score.recall) == (pytest.approx(2 / 3), 0.5)
    assert score.f1 == pytest.approx(4 / 7)
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)


@pytest.mark.parametrize(
    "folder", [ANSWERS, ANSWERS / "blind" / "open", ANSWERS / "blind" / "second", ANSWERS / "blind" / "third"]
)
def test_the_answers_that_were_seen_stay_well_judged(rules: RuleBook, folder: Path) -> None:
    """Each finding keeps at least the F1 that is aimed at, as far as answers that were looked at can tell."""
    scores = judge(labelled(folder), rules)
    low = {name: score.f1 for name, score in scores.items() if score.f1 is not None and score.f1 < 0.8}
    assert low == {}


def test_recognised_words_are_compared_by_what_they_share(rules: RuleBook) -> None:
    """Where the recogniser heard other words, a metric still matches the labelled one by its words."""
    [answer] = [a for a in labelled(ANSWERS) if a.id == "a12"]

    def heard(labelled_answer: Labelled) -> object:
        spoken = labelled_answer.spoken()
        return type(spoken)(spoken.kind, spoken.words[1:], 0.0, spoken.end_s)

    assert judge([answer], rules, heard)[SPANS].right == 2  # type: ignore[arg-type]


def test_figures_are_the_words_that_they_stand_for(rules: RuleBook) -> None:
    """A recogniser that writes "7.4 seconds" has heard the metric that is labelled in words."""
    [answer] = [a for a in labelled(ANSWERS) if a.id == "a05"]
    text = " ".join(answer.text.split())
    written = text.replace("seven point four seconds to three point one", "7.4 seconds to 3.1")
    written = written.replace("twelve percent to five", "12% to 5.")
    assert len(written) < len(text) - 30

    def heard(_: Labelled) -> object:
        return replace(answer, text=written).spoken()

    assert judge([answer], rules, heard)[SPANS].missed == 0  # type: ignore[arg-type]


def test_the_command_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """A row for each finding and one for the spans; unknown names print nothing."""
    assert command.main(["--only", "a01,a27", str(ANSWERS)]) == 0
    printed = capsys.readouterr().out
    assert "metric spans" in printed
    assert "missing-metrics" in printed
    assert command.main(["--only", "x1-00", str(FOLDER / "unseen_one.yaml")]) == 0
    printed = capsys.readouterr().out
    assert "unseen_one (9)" in printed
    assert "raised wrongly" not in printed
    assert command.main(["--quiet", "--only", "zz", str(ANSWERS)]) == 0
    assert capsys.readouterr().out == ""


def test_metrics_of_many_trades_are_heard(judged: Judge) -> None:
    """Of the fragments with a metric nearly all are heard, of those without nearly none."""
    fragments = yaml.safe_load((FRAGMENTS / "metrics.yaml").read_text(encoding="utf-8"))
    wrong = [
        text
        for text, spans in fragments["told"].items()
        if bool(judged(BEFORE + text).metrics) != bool(spans)
    ]
    wrong += [text for text in fragments["untold"] if judged(BEFORE + text).metrics]
    assert len(wrong) <= 6, wrong


@pytest.mark.parametrize(("name", "least"), [("metrics_more", 0.79), ("metrics_aside", 0.56)])
def test_metric_spans_of_pieces_by_others_stay_as_good(judged: Judge, name: str, least: float) -> None:
    """The spans keep the F1 that was reached on the half that was looked at, and on the half that never was."""
    pieces = yaml.safe_load((FRAGMENTS / f"{name}.yaml").read_text(encoding="utf-8"))
    score = Score()
    for text, told in [*pieces["told"].items(), *((text, "") for text in pieces["untold"])]:
        words = (BEFORE + text).split()
        wanted = [span for part in told.split("|") if part and (span := find_span(words, part))]
        heard = [(metric.evidence.first, metric.evidence.last) for metric in judged(BEFORE + text).metrics]
        extra, missed = match_spans(heard, wanted)
        score.add(Score(len(wanted) - len(missed), len(extra), len(missed)))
    assert score.f1 is not None
    assert score.f1 >= least


@pytest.mark.parametrize("name", UNSEEN)
def test_answers_that_nobody_looked_at_keep_their_score(rules: RuleBook, name: str) -> None:
    """The mean F1 over all findings and the spans, on answers that neither rules nor weights were made with."""
    scores = judge([answer.label for answer in tagged(name)], rules)
    reached = [score.f1 for score in scores.values() if score.f1 is not None]
    assert sum(reached) / len(reached) >= 0.88


@pytest.mark.parametrize(
    ("name", "code", "most_wrong"),
    [
        ("orders", "order-taker", 0.13),
        ("names", "principle-name-drop", 0.13),
        ("subjects", "we-not-i", 0.06),
    ],
)
def test_what_raises_and_what_only_looks_so(judged: Judge, name: str, code: str, most_wrong: float) -> None:
    """Short stories that hold a fault, and some that only look so."""
    fragments = yaml.safe_load((FRAGMENTS / f"{name}.yaml").read_text(encoding="utf-8"))
    wrong = [
        text
        for label in ("told", "untold")
        for text in fragments[label]
        if (code in {finding.code for finding in judged(text, "story").findings}) is not (label == "told")
    ]
    assert len(wrong) <= most_wrong * sum(map(len, (fragments["told"], fragments["untold"]))), wrong


@pytest.mark.parametrize(
    ("fragments", "name", "kind", "most_wrong"),
    [
        ("customers", "served", "story", 0.15),
        ("learning", "learned", "story", 0.1),
        ("results", "result", "story", 0.12),
        ("trade_offs", "weighed", "decision", 0.1),
    ],
)
def test_the_rules_hear_what_is_told_and_what_only_looks_so(
    rules: RuleBook, fragments: str, name: str, kind: AnswerKind, most_wrong: float
) -> None:
    """Of the ends of a story about a shed at most the share that was reached is taken for what it is not."""
    pieces = yaml.safe_load((FRAGMENTS / f"{fragments}.yaml").read_text(encoding="utf-8"))
    before = BEFORE.removesuffix("and then we opened it for the summer ")
    wrong = []
    for label in ("told", "untold"):
        for text in pieces[label]:
            read = read_answer(0, (before + text).split(), kind, (), rules)
            if bool(ruled(read.story, persons(read.story), kind)[name]) is not (label == "told"):
                wrong.append(text)
    assert len(wrong) <= most_wrong * sum(map(len, (pieces["told"], pieces["untold"]))), wrong
