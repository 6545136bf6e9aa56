"""The quieter sections: the candidate's own judgement, the pads, and what else happened."""

from itertools import groupby

from desktop_app.library.model import PAD, SKETCH, Session
from desktop_app.library.report.markup import clock, joined, moment, text
from desktop_app.library.sketch import from_text, to_svg


def own_judgement(session: Session) -> str:
    """What the candidate wrote: lesson, ratings, notes."""
    rows = [("Lesson", text(session.lesson))] if session.lesson else []
    rows += [(text(rating.criterion), text(rating.value)) for rating in session.ratings]
    rows += [("Notes", text(session.notes))] if session.notes else []
    rows += [(moment(note.at_s), text(note.text)) for note in session.timed_notes]
    if not rows:
        return ""
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows)
    return f'<section class="card notes"><h2 class="label">Your own judgement</h2><dl>{listed}</dl></section>'


def pads(session: Session) -> str:
    """What was written and drawn beside the talking."""
    texts = {attachment.name: attachment.text for attachment in session.attachments}
    shown = ""
    if written := texts.get(PAD):
        shown += f'<h2 class="label">Scratch pad</h2><pre class="pad">{text(written)}</pre>'
    if (drawn := from_text(texts.get(SKETCH, ""))).shapes:
        shown += f'<h2 class="label">Sketch</h2>{to_svg(drawn, "The sketch of this round")}'
    return f'<section class="card pads">{shown}</section>' if shown else ""


def events(session: Session) -> str:
    """The timeline's marks in words, equal ones of one second told once."""
    if not session.marks:
        return ""
    lines = []
    for _, group in groupby(session.marks, key=lambda mark: (clock(mark.at_s), mark.kind, mark.detail)):
        mark = next(group)
        detail = f": {text(mark.detail)}" if mark.detail else ""
        lines.append(f"<li>{moment(mark.at_s)}{text(mark.kind.replace('-', ' '))}{detail}</li>")
    return (
        '<section class="card"><h2 class="label">What else happened</h2>'
        f'<ul class="events">{joined(lines)}</ul></section>'
    )
