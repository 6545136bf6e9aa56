"""Every round and drill as the demonstration plays it, without sound: phases keep to their documented times.

What sounds is tested end to end for a few rounds only; how long it lasts is decided here, for all of them.
"""

from functools import cache

import pytest

from desktop_app.catalog.candidate import Candidate, load_candidate
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Round
from desktop_app.interview import model as iv
from desktop_app.interview.plan import make_plan
from desktop_app.paths import content_dir
from tests.unit.interview.sample import WORDS_PER_S, evening_of, length_s, words

SLACK_S = 15.0
"""A phase is not cut off in the middle of a sentence; below what the played demonstration is allowed."""


@cache
def catalog() -> Catalog:
    return Catalog.open(content_dir())


@cache
def anybody() -> Candidate:
    return load_candidate(content_dir() / "candidate" / "any-round.yaml")


@cache
def every_round() -> dict[str, Round]:
    rounds = [*catalog().rounds, *(drill.round for drill in catalog().drills)]
    return {one.id: one for one in rounds}


ROUNDS = [(one.id, level) for one in every_round().values() for level in one.levels]


def plan_of(round_id: str, level: int, seed: int) -> iv.Plan:
    """As the demonstration makes it; at the level that is not the candidate's, with whatever the bank chooses."""
    round_ = every_round()[round_id]
    wanted = anybody().wanted(round_, catalog().questions)
    sequences = {drill.round.id: drill.sequence for drill in catalog().drills}
    sequence = next((one for one in catalog().sequences if one.id == sequences.get(round_id)), None)
    options = iv.Options(
        level=level,  # type: ignore[arg-type]
        seed=seed,
        question_ids=wanted if level == anybody().level_for(round_) else (),
    )
    return make_plan(round_, catalog().questions, options, sequence=sequence)


@pytest.mark.parametrize(("round_id", "level"), ROUNDS)
@pytest.mark.parametrize(("words_per_s", "judging_s"), [(2.2, 0.3), (2.8, 2.0), (3.2, 0.3)])
def test_every_phase_lasts_as_long_as_documented(
    round_id: str, level: int, words_per_s: float, judging_s: float
) -> None:
    """Neither cut short because nothing more would fit, nor run over, however fast the interviewer speaks."""
    for seed in range(6):
        plan = plan_of(round_id, level, seed)
        played = evening_of(anybody(), plan, words_per_s=words_per_s, judging_s=judging_s).run()
        assert played.of(iv.Finished) == [iv.Finished("completed")]
        assert not {"round-over", "answer-over"} & set(played.marks()), seed
        for done, planned in zip(played.of(iv.PhaseDone), plan.phases, strict=True):
            told = (seed, planned.phase.id, done.active_s)
            assert planned.band.min_s - SLACK_S <= done.active_s <= planned.band.max_s + SLACK_S, told


@pytest.mark.parametrize("round_id", [one.id for one in catalog().rounds])
def test_anybody_plays_every_round_to_its_end(round_id: str) -> None:
    """In every round of the catalogue each ask is answered in words that have room in their answer."""
    round_, candidate = every_round()[round_id], anybody()
    spoken: list[str] = []

    def answered(ask: iv.AskedFor, said: tuple, wanted_s: float) -> None:
        assert candidate.ends_s(ask.question_id, ask.role, 0, ask.kind) is None
        assert words(said)
        sentences = [one for one in said if one.say]
        breaths_s = 0.8 * len(sentences)
        assert wanted_s - 0.1 <= length_s(said)
        assert length_s(said) <= max(wanted_s, length_s(tuple(sentences)) + breaths_s) + 0.1
        spoken.append(words(said))

    evening_of(candidate, plan_of(round_id, candidate.level_for(round_), seed=3), answered).run()
    assert sum(len(said.split()) for said in spoken) / WORDS_PER_S < 25 * 60
