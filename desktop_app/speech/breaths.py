"""Where a speaker draws breath in words that were written down without any stops, such as a transcript.

A voice reads such words in one go, without any melody, and a recogniser then mishears every fourth of them; with stops
at the ends of its sentences it is every tenth (measured with the natural voice and the small Vosk model).
"""

_LONGEST = 24
"""Words without a stop that a voice still speaks well."""

_SHORTEST = 5
_SENTENCE = 11


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_STOPS = (".", "!", "?", ";", ":", ",", "…")
_JOINING = _set(
    "and so but because then since which when after before while until although though if unless where"
)
_SUBJECTS = _set("i we they he she it you nobody everybody everyone people there that's it's i'm")
_OPENING = _SUBJECTS | _set("the a an my our their his her this that these those no what in on at")
_LEADS_ON = _JOINING | _set(
    "that what who how why than as or whether if like to of in on at by for with from about and think know say said "
    "thought told knew where whom whose i'd when not is was are were do did does can could would will have had"
)


def with_breaths(text: str) -> str:
    """The text with commas and full stops where a long run of words has none; anything else stays as it is."""
    words = text.split()
    if _longest_run(words) <= _LONGEST:
        return text
    told: list[str] = []
    since_breath = since_stop = 0
    for at, word in enumerate(words):
        if told and since_breath >= _SHORTEST and _begins(words, at):
            stop = since_stop >= _SENTENCE
            told[-1] += "." if stop else ","
            since_breath, since_stop = 0, 0 if stop else since_stop
        # Without the capital a voice takes the full stop for that of an abbreviation.
        told.append(word[:1].upper() + word[1:] if word == "i" or (told and told[-1].endswith(".")) else word)
        stopped = word.endswith(_STOPS)
        since_breath = 0 if stopped else since_breath + 1
        since_stop = 0 if stopped else since_stop + 1
    return " ".join(told) + ("" if told[-1].endswith(_STOPS) else ".")


def _longest_run(words: list[str]) -> int:
    longest = run = 0
    for word in words:
        run = 0 if word.endswith(_STOPS) else run + 1
        longest = max(longest, run)
    return longest


def _begins(words: list[str], at: int) -> bool:
    """Whether a new clause begins with this word: a joining word and a subject, or a subject out of nothing."""
    word, before = words[at].lower(), words[at - 1].lower()
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    if word in _JOINING:
        return following in _OPENING and before not in _JOINING
    return word in _SUBJECTS and before not in _LEADS_ON and before not in _SUBJECTS
