"""Several sessions beside each other as plain values with their names, in one language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.lab.sessions import Group, LeftOut, NumberDiffered, OrdersDiffered, Sessions
from engine.report.groups.words import (
    NEVER_PARTED,
    NOTHING,
    OTHER_SCENARIO,
    OTHER_START,
    PARTED,
    PUBLIC_ONLY,
)
from engine.scenario.models import Channel, Scenario, Variable
from engine.text import Language


@dataclass(frozen=True)
class GroupTold:
    """A session: `title` is its plan's, "" without one; `ending` is "" where it came to none."""

    name: str
    title: str
    turns: int
    ending: str
    scores: Mapping[str, float]
    brier: float | None


@dataclass(frozen=True)
class RoleTold:
    """A role's final scores over the groups."""

    role: str
    name: str
    short: str
    place: int
    low: float
    mean: float
    high: float
    scores: Mapping[str, float]
    """By group."""


@dataclass(frozen=True)
class OrdersTold:
    """What the groups ordered for one role in a channel: each order, most groups first."""

    role: str
    name: str
    channel: Channel
    orders: Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True)
class NumberTold:
    """A number after a turn: which groups were lowest and highest, and how far apart they were."""

    variable: str
    label: str
    unit: str
    decimals: int
    low: float
    lowest: Sequence[str]
    high: float
    highest: Sequence[str]


@dataclass(frozen=True)
class TurnTold:
    """What differed in a turn."""

    turn: int
    when: str
    orders: Sequence[OrdersTold]
    numbers: Sequence[NumberTold]


@dataclass(frozen=True)
class CourseTold:
    """A number from the opening on, by group."""

    variable: str
    label: str
    unit: str
    decimals: int
    values: Mapping[str, Sequence[float]]

    @property
    def differed(self) -> bool:
        """Whether two groups ever read otherwise after the same turn."""
        longest = max(map(len, self.values.values()), default=0)
        return any(
            len({round(v[turn], self.decimals) for v in self.values.values() if turn < len(v)}) > 1
            for turn in range(longest)
        )


@dataclass(frozen=True)
class SessionsTold:
    """All of it."""

    language: Language
    scenario: str
    title: str
    remarks: Sequence[str]
    """What is to be known before the rest is read, a sentence each."""
    groups: Sequence[GroupTold]
    roles: Sequence[RoleTold]
    """Those with scores; none while a game of them goes on."""
    turns: Sequence[TurnTold]
    """Turns in which something differed."""
    courses: Sequence[CourseTold]
    left_out: Sequence[tuple[str, str]]
    """Files that are not compared, and why."""

    @property
    def plan(self) -> str:
        """What the plan of all sessions is called; "" where there are several, or none."""
        titles = {group.title for group in self.groups}
        return titles.pop() if len(titles) == 1 else ""

    @property
    def widest(self) -> str:
        """The number that lay farthest apart in the last turn; "" if none ever did."""
        found = [turn.numbers[0].variable for turn in self.turns if turn.numbers]
        return found[-1] if found else ""


def told(found: Sessions, scenario: Scenario, language: Language) -> SessionsTold:
    """What was found, with the names that the scenario gives in the language."""
    return _Teller(found, scenario, language).all()


def remarks(found: Sessions, language: Language) -> Iterator[str]:
    """What is to be said beside the tables."""
    if found.parted is None:
        yield NEVER_PARTED.in_language(language)
    else:
        yield PARTED.in_language(language).format(turn=found.parted)
    if not found.same_start:
        yield OTHER_START.in_language(language)
    if found.public_only:
        yield PUBLIC_ONLY.in_language(language)


def why_left_out(one: LeftOut, language: Language) -> str:
    """In a sentence."""
    if one.title is not None:
        title = one.title.in_language(language)
        return OTHER_SCENARIO.in_language(language).format(title=title)
    return one.why.in_language(language)


@dataclass(frozen=True)
class _Teller:
    found: Sessions
    scenario: Scenario
    language: Language

    def all(self) -> SessionsTold:
        found, language = self.found, self.language
        return SessionsTold(
            language=language,
            scenario=found.scenario,
            title=found.title.in_language(language),
            remarks=tuple(remarks(found, language)),
            groups=[self._group(group) for group in found.groups],
            roles=list(self._roles()),
            turns=list(self._turns()),
            courses=[
                CourseTold(course.variable, *self._named(course.variable), course.values)
                for course in found.courses
            ],
            left_out=[(one.file, why_left_out(one, language)) for one in found.left_out],
        )

    def _group(self, group: Group) -> GroupTold:
        endings = {
            ending.id: ending.title.in_language(self.language) for ending in self.scenario.endings
        }
        return GroupTold(
            name=group.name,
            title=group.title.in_language(self.language) if group.title is not None else "",
            turns=group.turns,
            ending=endings.get(group.ending or "", group.ending or ""),
            scores=group.scores,
            brier=group.brier,
        )

    def _roles(self) -> Iterator[RoleTold]:
        places = {role.id: place for place, role in enumerate(self.scenario.roles)}
        for spread in self.found.scores:
            role = self.scenario.role(spread.role)
            yield RoleTold(
                role=role.id,
                name=role.name.in_language(self.language),
                short=(role.short or role.name).in_language(self.language),
                place=places[role.id],
                low=spread.low,
                mean=spread.mean,
                high=spread.high,
                scores={
                    group.name: group.scores[role.id]
                    for group in self.found.groups
                    if role.id in group.scores
                },
            )

    def _turns(self) -> Iterator[TurnTold]:
        orders: dict[int, list[OrdersTold]] = {}
        numbers: dict[int, list[NumberTold]] = {}
        for differed in self.found.orders:
            orders.setdefault(differed.turn, []).append(self._orders(differed))
        for number in self.found.numbers:
            numbers.setdefault(number.turn, []).append(self._number(number))
        for turn in sorted({*orders, *numbers}):
            when = self.scenario.turns[turn - 1].label.in_language(self.language)
            yield TurnTold(turn, when, orders.get(turn, ()), numbers.get(turn, ()))

    def _orders(self, one: OrdersDiffered) -> OrdersTold:
        moves = {move.id: move.label for move in self.scenario.moves} | {"": NOTHING}
        return OrdersTold(
            role=one.role,
            name=self.scenario.role(one.role).name.in_language(self.language),
            channel=one.channel,
            orders=[
                (moves[move].in_language(self.language) if move in moves else move, groups)
                for move, groups in one.moves.items()
            ],
        )

    def _number(self, one: NumberDiffered) -> NumberTold:
        low, high = min(one.values.values()), max(one.values.values())
        return NumberTold(
            one.variable,
            *self._named(one.variable),
            low=low,
            lowest=[name for name, value in one.values.items() if value == low],
            high=high,
            highest=[name for name, value in one.values.items() if value == high],
        )

    def _named(self, variable: str) -> tuple[str, str, int]:
        """Label, unit and digits."""
        found: Variable = next(one for one in self.scenario.variables if one.id == variable)
        unit = found.unit.in_language(self.language) if found.unit is not None else ""
        return found.label.in_language(self.language), unit, found.decimals
