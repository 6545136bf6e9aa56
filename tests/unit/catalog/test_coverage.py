"""Every heading of the documents maps to content, or to a written reason why there is none."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Source
from desktop_app.paths import content_dir

DOCUMENTS = Path(__file__).parents[4] / "shared" / "seeds"
"""The documents, where they lie beside the checkout; what needs them is skipped elsewhere."""

BELOW = "only a frame: what stands below it is covered heading by heading"
INTRODUCES = "introduces the document; it holds no fact about a round, a question or a rule"

COVERED: dict[str, dict[str, str]] = {
    "000_132f0c0b6a521e83.txt": {
        "Interview Mechanics Masterclass": INTRODUCES,
        "Mastering the Amazon Interview Machine": INTRODUCES,
        "Loop Structure Variations": "",
        "Standard L6 Loop": "",
        "Extended L7 Loop": "",
        "2024-2025 Process Updates": "",
        "The 6-Pager Assignment Deep-Dive": "",
        "What It Actually Tests": "",
        "Template: Amazon 6-Pager Format": "",
        "Actual L7 6-Pager Topics": "held with the paper itself, whose source is the chapter above",
        "Understanding the Bar Raiser Role": "",
        "The 5 Whys Preparation Method": "",
        "Bar Raiser Question Patterns": "",
        "Time Management Strategies by Interview Type": BELOW,
        "Coding Interview Timing": "",
        "System Design Interview Timing": "",
        "Behavioral Interview Timing": "",
        "Strategic Question Banks by Level": BELOW,
        "L6 Strategic Questions": "",
        "L7 Strategic Questions": "",
        "Real Timeline Examples": BELOW,
        "Successful L6 Candidate Timeline": "",
        "Successful L7 Candidate Timeline": "",
        "Mechanics Mastered": "closes the document with an encouragement",
    },
    "001_e67e29c415189d4a.txt": {
        "Amazon L6/L7 Interview Process: Complete Guide": INTRODUCES,
        "Understanding Amazon's Engineering Manager Interview Philosophy": "",
        "Complete Interview Process Overview": BELOW,
        "Process Timeline and Structure": "a diagram of the stages, which the loops and the stages hold in words",
        "Process Timing and Expectations": "",
        "Stage-by-Stage Deep Dive": BELOW,
        "Stage 1: Initial Phone Screen": "",
        "Phone Screen Preparation Strategy": "",
        "Stage 2: Technical Phone Screen": "",
        "Technical Phone Screen Success Framework": "",
        "Stage 3: On-Site Interview Loop": "",
        "Round 1 & 2: Coding Interviews": "",
        "Coding Interview Success Strategies": "",
        "Round 3: System Design Interview": "",
        "System Design Excellence Framework": "",
        "Round 4 & 5: Behavioral Interviews": "",
        "Behavioral Interview Success Framework": "",
        "Round 6: Bar Raiser Interview": "",
        "Round 7: Hiring Manager Interview": "",
        "Interview Process Timeline and Logistics": BELOW,
        "Typical Process Timeline": "",
        "Remote Interview Adaptations": "",
        "L6 vs L7 Process Differences": BELOW,
        "Interview Scope and Expectations": "",
        "Success Criteria Differentiation": "",
        "Common Failure Points and Recovery Strategies": BELOW,
        "Technical Interview Failures": BELOW,
        "Common Coding Failures": "",
        "System Design Failures": "",
        "Behavioral Interview Failures": BELOW,
        "Common Behavioral Failures": "",
        "Bar Raiser Interview Failures": BELOW,
        "Critical Bar Raiser Failure Modes": "",
        "Post-Interview Process and Decision Making": BELOW,
        "Amazon's Decision Framework": "",
        "What to Expect After Interviews": "",
        "Complete Interview Preparation Checklist": BELOW,
        "8 Weeks Before Interview": "",
        "4 Weeks Before Interview": "",
        "1 Week Before Interview": "",
        "Interview Day": "",
        "Key Takeaways and Success Principles": "",
        "Final Interview Strategy": "a formula of three parts; the pattern of the takeaways above holds them",
    },
    "002_d33ec8a752c8ae78.txt": {
        "Real Amazon L6/L7 Interview Questions Database": INTRODUCES,
        "Comprehensive Question Collection": INTRODUCES,
        "System Design Questions": BELOW,
        "L6 System Design Questions": BELOW,
        "Core Platform Questions": "",
        "E-commerce & Retail Questions": "",
        "L7 System Design Questions": BELOW,
        "Platform & Infrastructure": "",
        "Organizational Scale Problems": "",
        "Behavioral Questions by Leadership Principle": BELOW,
        "Customer Obsession": "",
        "Ownership": "",
        "Think Big": "",
        "Hire and Develop": "",
        "Have Backbone": "",
        "Technical Leadership Questions": BELOW,
        "Architecture & Design": "",
        "Team Leadership": "",
        "Crisis & Pressure Questions": BELOW,
        "Incident Response": "",
        "Pressure Scenarios": "",
        "Metrics & Performance Questions": BELOW,
        "Performance Management": "",
        "Rapid-Fire Follow-Up Patterns": "",
        "Common Follow-Up Sequences": "held under its chapter, Rapid-Fire Follow-Up Patterns",
        "Unique & Unexpected Questions": "",
        "Question Frequency Analysis": "",
        "Most Asked Questions": "the table of its chapter, Question Frequency Analysis, row by row",
        "Quick Reference: Question Categories": BELOW,
        "By Interview Round": "",
        "Using This Database": "",
    },
    "003_ff89440168e43fbb.txt": {
        "Red Flags & Success Patterns": INTRODUCES,
        "The Difference Between Pass and Fail": INTRODUCES,
        "Common Failure Patterns": BELOW,
        '1. The "We" Instead of "I" Trap': "",
        "2. Weak Product Strategy Failures": "",
        "3. No Quantified Metrics Mistakes": "",
        "4. Rapid-Fire Question Handling Failures": "",
        "5. Amazon Leadership Principle Superficiality": "",
        "Failure Example": "each failure pattern has an example of our own",
        "Failure Pattern": "each failure pattern has an example of our own",
        "Success Pattern": "each failure pattern has an example of our own, told well",
        "Success Thread Patterns": BELOW,
        "1. The Technical Depth Spiral": "",
        "2. The Leadership Evolution Arc": "",
        "3. The Customer-Backward Technical Decision": "",
        "4. The Principled Trade-off Decision": "",
        "Interview Success Patterns by Round Type": BELOW,
        "System Design Success Patterns": "",
        "1. Requirements Clarification Excellence": "held under its chapter; the document gives the heading alone",
        "2. Architecture Evolution Approach": "held under its chapter; the document gives the heading alone",
        "Behavioral Interview Success Patterns": "",
        "1. Story Structure Mastery": "held under its chapter; the document gives the heading alone",
        "2. Depth and Authenticity": "held under its chapter; the document gives the heading alone",
        "Coding Interview Success Patterns": "",
        "1. Problem-Solving Approach": "held under its chapter; the document gives the heading alone",
        "2. Code Quality Signals": "held under its chapter; the document gives the heading alone",
        "Success Probability Indicators": BELOW,
        "High Success Probability Signals": "",
        "Low Success Probability Warning Signs": "",
        "The Meta-Pattern": "",
    },
}
"""Each document's headings.  An empty text: at least one item of content names it as its source; else the reason."""


def sources(value: object) -> Iterator[Source]:
    if isinstance(value, Source):
        yield value
    elif is_dataclass(value):
        for item in fields(value):
            yield from sources(getattr(value, item.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from sources(item)


def all_sources() -> set[Source]:
    catalog = Catalog.open(content_dir())
    return {source for name in catalog.sections for source in sources(getattr(catalog, name))}


SOURCES = all_sources()


@pytest.mark.parametrize(
    ("document", "heading"),
    [(d, h) for d, headings in COVERED.items() for h, why in headings.items() if not why],
)
def test_a_heading_has_content(document: str, heading: str) -> None:
    """Some item names it as the place that it comes from."""
    assert any(source.document == document and source.place.startswith(heading) for source in SOURCES)


def test_every_source_stands_under_a_known_heading() -> None:
    """No item names a place that the documents do not have; loop variations stand under the loops they belong to."""
    for source in SOURCES:
        headings = COVERED.get(source.document, {})
        if source.document.endswith(".txt"):
            assert any(source.place.startswith(heading) for heading in headings), str(source)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[*`_#|\"]", " ", text)).strip().lower()


def document_text(name: str) -> str:
    path = DOCUMENTS / name
    if not path.is_file():
        pytest.skip("the documents do not lie beside this checkout")
    return path.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize("document", COVERED)
def test_headings_and_places_are_really_the_documents(document: str) -> None:
    """Every heading in the table, and every part of every source's place, can be found in the document."""
    text = plain(document_text(document))
    for heading in COVERED[document]:
        assert plain(heading) in text, heading
    for source in SOURCES:
        if source.document == document:
            for part in source.place.split(", "):
                assert part.isdigit() or plain(part) in text, str(source)


def headings_of(text: str) -> list[str]:
    """Markdown headings outside code, and the lines that a web page marks with a pilcrow."""
    found, fenced = [], False
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        if not fenced and re.match(r"#{1,6} ", line):
            found.append(line.lstrip("# "))
        elif line.endswith("¶"):
            found.append(line.removesuffix("¶"))
    return found


@pytest.mark.parametrize(
    "document", ["001_e67e29c415189d4a.txt", "002_d33ec8a752c8ae78.txt", "003_ff89440168e43fbb.txt"]
)
def test_no_heading_of_a_document_is_forgotten(document: str) -> None:
    """A heading that is in the document and not in the table would be a hole in the content."""
    known = [plain(heading) for heading in COVERED[document]]
    forgotten = [h for h in headings_of(document_text(document)) if not any(k in plain(h) for k in known)]
    assert forgotten == []
