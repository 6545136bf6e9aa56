"""One answer, judged: `analyze` joins everything that is looked for in it."""

import math
from dataclasses import replace

from desktop_app.analysis import delivery, timing
from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.findings import findings, strengths
from desktop_app.analysis.lexicon import lexicon_of
from desktop_app.analysis.model import Analysis, SpokenAnswer, Subject, Word
from desktop_app.analysis.ownership import subjects
from desktop_app.analysis.quotation import quoted
from desktop_app.analysis.text import listen
from desktop_app.catalog.rulebook import RuleBook


def analyze(answer: SpokenAnswer, rules: RuleBook) -> Analysis:
    """Everything that is found in one answer.  Pure and deterministic, linear in the words; any thread may call.

    Never raises for what was said: odd times (missing, overlapping, beyond the answer) are put in order first.
    """
    answer = _tidied(answer)
    figures = rules.values
    spoken = listen(answer.words, lexicon_of(rules))
    others = quoted(spoken)
    told = delivery.delivery(answer, spoken, others)
    too_short = len(answer.words) < figures["judge_min_words"]
    acting = subjects(spoken, others)
    drafts = timing.answer_time(answer) + delivery.drafts(answer, spoken, told)
    praise: list[Draft] = []
    if not too_short:
        drafts += _ownership(acting, figures)
        praise += _clear_i(acting)
    return Analysis(
        kind=answer.kind,
        duration_s=answer.duration_s,
        text=" ".join(word.text for word in answer.words),
        words_per_minute=told.words_per_minute,
        subjects=acting,
        fillers=told.fillers,
        hedges=told.hedges,
        pauses=told.pauses,
        repetitions=told.repetitions,
        pace_curve=told.pace_curve,
        first_word_delay_s=told.first_word_delay_s,
        too_short=too_short,
        findings=findings(drafts, answer.kind, answer.words, rules),
        strengths=strengths(praise, rules),
        extra={"speaking_s": told.speaking_s},
    )


def _ownership(acting: tuple[Subject, ...], figures: dict[str, float]) -> list[Draft]:
    we = [subject for subject in acting if subject.pronoun == "we"]
    if len(we) < figures["we_min_count"] or len(we) <= figures["we_share"] * len(acting):
        return []
    facts = {"we": len(we), "i": len(acting) - len(we), "min_we": f"{figures['we_min_count']:g}"}
    return [Draft("we-not-i", tuple(subject.evidence for subject in we), facts)]


def _clear_i(acting: tuple[Subject, ...]) -> list[Draft]:
    mine = [subject for subject in acting if subject.pronoun == "i"]
    verbs = list(dict.fromkeys(subject.verb for subject in mine if subject.verb and "'" not in subject.verb))
    if len(verbs) < 3 or 2 * len(mine) < len(acting):
        return []
    facts = {"i": len(mine), "verbs": ", ".join(verbs[:4])}
    return [Draft("clear-i", tuple(subject.evidence for subject in mine), facts)]


def _tidied(answer: SpokenAnswer) -> SpokenAnswer:
    """The answer with times that can be reckoned with: finite, in order, inside `start_s`..`end_s`."""
    start_s = answer.start_s if math.isfinite(answer.start_s) else 0.0
    end_s = max(start_s, answer.end_s) if math.isfinite(answer.end_s) else start_s
    words: list[Word] = []
    at_s = start_s
    for word in answer.words:
        if not word.text.strip():
            continue
        begin_s = min(max(word.start_s, at_s), end_s) if math.isfinite(word.start_s) else at_s
        stop_s = min(max(word.end_s, begin_s), end_s) if math.isfinite(word.end_s) else begin_s
        at_s = begin_s
        same = begin_s == word.start_s and stop_s == word.end_s
        words.append(word if same else Word(word.text, begin_s, stop_s, word.confidence))
    asked = answer.asked_end_s
    if asked is not None and not math.isfinite(asked):
        asked = None
    return replace(answer, words=tuple(words), start_s=start_s, end_s=end_s, asked_end_s=asked)
