"""What a person types into the search field, made into a query that cannot mean anything else."""

import re
import unicodedata

_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_MOST_TERMS = 24
_FOUND_CATEGORIES = ("L", "N", "So", "Sk", "Co")


def match_expression(typed: str) -> str | None:
    """The FTS5 expression for `typed`; None where there is nothing to look for.

    Words must all be there, in any of their forms; "a phrase" in this order; `-word` must not be there; `wor*` may go
    on; OR (in capitals) offers a choice between its neighbours.  Anything else is plain text: every term is quoted,
    so no operator, column or quotation mark of the query language comes from outside.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    choice = False
    for found in list(_TERM.finditer(typed))[:_MOST_TERMS]:
        if found["word"] == "OR" and not found["minus"]:
            choice = bool(wanted)
            continue
        term = _quoted(found["phrase"], found["word"])
        if term is None:
            continue
        if found["minus"]:
            unwanted.append(term)
        elif choice:
            wanted[-1] = f"{wanted[-1]} OR {term}"
        else:
            wanted.append(term)
        choice = False
    if not wanted:
        wanted, unwanted = unwanted, []
    if not wanted:
        return None
    expression = " AND ".join(f"({term})" for term in wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _quoted(phrase: str | None, word: str | None) -> str | None:
    """One term as an FTS5 string; None where the index keeps nothing of it."""
    text = phrase if phrase is not None else (word or "")
    text = text.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")
    if not any(_is_kept(letter) for letter in text):
        return None
    going_on = phrase is None and text.endswith("*") and _is_kept(text[-2])
    return '"' + text.rstrip("*").replace('"', '""') + '"' + (" *" if going_on else "")


def _is_kept(letter: str) -> bool:
    """Whether the index keeps this letter (it must agree with `categories` of the search table)."""
    return unicodedata.category(letter).startswith(_FOUND_CATEGORIES)
