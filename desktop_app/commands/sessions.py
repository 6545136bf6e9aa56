"""`mockloop sessions`: the library from the command line."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.library.model import SessionQuery, SessionSummary
    from desktop_app.library.store import Library


FORMS = "html, pdf, markdown, json, srt, vtt, text, flac, wav, ogg, bundle"


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add `sessions` and what it can do."""
    parser = subparsers.add_parser("sessions", help="the library: list, show, export, delete, recover")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    _filters(_add(actions, "list", "every session, newest first"))
    search = _filters(_add(actions, "search", "where words, questions and notes say it"))
    search.add_argument("text", metavar="TEXT", help='words; "a phrase", -without, begin*, this OR that')
    _named(_add(actions, "show", "one session: its phases, questions, words and findings"))
    export = _named(_add(actions, "export", "write a session to a file or a folder"))
    export.add_argument(
        "--format", metavar="FORM", help=f"one of {FORMS}; default: by the file's ending, else html"
    )
    export.add_argument("--out", type=Path, metavar="PATH", help="a file, or a folder to put one in")
    export.add_argument("--sound", action="store_true", help="put the sound into the HTML page")
    delete = _named(_add(actions, "delete", "delete a session; restore brings it back until it is purged"))
    delete.add_argument("--now", action="store_true", help="for good, with its sound")
    _named(_add(actions, "restore", "bring a deleted session back"))
    _add(actions, "purge", "remove all deleted sessions for good, with their sound")
    bring = _add(actions, "import", "bring in a recording made elsewhere, or a session exported as a bundle")
    bring.add_argument("file", type=Path, metavar="FILE", help="WAV, FLAC, OGG, MP3 ..., or a .mockloop file")
    again = _add(actions, "hear", "hear answers a second time, with more care; alone, what waits for it")
    again.add_argument("id", nargs="?", metavar="ID", help="this session's answers")
    again.add_argument("--all", action="store_true", help="the answers of every session")
    again.add_argument("--again", action="store_true", help="also those that were heard twice already")
    recover = _add(actions, "recover", "make sessions whole whose program was killed")
    recover.add_argument("id", nargs="?", metavar="ID", help="default: all of them")
    parser.set_defaults(
        action="list", json=False, round=[], level=None, tag=[], starred=False, deleted=False, limit=None
    )


def run(args: argparse.Namespace) -> int:
    """Do what was asked in the library of `args.data`."""
    from desktop_app.library.store import Library

    if args.action == "hear":
        from desktop_app.commands.hearing import hear

        hear(args)
        return 0
    library = Library.open(args.data)
    try:
        _ACTIONS[args.action](library, args)
    finally:
        library.close()
    return 0


def _add(actions: "argparse._SubParsersAction[Any]", name: str, line: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=line, description=line)
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    return parser


def _named(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("id", metavar="ID", help="a session's id, or a beginning that only it has")
    return parser


def _filters(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--round", action="append", default=[], metavar="ID", help="only this round")
    parser.add_argument("--level", type=int, choices=(6, 7), help="only this level")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="only with this tag")
    parser.add_argument("--starred", action="store_true", help="only with a star")
    parser.add_argument("--deleted", action="store_true", help="what was deleted and is not purged yet")
    parser.add_argument("--limit", type=_count, metavar="N", help="at most so many")
    return parser


def _count(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1, found '{typed}'")
    return int(typed)


def _query(args: argparse.Namespace, text: str = "") -> "SessionQuery":
    from desktop_app.library.model import SessionQuery

    return SessionQuery(
        text=text,
        round_ids=tuple(args.round),
        levels=(args.level,) if args.level else (),
        tags=tuple(args.tag),
        starred=True if args.starred else None,
        trashed=args.deleted,
        limit=args.limit,
    )


def _list(library: "Library", args: argparse.Namespace) -> None:
    query = _query(args)
    none = (
        "No session is like that."
        if library.sessions()
        else "There are no sessions yet: mockloop practice begins one."
    )
    _print_summaries(library.sessions(query), args, none)


def _search(library: "Library", args: argparse.Namespace) -> None:
    from desktop_app.library.codec import dumps, to_plain
    from desktop_app.library.formats.plain import hit_lines

    page = library.search(_query(args, args.text))
    if args.json:
        hits = [
            {name: to_plain(getattr(hit, name)) for name in hit.__dataclass_fields__} for hit in page.hits
        ]
        print(dumps({"hits": to_plain(hits), "more": page.more}, indent=1))
        return
    print("\n".join(hit_lines(page.hits)) if page.hits else "Nothing says that.")
    if page.more:
        print("There is more: --limit shows it.")


def _import(library: "Library", args: argparse.Namespace) -> None:
    from desktop_app.library.export import ENDINGS

    is_bundle = args.file.suffix.lower() == ENDINGS["bundle"]
    session_id = library.import_bundle(args.file) if is_bundle else _brought_in(library, args)
    _say({"id": session_id, "imported": True}, args, f"Kept as session {session_id}.")


def _brought_in(library: "Library", args: argparse.Namespace) -> str:
    """The id of the session that a recording made elsewhere becomes; hearing it takes a tenth of its length."""
    from desktop_app.commands.hearing import studio_of
    from desktop_app.practice.bringing_in import BringingIn

    studio = studio_of(args.data)
    try:
        return BringingIn(library, studio.recognisers, studio.rules, names=studio.names).bring_in(args.file)
    finally:
        studio.close()


def _show(library: "Library", args: argparse.Namespace) -> None:
    from desktop_app.library.formats.plain import plain_report
    from desktop_app.library.session_json import session_text

    session = library.session(args.id)
    print(session_text(session) if args.json else plain_report(session), end="")


def _export(library: "Library", args: argparse.Namespace) -> None:
    from desktop_app.library.export import export_session

    session = library.session(args.id)
    target, chosen = _target(session.head.id, args.out, args.format)
    export_session(session, target, chosen, with_sound=args.sound)
    _say({"id": session.head.id, "format": chosen, "path": str(target)}, args, f"Written to {target}.")


def _target(session_id: str, out: Path | None, chosen: str | None) -> tuple[Path, str]:
    """The file to write and its format, from what was given of the two."""
    from desktop_app.library.export import ENDINGS

    out = Path.cwd() if out is None else out
    if out.is_dir():
        chosen = chosen or "html"
        return out / f"{session_id}{ENDINGS[chosen]}", chosen
    by_ending = {ending: name for name, ending in ENDINGS.items()}
    chosen = chosen or by_ending.get(out.suffix.lower())
    if chosen is None:
        raise BadInput(f"{out} ends in no format that is known ({', '.join(by_ending)}): add --format.")
    return out, chosen


def _delete(library: "Library", args: argparse.Namespace) -> None:
    session_id = library.session(args.id).head.id
    library.delete(session_id)
    if args.now:
        library.purge(session_id)
    line = "is gone, with its sound" if args.now else "is deleted; mockloop sessions restore brings it back"
    _say({"id": session_id, "deleted": True, "for_good": args.now}, args, f"Session {session_id} {line}.")


def _restore(library: "Library", args: argparse.Namespace) -> None:
    library.restore(args.id)
    session_id = library.session(args.id).head.id
    _say({"id": session_id, "restored": True}, args, f"Session {session_id} is back.")


def _purge(library: "Library", args: argparse.Namespace) -> None:
    count = library.empty_trash()
    _say({"purged": count}, args, f"Removed for good: {count}.")


def _recover(library: "Library", args: argparse.Namespace) -> None:
    wanted = [args.id] if args.id else [summary.id for summary in library.recoverable()]
    recovered = {library.recover(session_id).head.id for session_id in wanted}
    summaries = [summary for summary in library.sessions() if summary.id in recovered]
    _print_summaries(summaries, args, "Nothing needs recovery.")


def _print_summaries(summaries: "list[SessionSummary]", args: argparse.Namespace, none: str) -> None:
    from desktop_app.library.codec import dumps, to_plain
    from desktop_app.library.formats.plain import summary_lines

    if args.json:
        fields = [
            {name: to_plain(getattr(row, name)) for name in row.__dataclass_fields__} for row in summaries
        ]
        print(dumps(to_plain(fields), indent=1))
    else:
        print("\n".join(summary_lines(summaries)) if summaries else none)


def _say(document: dict[str, object], args: argparse.Namespace, line: str) -> None:
    from desktop_app.library.codec import dumps

    print(dumps(document) if args.json else line, file=sys.stdout)


_ACTIONS: "dict[str, Callable[[Library, argparse.Namespace], None]]" = {
    "list": _list,
    "search": _search,
    "show": _show,
    "export": _export,
    "delete": _delete,
    "restore": _restore,
    "purge": _purge,
    "import": _import,
    "recover": _recover,
}
