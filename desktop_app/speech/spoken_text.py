"""Written questions as they are spoken: figures, abbreviations and signs of the trade put into words for any voice."""

import re

from desktop_app.speech.breaths import with_breaths

_SPELLED = (
    "AI|API|AWS|BI|CD|CEO|CI|CPU|CTO|DB|EC2|EM|EU|GPU|HR|IC|IT|KPI|LLM|LP|ML|MTTR|NPS|OKR|P0|P1|PM|PR|"
    "QPS|RAG|RPO|RTO|S3|SDE|SDK|SDM|SLA|SLI|SLO|SQL|SQS|SVP|TPM|TPS|UI|US|UX|VP"
)

_WRITTEN_OUT = {
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "and so on",
    "vs.": "versus",
    "vs": "versus",
    "w/": "with",
    "w/o": "without",
    "k8s": "kubernetes",
    "K8s": "kubernetes",
    "GenAI": "gen A I",
    "MLOps": "M L ops",
    "DevOps": "dev ops",
    "DynamoDB": "dynamo D B",
    "PostgreSQL": "postgres",
    "MySQL": "my S Q L",
    "NoSQL": "no S Q L",
    "SaaS": "sass",
    "and/or": "or",
    "1:1": "one on one",
    "1:1s": "one on ones",
}

_UNITS = {
    "ms": "milliseconds",
    "s": "seconds",
    "min": "minutes",
    "h": "hours",
    "hrs": "hours",
    "KB": "kilobytes",
    "MB": "megabytes",
    "GB": "gigabytes",
    "TB": "terabytes",
    "PB": "petabytes",
    "K": "thousand",
    "k": "thousand",
    "M": "million",
    "m": "million",
    "B": "billion",
    "bn": "billion",
    "x": "times",
    "%": "percent",
}

_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_MAGNITUDES = ("K", "k", "M", "m", "B", "bn")

_AMOUNT = rf"({_NUMBER})\s?(K|k|M|m|B|bn)?(?!\w)"
_MONEY = re.compile(rf"\$\s?{_AMOUNT}(?:\s?[-–—]\s?\$?{_AMOUNT})?(\+)?")
_RANGE = re.compile(rf"({_NUMBER}\s?(?:{_UNIT})?)\s?[-–—]\s?(?={_NUMBER})")
_MEASURE = re.compile(rf"(?<![\w.])({_NUMBER})\s?({_UNIT})(?![\w:])(\+)?")
_PLUS = re.compile(r"(?<=\d)\+")
_PERCENTILE = re.compile(r"\b[Pp](\d{2,3})(?:\.(\d+))?\b")
_LETTER_PAIR = re.compile(r"(?<=[A-Z]{2})/(?=[A-Z]{2})|(?<=\d)/(?=\d)")
_LEVEL = re.compile(r"\bL(\d{1,2})\b")
_SPELLED_WORD = re.compile(rf"\b({_SPELLED})(s?)\b")
_WRITTEN = re.compile(
    r"(?<![\w.])(" + "|".join(sorted(map(re.escape, _WRITTEN_OUT), key=len, reverse=True)) + r")(?!\w)"
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def spoken(text: str) -> str:
    """The text with everything that a voice would stumble over put into words."""
    text = _WRITTEN.sub(lambda found: _WRITTEN_OUT[found[1]], text)
    text = (
        text.replace("→", " to ").replace("&", " and ").replace("≥", " at least ").replace("≤", " at most ")
    )
    text = re.sub(r"[~≈]\s?(?=[$\d])", "about ", text)
    text = re.sub(r"[<]\s?(?=[$\d])", "under ", text)
    text = re.sub(r"[>]\s?(?=[$\d])", "over ", text)
    text = _LETTER_PAIR.sub(" ", text)
    text = _LEVEL.sub(r"L \1", text)
    text = _PERCENTILE.sub(lambda found: f"P {found[1]}" + (f" point {found[2]}" if found[2] else ""), text)
    text = _MONEY.sub(_money, text)
    text = _RANGE.sub(r"\1 to ", text)
    text = _MEASURE.sub(_measure, text)
    text = _PLUS.sub(" plus", text)
    text = _SPELLED_WORD.sub(lambda found: " ".join(found[1]) + ("'s" if found[2] else ""), text)
    text = re.sub(r"(?<=\w)\s?/\s?(?=\w)", " or ", text)
    text = re.sub(r"[*_`#\[\]{}|]", " ", text)
    return with_breaths(re.sub(r"\s+", " ", text).strip())


def sentences_within(text: str, most: int) -> list[str]:
    """The text in pieces of at most `most` letters, cut at sentence ends, else at spaces, else anywhere."""
    pieces: list[str] = []
    for sentence in _SENTENCE_END.split(text.strip()):
        for part in _cut(sentence, most):
            if pieces and len(pieces[-1]) + 1 + len(part) <= most:
                pieces[-1] += " " + part
            elif part:
                pieces.append(part)
    return pieces


def _cut(sentence: str, most: int) -> list[str]:
    parts = []
    while len(sentence) > most:
        at = sentence.rfind(" ", 1, most + 1)
        at = at if at > 0 else most
        parts.append(sentence[:at].strip())
        sentence = sentence[at:].strip()
    return [*parts, sentence]


def _money(found: re.Match[str]) -> str:
    words = []
    for number, magnitude in ((found[1], found[2]), (found[3], found[4])):
        if number:
            words.append(f"{number} {_UNITS[magnitude]}" if magnitude else number)
    return " to ".join(words) + (" plus" if found[5] else "") + " dollars"


def _measure(found: re.Match[str]) -> str:
    number, unit, plus = found[1], found[2], " plus" if found[3] else ""
    word = _UNITS[unit]
    if number == "1" and unit not in _MAGNITUDES and unit not in {"x", "%"}:
        word = word.removesuffix("s")
    return f"{number} {word}{plus}"
