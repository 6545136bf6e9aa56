"""The errors that a person may see: one clear sentence each, with the exit status of the command line."""

from desktop_app.sentence import Sentence


class MockLoopError(Exception):
    """One sentence for a person; never shown with a traceback.  `exit_status` is the command line's.

    `MockLoopError("{path} holds no sound.", path=path)`: the sentence stays apart from what is put into it, so that
    the window can say it in its own language.
    """

    exit_status = 1

    def __init__(self, sentence: str, /, **values: object) -> None:
        self.sentence = sentence if isinstance(sentence, Sentence) else Sentence(sentence, **values)
        super().__init__(self.sentence)


class BadInput(MockLoopError):
    """Something given to us cannot be used: the sentence names it, where, what was found and expected."""

    exit_status = 2


class Missing(MockLoopError):
    """Something needed is not there (model, microphone, voice, disk): the sentence says what to do."""

    exit_status = 3
