"""Pages opened in a window of their own."""

from collections.abc import Callable
from typing import TypeVar

from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts

AnyPage = TypeVar("AnyPage", bound=Page)
OpenPage = Callable[[type[AnyPage], Parts], AnyPage]
