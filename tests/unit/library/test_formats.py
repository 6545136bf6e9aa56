"""The forms in which a session leaves: subtitles, Markdown, plain text, sound, PDF; each reproducible and whole."""

import io
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.model import Word
from desktop_app.audio.wave_file import read_samples, write_wave
from desktop_app.errors import BadInput, Missing
from desktop_app.library.export import ENDINGS, export_session
from desktop_app.library.files import Cancelled
from desktop_app.library.formats import pdf_fonts
from desktop_app.library.formats.doubts import doubts_told
from desktop_app.library.formats.markdown import markdown
from desktop_app.library.formats.ogg import with_fixed_serial
from desktop_app.library.formats.plain import hit_lines, plain_report, summary_lines
from desktop_app.library.formats.sound import write_sound
from desktop_app.library.formats.subtitles import cues, srt, vtt
from desktop_app.library.model import (
    Attachment,
    Compared,
    Doubt,
    Note,
    PhaseRecord,
    Rating,
    Recording,
    Refutation,
    Session,
    SessionQuery,
    finding_key,
)
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves
from tests.unit.library.shelves import RATE, tone


@pytest.fixture
def told(tmp_path: Path) -> Session:
    """A session with something of everything, and two segments of sound with a gap between them."""
    paths = [tmp_path / "sound-001.wav", tmp_path / "sound-002.wav"]
    write_wave(paths[0], RATE, tone(1.0))
    write_wave(paths[1], RATE, tone(2.0))
    over = replace(sample.phases()[0], start_s=0.0, end_s=50.0, active_s=912.0, outcome="done")
    return Session(
        sample.head(),
        "completed",
        2772.0,
        (over, replace(over, index=2, active_s=600.0), sample.phases()[1]),
        (sample.exchange(), sample.probe(), replace(sample.probe(3, 80.0), words=(), reason="")),
        recordings=(Recording(paths[0], RATE, 0.0, 1.0), Recording(paths[1], RATE, 1.5, 2.0)),
        round_analysis=sample.round_analysis(),
        title="A *good* one",
        tags=("ledger",),
        notes="# Not a heading\n- nor a list",
        lesson="Open with the result.",
        timed_notes=(Note(1, 12.0, "good <start>"),),
        ratings=(Rating("Ownership", "hire"),),
        refutations=(Refutation(1, finding_key(sample.analysis(sample.exchange().words).findings[0]), "x"),),
        attachments=(Attachment("pad", "```\ncode"), Attachment("sketch", '{"version":1,"shapes":[]}')),
    )


# --- subtitles ------------------------------------------------------------------------------------------------------


def test_srt_numbers_its_cues(told: Session) -> None:
    """Questions in brackets, answers as said, two lines at most, times with a comma."""
    text = srt(told)
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    assert [block[0] for block in blocks] == [str(number) for number in range(1, len(blocks) + 1)]
    assert blocks[0][1] == "00:00:05,000 --> 00:00:11,000"
    assert blocks[0][2:] == ["[When did you take on something", "outside your own area?]"]
    assert all(len(block) in (3, 4) for block in blocks)


def test_vtt_names_its_speakers_and_escapes(told: Session) -> None:
    """Voices, and no tag from content."""
    odd = replace(told.exchanges[0], text="a <b> & c --> d")
    text = vtt(replace(told, exchanges=(odd,)))
    assert text.startswith(
        "WEBVTT\n\n00:00:05.000 --> 00:00:11.000\n<v Interviewer>a &lt;b&gt; &amp; c --&gt; d\n"
    )
    assert "<v You>so we had" in text


@given(st.lists(st.tuples(st.text("abc <>&\n-", min_size=1, max_size=50), st.floats(0, 3), st.floats(0, 9))))
def test_cues_never_overlap(spoken: list[tuple[str, float, float]]) -> None:
    """Whatever the words and pauses, each cue ends before the next begins and every word is there."""
    at_s, words = 0.0, []
    for text, pause_s, length_s in spoken:
        words.append(Word(text, at_s + pause_s, at_s + pause_s + length_s))
        at_s += pause_s + length_s
    session = Session(
        sample.head(), "completed", at_s, exchanges=(replace(sample.exchange(), words=tuple(words)),)
    )
    found = cues(session)
    assert all(cue.start_s <= cue.end_s for cue in found)
    assert all(one.end_s <= other.start_s for one, other in pairwise(found))
    assert [w.text for w in words] == [] or "".join("".join(w.text.split()) for w in words) == "".join(
        "".join(cue.text.split()) for cue in found if cue.speaker == "You"
    )
    assert srt(session).count(" --> ") == len(found)


def test_a_question_never_asked_has_no_cue(told: Session) -> None:
    """A round that ended before it."""
    silent = replace(told.exchanges[0], asked_start_s=None, words=())
    assert cues(replace(told, exchanges=(silent,))) == []


def test_a_long_question_is_shared_out_over_its_time(told: Session) -> None:
    """Several cues, each as long as its letters."""
    asked = replace(told.exchanges[0], text="word " * 60, words=())
    found = cues(replace(told, exchanges=(asked,)))
    assert len(found) == 4
    assert (found[0].start_s, found[-1].end_s) == (5.0, pytest.approx(11.0))


# --- texts ----------------------------------------------------------------------------------------------------------


def test_markdown_tells_all_and_obeys_nobody(told: Session) -> None:
    """Names, notes and pads from people mean nothing to Markdown."""
    text = markdown(told)
    assert text.startswith("# A \\*good\\* one · L6\n")
    assert "\n\\# Not a heading\n\\- nor a list\n" in text
    assert "````\n```\ncode\n````" in text
    assert "| Question 1 | 12–14 min | 15:12 | +1:12 |" in text
    assert "| Wrap-up | 5–7 min | not reached |  |" in text
    assert "*Asked because no figure was heard.*" in text
    assert "> `0:12` so we had" in text
    assert "Nothing tells what you learned" not in text
    assert "> `1:27` No words were heard." in text
    assert markdown(Session(sample.head(), "ended", 0.0)).startswith("# Behavioural · L6\n")


def test_plain_text_tells_all(told: Session) -> None:
    """For a terminal: phases, questions with their reasons, words with their time, what was found."""
    text = plain_report(told)
    assert text.startswith("A *good* one · L6 · 15 January 2026, 18:40\n46:12, completed; id 2026")
    assert re.search(r"Question 1 +15:12 of 12–14 min  \+1:12 over\n", text)
    assert "(Asked because no figure was heard)\nQ  What did you yourself do?" in text
    assert "▲ 0:16 over the documented time. Open with the result." in text
    assert "Nothing tells what you learned" not in text
    assert "(no words were heard)" in text


def test_a_list_and_hits_are_lines(library: Library) -> None:
    """One line a session; hits under the session that they are in, found words in brackets."""
    shelves.keep(library, "one")
    library.annotations.star("one", True)
    library.annotations.write_notes("one", "more on the nightly job")
    writer = library.begin(sample.head("two", days_later=1), ())
    writer.exchange(replace(sample.exchange(), analysis=None))
    writer.round_analysis(sample.round_analysis())
    writer.finish("ended", 3.0)
    lines = summary_lines(library.sessions())
    assert re.match(
        r"  2026-01-16 18:40  Behavioural · L6 +0:03    1 overrun  0/1 with a figure  two  \(ended\)",
        lines[0],
    )
    assert re.match(
        r"★ 2026-01-15 18:40  Behavioural · L6 +1:00 +2 overruns  1/2 with a figure  one$", lines[1]
    )
    found = hit_lines(library.search(SessionQuery(text="nightly")).hits)
    assert found[0] == "2026-01-16 18:40  Behavioural  two"
    assert "    0:15  answer    so we had a [nightly] job" in found[1]
    assert found[3].strip() == "session   more on the [nightly] job"


# --- sound ----------------------------------------------------------------------------------------------------------


def test_exported_sound_is_true_to_the_timeline(told: Session, tmp_path: Path) -> None:
    """Segments at their place, silence between them."""
    export_session(told, tmp_path / "all.wav", "wav")
    samples = read_samples(tmp_path / "all.wav")
    assert len(samples) == 2 * int(3.5 * RATE)
    assert samples[: 2 * RATE] == tone(1.0)
    assert samples[2 * RATE : 3 * RATE] == bytes(RATE)
    assert samples[3 * RATE :] == tone(2.0)


def test_segments_of_other_rates_are_brought_to_one(told: Session, tmp_path: Path) -> None:
    """A microphone that was changed in the middle has another rate."""
    path = tmp_path / "sound-003.wav"
    write_wave(path, 16000, tone(1.0, 16000))
    mixed = replace(told, recordings=(*told.recordings[:1], Recording(path, 16000, 1.0, 1.0)))
    export_session(mixed, tmp_path / "all.flac", "flac")
    info = soundfile.info(tmp_path / "all.flac")
    assert (info.samplerate, info.frames, info.channels) == (16000, 32000, 1)


def test_sound_that_is_not_there_is_told(told: Session, tmp_path: Path) -> None:
    """No recording at all, or one that somebody removed."""
    with pytest.raises(BadInput, match="no sound to export"):
        export_session(replace(told, recordings=()), tmp_path / "x.flac", "flac")
    told.recordings[0].path.unlink()
    with pytest.raises(Missing, match="not there any more"):
        export_session(told, tmp_path / "x.flac", "flac")
    assert list(tmp_path.glob("*x.flac*")) == []


def test_ogg_keeps_its_sound_when_its_number_is_fixed(told: Session) -> None:
    """The stream decodes to the same samples, and two encodings are the same bytes."""
    first, second = io.BytesIO(), io.BytesIO()
    write_sound(told, first, "ogg")
    write_sound(told, second, "ogg")
    assert first.getvalue() == second.getvalue()
    plain, _ = soundfile.read(io.BytesIO(first.getvalue()))
    fixed, rate = soundfile.read(io.BytesIO(with_fixed_serial(first.getvalue(), 77)))
    assert (rate, list(plain)) == (RATE, list(fixed))
    assert with_fixed_serial(first.getvalue(), 77) != first.getvalue()


# --- all of them ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", sorted(ENDINGS))
def test_every_form_is_whole_and_the_same_every_time(told: Session, tmp_path: Path, form: str) -> None:
    """Same session, same bytes; nothing but the file is left."""
    one, other = (tmp_path / "out" / name for name in ("one", "other"))
    one.parent.mkdir()
    shares: list[float] = []
    export_session(told, one, form, with_sound=True, progress=shares.append)
    export_session(told, other, form, with_sound=True)
    assert one.read_bytes() == other.read_bytes() != b""
    assert sorted(path.name for path in one.parent.iterdir()) == ["one", "other"]
    if form in {"html", "pdf", "flac", "wav", "ogg", "bundle"}:
        assert shares == sorted(shares)
        assert shares[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("form", ["html", "pdf", "flac", "bundle"])
def test_a_cancelled_export_leaves_nothing(told: Session, tmp_path: Path, form: str) -> None:
    """Neither a half file nor a temporary one; an older file stays as it was."""
    target = tmp_path / "out" / "one"
    target.parent.mkdir()
    target.write_text("older")

    def cancel(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export_session(told, target, form, with_sound=True, progress=cancel)
    assert [path.name for path in target.parent.iterdir()] == ["one"]
    assert target.read_text() == "older"


def test_an_unknown_form_is_refused(told: Session, tmp_path: Path) -> None:
    """The sentence names those that are known."""
    with pytest.raises(BadInput, match="“docx”; known: html, pdf"):
        export_session(told, tmp_path / "x", "docx")


def test_a_place_that_cannot_be_written_is_told(told: Session, tmp_path: Path) -> None:
    """A folder that is not there."""
    with pytest.raises(BadInput, match="cannot be written"):
        export_session(told, tmp_path / "none" / "x.json", "json")


# --- PDF ------------------------------------------------------------------------------------------------------------


def test_a_pdf_of_a_long_answer_has_pages(told: Session, tmp_path: Path) -> None:
    """Thousands of words, long titles and other alphabets flow over pages."""
    spoken = sample.words("ledger and naïve Ωmega 数 " * 400, 100.0)
    long = replace(told.exchanges[0], words=spoken, analysis=None, text="Why? " * 40)
    phases = (
        PhaseRecord(0, "p", "A phase with a name that is far too long for its place", 60.0, 120.0),
    ) * 60
    export_session(replace(told, exchanges=(long, *told.exchanges), phases=phases), tmp_path / "x.pdf", "pdf")
    content = (tmp_path / "x.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    pages = re.search(rb"/Count (\d+)", content)
    assert pages is not None
    assert int(pages[1]) >= 5


def test_a_pdf_of_nothing_is_a_page(tmp_path: Path) -> None:
    """A round that ended at once."""
    export_session(Session(sample.head(), "ended", 0.0), tmp_path / "x.pdf", "pdf")
    assert (tmp_path / "x.pdf").stat().st_size > 1000


def test_a_missing_font_is_told(told: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PDF needs its font package; the page does not."""
    monkeypatch.setattr(pdf_fonts.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(Missing, match="fontpkg-inter"):
        export_session(told, tmp_path / "x.pdf", "pdf")


def test_a_missing_library_is_told(told: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So it does its library."""
    monkeypatch.setitem(__import__("sys").modules, "fontTools.subset", None)
    with pytest.raises(Missing, match="fpdf2"):
        export_session(told, tmp_path / "x.pdf", "pdf")


def test_numbers_that_two_hearings_differ_on_are_told_in_every_text(told: Session) -> None:
    """Unless a person has written the words since."""
    words = (Word("cut", 4.0, 4.3, 0.9), Word("50", 4.4, 4.9, 0.4))
    compared = Compared((Doubt("fifteen", "50", 4.4, 4.9), Doubt("", "9", 8.0, 8.4)))
    heard = replace(sample.exchange(), words=words, compared=compared)
    assert list(doubts_told(heard)) == [
        "At 0:04 “fifteen” was heard first, and “50” again: play it to be sure.",
        "At 0:08 no number was heard first, and “9” again: play it to be sure.",
    ]
    written = replace(heard, words=(words[0], Word("15", 4.4, 4.9)))
    assert len(list(doubts_told(written))) == 1
    session = replace(told, exchanges=(heard,))
    for form in (plain_report, markdown):
        assert "play it to be sure" in form(session)
