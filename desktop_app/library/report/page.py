"""The page put together: head, phases, answers with their findings, what else happened."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from desktop_app import __version__, paths
from desktop_app.errors import MockLoopError
from desktop_app.library.figures import figures_of
from desktop_app.library.formats.doubts import doubts_told
from desktop_app.library.model import Exchange, Session
from desktop_app.library.report import findings, phases, sections, transcript
from desktop_app.library.report.markup import because, clock, joined, minutes, text
from desktop_app.library.report.sound import EmbeddedSound

_MARKS = (
    ("figure", "figures"),
    ("own", "I and we"),
    ("filler", "fillers"),
    ("hedge", "hedges"),
    ("repeat", "repeats"),
    ("pause", "pauses"),
)
_STATUS = {
    "running": "still running",
    "completed": "completed",
    "ended": "ended early",
    "recovered": "recovered",
    "imported": "imported",
}


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The fixed parts of the page: its frame, its looks and its behaviour."""

    frame: Template
    style: str
    script: str

    @classmethod
    def load(cls, folder: Path | None = None) -> "PageStyle":
        """From `folder`, or from the program's own resources."""
        folder = paths.resources_dir() / "report" if folder is None else folder
        try:
            frame, style, script = (
                (folder / name).read_text(encoding="utf-8")
                for name in ("report.html", "report.css", "report.js")
            )
        except OSError as error:
            raise MockLoopError(
                "A part of the report cannot be read: {error}. Install Mock Loop again.", error=error
            ) from None
        return cls(Template(frame), style, script)


def render(session: Session, style: PageStyle, sound: tuple[EmbeddedSound, ...] = ()) -> str:
    """The whole page as text; the same session and sound always give the same page."""
    body = joined(
        [
            _head(session),
            "<main>",
            phases.section(session),
            sections.own_judgement(session),
            _mark_switches(),
            '<div id="transcript">',
            *(_exchange(session, exchange, number) for number, exchange in _numbered(session)),
            "</div>",
            sections.pads(session),
            sections.events(session),
            "</main>",
            f"<footer>Made by Mock Loop {text(__version__)} on this machine; nothing in this page leaves it.</footer>",
            _player(session) if sound else "",
            *(part.element() for part in sound),
        ]
    )
    return style.frame.substitute(
        title=text(f"{_title(session)} – Mock Loop"), style=style.style, script=style.script, body=body
    )


def _title(session: Session) -> str:
    return session.title or f"{session.head.round_title} · L{session.head.level}"


def _head(session: Session) -> str:
    figures = figures_of(session)
    share, pace = figures.i_share, figures.words_per_minute
    shown = [
        (str(figures.overruns), "overrun" if figures.overruns == 1 else "overruns"),
        (f"{figures.answers_with_metric} of {figures.answers}", "answers with a figure"),
        ("–" if share is None else f"{share:.0%}".replace("%", " %"), "“I”"),
        ("–" if pace is None else f"{pace:.0f}", "words/min"),
    ]
    about = [
        f"{session.head.started_at:%d %B %Y, %H:%M}".lstrip("0"),
        clock(session.duration_s),
        _STATUS[session.status],
        "demonstration" if session.head.demo else "",
        ", ".join(session.tags),
    ]
    if session.title:
        about.insert(0, f"{session.head.round_title} · L{session.head.level}")
    cells = "".join(f"<div><dt>{text(name)}</dt><dd>{text(value)}</dd></div>" for value, name in shown)
    return (
        f'<header class="head"><div><h1>{text(_title(session))}</h1>'
        f"<p>{text(' · '.join(part for part in about if part))}</p></div>"
        f'<dl class="figures">{cells}</dl></header>'
    )


def _mark_switches() -> str:
    boxes = "".join(
        f'<label><input type="checkbox" value="{value}" checked>{name}</label>' for value, name in _MARKS
    )
    return f'<div class="marks" role="group" aria-label="Marks in the words">{boxes}</div>'


def _numbered(session: Session) -> list[tuple[str, Exchange]]:
    """Exchanges with what each is called: questions are counted, probes belong to the question before."""
    count = 0
    numbered = []
    for exchange in session.exchanges:
        count += exchange.role != "follow-up"
        numbered.append(("Probe" if exchange.role == "follow-up" else f"Question {count}", exchange))
    return numbered


def _exchange(session: Session, exchange: Exchange, name: str) -> str:
    kind = "exchange probe" if exchange.role == "follow-up" else "exchange"
    reason = f"<small>{text(because(exchange.reason))}:</small>" if exchange.reason else ""
    analysis = exchange.analysis
    if exchange.words:
        said = transcript.paragraphs(exchange.words, analysis) + (
            transcript.story_shape(analysis) if analysis else ""
        )
    else:
        said = '<p class="quiet">No words were heard.</p>'
    said += "".join(f'<p class="quiet">{text(sentence)}</p>' for sentence in doubts_told(exchange))
    if analysis and analysis.too_short:
        said += '<p class="quiet">Too short to judge by more than time and delivery.</p>'
    found = findings.cards(session, exchange.id, analysis)
    if not found and analysis:
        found = '<p class="none">Nothing to remark here.</p>'
    return (
        f'<section class="{kind}"><div class="card"><h2 class="label">{name}{_taken(exchange)}</h2>'
        f'<p class="asked">{reason}{text(exchange.text)}</p>{said}</div>'
        f'<div class="findings">{found}</div></section>'
    )


def _taken(exchange: Exchange) -> str:
    if exchange.answer_start_s is None or exchange.answer_end_s is None:
        return ""
    length_s = exchange.answer_end_s - exchange.answer_start_s
    band = minutes(exchange.band_min_s, exchange.band_max_s)
    over = " over" if exchange.band_max_s is not None and length_s > exchange.band_max_s + 1 else ""
    shown = f"<b>{clock(length_s)}</b>" + (f" of {band}" if band else "") + (", over" if over else "")
    delay_s = exchange.analysis.first_word_delay_s if exchange.analysis else None
    if exchange.kind == "rapid-fire" and delay_s is not None:
        shown += f", first word after {delay_s:.1f} s"
    return f'<span class="band{over}">{shown}</span>'


def _player(session: Session) -> str:
    speeds = "".join(
        f'<option value="{speed}"{" selected" if speed == "1" else ""}>{speed}×</option>'
        for speed in ("0.5", "0.75", "1", "1.25", "1.5", "2")
    )
    return (
        '<div class="player"><div><button class="play" aria-label="Play or pause">'
        '<svg class="go" viewBox="0 0 18 18" aria-hidden="true"><path d="M5 2.5v13L15.5 9z"/></svg>'
        '<svg class="stop" viewBox="0 0 18 18" aria-hidden="true"><path d="M4 3h3.5v12H4zM10.5 3H14v12h-3.5z"/></svg>'
        '</button><button class="step" data-by="-5" aria-label="Back five seconds">−5</button>'
        '<button class="step" data-by="5" aria-label="Forward five seconds">+5</button>'
        '<span class="time at">0:00</span><input type="range" min="0" max="1" step="0.01" value="0" '
        f'aria-label="Position"><span class="time">{clock(session.duration_s)}</span>'
        f'<select aria-label="Speed">{speeds}</select></div></div>'
    )
