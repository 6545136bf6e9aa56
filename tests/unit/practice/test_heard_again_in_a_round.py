"""A round whose answers are heard a second time while it goes on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.catalog.glossary import Glossary, Term
from desktop_app.interview import model as iv
from desktop_app.library.model import Compared, Doubt, Exchange, NamePutRight
from desktop_app.practice.model import RoundKept, WordsHeard
from desktop_app.practice.second_hearing import HeardAgain
from desktop_app.speech.trade_words import TradeWords
from tests.fakes.recogniser import words_at
from tests.unit.practice.stage import Stage

STORY = "i moved the service to cooper net ease because customers were waiting for two weeks and it was too slow for us"
AGAIN = (
    "I moved the service to Kubernetes. Deploys went from 14 days to 20 minutes, and customers got their refunds. "
    "What I learned is to ask customers first."
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    names = TradeWords(Glossary((Term("Kubernetes", ("cooper net ease",)),)))
    made = Stage(tmp_path, scripts=[words_at(STORY)], names=names)
    yield made
    made.live.close()


def answered(stage: Stage) -> int:
    stage.live.start()
    exchange_id = stage.listening()
    stage.say(12.0)
    stage.watching.until(lambda event: isinstance(event, WordsHeard) and bool(event.words))
    stage.live.end_answer()
    stage.watching.until_effect(iv.StopListening)
    stage.watching.until(lambda _: exchange_id in stage.second.ended)
    return exchange_id


def exchange(stage: Stage, exchange_id: int) -> Exchange:
    return next(one for one in stage.session.exchanges if one.id == exchange_id)


def again(kept: Exchange, *, final: bool = True) -> HeardAgain:
    start_s = kept.listened[0][0]
    words = tuple(
        Word(text, start_s + at * 0.4, start_s + at * 0.4 + 0.3, 0.9) for at, text in enumerate(AGAIN.split())
    )
    compared = Compared((Doubt("two", "14", 1.0, 1.5),), (NamePutRight("Kubernetes", "cooper", 0.5, 0.9),))
    return HeardAgain(kept.id, kept.listened, words, "whisper-base", compared, final)


def test_names_of_the_trade_are_put_right_when_an_answer_ends(stage: Stage) -> None:
    """What was heard of them stays beside them."""
    kept = exchange(stage, answered(stage))
    assert "Kubernetes because" in " ".join(word.text for word in kept.words)
    assert [name.heard for name in kept.compared.names] == ["cooper net ease"]
    assert " ".join(word.text for word in kept.heard or ()) == STORY
    assert kept.analysis is not None
    assert "Kubernetes" in kept.analysis.text


def test_the_second_hearing_replaces_the_words_and_what_was_found(stage: Stage) -> None:
    """The first words are kept, the second are judged, and the library has it before the round is over."""
    exchange_id = answered(stage)
    live = exchange(stage, exchange_id)
    heard = again(live)
    assert stage.second.take is not None
    stage.second.take(heard)
    stage.watching.until(lambda _: exchange_id in stage.second.kept_ids)
    kept = exchange(stage, exchange_id)
    assert (kept.words, kept.heard, kept.hearing) == (heard.words, live.heard, "whisper-base")
    assert kept.compared == heard.compared
    assert kept.analysis is not None
    assert [metric.readable for metric in kept.analysis.metrics] == ["14 days -> 20 min"]


def test_the_next_probe_goes_by_what_was_heard_again(stage: Stage) -> None:
    """Live nothing was heard of what was learned, and it would be asked for; the second hearing has it."""
    answered(stage)
    stage.watching.until(lambda _: len(stage.watching.effects(iv.AskedFor)) > 1)
    live = exchange(stage, 1).analysis
    assert live is not None
    assert "no-learning" in {finding.code for finding in live.findings}
    heard = again(exchange(stage, 1))
    assert stage.second.take is not None
    stage.second.take(heard)
    stage.watching.until(lambda _: 1 in stage.second.kept_ids)
    stage.listening(after=len(stage.watching.events) - 1)
    stage.live.end_answer()
    stage.watching.until(lambda _: len(stage.watching.effects(iv.AskedFor)) > 2)
    assert stage.watching.effects(iv.AskedFor)[2].intent == "depth"


def test_words_of_a_pass_that_is_not_the_last_are_kept_but_not_done(stage: Stage) -> None:
    """The hesitations are still to come."""
    exchange_id = answered(stage)
    assert stage.second.take is not None
    stage.second.take(again(exchange(stage, exchange_id), final=False))
    stage.watching.until(lambda _: exchange(stage, exchange_id).hearing == "whisper-base")
    assert stage.second.kept_ids == []


def test_what_was_heard_of_another_stretch_is_not_taken(stage: Stage) -> None:
    """The answer was opened again since; it will be heard as a whole."""
    exchange_id = answered(stage)
    live = exchange(stage, exchange_id)
    heard = again(live)
    assert stage.second.take is not None
    stage.second.take(HeardAgain(9, heard.listened, heard.words, "x", Compared(), final=True))
    stage.second.take(HeardAgain(exchange_id, ((0.0, 1.0),), heard.words, "x", Compared(), final=True))
    stage.live.close()
    assert exchange(stage, exchange_id).words == live.words
    assert stage.second.kept_ids == []


def test_what_comes_as_the_round_ends_is_still_taken(stage: Stage) -> None:
    """And after the session is whole nothing is handed over any more."""
    exchange_id = answered(stage)
    assert stage.second.take is not None
    stage.live.end_round()
    stage.second.take(again(exchange(stage, exchange_id)))
    stage.watching.until(lambda event: isinstance(event, RoundKept))
    assert stage.second.rounds_ended == [stage.session.head.id]
    taken = exchange(stage, exchange_id).hearing == "whisper-base"
    assert taken == (stage.second.kept_ids == [exchange_id])


def test_a_request_is_no_part_of_what_is_heard_again(tmp_path: Path) -> None:
    """Neither its words nor what the interviewer said to it: only the answer proper is listened to twice."""
    asked = [replace(word, end_s=2.0) for word in words_at("could you repeat the question please")]
    stage = Stage(tmp_path, scripts=[asked, words_at(STORY)])
    stage.live.start()
    exchange_id = stage.listening()
    before = len(stage.watching.events)
    stage.say(3.0)
    stage.listening(after=before)
    before = len(stage.watching.events)
    stage.say(12.0)
    stage.watching.until(lambda event: isinstance(event, WordsHeard) and bool(event.words), after=before)
    stage.live.end_answer()
    stage.watching.until(lambda _: exchange(stage, exchange_id).analysis is not None)
    kept = exchange(stage, exchange_id)
    assert kept.words
    assert len(kept.listened) == 1
    assert kept.listened[0][0] >= 2.9
    stage.live.close()
