"""How it is said: fillers, hedges, pauses, pace, repetitions, the first word, voices without words."""

from dataclasses import replace

import pytest

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import Analysis, SpokenAnswer, Word
from desktop_app.catalog.rulebook import RuleBook
from tests.unit.analysis.conftest import Judge, spoken

PLAIN = (
    "the shed behind the yard was old and the roof was thin so the rain came in every winter of those years "
)


def codes(analysis: Analysis) -> set[str]:
    return {finding.code for finding in analysis.findings}


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("um so uh i went", ["um", "uh"]),
        ("you know it was late", ["you know"]),
        ("do you know how many there were", []),
        ("what i mean is the door", []),
        ("and i mean it was late", ["i mean"]),
        ("i like the door and it felt like a wall", []),
        ("and like we went", ["like"]),
        ("it was like really late", ["like"]),
        ("basically it was late", ["basically"]),
        ("what it was actually good at", []),
        ("so actually we went", ["actually"]),
        ("went to like eleven a week", ["like"]),
    ],
)
def test_fillers_where_they_are_fillers(judged: Judge, text: str, fillers: list[str]) -> None:
    """A plain "like", "you know" or "actually" is none, and a filler is told without its neighbours."""
    assert [filler.evidence.text for filler in judged(text).fillers] == fillers


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("maybe it was late and probably wrong", ["maybe", "probably"]),
        ("it was kind of late and i sort of left", ["kind of", "sort of"]),
        ("what kind of person is that kind of work", []),
        ("i guess i'm not really sure", ["i guess", "i'm not really sure"]),
        ("she was not sure and he said nothing", []),
        ("hopefully i think we'd win", ["hopefully", "i think we'd"]),
        ("she said quote maybe we wait probably not unquote", []),
    ],
)
def test_hedges_on_own_claims(judged: Judge, text: str, hedges: list[str]) -> None:
    """Kinds of things, others' doubts and quoted words are no hedges."""
    assert [hedge.evidence.text for hedge in judged(text).hedges] == hedges


def test_filler_rate_and_hedging_are_raised_from_their_figures(judged: Judge) -> None:
    """Above the rate over thirty seconds, and from three hedges on."""
    many = judged("um uh um uh um uh um uh " + PLAIN * 3, duration_s=40)
    assert "filler-rate" in codes(many)
    assert "filler-rate" not in codes(judged("um uh um uh um uh " + PLAIN, duration_s=20))
    assert "hedging" in codes(judged("maybe it was probably kind of late " + PLAIN))
    assert "hedging" not in codes(judged("maybe it was probably late " + PLAIN))


def timed(*gaps: float, words: int = 40, length_s: float = 0.3) -> SpokenAnswer:
    """Plain words with these pauses after the tenth, twentieth ... word."""
    texts = (PLAIN * 8).split()[:words]
    at_s, found = 1.0, []
    for number, text in enumerate(texts):
        found.append(Word(text, at_s, at_s + length_s))
        at_s += length_s
        if number % 10 == 9 and number // 10 < len(gaps):
            at_s += gaps[number // 10]
    return SpokenAnswer("story", tuple(found), 0.0, at_s, asked_end_s=0.0)


def test_pauses_by_length_and_place(rules: RuleBook) -> None:
    """Two seconds are marked, four are long; each pause says whether it stood inside a clause."""
    told = analyze(timed(2.5, 1.0, 5.0), rules)
    assert [round(pause.evidence.end_s - pause.evidence.start_s, 1) for pause in told.pauses] == [2.5, 5.0]
    assert {pause.label for pause in told.pauses} <= {"inside a clause", "between clauses"}
    assert "long-silence" in codes(told)
    assert "long-silence" not in codes(analyze(replace(timed(5.0), round_kind="coding"), rules))
    assert "long-silence" in codes(analyze(replace(timed(25.0), round_kind="coding"), rules))


def test_pace_is_over_speaking_time(rules: RuleBook) -> None:
    """Pauses do not slow the pace, and pace is judged from thirty seconds of speech on."""
    fast = analyze(timed(10.0, words=150, length_s=0.25), rules)
    assert "pace-fast" in codes(fast)
    assert "pace-slow" in codes(analyze(timed(words=60, length_s=0.8), rules))
    assert not codes(analyze(timed(words=60, length_s=0.2), rules)) & {"pace-fast", "pace-slow"}
    assert len(fast.pace_curve) >= 2
    assert all(wpm >= 0 for _, wpm in fast.pace_curve)


def test_silence_around_the_words_does_not_slow_the_pace(rules: RuleBook) -> None:
    """Whoever thinks before the first word, or looks at the clock after the last one, speaks no slower for it."""
    answer = timed(words=90, length_s=0.4)
    surrounded = replace(answer, start_s=-20.0, end_s=answer.end_s + 60.0)
    assert analyze(surrounded, rules).words_per_minute == pytest.approx(150, abs=2)
    assert "pace-slow" not in codes(analyze(surrounded, rules))


def test_the_first_word_may_come_late(rules: RuleBook) -> None:
    """The delay is told, and raised beyond its figure."""
    answer = timed()
    told = analyze(answer, rules)
    assert told.first_word_delay_s == pytest.approx(1.0)
    assert "slow-start" in codes(analyze(replace(answer, asked_end_s=-9.0), rules))
    assert "slow-start" not in codes(told)


def test_a_voice_without_words_is_probably_a_filler(rules: RuleBook) -> None:
    """Voiced stretches that no word covers count, said to be probable; long ones are rather speech unheard."""
    answer = timed(1.0, 3.0)
    gap_s = answer.words[9].end_s
    long_s = answer.words[19].end_s
    voiced = ((0.0, 0.1), (gap_s + 0.2, gap_s + 0.7), (long_s + 0.1, long_s + 2.9), (50.0, 60.0))
    told = analyze(replace(answer, voiced=voiced), rules)
    probable = [filler for filler in told.fillers if filler.probable]
    assert [round(filler.evidence.start_s - gap_s, 1) for filler in probable] == [0.2]


def test_a_voice_around_words_leaves_only_its_rest(rules: RuleBook) -> None:
    """What is left of a voiced stretch before and between words is looked at alone."""
    words = (Word("one", 1.0, 1.4), Word("two", 2.0, 2.4))
    answer = SpokenAnswer("story", words, 0.0, 3.0, voiced=((0.5, 2.9),))
    told = analyze(answer, rules)
    assert [(f.evidence.start_s, f.evidence.end_s) for f in told.fillers] == [
        (0.5, 1.0),
        (1.4, 2.0),
        (2.4, 2.9),
    ]


def test_repetitions_and_false_starts(judged: Judge) -> None:
    """Words said twice, and starts given up; "very very" is meant so."""
    told = judged("the the door but the but the wall was very very old")
    assert [(r.label, r.evidence.text) for r in told.repetitions] == [
        ("repetition", "the the"),
        ("false start", "but the but the"),
    ]


def test_low_confidence_lowers_the_voice(rules: RuleBook) -> None:
    """A finding on doubtful words says so; an answer that is doubtful as a whole is judged more quietly."""
    answer = spoken("we met and we built it and we tested it and we shipped it and then it rained " + PLAIN)
    sure = analyze(answer, rules)
    words = tuple(replace(word, confidence=0.3) for word in answer.words)
    doubtful = analyze(replace(answer, words=words), rules)
    [loud] = [finding for finding in sure.findings if finding.code == "we-not-i"]
    [quiet] = [finding for finding in doubtful.findings if finding.code == "we-not-i"]
    assert (loud.severity, loud.uncertain) == ("serious", False)
    assert (quiet.severity, quiet.uncertain) == ("caution", True)
