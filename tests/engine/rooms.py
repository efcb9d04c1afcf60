"""Sessions for the tests: a plan for the tiny scenario, and one of every entry."""

from datetime import UTC, datetime, timedelta
from typing import Any

from engine.game.game import Game
from engine.session.log import (
    Answered,
    Asked,
    Balloted,
    Blackout,
    ClockExtended,
    ClockPaused,
    ClockStarted,
    Countered,
    FreeForm,
    LogEntry,
    Looked,
    Note,
    Reopened,
    Sealed,
    TurnPlayed,
    Undone,
)
from engine.session.plan import SessionPlan
from tests.engine import worlds

BEGIN = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)


def moment(seconds: float = 0.0) -> datetime:
    """So many seconds after the session began."""
    return BEGIN + timedelta(seconds=seconds)


def plan_data(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 - plain data of any shape
    """A plan for the tiny scenario as its file says it."""
    return {
        "format": 1,
        "title": "An evening in the orchard",
        "scenario": "tiny",
        "language": "en",
        "teams": [
            {"role": "council", "name": "The elders", "members": ["Ada", "Grace"], "ballots": True},
            {"role": "neighbour", "members": ["Émile"]},
        ],
        "turns": 4,
        "minutes_per_turn": [8, 7, 6, 5],
        "injects": [
            {"id": "storm", "turn": 2, "event": "hail"},
            {
                "id": "fair",
                "turn": 3,
                "headline": {"en": "A fair comes to the valley", "fr": "Une foire arrive"},
                "text": "Pickers may go there.",
                "changes": [
                    {"variable": "anger", "by": -3},
                    {"variable": "pickers_council", "by": 2, "source": "pickers_neighbour"},
                ],
                "reason": "To see who notices",
            },
        ],
        **changed,
    }


def plan(**changed: Any) -> SessionPlan:  # noqa: ANN401
    """The same, read."""
    return SessionPlan.model_validate(plan_data(**changed))


def workshop(turns: int = 0) -> Game:
    """A game of the tiny scenario with a session, so many turns of nothing played."""
    game = worlds.game_of(worlds.tiny())
    game.begin_session(plan())
    for _ in range(turns):
        game.commit({})
    return game


def one_of_each(game: Game) -> list[LogEntry]:
    """One entry of every kind that stays, in an order that makes sense; a turn must be played."""
    turn, record = game.turn, game.at
    here: dict[str, Any] = {"turn": turn, "record": record}
    return [
        ClockStarted(at=moment(0), turn=turn, seconds=300),
        ClockExtended(at=moment(10), seconds=60),
        ClockPaused(at=moment(20)),
        Reopened(at=moment(90), since=moment(30)),
        Note(at=moment(91), text="The elders do not agree.\nAnd <b>they</b> know it."),
        Asked(at=moment(92), id="q1", role="council", text="May we fire Ben?", **here),
        Answered(at=moment(93), asked="q1", text="Not this week."),
        Looked(at=moment(94), role="neighbour", **here),
        Sealed(at=moment(95), role="council", ending="peace", chance=0.7, **here),
        Balloted(
            at=moment(96), role="council", voter="ann", channel="public", move="speech", **here
        ),
        FreeForm(
            at=moment(97),
            id="f1",
            role="neighbour",
            action="Invite the pickers to a feast",
            result="Some stay",
            arguments=["They are hungry"],
            **here,
        ),
        Countered(at=moment(98), proposal="f1", role="council", text="They have eaten"),
        Blackout(at=moment(99), on=True),
        TurnPlayed(at=moment(100), turn=turn - 1, record=record),
        Undone(at=moment(101), from_record=record, to_record=0, reason="A slip of the mouse"),
    ]
