"""How the interviewer answers a request of the candidate: what it says, and what is kept of it."""

from dataclasses import dataclass

from desktop_app.interview.model import MarkKind, RequestMade
from desktop_app.interview.players import Player
from desktop_app.interview.steps import Ask, Line
from desktop_app.interview.wording import Wording
from desktop_app.interview.work import WorkPhase


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said into the candidate's turn, and the mark it leaves."""

    lines: tuple[Line, ...]
    mark: MarkKind
    thinking: bool = False


def reply_to(request: RequestMade, ask: Ask, player: Player, wording: Wording) -> Reply:
    """The reply to a request that keeps the candidate's turn; `ask` is what the candidate is asked now."""
    match request.request:
        case "repeat":
            return _saying(wording.say("repeat", asked=ask.spoken or ask.text), "repeated")
        case "rephrase":
            return _saying(wording.say("rephrase", asked=_otherwise(ask, player)), "rephrased")
        case "hint":
            if isinstance(player, WorkPhase):
                return Reply(tuple(player.problem.hint()), "hinted")
            return Reply((Line(wording.say("no_hint"), "hint"),), "hinted")
        case "clarify":
            return _clarified(request, ask, player, wording)
        case "come-back":
            return Reply((Line(wording.say("stay"), "acknowledgement"),), "thinking", thinking=True)
    return Reply((Line(wording.say("think"), "acknowledgement"),), "thinking", thinking=True)


def _saying(text: str, mark: MarkKind) -> Reply:
    return Reply((Line(text, "repeat"),), mark)


def _otherwise(ask: Ask, player: Player) -> str:
    """The question in other words, where there are any."""
    question = player.question
    if question is None or ask.role != "initial" or not question.rephrased:
        return ask.text
    return question.rephrased


def _clarified(request: RequestMade, ask: Ask, player: Player, wording: Wording) -> Reply:
    if isinstance(player, WorkPhase):
        return Reply(tuple(player.problem.clarify(request.words)), "clarified")
    other = _otherwise(ask, player)
    said = wording.say("rephrase", asked=other) if other != ask.text else wording.say("clarify")
    return Reply((Line(said, "clarification"),), "clarified")
