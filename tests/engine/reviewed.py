"""A workshop that was played to its end, with everything in it that a report tells."""

from collections.abc import Iterator
from itertools import count

from engine.game.control import Adjudication, Counter, Inject, Override
from engine.game.game import Game
from engine.session.log import (
    Answered,
    Asked,
    Balloted,
    ClockStarted,
    Countered,
    FreeForm,
    Looked,
    Note,
    Sealed,
    TurnPlayed,
    Undone,
)
from engine.session.parts import Change
from tests.engine import rooms, worlds

SO_FAR = 2
"""A seed whose first turn keeps its private orders private."""
TEAM = 'The "elders" & <b>friends</b>'
MEMBERS = ("Ada Lovelace", "Grace Hopper", "Émile")
REASONS = "To see who blinks <script>alert(1)</script> & why; Ada Lovelace asked for it."
NOTE = "Grace talks most. <img src=x onerror=alert(2)>"
WHY = "Émile was asleep"
ACTION = "Invite the pickers to a feast, as Grace says"


def workshop(seed: int = 5) -> Game:
    """The tiny scenario, played by two teams under Control."""
    game = worlds.game_of(worlds.tiny(), seed=seed)
    teams = [
        {"role": "council", "name": TEAM, "members": MEMBERS[:2], "ballots": True},
        {"role": "neighbour", "members": MEMBERS[2:]},
    ]
    game.begin_session(rooms.plan(teams=teams))
    return game


def played() -> Game:
    """The same, with acts of all kinds, an undo, forecasts, notes, requests and looks."""
    game, clock = workshop(), count(0, 60)
    play_turn(game, clock)
    play_turn(game, clock)
    undo(game, clock)
    while not game.over:
        play_turn(game, clock)
    game.enter(Note(at=rooms.moment(next(clock)), text="It is over."))
    return game


def so_far() -> Game:
    """One turn of it, which is not the last."""
    game, clock = workshop(SO_FAR), count(0, 60)
    play_turn(game, clock)
    return game


def play_turn(game: Game, clock: Iterator[int]) -> None:
    """One turn with everything that may be in one."""
    turn, record = game.turn, game.at
    at = rooms.moment(next(clock))
    game.enter(ClockStarted(at=at, turn=turn, seconds=480))
    at = rooms.moment(next(clock))
    key = f"{len(game.session.log.entries) if game.session else 0}"
    for entry in (
        Note(at=at, text=NOTE),
        Asked(at=at, id=f"q{key}", role="council", text="May we?", turn=turn, record=record),
        Answered(at=at, asked=f"q{key}", text="You may not, Ada."),
        Looked(at=at, role="neighbour", turn=turn, record=record),
        Balloted(
            at=at,
            role="council",
            voter="Ada Lovelace",
            channel="public",
            move="speech",
            turn=turn,
            record=record,
        ),
        Sealed(at=at, role="council", ending="peace", chance=0.7, turn=turn, record=record),
        Sealed(at=at, role="neighbour", ending="stalemate", chance=0.4, turn=turn, record=record),
        FreeForm(at=at, id=f"f{key}", role="neighbour", action=ACTION, turn=turn, record=record),
        Countered(at=at, proposal=f"f{key}", role="council", text="They have eaten"),
    ):
        game.enter(entry)
    act(game)
    orders = {
        role: game.orders_by("in_character", role).model_copy(update={"rationale": REASONS})
        for role in game.seats
    }
    game.commit(orders)
    at = rooms.moment(next(clock))
    game.enter(TurnPlayed(at=at, turn=turn, record=game.at))


def act(game: Game) -> None:
    """What Control has up its sleeve for the turn to come."""
    if game.turn == 1:
        game.prepare(
            Inject(
                id="inject_1_1",
                headline="A fair comes",
                text="Pickers may go there.",
                known_to=["council"],
                changes=[Change(variable="anger", by=-3)],
                reason=WHY,
                planned="fair",
            )
        )
    if game.turn == 2:
        game.prepare(
            Adjudication(
                id="adjudication_2_1",
                role="neighbour",
                action=ACTION,
                result="Some stay",
                arguments=["They are hungry"],
                counters=[Counter(role="council", text="They have eaten")],
                odds=0.55,
                strength="somewhat likely",
                changes=[Change(variable="anger", by=-2)],
                changes_if_not=[Change(variable="anger", by=2)],
                headline="The feast is a success",
                headline_if_not="Nobody comes to the feast",
                reason=WHY,
            )
        )
        game.prepare(
            Override(id="override_2_1", variable="anger", value=12, reason="Émile miscounted")
        )


def undo(game: Game, clock: Iterator[int]) -> None:
    """Control takes the last turn back."""
    record = game.records[game.at - 1]
    game.go_to(record.parent)
    game.enter(
        Undone(
            at=rooms.moment(next(clock)),
            from_record=record.number,
            to_record=record.parent,
            reason="A slip of Grace’s mouse",
        )
    )
