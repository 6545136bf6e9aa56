"""English word forms: every form of a verb, the plural of a noun, from a base form and the irregular ones."""

from collections.abc import Container, Iterable
from typing import Literal

Form = Literal["base", "s", "past", "done", "ing"]
"""A verb's form: to go, goes, went, gone, going."""

_VOWELS = "aeiou"
Irregular = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Past forms and participles by base form."""


def verb_forms(base: str, irregular: Irregular, doubling: Container[str]) -> list[tuple[str, Form]]:
    """All forms of a verb, each with its name; a verb of `doubling` doubles its last letter (`stop`, `stopped`)."""
    stem = base + base[-1] if base in doubling else base
    past, done = irregular.get(base) or ((_past(stem),), (_past(stem),))
    pairs: list[tuple[str, Form]] = [(base, "base"), (third_person(base), "s"), (_ing(stem), "ing")]
    pairs += [(form, "past") for form in past]
    pairs += [(form, "done") for form in done]
    if stem != base and base.endswith("l"):  # British and American: cancelled, canceled
        pairs += [(f"{base}ed", "past"), (f"{base}ed", "done"), (f"{base}ing", "ing")]
    return pairs


def third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}s"


def plural(noun: str, irregular: dict[str, str]) -> str:
    """The plural; a noun of irregular plural is looked up by its last part (`policewoman`)."""
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("man") and noun not in ("human", "german"):
        return f"{noun[:-3]}men"
    return third_person(noun) if not noun.endswith("o") else f"{noun}s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}ing"


def irregular_verbs(lines: Iterable[str]) -> Irregular:
    """`go went gone` by its base; alternatives stand behind a bar (`burn burnt|burned burnt|burned`)."""
    table: Irregular = {}
    for line in lines:
        base, past, done = line.split()
        table[base] = (tuple(past.split("|")), tuple(done.split("|")))
    return table


def irregular_nouns(lines: Iterable[str]) -> dict[str, str]:
    """`child children` by its singular."""
    return dict(line.split() for line in lines)
