"""`session.json` read back into a session, every field checked: it may come from another machine."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from desktop_app.analysis.model import Analysis, Word
from desktop_app.errors import BadInput
from desktop_app.library.codec import dumps, from_plain, loads
from desktop_app.library.model import (
    NOT_COMPARED,
    Attachment,
    Compared,
    Exchange,
    Note,
    PhaseRecord,
    Rating,
    Recording,
    Refutation,
    Session,
    SessionHead,
    SessionStatus,
    TimelineMark,
)
from desktop_app.library.session_json import FORMAT, VERSION
from desktop_app.library.soundness import check_whole

T = TypeVar("T")


def session_from_text(text: str | bytes, folder: Path) -> Session:
    """The session that a document tells of, its recordings in `folder`.  Raises `BadInput` naming the place."""
    plain = loads(text, "session.json")
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadInput(
            "session.json does not begin with format “{format}”: it is no kept session.", format=FORMAT
        )
    found = _Reading(plain, "session")
    if found.take("version", int) > VERSION:
        raise BadInput(
            "session.json has version {plain}; this Mock Loop reads up to {newest}. Install a newer one.",
            plain=plain["version"],
            newest=VERSION,
        )
    session = Session(
        head=_read_head(found),
        status=cast(SessionStatus, found.take("status", cast(Any, SessionStatus))),
        duration_s=found.take("duration_s", float),
        phases=found.each("phases", _read_phase),
        exchanges=found.each("questions", _read_question),
        marks=found.each("marks", lambda item: item.whole(TimelineMark)),
        recordings=found.each("recordings", lambda item: _read_recording(item, folder)),
        round_analysis=_read_analysis(found, "round_analysis", "round_findings", "round_strengths"),
        title=found.take("title", str),
        starred=found.take("starred", bool),
        tags=found.take("tags", cast(Any, tuple[str, ...])),
        notes=found.take("notes", str),
        lesson=found.take("lesson", str),
        timed_notes=found.each("timed_notes", lambda item: item.whole(Note)),
        ratings=found.each("ratings", lambda item: item.whole(Rating)),
        refutations=found.each("not_so", lambda item: item.whole(Refutation)),
        attachments=found.each("attachments", lambda item: item.whole(Attachment)),
    )
    check_whole(session)
    return session


class _Reading:
    """One object of the document, read field by field with the place in every complaint."""

    def __init__(self, plain: object, where: str) -> None:
        if not isinstance(plain, dict):
            raise BadInput("session.json: {where} is not an object.", where=where)
        self.plain: dict[str, object] = plain
        self._where = where

    def take(self, name: str, kind: type[T]) -> T:
        if name not in self.plain:
            raise BadInput("session.json: {where} has no “{name}”.", where=self._where, name=name)
        return from_plain(kind, self.plain[name], f"session.json: {self._where}.{name}")

    def maybe(self, name: str) -> float | None:
        return None if self.plain.get(name) is None else self.take(name, float)

    def part(self, name: str) -> "_Reading | None":
        plain = self.plain.get(name)
        return None if plain is None else _Reading(plain, f"{self._where}.{name}")

    def needed(self, name: str) -> "_Reading":
        return _Reading(self.plain.get(name), f"{self._where}.{name}")

    def each(self, name: str, read: Callable[["_Reading"], T]) -> tuple[T, ...]:
        items = self.plain.get(name, [])
        if not isinstance(items, list):
            raise BadInput("session.json: {where}.{name} is not a list.", where=self._where, name=name)
        return tuple(
            read(_Reading(item, f"{self._where}.{name}[{index}]")) for index, item in enumerate(items)
        )

    def whole(self, kind: type[T]) -> T:
        return from_plain(kind, self.plain, f"session.json: {self._where}")


def _read_head(found: _Reading) -> SessionHead:
    played = found.needed("round")
    head = from_plain(
        SessionHead,
        {
            **{
                name: found.plain.get(name)
                for name in ("id", "started_at", "level", "scale", "planned_s", "demo")
            },
            **{f"round_{name}": played.plain.get(name) for name in ("id", "title", "kind")},
            "plan_json": dumps(found.plain.get("plan", {})),
        },
        "session.json: session",
    )
    if head.started_at.tzinfo is None:
        raise BadInput(
            "session.json: session.started_at ({started_at}) has no time zone.", started_at=head.started_at
        )
    return head


def _read_phase(found: _Reading) -> PhaseRecord:
    planned, actual = found.needed("planned"), found.needed("actual")
    return PhaseRecord(
        index=found.take("index", int),
        id=found.take("id", str),
        title=found.take("title", str),
        min_s=planned.take("min_s", float),
        max_s=planned.take("max_s", float),
        start_s=actual.maybe("start_s"),
        end_s=actual.maybe("end_s"),
        active_s=actual.maybe("active_s"),
        outcome=found.take("outcome", str),
    )


def _read_question(found: _Reading) -> Exchange:
    answer = found.needed("answer")
    band = answer.needed("band")
    texts = {
        name: found.take(name, str) for name in ("question_id", "text", "kind", "role", "intent", "reason")
    }
    return Exchange(
        id=found.take("id", int),
        phase_index=found.take("phase_index", int),
        **texts,
        asked_start_s=found.maybe("asked_start_s"),
        asked_end_s=found.maybe("asked_end_s"),
        answer_start_s=answer.maybe("start_s"),
        answer_end_s=answer.maybe("end_s"),
        band_min_s=band.maybe("min_s"),
        band_max_s=band.maybe("max_s"),
        words=answer.take("words", cast(Any, tuple[Word, ...])),
        analysis=_read_analysis(answer, "analysis", "findings", "strengths"),
        heard=None
        if answer.plain.get("heard") is None
        else answer.take("heard", cast(Any, tuple[Word, ...])),
        hearing=answer.take("hearing", str),
        corrected=answer.take("corrected", bool),
        # Documents written before answers were heard twice have neither.
        listened=answer.take("listened", cast(Any, tuple[tuple[float, float], ...]))
        if "listened" in answer.plain
        else (),
        compared=answer.take("compared", Compared) if "compared" in answer.plain else NOT_COMPARED,
    )


def _read_analysis(found: _Reading, name: str, findings: str, strengths: str) -> Analysis | None:
    """An analysis, whose findings and strengths stand beside it."""
    analysis = found.part(name)
    if analysis is None:
        return None
    beside = {"findings": found.plain.get(findings, []), "strengths": found.plain.get(strengths, [])}
    return from_plain(Analysis, {**analysis.plain, **beside}, "session.json: an analysis")


def _read_recording(found: _Reading, folder: Path) -> Recording:
    name = found.take("file", str)
    if name != Path(name).name or name.startswith(".") or "\\" in name:
        raise BadInput("session.json names a recording “{name}” that is no plain file name.", name=name[:80])
    return Recording(
        folder / name,
        found.take("rate", int),
        found.take("start_s", float),
        found.take("duration_s", float),
    )
