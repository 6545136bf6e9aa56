"""What a whole answer tells is weighed by its passages and by the rules together, never by one sign alone."""

from dataclasses import replace

import pytest

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.passages import Passage
from desktop_app.analysis.reasons import Reasons
from desktop_app.analysis.telling import DECISIONS, Telling
from desktop_app.analysis.whole import WHOLE, Whole, whole_signs
from desktop_app.catalog.rulebook import RuleBook
from tests.unit.analysis.conftest import Judge

NONE = Reasons((), (), (), (), (), ())
HIT = Hit("asked", 0, 1)


def telling_of(name: str, *weights: float) -> Telling:
    """Passages with these weights for one decision, and none for any other."""
    passages = [Passage(at, at, set()) for at in range(len(weights))]
    return Telling(passages, {each: weights if each == name else [-9.0] * len(weights) for each in DECISIONS})


def test_every_level_that_is_reached_is_a_sign() -> None:
    """Of what may be expected, of the likeliest passage, and of the one after it."""
    signs = whole_signs(telling_of("learned", 1.5, -0.5, -6.0), {}, NONE, "story")
    assert {"in a story", "learned in 1+", "learned once 1+", "learned twice -1+"} <= signs
    assert not signs & {"learned in 2+", "learned once 2+", "learned twice 0+", "in a design"}
    assert not any(sign.startswith("result") for sign in signs)


def test_the_length_is_a_sign() -> None:
    """The longer the answer, the likelier a passage only seems to tell something."""
    told = telling_of("learned", *[-9.0] * 130)
    signs = whole_signs(told, {}, NONE, "story")
    assert {"words 60+", "words 120+"} <= signs
    assert "words 160+" not in signs
    assert not any(sign.startswith("words") for sign in whole_signs(telling_of("learned"), {}, NONE, "story"))


def test_what_the_rules_find_is_counted() -> None:
    """How often they find it, up to three times."""
    signs = whole_signs(telling_of("asked"), {"served": (HIT,)}, replace(NONE, asked=(HIT,) * 5), "story")
    assert {"ruled served 1+", "ruled asked 3+"} <= signs
    assert not signs & {"ruled served 2+", "ruled asked 4+", "ruled own 1+"}


@pytest.mark.parametrize("name", WHOLE)
def test_the_weights_decide(name: str) -> None:
    """Above zero it is told; signs that were never weighed change nothing."""
    weights = {f"whole {name}": {"bias": -1.0, "for": 1.5, "against": -1.0}}
    unsure = telling_of("plan", -9.0)
    assert Whole(frozenset({"for", "unknown"}), weights, unsure).tells(name)
    assert not Whole(frozenset({"for", "against"}), weights, unsure).tells(name)
    assert not Whole(frozenset(), weights, unsure).tells(name)


def test_one_passage_without_a_doubt_is_enough() -> None:
    """Whatever all else says."""
    weights = {"whole learned": {"bias": -9.0}}
    assert Whole(frozenset(), weights, telling_of("learned", -5.0, 4.0)).tells("learned")
    assert not Whole(frozenset(), weights, telling_of("learned", 1.0, 1.5)).tells("learned")


@pytest.mark.parametrize("name", ["result", "learned", "served", "weighed"])
def test_more_of_it_never_speaks_against_it(rules: RuleBook, name: str) -> None:
    """With the weights that were fitted: passages that surely tell it count for much."""
    unsure, sure = (
        Whole(whole_signs(told, {}, NONE, "decision"), rules.weights, told)
        for told in (telling_of(name, -4.5, -4.5), telling_of(name, 3.0, 2.5))
    )
    assert sure.weight(name) > unsure.weight(name) + 3


def test_work_on_orders_is_heard_however_it_is_put(judged: Judge) -> None:
    """Without any of the usual words for asking: every step is somebody else's, and none is the speaker's own."""
    told = judged(
        "the bank sent a letter that a new field had to be supported by november my boss handed it to me with the date "
        "circled and told me who should work on it i made a plan out of the bank's guide there's a chapter for each "
        "message so i made a task of each chapter halfway through the bank changed the length of the field so i "
        "changed the task my boss wanted a status on fridays so i sent him a status on fridays in october their desk "
        "gave us fourteen cases to run and i had them run and it was switched on in november as the letter said"
    )
    assert "order-taker" in {finding.code for finding in told.findings}
    finding = next(finding for finding in told.findings if finding.code == "order-taker")
    assert finding.evidence


@pytest.mark.parametrize(
    "told",
    [
        "what i learned is to ask customers first",
        "next time i would ask customers first",
        "i should have asked the customers first and i do that now before every change",
    ],
)
def test_a_short_answer_is_heard_as_well(judged: Judge, told: str) -> None:
    """Half a minute with one sentence of learning at its end."""
    text = "i moved the service and deploys went from fourteen days to twenty minutes and customers got their refunds "
    assert "no-learning" not in {finding.code for finding in judged(text + told).findings}
