"""Whole games driven at random, held against a model that only remembers what was ordered.

The model keeps each line of the game as the list of its orders and of what Control did. What the
numbers should be it knows from the kernel alone: the line replayed from the seed in one go, without
a tree, a save or a ledger, by rules with a row for every correction that there could be.
"""

import tempfile
from dataclasses import dataclass, field, replace
from math import fsum
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from engine.game.branches import branches, name_branch, switch, why_not_name
from engine.game.columns import choices_of
from engine.game.control import ControlAct, Inject, Override
from engine.game.game import Game
from engine.game.orders import NOTHING, Orders, terms_of
from engine.game.records import TurnRecord
from engine.game.saves import load_game, save_game
from engine.game.umpire import Umpire
from engine.lab.whatif import keep, what_if
from engine.players import PLAYERS
from engine.resources import assets
from engine.rules.dice import LARGEST_SEED, Dice
from engine.rules.kernel import GOING_ON, resolve
from engine.rules.rulebook import Rulebook
from engine.scenario.loading import load_scenario
from engine.scenario.models import CHANNELS, Scenario
from tests.engine.acts import an_act
from tests.engine.worlds import BRIDGE

CLOSE = 1e-9
Given = tuple[dict[str, Orders], list[ControlAct]]
"""A turn's orders by role, and what Control did in it."""
Numbers = dict[str, str]
"""A state by row name, each number spelled to its last bit."""


@dataclass(frozen=True)
class Node:
    """A turn as the model remembers it; `record` is a copy that nobody else has."""

    parent: int
    given: Given
    record: TurnRecord


@dataclass
class Model:
    """Every turn ever played, which of them is on the table, and what branches are called."""

    nodes: list[Node] = field(default_factory=list)
    at: int = 0
    names: dict[int, str] = field(default_factory=dict)
    hand: list[ControlAct] = field(default_factory=list)

    def path(self, number: int) -> list[int]:
        """The turns that lead to a turn, first to last."""
        found: list[int] = []
        while number:
            found.append(number)
            number = self.nodes[number - 1].parent
        return found[::-1]

    def line(self, number: int) -> list[Given]:
        return [self.nodes[place - 1].given for place in self.path(number)]

    def tips(self) -> list[int]:
        inner = {node.parent for node in self.nodes}
        return [number for number in range(1, len(self.nodes) + 1) if number not in inner]

    def copy(self) -> "Model":
        return replace(self, nodes=list(self.nodes), names=dict(self.names), hand=list(self.hand))


def replayed(book: Rulebook, dice: Dice, line: list[Given]) -> tuple[Numbers, str | None]:
    """The state after a line from the seed, and the ending that it reaches."""
    state, ending = book.start(dice), None
    umpire = Umpire(book.scenario)
    for turn, (given, acts) in enumerate(line, start=1):
        assert ending is None, "nothing is played after an ending"
        hand = umpire.rule(book, sorted(acts, key=lambda act: act.id))
        resolution = resolve(book, state, turn, choices_of(book, given), dice, hand=hand)
        state, place = resolution.state, int(resolution.endings[0])
        ending = None if place == GOING_ON else book.endings[place].ending.id
    return {row: to_the_bit(state[at, 0]) for at, row in enumerate(book.row_names)}, ending


def to_the_bit(number: float) -> str:
    """A number spelled to its last bit; a zero has no sign."""
    return (float(number) + 0.0).hex()


class PlayedGame(RuleBasedStateMachine):
    """Somebody plays, goes back, chooses otherwise, names, saves and opens, in any order."""

    scenario: Scenario
    book: Rulebook

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.file = Path(self._folder.name) / "game.quorum"
        self.saved: Model | None = None
        self.expected: dict[int, tuple[Numbers, str | None]] = {}

    def teardown(self) -> None:
        self._folder.cleanup()

    @initialize(data=st.data(), seed=st.integers(0, LARGEST_SEED), number=st.integers(0, 9))
    def new(self, data: st.DataObject, seed: int, number: int) -> None:
        kinds = st.sampled_from(["person", *PLAYERS])
        seats = {role.id: data.draw(kinds, role.id) for role in self.scenario.roles}
        self.game = Game.new(self.scenario, seed=seed, seats=seats, number=number)
        self.dice = Dice(seed, np.array([number]))
        self.model = Model()
        self.pending: dict[str, Orders] = {}

    # Playing

    @precondition(lambda self: not self.game.over)
    @rule(data=st.data())
    def order(self, data: st.DataObject) -> None:
        if self.game.people:
            role = data.draw(st.sampled_from(self.game.people), "role")
            self.pending[role] = self.some_orders(data, self.game, role)

    @rule(data=st.data())
    def order_what_is_not_allowed(self, data: st.DataObject) -> None:
        move = data.draw(st.sampled_from(self.scenario.moves), "move")
        why = self.game.why_not(move.role, move.id)
        assert self.game.can_order(move.role, move.id) is (why is None)
        wrong = Orders.model_validate({move.channel: move.id})
        if why is None:
            said = [term.variable for term in terms_of(self.book, wrong)]
            term = data.draw(st.sampled_from(["no_such_term", *said]), "term")
            wrong = wrong.model_copy(update={"terms": {term: 0.123456789}})
        with pytest.raises(ValueError, match=r"."):
            self.game.commit({**self.pending, move.role: wrong})

    @precondition(lambda self: not self.game.over)
    @rule(data=st.data())
    def prepare(self, data: st.DataObject) -> None:
        name = self.game.next_act_id("act")
        act = data.draw(an_act(self.scenario, name), "act")
        if self.game.why_not_act(act) is None:
            self.game.prepare(act)
            self.model.hand.append(act)
        else:
            with pytest.raises(ValueError, match=r"\.$"):
                self.game.prepare(act)

    @precondition(lambda self: self.model.hand)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        act = data.draw(st.sampled_from(self.model.hand), "act")
        assert self.game.withdraw(act.id) == act
        self.model.hand.remove(act)

    @precondition(lambda self: not self.game.over)
    @rule()
    def commit(self) -> None:
        if self.prepared_for_another_moment():
            with pytest.raises(ValueError, match=r"\.$"):
                self.game.commit(self.pending)
            self.game.hand, self.model.hand = [], []
            return
        record = self.game.commit(self.pending)
        assert record.control == sorted(self.model.hand, key=lambda act: act.id)
        self.model.hand = []
        for role, given in self.pending.items():
            kept = record.orders[role]
            assert [kept.in_channel(c) for c in CHANNELS] == [given.in_channel(c) for c in CHANNELS]
            assert given.terms.items() <= kept.terms.items()
        for role in set(self.game.people) - set(self.pending):
            assert record.orders[role] == NOTHING
        self.remember(record, at=True)
        self.pending = {}

    # Going back and sideways

    @precondition(lambda self: self.model.at)
    @rule()
    def undo(self) -> None:
        self.put_on_table(self.model.nodes[self.model.at - 1].parent)

    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        self.put_on_table(data.draw(st.integers(0, len(self.model.nodes)), "turn record"))

    @precondition(lambda self: self.model.nodes)
    @rule(data=st.data())
    def switch(self, data: st.DataObject) -> None:
        tip = data.draw(st.sampled_from(self.model.tips()), "tip")
        switch(self.game, tip)
        self.model.at, self.pending = tip, {}

    @precondition(lambda self: self.model.nodes)
    @rule(data=st.data(), name=st.sampled_from(["Night", " Day\n", "Élan", ""]))
    def name(self, data: st.DataObject, name: str) -> None:
        number = data.draw(st.integers(1, len(self.model.nodes)), "turn record")
        said = name.strip()
        others = {called for tip, called in self.model.names.items() if tip != number}
        if number in self.model.tips() and said and said not in others:
            name_branch(self.game, number, name)
            self.model.names[number] = said
        else:
            assert why_not_name(self.game, number, name) is not None
            with pytest.raises(ValueError, match=r"\.$"):
                name_branch(self.game, number, name)

    @precondition(lambda self: self.model.at)
    @rule(data=st.data(), play_on=st.booleans())
    def try_otherwise_and_keep(self, data: st.DataObject, play_on: bool) -> None:
        path = self.model.path(self.model.at)
        turn = data.draw(st.integers(1, len(path)), "turn")
        role = data.draw(st.sampled_from(self.scenario.roles), "role").id
        then = self.game.as_of(self.model.nodes[path[turn - 1] - 1].parent)
        orders = self.some_orders(data, then, role)
        tried = what_if(self.game, turn, role, orders, play_on=play_on)
        lost = {(gone.turn, gone.role, gone.channel) for gone in tried.refused}
        for place, record in zip(path[turn:], tried.records[1:], strict=False):
            before, acts = self.model.nodes[place - 1].given
            assert record.control == acts
            for seat, given in before.items():
                for channel in CHANNELS:
                    kept = record.orders[seat].in_channel(channel)
                    gone = (record.turn, seat, channel) in lost
                    assert kept == (None if gone else given.in_channel(channel))
        keep(self.game, tried)
        start = self.model.nodes[path[turn - 1] - 1].parent
        for record in self.game.records[len(self.model.nodes) :]:
            assert record.parent == start
            self.remember(record, at=False)
            start = record.number

    # Surviving

    @rule()
    def save(self) -> None:
        save_game(self.game, self.file)
        assert load_game(self.file) == self.game
        self.saved = self.model.copy()

    @precondition(lambda self: self.saved)
    @rule()
    def load(self) -> None:
        assert self.saved is not None
        self.game = load_game(self.file)
        self.model = self.saved.copy()
        self.expected = {n: e for n, e in self.expected.items() if n <= len(self.model.nodes)}
        self.pending = {}

    # What must hold after each of these

    @invariant()
    def the_same_orders_and_seed_give_the_same_state(self) -> None:
        for number in {0, self.model.at, len(self.model.nodes)}:
            if number not in self.expected:
                line = self.model.line(number)
                self.expected[number] = replayed(self.book, self.dice, line)
            numbers, ending = self.expected[number]
            there = self.game.as_of(number)
            assert there.state.keys() <= numbers.keys()
            assert {row: to_the_bit(there.state.get(row, 0.0)) for row in numbers} == numbers
            assert (there.current.ending if there.current else None) == ending
            assert there.turn == len(self.model.line(number)) + (ending is None)
        assert (self.game.at, self.game.hand) == (self.model.at, self.model.hand)

    @invariant()
    def every_turn_ever_played_is_as_it_was(self) -> None:
        assert self.game.records == [node.record for node in self.model.nodes]

    @invariant()
    def every_line_is_a_branch_under_its_name(self) -> None:
        found = {branch.tip: branch for branch in branches(self.game)}
        assert list(found) == self.model.tips()
        assert {tip: b.name for tip, b in found.items() if b.name} == self.model.names
        assert [tip for tip, b in found.items() if b.here] == [
            tip for tip in found if tip == self.model.at
        ]
        for tip in found:
            line = [(record.orders, record.control) for record in self.game.as_of(tip).line()]
            assert line == self.model.line(tip)

    @invariant()
    def every_ledger_sums(self) -> None:
        record = self.game.current
        if record is None:
            return
        before = self.game.as_of(record.parent).state
        accounted = {entry.variable: entry for entry in record.ledger}
        for variable in (variable.id for variable in self.scenario.variables):
            if variable not in accounted:
                assert before[variable] == record.state[variable]
                continue
            entry = accounted[variable]
            assert (entry.start, entry.end) == (before[variable], record.state[variable])
            parts = [entry.start, *(c.amount for c in entry.contributions), entry.remainder]
            assert abs(fsum(parts) - entry.end) <= CLOSE

    # Helpers

    def some_orders(self, data: st.DataObject, game: Game, role: str) -> Orders:
        """Any orders that the role may give there, with any terms of its offers."""
        chosen: dict[str, Any] = {}
        for channel in CHANNELS:
            free = [
                move.id
                for move in self.scenario.moves
                if move.role == role and move.channel == channel and game.can_order(role, move.id)
            ]
            chosen[channel] = data.draw(st.sampled_from([None, *free]), channel)
        orders = Orders.model_validate(chosen)
        terms = {
            term.variable: data.draw(st.sampled_from(term.values.tolist()), term.variable)
            for term in terms_of(self.book, orders)
            if data.draw(st.booleans(), "said")
        }
        return orders.model_copy(update={"terms": terms})

    def prepared_for_another_moment(self) -> bool:
        """Whether an event of the hand is over here, or a source holds too little."""
        state, wanted = self.game.state, dict.fromkeys(self.game.state, 0.0)
        over = {e.id for e in self.scenario.events if e.once and state.get(f"happened({e.id})")}
        for act in self.model.hand:
            if isinstance(act, Override) and act.source is not None:
                wanted[act.source] += max(act.value - state[act.variable], 0.0)
            if isinstance(act, Inject) and act.event in over:
                return True
        return any(amount > state[name] for name, amount in wanted.items() if amount)

    def put_on_table(self, number: int) -> None:
        self.game.go_to(number)
        self.model.at, self.pending = number, {}

    def remember(self, record: TurnRecord, *, at: bool) -> None:
        """A turn was played; the name of the branch that it continues moves along."""
        given = record.orders, record.control
        self.model.nodes.append(Node(record.parent, given, record.model_copy(deep=True)))
        number = len(self.model.nodes)
        assert record.number == number
        if record.parent in self.model.names:
            self.model.names[number] = self.model.names.pop(record.parent)
        if at:
            assert record.parent == self.model.at
            self.model.at = number


def machine(folder: Path) -> type[PlayedGame]:
    """The machine of one scenario."""
    scenario = load_scenario(folder)
    computed = [variable.id for variable in scenario.variables if variable.formula is not None]
    parts = {"scenario": scenario, "book": Rulebook(scenario, corrected=computed)}
    return type(f"Played{scenario.id.title().replace('-', '')}", (PlayedGame,), parts)


@pytest.mark.slow
@pytest.mark.fuzz
@pytest.mark.parametrize(
    ("folder", "share"),
    [
        (assets() / "scenarios" / "duel", 0.6),
        (BRIDGE, 0.4),
        (assets() / "scenarios" / "openai-2023", 0.07),
    ],
    ids=lambda part: part.name if isinstance(part, Path) else "",
)
def test_that_a_game_driven_at_random_stays_what_a_simple_model_says(
    folder: Path, share: float, thorough: bool
) -> None:
    run_state_machine_as_test(
        machine(folder),
        settings=settings(
            max_examples=round(settings().max_examples * share),
            stateful_step_count=60 if thorough else 30,
        ),
    )
