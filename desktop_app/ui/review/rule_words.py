"""Says findings in the window's language: they are kept as finished English, and read again by their rule's words."""

from collections.abc import Callable, Mapping, Sequence

from desktop_app.sentence import Sentence
from desktop_app.ui.words import tell


class RuleWords:
    """Knows the templates of each rule once `load` was called (a worker's, since it reads files)."""

    def __init__(self, read: Callable[[], Mapping[str, Sequence[str]]] | None = None) -> None:
        self._read = read
        self._wordings: Mapping[str, Sequence[str]] = {}

    def load(self) -> None:
        """Read the rules' words, where there are any."""
        if self._read is not None and not self._wordings:
            self._wordings = self._read()

    def tell(self, code: str, text: str) -> str:
        """A sentence that the rule `code` once made; as it is where the rule words it otherwise by now."""
        for template in self._wordings.get(code, ()):
            if (read := Sentence.read(text, template)) is not None:
                return tell(read)
        return tell(text)
