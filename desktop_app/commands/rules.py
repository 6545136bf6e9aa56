"""`mockloop rules`: what answers are judged by, findings and strengths, their figures, norms and advice."""

import argparse
import re
from typing import TYPE_CHECKING, Any, get_args

from desktop_app import paths
from desktop_app.catalog.model import AnswerKind
from desktop_app.commands import listing
from desktop_app.commands.output import print_json

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.rulebook import RuleBook

_FIGURES = {
    "missing-metrics": "metrics_min_s",
    "we-not-i": "we_min_count",
    "filler-rate": "fillers_per_minute",
    "hedging": "hedges_min_count",
    "long-silence": "pause_long_s",
    "slow-start": "start_slow_s",
    "pace-fast": "pace_fast_wpm",
    "pace-slow": "pace_slow_wpm",
}
"""The figure that stands in the sentence of a finding's rule."""

TYPES = ("finding", "strength", "figure", "norm", "pattern", "indicator")


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    line = "the rules that answers are judged by, and the advice that belongs to them"
    parser = subparsers.add_parser("rules", help=line, description=line)
    parser.add_argument("--type", choices=TYPES, help="only rules of this type")
    parser.add_argument(
        "--kind", choices=get_args(AnswerKind), help="only findings that apply to this kind of answer"
    )
    listing.add_level(parser)
    listing.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print the rules.  ContentError, which is a BadInput, where the rule book is broken."""
    from desktop_app.catalog.rulebook import RuleBook

    catalog = listing.open_catalog(args.data)
    rules = _all(RuleBook.read(paths.content_dir() / "rules"), catalog)
    chosen = [
        rule
        for rule in rules
        if args.type in (None, rule["type"])
        and (args.level is None or args.level in rule.get("levels", [args.level]))
        and (args.kind is None or (rule["type"] == "finding" and args.kind in (rule["kinds"] or [args.kind])))
    ]
    if not chosen:
        raise listing.nothing_found("rule", "all of these filters together")
    if args.json:
        print_json(chosen)
    else:
        print("\n\n".join(map(_told, chosen)))
    return 0


def _all(book: "RuleBook", catalog: "Catalog") -> list[dict[str, Any]]:
    """Every rule as JSON, each with `type`, `code`, `title` and `source`; findings name the patterns behind them."""
    explained = {
        code: [pattern.id for pattern in catalog.patterns if code in pattern.findings] for code in book.rules
    }
    rules: list[dict[str, Any]] = [
        _rule("finding", rule.code, rule)
        | {"rule": _with_figure(rule.code, rule.rule, book), "patterns": explained[rule.code]}
        for rule in book.rules.values()
    ]
    rules += [_rule("strength", praise.code, praise) for praise in book.praises.values()]
    rules += [
        _rule("figure", name, figure) | {"title": name.replace("_", " ")}
        for name, figure in book.figures.items()
    ]
    rules += [_rule("norm", norm.id, norm) for norm in catalog.norms]
    rules += [_rule("pattern", pattern.id, pattern) for pattern in catalog.patterns]
    return rules + [_rule("indicator", indicator.id, indicator) for indicator in catalog.indicators]


def _with_figure(code: str, rule: str, book: "RuleBook") -> str:
    """The rule with its figure in the place of the name that the analysis fills in for one answer."""
    figure = book.figures.get(_FIGURES.get(code, ""))
    told = {"phase": "A phase", "band": "its documented time", "limit": "its documented time"}
    return re.sub(
        r"\{(\w+)\}", lambda name: f"{figure.value:g}" if figure else told.get(name[1], "..."), rule
    )


def _rule(type_: str, code: str, value: Any) -> dict[str, Any]:
    whole: dict[str, Any] = listing.plain(value)
    return {"type": type_, "code": code} | whole


def _told(rule: dict[str, Any]) -> str:
    lines = [f"{rule['type']:10}{rule['code']:34}{rule['title']}"]
    if rule["type"] == "figure":
        lines[0] = f"{'figure':10}{rule['code']:34}{rule['value']:g}"
    texts = [
        rule.get(key, "")
        for key in ("summary", "meaning", "rule", "advice", "recovery", "prevention", "note")
    ]
    lines += [listing.paragraph(text, 4) for text in texts if text]
    lines += [listing.bullet(sign, 6) for key in ("signs", "steps") for sign in rule.get(key, [])]
    lines.append(listing.paragraph(f"Source: {rule['source']}", 4))
    return "\n".join(lines)
