"""Which orders of a finished game changed its course most.

Each order is replaced by doing nothing and by what its role would have done in character; all
other recorded orders, what Control did and the dice stay as they were. All alternatives of a game
run side by side, one batch a turn. Orders that are no longer allowed are flagged and replaced by
doing nothing. Where an alternative outlasts the recorded line, every seat is played in character.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

import numpy as np

from engine.game.columns import column
from engine.game.game import Game, with_hand
from engine.game.orders import Orders, completed, without
from engine.lab.fairness import check_rules
from engine.lab.plans import Plan, plan_of
from engine.lab.simulate import decide
from engine.players import PLAYERS, Position
from engine.rules.batch import resolve
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import GOING_ON
from engine.scenario.models import CHANNELS, Channel

Instead: TypeAlias = Literal["nothing", "in_character"]
Measure: TypeAlias = Literal["own", "everybody", "ending"]
DOING_NOTHING: Final = -1
"""The place of no move, in choices."""


@dataclass(frozen=True)
class TurningPoint:
    """One order, what was put in its place, and what the game came to then.

    `orders` are those that its role gave in its place. `scores[role]` is the recorded final score
    less the alternative's: what the order was worth to that role. `refused` are recorded orders
    (turn, role, move) that were no longer allowed.
    """

    turn: int
    role: str
    channel: Channel
    move: str | None
    instead: Instead
    replacement: str | None
    orders: Orders
    scores: dict[str, float]
    ending: str
    ends_in: int
    changed_ending: bool
    refused: tuple[tuple[int, str, str], ...]

    @property
    def own(self) -> float:
        """What the order was worth to the role that gave it, in points of its score."""
        return self.scores[self.role]

    @property
    def everybody(self) -> float:
        """By how much it moved all scores together, up or down."""
        return sum(abs(change) for change in self.scores.values())


def ranked(points: Sequence[TurningPoint], by: Measure) -> list[TurningPoint]:
    """The largest change first: in the giver's score, in all scores, or in the ending."""

    def weight(point: TurningPoint) -> tuple[float, ...]:
        own, everybody = abs(point.own), point.everybody
        order = {
            "own": (own, everybody),
            "everybody": (everybody, own),
            "ending": (float(point.changed_ending), everybody, own),
        }[by]
        return (*(-part for part in order), point.turn)

    return sorted(points, key=weight)


def turning_points(
    game: Game, progress: Callable[[float], None] | None = None
) -> list[TurningPoint]:
    """Every order of the line on the table weighed, the largest change to everybody first.

    `progress` is told what share is done; what it raises stops the work. Raises ValueError unless
    the line has come to its ending, RulesMovedError where today's rules do not give it.
    """
    if not game.over:
        raise ValueError("only a finished game has turning points")
    check_rules(game, 1)
    return ranked(list(_Replay(game).points(progress)), "everybody")


@dataclass(frozen=True)
class _Alternative:
    turn: int
    slot: int
    choices: Mapping[int, int]
    """What is ordered instead, by row of the choices."""
    instead: Instead
    refused: list[tuple[int, str, str]] = field(default_factory=list)


class _Replay:
    """All alternatives of one line, in the columns of one state."""

    def __init__(self, game: Game) -> None:
        self.game, self.book = game, game.book
        self.line = game.line()
        self._hands = [with_hand(game, record.control)[1] for record in self.line]

    def points(self, progress: Callable[[float], None] | None) -> Iterator[TurningPoint]:
        """Play all alternatives to their endings."""
        book = self.book
        state = np.empty((len(book.row_names), 0))
        going: list[_Alternative] = []
        for turn in range(1, book.turns + 1):
            plan, new, before = self._branching(turn)
            state = np.hstack([state, np.repeat(before, len(new), axis=1)])
            if progress is not None:
                progress((turn - 1) / book.turns)
            if not going and not new:
                continue
            dice = self._dice(len(going) + len(new))
            if plan is not None:
                choices = self._recorded(turn, plan, state, going, new)
            else:
                choices = decide(book, state, turn, dice, {})
            going += new
            hand = self._hands[turn - 1] if plan is not None else None
            resolution = resolve(book, state, turn, choices, dice, hand)
            scores = book.scores(resolution.state, turn)
            for at in np.flatnonzero(resolution.endings != GOING_ON):
                final = {role: float(values[at]) for role, values in scores.items()}
                ending = book.endings[resolution.endings[at]].ending.id
                yield self._point(going[at], turn, ending, final)
            on = resolution.endings == GOING_ON
            going = [tried for tried, still in zip(going, on, strict=True) if still]
            state = resolution.state[:, on]

    def _branching(self, turn: int) -> tuple[Plan | None, list[_Alternative], FloatArray]:
        """The recorded orders of a turn, what is tried in their place, and the state before."""
        if turn > len(self.line):
            return None, [], np.empty((len(self.book.row_names), 1))
        before = column(self.book, self.line[turn - 2].state if turn > 1 else self.game.opening)
        plan = plan_of(self.book, self.line[turn - 1].orders)
        return plan, list(self._alternatives(turn, plan, before)), before

    def _alternatives(self, turn: int, plan: Plan, before: FloatArray) -> Iterator[_Alternative]:
        position = Position(self.book, before, turn, self._dice(1))
        for role in self.game.seats:
            rows = PLAYERS["in_character"].choose(role, position)
            chosen = {row: int(places[0]) for row, places in rows.items()}
            for channel in CHANNELS:
                slot = self.book.slot_of[role, channel]
                recorded, own = int(plan.choices[slot]), chosen[slot]
                if recorded != DOING_NOTHING:
                    yield _Alternative(turn, slot, {slot: DOING_NOTHING}, "nothing")
                if own not in {recorded, DOING_NOTHING}:
                    move = self.book.slots[slot].moves[own].move.id
                    terms = [term.choice for term in self.book.terms_of(move)]
                    said = {row: chosen.get(row, DOING_NOTHING) for row in (slot, *terms)}
                    yield _Alternative(turn, slot, said, "in_character")

    def _recorded(
        self,
        turn: int,
        plan: Plan,
        state: FloatArray,
        old: Sequence[_Alternative],
        new: Sequence[_Alternative],
    ) -> IntArray:
        """choices[row, game]: the recorded orders, where allowed, but for the new alternatives."""
        choices = np.repeat(plan.choices[:, None], state.shape[1], axis=1)
        for part in plan.parts:
            dropped = ~part.allowed(self.book, state, turn)
            dropped[len(old) :] = [
                (slot.role, slot.channel) == (part.role, part.channel)
                for slot in (self.book.slots[tried.slot] for tried in new)
            ]
            part.drop(choices, dropped)
            for at in np.flatnonzero(dropped[: len(old)]).tolist():
                old[at].refused.append((turn, part.role, part.move or ""))
        for at, tried in enumerate(new, start=len(old)):
            for row, place in tried.choices.items():
                choices[row, at] = place
        return choices

    def _point(
        self, tried: _Alternative, turn: int, ending: str, scores: dict[str, float]
    ) -> TurningPoint:
        slot, last = self.book.slots[tried.slot], self.line[-1]
        given = self.line[tried.turn - 1].orders[slot.role]
        place = tried.choices[tried.slot]
        move = slot.moves[place].move.id if place != DOING_NOTHING else None
        return TurningPoint(
            turn=tried.turn,
            role=slot.role,
            channel=slot.channel,
            move=given.in_channel(slot.channel),
            instead=tried.instead,
            replacement=move,
            orders=self._orders(tried, given),
            scores={role: round(last.scores[role] - score, 9) for role, score in scores.items()},
            ending=ending,
            ends_in=turn,
            changed_ending=ending != last.ending,
            refused=tuple(tried.refused),
        )

    def _orders(self, tried: _Alternative, given: Orders) -> Orders:
        """What the role orders in an alternative, as a person would give it."""
        slot, place = self.book.slots[tried.slot], tried.choices[tried.slot]
        left = without(self.book, given, slot.channel).model_copy(update={"rationale": ""})
        if place == DOING_NOTHING:
            return left
        move = slot.moves[place].move.id
        terms = {
            term.variable: float(term.values[tried.choices[term.choice]])
            for term in self.book.terms_of(move)
            if tried.choices.get(term.choice, DOING_NOTHING) != DOING_NOTHING
        }
        update = {slot.channel: move, "terms": {**left.terms, **terms}}
        return completed(self.book, left.model_copy(update=update))

    def _dice(self, games: int) -> Dice:
        """The game's own dice, for each of its alternatives."""
        return Dice(self.game.seed, np.full(games, self.game.number))
