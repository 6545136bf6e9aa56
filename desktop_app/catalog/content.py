"""The format of the content folder: one section each for rounds, questions and so on, with the shape of its files."""

from dataclasses import dataclass

from desktop_app.catalog.advice import Frequency, Principle
from desktop_app.catalog.entries import RoundEntry, faults_of_origin, faults_of_question
from desktop_app.catalog.model import AnswerTiming, Band, Question, Source
from desktop_app.catalog.sections import Section

__all__ = [
    "CATEGORIES",
    "FREQUENCIES",
    "PRINCIPLES",
    "QUESTIONS",
    "ROUNDS",
    "TIMINGS",
    "Category",
    "RoundEntry",
    "TimingEntry",
]


@dataclass(frozen=True, slots=True)
class TimingEntry:
    """A named answer timing that rounds refer to."""

    id: str
    initial: Band
    follow_up: Band
    transition: Band
    source: Source
    derived: bool = False
    reason: str = ""

    def timing(self) -> AnswerTiming:
        return AnswerTiming(self.initial, self.follow_up, self.transition.max_s, self.source)


@dataclass(frozen=True, slots=True)
class Category:
    """A heading that questions stand under.  One that `includes` others stands for them all in a phase."""

    id: str
    title: str
    includes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryFile:
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class TimingFile:
    timings: tuple[TimingEntry, ...]


@dataclass(frozen=True, slots=True)
class RoundFile:
    rounds: tuple[RoundEntry, ...]


@dataclass(frozen=True, slots=True)
class QuestionFile:
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class PrincipleFile:
    principles: tuple[Principle, ...]


@dataclass(frozen=True, slots=True)
class FrequencyFile:
    frequencies: tuple[Frequency, ...]


CATEGORIES = Section("categories", "category", CategoryFile, lambda file: file.categories)
TIMINGS = Section("timings", "answer timing", TimingFile, lambda file: file.timings)
ROUNDS = Section("rounds", "round", RoundFile, lambda file: file.rounds)
QUESTIONS = Section("questions", "question", QuestionFile, lambda file: file.questions, faults_of_question)
PRINCIPLES = Section(
    "principles",
    "principle",
    PrincipleFile,
    lambda file: file.principles,
    lambda principle: faults_of_origin(principle.derived, principle.reason),
)
FREQUENCIES = Section("frequencies", "question type", FrequencyFile, lambda file: file.frequencies)
