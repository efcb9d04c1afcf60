"""Which rules moved since a game was begun: in lines for a terminal, and as a plain value."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from engine.game.game import Game
from engine.game.moved import Change, MovedRule, Section, Verdict
from engine.text import Language

MOST_RULES, MOST_CHANGES, MOST_WORDS = 12, 3, 48
"""Rules, changes of each and characters of a value told on a terminal, unless all are asked for."""
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


def verdict_lines(game: Game, found: Verdict, *, everything: bool = False) -> Iterator[str]:
    """What `quorum replay` prints: the first turn that differs, then the rules that moved.

    The rules are those of the scenario; where none moved, the program or the file did.
    """
    first = found.first
    if first is None:
        yield f"today's rules give the same game, all {len(game.records)} turns."
    else:
        place = f"turn {first.turn}" if first.turn else "the opening"
        yield f"{place} comes out differently today: {first.what.rstrip('.')}."
    ours = [rule for rule in found.moved if not rule.seen]
    if first is not None and not ours:
        yield "No rule of the scenario moved since it was begun: the program did, or the file."
    if not found.moved:
        return
    if found.moved != tuple(ours):
        yield "What came out otherwise in that turn, by rule:"
        yield from _ruled([rule for rule in found.moved if rule.seen], everything=everything)
    if ours:
        yield "Rules that moved since it was begun:" if first else "But rules moved since:"
        yield from _ruled(ours, everything=everything)
    yield "Opened in the app, the game goes on under the numbers that are stored in it."


def _ruled(rules: Sequence[MovedRule], *, everything: bool) -> Iterator[str]:
    """A line a rule; of many the first, and how many more there are of each kind."""
    shown = rules if everything else rules[:MOST_RULES]
    for rule in shown:
        told = _changes(rule, everything=everything)
        yield f"  {_ONE_OF[rule.section]} {rule.id} ({rule.label.en}): {told}"
    left = Counter(_ONE_OF[rule.section] for rule in rules[len(shown) :])
    if left:
        counted = ", ".join(f"{kind} {count}" for kind, count in left.items())
        yield f"  and {left.total()} more ({counted}); --all tells them all"


def _changes(rule: MovedRule, *, everything: bool) -> str:
    if rule.state == "gone":
        return "there is no such rule today"
    if rule.state == "new":
        return "there was no such rule then"
    shown = rule.changes if everything else rule.changes[:MOST_CHANGES]
    told = "; ".join(_change(change, everything=everything) for change in shown)
    more = len(rule.changes) - len(shown)
    return told + (f"; and {more} more" if more > 0 else "")


def _change(change: Change, *, everything: bool) -> str:
    stored, today = (
        "nothing" if value is None else value if everything else _short(value)
        for value in (change.stored, change.today)
    )
    return f"{change.what} was {stored}, is {today}"


def _short(value: str) -> str:
    return value if len(value) <= MOST_WORDS else value[: MOST_WORDS - 1] + "…"
