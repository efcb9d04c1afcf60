"""What today's rules make of a saved game: where they give something else, and which of them moved.

A game goes by the scenario in its save. Two things may have moved since: the program that resolves
turns, and the scenario of that id that ships with it. A rule's words do not count, its numbers and
conditions do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from engine.game.game import Game, play_turn
from engine.game.origins import as_rule
from engine.game.records import TurnRecord
from engine.game.replay import Difference, first_difference
from engine.resources import shipped_scenarios
from engine.rules.ledger import CONTROL_KINDS
from engine.scenario.loading import load_scenario
from engine.scenario.models import Element, Part, Scenario
from engine.text import LocalText

Section = Literal[
    "moves",
    "offers",
    "events",
    "drift",
    "directors",
    "variables",
    "pools",
    "roles",
    "endings",
    "turns",
]
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)[:-1]
"""The sections of rules by name; how many turns there are has none."""
_NO_RULES: Final = frozenset(
    {"id", "basis", "claims", "icon", "emblem", "tone", "historical", "decimals", "dossier"}
    | {"difficulty", "source"}
)
"""Keys of elements that no game depends on."""
_OF_KIND: Final[Mapping[str, Section]] = {
    "move": "moves",
    "leak": "moves",
    "motion": "moves",
    "breach": "offers",
    "event": "events",
    "drift": "drift",
    "ending": "endings",
    "formula": "variables",
}


@dataclass(frozen=True)
class Change:
    """One thing that a rule says or does, in the game and today; None where it does not."""

    what: str
    stored: str | None
    today: str | None


@dataclass(frozen=True)
class MovedRule:
    """A rule that is not what it was: a part of the scenario, by its own name."""

    section: Section
    id: str
    label: LocalText
    changes: tuple[Change, ...]
    """Empty where there is no such rule any more, or was none."""
    state: Literal["changed", "gone", "new"] = "changed"
    seen: bool = False
    """Found in a turn's ledger; else by holding two scenarios beside each other."""


@dataclass(frozen=True)
class Verdict:
    """What today's rules make of a game.

    `program` is the first turn that the program resolves otherwise than the game's own scenario
    was resolved then; `scenario` the first turn that comes out otherwise under the scenario that
    ships today. `moved` are the rules behind it.
    """

    program: Difference | None
    scenario: Difference | None
    moved: tuple[MovedRule, ...]

    @property
    def first(self) -> Difference | None:
        """The first turn where today's rules give another result."""
        found = [place for place in (self.program, self.scenario) if place is not None]
        return min(found, key=lambda place: place.record, default=None)


def todays_scenario(game: Game) -> Scenario | None:
    """The scenario of the game's id that ships with this program, if one does."""
    for folder in shipped_scenarios():
        if folder.name.replace("-", "_") == game.scenario.id:
            return load_scenario(folder)
    return None


def line_alone(game: Game) -> Game:
    """A copy that holds only the turns that led to what is on the table."""
    line = [
        record.model_copy(update={"number": place + 1, "parent": place})
        for place, record in enumerate(game.line())
    ]
    alone = replace(game, records=line, at=len(line), names={})
    alone.__dict__["book"] = game.book
    return alone


def verdict(game: Game, today: Scenario | None) -> Verdict:
    """Hold a game against today's program and, if there is one, today's scenario of its name."""
    program = first_difference(game)
    behind = list(_resolved_otherwise(game, program)) if program is not None else []
    if today is None or today == game.scenario:
        return Verdict(program, None, tuple(behind))
    rules = list(moved_rules(game.scenario, today))
    scenario = first_difference(game, today) if rules else None
    return Verdict(program, scenario, (*behind, *rules))


def moved_rules(stored: Scenario, today: Scenario) -> Iterator[MovedRule]:
    """The rules that two versions of a scenario do not share, in a fixed order."""
    if len(stored.turns) != len(today.turns):
        turns = Change("turns", str(len(stored.turns)), str(len(today.turns)))
        yield MovedRule("turns", stored.id, stored.title, (turns,))
    for section in SECTIONS:
        before: dict[str, Element] = {part.id: part for part in getattr(stored, section)}
        now: dict[str, Element] = {part.id: part for part in getattr(today, section)}
        for name, part in before.items():
            if name not in now:
                yield MovedRule(section, name, _label(part), (), "gone")
            elif part != now[name]:
                changes = tuple(_changes(_spelled(part), _spelled(now[name])))
                if changes:
                    yield MovedRule(section, name, _label(part), changes)
        for name, part in now.items():
            if name not in before:
                yield MovedRule(section, name, _label(part), (), "new")


def _resolved_otherwise(game: Game, place: Difference) -> Iterator[MovedRule]:
    """The rules that did something else in the first turn that differs."""
    if not place.record:
        return
    record = game.records[place.record - 1]
    try:
        again = play_turn(game.as_of(record.parent), record.orders, record.control)
    except ValueError:
        return
    stored, today = _deeds(record), _deeds(again)
    for section, name in dict.fromkeys((*stored, *today)):
        before, now = stored.get((section, name), {}), today.get((section, name), {})
        changes = tuple(_changes(_amounts(before), _amounts(now)))
        part = next((p for p in getattr(game.scenario, section) if p.id == name), None)
        if changes and part is not None:
            yield MovedRule(section, name, _label(part), changes, seen=True)


def _deeds(record: TurnRecord) -> dict[tuple[Section, str], dict[str, float]]:
    """What each rule did in a turn, by variable."""
    found: dict[tuple[Section, str], dict[str, float]] = {}
    for entry in record.ledger:
        for line in entry.contributions:
            item = as_rule(line, record.control)
            if item.kind in CONTROL_KINDS:
                continue
            deeds = found.setdefault((_OF_KIND[item.kind], item.element), {})
            deeds[entry.variable] = deeds.get(entry.variable, 0.0) + item.amount
    return found


def _amounts(deeds: Mapping[str, float]) -> dict[str, str]:
    return {variable: f"{amount:+.9g}" for variable, amount in deeds.items() if amount}


def _changes(stored: Mapping[str, str], today: Mapping[str, str]) -> Iterator[Change]:
    for what in dict.fromkeys((*stored, *today)):
        if stored.get(what) != today.get(what):
            yield Change(what, stored.get(what), today.get(what))


def _spelled(part: object, where: str = "") -> dict[str, str]:
    """What a part says, by its place in it: numbers and conditions, no words."""
    if isinstance(part, LocalText) or part is None:
        return {}
    if isinstance(part, Part):
        fields = type(part).model_fields
        inside = {field.alias or name: getattr(part, name) for name, field in fields.items()}
        said = {key: value for key, value in inside.items() if key not in _NO_RULES}
    elif isinstance(part, Mapping):
        said = dict(part)
    elif isinstance(part, list) and any(isinstance(item, Part) for item in part):
        said = {str(place): item for place, item in enumerate(part, start=1)}
    else:
        return {where: _words(part)}
    found: dict[str, str] = {}
    for key, value in said.items():
        found |= _spelled(value, f"{where} {key}".strip())
    return found


def _words(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.9g}"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nobody"
    return str(value)


def _label(part: Element) -> LocalText:
    for name in ("label", "name", "title"):
        found = getattr(part, name, None)
        if isinstance(found, LocalText):
            return found
    return LocalText(en=part.id, fr=part.id)
