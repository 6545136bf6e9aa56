"""Work that was done because it was asked for is told from work with a thought of one's own."""

import pytest

from tests.unit.analysis.conftest import Judge


def raised(judged: Judge, text: str) -> bool:
    return "order-taker" in {finding.code for finding in judged(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "he said the colour has to change so i changed it and then he said it should be bigger so i made it bigger",
        "the manager gave me the spec and i built what was in it and when she changed the spec i changed the code",
        "we were told to move to the new tool by march so we moved and they gave us a checklist and we ticked it off",
        "the instruction from legal was to delete the logs so i deleted them and they wanted a paper so i printed it",
    ],
)
def test_each_deed_answers_a_request(judged: Judge, text: str) -> None:
    """Requests in any words, each with the deed that does what it says."""
    assert raised(judged, text)
    [finding] = [finding for finding in judged(text).findings if finding.code == "order-taker"]
    assert any(evidence.text for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "my boss asked for a dashboard and first i looked at who would use it and it was nobody so i showed him that",
        "the director wanted it by june and i told her that june meant cutting the tests and gave her two other plans",
        "they told us to rewrite it and i measured first and the slow part was one loop so we kept the rest",
        "i moved the shelves and i built a rack and i painted the door and the owner asked for a lamp and i put one up",
    ],
)
def test_a_thought_of_ones_own_is_heard(judged: Judge, text: str) -> None:
    """Looking first, another plan, a measurement, or plenty of work that nobody asked for."""
    assert not raised(judged, text)
