"""Who acted: the speaker's subjects, their verbs, and whose words they are."""

import pytest

from tests.unit.analysis.conftest import Judge

FILLING = (
    " the rest of it was about the shed and the roof and the long wall behind the yard in the rain that year"
)


def told(judged: Judge, text: str) -> list[tuple[str, str]]:
    return [(subject.pronoun, subject.verb) for subject in judged(text).subjects]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("i wrote it and we shipped it", [("i", "wrote"), ("we", "shipped")]),
        ("i really just wrote it", [("i", "wrote")]),
        ("i had never written it", [("i", "written")]),
        ("we're a payments team", [("we", "we're")]),
        ("i've done it and i'd rather wait", [("i", "i've done"), ("i", "i'd wait")]),
        ("i um wrote it", [("i", "wrote")]),
        ("i i wrote it", [("i", "wrote")]),
        ("i think it was late and i guess so i mean it", []),
        ("i'd say we knew", [("we", "knew")]),
        ("i'm not sure about it", []),
        ("i don't remember the day", []),
        ("as i said the roof leaked", []),
    ],
)
def test_acting_subjects_with_their_verbs(judged: Judge, text: str, subjects: list[tuple[str, str]]) -> None:
    """Thinking, meaning and guessing are no deeds; what acts is told with its verb."""
    assert told(judged, text) == subjects


@pytest.mark.parametrize(
    "text",
    [
        "she said quote we need it and we want it now unquote",
        "the note said quote we waited we called and we left end quote",
        "he told me we can't do that and we don't want to",
        "they said we need to see who signs",
    ],
)
def test_words_of_others_are_not_the_speakers(judged: Judge, text: str) -> None:
    """ "We" in a quotation, told by marks or by a verb of saying, is somebody else's."""
    assert [pronoun for pronoun, _ in told(judged, text) if pronoun == "we"] == []


def test_a_quotation_ends_where_the_speaker_acts_again(judged: Judge) -> None:
    """After an opening without an end, the speaker's own past deed takes over."""
    assert ("i", "wrote") in told(judged, "she said quote we cannot accept it and then i wrote a new one")
    assert ("we", "agreed") in told(judged, "she said we need a plan and we agreed on one")


def test_mostly_we_is_found(judged: Judge) -> None:
    """More than half and at least four "we" raise it; three do not, and neither does an even count."""
    mostly = "we met and we built it and we tested it and we shipped it and i watched" + FILLING
    assert "we-not-i" in codes(judged, mostly)
    assert "we-not-i" not in codes(judged, "we met and we built it and we shipped it" + FILLING)
    even = "we met and we built it and we tested it and we shipped it and i met and i built and i drew and i left"
    assert "we-not-i" not in codes(judged, even + FILLING)


def codes(judged: Judge, text: str) -> list[str]:
    return [finding.code for finding in judged(text).findings]
