"""The pattern language of the cues."""

import pytest

from desktop_app.analysis.cues import CueError, Cues
from desktop_app.analysis.pattern_tree import Bits

CLASSES: dict[str, Bits] = {"fall": (1, 1), "fall.past": (1, 2)}
MASKS = {"fell": 3, "fall": 1}


def matches(
    pattern: str, words: str, jumps: dict[int, list[tuple[frozenset[str], int]]] | None = None
) -> list[str]:
    tokens = words.split()
    cues = Cues({"it": (pattern,)}, CLASSES.__getitem__)
    hits = cues.scan(tokens, [MASKS.get(token, 0) for token in tokens], jumps or {})
    return [" ".join(tokens[hit.first : hit.last + 1]) for hit in hits.get("it", [])]


@pytest.mark.parametrize(
    ("pattern", "words", "found"),
    [
        ("in the end", "so in the end it held", ["in the end"]),
        ("in|at the end", "at the end", ["at the end"]),
        ("it really? worked", "it worked and it really worked", ["it worked", "it really worked"]),
        ("from .. to", "from a b c to d", ["from a b c to"]),
        ("from ..1 to", "from a b to d", []),
        ("@fall by", "it fell by", ["fell by"]),
        ("@fall.past by", "fall by fell by", ["fell by"]),
        ("kind of !person|thing", "kind of person kind of slow kind of", ["kind of", "kind of"]),
        ("<the result", "the result a result", ["result"]),
        ("<!the result", "the result a result result", ["result", "result"]),
        ("cut ..3 ^ in half", "cut the bill in half", ["in half"]),
        ("up from $ the ground", "up from the ground", ["up from"]),
        ("one|two more", "two more one", ["two more"]),
    ],
)
def test_what_a_pattern_matches(pattern: str, words: str, found: list[str]) -> None:
    """Each element of the language means what the module says."""
    assert matches(pattern, words) == found


def test_a_measure_is_one_element_however_long() -> None:
    """`#time` passes over all words of a measure of that kind, to any of its ends."""
    jumps = {2: [(frozenset({"time"}), 4), (frozenset({"time"}), 5)]}
    assert matches("fell by #time", "fell by one hour ten more", jumps) == [
        "fell by one hour ten",
        "fell by one hour ten more",
    ]
    assert matches("#time more", "x y one hour ten more", jumps) == ["one hour ten more"]
    assert matches("fell by #money", "fell by one hour ten more", jumps) == []


def test_a_measure_of_one_word() -> None:
    """A measure that ends where it begins is taken at once."""
    assert matches("by #time", "by hours", {1: [(frozenset({"time"}), 1)]}) == ["by hours"]


@pytest.mark.parametrize("pattern", ["", ".. word", "!word", "@nobody", "a||b", "maybe?", "<the"])
def test_a_pattern_that_cannot_be_read_is_named(pattern: str) -> None:
    """The error names the family and the pattern."""
    with pytest.raises(CueError, match="cannot be read"):
        Cues({"family": (pattern,)}, CLASSES.__getitem__)


def test_what_is_remembered_changes_nothing() -> None:
    """A second scan, from memory, finds the same."""
    cues = Cues({"it": ("a ..2 b", "a b")}, CLASSES.__getitem__)
    words = ["a", "x", "b", "a", "b"]
    first = cues.scan(words, [0] * 5, {})
    assert first == cues.scan(words, [0] * 5, {})
    assert cues.scan([], [], {}) == {}


def test_a_word_read_in_another_form_leaves_no_trace() -> None:
    """`i fall` taken for `i fell` once: the next `fall` is itself again, and the other way round."""
    cues = Cues({"it": ("@fall.past by",)}, CLASSES.__getitem__)
    words = ["fall", "by"]
    for _ in range(2):
        assert cues.scan(words, [3, 0], {}) == {"it": [("it", 0, 1)]}
        assert cues.scan(words, [1, 0], {}) == {}
