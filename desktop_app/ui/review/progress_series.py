"""What gets better over the sessions, as series to draw and rows to read.  No widgets here."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop_app.library.model import Figures
from desktop_app.library.progress import ProgressPoint
from desktop_app.ui.figures import decimal
from desktop_app.ui.review.times import long_time, told_date
from desktop_app.ui.times import clock_time
from desktop_app.ui.words import tell

translate = QCoreApplication.translate

Better = Literal["up", "down", ""]


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is followed: how it is told, and the documented band where there is one.

    `value` gives None where a session has nothing to measure.  `source` says where the band comes from.
    """

    id: str
    value: Callable[[Figures], float | None]
    tell: Callable[[float], str]
    better: Better = ""
    band: tuple[float, float] | None = None
    source: str = ""

    @property
    def title(self) -> str:
        """What it is called, in the window's language."""
        return _titles()[self.id]

    @property
    def band_words(self) -> str:
        """The documented band in words; empty where there is none."""
        return _bands().get(self.id, "")


def _titles() -> dict[str, str]:
    return {
        "overruns": translate("Progress", "Overruns a session"),
        "figures": translate("Progress", "Answers with a figure"),
        "metrics": translate("Progress", "Figures an answer"),
        "ownership": translate("Progress", "“I” among deeds"),
        "pace": translate("Progress", "Words a minute"),
        "fillers": translate("Progress", "Fillers a minute"),
        "pauses": translate("Progress", "Long pauses a session"),
        "findings": translate("Progress", "Findings an answer"),
    }


def _bands() -> dict[str, str]:
    return {
        "ownership": translate("Progress", "at least half"),
        "pace": "110–165",
        "fillers": translate("Progress", "up to 6"),
    }


def _per(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _count(value: float) -> str:
    return f"{value:.0f}"


def _tenth(value: float) -> str:
    return decimal(value)


def _percent(value: float) -> str:
    return f"{value * 100:.0f} %"


MEASURES: tuple[Measure, ...] = (
    Measure("overruns", lambda f: float(f.overruns), _count, "down"),
    Measure("figures", lambda f: _per(f.answers_with_metric, f.answers), _percent, "up"),
    Measure("metrics", lambda f: _per(f.metrics, f.answers), _tenth, "up"),
    Measure("ownership", lambda f: f.i_share, _percent, "up", (0.5, 1.0), "findings.md, Ownership"),
    Measure("pace", lambda f: f.words_per_minute, _count, "", (110.0, 165.0), "norms.md, pace"),
    Measure(
        "fillers",
        lambda f: _per(60.0 * f.fillers, f.speaking_s),
        _tenth,
        "down",
        (0.0, 6.0),
        "norms.md, um/uh",
    ),
    Measure("pauses", lambda f: float(f.long_pauses), _count, ""),
    Measure("findings", lambda f: _per(f.findings, f.answers), _tenth, "down"),
)
"""What the page of progress follows."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One session's value."""

    session_id: str
    title: str
    started_at: datetime
    value: float


@dataclass(frozen=True, slots=True)
class Series:
    """A measure over the sessions that have it, the oldest first."""

    measure: Measure
    dots: tuple[Dot, ...]

    @property
    def latest(self) -> str:
        """The newest value; empty where there is none."""
        return self.measure.tell(self.dots[-1].value) if self.dots else ""

    @property
    def before(self) -> str:
        """What it was at first; empty where there is nothing before the newest value."""
        if len(self.dots) < 2:
            return ""
        before = self.measure.tell(self.dots[0].value)
        if before == self.latest:
            return translate("Progress", "as at first")
        return translate("Progress", "{0} at first").format(before)

    @property
    def told(self) -> str:
        """The latest value, and what it was before: the plot in a sentence."""
        if not self.before:
            return self.latest
        return translate("Progress", "{0} now, {1}").format(self.latest, self.before)

    @property
    def got_better(self) -> bool | None:
        """Whether the later half of the sessions is better than the earlier; None where that cannot be said."""
        if len(self.dots) < 4 or not self.measure.better:
            return None
        middle = len(self.dots) // 2
        before = sum(dot.value for dot in self.dots[:middle]) / middle
        after = sum(dot.value for dot in self.dots[middle:]) / (len(self.dots) - middle)
        if abs(after - before) < 1e-9:
            return None
        return (after > before) == (self.measure.better == "up")


def series(points: Iterable[ProgressPoint]) -> list[Series]:
    """Every measure over these sessions."""
    points = list(points)
    return [
        Series(
            measure,
            tuple(
                Dot(point.session_id, tell(point.title), point.started_at, value)
                for point in points
                if point.figures.answers and (value := measure.value(point.figures)) is not None
            ),
        )
        for measure in MEASURES
    ]


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a list with bars: what it is, how much, and how that is told."""

    title: str
    amount: float
    told: str


def findings_bars(points: Sequence[ProgressPoint], titles: Mapping[str, str]) -> list[Bar]:
    """The findings by kind, the most frequent first."""
    counts = Counter[str]()
    for point in points:
        counts.update(point.figures.by_code)
    return [
        Bar(tell(titles.get(code, code.replace("-", " ").capitalize())), count, str(count))
        for code, count in counts.most_common()
    ]


def principle_bars(
    points: Sequence[ProgressPoint], principles: Mapping[str, Sequence[str]], titles: Mapping[str, str]
) -> list[Bar]:
    """How often each principle was practised; those that never were stand at the end.

    `principles` has those of each question, `titles` every principle there is.
    """
    counts = Counter[str]()
    for point in points:
        for question_id in point.figures.question_ids:
            counts.update(principles.get(question_id, ()))
    ranked = sorted(titles, key=lambda one: (-counts[one], titles[one]))
    return [
        Bar(titles[one], counts[one], f"{counts[one]}×" if counts[one] else translate("Progress", "never"))
        for one in ranked
    ]


def time_bars(points: Sequence[ProgressPoint]) -> list[Bar]:
    """Practice time by round, the longest first."""
    seconds = Counter[str]()
    for point in points:
        seconds[point.round_title] += round(point.duration_s)
    return [Bar(tell(title), total, long_time(total)) for title, total in seconds.most_common()]


def columns() -> list[str]:
    """The table's columns."""
    first = [translate("Progress", "Date"), translate("Progress", "Session"), translate("Progress", "Length")]
    return first + [measure.title for measure in MEASURES]


def row(point: ProgressPoint) -> list[str]:
    """A session as a row of the table."""
    begun = point.started_at.astimezone()
    cells = [told_date(begun), tell(point.title), clock_time(point.duration_s)]
    for measure in MEASURES:
        value = measure.value(point.figures)
        cells.append("" if value is None else measure.tell(value))
    return cells
