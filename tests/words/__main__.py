"""Brings the translations in step with what is said, and compiles them; tells what is still to be translated.

`python -m tests.words`, then write the German into resources/translations/*_de.ts, then the same again.
"""

import subprocess
import sys
from pathlib import Path

from desktop_app.ui.words import CONTEXT
from tests.words.collecting import ROOT, texts_of_window, words
from tests.words.ts import Source, is_counted

FOLDER = ROOT / "resources" / "translations"


def main() -> int:
    """Status 1 where something has no translation yet."""
    window = texts_of_window()
    counted = {context: list(filter(is_counted, texts)) for context, texts in window.items()}
    missing = _renew("mockloop", "de", window)
    missing += _renew("mockloop", "en", {context: texts for context, texts in counted.items() if texts})
    missing += _renew("words", "de", {CONTEXT: sorted(words())})
    for text in missing:
        print("still to be translated:", text)
    return 1 if missing else 0


def _renew(name: str, language: str, wanted: dict[str, list[str]]) -> list[str]:
    path = FOLDER / f"{name}_{language}.ts"
    source = Source.read(path, language).in_step(wanted)
    source.write(path)
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)
    return source.unfinished()


if __name__ == "__main__":
    sys.exit(main())
