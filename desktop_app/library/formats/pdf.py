"""A session as PDF on A4: phases as bars, the words with their marks, the findings under each answer."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.analysis.model import Analysis, Quantity
from desktop_app.library.figures import figures_of
from desktop_app.library.files import Progress, unheeded
from desktop_app.library.formats.pdf_fonts import cut_fonts
from desktop_app.library.marking import MarkedWord, marked_words, reading_blocks
from desktop_app.library.model import PAD, Exchange, PhaseRecord, Session
from desktop_app.library.report.findings import standing
from desktop_app.library.report.markup import NAMES, arrows, because, clock, minutes
from desktop_app.library.session_json import session_text

if TYPE_CHECKING:
    from fpdf import FPDF

_TEXT, _MUTED, _LINE = (24, 32, 42), (90, 104, 117), (222, 227, 233)
_GOOD, _CAUTION, _OVER, _OWN, _ASKED = (
    (11, 122, 115),
    (154, 103, 0),
    (196, 61, 54),
    (31, 111, 197),
    (101, 80, 200),
)
_SEVERITY = {"serious": _OVER, "caution": _CAUTION, "note": _MUTED}
_MARGIN_MM, _TIMES_MM = 18.0, 14.0
_FAMILY = "Inter"


def write_pdf(session: Session, sink: BinaryIO, progress: Progress = unheeded) -> None:
    """Write the whole session.  Raises `Missing` where the library that makes PDF, or its font, is not installed."""
    with cut_fonts(_letters(session)) as fonts, closing(_Paper(session, fonts)) as page:
        page.head()
        page.phases()
        for number, exchange in enumerate(session.exchanges, 1):
            page.exchange(exchange)
            progress(number / len(session.exchanges))
        sink.write(page.finished())


def _letters(session: Session) -> str:
    """Every letter that may be written."""
    return "".join(sorted(set(session_text(session))))


class _Paper:
    """One document in the making."""

    def __init__(self, session: Session, fonts: dict[str, Path]) -> None:
        self._session = session
        self._pdf = pdf = _blank(fonts)
        pdf.set_title(session.title or session.head.round_title)
        pdf.set_creation_date(session.head.started_at)
        pdf.add_page()

    def finished(self) -> bytes:
        return bytes(self._pdf.output())

    def close(self) -> None:
        """Let go of the font files, which fpdf2 reads from until the end."""
        for font in self._pdf.fonts.values():
            opened = getattr(font, "ttfont", None)
            if opened is not None:
                opened.close()

    def head(self) -> None:
        session, figures = self._session, figures_of(self._session)
        self._line(f"{session.title or session.head.round_title} · L{session.head.level}", 20, "B")
        when = f"{session.head.started_at:%d %B %Y, %H:%M}".lstrip("0")
        self._line(f"{when} · {clock(session.duration_s)} · {session.status}", 10, colour=_MUTED)
        share, pace = figures.i_share, figures.words_per_minute
        told = [
            f"{figures.overruns} overruns",
            f"{figures.answers_with_metric} of {figures.answers} answers with a figure",
        ]
        told += [f"{share * 100:.0f} % “I”"] if share is not None else []
        told += [f"{pace:.0f} words a minute"] if pace is not None else []
        self._line(" · ".join(told), 10, "B")
        for line in self._own():
            self._line(line, 10)
        self._pdf.ln(3)

    def _own(self) -> Iterator[str]:
        session = self._session
        if session.lesson:
            yield f"Lesson: {session.lesson}"
        yield from (f"{rating.criterion}: {rating.value}" for rating in session.ratings)
        yield from (f"{clock(note.at_s)}  {note.text}" for note in session.timed_notes)
        if session.notes:
            yield session.notes
        for pad in (one.text for one in session.attachments if one.name == PAD):
            yield from ("Scratch pad:", *(line or " " for line in pad.splitlines()))

    # --- phases ---------------------------------------------------------------------------------------------------

    def phases(self) -> None:
        phases = self._session.phases
        if not phases:
            return
        longest_s = max(max(phase.max_s, phase.active_s or 0.0) for phase in phases) or 1.0
        for phase in phases:
            self._phase(phase, longest_s)
        self._pdf.ln(2)
        self._findings(None, self._session.round_analysis)

    def _phase(self, phase: PhaseRecord, longest_s: float) -> None:
        pdf = self._pdf
        if pdf.will_page_break(8):
            pdf.add_page()
        top, left, scale = pdf.get_y(), _MARGIN_MM + 45, 75 / longest_s
        taken_s = phase.active_s or 0.0
        within_s = min(taken_s, phase.max_s)
        for colour, begin_s, length_s in ((_GOOD, 0.0, within_s), (_OVER, within_s, taken_s - within_s)):
            if length_s > 0:
                pdf.set_fill_color(*colour)
                pdf.rect(left + begin_s * scale, top + 2, length_s * scale, 2.6, style="F")
        pdf.set_draw_color(*_MUTED)
        pdf.set_dash_pattern(dash=0.6, gap=0.5)
        pdf.rect(left + phase.min_s * scale, top + 0.8, (phase.max_s - phase.min_s) * scale, 5)
        pdf.set_dash_pattern()
        self._style(10)
        pdf.cell(44, 6.6, _fitting(pdf, phase.title, 43))
        over = f", +{clock(taken_s - phase.max_s)} over" if taken_s - phase.max_s >= 1 else ""
        shown = "not reached" if phase.active_s is None else clock(taken_s)
        pdf.set_x(left + 77)
        self._style(9, colour=_OVER if over else _MUTED)
        pdf.cell(
            0, 6.6, f"{shown} of {minutes(phase.min_s, phase.max_s)}{over}", new_x="LMARGIN", new_y="NEXT"
        )

    # --- answers --------------------------------------------------------------------------------------------------

    def exchange(self, exchange: Exchange) -> None:
        pdf = self._pdf
        pdf.ln(3)
        if pdf.will_page_break(30):
            pdf.add_page()
        probe = exchange.role == "follow-up"
        if exchange.reason:
            self._line(f"{because(exchange.reason)}:", 9, colour=_ASKED)
        self._line(exchange.text, 11 if probe else 13, "B")
        pdf.ln(1)
        if not exchange.words:
            self._line("No words were heard.", 10, colour=_MUTED)
        for block in reading_blocks(marked_words(exchange.words, exchange.analysis)):
            self._paragraph(block)
        self._findings(exchange.id, exchange.analysis)

    def _paragraph(self, block: list[MarkedWord]) -> None:
        pdf = self._pdf
        self._style(8, colour=_MUTED)
        pdf.cell(_TIMES_MM, 5.6, clock(block[0].word.start_s))
        pdf.set_left_margin(_MARGIN_MM + _TIMES_MM)
        figure = None
        for item in block:
            if item.pause_s is not None:
                self._write(f"({item.pause_s:.1f} s) ", colour=_MUTED)
            if item.figure is None:
                self._word(item)
            elif item.figure is not figure:
                self._figure(item.figure)
            figure = item.figure
        pdf.set_left_margin(_MARGIN_MM)
        pdf.ln(7)

    def _figure(self, figure: Quantity) -> None:
        read = arrows(figure.readable or figure.evidence.text)
        if figure.role == "outcome":
            self._write(f"{read} ", "B", _GOOD)
        else:
            self._write(f"{read} ", colour=_MUTED)

    def _word(self, item: MarkedWord) -> None:
        shown = f"{item.word.text} "
        if "i" in item.kinds:
            self._write(shown, "B", _OWN)
        elif "we" in item.kinds:
            self._write(shown.rstrip(), "BU", _CAUTION)
            self._write(" ")
        elif {"unsure", "filler", "hedge", "again"} & set(item.kinds):
            self._write(shown, colour=_MUTED)
        else:
            self._write(shown)

    def _findings(self, exchange_id: int | None, analysis: Analysis | None) -> None:
        if analysis is None:
            return
        for finding in standing(self._session, exchange_id, analysis):
            source = f"{finding.rule} · {finding.source.document}, {finding.source.place}"
            lines = [finding.advice, source]
            self._card(
                f"{NAMES[finding.severity].capitalize()}: {finding.message}",
                lines,
                _SEVERITY[finding.severity],
            )
        for strength in analysis.strengths:
            self._card(f"Good: {arrows(strength.message)}", [], _GOOD)

    def _card(self, title: str, lines: list[str], colour: tuple[int, int, int]) -> None:
        pdf = self._pdf
        if pdf.will_page_break(8 + 5 * len(lines)):
            pdf.add_page()
        top, page = pdf.get_y(), pdf.page_no()
        pdf.set_left_margin(_MARGIN_MM + _TIMES_MM)
        pdf.set_x(_MARGIN_MM + _TIMES_MM)
        self._line(title, 10, "B")
        for line in lines:
            self._line(line, 9, colour=_MUTED)
        pdf.set_left_margin(_MARGIN_MM)
        if pdf.page_no() == page:
            pdf.set_fill_color(*colour)
            pdf.rect(_MARGIN_MM + _TIMES_MM - 3.5, top + 0.6, 1, pdf.get_y() - top - 1.2, style="F")
        pdf.ln(1.5)

    # --- letters --------------------------------------------------------------------------------------------------

    def _style(self, size: float, emphasis: str = "", colour: tuple[int, int, int] = _TEXT) -> None:
        self._pdf.set_font(_FAMILY, emphasis, size)
        self._pdf.set_text_color(*colour)

    def _line(
        self, words: str, size: float, emphasis: str = "", colour: tuple[int, int, int] = _TEXT
    ) -> None:
        self._style(size, emphasis, colour)
        self._pdf.multi_cell(0, size * 0.5, words, align="L", new_x="LMARGIN", new_y="NEXT")

    def _write(self, words: str, emphasis: str = "", colour: tuple[int, int, int] = _TEXT) -> None:
        """Words in a run of text; those that do not fit begin the next line (fpdf2 would cut one in two)."""
        pdf = self._pdf
        self._style(10.5, emphasis, colour)
        if pdf.get_x() + pdf.get_string_width(words) > pdf.w - pdf.r_margin:
            pdf.ln(5.6)
        pdf.write(5.6, words)


def _blank(fonts: dict[str, Path]) -> "FPDF":
    """An empty document that writes with these fonts."""
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    for style, path in fonts.items():
        pdf.add_font(_FAMILY, style, path)
    pdf.set_margins(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    pdf.set_auto_page_break(True, margin=_MARGIN_MM)
    pdf.c_margin = 0
    pdf.set_producer("Mock Loop")
    return pdf


def _fitting(pdf: "FPDF", words: str, width_mm: float) -> str:
    """`words`, cut where they would not fit."""
    if pdf.get_string_width(words) <= width_mm:
        return words
    while words and pdf.get_string_width(f"{words}…") > width_mm:
        words = words[:-1]
    return f"{words}…"
