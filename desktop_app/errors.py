"""The errors that a person may see: one clear sentence each, with the exit status of the command line."""


class MockLoopError(Exception):
    """One sentence for a person; never shown with a traceback.  `exit_status` is the command line's."""

    exit_status = 1


class BadInput(MockLoopError):
    """Something given to us cannot be used: the sentence names it, where, what was found and expected."""

    exit_status = 2


class Missing(MockLoopError):
    """Something needed is not there (model, microphone, voice, disk): the sentence says what to do."""

    exit_status = 3
