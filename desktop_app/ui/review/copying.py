"""The transcript as text with time stamps, to be pasted elsewhere.  No Qt here."""

from desktop_app.library.model import Exchange, Session
from desktop_app.ui.review.marks import paragraphs
from desktop_app.ui.times import clock_time


def copied_answer(exchange: Exchange) -> str:
    """A question and its answer, each paragraph with the time at which it begins."""
    asked = "" if exchange.asked_start_s is None else f"[{clock_time(exchange.asked_start_s)}] "
    lines = [f"{asked}Interviewer: {exchange.text}"]
    for paragraph in paragraphs(exchange.words, None):
        first, last = paragraph.tokens[0].first, paragraph.tokens[-1].last
        said = " ".join(word.text for word in exchange.words[first : last + 1])
        lines.append(f"[{clock_time(paragraph.at_s)}] {said}")
    return "\n".join(lines)


def copied_session(session: Session) -> str:
    """Every question and answer."""
    return "\n\n".join(copied_answer(exchange) for exchange in session.exchanges)


def copied_stretch(session: Session, start_s: float, end_s: float) -> str:
    """What was said from one moment to another."""
    lines = []
    for exchange in session.exchanges:
        words = [word for word in exchange.words if word.end_s > start_s and word.start_s < end_s]
        if words:
            lines.append(f"[{clock_time(words[0].start_s)}] " + " ".join(word.text for word in words))
    return "\n".join(lines)
