"""Every text that rooms without Qt make for the window: sentences in their code, and what they read from content."""

import ast
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Phase, Round
from desktop_app.catalog.phrases import Phrases, load_phrases
from desktop_app.catalog.rulebook import RuleBook
from tests.fakes.live_round import CONTENT, our_catalog
from tests.fakes.shelf import our_rules

ROOT = Path(__file__).parents[2]
_MAKERS = {"Sentence": 0, "MockLoopError": 0, "BadInput": 0, "Missing": 0, "called": 1}
_ELSEWHERE = ("ui", "commands", "cli.py", "__main__.py")
"""The window translates its own texts itself, and the command line speaks English."""


def words() -> set[str]:
    """All of them: templates with named places, titles, advice."""
    found = {text for path in _modules() for text in texts_made_in(path.read_text(encoding="utf-8"))}
    phrases = load_phrases(CONTENT / "interviewer")
    read = (*of_catalog(our_catalog()), *of_interviewer(phrases), *of_rules(our_rules()), *of_models())
    return found | {text for text in read if text}


def _modules() -> Iterator[Path]:
    package = ROOT / "desktop_app"
    for path in package.rglob("*.py"):
        if path.relative_to(package).parts[0] not in _ELSEWHERE:
            yield path


def texts_made_in(source: str) -> Iterator[str]:
    """What is handed to a maker of sentences as it stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = _MAKERS.get(name)
            if at is not None and len(node.args) > at:
                text = node.args[at]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def put_together() -> list[str]:
    """Where a sentence is made of pieces, and so has no template that could be translated: file and line."""
    found = []
    for path in _modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_maker = isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MAKERS
            if is_maker and node.args and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    return found


def of_catalog(catalog: Catalog) -> Iterator[str]:
    """What the window shows of the catalogue.  Questions and the names of principles stay as they are."""
    for one in catalog.rounds:
        yield from _of_round(one)
    for drill in catalog.drills:
        yield from (drill.title, drill.summary)
        yield from _of_round(drill.round)
    for loop in catalog.loops:
        yield from (loop.title, loop.summary)
        yield from (text for stop in loop.stops for text in (stop.title, stop.lasts))
        yield from (decision.rule for decision in loop.decisions)
    for checklist in catalog.checklists:
        yield from (checklist.title, *checklist.points)
    yield from (rating for debrief in catalog.debriefs for rating in debrief.ratings)
    yield from (step.title for sequence in catalog.sequences for step in sequence.steps)


def of_interviewer(phrases: Phrases) -> Iterator[str]:
    """Why a probe was asked, and the quiet hints.  What is spoken stays as it is."""
    yield from (rule.reason for rule in phrases.probes.findings)
    yield from (sequence.reason for sequence in phrases.probes.sequences)
    yield phrases.probes.reasons.own
    hints = phrases.hints
    yield from (hints.over, hints.closing, hints.we, hints.figure)


def _of_round(one: Round) -> Iterator[str]:
    yield from (one.title, one.summary)
    yield from _of_phases(one.phases)
    for looks_for in (one.looks_for or {}).values():
        yield from looks_for


def _of_phases(phases: Iterable[Phase]) -> Iterator[str]:
    for phase in phases:
        yield from (phase.title, *phase.goals)


def of_rules(rules: RuleBook) -> Iterator[str]:
    """Titles, and the templates of findings and strengths with their advice."""
    yield from rules.titles.values()
    yield from (rule.advice for rule in rules.rules.values())
    for texts in rules.wordings.values():
        yield from (text for text in texts if not is_spoken(text))


def is_spoken(text: str) -> bool:
    """Whether all of it is a sentence to be said in the interview, and so stays in the interview's language."""
    return text[:1] == "“" and text.find("”") == len(text) - 1


def of_models() -> Iterator[str]:
    """What the speech models are called, for short as well, and what is said of them."""
    for model in json.loads((ROOT / "resources" / "models.json").read_text(encoding="utf-8"))["models"]:
        yield from (model["title"], model["summary"], model["title"].partition(",")[0])


def texts_of_window() -> dict[str, list[str]]:
    """What the window hands to `tr` (in the context of its class) and to `translate`, by context, in their order."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "desktop_app" / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for context, text in _texts_in(tree, ""):
            found.setdefault(context, []).append(text)
    return found


def _texts_in(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = child.func.attr if isinstance(child.func, ast.Attribute) else getattr(child.func, "id", "")
            texts = [arg.value if isinstance(arg, ast.Constant) else None for arg in child.args]
            if name == "tr" and texts and isinstance(texts[0], str):
                yield owner, texts[0]
            elif name == "translate" and len(texts) > 1 and isinstance(texts[1], str):
                yield str(texts[0]), texts[1]
        yield from _texts_in(child, child.name if isinstance(child, ast.ClassDef) else owner)
