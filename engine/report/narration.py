"""A game told in plain text, turn by turn, with nothing held back."""

from collections.abc import Iterator

from engine.game import wording
from engine.game.bulletins import Bulletins
from engine.game.control import Adjudication
from engine.game.game import Game
from engine.game.negotiation import said_terms
from engine.game.orders import Orders
from engine.game.records import (
    BargainBroken,
    EventHappened,
    MoveLeaked,
    OfferMade,
    TurnRecord,
    VoteTaken,
)
from engine.game.stand_ins import stand_ins
from engine.report.hindsight_views import OrdersView
from engine.scenario.models import CHANNELS, Move, Role
from engine.text import Language, LocalText

_WORDS = {
    "turn": LocalText(en="Turn {turn} of {turns}", fr="Tour {turn} sur {turns}"),
    "machine": LocalText(
        en="Played by the machine, in character: {names}",
        fr="Joué par la machine, selon le caractère\u00a0: {names}",
    ),
    "by_machine": LocalText(en="{who} (machine)", fr="{who} (machine)"),
    "public": LocalText(en="says", fr="dit"),
    "private": LocalText(en="does", fr="fait"),
    "in_public": LocalText(en="in public:", fr="en public\u00a0:"),
    "in_private": LocalText(en="in private:", fr="en privé\u00a0:"),
    "did_nothing": LocalText(en="did nothing", fr="n’a rien fait"),
    "reasons": LocalText(en=" (“{said}”)", fr=" («\u00a0{said}\u00a0»)"),
    "nothing": LocalText(en="nothing", fr="rien"),
    "leaked": LocalText(en="it leaks", fr="cela fuite"),
    "passed": LocalText(en="passed {yes}:{no}", fr="adopté {yes}:{no}"),
    "failed": LocalText(en="failed {yes}:{no}", fr="rejeté {yes}:{no}"),
    "broken": LocalText(en="breaks its word", fr="manque à sa parole"),
    "ending": LocalText(en="Ending", fr="Dénouement"),
    "score": LocalText(en="score {score:.0f}", fr="score {score:.0f}"),
}


def narrate_turn(game: Game, record: TurnRecord, language: Language = "en") -> str:
    """Who did what in a turn, what followed, and each role's numbers after it."""
    return "\n".join(_Teller(game, record, language).turn())


def narrate_ending(game: Game, language: Language = "en") -> str:
    """The ending's title and story, and what it meant for each role."""
    record = game.current
    if record is None or record.ending is None:
        raise ValueError("the game has not ended")
    return "\n".join(_Teller(game, record, language).ending())


def orders_in_words(game: Game, turn: int, role: str | None, language: Language = "en") -> str:
    """What a role (None: everybody) ordered in a turn of the line on the table, in one line.

    Empty where that turn was not played.
    """
    line = game.line()
    if not 1 <= turn <= len(line):
        return ""
    teller = _Teller(game, line[turn - 1], language)
    told = [
        teller.ordered(known, named=role is None)
        for known in game.scenario.roles
        if role in {None, known.id}
    ]
    return "  ·  ".join(told)


def orders_told(game: Game, language: Language = "en") -> list[OrdersView]:
    """What every role ordered in every turn of the line on the table, nothing held back."""
    return [
        teller.told(role)
        for record in game.line()
        for teller in [_Teller(game, record, language)]
        for role in game.scenario.roles
    ]


class _Teller:
    def __init__(self, game: Game, record: TurnRecord, language: Language) -> None:
        self.game, self.record, self.language = game, record, language
        self.machine = stand_ins(game).get(record.turn, frozenset())
        self.moves: dict[str, Move] = {move.id: move for move in game.scenario.moves}
        self.widest = max(len(self.say(role.name)) for role in game.scenario.roles)

    def say(self, text: LocalText) -> str:
        return text.in_language(self.language)

    def word(self, name: str, **parts: object) -> str:
        return self.say(_WORDS[name]).format(**parts)

    def turn(self) -> Iterator[str]:
        slots, number = self.game.scenario.turns, self.record.turn
        title = self.word("turn", turn=number, turns=len(slots))
        yield f"{title}  ·  {self.say(slots[number - 1].label)}"
        for role in self.game.scenario.roles:
            yield from self.orders(role)
        if self.machine:
            named = [self.say(r.name) for r in self.game.scenario.roles if r.id in self.machine]
            yield "  " + self.word("machine", names=", ".join(named))
        events = {event.id: event for event in self.game.scenario.events}
        for happening in self.record.happenings:
            if isinstance(happening, EventHappened):
                event = events[happening.event]
                yield f"  *  {self.say(event.source)}: {self.say(event.headline)}"
        yield from self.acts()
        yield from self.numbers()

    def acts(self) -> Iterator[str]:
        """What Control did."""
        bulletins = Bulletins(self.game.scenario, self.language, everything=True)
        rolls = {roll.site: roll for roll in self.record.rolls}
        for act in self.record.control:
            roll = rolls.get(act.site) if isinstance(act, Adjudication) else None
            told = bulletins.told(act, roll)
            if told is not None:
                yield f"  *  {self.say(told.source)}: {self.say(told.headline)}"

    def orders(self, role: Role) -> Iterator[str]:
        """A line a channel, the role's name before the first."""
        orders = self.record.orders[role.id]
        name = self.say(role.name)
        for channel in CHANNELS:
            move = orders.in_channel(channel)
            told = self.say(self.moves[move].label) if move else self.word("nothing")
            fate = self.fate(move) if move else ""
            width = max(len(self.word(channel)) for channel in CHANNELS)
            yield f"  {name:<{self.widest}}  {self.word(channel):<{width}}  {told}{fate}"
            name = ""

    def told(self, role: Role) -> OrdersView:
        """A role's orders, move by move, with what became of them and its reasons."""
        orders = self.record.orders[role.id]
        moves = [
            "" if move is None else f"{self.said(move, orders)}{self.fate(move, terms=False)}"
            for move in (orders.public, orders.private)
        ]
        return OrdersView(
            turn=self.record.turn,
            role=role.id,
            public=moves[0],
            private=moves[1],
            rationale=orders.rationale,
            machine=role.id in self.machine,
        )

    def ordered(self, role: Role, *, named: bool) -> str:
        """A role's orders in one line, with its reasons where it gave some."""
        orders = self.record.orders[role.id]
        moves = [
            f"{self.word(f'in_{channel}')} {self.said(move, orders)}"
            for channel in CHANNELS
            for move in [orders.in_channel(channel)]
            if move is not None
        ]
        told = ", ".join(moves) or self.word("did_nothing")
        name = self.say(role.short or role.name)
        if role.id in self.machine:
            name = self.word("by_machine", who=name)
        reasons = self.word("reasons", said=orders.rationale) if orders.rationale else ""
        return f"{name} – {told}{reasons}" if named else f"{told}{reasons}"

    def said(self, move: str, orders: Orders) -> str:
        """A move, with the terms of the offer that it makes."""
        label = self.say(self.moves[move].label)
        offer = next((o for o in self.game.scenario.offers if o.made_by == move), None)
        if offer is None or not offer.terms:
            return label
        pair = self.say(wording.SAYS)
        said = said_terms(offer, orders.terms, self.language)
        return f"{label} ({', '.join(pair.format(what=t.label, said=t.said) for t in said)})"

    def fate(self, move: str, *, terms: bool = True) -> str:
        """How a vote on it went, whether it leaked, what it offered, what promise it broke."""
        fates = []
        for happening in self.record.happenings:
            if isinstance(happening, VoteTaken) and happening.move == move:
                votes = list(happening.votes.values())
                outcome = "passed" if happening.passed else "failed"
                fates.append(self.word(outcome, yes=votes.count(True), no=votes.count(False)))
            if isinstance(happening, MoveLeaked) and happening.move == move:
                fates.append(self.word("leaked"))
            if terms and isinstance(happening, OfferMade) and happening.move == move:
                offer = next(o for o in self.game.scenario.offers if o.id == happening.offer)
                said = said_terms(offer, happening.terms, self.language)
                fates += [f"{term.label}: {term.said}" for term in said]
            if isinstance(happening, BargainBroken) and happening.move == move:
                fates.append(self.word("broken"))
        return f" ({', '.join(fates)})" if fates else ""

    def numbers(self) -> Iterator[str]:
        """A table: a row a role, a column a plot."""
        scenario, state = self.game.scenario, self.record.state
        decimals = {variable.id: variable.decimals for variable in scenario.variables}
        heads = [f"{self.say(plot.label)} ({self.say(plot.unit)})" for plot in scenario.plots]
        yield "  " + " " * self.widest + "".join(f"  {head:>12}" for head in heads)
        for role in scenario.roles:
            row = f"  {self.say(role.name):<{self.widest}}"
            for plot, head in zip(scenario.plots, heads, strict=True):
                curve = next((c.variable for c in plot.curves if c.role == role.id), None)
                value = f"{state[curve]:.{decimals[curve]}f}" if curve else ""
                row += f"  {value:>{max(12, len(head))}}"
            yield row

    def ending(self) -> Iterator[str]:
        scenario = self.game.scenario
        ending = next(e for e in scenario.endings if e.id == self.record.ending)
        yield f"{self.word('ending')}: {self.say(ending.title)}"
        yield self.say(ending.story)
        for role in scenario.roles:
            score = self.word("score", score=self.record.scores[role.id])
            meaning = ending.meaning.get(role.id)
            told = f": {self.say(meaning)}" if meaning else ""
            yield f"  {self.say(role.name)} ({score}){told}"
