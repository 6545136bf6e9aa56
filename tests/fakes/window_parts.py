"""What the window is handed in tests: our own content, a library of a few sessions, rounds without sound."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.catalog.catalog import Catalog
from desktop_app.errors import MockLoopError
from desktop_app.library.annotations import KeptRefutation
from desktop_app.library.model import ALL_SESSIONS, SessionQuery, SessionSummary
from desktop_app.practice.checks import Check
from desktop_app.practice.loops import LoopBook
from desktop_app.practice.model import Listener
from desktop_app.sentence import Sentence
from desktop_app.ui.parts import LevelSink, Parts
from desktop_app.ui.preferences import PreferencesFile
from tests.fakes.clock import ManualClock
from tests.fakes.desks import FakeModelDesk, FakeSoundDesk
from tests.fakes.live_round import CONTENT, FakeLiveRound, our_catalog, sample_plan, starter

RESOURCES = CONTENT.parent / "resources"
NOW = datetime(2026, 3, 14, 18, 30, tzinfo=UTC)

ALL_GOOD = (
    Check("microphone", "good", "USB Audio"),
    Check("voice", "good", Sentence("Voice: {voice}", voice="Joe")),
    Check("model", "good", Sentence("Words: {model}", model="Vosk small")),
    Check("disk", "good", Sentence("{free:.0f} GB free", free=38.2)),
)
SOME_BAD = (
    Check(
        "microphone",
        "fault",
        Sentence("No microphone"),
        Sentence("Connect a microphone, or allow this program to use it."),
    ),
    Check(
        "voice",
        "caution",
        Sentence("No voice"),
        Sentence(
            "Install espeak-ng (on Debian: apt install espeak-ng); until then the questions are in writing."
        ),
    ),
    Check(
        "model",
        "fault",
        Sentence("No speech model"),
        Sentence(
            "The speech model {model} is not installed: run `mockloop model install {model}`.",
            model="vosk-small-en-us",
        ),
    ),
    Check("disk", "good", Sentence("{free:.0f} GB free", free=38.2)),
)


def summary(round_id: str, days_ago: float, title: str = "", **changes: object) -> SessionSummary:
    """A session as the library lists it."""
    values: dict[str, object] = {
        "id": f"{round_id}-{days_ago:g}",
        "title": title or round_id,
        "started_at": NOW - timedelta(days=days_ago),
        "round_id": round_id,
        "round_kind": round_id.split("-", maxsplit=1)[0],
        "level": 6,
        "status": "completed",
        "duration_s": 2772.0,
        "overruns": 0,
        "answers": 9,
        "answers_with_metric": 9,
        "i_share": 0.71,
        "words_per_minute": 148.0,
        "findings": 0,
    }
    return SessionSummary(**(values | changes))  # type: ignore[arg-type]


SESSIONS = (
    summary("behavioural-45", 1, "Behavioural interview", overruns=2, answers_with_metric=4, findings=6),
    summary("system-design-60", 2, "System design interview", findings=3),
    summary("phone-45", 11, "Phone screen"),
)


@dataclass(slots=True)
class FakeLibrary:
    """Lists what it was given."""

    kept: Sequence[SessionSummary] = SESSIONS
    cut_off: Sequence[SessionSummary] = ()
    failure: MockLoopError | None = None

    def sessions(self, query: SessionQuery = ALL_SESSIONS) -> list[SessionSummary]:
        if self.failure:
            raise self.failure
        return list(self.kept)

    def recoverable(self) -> list[SessionSummary]:
        return list(self.cut_off)

    @property
    def annotations(self) -> "FakeLibrary":
        return self

    @staticmethod
    def refutations() -> list[KeptRefutation]:
        return []


@dataclass(slots=True)
class FakeMicrophoneLevel:
    """A `listen` that a test speaks into."""

    sinks: list[LevelSink] = field(default_factory=list)

    def __call__(self, sink: LevelSink) -> Callable[[], None]:
        self.sinks.append(sink)
        return lambda: self.sinks.remove(sink)


def window_parts(
    data: Path,
    *,
    made: list[FakeLiveRound] | None = None,
    clock: ManualClock | None = None,
    failure: str = "",
    library: FakeLibrary | None = None,
    checks: Sequence[Check] = ALL_GOOD,
    catalog: Callable[[], Catalog] | None = None,
    listen: FakeMicrophoneLevel | None = None,
    sound: FakeSoundDesk | None = None,
    models: FakeModelDesk | None = None,
    loops: LoopBook | None = None,
    now: Callable[[], datetime] = lambda: NOW,
) -> Parts:
    """Parts with no sound, no network and no time of their own behind them."""
    clock = clock or ManualClock()
    rounds = [] if made is None else made

    def watch(listener: Listener) -> FakeLiveRound:
        live = FakeLiveRound(sample_plan(), listener, clock)
        rounds.append(live)
        return live

    return Parts(
        resources=RESOURCES,
        data=data,
        preferences=PreferencesFile(data / "preferences.json"),
        catalog=catalog or our_catalog,
        library=lambda: library or FakeLibrary(),
        start_round=starter(rounds, clock, failure),
        readiness=lambda: checks,
        watch_round=watch,
        listen=listen,
        sound=sound,
        models=models,
        clock=clock,
        loops=None if loops is None else lambda: loops,
        now=now,
    )
