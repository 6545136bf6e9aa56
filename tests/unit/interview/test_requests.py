"""Requests: understood in many wordings and in spite of slips; answered by voice; never taken for an answer."""

import pytest

from desktop_app.catalog.model import Clarification
from desktop_app.interview import model as iv
from desktop_app.interview.requests import clarification_for, declines, understand
from tests.unit.interview.play import BANK, Turn, a_round, always, analysis, evening, phase, phrases, question

UNDERSTOOD = {
    "repeat": [
        "could you repeat the question",
        "um sorry could you please repeat the question",
        "could you repeat the questions",
        "good you repeat the question",
        "can you say that again please",
        "what was the question again",
        "sorry i didn't catch that",
        "pardon",
    ],
    "rephrase": [
        "could you put it differently",
        "what do you mean by that",
        "i'm not sure i understand the question",
    ],
    "think": [
        "let me think for a moment",
        "let me think for moment",
        "so let me think about that for a second",
        "that's a great question let me think",
        "give me a moment please",
        "hold on",
    ],
    "come-back": ["can i come back to that", "can i come back to bat", "could we return to that one later"],
    "next": ["next question please", "can we move on", "i'd like to skip this question", "pass"],
    "hint": ["could you give me a hint", "i'm stuck"],
    "clarify": ["can i ask a clarifying question", "could you clarify the question please"],
}


@pytest.mark.parametrize(
    ("request_", "words"), [(r, words) for r, many in UNDERSTOOD.items() for words in many]
)
def test_requests_are_understood(request_, words):
    """In other words, with polite ones around them, and with a recogniser's slips."""
    assert understand(words.split()) == request_


@pytest.mark.parametrize(
    "words",
    [
        "",
        "um",
        "yes",
        "let me think about a time when my team was late",
        "i led the payments team",
        "so we moved on to the next question of the plan",
        "i passed",
        "i was stuck",
        "the question was hard",
        "we could not come back to that",
        "let me tell you about the time when i asked a customer could you repeat the question and he hung up",
        "my manager asked me to repeat the experiment",
        "next i wrote a proposal",
    ],
)
def test_answers_are_no_requests(words):
    """The beginning of a story is never taken for a request, and a long utterance never at all."""
    assert understand(words.split()) is None


@pytest.mark.parametrize(
    "words", ["no", "no thank you", "no that's all from me thank you", "i have no further questions"]
)
def test_having_no_more_questions_is_understood(words):
    """The wrap-up ends when the candidate says so."""
    assert declines(words, phrases().requests)


@pytest.mark.parametrize("words", ["", "no i would like to know how you work", "what does the team do"])
def test_a_question_is_not_taken_for_having_none(words):
    """Only the plain words end it."""
    assert not declines(words, phrases().requests)


def test_a_clarification_is_found_by_what_it_is_asked_with():
    """The prepared answer with the most of its keywords in the question; none where none fits."""
    users = Clarification(("how many users", "users"), "Ten million.")
    regions = Clarification(("region", "countries"), "Three regions.")
    problem = question(clarifications=(users, regions))
    assert clarification_for("so how many users do we expect", problem) is users
    assert clarification_for("is that in several countries", problem) is regions
    assert clarification_for("what colour is it", problem) is None
    assert clarification_for("what colour is it", question()) is None


# --- what the interview makes of them ---------------------------------------------------------------------------------


def listening(plays=None, **more):
    """An evening at the first question, which the candidate has just been asked."""
    played = evening(plays or always(150), **more)
    return played.run(lambda: bool(played.of(iv.Listen)))


def marks(effects):
    return [effect.kind for effect in effects if isinstance(effect, iv.Mark)]


def said(effects):
    return [effect.text for effect in effects if isinstance(effect, iv.Say)]


def test_repeating_says_the_question_again_and_reopens_the_answer():
    """Closed, marked with the words that asked, said again, and the turn is the candidate's as before."""
    played = listening()
    text = played.interview.view(played.now_s).question_text
    played.now_s += 4
    effects = played.give(iv.RequestMade("repeat", "could you repeat that"))
    assert effects[:2] == (
        iv.Mark("repeated", "could you repeat that", 1),
        iv.StopListening(1, judge=False),
    )
    assert said(effects)[0].endswith(text)
    played.step()
    assert played.of(iv.Listen)[-1] == iv.Listen(1)
    assert played.interview.view(played.now_s).answer_s == 0


def test_a_key_in_the_middle_of_an_answer_does_not_lose_its_time():
    """Asked by key, the answer goes on where it was; the interviewer's words are not counted in it."""
    played = listening()
    played.now_s += 40
    played.give(iv.RequestMade("repeat"))
    assert played.interview.view(played.now_s).answer_s == pytest.approx(40)
    played.step()
    assert played.interview.view(played.now_s + 5).answer_s == pytest.approx(45)


def test_repeating_while_the_interviewer_speaks_begins_again():
    """Half a greeting heard: the question is put, and said from its beginning."""
    played = evening()
    played.give(iv.RoundStarted())
    effects = played.give(iv.RequestMade("repeat"))
    assert [type(effect) for effect in effects] == [iv.Silence, iv.AskedFor, iv.Mark, iv.Say]


def test_rephrasing_uses_the_plainer_words():
    """Other words where there are some, the same ones where there are none."""
    played = listening(bank=tuple(question(f"q{n}", rephrased="In plain words?") for n in range(8)))
    assert said(played.give(iv.RequestMade("rephrase")))[0].endswith("In plain words?")
    played = listening()
    text = played.interview.view(played.now_s).question_text
    assert said(played.give(iv.RequestMade("rephrase")))[0].endswith(text)


def test_thinking_stops_the_answer_s_clock_until_the_first_words():
    """Time to think is granted, measured, and not counted as answer."""
    played = listening()
    assert marks(played.give(iv.RequestMade("think", "let me think"))) == ["thinking"]
    played.step()
    assert played.interview.view(played.now_s).stage == "thinking"
    played.now_s += 25
    played.give(iv.AnswerBegan())
    view = played.interview.view(played.now_s + 3)
    assert (view.stage, view.answer_s) == ("listening", pytest.approx(3))


def test_coming_back_swaps_the_question_with_a_later_one():
    """Another question now; the one put off returns in its place, and is announced."""
    played = listening()
    first = played.asked[1].question_id
    effects = played.give(iv.RequestMade("come-back", "can i come back to that"))
    assert marks(effects) == ["put-off"]
    played.run()
    asked = [(ask.phase_index, ask.question_id) for ask in played.of(iv.AskedFor) if ask.role == "initial"]
    assert asked[0] == (0, first)
    assert asked[1][0] == 0
    assert asked[1][1] != first
    assert (1, first) in asked
    assert len(asked) == 4
    returns = [say.text for say in played.of(iv.Say) if say.text in phrases().lines.put_off_returns]
    assert len(returns) == 1


def test_a_question_is_put_off_only_to_a_phase_of_questions():
    """It does not turn up in a conversation between, whose topics are its own."""
    round_ = a_round(
        (
            phase("first", (5, 9)),
            phase("talk", (5, 9), "conversation", prompts=("What do you like?",)),
            phase("second", (5, 9)),
        )
    )
    played = listening(round_=round_)
    first = played.asked[1].question_id
    played.give(iv.RequestMade("come-back"))
    played.run()
    assert {ask.phase_index for ask in played.of(iv.AskedFor) if ask.question_id == first} == {0, 2}


def test_the_last_question_cannot_be_put_off():
    """Nothing is left to take its place: the interviewer stays with it, and gives time to think."""
    played = evening(always(150), round_=a_round((phase("only", (5, 9)),)))
    played.run(lambda: bool(played.of(iv.Listen)))
    played.give(iv.RequestMade("come-back"))
    played.run(lambda: len(played.of(iv.Listen)) == 2)
    assert len({ask.question_id for ask in played.of(iv.AskedFor)}) == 1


def test_a_probe_put_off_gives_way_to_another():
    """Inside a topic the probe waits for the others."""
    played = evening(always(150))
    played.run(lambda: len(played.of(iv.Listen)) == 2)
    put_off = played.asked[2].text
    played.give(iv.RequestMade("come-back"))
    played.run(lambda: len(played.of(iv.Listen)) == 3)
    assert played.asked[3].text != put_off
    assert played.asked[3].role == "follow-up"


def test_next_leaves_the_question_for_the_next_phase():
    """ "Next question": unjudged, marked, and on."""
    played = listening()
    effects = played.give(iv.RequestMade("next", "next question"))
    assert effects[0] == iv.StopListening(1, judge=False)
    assert marks(effects) == ["skipped"]
    assert iv.PhaseBegan(1) in effects


def test_next_while_an_answer_is_judged_does_not_wait_for_it():
    """Whoever is in a hurry need not wait for the judgement, which is ignored when it comes."""
    played = listening()
    played.give(iv.AnswerEnded())
    assert played.give(iv.RequestMade("repeat")) == ()
    assert iv.PhaseBegan(1) in played.give(iv.RequestMade("next"))
    assert played.give(iv.AnswerJudged(1, analysis())) == ()


def test_requests_in_the_goodbye_are_ignored():
    """There is nothing left to ask about."""
    played = evening()
    played.run(lambda: any(say.purpose == "closing" for say in played.of(iv.Say)))
    assert played.give(iv.RequestMade("repeat")) == ()


def test_coming_back_in_the_wrap_up_is_time_to_think():
    """The candidate's own questions cannot be put off; there is time for them."""
    played = evening(always(150))
    played.run(lambda: any(ask.role == "other" for ask in played.of(iv.AskedFor)))
    played.run(lambda: played.interview.view(played.now_s).stage == "listening")
    assert marks(played.give(iv.RequestMade("come-back"))) == ["thinking"]


def test_next_in_the_wrap_up_says_goodbye():
    """No more questions of one's own: the round is complete."""
    played = evening(always(150))
    played.run(lambda: any(ask.role == "other" for ask in played.of(iv.AskedFor)))
    played.run(lambda: played.interview.view(played.now_s).stage == "listening")
    assert said(played.give(iv.RequestMade("next")))[-1] in phrases().lines.closing


@pytest.mark.parametrize(("request_", "mark"), [("hint", "hinted"), ("clarify", "clarified")])
def test_hints_and_clarifications_of_a_story_are_kind_refusals(request_, mark):
    """A story has no hint; the candidate is encouraged, and the turn goes on."""
    played = listening()
    effects = played.give(iv.RequestMade(request_))
    assert marks(effects) == [mark]
    assert len(said(effects)) == 1
    played.step()
    assert played.interview.view(played.now_s).stage == "listening"


def test_clarifying_a_story_rephrases_it_where_it_can():
    """The plainer words are the best clarification there is."""
    played = listening(bank=tuple(question(f"q{n}", rephrased="In plain words?") for n in range(8)))
    assert said(played.give(iv.RequestMade("clarify")))[0].endswith("In plain words?")


def test_a_request_by_voice_is_only_part_of_the_story():
    """A whole round in which every answer begins with a request ends as it should."""

    def plays(ask: iv.AskedFor, nth: int) -> Turn:
        if nth == 0:
            return Turn(3, then=iv.RequestMade("repeat", "could you repeat that"))
        return Turn(140, analysis())

    played = evening(plays, bank=BANK).run()
    assert played.marks().count("repeated") == len(played.of(iv.AskedFor))
    assert played.of(iv.Finished) == [iv.Finished("completed")]
