"""Files written whole or not at all: made under another name, forced to the disk, then renamed."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.errors import BadInput, Missing, MockLoopError


class Cancelled(Exception):
    """Raised by a `Progress` to give the work up."""


Progress = Callable[[float], None]
"""Takes the share done, 0..1, often.  Raises `Cancelled` to give up: what was made so far is then removed."""


def unheeded(_share: float) -> None:
    """For callers who do not ask how far it is."""


@contextmanager
def written_whole(target: Path) -> Iterator[BinaryIO]:
    """A file to write to; it becomes `target` when the block ends, and is gone when it raises.

    Raises `BadInput` where the place cannot be written and `Missing` where the disk is full.
    """
    unfinished = target.with_name(f".{target.name}.part")
    try:
        with unfinished.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise sentence(target, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def sentence(target: Path, error: OSError) -> MockLoopError:
    """Why a file could not be written, for a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Missing("The disk is full: {target} was not written. Make room and try again.", target=target)
    return BadInput(
        "{target} cannot be written ({reason}). Choose another place.",
        target=target,
        reason=error.strerror or error,
    )
