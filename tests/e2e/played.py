"""What a played demonstration is held to: its session.json against the round's plan and the sample candidate's gaps."""

from collections.abc import Iterator
from typing import Any

from desktop_app.catalog.candidate import Candidate, in_sentences
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Round
from desktop_app.catalog.phrases import ProbeBook

Json = dict[str, Any]

_WORKED = ("coding", "design")

SLACK_S = 20.0
"""An answer that is under way is not cut off at a phase's end, and a goodbye is said after it."""


def faults(
    session: Json, round_: Round, candidate: Candidate, catalog: Catalog, book: ProbeBook
) -> list[str]:
    """Everything that does not fit; empty where all does."""
    found = [*_phases(session, round_, candidate), *_probes(session, book), *_questions(session, catalog)]
    return [*found, *_gaps(session, candidate), *_requests(session, candidate)]


def _phases(session: Json, round_: Round, candidate: Candidate) -> Iterator[str]:
    planned = [(phase.id, phase.min_s, phase.max_s) for phase in round_.phases]
    kept = [(p["id"], p["planned"]["min_s"], p["planned"]["max_s"]) for p in session["phases"]]
    if planned != kept:
        yield f"planned are {planned}, kept {kept}"
    for phase in session["phases"]:
        active_s, least_s, most_s = (
            phase["actual"]["active_s"],
            phase["planned"]["min_s"],
            phase["planned"]["max_s"],
        )
        if phase["outcome"] != "done" or active_s is None:
            yield f"the phase {phase['title']} is {phase['outcome'] or 'not begun'}"
        elif not least_s - SLACK_S <= active_s <= most_s + SLACK_S and not _is_planted(
            session, phase, candidate
        ):
            yield f"the phase {phase['title']} took {active_s:.0f} s of {least_s:.0f} to {most_s:.0f}"
    for before, after in zip(session["phases"], session["phases"][1:], strict=False):
        if abs(before["actual"]["end_s"] - after["actual"]["start_s"]) > 1.5:
            yield f"between {before['title']} and {after['title']} time was lost"


def _is_planted(session: Json, phase: Json, candidate: Candidate) -> bool:
    """Whether an answer in this phase was written to run over."""
    asked = {q["question_id"] for q in session["questions"] if q["phase_index"] == phase["index"]}
    return any("overrun-answer" in candidate.lacks(question_id) for question_id in asked)


def _probes(session: Json, book: ProbeBook) -> Iterator[str]:
    """Each probe has its reason and an intent; none comes twice for one question."""
    asked: set[tuple[str, str]] = set()
    for question in session["questions"]:
        if question["role"] != "follow-up":
            continue
        if not question["reason"].startswith("Asked because"):
            yield f"the probe {question['text']!r} does not say why it was asked"
        if question["intent"] not in book.wordings:
            yield f"the probe {question['text']!r} is after nothing"
        # What takes a problem further goes deeper each time: it is the question itself that must not come twice.
        worked = question["kind"] in _WORKED
        key = (question["question_id"], question["text"] if worked else question["intent"])
        if key in asked:
            yield f"{key} was asked for twice"
        asked.add(key)


def _questions(session: Json, catalog: Catalog) -> Iterator[str]:
    """Every question was spoken before it was answered, and none of the bank comes twice."""
    bank = {question.id for question in catalog.questions}
    initial = [
        q["question_id"] for q in session["questions"] if q["role"] == "initial" and q["question_id"] in bank
    ]
    if len(initial) != len(set(initial)):
        yield f"a question comes twice in {initial}"
    for question in session["questions"]:
        if question["asked_start_s"] is None or question["answer"]["start_s"] is None:
            yield f"{question['text']!r} was not asked, or not answered"
        elif question["answer"]["start_s"] < question["asked_start_s"]:
            yield f"{question['text']!r} was answered before it was asked"


def _gaps(session: Json, candidate: Candidate) -> Iterator[str]:
    """What the candidate's answers were written to lack is found, and asked for where it is worth a probe."""
    for question in session["questions"]:
        if question["role"] != "initial":
            continue
        found = {finding["code"] for finding in question["answer"]["findings"]}
        missing = set(candidate.lacks(question["question_id"])) - found
        if missing:
            yield f"{question['question_id']} was written to lack {sorted(missing)}, which was not found"


def reasons_fit(session: Json, book: ProbeBook) -> list[str]:
    """Where an answer lacked something that is worth a probe, the first probe asks for that.

    Not for drills, whose probes stand in a fixed order, nor for a problem, which is taken further instead.
    """
    odd = []
    rules = {rule.code: rule for rule in book.findings}
    for first, probe in zip(session["questions"], session["questions"][1:], strict=False):
        if first["role"] != "initial" or probe["role"] != "follow-up" or first["kind"] in _WORKED:
            continue
        lacked = [rules[f["code"]] for f in first["answer"]["findings"] if f["code"] in rules]
        if lacked and not any(rule.reason in probe["reason"] for rule in lacked):
            odd.append(
                f"{first['question_id']} lacked {[rule.code for rule in lacked]}; asked: {probe['reason']}"
            )
    return odd


def _requests(session: Json, candidate: Candidate) -> Iterator[str]:
    """What the candidate asks of the interviewer was understood, and is no part of any answer."""
    marks = [mark["kind"] for mark in session["marks"]]
    for question in session["questions"]:
        if question["role"] != "initial":
            continue
        speech = in_sentences(
            candidate.answer_for(question["question_id"], None, "initial", 0, question["kind"])
        )
        request = speech[0].asks if speech else ""
        if "repeat" in request.lower():
            if "repeated" not in marks:
                yield f"{request!r} was not understood"
            if "repeat the question" in question["answer"]["text"]:
                yield f"{request!r} stands in the answer"
