"""The sample candidate: fitting answers for whatever is asked, lengths that fill a round, and a round it can play."""

import re

import pytest

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import SpokenAnswer, Word
from desktop_app.catalog.candidate import Segment, candidate_for, in_sentences, load_candidate
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Band
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import BadInput
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.pacing import fitting_length_s, with_silences
from desktop_app.interview.plan import make_plan
from desktop_app.interview.requests import declines, understand
from desktop_app.paths import content_dir
from tests.unit.interview.play import Evening, Turn, analysis, phrases
from tests.unit.interview.sample import WORDS_PER_S, heard_text, length_s, words


@pytest.fixture(scope="module")
def candidate():
    return load_candidate(content_dir() / "candidate" / "behavioural.yaml")


@pytest.fixture(scope="module")
def catalog():
    return Catalog.open(content_dir())


def test_its_questions_exist_and_fit_its_round(candidate, catalog):
    """The demonstration can be planned with the questions that it was written for."""
    round_ = catalog.round(candidate.round)
    plan = make_plan(round_, catalog.questions, _options(candidate))
    chosen = [planned.questions[0].id for planned in plan.phases if planned.questions]
    assert tuple(chosen) == candidate.question_ids


def _options(candidate):
    return iv.Options(level=candidate.level, question_ids=candidate.question_ids)


def test_every_follow_up_of_its_questions_has_its_own_answer(candidate, catalog):
    """Whatever the documents let an interviewer ask after these questions was written an answer for."""
    for answer in candidate.answers:
        for follow_up in catalog.question(answer.question).follow_ups:
            assert follow_up.intent in answer.follow_ups, (answer.question, follow_up.intent)


def test_what_it_is_planted_to_lack_can_be_asked_for(candidate):
    """Each planted gap has its probe, and each such probe its answer."""
    rules = {rule.code: rule.intents for rule in phrases().probes.findings}
    for answer in candidate.answers:
        for code in set(answer.lacks) & set(rules):
            assert rules[code][0] in answer.follow_ups


def test_an_intent_nothing_was_written_for_is_answered_otherwise(candidate):
    """Two different answers in turn, not silence."""
    first = candidate.answer_for("team-turnaround", "strategy", "follow-up", 0)
    second = candidate.answer_for("team-turnaround", "strategy", "follow-up", 1)
    assert words(first)
    assert words(first) != words(second)


def test_lengths_are_kept_by_silences_that_nobody_calls_long(candidate):
    """An answer fills its time with breaths between its sentences and silence around them, and says all its words."""
    speech = in_sentences(candidate.answer_for("outside-your-scope", "why", "follow-up", 0))
    paced = with_silences(speech, length_s(speech), 100.0)
    assert length_s(paced) == pytest.approx(100, abs=0.1)
    assert words(paced) == words(speech)
    assert all(one.wait_s < 2 for one in paced[1:-1])
    assert paced[0].wait_s <= 5


def test_time_to_think_that_was_asked_for_lies_before_the_answer(candidate):
    """Whoever asked for a moment takes it, and then answers without a break."""
    request, *speech = in_sentences(candidate.answer_for("outside-your-scope", "result", "follow-up", 0))
    assert understand(heard_text(request.asks)) == "think"
    paced = with_silences(tuple(speech), length_s(speech), length_s(speech) + 60, least_s=63.0)
    assert 25 < paced[0].wait_s < 60
    assert length_s(paced[1:]) >= 63
    unhurried = with_silences(tuple(speech), length_s(speech), length_s(speech) + 60, least_s=0.0)
    assert unhurried[-1].say


def test_whoever_writes_is_silent_longer(candidate):
    """Below what a coding round calls a long silence, and above what a story would bear."""
    speech = (Segment("One."), Segment("Two."), Segment("Three."))
    waits = [one.wait_s for one in with_silences(speech, 3.0, 300.0, "coding") if one.wait_s]
    assert waits[0] <= 5
    assert 4 < waits[1] == waits[2] < 20
    assert sum(waits) == pytest.approx(297)


def test_an_answer_without_a_length_is_said_with_a_breath_between_sentences():
    """Nothing is waited for, before or after; a silence that was written stays."""
    speech = (Segment("One."), Segment("Two."), Segment(wait_s=7), Segment("Three."))
    assert [one.wait_s for one in with_silences(speech, 0.0, 0.0)] == [0, 0.8, 0, 7, 0]


def test_first_answer_overruns_and_the_last_one_does_not(candidate):
    """Three minutes are documented: planted in the first, kept in the others."""
    lengths = {a.question: length_s(_answered(a.initial)) for a in candidate.answers}
    assert lengths["outside-your-scope"] > 182
    assert 120 < lengths["team-turnaround"] < 175
    assert 120 < lengths["disagreeing-with-your-manager"] < 175


def _answered(speech):
    """What is heard of it after the request and the thinking: sentences with a breath between them."""
    said = in_sentences(speech)
    first = next(index for index, one in enumerate(said) if one.say)
    return with_silences(said[first:], 0.0, 0.0)


def test_what_it_asks_for_is_understood(candidate):
    """Time to think, and one repetition: each in words that the interviewer understands."""
    requests = [one.asks for speech in candidate.expected() for one in speech if one.asks]
    understood = [understand(heard_text(request)) for request in requests]
    assert set(understood) == {"think", "repeat"}
    assert understood.count("repeat") == 1


def test_what_it_will_say_is_known_before_the_round(candidate):
    """The speech that is made ahead is that of the answers with an end, in their order, and the own questions."""
    expected = candidate.expected()
    assert expected[0] == candidate.answers[0].initial
    assert expected[-1] == candidate.own_questions.asked[-1]
    assert len(expected) == 3 + sum(len(answer.ends_s) for answer in candidate.answers) + 4


def test_its_own_questions_end_with_words_that_are_understood(candidate):
    """Four questions, and then none left."""
    asked = [words(candidate.answer_for("wrap-up", None, "other", nth)) for nth in range(6)]
    assert [declines(text, phrases().requests) for text in asked] == [False] * 4 + [True] * 2


def test_planted_gaps_are_what_the_analysis_finds(candidate):
    """Exactly these findings in each first answer, when its words are spoken as fast as a voice speaks them."""
    rules = RuleBook.read(content_dir() / "rules")
    for answer in candidate.answers:
        said, end_s = _heard(_answered(answer.initial))
        judged = analyze(
            SpokenAnswer("story", said, 0.0, end_s, "initial", Band(120, 180), 0.0, "behavioural"), rules
        )
        assert {finding.code for finding in judged.findings} == set(answer.lacks), answer.question


def _heard(segments):
    """The words as a recogniser would write them, each with its time."""
    heard, now_s = [], 0.0
    for segment in segments:
        now_s += segment.wait_s
        for word in re.findall(r"[a-z']+", segment.say.lower()):
            heard.append(Word(word, now_s, now_s + 0.3, 0.95))
            now_s += 1 / WORDS_PER_S
    return tuple(heard), now_s


def test_planted_gaps_are_told(candidate):
    """A test of the analysis can compare with them."""
    assert "missing-metrics" in candidate.lacks("team-turnaround")
    assert candidate.lacks("disagreeing-with-your-manager") == ()
    assert candidate.lacks("nothing") == ()


def test_follow_ups_lack_nothing(candidate):
    """Whatever is asked beyond the story, its answer is flagged for nothing but the one that runs on and on."""
    rules = RuleBook.read(content_dir() / "rules")
    found = {}
    for answer in candidate.answers:
        for intent, speech in list(answer.follow_ups.items())[: len(answer.ends_s)]:
            said, end_s = _heard(_answered(speech))
            judged = analyze(
                SpokenAnswer("story", said, 0.0, end_s, "follow-up", Band(0, 120), 0.0, "behavioural"), rules
            )
            found[answer.question, intent] = [finding.code for finding in judged.findings]
    assert found.pop(("outside-your-scope", "metrics")) == ["overrun-answer"]
    assert not any(found.values()), found


def test_all_it_says_lasts_at_most_twenty_minutes(candidate, catalog):
    """Speech costs real time in the demonstration; silence does not."""
    played = _played(candidate, catalog)
    spoken = sum(len(said.split()) for said in played.said) / WORDS_PER_S
    assert spoken < 20 * 60


def test_it_plays_a_whole_round_with_an_overrun_first_phase(candidate, catalog):
    """About forty-five minutes: the first phase over its maximum, the others inside their bands."""
    played = _played(candidate, catalog)
    done = played.of(iv.PhaseDone)
    bands = [planned.band for planned in played.interview._plan.phases]
    assert bands[0].max_s + 20 < done[0].active_s < bands[0].max_s + 60
    for one, band in zip(done[1:], bands[1:], strict=True):
        assert band.min_s <= one.active_s <= band.max_s
    assert sum(one.active_s for one in done) < 45 * 60
    assert played.marks().count("phase-over") == 1
    assert played.marks().count("repeated") == 1
    assert played.of(iv.Finished) == [iv.Finished("completed")]


def test_the_follow_ups_come_in_the_order_in_which_they_are_made_ahead(candidate, catalog):
    """What the interviewer asks for is what was expected, so that nobody waits for speech."""
    played = _played(candidate, catalog)
    for answer in candidate.answers:
        asked = [
            one.intent
            for one in played.of(iv.AskedFor)
            if one.question_id == answer.question and one.role == "follow-up"
        ]
        assert asked == list(answer.follow_ups)[: len(answer.ends_s)]


def _played(candidate, catalog):
    plan = make_plan(catalog.round(candidate.round), catalog.questions, _options(candidate))
    played = Evening(Interview(plan, phrases()), lambda *_: Turn(0), words_per_s=2.8)
    played.said = []
    counted = {}

    def plays(ask, nth):
        key = ask.role if ask.role == "other" else (ask.question_id, ask.role)
        counted[key] = counted.get(key, -1) + (nth == 0)
        speech = in_sentences(candidate.answer_for(ask.question_id, ask.intent, ask.role, counted[key]))
        if speech[0].asks:
            if nth == 0:
                request = " ".join(heard_text(speech[0].asks))
                return Turn(3, then=iv.RequestMade(understand(request.split()), request))
            speech = speech[1:]
        taken_s = played.interview.view(played.now_s).phases[ask.phase_index].taken_s
        ends_s = candidate.ends_s(ask.question_id, ask.role, counted[key])
        wanted_s = fitting_length_s(plan, ask, taken_s, ends_s)
        segments = with_silences(speech, length_s(speech), wanted_s, least_s=63.0 if nth > 0 else None)
        played.said.append(words(segments))
        lacks = candidate.lacks(ask.question_id) if ask.role == "initial" else ()
        return Turn(length_s(segments), analysis(*lacks, text=words(segments)))

    played.plays = plays
    return played.run()


# --- the candidate of every other round -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def anybody():
    return load_candidate(content_dir() / "candidate" / "any-round.yaml")


def test_the_candidate_of_a_round_is_its_own_or_anybody(candidate, anybody):
    """What was written for the round comes first; where nobody plays any round, there is nobody."""
    assert candidate_for("behavioural-45", [anybody, candidate]) is candidate
    assert candidate_for("coding-45", [anybody, candidate]) is anybody
    assert candidate_for("coding-45", [candidate]) is None


ROUNDS = [one.id for one in Catalog.open(content_dir()).rounds]


def test_a_problem_is_worked_on_in_stages(anybody):
    """Each later phase has its own words; past the last one nothing new is invented."""
    said = [words(anybody.answer_for("coding-quiet-dock", None, "other", nth, "coding")) for nth in range(4)]
    assert len(set(said)) == 3
    assert said[2] == said[3]


def test_a_problem_is_worked_out_from_end_to_end(anybody):
    """What is said first, and then every stage, for one that was written and for any other."""
    for name in ("coding-quiet-dock", "coding-anything"):
        whole = words(anybody.whole_work(name, "coding"))
        assert whole.startswith(words(anybody.answer_for(name, None, "initial", 0, "coding")))
        for nth in range(3):
            assert words(anybody.answer_for(name, None, "other", nth, "coding")) in whole


def test_against_the_clock_a_story_is_short_and_whole(anybody):
    """Within the minute that rapid fire gives it, and with nothing that its review would miss."""
    rules = RuleBook.read(content_dir() / "rules")
    told = {words(anybody.answer_for(name, None, "initial", 0, "rapid-fire")) for name in "abc"}
    assert len(told) == 3
    for name in "abc":
        speech = anybody.answer_for(name, None, "initial", 0, "rapid-fire")
        said, end_s = _heard(_answered(speech))
        answer = SpokenAnswer("story", said, 0.0, end_s, "initial", Band(20, 60), 0.0, "rapid-fire")
        assert not analyze(answer, rules).findings, words(speech)


def test_different_questions_meet_different_stories(anybody):
    """The same question always the same one."""
    told = {words(anybody.answer_for(name, None, "initial", 0, "story")) for name in ("a", "b", "c", "d")}
    assert len(told) == 4
    assert words(anybody.answer_for("a", None, "initial", 0)) == words(
        anybody.answer_for("a", None, "initial", 3)
    )


def test_problems_are_chosen_only_where_they_fit(anybody, catalog):
    """The coding problem in the coding round, the design in the design round, at the level that it is for."""
    wanted = {name: anybody.wanted(catalog.round(name), catalog.questions) for name in ROUNDS}
    assert wanted["coding-45"] == ("coding-quiet-dock",)
    assert wanted["system-design-60"] == ("design-ride-sharing",)
    assert wanted["behavioural-45"] == ()


def test_a_candidate_for_one_round_wants_its_questions_there_alone(candidate, catalog):
    """Elsewhere the choice is free."""
    assert candidate.wanted(catalog.round("behavioural-45"), catalog.questions) == candidate.question_ids
    assert candidate.wanted(catalog.round("coding-45"), catalog.questions) == ()


def test_where_nothing_was_written_there_are_still_words(candidate):
    """A question that a single-round candidate does not know is answered with one of their own."""
    assert words(candidate.answer_for("never-heard-of", None, "initial", 0))


@pytest.mark.parametrize("given", [{}, {"say": "hello", "wait_s": 3}, {"say": "hello", "asks": "a moment"}])
def test_a_segment_is_words_or_silence_or_a_request(given):
    """Two at once, or none, is told."""
    with pytest.raises(ValueError, match="expected words"):
        Segment(**given)


def test_a_candidate_written_wrongly_is_told_with_file_and_line(tmp_path):
    """The reader's sentence names the file."""
    path = tmp_path / "someone.yaml"
    path.write_text("name: A\nround: b\nlevel: 9\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"someone\.yaml"):
        load_candidate(path)
