"""Writes down a whole game in readable text: orders, dice, votes, ledger, numbers, legal moves."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.game.game import Game
from engine.game.records import (
    Adjudicated,
    BargainBroken,
    EventHappened,
    Injected,
    MoveLeaked,
    OfferAnswered,
    OfferMade,
    Overridden,
    State,
    TurnRecord,
    VoteTaken,
)
from engine.resources import shipped_scenarios
from engine.rules.ledger import Contribution, Entry
from engine.scenario.loading import load_scenario
from engine.scenario.models import CHANNELS

FOLDER = Path(__file__).resolve().parent
KEPT = {"tiny": (7, 73), "bridge": (9,), "duel": (15,), "openai-2023": (2023,)}
"""The seeds of the games that are kept, by the folder of their scenario."""


@dataclass(frozen=True)
class Playthrough:
    """A game in character that is kept as text; `folder` is that of its scenario."""

    folder: Path
    seed: int

    @property
    def path(self) -> Path:
        """Where the text is kept."""
        return FOLDER / f"{self.folder.name}-seed-{self.seed}.txt"

    def text(self) -> str:
        """The text as today's rules give it."""
        game = Game.new(load_scenario(self.folder), seed=self.seed, seats={})
        return "\n".join(_lines(game)) + "\n"


def playthroughs() -> list[Playthrough]:
    """All that are kept, of the tests' own scenarios and of those that ship."""
    folders = {folder.name: folder for folder in (FOLDER.parent / "scenarios").iterdir()}
    folders |= {folder.name: folder for folder in shipped_scenarios()}
    return [Playthrough(folders[name], seed) for name, seeds in KEPT.items() for seed in seeds]


def _lines(game: Game) -> Iterator[str]:
    yield f"{game.scenario.title.en}, seed {game.seed}, everybody in character"
    yield ""
    yield "Opening"
    yield from _numbers(game, game.opening, {})
    while not game.over:
        before = game.state
        yield ""
        slot = game.scenario.turns[game.turn - 1]
        yield f"Turn {game.turn} of {len(game.scenario.turns)}: {slot.label.en}"
        yield from _legal(game)
        yield from _turn(game, game.commit({}), before)


def _turn(game: Game, record: TurnRecord, before: State) -> Iterator[str]:
    yield "  orders"
    for role, orders in record.orders.items():
        for channel in CHANNELS:
            yield f"    {role} {channel}: {orders.in_channel(channel) or '-'}"
        for variable, value in orders.terms.items():
            yield f"    {role} offers {variable}: {_said(value)}"
    yield "  dice"
    for roll in record.rolls:
        outcome = "yes" if roll.came_up else "no"
        yield f"    {roll.site}: {_said(roll.value)} under {_said(roll.chance)}? {outcome}"
    yield "  happenings"
    yield from _happenings(record)
    yield "  ledger"
    for entry in record.ledger:
        yield from _entry(entry)
    yield "  numbers"
    yield from _numbers(game, record.state, before)
    scores = ", ".join(f"{role} {_said(score)}" for role, score in record.scores.items())
    yield f"  scores: {scores}"
    if record.ending is not None:
        yield f"  ending: {record.ending}"


def _legal(game: Game) -> Iterator[str]:
    yield "  legal moves"
    moves = sorted(game.scenario.moves, key=lambda move: (move.role, move.channel, move.id))
    for move in moves:
        why_not = game.why_not(move.role, move.id)
        told = "" if why_not is None else f": no. {why_not.en}"
        yield f"    {move.role} {move.channel} {move.id}{told}"


def _happenings(record: TurnRecord) -> Iterator[str]:
    for happening in record.happenings:
        match happening:
            case MoveLeaked(move=move):
                yield f"    {move} leaks"
            case VoteTaken(move=move, votes=votes, passed=passed, leaked=leaked):
                count = ", ".join(f"{name} {'yes' if yes else 'no'}" for name, yes in votes.items())
                outcome = "passed" if passed else "failed"
                yield f"    {move} {outcome}{' and leaks' if leaked else ''}: {count}"
            case OfferMade(offer=offer):
                yield f"    {offer} is on the table"
            case OfferAnswered(offer=offer, agreed=agreed):
                yield f"    {offer} is {'agreed' if agreed else 'refused'}"
            case BargainBroken(role=role, move=move, offer=offer):
                yield f"    {offer} is broken by {role} with {move}"
            case EventHappened(event=event):
                yield f"    {event} happens"
            case Injected(act=act):
                yield f"    inject {act}"
            case Adjudicated(act=act, role=role, came_up=came_up):
                yield f"    {role} {'succeeds' if came_up else 'fails'} with {act}"
            case Overridden(act=act, variable=variable):
                yield f"    {variable} is set by {act}"


def _entry(entry: Entry) -> Iterator[str]:
    remainder = f", clamped by {_said(entry.remainder)}" if entry.remainder else ""
    yield f"    {entry.variable}: {_said(entry.start)} to {_said(entry.end)}{remainder}"
    for item in entry.contributions:
        yield f"      {_signed(item)} {item.phase}: {item.kind} {item.element}"


def _signed(item: Contribution) -> str:
    return _said(item.amount) if item.amount < 0 else f"+{_said(item.amount)}"


def _numbers(game: Game, state: State, before: State) -> Iterator[str]:
    """Every variable, and the counters that the turn changed."""
    variables = {variable.id for variable in game.scenario.variables}
    for name, value in state.items():
        if name in variables or value != before.get(name):
            yield f"    {name} {_said(value)}"


def _said(value: float) -> str:
    """All nine decimals, without the zeros at the end."""
    return f"{value:.9f}".rstrip("0").rstrip(".")
