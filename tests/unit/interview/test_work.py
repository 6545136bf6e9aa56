"""Work on a problem: stated once, clarified when asked, hints one by one, extensions at the end, and thinking aloud."""

import pytest

from desktop_app.catalog.model import Clarification, FollowUp
from desktop_app.interview import model as iv
from tests.unit.interview.play import a_round, always, evening, phase, question

CODING = a_round(
    (
        phase("understand", (5, 7), "work", categories=("coding",)),
        phase("design", (3, 5), "work", questions=0, prompts=("How would you do it?",)),
        phase("implement", (25, 30), "work", questions=0),
        phase("test", (5, 7), "work", questions=0, prompts=("Does it hold?",)),
    ),
    kind="coding",
)
PROBLEM = question(
    "gaps",
    kind="coding",
    category="coding",
    text="Find the longest gap.",
    statement="You are given visits.",
    examples=("nothing -> the whole day",),
    clarifications=(
        Clarification(("sorted", "order"), "In no order."),
        Clarification(("how many",), "Plenty."),
    ),
    hints=("Sort them.", "Keep the latest end."),
    extensions=("A thousand times as many?", "And in production?"),
    level_seven=("Who else needs it?",),
    follow_ups=(),
)
DESIGN = a_round(
    (
        phase("requirements", (8, 10), "work", categories=("design",)),
        phase("overview", (10, 12), "work", questions=0),
        phase("detail", (15, 20), "work", questions=0),
        phase("operations", (12, 15), "work", questions=0),
        phase("trade-offs", (5, 8), "work", questions=0),
    ),
    minutes=60,
    kind="system-design",
)
STORE = question(
    "store",
    kind="design",
    category="design",
    follow_ups=(FollowUp("Who pays?", "cost"),),
    extensions=("What if one customer is huge?",),
    level_seven=("Which teams?",),
)


def working(plays=None, round_=CODING, bank=(PROBLEM,), **options):
    """An evening at the moment when the problem was stated."""
    played = evening(plays or always(100), round_, bank, **options)
    return played.run(lambda: bool(played.of(iv.Listen)))


def said(effects):
    return [effect.text for effect in effects if isinstance(effect, iv.Say)]


def test_problem_is_stated_once_and_stands_on_the_screen():
    """Its text is the question, its statement is spoken with it and shown in every phase."""
    played = working()
    asked = played.of(iv.AskedFor)[0]
    assert (asked.text, asked.kind, asked.role, asked.band) == (
        "Find the longest gap.",
        "coding",
        "initial",
        None,
    )
    assert played.of(iv.Say)[-1].text == "Find the longest gap. You are given visits."
    played.run(lambda: len(played.of(iv.Listen)) == 2)
    view = played.interview.view(played.now_s)
    assert (view.statement, view.examples) == ("You are given visits.", ("nothing -> the whole day",))
    assert len([say for say in played.of(iv.Say) if "You are given visits" in say.text]) == 1


def test_each_phase_goes_on_with_the_same_problem():
    """The later phases begin with what the round says, or with their title."""
    played = working().run()
    texts = [ask.text for ask in played.of(iv.AskedFor) if ask.role == "other"]
    assert texts == ["How would you do it?", "Implement.", "Does it hold?"]
    assert {ask.question_id for ask in played.of(iv.AskedFor)} == {"gaps"}


def test_extensions_come_in_the_last_phase_only():
    """A coding problem is taken further once it was tested, with an introduction to the first of them."""
    played = working().run()
    probes = [ask for ask in played.of(iv.AskedFor) if ask.role == "follow-up"]
    assert [(ask.phase_index, ask.text) for ask in probes] == [
        (3, "A thousand times as many?"),
        (3, "And in production?"),
    ]
    assert probes[0].reason == "Asked because it takes this problem further"


def test_level_seven_is_asked_what_level_seven_is_asked():
    """The strategic questions come after the extensions, at L7 alone."""
    played = working(always(20), level=7).run()
    assert [ask.text for ask in played.of(iv.AskedFor)][-1] == "Who else needs it?"


def test_no_extension_where_the_time_is_gone():
    """Whoever fills the last phase is not asked more."""
    played = working(always(400)).run()
    assert [ask.role for ask in played.of(iv.AskedFor)].count("follow-up") == 0


def test_design_is_questioned_from_its_middle_on():
    """Not while requirements are gathered; then its own questions first, and the extensions after them."""
    played = working(always(60), DESIGN, (STORE,), level=7).run()
    probes = [(ask.phase_index, ask.text) for ask in played.of(iv.AskedFor) if ask.role == "follow-up"]
    assert probes == [(2, "Who pays?"), (2, "Which teams?"), (2, "What if one customer is huge?")]


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("is the list sorted", "clarify"),
        ("so how many visits are there", "clarify"),
        ("could you repeat the question", "repeat"),
        ("could you give me a hint", "hint"),
        ("let me think about that", None),
        ("let's move on", None),
        ("i sort the visits by their start", None),
        ("what is the complexity here", None),
        ("", None),
        ("is " * 20 + "sorted", None),
    ],
)
def test_what_is_understood_while_thinking_aloud(words, request_):
    """Questions that the problem has an answer for, hints and repeats; what one says to oneself is left alone."""
    played = working()
    assert (
        played.interview.understand(words.split(), before=["i", "will", "start", "with", "an", "example"])
        == request_
    )


def test_a_misheard_beginning_is_understood_at_the_beginning_only():
    """ "Are the visits sorted" comes out of a recogniser as "or the visits sorted"; later on, an "or" is an "or"."""
    played = working()
    assert played.interview.understand(["or", "the", "visits", "sorted", "in", "any", "way"]) == "clarify"
    assert (
        played.interview.understand(
            ["or", "the", "visits", "sorted", "in", "any", "way"], before=["i", "think"]
        )
        is None
    )


def test_inside_a_story_nothing_is_a_request():
    """Only the first words of a story can be one."""
    played = evening()
    assert played.interview.understand(["pardon"]) == "repeat"
    assert played.interview.understand(["pardon"], before=["so", "i", "said"]) is None


def test_clarification_is_given_and_the_work_goes_on():
    """Asked in so many words: the prepared answer, a mark, and the same answer goes on, its time not lost."""
    played = working()
    played.now_s += 60
    effects = played.give(iv.RequestMade("clarify", "is the list sorted"))
    assert effects[0] == iv.Mark("clarified", "is the list sorted", 1)
    assert said(effects) == ["In no order."]
    played.step()
    assert played.of(iv.Listen)[-1] == iv.Listen(1)
    assert played.interview.view(played.now_s).answer_s == pytest.approx(60)


def test_an_unprepared_clarification_is_met_with_a_question():
    """The interviewer asks what is needed, or leaves the choice to the candidate."""
    effects = working().give(iv.RequestMade("clarify", "which colour has the dock"))
    assert any(words in said(effects)[0] for words in ("say more", "assumption"))


def test_hints_come_one_by_one_and_then_none():
    """Each hint once; then the interviewer says that there are no more."""
    played = working()
    given = []
    for _ in range(3):
        given += said(played.give(iv.RequestMade("hint")))
        played.step()
    assert given[0].endswith("Sort them.")
    assert given[1].endswith("Keep the latest end.")
    assert given[2] == "You have had all my hints. Go on with what you have."
    assert played.marks() == ["hinted"] * 3


def test_a_problem_without_hints_is_left_to_the_candidate():
    """No pretended hint."""
    played = working(bank=(question("bare", kind="coding", category="coding"),))
    assert "hint" not in said(played.give(iv.RequestMade("hint")))[0]


def test_work_cannot_be_put_off():
    """There is one problem: the interviewer stays with it."""
    played = working()
    effects = played.give(iv.RequestMade("come-back"))
    played.run(lambda: len(played.of(iv.Listen)) == 2)
    assert [effect.kind for effect in effects if isinstance(effect, iv.Mark)] == ["put-off"]
    assert played.of(iv.AskedFor)[-1].text == "Find the longest gap."
    assert played.interview.view(played.now_s).phase_index == 0


def test_level_six_is_spared_what_level_seven_is_asked():
    """The strategic questions do not come at L6."""
    played = working(always(20)).run()
    assert "Who else needs it?" not in {ask.text for ask in played.of(iv.AskedFor)}


def test_next_in_the_last_phase_asks_no_extension():
    """Whoever wants to move on is not held back by a twist."""
    played = working()
    played.run(lambda: iv.PhaseBegan(3) in played.of(iv.PhaseBegan))
    played.run(lambda: played.interview.view(played.now_s).stage == "listening")
    effects = played.give(iv.RequestMade("next"))
    assert not [effect for effect in effects if isinstance(effect, iv.AskedFor)]
    assert effects[-2].outcome == "done"


def test_next_leaves_a_phase_of_work():
    """Enough clarified: on to the design."""
    played = working()
    assert iv.PhaseBegan(1) in played.give(iv.RequestMade("next"))


def test_hint_of_what_comes_next():
    """The screen names the phase that follows, or a follow-up where one would be asked."""
    played = working()
    assert played.interview.view(played.now_s).next_hint == "Next: design"
    played.run(lambda: iv.PhaseBegan(3) in played.of(iv.PhaseBegan))
    assert played.interview.view(played.now_s).next_hint == "A follow-up comes next"


def test_a_second_problem_is_a_new_one():
    """Another category of work brings its own problem with its own hints."""
    round_ = a_round(
        (
            phase("coding", (5, 7), "work", categories=("coding",)),
            phase("small design", (5, 7), "work", categories=("design",)),
        )
    )
    played = evening(always(390), round_, (PROBLEM, STORE)).run()
    assert [ask.question_id for ask in played.of(iv.AskedFor)] == ["gaps", "store"]
