"""What an English word sounds like, roughly: its consonants, voiced and unvoiced alike, so that spellings compare.

In the manner of Soundex and Metaphone, made coarser on purpose: a recogniser that does not know "Kubernetes" writes
"cooper net ease", and both are K-P-R-N-T-S here.
"""

import re

_RULES = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"[^a-z]", ""),
        (r"^(kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"^x", "s"),
        (r"mb$", "m"),
        (r"tch|ch", "j"),
        (r"sch", "sk"),
        (r"sh|[st]i(?=o)", "j"),
        (r"ph", "f"),
        (r"gh(?=t|$)", ""),
        (r"dg(?=[eiy])", "j"),
        (r"th", "t"),
        (r"ck|cc|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"g(?=[ei])", "j"),
        (r"[wh]", ""),
        (r"b", "p"),
        (r"d", "t"),
        (r"g", "k"),
        (r"v", "f"),
        (r"z", "s"),
        (r"[aeiouy]", ""),
        (r"(.)\1+", r"\1"),
    )
)


def consonants(text: str) -> str:
    """The consonants of a word or of several run together; equal for what sounds alike, and often for more."""
    code = text.lower()
    for pattern, replacement in _RULES:
        code = pattern.sub(replacement, code)
    return code
