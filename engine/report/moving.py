"""Which rules moved since a game was begun: in lines for a terminal, and as a plain value."""

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from engine.game.game import Game
from engine.game.moved import Change, MovedRule, Section, Verdict
from engine.text import Language

MOST_RULES, MOST_CHANGES = 30, 6
"""Told on a terminal; the window has a table that scrolls."""
_ONE_OF: Final[dict[Section, str]] = {
    "moves": "move",
    "offers": "offer",
    "events": "event",
    "drift": "drift",
    "directors": "director",
    "variables": "variable",
    "pools": "pool",
    "roles": "role",
    "endings": "ending",
    "turns": "calendar",
}


class MovedRow(BaseModel):
    """One change of a rule; what a rule does not say on a side is empty there."""

    model_config = ConfigDict(frozen=True)

    section: Section
    rule: str
    state: Literal["changed", "gone", "new"]
    what: str = ""
    """Where in the rule, in the format's own keys; empty for a rule as a whole."""
    stored: str = ""
    today: str = ""


class MovedView(BaseModel):
    """What the window may say: before a game's end nothing of what happened in it."""

    model_config = ConfigDict(frozen=True)

    title: str
    over: bool
    differs: bool
    """Whether the game would have come out otherwise."""
    moved: bool
    """Whether a rule of the scenario moved, told or not; else it is the program, or the file."""
    turn: int | None
    """The first turn that would, 0 for the opening; None as long as that is not to be told."""
    rows: list[MovedRow]


def moved_view(game: Game, found: Verdict, language: Language) -> MovedView | None:
    """None where today's rules are those of the game.

    What the program resolves otherwise is seen in a turn's ledger, which nobody knows before the
    end; how two scenarios differ tells nothing of the game.
    """
    if found.first is None and not found.moved:
        return None
    rules = [rule for rule in found.moved if game.over or not rule.seen]
    return MovedView(
        title=game.scenario.title.in_language(language),
        over=game.over,
        differs=found.first is not None,
        moved=bool(found.moved),
        turn=found.first.turn if found.first is not None and game.over else None,
        rows=[row for rule in rules for row in _rows(rule, language)],
    )


def _rows(rule: MovedRule, language: Language) -> Iterator[MovedRow]:
    label = rule.label.in_language(language)
    if not rule.changes:
        yield MovedRow(section=rule.section, rule=label, state=rule.state)
    for change in rule.changes:
        yield MovedRow(
            section=rule.section,
            rule=label,
            state=rule.state,
            what=change.what,
            stored=change.stored or "",
            today=change.today or "",
        )


def verdict_lines(game: Game, found: Verdict) -> Iterator[str]:
    """What `quorum replay` prints: the first turn that differs, then the rules that moved."""
    first = found.first
    if first is None:
        yield f"today's rules give the same game, all {len(game.records)} turns."
    else:
        place = f"turn {first.turn}" if first.turn else "the opening"
        yield f"{place} comes out differently today: {first.what}."
    if not found.moved:
        return
    yield "Rules that moved since it was begun:" if first else "But rules moved since:"
    for rule in found.moved[:MOST_RULES]:
        yield f"  {_ONE_OF[rule.section]} {rule.id}: {_changes(rule)}"
    if len(found.moved) > MOST_RULES:
        yield f"  and {len(found.moved) - MOST_RULES} more"
    yield "Opened in the app, the game goes on under the numbers that are stored in it."


def _changes(rule: MovedRule) -> str:
    if rule.state == "gone":
        return "there is no such rule today"
    if rule.state == "new":
        return "there was no such rule then"
    told = "; ".join(_change(change) for change in rule.changes[:MOST_CHANGES])
    more = len(rule.changes) - MOST_CHANGES
    return told + (f"; and {more} more" if more > 0 else "")


def _change(change: Change) -> str:
    stored = change.stored if change.stored is not None else "nothing"
    today = change.today if change.today is not None else "nothing"
    return f"{change.what} was {stored}, is {today}"
