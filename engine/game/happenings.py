"""What happened in a turn, as records, from what the kernel's journal noted."""

from collections.abc import Iterator, Mapping, Sequence

from engine.game.control import Adjudication, ControlAct, Inject, Override
from engine.game.records import (
    Adjudicated,
    BargainBroken,
    EventHappened,
    GameEnded,
    Happening,
    Injected,
    MoveLeaked,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    Overridden,
    VoteTaken,
)
from engine.rules.compiler import MoveRule
from engine.rules.dice import FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.ledger import Journal
from engine.rules.rulebook import Rulebook


def happenings(
    book: Rulebook,
    choices: IntArray,
    journal: Journal,
    before: FloatArray,
    ending: str | None,
    acts: Sequence[ControlAct] = (),
) -> Iterator[Happening]:
    """Move by move, each with what came of it; then the events, Control's acts, and the ending.

    `before[row, 0]` is the state that the turn began with.
    """
    frame = Frame(before, 0, choices)
    for slot, chosen in zip(book.slots, choices[:, 0], strict=False):
        if chosen < 0:
            continue
        rule = slot.moves[chosen]
        move = rule.move.id
        yield MovePlayed(role=slot.role, channel=slot.channel, move=move)
        if move in journal.leaked:
            yield MoveLeaked(role=slot.role, move=move)
        if move in journal.passed:
            yield VoteTaken(
                role=slot.role,
                move=move,
                votes=journal.votes.get(move, {}),
                passed=journal.passed[move],
                leaked=move in journal.failure_leaked,
            )
        yield from _dealt(rule, frame, journal)
        for offer, breaker in journal.broken:
            if breaker == move:
                yield BargainBroken(role=slot.role, move=move, offer=offer)
    for event in journal.events:
        yield EventHappened(event=event)
    came_up = {roll.site: roll.came_up for roll in journal.rolls}
    for act in acts:
        yield happening_of(act, came_up)
    if ending is not None:
        yield GameEnded(ending=ending)


def happening_of(act: ControlAct, came_up: Mapping[str, bool]) -> Happening:
    """An act of Control as it is told; what came up, by the sites of the dice."""
    match act:
        case Inject():
            # An event is told by its own rules; that Control made it happen is Control's.
            return Injected(act=act.id, known_to=act.known_to if act.event is None else [])
        case Adjudication():
            up = came_up.get(act.site, False)
            return Adjudicated(act=act.id, role=act.role, came_up=up, known_to=act.known_to)
        case Override():
            return Overridden(act=act.id, variable=act.variable)


def _dealt(rule: MoveRule, frame: Frame, journal: Journal) -> Iterator[Happening]:
    """What the move did about an offer, if that took effect."""
    deal = rule.deal
    if deal is None or (deal.part, deal.offer.offer.id) not in journal.dealt:
        return
    role, move, offer = rule.move.role, rule.move.id, deal.offer.offer.id
    if deal.part == "make":
        terms = {term.variable: float(term.chosen(frame)[0]) for term in deal.offer.terms}
        yield OfferMade(role=role, move=move, offer=offer, terms=terms)
        return
    terms = {term.variable: float(frame.row(term.row)[0]) for term in deal.offer.terms}
    agreed = deal.part == "accept"
    yield OfferAnswered(role=role, move=move, offer=offer, agreed=agreed, terms=terms)
