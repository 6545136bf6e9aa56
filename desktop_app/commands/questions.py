"""`mockloop questions`: the question bank, by level, category, principle and kind of answer."""

import argparse
from typing import TYPE_CHECKING, Any, get_args

from desktop_app.catalog.model import AnswerKind
from desktop_app.commands import listing
from desktop_app.commands.output import print_json

if TYPE_CHECKING:
    from desktop_app.catalog.model import Question


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    line = "the questions of the catalogue, with their follow-ups"
    parser = subparsers.add_parser("questions", help=line, description=line)
    parser.add_argument("id", nargs="?", metavar="ID", help="one question, with all that is known of it")
    listing.add_level(parser)
    parser.add_argument("--category", metavar="NAME", help="only this category, or this group of them")
    parser.add_argument("--principle", metavar="NAME", help="only what is about this Leadership Principle")
    parser.add_argument("--kind", choices=get_args(AnswerKind), help="only this kind of answer")
    listing.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print the questions that pass every filter.  BadInput for an id, category or principle that there is not."""
    catalog = listing.open_catalog(args.data)
    principle = catalog.principle(listing.as_id(args.principle)).id if args.principle else None
    categories = catalog.category(listing.as_id(args.category)) if args.category else ()
    questions = (catalog.question(args.id),) if args.id else catalog.questions
    chosen = [
        question
        for question in questions
        if args.level in (None, *question.levels)
        and (not categories or question.category in categories)
        and principle in (None, *question.principles)
        and args.kind in (None, question.kind)
    ]
    if not chosen:
        raise listing.nothing_found("question", "all of these filters together")
    if args.json:
        keys = ("id", "text", "category", "kind", "levels", "principles", "follow_ups", "source")
        print_json([listing.documented(question, *keys) for question in chosen])
        return 0
    print("\n".join(map(_whole if args.id else _brief, chosen)))
    return 0


def _brief(question: "Question") -> str:
    head = f"{question.id:36}{listing.levels(question.levels):7}{question.category}, {question.kind}"
    return f"{head}\n{listing.paragraph(question.text, 4)}"


def _whole(question: "Question") -> str:
    lines = [_brief(question)]
    if question.statement:
        lines += ["", listing.paragraph(question.statement)]
    for title, points in _lists(question):
        lines += ["", title, *map(listing.bullet, points)]
    for level, share in (question.likelihood or {}).items():
        lines += ["", f"{share:.0%} of L{level} loops ask a question of this type."]
    if question.principles:
        lines += ["", f"Principles: {', '.join(question.principles)}"]
    lines += ["", listing.paragraph(listing.source_line(question.source, question.derived, question.reason))]
    return "\n".join(lines)


def _lists(question: "Question") -> list[tuple[str, list[str]]]:
    lists = [
        ("Examples", list(question.examples)),
        ("What the document asks for", list(question.requirements)),
        ("Follow-ups", [f"{follow_up.text} ({follow_up.intent})" for follow_up in question.follow_ups]),
        ("What the interviewer can tell", [each.answer for each in question.clarifications]),
        ("Hints", list(question.hints)),
        ("Extensions", list(question.extensions)),
        ("At L7", list(question.level_seven)),
    ]
    return [(title, points) for title, points in lists if points]
