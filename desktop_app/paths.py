"""Where things are: our own files in a checkout, a wheel or a frozen bundle, and the user's data folder."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop_app.errors import Missing

DATA_VARIABLE = "MOCKLOOP_DATA"
MODELS_VARIABLE = "MOCKLOOP_MODELS"

_PACKAGE = Path(__file__).resolve().parent


def content_dir() -> Path:
    """The folder of YAML that the catalogue reads."""
    return _own_files() / "content"


def resources_dir() -> Path:
    """Icons, themes, sounds and the list of speech models."""
    return _own_files() / "resources"


def extra_list(name: str) -> Path:
    """The packages of one of our own extras, with versions and hashes, as pip reads them."""
    return _own_files() / "constraints" / f"{name}.txt"


def data_dir(override: Path | None = None, environment: Mapping[str, str] | None = None) -> Path:
    """The user's data folder: `override`, else MOCKLOOP_DATA, else the platform's own place.  Creates nothing."""
    if override is not None:
        return override.expanduser().absolute()
    named = (os.environ if environment is None else environment).get(DATA_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_path("mockloop", appauthor=False))


def models_dir(data: Path, environment: Mapping[str, str] | None = None) -> Path:
    """Where speech models lie: MOCKLOOP_MODELS (one place for several data folders), else inside `data`."""
    named = (os.environ if environment is None else environment).get(MODELS_VARIABLE)
    return Path(named).expanduser().absolute() if named else data / "models"


def sessions_dir(data: Path) -> Path:
    """Where the library keeps its database and a folder for each session."""
    return data / "sessions"


def log_file(data: Path) -> Path:
    """Where the traceback of an unexpected failure is written, for whoever mends it."""
    return data / "mockloop.log"


def make_private(folder: Path) -> Path:
    """Create `folder` and all that is missing above it, readable by their owner alone (mode 0700), and return it.

    The mode of a folder that is there already stays: it may be one that a person named.  Raises `Missing` with a
    sentence where it cannot be made or written to.
    """
    try:
        for part in (*reversed(folder.parents), folder):
            part.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error.strerror or str(error)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _unwritable(folder, "it is read-only for you")
    return folder


def _unwritable(folder: Path, reason: str) -> Missing:
    return Missing(
        "The folder {folder} cannot be written ({reason}): make it writable, or name another "
        "with --data or {variable}.",
        folder=folder,
        reason=reason,
        variable=DATA_VARIABLE,
    )


def _own_files() -> Path:
    """The folder that holds content/, resources/ and constraints/."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "content").is_dir():
        return checkout
    return _PACKAGE / "_bundled"
