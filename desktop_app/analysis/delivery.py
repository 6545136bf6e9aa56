"""How it is said: fillers, hedges, pace, pauses, repetitions and the delay to the first word."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.model import Evidence, SpokenAnswer, Stretch, Word
from desktop_app.analysis.text import Spoken

_WORK_PAUSES = {
    "coding": "pause_long_coding_s",
    "design": "pause_long_design_s",
    "system-design": "pause_long_design_s",
}
_MOST_WINDOWS = 2_000
"""Points of a pace curve at most: over eight hours, so that odd times cannot make it endless."""

_SHOWN = 8
"""Pieces of evidence that one finding about many small things names."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was measured of the delivery.  `words_per_minute` is over speaking time, None where it cannot be told."""

    fillers: tuple[Stretch, ...]
    hedges: tuple[Stretch, ...]
    pauses: tuple[Stretch, ...]
    repetitions: tuple[Stretch, ...]
    words_per_minute: float | None
    pace_curve: tuple[tuple[float, float], ...]
    first_word_delay_s: float | None
    speaking_s: float


def delivery(answer: SpokenAnswer, spoken: Spoken, said: Spoken, quoted: AbstractSet[int]) -> Delivery:
    """Everything about how the answer was said.

    `spoken` is everything, `said` is it without the fillers; `quoted` tokens of `said` are others' words and no hedges.
    """
    figures = spoken.lexicon.rules.values
    pauses = _pauses(spoken, figures["pause_mark_s"])
    speaking_s = _speaking_s(spoken.words, pauses)
    count = _count(spoken)
    delay = None
    if answer.asked_end_s is not None and spoken.words:
        delay = max(0.0, spoken.words[0].start_s - answer.asked_end_s)
    return Delivery(
        fillers=tuple(
            sorted(_fillers(spoken) + _voiced_fillers(answer, spoken), key=lambda s: s.evidence.start_s)
        ),
        hedges=_hedges(said, quoted),
        pauses=pauses,
        repetitions=_repetitions(spoken),
        words_per_minute=60 * count / speaking_s if speaking_s > 0 and count else None,
        pace_curve=_pace_curve(spoken.words, figures["pace_window_s"]),
        first_word_delay_s=delay,
        speaking_s=speaking_s,
    )


def drafts(answer: SpokenAnswer, spoken: Spoken, told: Delivery) -> list[Draft]:
    """Which of the delivery's findings are raised."""
    figures = spoken.lexicon.rules.values
    raised = _filler_rate(answer, told, figures) + _hedging(told, figures) + _pace(spoken, told, figures)
    limit_s = longest_pause_s(answer.kind, answer.round_kind, figures)
    long = [pause for pause in told.pauses if pause.evidence.end_s - pause.evidence.start_s > limit_s]
    if long:
        longest_s = max(pause.evidence.end_s - pause.evidence.start_s for pause in long)
        facts = {"longest": f"{longest_s:.1f}", "limit": f"{limit_s:g}", "count": len(long)}
        raised.append(Draft("long-silence", tuple(pause.evidence for pause in long[:_SHOWN]), facts))
    if told.first_word_delay_s is not None and told.first_word_delay_s > figures["start_slow_s"]:
        first = spoken.words[0]
        facts = {"delay": f"{told.first_word_delay_s:.1f}", "limit": f"{figures['start_slow_s']:g}"}
        waited = Evidence(first.text, first.start_s, first.end_s, 0, 0)
        raised.append(Draft("slow-start", (waited,), facts))
    return raised


def longest_pause_s(kind: str, round_kind: str, figures: Mapping[str, float]) -> float:
    """How long a pause inside an answer may be: longer in rounds of work, and for work in any other round."""
    name = _WORK_PAUSES.get(round_kind) or _WORK_PAUSES.get(kind, "pause_long_s")
    return figures[name]


def _filler_rate(answer: SpokenAnswer, told: Delivery, figures: dict[str, float]) -> list[Draft]:
    seconds = answer.duration_s
    if seconds < figures["fillers_min_s"] or not told.fillers:
        return []
    rate = 60 * len(told.fillers) / seconds
    if rate <= figures["fillers_per_minute"]:
        return []
    facts = {
        "rate": f"{rate:.0f}",
        "count": len(told.fillers),
        "seconds": f"{seconds:.0f}",
        "limit": f"{figures['fillers_per_minute']:g}",
    }
    return [Draft("filler-rate", tuple(filler.evidence for filler in told.fillers[:_SHOWN]), facts)]


def _hedging(told: Delivery, figures: dict[str, float]) -> list[Draft]:
    limit = figures["hedges_min_count"]
    if len(told.hedges) < limit:
        return []
    facts = {"count": len(told.hedges), "limit": f"{limit:g}"}
    return [Draft("hedging", tuple(hedge.evidence for hedge in told.hedges[:_SHOWN]), facts)]


def _pace(spoken: Spoken, told: Delivery, figures: dict[str, float]) -> list[Draft]:
    pace = told.words_per_minute
    if pace is None or told.speaking_s < figures["pace_min_s"]:
        return []
    words = spoken.words
    whole = (Evidence("", words[0].start_s, max(words[-1].end_s, words[0].start_s)),)
    if pace > figures["pace_fast_wpm"]:
        return [Draft("pace-fast", whole, {"wpm": f"{pace:.0f}", "limit": f"{figures['pace_fast_wpm']:g}"})]
    if pace < figures["pace_slow_wpm"]:
        return [Draft("pace-slow", whole, {"wpm": f"{pace:.0f}", "limit": f"{figures['pace_slow_wpm']:g}"})]
    return []


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without those that overlap an earlier one."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return kept


def dispensable(spoken: Spoken) -> frozenset[int]:
    """The tokens that carry no meaning: fillers, and what was begun and said again."""
    dropped = {at for hit in filler_hits(spoken) for at in range(hit.first, hit.last + 1)}
    rest = [at for at in range(len(spoken)) if at not in dropped]
    tokens = [spoken.tokens[at] for at in rest]
    for first, length in _repeated(tokens, spoken):
        dropped.update(rest[first : first + length])
    return frozenset(dropped)


def filler_hits(spoken: Spoken) -> list[Hit]:
    plain = {at for hit in spoken.found("not-filler") for at in range(hit.first, hit.last + 1)}
    soft = [hit for hit in spoken.found("soft-filler") if hit.first not in plain]
    return _apart(sorted([*spoken.found("hesitation"), *soft], key=lambda hit: (hit.first, hit.last)))


def _fillers(spoken: Spoken) -> list[Stretch]:
    return [Stretch("filler", spoken.evidence(hit.first, hit.last)) for hit in filler_hits(spoken)]


def _voiced_fillers(answer: SpokenAnswer, spoken: Spoken) -> list[Stretch]:
    """Stretches with a voice and no word: probably a filler that the recogniser dropped."""
    if not answer.voiced or not spoken.words:
        return []
    figures = spoken.lexicon.rules.values
    least_s, most_s = figures["voiced_gap_min_s"], figures["voiced_gap_max_s"]
    found = []
    for start_s, end_s in _without_words(answer, spoken.words):
        if least_s <= end_s - start_s <= most_s:
            found.append(Stretch("filler", Evidence("", start_s, end_s), probable=True))
    return found


def _without_words(answer: SpokenAnswer, words: Sequence[Word]) -> list[tuple[float, float]]:
    """The voiced stretches of the answer, less the words in them; both are in order of time."""
    rest: list[tuple[float, float]] = []
    at = 0
    for start_s, end_s in sorted(answer.voiced or ()):
        begin_s, stop_s = max(start_s, answer.start_s), min(end_s, answer.end_s)
        while at < len(words) and words[at].end_s <= begin_s:
            at += 1
        following = at
        while following < len(words) and words[following].start_s < stop_s:
            if words[following].start_s > begin_s:
                rest.append((begin_s, words[following].start_s))
            begin_s = max(begin_s, words[following].end_s)
            following += 1
        if stop_s > begin_s:
            rest.append((begin_s, stop_s))
    return rest


def _hedges(spoken: Spoken, quoted: AbstractSet[int]) -> tuple[Stretch, ...]:
    hits = [hit for hit in spoken.found("hedge") if hit.first not in quoted]
    return tuple(Stretch("hedge", spoken.evidence(hit.first, hit.last)) for hit in _apart(hits))


def _count(spoken: Spoken) -> int:
    """Words that were said, fillers of a single sound left out."""
    return len(spoken.words) - len(spoken.found("hesitation"))


def _speaking_s(words: Sequence[Word], pauses: Sequence[Stretch]) -> float:
    """Seconds of speech: from the first word to the last, less the marked pauses between them."""
    if not words:
        return 0.0
    silent_s = sum(pause.evidence.end_s - pause.evidence.start_s for pause in pauses)
    return max(0.0, words[-1].end_s - words[0].start_s - silent_s)


def _pauses(spoken: Spoken, mark_s: float) -> tuple[Stretch, ...]:
    """Silences between words from `mark_s` on, labelled by where they stand: in a clause, or between two."""
    words, found = spoken.words, []
    silent = [at for at, (one, two) in enumerate(pairwise(words), 1) if two.start_s - one.end_s >= mark_s]
    for at in silent:
        start_s, end_s = words[at - 1].end_s, words[at].start_s
        token = _token_of(spoken, at)
        between = (
            spoken.has(token, "clause-opener")
            or spoken.has(token, "subject-pronoun")
            or token - 1 in spoken.stops
        )
        label = "between clauses" if between else "inside a clause"
        found.append(Stretch(label, Evidence(words[at - 1].text, start_s, end_s, at - 1, at)))
    return tuple(found)


def _token_of(spoken: Spoken, word: int) -> int:
    """The first token of a word, -1 where it has none."""
    token = bisect_left(spoken.at, word)
    return token if token < len(spoken) and spoken.at[token] == word else -1


def _repetitions(spoken: Spoken) -> tuple[Stretch, ...]:
    """Words said twice in a row, and starts that were given up ("but the but the")."""
    found = []
    for first, length in _repeated(spoken.tokens, spoken):
        label = "repetition" if length == 1 else "false start"
        found.append(Stretch(label, spoken.evidence(first, first + 2 * length - 1)))
    return tuple(found)


def _repeated(tokens: Sequence[str], spoken: Spoken) -> list[tuple[int, int]]:
    """Where one, two or three tokens stand twice in a row, and how many they are."""
    found, after = [], 0
    followed = zip_longest(tokens, tokens[1:], tokens[2:], tokens[3:])
    said_again = [at for at, (one, two, three, four) in enumerate(followed) if one in (two, three, four)]
    for at in said_again:
        if at < after:
            continue
        length = next((n for n in (3, 2, 1) if tokens[at : at + n] == tokens[at + n : at + 2 * n]), 0)
        if length and not all(spoken.lexicon.is_a(token, "said-twice") for token in tokens[at : at + length]):
            found.append((at, length))
            after = at + length
    return found


def _pace_curve(words: Sequence[Word], window_s: float) -> tuple[tuple[float, float], ...]:
    """Points (seconds on the timeline, words a minute), one for each window of the answer."""
    if not words or words[-1].end_s - words[0].start_s < window_s:
        return ()
    start_s = words[0].start_s
    begun_s = [word.start_s - start_s for word in words]
    whole = int(min((words[-1].end_s - start_s) // window_s, _MOST_WINDOWS))
    said = [bisect_left(begun_s, slot * window_s) for slot in range(whole + 1)]
    return tuple(
        (start_s + (slot + 0.5) * window_s, 60 * (said[slot + 1] - said[slot]) / window_s)
        for slot in range(whole)
    )
