"""The exported page: escaped, self-contained, complete; and, in a real browser, with words that can be clicked."""

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings

from desktop_app.analysis.model import Evidence, Quantity, Stretch
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import MockLoopError
from desktop_app.library.export import export_session
from desktop_app.library.marking import marked_words, reading_blocks
from desktop_app.library.model import (
    Attachment,
    Note,
    PhaseRecord,
    Rating,
    Recording,
    Refutation,
    Session,
    TimelineMark,
    finding_key,
)
from desktop_app.library.report.markup import clock, minutes
from desktop_app.library.report.page import PageStyle, render
from desktop_app.library.sketch import Shape, Sketch, to_text
from tests.fakes import sample_sessions as sample
from tests.unit.library import browser, shelves
from tests.unit.library.shelves import RATE, tone

VOID = {"meta", "input", "br", "link", "img"}
EVIL = "</script><script>document.title='stolen'</script><img src=x onerror=alert(1)>\"'&"


def told(**changes: object) -> Session:
    """A session with phases under, within and over their time, and a probe."""
    phase = replace(sample.phases()[0], start_s=0.0, end_s=50.0, outcome="done")
    session = Session(
        sample.head(),
        "completed",
        2772.0,
        (
            replace(phase, active_s=912.0),
            replace(phase, index=1, active_s=785.0),
            replace(phase, index=2, active_s=502.0),
            PhaseRecord(3, "wrap-up", "Wrap-up", 300.0, 420.0),
        ),
        (sample.exchange(), sample.probe(), replace(sample.probe(3, 90.0), words=(), reason="")),
        marks=(TimelineMark(12.5, "paused", "slept"), TimelineMark(12.6, "paused", "slept")),
        round_analysis=sample.round_analysis(),
    )
    return replace(session, **changes)  # type: ignore[arg-type]


def page(session: Session) -> str:
    return render(session, PageStyle.load())


class Outline(HTMLParser):
    """The page as a browser understands it: its text, and whether every tag is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.text += " "
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in {"script", "style"}:
            self.text += data


def plain(text: str) -> str:
    return " ".join(Outline(text).text.split())


def test_the_page_tells_the_round() -> None:
    """What it was, how it went, planned against taken, every answer with its findings and their sources."""
    text = plain(page(told()))
    assert "Behavioural · L6 15 January 2026, 18:40 · 46:12 · completed" in text
    assert "overruns 2 answers with a figure 1 of 2 “I” 67 % words/min 124" in text
    for bar in ("15:12 of 12–14 min, +1:12 over", "13:05 of 12–14 min", "8:22 of 12–14 min, short"):
        assert bar in text
    assert "Wrap-up not reached · 5–7 min" in text
    assert "Question 1 0:19 of 2–3 min When did you take on something outside your own area?" in text
    assert "Asked because no figure was heard:What did you yourself do?" in text
    assert "3 h → 25 min from three hours to twenty five minutes" in text
    assert "serious: 0:16 over the documented time. 0:10 Open with the result." in text
    assert "2-3 minutes · 003_round-timings.txt, 2" in text
    assert "No words were heard." in text
    assert text.count("slept") == 1


def test_findings_stand_gravest_first_and_refuted_ones_are_out() -> None:
    """What is "not so" is not exported as a finding."""
    text = plain(page(told()))
    assert (
        text.index("0:16 over")
        < text.index("Nothing tells what you learned")
        < text.index("with its baseline")
    )
    finding = sample.analysis(sample.exchange().words).findings[0]
    refuted = told(refutations=(Refutation(1, finding_key(finding), finding.code),))
    assert "Nothing tells what you learned" not in plain(page(refuted))


def test_own_judgement_is_on_the_page() -> None:
    """Lesson, ratings, notes and notes at a time, where there are any."""
    own = told(
        lesson="Open with the result.",
        ratings=(Rating("Ownership", "hire"),),
        notes="Two\nlines",
        timed_notes=(Note(1, 12.0, "good pause"),),
        title="Mine",
        tags=("one", "two"),
    )
    text = plain(page(own))
    assert "Mine Behavioural · L6 · 15 January" in text
    assert "one, two" in text
    assert "Lesson Open with the result. Ownership hire Notes Two lines 0:12 good pause" in text
    assert "Your own judgement" not in plain(page(told()))


def test_an_empty_session_is_a_page() -> None:
    """Nothing was asked, nothing said."""
    text = plain(page(Session(sample.head(), "ended", 0.0)))
    assert "answers with a figure 0 of 0 “I” – words/min –" in text


def test_nothing_is_fetched_and_nothing_runs_but_our_own() -> None:
    """One file: no address in it, one script, a policy that allows no other."""
    text = page(told())
    assert not re.search(r"(src|href)\s*=\s*[\"'](?!#)", text)
    assert "http:" not in text
    assert "https:" not in text
    assert "default-src 'none'" in text
    assert text.count("<script>") == 1


def test_what_people_wrote_cannot_become_markup() -> None:
    """Every text of a session, hostile, is shown as it was written."""
    spoken = sample.words(EVIL.replace(" ", "_"))
    exchange = replace(
        sample.exchange(), text=EVIL, reason=EVIL, words=spoken, analysis=sample_with(EVIL, len(spoken))
    )
    phase = replace(sample.phases()[0], title=EVIL)
    evil = told(
        head=replace(sample.head(), round_title=EVIL),
        title=EVIL,
        phases=(phase,),
        exchanges=(exchange,),
        marks=(TimelineMark(1.0, EVIL, EVIL),),
        lesson=EVIL,
        notes=EVIL,
        tags=(EVIL,),
        ratings=(Rating(EVIL, EVIL),),
        timed_notes=(Note(1, 1.0, EVIL),),
    )
    outline = Outline(page(evil))
    assert outline.open == []
    assert "img" not in {tag for tag, _ in outline.tags}
    assert not any(name.startswith("on") for _, attributes in outline.tags for name in attributes)
    assert outline.text.count(EVIL) > 12


def sample_with(text: str, words: int) -> object:
    """An analysis all of whose texts are `text`."""
    everything = Evidence(text, 0.0, 1.0, 0, words - 1)
    found = sample.round_analysis().findings[0]
    return replace(
        sample.round_analysis(),
        quantities=(Quantity(everything, "outcome", text),),
        parts=(Stretch(text, Evidence(text, 0.0, 4.0)),),
        findings=(
            replace(
                found,
                message=text,
                advice=text,
                rule=text,
                source=replace(found.source, document=text),
                evidence=(everything,),
            ),
        ),
    )


@hypothesis_settings(max_examples=30)
@given(shelves.sessions())
def test_any_session_is_a_sound_page(session: Session) -> None:
    """Tags are closed in order whatever the session holds."""
    assert Outline(page(session)).open == []


def test_marks_stand_on_their_words() -> None:
    """Each kind once, in form; a figure is one chip; a doubtful word is marked; a pause stands before its word."""
    spoken = list(sample.exchange().words)
    spoken[3] = replace(spoken[3], confidence=0.2)
    again = Stretch("again", Evidence("", 0, 0, 5, 6))
    context = Quantity(Evidence("", 0, 0, 4, 4), "context", "1 job")
    judged = sample.analysis(sample.exchange().words)
    judged = replace(judged, repetitions=(again,), quantities=(*judged.quantities, context))
    marked = marked_words(spoken, judged)
    assert [item.kinds for item in marked if item.kinds] == [
        ["we"], ["unsure"], ["again"], ["again"], ["i"], ["filler"], ["i"], ["hedge"],
    ]  # fmt: skip
    assert [item.place for item in marked if item.figure] == [4, *range(22, 29)]
    assert [item.place for item in marked if item.pause_s] == [20]
    text = page(told(exchanges=(replace(sample.exchange(), words=tuple(spoken), analysis=judged),)))
    assert text.count('class="figure"') == 1
    assert text.count('class="figure context"') == 1
    assert '<span class="pause">4.2 s</span>' in text
    assert marked_words(spoken, None)[3].kinds == ["unsure"]


def test_evidence_beyond_the_words_is_passed_over() -> None:
    """Words that were corrected away leave their marks behind."""
    assert all(not item.kinds for item in marked_words(sample.words("word"), sample_beyond()))


def sample_beyond() -> object:
    return replace(sample.analysis(sample.exchange().words), pauses=(Stretch("", Evidence("", 50, 60)),))


def test_blocks_break_where_the_speaker_did() -> None:
    """At a long gap, at a short one after many words, and never inside a figure."""
    words = []
    for place, word in enumerate(sample.words("w " * 100)):
        later_s = 3.0 * (place >= 10) + 1.0 * (place >= 45)
        words.append(replace(word, start_s=word.start_s + later_s, end_s=word.end_s + later_s))
    assert [len(block) for block in reading_blocks(marked_words(words, None))] == [10, 35, 55]
    whole = Quantity(Evidence("", 0, 0, 0, 99), "outcome", "all")
    judged = replace(sample.round_analysis(), quantities=(whole,))
    assert [len(block) for block in reading_blocks(marked_words(words, judged))] == [100]
    assert list(reading_blocks([])) == []


def test_times_are_written_as_a_clock_shows_them() -> None:
    """Minutes go on past sixty; bands are short."""
    assert [clock(s) for s in (0, 59.6, 61, 5400, -3)] == ["0:00", "1:00", "1:01", "90:00", "0:00"]
    assert [minutes(720, 840), minutes(30, 60), minutes(90, 90), minutes(None, 60)] == [
        "12–14 min",
        "0:30–1 min",
        "1:30 min",
        "",
    ]


def test_a_missing_part_of_the_page_is_told(tmp_path: Path) -> None:
    """A damaged installation is a sentence."""
    with pytest.raises(MockLoopError, match="Install Mock Loop again"):
        PageStyle.load(tmp_path)


# --- in a browser ---------------------------------------------------------------------------------------------------

PLAY_FROM_OWNED = """new Promise((resolve) => {
  const word = [...document.querySelectorAll(".w")].find((item) => item.textContent === "owned");
  const audio = document.querySelector("audio");
  audio.addEventListener("error", () => resolve({ error: audio.error.message }));
  audio.addEventListener("timeupdate", () => {
    const at = Number(document.querySelector(".player input").value);
    if (at > Number(word.dataset.s)) resolve({
      at, said: Number(word.dataset.s), length: audio.duration, clock: document.querySelector(".at").textContent,
      lit: document.querySelector(".now") ? document.querySelector(".now").textContent : "",
    });
  });
  word.click();
})"""


def test_rapid_fire_tells_how_soon_it_began() -> None:
    """The delay to the first word stands beside the time that the answer took; elsewhere nobody asks for it."""
    story = sample.exchange()
    assert story.analysis is not None
    quick = replace(story, kind="rapid-fire", analysis=replace(story.analysis, first_word_delay_s=1.84))
    assert "first word after 1.8 s" in render(told(exchanges=(quick,)), PageStyle.load())
    assert "first word after" not in render(told(exchanges=(story,)), PageStyle.load())


def test_the_pads_are_shown_as_they_were_left() -> None:
    """Code keeps its lines and is no markup; the sketch is a picture; without either there is no such section."""
    sketch = to_text(Sketch((Shape("box", ((0.0, 0.0), (9.0, 9.0))),)))
    pads = (Attachment("pad", "if a < b:\n    swap()"), Attachment("sketch", sketch))
    page = render(told(attachments=pads), PageStyle.load())
    assert "if a &lt; b:\n    swap()</pre>" in page
    assert '<svg class="sketch"' in page
    assert "pads" not in render(told(), PageStyle.load()).split("</style>")[1]


PLAIN_PLAYER = """new Promise((resolve) => {
  const plain = document.querySelector("audio.sound");
  plain.addEventListener("error", () => resolve({ error: plain.error.message }));
  plain.addEventListener("loadedmetadata", () => resolve({ length: plain.duration, shown: plain.controls }));
  plain.load();
  plain.muted = true;
  plain.play();
})"""

HIDE_FIGURES = """(() => {
  const shown = () => document.querySelector(".figure .spoken").checkVisibility();
  const before = shown();
  document.querySelector(".marks input[value=figure]").click();
  return [before, shown()];
})()"""

POINT = """(() => {
  document.querySelector("[data-words]").dispatchEvent(new Event("mouseenter"));
  return [...document.querySelectorAll(".spoken .pointed")].map((word) => word.textContent).join(" ");
})()"""


@pytest.fixture(scope="module")
def program() -> str:
    """A real browser.  Skips where there is none, but never in CI."""
    found = browser.installed()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("the exported page needs a browser to be tested in: install chromium")
        pytest.skip("no browser is installed (chromium)")
    return found


@pytest.mark.skipif(os.name == "nt", reason="the browser's pipe needs a Unix shell")
def test_words_can_be_clicked_in_a_browser(program: str, tmp_path: Path) -> None:
    """A click on a word plays from there and lights it; a mark can be hidden; a finding points at its words.

    What readers without scripts are left with plays as well.
    """
    sound = tmp_path / "sound-001.wav"
    write_wave(sound, RATE, tone(30.0))
    target = tmp_path / "report.html"
    export_session(told(recordings=(Recording(sound, RATE, 0.0, 30.0),)), target, "html", with_sound=True)
    assert '<audio class="sound" controls preload="none"' in target.read_text(encoding="utf-8")
    with browser.Browser(program, target, tmp_path / "profile") as page:
        assert page.run(PLAIN_PLAYER) == {"length": pytest.approx(30.0, abs=0.1), "shown": True}
        played = page.run(PLAY_FROM_OWNED)
        assert page.run(HIDE_FIGURES) == [False, True]
        assert page.run(POINT) == "from three hours to twenty five minutes"
    assert played["said"] == 17.0
    assert played["said"] < played["at"] < played["said"] + 2.0
    assert (played["lit"], played["clock"]) == ("owned", "0:17")
    assert played["length"] == pytest.approx(30.0, abs=0.1)
