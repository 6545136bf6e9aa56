"""Checks whole folders of content: every section, the interviewer's words, the rule book, the candidates, strays."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from desktop_app.catalog.candidate import load_candidate
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.content import SECTIONS
from desktop_app.catalog.glossary import load_glossary
from desktop_app.catalog.phrases import load_phrases
from desktop_app.catalog.problems import ContentError, Problem, nearest
from desktop_app.catalog.rulebook import RuleBook

ELSEWHERE = ("rules", "interviewer", "candidate", "glossary")
"""Folders and files inside content that other readers than the catalogue's read."""


def check_content(content_dir: Path, own: Path | None = None) -> dict[str, int]:
    """How many items each section holds, with those of `own` over ours.

    ContentError with every fault of every file; BadInput where a folder is not there.
    """
    roots = (content_dir, *([own] if own else []))
    catalog = Catalog.open(*roots)
    problems: list[Problem] = []
    counts: dict[str, int] = {}
    try:
        counts = catalog.check()
    except ContentError as error:
        problems += error.problems
    for root in roots:
        problems += _strays(root)
        problems += _elsewhere(root)
    if not problems:
        problems += _unknown_codes(catalog, content_dir)
    if problems:
        raise ContentError(problems)
    return counts


def _strays(root: Path) -> Iterator[Problem]:
    """Files that nobody would read: a misspelt name is quicker found here than missed in the app."""
    known = [*(section.name for section in SECTIONS), *ELSEWHERE]
    entries = [path for path in sorted(root.iterdir()) if not path.name.startswith(".")]
    for path in entries:
        name = path.name if path.is_dir() else path.stem
        if (path.is_dir() or path.suffix in (".yaml", ".yml")) and name not in known:
            near = nearest(name, known) or f"; expected {', '.join(known)}"
            yield Problem(path, 0, f"is not read, there is no section {name!r}{near}")
    for path in sorted(root.rglob("*.yml")):
        yield Problem(path, 0, "is not read; name it .yaml")
    if not any(path.is_dir() or path.suffix == ".yaml" for path in entries):
        yield Problem(root, 0, f"holds no content; expected one of {', '.join(known)}")


def _elsewhere(root: Path) -> Iterator[Problem]:
    readers: list[Callable[[], object]] = []
    if (root / "rules").is_dir():
        readers.append(partial(RuleBook.read, root / "rules"))
    if (root / "interviewer").is_dir():
        readers.append(partial(load_phrases, root / "interviewer"))
    if (root / "glossary.yaml").exists():
        readers.append(partial(load_glossary, root / "glossary.yaml"))
    readers += [partial(load_candidate, path) for path in sorted((root / "candidate").glob("*.yaml"))]
    for read in readers:
        try:
            read()
        except ContentError as error:
            yield from error.problems


def _unknown_codes(catalog: Catalog, content_dir: Path) -> Iterable[Problem]:
    """Patterns explain findings that the rule book has."""
    known = RuleBook.read(content_dir / "rules").rules
    return [
        placed.problem(f"there is no finding {code!r}{nearest(code, known)}")
        for placed in catalog.placed_patterns
        for code in placed.item.findings
        if code not in known
    ]
