"""What must hold between the parts of a session that comes from outside, so that nobody trips over it later."""

from collections.abc import Iterable, Iterator

from desktop_app.analysis.model import Analysis, Evidence
from desktop_app.errors import BadInput
from desktop_app.library.model import Session
from desktop_app.sentence import Sentence

LONGEST_S = 7 * 24 * 3600.0
"""No moment of a session lies beyond a week."""


def check_whole(session: Session) -> None:
    """Raise `BadInput` for numbers that are taken twice, phases and words that are not there, and absurd times."""
    _check_once(Sentence("phase"), (phase.index for phase in session.phases))
    _check_once(Sentence("question"), (exchange.id for exchange in session.exchanges))
    _check_once(Sentence("recording"), (recording.path.name for recording in session.recordings))
    for recording in session.recordings:
        if recording.rate <= 0 or not 0 <= recording.start_s <= LONGEST_S or recording.duration_s < 0:
            raise BadInput(
                "The recording “{path}” has a rate or a time that cannot be.", path=recording.path.name
            )
    for exchange in session.exchanges:
        if session.phases and not any(phase.index == exchange.phase_index for phase in session.phases):
            raise BadInput(
                "Question {exchange} belongs to phase {phase_index}, which is not there.",
                exchange=exchange.id,
                phase_index=exchange.phase_index,
            )
        if exchange.analysis is not None:
            _check_evidence(
                Sentence("question {number}", number=exchange.id), exchange.analysis, len(exchange.words)
            )
    if session.round_analysis is not None:
        _check_evidence(Sentence("the round"), session.round_analysis, 0)
    if not 0 <= session.duration_s <= LONGEST_S or any(not _is_moment(at_s) for at_s in _moments(session)):
        raise BadInput("The session has a time below zero or beyond a week.")


def _check_once(what: str, numbers: Iterable[object]) -> None:
    seen: set[object] = set()
    for number in numbers:
        if number in seen:
            raise BadInput("There are two of {what} {number}.", what=what, number=number)
        seen.add(number)


def _check_evidence(where: str, analysis: Analysis, words: int) -> None:
    for evidence in _evidence(analysis):
        if evidence.first != -1 and not 0 <= evidence.first <= evidence.last < words:
            raise BadInput(
                "A finding of {where} rests on words {first} to {last} of {words}, which cannot be.",
                where=where,
                first=evidence.first,
                last=evidence.last,
                words=words,
            )


def _evidence(analysis: Analysis) -> Iterator[Evidence]:
    for singly in (
        analysis.quantities,
        analysis.subjects,
        analysis.fillers,
        analysis.hedges,
        analysis.pauses,
        analysis.repetitions,
        analysis.parts,
    ):
        yield from (item.evidence for item in singly)
    for several in (analysis.findings, analysis.strengths):
        for item in several:
            yield from item.evidence


def _moments(session: Session) -> Iterator[float]:
    yield from (mark.at_s for mark in session.marks)
    yield from (note.at_s for note in session.timed_notes)
    for exchange in session.exchanges:
        for word in exchange.words:
            yield word.start_s
            yield word.end_s


def _is_moment(at_s: float) -> bool:
    return 0 <= at_s <= LONGEST_S
