"""Past forms whose ending got lost in hearing: `i propose it` for "i proposed it"."""

from collections.abc import Sequence

from desktop_app.analysis.english.grammar import Grammar

_DOING = frozenset({"i", "we"})

_TOLD_EARLY = 0.7
"""In this first share of an answer "i propose" is rather a lost -ed than a habit."""

_MANY = 4
"""Deeds in the present from which on a story is taken to be told in it."""

_HABITS = frozenset(
    {"now", "always", "never", "every", "usually", "still", "whenever", "today", "nowadays", "often"}
)
_NEAR = 8


def with_lost_pasts(tokens: Sequence[str], masks: Sequence[int], grammar: Grammar, heard: bool) -> list[int]:
    """The masks, with verbs of the speaker's own deeds in the base form (`i propose it`) read as past forms.

    Either their -ed was lost in hearing an answer that is told in the past, or the whole story is told in the present.
    """
    found = list(masks)
    subjects = [at for at, token in enumerate(tokens) if token in _DOING]
    bare = [at + 1 for at in subjects if at + 1 < len(tokens) and _is_bare(masks[at + 1], grammar)]
    told = len([mask for mask in masks if mask & grammar.past]) if heard else 0
    if not told > 2 * len(bare) and len(bare) < _MANY:
        return found
    for at in bare:
        if at < len(tokens) * _TOLD_EARLY and not _HABITS.intersection(
            tokens[max(0, at - _NEAR) : at + _NEAR]
        ):
            found[at] = (masks[at] | grammar.past) & ~grammar.base
    return found


def _is_bare(mask: int, grammar: Grammar) -> bool:
    """Whether the word, right behind "i" or "we", is a verb in its base form alone."""
    return bool(mask & grammar.base) and not mask & (grammar.past | grammar.auxiliary | grammar.modal_do)
