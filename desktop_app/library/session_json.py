"""`session.json`: a whole session as one readable, reproducible document."""

from dataclasses import replace
from typing import Any, cast

from desktop_app.analysis.model import Analysis
from desktop_app.library.codec import Plain, dumps, loads, to_plain
from desktop_app.library.model import Exchange, PhaseRecord, Recording, Session

FORMAT = "mockloop-session"
VERSION = 1

_Object = dict[str, Plain]


def session_text(session: Session) -> str:
    """The document as text: the same session always gives the same bytes."""
    return dumps(session_document(session), indent=1) + "\n"


def session_document(session: Session) -> _Object:
    """The session, its phases with planned and actual times, every question with its answer, and the marks.

    Times are seconds on the recording's timeline.  Files are named relative to the session's folder.
    """
    head = session.head
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": head.id,
        "title": session.title,
        "started_at": head.started_at.isoformat(),
        "round": {"id": head.round_id, "title": head.round_title, "kind": head.round_kind},
        "level": head.level,
        "scale": head.scale,
        "planned_s": head.planned_s,
        "duration_s": session.duration_s,
        "status": session.status,
        "demo": head.demo,
        "phases": [_phase(phase) for phase in session.phases],
        "questions": [_question(exchange) for exchange in session.exchanges],
        "marks": [_all_fields(mark) for mark in session.marks],
        "recordings": [_recording(recording) for recording in session.recordings],
        "round_findings": to_plain(session.round_analysis.findings if session.round_analysis else ()),
        "round_strengths": to_plain(session.round_analysis.strengths if session.round_analysis else ()),
        "round_analysis": _analysis(session.round_analysis),
        "starred": session.starred,
        "tags": list(session.tags),
        "notes": session.notes,
        "lesson": session.lesson,
        "timed_notes": [_all_fields(note) for note in session.timed_notes],
        "ratings": [_all_fields(rating) for rating in session.ratings],
        "not_so": [_all_fields(refutation) for refutation in session.refutations],
        "attachments": [_all_fields(attachment) for attachment in session.attachments],
        "plan": cast(Plain, loads(head.plan_json, f"The plan of session {head.id}")),
    }


def _phase(phase: PhaseRecord) -> _Object:
    return {
        "index": phase.index,
        "id": phase.id,
        "title": phase.title,
        "planned": {"min_s": phase.min_s, "max_s": phase.max_s},
        "actual": {"start_s": phase.start_s, "end_s": phase.end_s, "active_s": phase.active_s},
        "outcome": phase.outcome,
    }


def _question(exchange: Exchange) -> _Object:
    analysis = exchange.analysis
    return {
        "id": exchange.id,
        "phase_index": exchange.phase_index,
        "question_id": exchange.question_id,
        "text": exchange.text,
        "kind": exchange.kind,
        "role": exchange.role,
        "intent": exchange.intent,
        "reason": exchange.reason,
        "asked_start_s": exchange.asked_start_s,
        "asked_end_s": exchange.asked_end_s,
        "answer": {
            "start_s": exchange.answer_start_s,
            "end_s": exchange.answer_end_s,
            "band": {"min_s": exchange.band_min_s, "max_s": exchange.band_max_s},
            "text": " ".join(word.text for word in exchange.words),
            "words": [_all_fields(word) for word in exchange.words],
            "hearing": exchange.hearing,
            "corrected": exchange.corrected,
            "heard": None if exchange.heard is None else [_all_fields(word) for word in exchange.heard],
            "listened": to_plain(exchange.listened),
            "compared": to_plain(exchange.compared),
            "findings": to_plain(analysis.findings if analysis else ()),
            "strengths": to_plain(analysis.strengths if analysis else ()),
            "analysis": _analysis(analysis),
        },
    }


def _analysis(analysis: Analysis | None) -> Plain:
    """What is not beside it already: the findings and strengths stand one level up."""
    return to_plain(replace(analysis, findings=(), strengths=())) if analysis else None


def _recording(recording: Recording) -> _Object:
    return {
        "file": recording.path.name,
        "rate": recording.rate,
        "start_s": recording.start_s,
        "duration_s": recording.duration_s,
    }


def _all_fields(value: Any) -> _Object:
    """Every field, defaults too: a list of rows reads better when they are alike."""
    return {name: to_plain(getattr(value, name)) for name in value.__dataclass_fields__}
