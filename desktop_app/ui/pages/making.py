"""How each page is made.  Imported when a page is first wanted, so that the first window is there at once."""

from collections.abc import Callable

from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks

PageMaker = Callable[[Look, Parts, Tasks], Page]


def page_maker(page_id: str) -> PageMaker:
    """The class of the page with this id.  Raises KeyError where there is none."""
    return _MAKERS[page_id]()


def _practice() -> PageMaker:
    from desktop_app.ui.pages.home import HomePage

    return HomePage


def _room() -> PageMaker:
    from desktop_app.ui.pages.room import RoomPage

    return RoomPage


def _loop() -> PageMaker:
    from desktop_app.ui.pages.loop import LoopPage

    return LoopPage


def _sessions() -> PageMaker:
    from desktop_app.ui.pages.sessions import SessionsPage

    return SessionsPage


def _review() -> PageMaker:
    from desktop_app.ui.pages.review import ReviewPage

    return ReviewPage


def _takes() -> PageMaker:
    from desktop_app.ui.pages.review_takes import TakesPage

    return TakesPage


def _progress() -> PageMaker:
    from desktop_app.ui.pages.progress import ProgressPage

    return ProgressPage


def _settings() -> PageMaker:
    from desktop_app.ui.pages.settings import SettingsPage

    return SettingsPage


def _sound() -> PageMaker:
    from desktop_app.ui.pages.sound import SoundPage

    return SoundPage


def _welcome() -> PageMaker:
    from desktop_app.ui.pages.welcome import WelcomePage

    return WelcomePage


def _about() -> PageMaker:
    from desktop_app.ui.pages.about import AboutPage

    return AboutPage


_MAKERS: dict[str, Callable[[], PageMaker]] = {
    "practice": _practice,
    "room": _room,
    "loop": _loop,
    "sessions": _sessions,
    "review": _review,
    "takes": _takes,
    "progress": _progress,
    "settings": _settings,
    "sound": _sound,
    "welcome": _welcome,
    "about": _about,
}
