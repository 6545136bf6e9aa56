"""Runs the analysis over labelled answers and scores what it says."""

from collections.abc import Callable, Iterable

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import Analysis, SpokenAnswer
from desktop_app.catalog.rulebook import RuleBook
from tests.hear.scoring import plain
from tests.judge.labels import CODES, Labelled
from tests.judge.scores import Score, find_span, match_spans

SPANS = "metric spans"


def judge(
    answers: Iterable[Labelled], rules: RuleBook, hear: Callable[[Labelled], SpokenAnswer] = Labelled.spoken
) -> dict[str, Score]:
    """A score for each code and for the metric spans.  `hear` turns a labelled answer into what is analysed."""
    scores = {code: Score() for code in (*CODES, SPANS)}
    for answer in answers:
        heard = hear(answer)
        analysis = analyze(heard, rules)
        raised = {finding.code for finding in analysis.findings}
        for code in CODES:
            scores[code].add(_code_score(answer, code, code in raised))
        scores[SPANS].add(_span_score(answer, heard, analysis))
    return scores


def _code_score(answer: Labelled, code: str, raised: bool) -> Score:
    if code in answer.must_raise:
        return Score(right=1) if raised else Score(missed=1, told=[f"{answer.id}: not raised"])
    if code in answer.must_not_raise and raised:
        return Score(extra=1, told=[f"{answer.id}: raised wrongly"])
    return Score()


def _span_score(answer: Labelled, heard: SpokenAnswer, analysis: Analysis) -> Score:
    """Spans are compared in words where the words are the labelled ones, else (recognised speech) by count alone."""
    words = [word.text for word in heard.words]
    predicted = [(metric.evidence.first, metric.evidence.last) for metric in analysis.metrics]
    if " ".join(words) != answer.text:
        return _counted(answer, analysis)
    wanted = [span for text in answer.outcome_metrics if (span := find_span(words, text))]
    extra, missed = match_spans(predicted, wanted)
    told = [f"{answer.id}: missed {' '.join(words[a : b + 1])!r}" for a, b in missed]
    told += [f"{answer.id}: extra {' '.join(words[a : b + 1])!r}" for a, b in extra]
    return Score(len(wanted) - len(missed), len(extra), len(missed), told)


def _counted(answer: Labelled, analysis: Analysis) -> Score:
    """Recognised speech: a predicted metric matches the labelled one that shares at least half of its words.

    "7.4 seconds" and "seven point four seconds" are the same words: recognisers write figures in their own way.
    """
    wanted = [set(plain(text)) for text in answer.outcome_metrics]
    extra = []
    for metric in analysis.metrics:
        words = set(plain(metric.evidence.text))
        best = max(wanted, key=lambda w: len(w & words) / max(len(w), len(words)), default=set())
        if best and len(best & words) / max(len(best), len(words)) >= 0.5:
            wanted.remove(best)
        else:
            extra.append(metric.evidence.text)
    told = [f"{answer.id}: missed {' '.join(sorted(w))!r}" for w in wanted]
    told += [f"{answer.id}: extra {text!r}" for text in extra]
    return Score(len(answer.outcome_metrics) - len(wanted), len(extra), len(wanted), told)
