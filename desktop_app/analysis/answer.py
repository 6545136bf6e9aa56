"""One answer, judged: `analyze` joins everything that is looked for in it."""

import math
from dataclasses import replace

from desktop_app.analysis import delivery, requirements, timing
from desktop_app.analysis.comparing import weighed_pairs
from desktop_app.analysis.findings import findings, strengths
from desktop_app.analysis.lexicon import lexicon_of
from desktop_app.analysis.measured import measured
from desktop_app.analysis.model import Analysis, SpokenAnswer, Word
from desktop_app.analysis.ownership import subjects
from desktop_app.analysis.parts import parts_of, shares
from desktop_app.analysis.passages import Passages
from desktop_app.analysis.people import persons
from desktop_app.analysis.praise import praise
from desktop_app.analysis.principles import named_principles
from desktop_app.analysis.quantities import frames
from desktop_app.analysis.quotation import quoted, reported
from desktop_app.analysis.reasons import reasons
from desktop_app.analysis.ruled import ruled
from desktop_app.analysis.story import story_of
from desktop_app.analysis.structure import structure
from desktop_app.analysis.telling import telling, weighing_of
from desktop_app.analysis.text import listen, meant
from desktop_app.analysis.whole import Whole, whole_signs
from desktop_app.catalog.rulebook import RuleBook


def analyze(answer: SpokenAnswer, rules: RuleBook) -> Analysis:
    """Everything that is found in one answer.  Pure and deterministic, linear in the words; any thread may call.

    Never raises for what was said: odd times (missing, overlapping, beyond the answer) are put in order first.
    """
    answer = _tidied(answer)
    figures = rules.values
    said = listen(answer.words, lexicon_of(rules))
    spoken = meant(said, delivery.dispensable(said))
    others = quoted(spoken)
    told = delivery.delivery(answer, said, spoken, others | reported(spoken))
    acting = subjects(spoken, others)
    pairs = weighed_pairs(spoken)
    framed = frames(spoken, pairs)
    story = story_of(spoken, framed, others)
    people = persons(story)
    rulings = ruled(story, people, answer.kind)
    told_by = telling(Passages(story, people, rulings, answer.kind).read(), weighing_of(rules))
    why = reasons(story)
    whole = Whole(whole_signs(told_by, rulings, why, answer.kind), rules.weights, told_by)
    hypothetical = answer.kind in ("design", "hypothetical")
    figured = measured(story, told_by, framed, pairs, hypothetical)
    told_parts = structure(story, told_by, whole, why, figured.outcomes)
    named = named_principles(story)
    parts = parts_of(story, told_parts)
    too_short = len(answer.words) < figures["judge_min_words"]
    drafts = timing.answer_time(answer) + delivery.drafts(answer, spoken, told)
    if not too_short:
        drafts += requirements.ownership(acting, figures)
        drafts += requirements.lacks(answer, story, figured, told_parts, named)
    return Analysis(
        kind=answer.kind,
        duration_s=answer.duration_s,
        text=" ".join(word.text for word in answer.words),
        words_per_minute=told.words_per_minute,
        quantities=figured.quantities,
        subjects=acting,
        fillers=told.fillers,
        hedges=told.hedges,
        pauses=told.pauses,
        repetitions=told.repetitions,
        parts=parts,
        pace_curve=told.pace_curve,
        first_word_delay_s=told.first_word_delay_s,
        too_short=too_short,
        findings=findings(drafts, answer.kind, answer.words, rules),
        strengths=()
        if too_short
        else strengths(praise(answer.kind, spoken, figured.quantities, acting, told_parts), rules),
        extra={"speaking_s": told.speaking_s, **shares(parts)},
    )


def _tidied(answer: SpokenAnswer) -> SpokenAnswer:
    """The answer with times that can be reckoned with: finite, in order, inside `start_s`..`end_s`."""
    start_s = answer.start_s if math.isfinite(answer.start_s) else 0.0
    end_s = max(start_s, answer.end_s) if math.isfinite(answer.end_s) else start_s
    words: list[Word] = []
    at_s = start_s
    for word in answer.words:
        if at_s <= word.start_s <= word.end_s <= end_s and word.text:
            words.append(word)
            at_s = word.start_s
            continue
        if not word.text.strip():
            continue
        begin_s = min(max(word.start_s, at_s), end_s) if math.isfinite(word.start_s) else at_s
        stop_s = min(max(word.end_s, begin_s), end_s) if math.isfinite(word.end_s) else begin_s
        at_s = begin_s
        words.append(Word(word.text, begin_s, stop_s, word.confidence))
    asked = answer.asked_end_s
    if asked is not None and not math.isfinite(asked):
        asked = None
    return replace(answer, words=tuple(words), start_s=start_s, end_s=end_s, asked_end_s=asked)
