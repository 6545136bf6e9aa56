"""What was found in a session, as one list that the timeline and the panel show.  No Qt here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.model import Analysis, Evidence, Finding, Strength
from desktop_app.catalog.model import Source
from desktop_app.library.model import Exchange, Session, finding_key

Tell = Callable[[str, str], str]
"""A rule's code and one of its sentences, as it was kept, to that sentence as it is shown."""

Shape = Literal["triangle", "diamond", "circle"]
Group = Literal["time", "figures", "ownership", "structure", "delivery"]

GROUPS: tuple[Group, ...] = ("time", "figures", "ownership", "structure", "delivery")

_GROUP_OF: dict[str, Group] = {
    "overrun-answer": "time",
    "underrun-answer": "time",
    "overrun-phase": "time",
    "overrun-round": "time",
    "missing-metrics": "figures",
    "no-baseline": "figures",
    "outcome-metric": "figures",
    "baseline": "figures",
    "we-not-i": "ownership",
    "order-taker": "ownership",
    "clear-i": "ownership",
    "initiative": "ownership",
    "filler-rate": "delivery",
    "hedging": "delivery",
    "pace-fast": "delivery",
    "pace-slow": "delivery",
    "long-silence": "delivery",
    "slow-start": "delivery",
}
RANK: dict[Shape, int] = {"triangle": 0, "diamond": 1, "circle": 2}
"""The most serious first."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding (triangle: serious, diamond: worth a look) or a strength (circle), with its place in the session.

    `at_s`..`end_s` is what is played.  `key` stays the same when the session is judged again.
    """

    key: str
    shape: Shape
    group: Group
    code: str
    message: str
    advice: str
    rule: str
    source: str
    at_s: float
    end_s: float
    exchange_id: int | None
    evidence: tuple[Evidence, ...]
    uncertain: bool = False
    refuted: bool = False
    finding: Finding | None = None
    example: str = ""

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words it rests on."""
        return tuple(item.text for item in self.evidence if item.text)

    def words_of(self, exchange_id: int) -> set[int]:
        """The words of this answer that it rests on."""
        if exchange_id != self.exchange_id:
            return set()
        return {
            place for item in self.evidence if item.first >= 0 for place in range(item.first, item.last + 1)
        }


def as_kept(_code: str, text: str) -> str:
    """In English, as it was kept."""
    return text


def flags_of(session: Session, tell: Tell = as_kept) -> tuple[Flag, ...]:
    """All flags, answer by answer in the order they were given, in each the most useful first.

    What was marked "not so" is among them, and says so.  `tell` says a rule's words in the window's language.
    """
    flags: list[Flag] = []
    for exchange in session.exchanges:
        if exchange.analysis is not None:
            flags += _of_analysis(session, exchange, exchange.analysis, tell)
    if session.round_analysis is not None:
        flags += _of_analysis(session, None, session.round_analysis, tell)
    return tuple(flags)


def in_time(flags: Sequence[Flag]) -> tuple[Flag, ...]:
    """The flags that stand, by the moment at which they begin."""
    return tuple(sorted((flag for flag in flags if not flag.refuted), key=lambda flag: (flag.at_s, flag.key)))


def most_useful(flags: Sequence[Flag], most: int) -> tuple[Flag, ...]:
    """At most so many of one answer's flags, in their order; where something was good, one of them says so.

    What was marked "not so" comes last.
    """
    ranked = sorted(flags, key=lambda flag: flag.refuted)
    first = ranked[:most]
    good = next((flag for flag in ranked[most:] if flag.shape == "circle" and not flag.refuted), None)
    if good is not None and all(flag.shape != "circle" for flag in first):
        first[-1] = good
    chosen = {flag.key for flag in first}
    return tuple(flag for flag in flags if flag.key in chosen)


def group_of(code: str) -> Group:
    """Which of the panel's groups a rule belongs to."""
    return _GROUP_OF.get(code, "structure")


def _of_analysis(session: Session, exchange: Exchange | None, analysis: Analysis, tell: Tell) -> list[Flag]:
    flags = [*_findings(session, exchange, analysis, tell), *_strengths(exchange, analysis, tell)]
    # Findings come in the order of the rule book, the most useful first: a stable sort keeps it.
    return sorted(flags, key=lambda flag: RANK[flag.shape])


def _findings(session: Session, exchange: Exchange | None, analysis: Analysis, tell: Tell) -> Iterator[Flag]:
    exchange_id = exchange.id if exchange else None
    for finding in analysis.findings:
        at_s, end_s = _stretch(finding.evidence, exchange)
        yield Flag(
            key=f"{exchange_id}/{finding_key(finding)}",
            shape="triangle" if finding.severity == "serious" else "diamond",
            group=group_of(finding.code),
            code=finding.code,
            message=tell(finding.code, finding.message),
            advice=tell(finding.code, finding.advice),
            rule=tell(finding.code, finding.rule),
            source=told_source(finding.source),
            at_s=at_s,
            end_s=end_s,
            exchange_id=exchange_id,
            evidence=finding.evidence,
            uncertain=finding.uncertain,
            refuted=session.is_refuted(exchange_id, finding),
            finding=finding,
            example=tell(finding.code, finding.example),
        )


def _strengths(exchange: Exchange | None, analysis: Analysis, tell: Tell) -> Iterator[Flag]:
    exchange_id = exchange.id if exchange else None
    for strength in analysis.strengths:
        at_s, end_s = _stretch(strength.evidence, exchange)
        yield Flag(
            key=_strength_key(exchange_id, strength),
            shape="circle",
            group=group_of(strength.code),
            code=strength.code,
            message=tell(strength.code, strength.message),
            advice="",
            rule=tell(strength.code, strength.rule),
            source=told_source(strength.source),
            at_s=at_s,
            end_s=end_s,
            exchange_id=exchange_id,
            evidence=strength.evidence,
        )


def _strength_key(exchange_id: int | None, strength: Strength) -> str:
    at = f"@{strength.evidence[0].start_s:.2f}" if strength.evidence else ""
    return f"{exchange_id}/+{strength.code}{at}"


def _stretch(evidence: Sequence[Evidence], exchange: Exchange | None) -> tuple[float, float]:
    """What is played for it: its first words, or the whole answer where it is about what was not said."""
    if evidence:
        return evidence[0].start_s, evidence[0].end_s
    if exchange is None:
        return 0.0, 0.0
    begin_s = exchange.answer_start_s or exchange.asked_start_s or 0.0
    return begin_s, exchange.answer_end_s or begin_s


def told_source(source: Source) -> str:
    """Where a figure comes from, in one line."""
    return ", ".join(part for part in (source.document, source.place) if part)
