"""Passages cover an answer, their signs are weighed, and what the answers taught is what the fit finds again."""

import random

import pytest

from desktop_app.analysis.passages import Passage
from desktop_app.analysis.telling import DECISIONS, Weighing, packed, telling, weighing_of
from desktop_app.catalog.rulebook import RuleBook
from tests.judge.fit import read_answer
from tests.judge.fitting import Samples, fit

TEXT = (
    "the ward ran out of insulin twice a month and i counted the boxes for two weeks and i built a small shelf "
    "and since then the nurses stay with their patients and nobody has had to borrow any"
)


def weighing() -> Weighing:
    """Every decision hangs on one sign alone: `yes`, `perhaps` or `no`."""
    signs = {"yes": 4.0, "perhaps": 0.0, "no": -4.0}
    return Weighing(
        {sign: packed([weight] * len(DECISIONS)) for sign, weight in signs.items()},
        packed([0.0] * len(DECISIONS)),
    )


def told_by(*signs: str) -> list[Passage]:
    return [Passage(at * 5, at * 5 + 4, {sign}) for at, sign in enumerate(signs)]


def test_passages_cover_the_answer_once(rules: RuleBook) -> None:
    """One after the other from the first token to the last, none of fewer than five but the last."""
    read = read_answer(0, TEXT.split(), "story", (), rules)
    assert read.passages[0].first == 0
    assert read.passages[-1].last == len(read.spoken) - 1
    for one, following in zip(read.passages, read.passages[1:], strict=False):
        assert following.first == one.last + 1
        assert one.last - one.first + 1 >= 5


def test_no_passage_goes_over_a_full_stop(rules: RuleBook) -> None:
    """What is short before it belongs to what went before; a short sentence stands for itself."""
    text = "Shoppers stopped calling to ask where it was. It helped. I learned to sit at the desk for a day first."
    read = read_answer(0, text.split(), "story", (), rules)
    told = [" ".join(read.spoken.tokens[p.first : p.last + 1]) for p in read.passages]
    assert told == [
        "shoppers stopped calling to ask where it was",
        "it helped",
        "i learned to sit at the desk for a day first",
    ]


def test_passages_say_what_is_seen_in_them(rules: RuleBook) -> None:
    """Words in their base form, figures and persons as such, who acts, the place, and what the neighbours lend."""
    passages = read_answer(0, TEXT.split(), "story", (), rules).passages
    assert {"at the beginning", "part 1", "in a story", "'#'"} <= set(passages[0].signs)
    built = next(p for p in passages if "'build'" in p.signs)
    assert {"deed", "i in past", "person i"} <= set(built.signs)
    since = passages[passages.index(built) + 1]
    assert {"'person'", "person in a story", "before: deed", "after the last work"} <= set(since.signs)


def test_the_passages_that_are_shown_tell_it_rather_than_not() -> None:
    """All that do; where none does, the one that comes closest."""
    told = telling(told_by("no", "yes", "perhaps"), weighing()).told("result")
    assert [(hit.first, hit.last) for hit in told] == [(5, 9), (10, 14)]
    assert len(telling(told_by("no", "no"), weighing()).told("result")) == 2
    assert telling([], weighing()).told("result") == ()


def test_unclear_passages_count_together() -> None:
    """The more there are, the more may be expected to tell it; a clear one counts as one."""
    expected = [telling(told_by(*["perhaps"] * count), weighing()).expected("served") for count in range(5)]
    assert expected == [0.0, 0.5, 1.0, 1.5, 2.0]
    assert telling(told_by("yes"), weighing()).expected("served") == pytest.approx(1, abs=0.02)


def test_a_figure_is_told_of_its_passage_and_the_ones_beside_it() -> None:
    """In words that are weighed in turn."""
    told = telling(told_by("yes", "perhaps", "no"), weighing())
    assert {"likely result here", "result before"} <= set(told.signs_at(7))
    assert "result after" not in told.signs_at(7)
    assert {"surely result here", "result after"} <= set(told.signs_at(0))
    assert {"surely not result here", "result before"} <= set(told.signs_at(14))


def test_every_decision_has_its_weights(rules: RuleBook) -> None:
    """Each has a bias, which speaks against it, and there are many signs."""
    compiled = weighing_of(rules)
    assert all(weight < 0 for [weight] in telling([Passage(0, 0, set())], compiled).weights.values())
    assert len(compiled.signs) > 500
    assert all("bias" in rules.weights[name] for name in ("pair", "role", "start"))


def test_weights_of_all_decisions_are_added_at_once() -> None:
    """Each keeps to its own place, whatever the signs of the others, and none is lost or carried over."""
    chance = random.Random(3)
    rows = {f"sign {number}": [chance.uniform(-9, 9) for _ in DECISIONS] for number in range(2_000)}
    by_sign = {sign: packed(row) for sign, row in rows.items()}
    told = telling([Passage(0, 9, set(rows))], Weighing(by_sign, packed([-7.25] * len(DECISIONS))))
    for place, name in enumerate(DECISIONS):
        assert told.weights[name] == [
            pytest.approx(sum(round(row[place], 2) for row in rows.values()) - 7.25, abs=1e-6)
        ]


@pytest.mark.parametrize("lasso", [0.0, 3.0])
def test_the_fit_finds_what_matters(lasso: float) -> None:
    """A sign that goes with it weighs for it, its opposite against it; with a lasso chance weighs nothing."""
    chance = random.Random(7)
    samples = Samples()
    for number in range(400):
        so = chance.random() < 0.4
        right = chance.random() < 0.9
        noise = [f"noise {chance.randrange(30)}" for _ in range(3)]
        samples.add(["for" if so == right else "against", *noise], so, number % 5)
    weights = fit(samples, ridge=2.0, lasso=lasso)
    assert weights["for"] > 1
    assert weights["for"] > weights.get("against", 0.0) + 2
    noise = [weight for sign, weight in weights.items() if sign.startswith("noise")]
    assert not noise or max(map(abs, noise)) < 1
    assert len(noise) < (10 if lasso else 31)


def test_signs_that_are_rare_are_left_out() -> None:
    """What was seen three times says nothing yet."""
    samples = Samples()
    for number in range(40):
        samples.add(["usual", "rare"] if number < 3 else ["usual"], number < 20, number)
    assert "rare" not in fit(samples, ridge=1.0)
    assert len(samples.without({0, 1}).so) == 38
