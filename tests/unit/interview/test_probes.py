"""Probes: by what the answer lacked, then the question's own, then the usual order; no intent twice; and why."""

from random import Random

import pytest

from desktop_app.catalog.model import FollowUp
from desktop_app.interview.probes import Prober
from desktop_app.interview.wording import Wording
from tests.unit.interview.play import analysis, phrases, question

PHRASES = phrases()


def prober(round_kind="behavioural", seed=1, **more):
    return Prober(question(**more), PHRASES.probes, Wording(PHRASES.lines, Random(seed)), round_kind)


def intents(one, count=20):
    found = [one.next() for _ in range(count)]
    return [probe.intent for probe in found if probe]


@pytest.mark.parametrize(
    ("code", "intent"),
    [
        ("missing-metrics", "metrics"),
        ("no-baseline", "baseline"),
        ("we-not-i", "role"),
        ("no-result", "result"),
        ("no-learning", "learning"),
        ("no-customer", "customer"),
        ("no-trade-off", "trade-off"),
        ("order-taker", "why"),
        ("principle-name-drop", "depth"),
        ("underrun-answer", "depth"),
    ],
)
def test_first_probe_is_after_what_the_answer_lacked(code, intent):
    """Each finding that a probe can ask about leads to the probe that asks about it, and says so."""
    one = prober()
    one.heard(1, analysis(code), follow_up=False)
    probe = one.next()
    assert probe.intent == intent
    assert probe.reason == next(rule.reason for rule in PHRASES.probes.findings if rule.code == code)


def test_findings_nobody_can_ask_about_change_nothing():
    """Fillers and pace are for the review; the interviewer goes on with the question's own follow-ups."""
    one = prober()
    one.heard(1, analysis("filler-rate", "pace-fast", "overrun-answer"), follow_up=False)
    assert one.next().reason == PHRASES.probes.reasons.own


def test_order_is_lacks_then_own_then_usual_and_no_intent_twice():
    """All in all every intent comes once, in this order."""
    one = prober()
    one.heard(1, analysis("no-learning", "we-not-i"), follow_up=False)
    assert intents(one) == [
        "role",
        "learning",
        "resistance",
        "why",
        "metrics",
        "long-term-impact",
        "application",
        "alternatives",
        "depth",
        "people",
    ]
    assert one.next() is None
    assert not one.has_next


@pytest.mark.parametrize("seed", range(8))
def test_the_team_is_named_only_to_whoever_named_it(seed):
    """ "I heard a lot about the team" is said where that was lacking, and never to somebody who said "I" throughout."""
    rule = next(rule for rule in PHRASES.probes.findings if rule.code == "we-not-i")
    lacking, owning = (
        Prober(question(follow_ups=()), PHRASES.probes, Wording(PHRASES.lines, Random(seed)), "bar-raiser")
        for _ in range(2)
    )
    lacking.heard(1, analysis("we-not-i"), follow_up=False)
    owning.heard(1, analysis(), follow_up=False)
    assert lacking.next().text in rule.asks
    told = owning.next()
    assert (told.intent, told.text in rule.asks) == ("role", False)


def test_question_s_own_words_serve_what_was_lacking():
    """Where a follow-up of the question is after the same thing, it is asked, with the reason of the lack."""
    one = prober(follow_ups=(FollowUp("How many crates a day?", "metrics"),))
    one.heard(1, analysis("missing-metrics"), follow_up=False)
    probe = one.next()
    assert (probe.text, probe.reason) == ("How many crates a day?", "no figure was heard")


def test_lacks_of_a_follow_up_count_only_where_its_rule_says_so():
    """A short follow-up is not asked for a result again, but for the speaker's own part."""
    one = prober(follow_ups=())
    one.heard(2, analysis("no-result", "we-not-i"), follow_up=True)
    assert one.next().intent == "role"
    assert "result" not in intents(one)


def test_what_a_later_answer_makes_good_is_not_asked_any_more():
    """The figure came by itself: nobody asks for it; a baseline likewise."""
    one = prober(follow_ups=())
    one.heard(1, analysis("missing-metrics", "no-baseline", "no-learning"), follow_up=False)
    one.heard(2, analysis(metrics=1, before=9.0), follow_up=True)
    assert one.next().intent == "learning"


def test_nothing_heard_leads_to_the_question_s_own_follow_ups():
    """Without an analysis the interview goes on all the same."""
    one = prober()
    one.heard(1, None, follow_up=False)
    assert one.next().intent == "resistance"


def test_bar_raiser_goes_through_its_documented_steps():
    """Role, figures, alternatives, learning, application: before the question's own follow-ups."""
    assert intents(prober("bar-raiser"), 5) == ["role", "metrics", "alternatives", "learning", "application"]


def test_kinds_of_answers_have_their_own_usual_probes():
    """A what-if is not asked which figures moved, and a design is asked nothing but its own."""
    assert "metrics" not in intents(prober(kind="hypothetical", follow_ups=()))
    assert intents(prober(kind="conversation", follow_ups=()))[0] == "depth"
    assert intents(prober(kind="design", follow_ups=())) == []


def test_a_probe_put_off_comes_again_at_the_end():
    """The candidate may come back to it when everything else was asked."""
    one = prober(kind="design")
    first = one.next()
    one.postpone(first)
    assert one.asked == 0
    assert intents(one) == ["why", first.intent]


def test_wordings_vary_between_seeds_and_not_within_one():
    """The same seed asks in the same words."""

    def texts(seed):
        one = prober(seed=seed, follow_ups=())
        return [one.next().text for _ in range(5)]

    assert texts(1) == texts(1)
    assert len({tuple(texts(seed)) for seed in range(8)}) > 1


def test_what_was_heard_again_counts_for_the_probes_that_are_still_to_come():
    """A figure that the live words had lost is not asked for; what the second hearing shows to be missing is."""
    one = prober()
    one.heard(1, analysis("missing-metrics", "no-learning"), follow_up=False)
    one.heard_again(1, analysis("no-result", metrics=1, before=9.0))
    assert one.next().intent == "result"
    one.heard_again(1, analysis("no-result", "we-not-i"))
    assert one.next().intent == "role"


def test_an_answer_of_another_topic_changes_nothing():
    """It comes too late for its own probes, and says nothing about this one's."""
    one = prober()
    one.heard(4, analysis("no-learning"), follow_up=False)
    one.heard_again(1, analysis("missing-metrics"))
    assert one.next().intent == "learning"
