"""A finished game beside what really happened: orders and numbers, turn by turn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.game import wording
from engine.game.game import Game
from engine.game.negotiation import said_terms
from engine.game.records import TurnRecord
from engine.game.stand_ins import stand_ins
from engine.report.hindsight_views import HistoryView, LevelThen, OrderThen, RoleThen, TurnThen
from engine.scenario.models import CHANNELS, RecordedTurn
from engine.text import Language, LocalText

_OPENING = LocalText(en="At the opening", fr="À l’ouverture")


def history_view(game: Game, language: Language = "en") -> HistoryView | None:
    """The line on the table beside the scenario's history; None where it has none.

    Everything is told, so it is for after the end.
    """
    if not game.over:
        raise ValueError("all orders are told only when the game is over")
    if not game.scenario.history:
        return None
    turns = list(_Beside(game, language).turns())
    asked = [
        order
        for turn in turns
        if turn.played
        for role in turn.roles
        for order in role.orders
        if order.recorded
    ]
    return HistoryView(turns=turns, orders=len(asked), same=sum(order.same for order in asked))


@dataclass(frozen=True)
class _Beside:
    game: Game
    language: Language

    def turns(self) -> Iterator[TurnThen]:
        """Every turn that was played or is on record."""
        scenario, line = self.game.scenario, self.game.line()
        recorded = {turn.turn: turn for turn in scenario.history}
        for number in range(max(len(line), *recorded) + 1):
            then = recorded.get(number)
            if number == 0 and then is None:
                continue
            now = line[number - 1] if 0 < number <= len(line) else None
            when = scenario.turns[number - 1].label if number else _OPENING
            yield TurnThen(
                turn=number,
                when=self.say(when),
                played=number <= len(line),
                basis=self.say(then.basis) if then else "",
                roles=list(self.roles(now, then)) if number else [],
                levels=list(self.levels(number, then)) if then else [],
            )

    def say(self, text: LocalText | None) -> str:
        return text.in_language(self.language) if text is not None else ""

    def roles(self, now: TurnRecord | None, then: RecordedTurn | None) -> Iterator[RoleThen]:
        for role in self.game.scenario.roles:
            mine = now.orders[role.id] if now else None
            theirs = then.orders.get(role.id) if then else None
            orders = []
            for channel in CHANNELS:
                ours = mine.in_channel(channel) if mine else None
                real = getattr(theirs, channel) if theirs else None
                orders.append(
                    OrderThen(
                        channel=channel,
                        played=self.told(ours, mine.terms if mine else {}),
                        recorded=self.told(real, theirs.terms if theirs else {}),
                        same=now is not None and ours == real,
                    )
                )
            machine = now is not None and role.id in self.machine.get(now.turn, ())
            yield RoleThen(role=role.id, orders=orders, machine=machine)

    def levels(self, number: int, then: RecordedTurn) -> Iterator[LevelThen]:
        line = self.game.line()
        known = {variable.id: variable for variable in self.game.scenario.variables}
        state: Mapping[str, float] = {}
        if number <= len(line):
            state = line[number - 1].state if number else self.game.opening
        for level in then.levels:
            variable = known[level.variable]
            yield LevelThen(
                label=self.say(variable.label),
                about=self.say(variable.about),
                unit=self.say(variable.unit),
                decimals=variable.decimals,
                recorded=level.value,
                played=state.get(level.variable),
                basis=self.say(level.basis),
            )

    def told(self, move: str | None, terms: Mapping[str, float]) -> str:
        """A move by its label, with what the offer that it makes says."""
        if move is None:
            return ""
        label = self.say(self.labels[move])
        offer = next((o for o in self.game.scenario.offers if o.made_by == move), None)
        if offer is None or not {term.variable for term in offer.terms} <= terms.keys():
            return label
        pair = self.say(wording.SAYS)
        said = said_terms(offer, terms, self.language)
        return f"{label} ({', '.join(pair.format(what=t.label, said=t.said) for t in said)})"

    @cached_property
    def machine(self) -> Mapping[int, frozenset[str]]:
        return stand_ins(self.game)

    @cached_property
    def labels(self) -> Mapping[str, LocalText]:
        return {move.id: move.label for move in self.game.scenario.moves}
