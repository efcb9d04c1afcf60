"""One game: a scenario, a seed, and a tree of turns in which nothing is overwritten."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count

import numpy as np

from engine.errors import RefusedError
from engine.game import wording
from engine.game.columns import choices_of, column, named
from engine.game.control import MOST_ACTS, Adjudication, ControlAct, Inject, Override
from engine.game.happenings import happenings
from engine.game.orders import NOTHING, Orders, completed, orders_in, why_not_terms
from engine.game.records import State, TurnRecord
from engine.game.umpire import Umpire, corrected_in
from engine.game.witness import Witness, faults_of_session
from engine.players import PLAYERS, THINKER_KINDS, PlayerKind, Position
from engine.rules.compiler import MoveRule
from engine.rules.dice import Dice, IntArray
from engine.rules.frame import Frame
from engine.rules.hand import HandRule
from engine.rules.kernel import GOING_ON, resolve
from engine.rules.ledger import Journal, Roll
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Channel, Scenario
from engine.session.log import Draft, LogEntry
from engine.session.plan import SessionPlan
from engine.session.session import Session
from engine.text import LocalText, told
from engine.wording import sessions


@dataclass
class Game:
    """A game in progress or finished.

    `records[i].number == i + 1`; `at` is the number of the turn whose outcome is
    now on the table (0: the opening), and the next turn is played from there.
    """

    scenario: Scenario
    seed: int
    seats: dict[str, PlayerKind]
    opening: State
    records: list[TurnRecord] = field(default_factory=list)
    at: int = 0
    number: int = 0
    """Which game of the seed's ensemble this is."""
    names: dict[str, int] = field(default_factory=dict)
    """What branches are called: a name, and the number of the branch's last turn."""
    hand: list[ControlAct] = field(default_factory=list)
    """What Control has prepared for the turn to come."""
    session: Session | None = None
    """The room it is played in: its plan, and a log that no branch and no undo makes shorter."""

    @classmethod
    def new(
        cls,
        scenario: Scenario,
        *,
        seed: int,
        seats: Mapping[str, PlayerKind],
        number: int = 0,
        book: Rulebook | None = None,
    ) -> "Game":
        """A game at its opening; seats not named are played in character.

        `book` are the compiled rules where they are at hand.
        """
        book = book or Rulebook(scenario)
        opening = book.start(Dice(seed, np.array([number])))
        game = cls(
            scenario,
            seed,
            {role.id: seats.get(role.id, "in_character") for role in scenario.roles},
            named(book, opening),
            number=number,
        )
        game.__dict__["book"] = book
        return game

    @cached_property
    def book(self) -> Rulebook:
        """The compiled rules, with rows for the corrections that its turns made."""
        return Rulebook(self.scenario, corrected=corrected_in(self.scenario, self.records))

    @property
    def current(self) -> TurnRecord | None:
        """The turn whose outcome is on the table; None at the opening."""
        return self.records[self.at - 1] if self.at else None

    @property
    def state(self) -> State:
        """The state on the table."""
        return self.current.state if self.current else self.opening

    @property
    def over(self) -> bool:
        """Whether an ending has been reached here."""
        return self.current is not None and self.current.ending is not None

    @property
    def turn(self) -> int:
        """The turn to be played, from 1; after the end the last turn played."""
        played = self.current.turn if self.current else 0
        return played if self.over else played + 1

    @property
    def people(self) -> list[str]:
        """The roles that people play, in the scenario's order."""
        return [role.id for role in self.scenario.roles if self.seats[role.id] == "person"]

    def line(self) -> list[TurnRecord]:
        """The turns that led to what is on the table, first to last."""
        turns: list[TurnRecord] = []
        number = self.at
        while number:
            turns.append(self.records[number - 1])
            number = turns[-1].parent
        return turns[::-1]

    def go_to(self, number: int) -> None:
        """Put another turn's outcome on the table (0: the opening); playing on branches there."""
        if not 0 <= number <= len(self.records):
            raise ValueError(f"this game has no turn number {number}")
        self.at = number

    def why_not(self, role: str, move: str, channel: Channel | None = None) -> LocalText | None:
        """Why `role` cannot order `move` now, in a sentence; None if it can."""
        if self.over:
            return wording.GAME_OVER
        order = self.book.layout.orders.get(move)
        if order is None:
            return wording.NO_SUCH_MOVE
        slot = self.book.slots[order[0]]
        if slot.role != role:
            return wording.NOT_YOURS
        if channel is not None and slot.channel != channel:
            return wording.WRONG_CHANNEL
        return self._obstacle(slot.moves[order[1]])

    def why_not_terms(self, orders: Orders) -> LocalText | None:
        """Why the offers among the orders cannot say that, in a sentence; None if they can."""
        return why_not_terms(self.book, orders)

    def can_order(self, role: str, move: str) -> bool:
        """Whether `role` can order `move` now."""
        return self.why_not(role, move) is None

    def _obstacle(self, rule: MoveRule) -> LocalText | None:
        state = column(self.book, self.state)
        frame = Frame(state, self.turn, self.book.no_orders(1))
        for condition, otherwise in rule.requires:
            if not np.all(condition(frame)):
                return otherwise
        if rule.gate is not None and not np.all(rule.gate[0](frame)):
            return wording.BARS[rule.gate[1]]
        limit, rest = rule.move.limit, rule.move.rest
        if limit is not None and state[rule.times_row, 0] >= limit:
            return wording.used_up(limit)
        last = int(state[rule.last_row, 0])
        if last and self.turn - last <= rest:
            return wording.resting(rest + 1 - (self.turn - last))
        return None

    def players_orders(self, but: Container[str] = ()) -> dict[str, Orders]:
        """What the players order now in the seats where one draws, `but` for some roles."""
        return {
            role: self.orders_by(kind, role)
            for role, kind in self.seats.items()
            if kind in PLAYERS and role not in but
        }

    @property
    def thinkers(self) -> list[str]:
        """The roles whose players think: their orders must be given, as people's are."""
        return [role for role, kind in self.seats.items() if kind in THINKER_KINDS]

    def orders_by(self, kind: PlayerKind, role: str) -> Orders:
        """What a player of that kind would order for a role now; KeyError for one that thinks."""
        book = self.book
        position = Position(
            book, column(book, self.state), self.turn, Dice(self.seed, np.array([self.number]))
        )
        chosen = PLAYERS[kind].choose(role, position)
        return orders_in(book, role, {row: int(places[0]) for row, places in chosen.items()})

    def commit(self, orders: Mapping[str, Orders]) -> TurnRecord:
        """Play the turn: these orders, and the players' for the seats not named.

        Raises ValueError if an order is not allowed, or that of a seat whose player thinks is not
        given (`engine.lab.strategist` thinks for it); nothing has changed then.
        """
        if self.over:
            raise RefusedError(wording.GAME_OVER)
        missing = next((role for role in self.thinkers if role not in orders), None)
        if missing is not None:
            raise ValueError(f"nobody has thought for {missing}")
        obstacle = self._why_not_hand(self.hand)
        if obstacle is not None:
            raise RefusedError(obstacle)
        everyone = dict.fromkeys(self.seats, NOTHING) | self.players_orders(orders) | dict(orders)
        record = play_turn(self, everyone, self.hand)
        self._grow(record)
        played = {act.id for act in record.control}  # more may be prepared meanwhile
        self.hand = [act for act in self.hand if act.id not in played]
        return record

    def why_not_act(self, act: ControlAct) -> LocalText | None:
        """Why Control cannot add that to its hand, in a sentence; None if it can."""
        if self.over:
            return wording.GAME_OVER
        if len(self.hand) >= MOST_ACTS:
            return wording.too_many_acts(MOST_ACTS)
        return Umpire(self.scenario).why_not(act) or self._why_not_hand([*self.hand, act])

    def _why_not_hand(self, hand: Sequence[ControlAct]) -> LocalText | None:
        """Why acts that could be cannot all be played now; None if they can."""
        events = {event.id: event for event in self.scenario.events}
        wanted: dict[str, float] = {}
        for act in hand:
            if isinstance(act, Inject) and act.event is not None:
                happened = self.state.get(f"happened({act.event})", 0.0)
                if happened and events[act.event].once:
                    return wording.HAPPENED_ALREADY
            if isinstance(act, Override) and act.source is not None:
                more = max(act.value - self.state[act.variable], 0.0)
                wanted[act.source] = wanted.get(act.source, 0.0) + more
                if wanted[act.source] > self.state[act.source]:
                    return wording.NOT_ENOUGH_THERE
        return Umpire(self.scenario).why_not_together(hand)

    def prepare(self, act: ControlAct) -> None:
        """Add an act to Control's hand: it is played with the next turn.

        Raises ValueError, and changes nothing, if that cannot be.
        """
        reason = self.why_not_act(act)
        if reason is not None:
            raise RefusedError(reason)
        self.hand = [*self.hand, act]

    def withdraw(self, act_id: str) -> ControlAct:
        """Take an act out of Control's hand; raises ValueError if it is not there."""
        found = next((act for act in self.hand if act.id == act_id), None)
        if found is None:
            raise RefusedError(wording.NO_SUCH_ACT)
        self.hand = [act for act in self.hand if act is not found]
        return found

    def next_act_id(self, kind: str) -> str:
        """A free id for an act of the turn to come.

        It is the same again after an undo, and so are the dice that go by it.
        """
        taken = {act.id for act in self.hand}
        return next(
            name for n in count(1) for name in [f"{kind}_{self.turn}_{n}"] if name not in taken
        )

    def odds_roll(self, act: Adjudication) -> Roll:
        """What the die of that adjudication gives in the turn to come."""
        dice = Dice(self.seed, np.array([self.number]))
        value = float(dice.roll(act.site, self.turn)[0])
        return Roll(site=act.site, chance=act.odds, value=value, came_up=value < act.odds)

    def adopt(self, records: Sequence[TurnRecord]) -> None:
        """Take in turns that were tried elsewhere and put the last of them on the table.

        They follow one another from a turn of this game; they are numbered anew.
        """
        last = self.as_of(records[0].parent).current
        for record in records:
            over = last is not None and last.ending is not None
            if over or record.turn != (last.turn if last is not None else 0) + 1:
                raise ValueError(f"turn {record.turn} does not follow there")
            last = record
        self.go_to(records[0].parent)
        for record in records:
            number = len(self.records) + 1
            self._grow(record.model_copy(update={"number": number, "parent": self.at}))

    def _grow(self, record: TurnRecord) -> None:
        """A new turn at the tip of a named branch takes the name along."""
        name = next((name for name, tip in self.names.items() if tip == record.parent), None)
        self.records.append(record)
        self.__dict__["book"] = self.book.correcting(corrected_in(self.scenario, [record]))
        if name is not None and record.parent:
            self.names[name] = record.number
        self.at = record.number

    def begin_session(self, plan: SessionPlan) -> None:
        """Play this game as a workshop; ValueError if the plan does not fit or one is under way."""
        if self.session is not None:
            raise RefusedError(sessions.WORKSHOP_ALREADY)
        session = Session(plan=plan)
        fault = next(faults_of_session(session, self.scenario, self.records), None)
        if fault is not None:
            raise RefusedError(fault)
        self.session = session

    def enter(self, entry: LogEntry | Draft) -> None:
        """Put an entry into the session's log.

        Raises ValueError, and changes nothing, if there is no session, if the log is full, or if
        the entry refers to what is not there.
        """
        if self.session is None:
            raise RefusedError(sessions.NO_WORKSHOP)
        fault = Witness(self.scenario, self.records).has_heard(self.session.log).fault(entry)
        if fault is not None:
            raise RefusedError(told(sessions.ENTRY, fault=fault))
        self.session = self.session.plus(entry)

    def as_of(self, number: int) -> "Game":
        """The same game with another turn's outcome on the table; to look at, not to play on."""
        then = replace(self, hand=list(self.hand) if number == self.at else [])
        then.__dict__["book"] = self.book
        then.go_to(number)
        return then


def play_turn(
    game: Game, orders: Mapping[str, Orders], control: Sequence[ControlAct] = ()
) -> TurnRecord:
    """The record of the next turn under these orders and acts of Control; the game is left alone.

    Raises ValueError naming the first order that is not allowed, or saying why an act cannot be.
    """
    turn, acts = game.turn, sorted(control, key=lambda act: act.id)
    book, hand = with_hand(game, acts)
    choices = _choices(game, orders)
    before = column(book, game.state)
    journal = Journal()
    dice = Dice(game.seed, np.array([game.number]))
    resolution = resolve(book, before, turn, choices, dice, journal, hand)
    place = int(resolution.endings[0])
    ending = None if place == GOING_ON else book.endings[place].ending.id
    scores = book.scores(resolution.state, turn)
    return TurnRecord(
        number=len(game.records) + 1,
        parent=game.at,
        turn=turn,
        orders={role: completed(book, given) for role, given in sorted(orders.items())},
        happenings=list(happenings(book, choices, journal, before, ending, acts)),
        rolls=journal.rolls,
        ledger=list(
            journal.entries(game.scenario.variables, before, resolution.state, book.corrections)
        ),
        state=named(book, resolution.state),
        scores={role: float(score[0]) for role, score in sorted(scores.items())},
        ending=ending,
        control=acts,
    )


def with_hand(game: Game, acts: Sequence[ControlAct]) -> tuple[Rulebook, HandRule | None]:
    """The game's rules, with corrections as the acts need them, and the acts as they play them.

    Raises ValueError saying why an act cannot be.
    """
    if not acts:
        return game.book, None
    umpire = Umpire(game.scenario)
    book = game.book.correcting(umpire.corrected(acts))
    return book, umpire.rule(book, acts)


def _choices(game: Game, orders: Mapping[str, Orders]) -> IntArray:
    for role, given in orders.items():
        if role not in game.seats:
            raise ValueError(f"there is no role {role} in this game")
        for channel in CHANNELS:
            move = given.in_channel(channel)
            reason = game.why_not(role, move, channel) if move is not None else None
            if reason is not None:
                raise RefusedError(told(wording.CANNOT_ORDER, role=role, move=move, reason=reason))
        reason = game.why_not_terms(given)
        if reason is not None:
            raise RefusedError(told(wording.CANNOT_OFFER, role=role, reason=reason))
    return choices_of(game.book, orders)
