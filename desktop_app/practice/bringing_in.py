"""A recording made elsewhere becomes a session: copied in, heard, judged, and kept like any other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_app.analysis.model import Word
from desktop_app.audio import sound_file
from desktop_app.audio.voice_activity import voiced_stretches
from desktop_app.catalog.model import Level
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import BadInput
from desktop_app.library.files import Progress, unheeded
from desktop_app.library.model import Exchange, PhaseRecord, Recording, SessionHead
from desktop_app.library.store import Library
from desktop_app.library.writer import SessionWriter
from desktop_app.practice.judging import judge_answer
from desktop_app.practice.second_hearing import put_right
from desktop_app.speech.ports import RecogniserSource
from desktop_app.speech.trade_words import TradeWords

ROUND = "recording"
"""The round's id and kind of what was recorded elsewhere."""

_COPYING = 0.1
_BLOCK_S = 0.5


class BringingIn:
    """Brings recordings in, one after the other.  Any thread; hearing takes about a tenth of the sound's length."""

    def __init__(
        self,
        library: Library,
        recognisers: RecogniserSource,
        rules: RuleBook,
        level: Level = 6,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        names: TradeWords | None = None,
    ) -> None:
        self._library = library
        self._recognisers = recognisers
        self._rules = rules
        self._level: Level = level
        self._now = now
        self._names = names

    def bring_in(self, source: Path, report: Progress = unheeded) -> str:
        """The id of the session that was made of `source`.

        Raises `BadInput` where it holds no sound, or no words, and `Missing` without a speech model.  When that or
        `report` raises, nothing is kept.
        """
        self._recognisers.load()
        started_at = self._now()
        duration_s = sound_file.sound_info(source).duration_s
        head = SessionHead(
            id=self._library.fresh_id(started_at, ROUND),
            started_at=started_at,
            round_id=ROUND,
            round_title=source.stem or "Recording",
            round_kind=ROUND,
            level=self._level,
            scale=0.0,
            planned_s=duration_s,
        )
        whole = PhaseRecord(0, ROUND, "Recording", 0.0, duration_s, 0.0, duration_s, duration_s, "done")
        writer = self._library.import_begin(source, head, (whole,), lambda share: report(share * _COPYING))
        try:
            self._hear(writer, source, report)
        except BaseException:
            self._library.abandon(writer)
            raise
        return head.id

    def _hear(self, writer: SessionWriter, source: Path, report: Progress) -> None:
        copy = writer.recording_path(1)
        info = sound_file.sound_info(copy)
        words = self._words(copy, info.rate, info.duration_s, report)
        if not words:
            raise BadInput(
                "No words were heard in {source}; a recording of English speech was expected.", source=source
            )
        exchange = Exchange(
            id=1,
            phase_index=0,
            question_id="",
            text=f"What was said in {source.name}",
            kind="story",
            role="initial",
            answer_start_s=0.0,
            answer_end_s=info.duration_s,
            words=words,
            listened=((0.0, info.duration_s),),
        )
        if self._names is not None and (right := self._names.correct(words)).corrections:
            exchange = put_right(exchange, right)
        voiced = voiced_stretches(copy)
        analysis = judge_answer(exchange, ROUND, self._rules, in_time=False, voiced=voiced)
        judged = replace(exchange, analysis=analysis)
        writer.exchange(judged)
        writer.recording(Recording(copy, info.rate, 0.0, info.duration_s))
        writer.finish("imported", info.duration_s)

    def _words(self, path: Path, rate: int, duration_s: float, report: Progress) -> tuple[Word, ...]:
        recogniser = self._recognisers.recogniser(rate)
        words: list[Word] = []
        heard = 0
        for block in sound_file.read_blocks(path, _BLOCK_S):
            words += recogniser.hear(block).words
            heard += len(block) // 2
            report(_COPYING + (1 - _COPYING) * min(1.0, heard / rate / max(duration_s, 0.001)))
        return (*words, *recogniser.finish().words)
