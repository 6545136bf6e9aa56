"""The small rounds of the drills, planned like any other, and the questions that were practised least first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.bootstrap import Studio
from desktop_app.interview.model import Options


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    studio = Studio(tmp_path / "mine")
    yield studio
    studio.close()


def test_a_drill_is_planned_by_its_own_id_or_its_rounds(studio: Studio) -> None:
    """Either name leads to the drill's own small round."""
    for drill in studio.catalog.drills:
        for name in (drill.id, drill.round.id):
            assert studio.plan(name, Options(seed=7)).round == drill.round, name


def test_drills_with_and_without_a_sequence_of_steps_are_both_planned(studio: Studio) -> None:
    """Every drill has something to ask, whether its steps come from a sequence or from questions alone."""
    with_steps = [drill for drill in studio.catalog.drills if drill.sequence]
    without = [drill for drill in studio.catalog.drills if not drill.sequence]
    assert with_steps
    assert without
    for drill in (with_steps[0], without[0]):
        assert studio.plan(drill.id, Options(seed=7)).phases, drill.id
