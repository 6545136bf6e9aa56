"""Ways to fill a library in a test, and sessions that hypothesis makes up."""

import math
import struct
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

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
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.model import Source
from desktop_app.library.model import (
    Attachment,
    Compared,
    Doubt,
    Exchange,
    NamePutRight,
    Note,
    PhaseRecord,
    Rating,
    Recording,
    Refutation,
    Session,
    SessionHead,
    TimelineMark,
)
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample

RATE = 8000


def tone(seconds: float, rate: int = RATE) -> bytes:
    """A soft tone, 16-bit mono."""
    samples = [round(6000 * math.sin(at * 0.3)) for at in range(round(seconds * rate))]
    return struct.pack(f"<{len(samples)}h", *samples)


def keep(
    library: Library, session_id: str = "one", *exchanges: Exchange, seconds: float = 0.0, **head: object
) -> str:
    """Keep a finished session with these exchanges (or the sample ones) and a tone of some seconds; its id."""
    begun = replace(sample.head(session_id), **head)  # type: ignore[arg-type]
    writer = library.begin(begun, sample.phases())
    if seconds:
        path = writer.recording_path(1)
        write_wave(path, RATE, tone(seconds))
        writer.recording(Recording(path, RATE, 0.0, seconds))
    for exchange in exchanges or (sample.exchange(), sample.probe()):
        writer.exchange(exchange)
    writer.round_analysis(sample.round_analysis())
    writer.finish("completed", 60.0)
    return session_id


def folder_text(folder: Path) -> bytes:
    """Every byte below a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


# --- made up -------------------------------------------------------------------------------------------------------

moments = st.floats(0, 10_000, allow_nan=False)
maybe_moments = st.none() | moments
counts = st.integers(-1, 4)
texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)
names = st.text("abcdefgh-", min_size=1, max_size=8)
sources = st.builds(Source, texts, texts)
words = st.builds(Word, texts, moments, moments, st.none() | st.floats(0, 1))
evidence = st.builds(Evidence, texts, moments, moments, st.just(-1), st.just(-1))
several_evidence = st.lists(evidence, max_size=2).map(tuple)
stretches = st.lists(st.builds(Stretch, texts, evidence, st.booleans()), max_size=2).map(tuple)
severities = st.sampled_from(["note", "caution", "serious"])


comparisons = st.builds(
    Compared,
    st.lists(st.builds(Doubt, texts, texts, moments, moments), max_size=2).map(tuple),
    st.lists(st.builds(NamePutRight, texts, texts, moments, moments), max_size=2).map(tuple),
)


def analyses() -> st.SearchStrategy[Analysis]:
    """Any analysis whose evidence names no words."""
    return st.builds(
        Analysis,
        kind=st.sampled_from(["story", "decision", "design", "conversation"]),
        duration_s=moments,
        text=texts,
        words_per_minute=maybe_moments,
        quantities=st.lists(
            st.builds(
                Quantity,
                evidence,
                st.sampled_from(["outcome", "incidental", "context"]),
                texts,
                maybe_moments,
                texts,
                maybe_moments,
                maybe_moments,
                st.sampled_from(["up", "down", ""]),
            ),
            max_size=2,
        ).map(tuple),
        subjects=st.lists(st.builds(Subject, st.sampled_from(["i", "we"]), texts, evidence), max_size=2).map(
            tuple
        ),
        fillers=stretches,
        hedges=stretches,
        pauses=stretches,
        repetitions=stretches,
        parts=stretches,
        pace_curve=st.lists(st.tuples(moments, moments), max_size=3).map(tuple),
        first_word_delay_s=maybe_moments,
        too_short=st.booleans(),
        findings=st.lists(
            st.builds(
                Finding, names, severities, texts, texts, several_evidence, texts, sources, st.booleans()
            ),
            max_size=2,
        ).map(tuple),
        strengths=st.lists(
            st.builds(Strength, names, texts, several_evidence, texts, sources), max_size=2
        ).map(tuple),
        extra=st.dictionaries(names, moments, max_size=2),
    )


def exchanges() -> st.SearchStrategy[Exchange]:
    """Any exchange of phase 0; its id is set by whoever puts several together."""
    spoken = st.lists(words, max_size=4).map(tuple)
    return st.builds(
        Exchange,
        id=st.just(0),
        phase_index=st.just(0),
        question_id=texts,
        text=texts,
        kind=texts,
        role=st.sampled_from(["initial", "follow-up", "other"]),
        intent=texts,
        reason=texts,
        asked_start_s=maybe_moments,
        asked_end_s=maybe_moments,
        answer_start_s=maybe_moments,
        answer_end_s=maybe_moments,
        band_min_s=maybe_moments,
        band_max_s=maybe_moments,
        words=spoken,
        analysis=st.none() | analyses(),
        heard=st.none() | spoken,
        hearing=texts,
        corrected=st.booleans(),
        listened=st.lists(st.tuples(moments, moments), max_size=2).map(tuple),
        compared=comparisons,
    )


@st.composite
def sessions(draw: st.DrawFn, folder: Path = Path("/nowhere/session")) -> Session:
    """Any finished session without sound, whole enough to be taken in."""
    asked = draw(st.lists(exchanges(), max_size=3))
    head = SessionHead(
        id="made-up",
        started_at=sample.START,
        round_id=draw(texts),
        round_title=draw(texts),
        round_kind=draw(texts),
        level=draw(st.sampled_from([6, 7])),
        scale=draw(moments),
        planned_s=draw(moments),
        plan_json='{"seed":7}',
        demo=draw(st.booleans()),
    )
    numbers = st.integers(0, 3)
    return Session(
        head=head,
        status=draw(st.sampled_from(["completed", "ended", "recovered", "imported"])),
        duration_s=draw(moments),
        phases=(
            draw(
                st.builds(
                    PhaseRecord,
                    st.just(0),
                    texts,
                    texts,
                    moments,
                    moments,
                    maybe_moments,
                    maybe_moments,
                    maybe_moments,
                    texts,
                )
            ),
        ),
        exchanges=tuple(replace(exchange, id=number) for number, exchange in enumerate(asked)),
        marks=tuple(
            sorted(
                draw(
                    st.lists(st.builds(TimelineMark, moments, names, texts, st.none() | numbers), max_size=2)
                ),
                key=lambda mark: mark.at_s,
            )
        ),
        recordings=(Recording(folder / "sound-001.flac", 8000, 0.0, 2.0),),
        round_analysis=draw(st.none() | analyses()),
        title=draw(texts),
        starred=draw(st.booleans()),
        tags=tuple(draw(st.lists(names, max_size=2, unique=True))),
        notes=draw(texts),
        lesson=draw(texts),
        timed_notes=tuple(
            sorted(
                (Note(number, draw(moments), draw(texts)) for number in (1, 2)), key=lambda note: note.at_s
            )
        ),
        ratings=(Rating("ownership", draw(names)),),
        refutations=(Refutation(draw(st.none() | numbers), draw(names), draw(names), draw(texts)),),
        attachments=(Attachment("pad", draw(texts.filter(bool))),),
    )
