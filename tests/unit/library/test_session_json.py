"""`session.json`: complete, reproducible, and read back as strictly as if it came from a stranger."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from desktop_app.analysis.model import Evidence, Stretch
from desktop_app.errors import BadInput
from desktop_app.library.model import Recording, Session, TimelineMark
from desktop_app.library.session_json import session_document, session_text
from desktop_app.library.session_json_reading import session_from_text
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves

FOLDER = Path("/nowhere/session")


def whole() -> Session:
    """A session with something of everything."""
    return Session(
        sample.head(),
        "completed",
        60.0,
        sample.phases(),
        (sample.exchange(), sample.probe()),
        (TimelineMark(2.0, "paused", "slept", 1),),
        (Recording(FOLDER / "sound-001.flac", 8000, 0.0, 60.0),),
        sample.round_analysis(),
    )


@given(shelves.sessions(FOLDER))
def test_any_session_comes_back_equal(session: Session) -> None:
    """Nothing is lost on the way, and the same session gives the same text."""
    text = session_text(session)
    assert session_from_text(text, FOLDER) == session
    assert session_text(session_from_text(text.encode(), FOLDER)) == text


def test_the_document_tells_what_the_design_names() -> None:
    """Phases with planned and actual times, every question and answer with times, words and findings, the marks."""
    document: Any = session_document(whole())
    assert document["phases"][0]["planned"] == {"min_s": 720.0, "max_s": 840.0}
    assert document["phases"][0]["actual"] == {"start_s": None, "end_s": None, "active_s": None}
    asked = document["questions"][0]
    assert (asked["asked_start_s"], asked["answer"]["start_s"]) == (5.0, 11.5)
    assert asked["answer"]["text"] == sample.SPOKEN
    assert asked["answer"]["words"][1] == {"text": "we", "start_s": 13.5, "end_s": 13.9, "confidence": 0.9}
    assert [finding["code"] for finding in asked["answer"]["findings"]] == ["no-learning", "overrun-answer"]
    assert document["questions"][1]["reason"] == "no figure was heard"
    assert document["marks"] == [{"at_s": 2.0, "kind": "paused", "detail": "slept", "exchange_id": 1}]
    assert document["round_findings"][0]["code"] == "overrun-phase"
    assert document["recordings"][0]["file"] == "sound-001.flac"
    assert document["plan"] == {"seed": 7}


def test_a_session_without_a_round_analysis_comes_back() -> None:
    """A recovered round was never judged as a whole."""
    session = replace(whole(), round_analysis=None, phases=())
    assert session_from_text(session_text(session), FOLDER) == session


def at(*path: str | int, value: object) -> Callable[[Any], None]:
    """A change to one place of a document."""

    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (at("format", value="other"), "does not begin with format"),
        (at("version", value=2), "has version 2"),
        (at("status", value="lost"), "session.status"),
        (at("started_at", value="2026-01-01T00:00:00"), "no time zone"),
        (at("phases", value={}), "session.phases is not a list"),
        (at("phases", 0, value=7), r"session.phases\[0\] is not an object"),
        (at("phases", 0, "planned", value=None), "planned is not an object"),
        (at("phases", 0, "actual", "start_s", value="soon"), "start_s is 'soon'; expected a number"),
        (at("phases", 0, "index", value=1), "two of phase 1"),
        (at("questions", 0, "answer", "words", 0, "text", value=5), "expected text"),
        (at("questions", 1, "id", value=1), "two of question 1"),
        (at("questions", 0, "phase_index", value=9), "phase 9, which is not there"),
        (at("questions", 0, "answer", "words", 0, "end_s", value=1e9), "beyond a week"),
        (at("questions", 0, "answer", "words", value=[]), "rests on words"),
        (at("marks", 0, "at_s", value=-1), "below zero"),
        (at("duration_s", value=-1), "below zero"),
        (at("recordings", 0, "file", value="../sound.flac"), "no plain file name"),
        (at("recordings", 0, "file", value=".sound"), "no plain file name"),
        (at("recordings", 0, "rate", value=0), "cannot be"),
    ],
)
def test_what_does_not_hold_is_refused(change: Callable[[Any], None], words: str) -> None:
    """Each fault has its sentence, with the place where it stands."""
    document = json.loads(session_text(whole()))
    change(document)
    with pytest.raises(BadInput, match=words):
        session_from_text(json.dumps(document), FOLDER)


@pytest.mark.parametrize("name", ["title", "version", "status", "tags", "duration_s"])
def test_what_is_missing_is_named(name: str) -> None:
    """Every field is written, so every field is expected."""
    document = json.loads(session_text(whole()))
    del document[name]
    with pytest.raises(BadInput, match=f"no “{name}”"):
        session_from_text(json.dumps(document), FOLDER)


def test_evidence_about_the_round_names_no_words() -> None:
    """The round's findings rest on times."""
    odd = replace(sample.round_analysis(), fillers=(Stretch("um", Evidence("um", 0, 1, 0, 0)),))
    with pytest.raises(BadInput, match="of the round rests on words 0 to 0 of 0"):
        session_from_text(session_text(replace(whole(), round_analysis=odd)), FOLDER)


def test_other_text_is_refused() -> None:
    """A list, a number, no JSON at all."""
    for text in ("[]", "7", "hello", b"\xff\xfe"):
        with pytest.raises(BadInput):
            session_from_text(text, FOLDER)
