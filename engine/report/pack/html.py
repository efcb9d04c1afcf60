"""A report as one page of HTML: whole in itself, for a browser, its printer, and Qt's rich text."""

from datetime import tzinfo

from engine.report.pack import chronicle, findings, opening
from engine.report.pack.context import Context
from engine.report.pack.markup import Html, el, joined
from engine.report.pack.style import SCREEN, STYLE
from engine.report.pack.values import Pack


def page(pack: Pack, zone: tzinfo | None = None) -> str:
    """The page; times in the room are told in `zone` (None: this machine's)."""
    told = Context(pack, zone)
    sections = [
        list(opening.cover(told)),
        list(opening.timeline(told)),
        list(opening.plots(told)),
        list(opening.meanings(told)),
        list(findings.turning(told)),
        list(findings.forecasts(told)),
        list(findings.history(told)),
        list(findings.groups(told)),
        list(chronicle.turns(told)),
        list(chronicle.room(told)),
        list(chronicle.numbers(told)),
    ]
    body = joined([part for section in sections for part in section])
    origin = told.word("origin", version=pack.program.removeprefix("Quorum "))
    inside = joined([body, el("p", origin, class_="note")])
    return (
        f'<!DOCTYPE html>\n<html lang="{pack.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{el('title', title_of(pack))}\n<style>{STYLE}</style>\n"
        f'<style media="screen, print">{SCREEN}</style>\n</head>\n<body>\n{_apart(inside)}\n'
        "</body>\n</html>\n"
    )


def title_of(pack: Pack) -> str:
    """What the report is called."""
    said = pack.ending.title if pack.ending is not None else Context(pack).word("so_far")
    return f"{pack.title} – {said}"


def foot_of(pack: Pack) -> str:
    """What stands at the foot of every printed page."""
    session = [pack.session.title] if pack.session is not None else []
    return "  ·  ".join([*session, pack.title, pack.program])


def _apart(inside: Html) -> str:
    """Blocks on lines of their own, for whoever reads the source."""
    for name in ("h1", "h2", "h3", "p", "table", "tr"):
        inside = Html(inside.replace(f"<{name}", f"\n<{name}"))
    return inside
