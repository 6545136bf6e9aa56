"""How well something was heard: the words, compared as the field compares them."""

import re


def plain_words(text: str) -> list[str]:
    """Lower-case words without punctuation; an apostrophe inside a word stays."""
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower().replace("’", "'"))


def word_errors(true: list[str], heard: list[str]) -> int:
    """How many words must be put in, left out or replaced (Levenshtein) to make `heard` of `true`."""
    row = list(range(len(heard) + 1))
    for count, word in enumerate(true, 1):
        left_above, row[0] = row[0], count
        for at, other in enumerate(heard, 1):
            left_above, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, left_above + (word != other))
    return row[-1]


def word_error_rate(true: str, heard: str) -> float:
    """Errors for each true word."""
    words = plain_words(true)
    return word_errors(words, plain_words(heard)) / len(words)


def most_errors() -> float:
    """The share of words that may be wrong: 15 % on a natural voice; a plain one (espeak-ng) is a third misheard."""
    from desktop_app.speech.choose import installed_voices

    return 0.45 if installed_voices()[0].quality == "plain" else 0.15
