"""Sessions to keep in tests: small, complete, and made by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop_app.analysis.model import (
    Analysis,
    Evidence,
    Finding,
    Quantity,
    Strength,
    Stretch,
    Subject,
    Word,
)
from desktop_app.catalog.model import Source
from desktop_app.library.model import Exchange, PhaseRecord, SessionHead

START = datetime(2026, 1, 15, 18, 40, 2, tzinfo=UTC)
SOURCE = Source("003_round-timings.txt", "2")


def head(
    session_id: str = "20260115-184002-behavioural", *, days_later: int = 0, level: int = 6
) -> SessionHead:
    """What is known of a round before its first sample."""
    return SessionHead(
        id=session_id,
        started_at=START + timedelta(days=days_later),
        round_id="behavioural",
        round_title="Behavioural",
        round_kind="behavioural",
        level=level,
        scale=1.0,
        planned_s=2700.0,
        plan_json='{"seed":7}',
    )


def phases() -> tuple[PhaseRecord, ...]:
    """Two phases, planned and not begun."""
    return (
        PhaseRecord(0, "question-1", "Question 1", 720.0, 840.0),
        PhaseRecord(1, "wrap-up", "Wrap-up", 300.0, 420.0),
    )


def words(text: str, start_s: float = 0.0, confidence: float | None = 0.9) -> tuple[Word, ...]:
    """The words of `text`, two a second."""
    return tuple(
        Word(word, start_s + 0.5 * place, start_s + 0.5 * place + 0.4, confidence)
        for place, word in enumerate(text.split())
    )


SPOKEN = (
    "so we had a nightly job that nobody owned and i wrote down every failure and um then i cut "
    "the run from three hours to twenty five minutes maybe for the finance team"
)


def evidence(spoken: tuple[Word, ...], first: int, last: int) -> Evidence:
    """The words from `first` to `last`, inclusive."""
    taken = spoken[first : last + 1]
    return Evidence(" ".join(word.text for word in taken), taken[0].start_s, taken[-1].end_s, first, last)


def analysis(spoken: tuple[Word, ...]) -> Analysis:
    """What a judge might find in `SPOKEN`, every kind of thing once."""
    return Analysis(
        kind="story",
        duration_s=16.0,
        text=" ".join(word.text for word in spoken),
        words_per_minute=124.0,
        quantities=(
            Quantity(
                evidence(spoken, 22, 28), "outcome", "3 h -> 25 min", 25.0, "min", before=180.0, after=25.0,
                direction="down",
            ),
        ),
        subjects=(
            Subject("we", "had", evidence(spoken, 1, 2)),
            Subject("i", "wrote", evidence(spoken, 10, 11)),
            Subject("i", "cut", evidence(spoken, 18, 19)),
        ),
        fillers=(Stretch("um", evidence(spoken, 16, 16)),),
        hedges=(Stretch("maybe", evidence(spoken, 29, 29), probable=True),),
        pauses=(Stretch("long", Evidence("", spoken[15].end_s, spoken[15].end_s + 4.2)),),
        parts=(Stretch("action", evidence(spoken, 10, 21)),),
        pace_curve=((0.0, 120.0), (10.0, 128.5)),
        first_word_delay_s=1.25,
        findings=(
            Finding(
                "no-learning", "caution", "Nothing tells what you learned.", "Say what you do differently since.",
                (), "story answers tell a learning", SOURCE,
            ),
            Finding(
                "overrun-answer", "serious", "0:16 over the documented time.", "Open with the result.",
                (Evidence("", 10.0, 16.0),), "2-3 minutes", SOURCE, uncertain=True,
            ),
        ),
        strengths=(
            Strength("baseline", "A figure with its baseline.", (evidence(spoken, 22, 28),), "figures", SOURCE),
        ),
        extra={"fillers_per_minute": 3.75},
    )  # fmt: skip


def exchange(exchange_id: int = 1, at_s: float = 5.0, text: str = SPOKEN) -> Exchange:
    """A question asked at `at_s`, answered and judged."""
    spoken = words(text, at_s + 8.0)
    return Exchange(
        id=exchange_id,
        phase_index=0,
        question_id="ownership-outside-area",
        text="When did you take on something outside your own area?",
        kind="story",
        role="initial",
        asked_start_s=at_s,
        asked_end_s=at_s + 6.0,
        answer_start_s=at_s + 6.5,
        answer_end_s=spoken[-1].end_s + 1.0,
        band_min_s=120.0,
        band_max_s=180.0,
        words=spoken,
        analysis=analysis(spoken) if text == SPOKEN else None,
    )


def probe(exchange_id: int = 2, at_s: float = 40.0) -> Exchange:
    """A probe with its reason, answered in words that nobody judged."""
    return replace(
        exchange(exchange_id, at_s, "right so i ran the first two sessions myself"),
        text="What did you yourself do?",
        role="follow-up",
        intent="role",
        reason="no figure was heard",
        band_min_s=60.0,
        band_max_s=120.0,
    )


def round_analysis() -> Analysis:
    """Findings about the phases."""
    return Analysis(
        kind="conversation",
        duration_s=60.0,
        text="",
        words_per_minute=None,
        findings=(
            Finding(
                "overrun-phase", "caution", "1:12 over in question 1.", "Watch the mark on the rail.",
                (Evidence("", 0.0, 50.0),), "12-14 minutes", SOURCE,
            ),
        ),
    )  # fmt: skip
