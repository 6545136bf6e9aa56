"""The catalogue: lazy, merged by id, with clear words for what is unknown or wrong."""

from pathlib import Path

import pytest

from desktop_app.catalog import joining
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.problems import ContentError
from desktop_app.errors import BadInput
from desktop_app.paths import content_dir

CATEGORIES = """\
categories:
  - {id: people, title: People}
  - {id: systems, title: Systems}
  - {id: everything, title: Everything, includes: [people, systems]}
"""
TIMINGS = """\
timings:
  - {id: story, initial: 2-3 min, follow_up: 1-2 min, transition: 30 s, source: own > notes}
"""
PRINCIPLES = "principles:\n  - {id: frugality, title: Frugality, meaning: Less., source: own > notes}\n"
FREQUENCIES = """\
frequencies:
  - {id: often, title: Often, share: {"6": 0.9, "7": 0.5}, decided_by: luck, source: own > notes}
"""
ROUND = """\
rounds:
  - id: short
    title: Short
    summary: A short one.
    kind: chat
    levels: [6, 7]
    length: 10-15 min
    source: own > notes
    phases:
      - {id: talk, title: Talk, mode: question, time: 10-15 min, categories: [everything], kinds: [story]}
"""
PHASES = ROUND[ROUND.index("    phases:") :]
QUESTION = """\
questions:
  - id: first
    text: Tell me about it.
    category: people
    kind: story
    levels: [6, 7]
    principles: [frugality]
    frequency: often
    source: own > notes
    follow_ups:
      - {text: How much?, intent: metrics}
"""
LOOP = """\
loops:
  - id: day
    title: A day
    summary: One day.
    levels: [6]
    takes: a day
    source: own > notes
    rest: 15 min
    rest_source: own > notes
    stops:
      - {id: one, title: One, round: short}
    decisions:
      - {rule: All of them., must_pass: [chat], source: own > notes}
"""
SEQUENCE = """\
sequences:
  - {id: why, title: Why, summary: Why., steps: [{intent: why, asks: [Why?]}], source: own > notes}
"""
DRILL = """\
drills:
  - id: quick
    title: Quick
    summary: Quick.
    sequence: why
    source: own > notes
    round:
      id: drill-quick
      title: Quick
      summary: Quick.
      kind: drill
      levels: [6]
      length: 5 min
      source: own > notes
      phases:
        - {id: talk, title: Talk, mode: question, time: 5 min, categories: [people]}
"""
SMALL = {
    "categories.yaml": CATEGORIES,
    "timings.yaml": TIMINGS,
    "principles.yaml": PRINCIPLES,
    "frequencies.yaml": FREQUENCIES,
    "rounds/short.yaml": ROUND,
    "questions/first.yaml": QUESTION,
    "loops.yaml": LOOP,
    "sequences.yaml": SEQUENCE,
    "drills.yaml": DRILL,
}


def folder(at: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return at


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A whole small content folder."""
    return folder(tmp_path / "small", SMALL)


def faults(catalog: Catalog) -> list[str]:
    with pytest.raises(ContentError) as caught:
        catalog.check()
    return [f"{p.file.name}:{p.line} {p.text}" for p in caught.value.problems]


def changed(at: Path, name: str, old: str, new: str) -> None:
    text = (at / name).read_text(encoding="utf-8")
    assert old in text
    (at / name).write_text(text.replace(old, new), encoding="utf-8")


def test_a_small_folder_is_a_whole_catalogue(small: Path) -> None:
    """Values are joined: timings by name, categories by group, likelihood by the frequency table."""
    catalog = Catalog.open(small)
    (round_,) = catalog.rounds
    assert (round_.minutes_min, round_.minutes, round_.timing.initial.min_s) == (10, 15, 120)
    assert (round_.phases[0].min_s, round_.phases[0].max_s) == (600, 900)
    assert round_.phases[0].categories == ("people", "systems")
    assert round_.phases[0].kinds == ("story",)
    assert catalog.question("first").likelihood == {"6": 0.9, "7": 0.5}
    assert catalog.loop("day").rounds == ("short",)
    assert catalog.drill("quick").round.minutes == 5
    assert catalog.sequence("why").steps[0].intent == "why"
    assert catalog.category("everything") == ("people", "systems")
    assert catalog.check() == {
        "categories": 3,
        "rounds": 1,
        "loops": 1,
        "questions": 1,
        "sequences": 1,
        "drills": 1,
        "principles": 1,
        "frequencies": 1,
    } | dict.fromkeys(
        (
            "patterns",
            "indicators",
            "contrasts",
            "norms",
            "your_questions",
            "checklists",
            "papers",
            "preparation",
            "timelines",
            "stages",
            "debriefs",
        ),
        0,
    )


def test_nothing_is_read_before_it_is_asked_for(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One round needs rounds, timings and categories, and each of them once."""
    asked: list[str] = []
    gather = joining.gather
    monkeypatch.setattr(joining, "gather", lambda s, roots: (asked.append(s.name), gather(s, roots))[1])
    catalog = Catalog.open(small)
    assert asked == []
    catalog.round("short")
    catalog.round("short")
    assert sorted(asked) == ["categories", "rounds", "timings"]


def test_a_persons_own_content_lies_over_ours(small: Path, tmp_path: Path) -> None:
    """An item of the same id replaces ours, another one is added, the rest stays."""
    own = folder(
        tmp_path / "own",
        {
            "questions/mine.yaml": QUESTION.replace("Tell me about it.", "Tell me more.")
            + QUESTION.removeprefix("questions:\n").replace("id: first", "id: second"),
        },
    )
    catalog = Catalog.open(small, own)
    assert [question.id for question in catalog.questions] == ["first", "second"]
    assert catalog.question("first").text == "Tell me more."
    assert catalog.rounds == Catalog.open(small).rounds


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda c: c.round("shirt"), "There is no round 'shirt'; did you mean 'short'?"),
        (lambda c: c.question("frist"), "There is no question 'frist'; did you mean 'first'?"),
        (lambda c: c.loop("xyz"), "There is no loop 'xyz'; known are day."),
        (lambda c: c.drill("quik"), "There is no drill 'quik'; did you mean 'quick'?"),
        (lambda c: c.principle("frugal"), "There is no principle 'frugal'; did you mean 'frugality'?"),
        (lambda c: c.sequence("zzz"), "There is no sequence of probes 'zzz'; known are why."),
        (lambda c: c.category("peeple"), "There is no category 'peeple'; did you mean 'people'?"),
    ],
)
def test_an_unknown_id_is_bad_input_with_a_suggestion(small: Path, ask: object, sentence: str) -> None:
    """The sentence helps a person who mistyped."""
    with pytest.raises(BadInput) as caught:
        ask(Catalog.open(small))  # type: ignore[operator]
    assert str(caught.value) == sentence


def test_an_unknown_id_in_a_large_catalogue_names_only_some() -> None:
    """Nobody reads a list of a hundred."""
    with pytest.raises(BadInput, match=r"known are ([\w-]+, ){7}[\w-]+ and \d+ more\.$"):
        Catalog.open(content_dir()).question("zzzzzz")


def test_a_folder_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(BadInput, match="There is no folder of content at"):
        Catalog.open(tmp_path / "nowhere")


def test_faults_of_every_file_come_together(small: Path) -> None:
    """Structure, sense and references: one run tells them all, each at its line."""
    changed(small, "rounds/short.yaml", "10-15 min, categories", "15-10 min, categories")
    changed(small, "questions/first.yaml", "[frugality]", "[frugalty]")
    changed(small, "questions/first.yaml", "category: people", "category: peple")
    changed(small, "questions/first.yaml", "frequency: often", "frequency: oftn")
    changed(small, "loops.yaml", "round: short", "round: shirt")
    changed(small, "drills.yaml", "sequence: why", "sequence: wy")
    changed(small, "drills.yaml", "categories: [people]", "categories: [peple]")
    changed(small, "timings.yaml", "30 s", "half a minute")
    assert faults(Catalog.open(small)) == [
        "drills.yaml:2 there is no sequence of probes 'wy'; did you mean 'why'?",
        "drills.yaml:16 there is no category 'peple'; did you mean 'people'?",
        "loops.yaml:11 there is no round 'shirt'; did you mean 'short'?",
        "first.yaml:2 there is no category 'peple'; did you mean 'people'?",
        "first.yaml:2 there is no frequency 'oftn'; did you mean 'often'?",
        "first.yaml:2 there is no principle 'frugalty'; did you mean 'frugality'?",
        "short.yaml:10 'time': the minimum 900 s is above the maximum 600 s",
        "timings.yaml:2 'transition': expected a time such as '12-14 min', '5 min' or '30 s', found 'half a minute'",
    ]


def test_what_refers_to_a_faulty_item_is_not_at_fault_itself(small: Path) -> None:
    """A broken principle, timing or round is told once, where it stands."""
    changed(small, "principles.yaml", "meaning: Less.", "meening: Less.")
    changed(small, "rounds/short.yaml", "kind: chat", "kond: chat")
    assert faults(Catalog.open(small)) == [
        "principles.yaml:2 an item of 'principles' has no key 'meening'; did you mean 'meaning'?",
        "principles.yaml:2 an item of 'principles' lacks 'meaning'",
        "short.yaml:2 an item of 'rounds' lacks 'kind'",
        "short.yaml:5 an item of 'rounds' has no key 'kond'; did you mean 'kind'?",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("rounds/short.yaml", "time: 10-15 min", "time: 0 min", "a phase needs time, such as '5 min'"),
        ("rounds/short.yaml", "time: 10-15 min", "time: '12:30'", "expected a time such as"),
        (
            "rounds/short.yaml",
            "kinds: [story]",
            "questions: -1",
            "'questions' cannot be -1; expected 0 or more",
        ),
        (
            "rounds/short.yaml",
            ", categories: [everything], kinds: [story]",
            "",
            "a phase with questions needs 'categories'",
        ),
        ("rounds/short.yaml", "levels: [6, 7]", "levels: []", "a round needs 'levels'"),
        ("rounds/short.yaml", PHASES, "    phases: []\n", "a round needs at least one phase"),
        (
            "rounds/short.yaml",
            "    source",
            "    timing: nope\n    source",
            "there is no answer timing 'nope'",
        ),
        (
            "rounds/short.yaml",
            "    source",
            "    probe_depth: 0\n    source",
            "'probe_depth' cannot be 0; expected 1 to 9",
        ),
        (
            "rounds/short.yaml",
            "    source",
            "    derived: true\n    source",
            "what is marked 'derived' needs a 'reason'",
        ),
        (
            "rounds/short.yaml",
            "    source",
            "    looks_for: {'8': [x]}\n    source",
            "'looks_for' has the key '8'",
        ),
        ("rounds/short.yaml", "source: own > notes", "source: somewhere", "expected a source such as"),
        (
            "questions/first.yaml",
            "id: first",
            "id: First One",
            "the id 'First One' should be lower-case words",
        ),
        ("questions/first.yaml", ", intent: metrics", "", "lacks 'intent'"),
        ("questions/first.yaml", "intent: metrics", "intent: metric", "did you mean 'metrics'?"),
        ("questions/first.yaml", "levels: [6, 7]", "levels: []", "a question needs 'levels'"),
        ("questions/first.yaml", "levels: [6, 7]", "levels: [5]", "needs one of 6, 7, not '5'"),
        (
            "questions/first.yaml",
            "frequency: often",
            "likelihood: {'6': 2}",
            "is 2; expected a share from 0 to 1",
        ),
        ("questions/first.yaml", "frequency: often", "likelihood: {x: 0.2}", "'likelihood' has the key 'x'"),
        (
            "questions/first.yaml",
            "    source",
            "    likelihood: {'6': 0}\n    source",
            "give 'likelihood' or 'frequency'",
        ),
        (
            "questions/first.yaml",
            "    follow_ups:",
            "    clarifications: [{asks: [], answer: Ten.}]\n    follow_ups:",
            "needs words that ask for it",
        ),
        (
            "questions/first.yaml",
            "      - {text",
            "      - {text: How much?, intent: scale}\n      - {text",
            "the follow-up 'How much?' stands twice",
        ),
        ("categories.yaml", "[people, systems]", "[people, everything]", "there is no category 'everything'"),
        ("loops.yaml", "must_pass: [chat]", "must_pass: [coding]", "called 'coding'"),
        ("loops.yaml", "must_pass: [chat]", "passes: 4", "'passes' and 'of' belong together"),
        ("loops.yaml", "must_pass: [chat]", "passes: 4, of: 3", "4 of 3 rounds cannot be"),
        ("loops.yaml", "levels: [6]", "levels: []", "a loop needs 'levels'"),
        ("loops.yaml", "round: short}", "kind: wait}", "a loop needs at least one stop that is a round"),
        ("loops.yaml", "round: short}", "round: short, kind: wait}", "a stop of kind 'round' needs 'round'"),
        ("loops.yaml", "round: short}", "round: short, day: 0}", "'day' cannot be 0"),
        (
            "loops.yaml",
            "round: short}",
            "round: short, day: 2}\n      - {id: one, title: Two, round: short}",
            "two stops have the id 'one'",
        ),
        (
            "loops.yaml",
            "round: short}",
            "round: short, day: 2}\n      - {id: two, title: Two, round: short}",
            "the days of the stops should not go back",
        ),
        ("frequencies.yaml", '"7": 0.5', '"9": 0.5', "'share' has the key '9'; expected 6 or 7"),
        (
            "principles.yaml",
            "meaning: Less.",
            "meaning: Less., shows_as: {x: [y]}",
            "'shows_as' has the key 'x'",
        ),
        (
            "drills.yaml",
            "{id: talk",
            "{id: talk, title: A, mode: question, time: 5 min, categories: [people]}\n        - {id: talk",
            "two phases have the id 'talk'",
        ),
    ],
)
def test_nonsense_is_told_clearly(small: Path, name: str, old: str, new: str, told: str) -> None:
    """One change, one kind of fault, in the file where it was made."""
    changed(small, name, old, new)
    found = faults(Catalog.open(small))
    assert any(told in fault for fault in found), found
    assert all(fault.startswith(f"{Path(name).name}:") for fault in found), found


def test_the_same_id_twice_in_one_folder_is_a_fault(small: Path) -> None:
    """In whichever files they stand; the first one is named."""
    folder(small, {"questions/again.yaml": QUESTION})
    assert faults(Catalog.open(small)) == [
        f"first.yaml:2 the question 'first' stands twice (first at {small}/questions/again.yaml:2)"
    ]


def test_a_phase_without_enough_questions_is_a_fault(small: Path) -> None:
    """The round could not be played: told at the phase."""
    changed(small, "rounds/short.yaml", "kinds: [story]", "kinds: [coding]")
    assert faults(Catalog.open(small)) == [
        f"short.yaml:10 the phase 'Talk' draws 1 from everything, and there are 0 for L{level}"
        for level in (6, 7)
    ]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("[]", 1, "the file needs the key 'questions' with a list, not a list"),
        ("!x {}", 1, "stands here; expected a plain value"),
        ("{}", 1, "the file lacks 'questions'"),
        ("rounds: []", 1, "the file has no key 'rounds'; expected questions alone"),
        ("questions: {}", 1, "'questions' needs a list, not a group of keys"),
        ("questions: !x []", 1, "stands here; expected a plain value"),
        ("questions: [a]", 1, "needs keys (id, text"),
        ("", 0, "is empty"),
    ],
)
def test_a_file_that_is_no_list_of_items(small: Path, text: str, line: int, told: str) -> None:
    """The one key that belongs there is named."""
    folder(small, {"questions/first.yaml": text})
    with pytest.raises(ContentError) as caught:
        _ = Catalog.open(small).questions
    assert [p for p in caught.value.problems if p.line == line and told in p.text], str(caught.value)


def test_patterns_belong_to_kinds_of_rounds_that_are_there(small: Path) -> None:
    """An unknown kind would never be shown to anybody; with broken rounds it cannot be told."""
    pattern = "patterns:\n  - {id: p, title: P, outcome: failure, summary: S., rounds: [chatt], source: own > notes}\n"
    folder(small, {"patterns.yaml": pattern})
    assert faults(Catalog.open(small)) == [
        "patterns.yaml:2 there is no kind of round 'chatt'; did you mean 'chat'?"
    ]
    folder(small, {"rounds/short.yaml": "rounds: 1\n"})
    assert not any("chatt" in fault for fault in faults(Catalog.open(small)))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "norms.yaml",
            "norms:\n- {id: n, title: N, unit: s, meaning: M, fine_min: 3, fine_max: 2, source: a > b}\n",
            "should rise",
        ),
        (
            "stages.yaml",
            "stages:\n- {id: s, title: S, takes: 1 h, pass_min: 0.5, pass_max: 0.4, focus: F, source: a > b}\n",
            "expected shares from 0 to 1",
        ),
        (
            "papers.yaml",
            (
                "papers:\n- {id: p, title: P, summary: S, pages: 1, criteria: [], topics: [], timeline: [],"
                " source: a > b, sections: [{id: a, title: A, pages: 0, parts: []}]}\n"
            ),
            "the section 'A' needs pages",
        ),
    ],
)
def test_figures_that_contradict_themselves(small: Path, name: str, text: str, told: str) -> None:
    """Bands rise, shares are shares, sections have room."""
    folder(small, {name: text})
    assert any(told in fault for fault in faults(Catalog.open(small)))
