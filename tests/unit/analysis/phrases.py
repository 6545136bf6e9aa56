"""Words out of the rule book: what would be said to match its patterns, as near as a first choice comes to it."""

from desktop_app.catalog.rulebook import RuleBook

MEASURES = {"time": "two days", "money": "ten dollars", "percent": "ten percent"}


def said_for(rules: RuleBook, family: str, most: int = 3) -> list[str]:
    """The first few patterns of a family, spoken one after the other."""
    return [word for pattern in rules.cues[family][:most] for word in _spoken(rules, pattern)]


def _spoken(rules: RuleBook, pattern: str) -> list[str]:
    words: list[str] = []
    for element in pattern.split():
        first = element.rstrip("?").split("|")[0]
        if first.startswith("#"):
            words += MEASURES.get(first[1:], "twenty").split()
        elif first.startswith("@"):
            words.append(_member(rules, first[1:].split(".")[0]))
        elif first[0] not in "<!^$.":
            words.append(first)
    return words


def _member(rules: RuleBook, name: str) -> str:
    """A word of the class; any verb where only a form is asked for."""
    if not name:
        return "moved"
    members = rules.classes[name]
    return (members.words.split() or members.nouns.split() or members.verbs.split())[0]
