"""A finished game's turning points in words."""

from collections.abc import Sequence

from engine.game.game import Game
from engine.game.stand_ins import stand_ins
from engine.lab.turning_points import TurningPoint
from engine.report.hindsight_views import TurningPointView
from engine.text import Language, LocalText

_NOTHING = LocalText(en="Nothing", fr="Rien")
_WORTH_TRYING = 1.0
"""Points of all scores together below which an order is no turning point worth offering."""


def turning_point_views(
    game: Game, points: Sequence[TurningPoint], language: Language = "en"
) -> list[TurningPointView]:
    """Each point in words, in the order given; with everything told, for after the end."""
    scenario = game.scenario
    machine = stand_ins(game)
    moves = {move.id: move.label.in_language(language) for move in scenario.moves}
    endings = {ending.id: ending.title.in_language(language) for ending in scenario.endings}

    def named(move: str | None) -> str:
        return _NOTHING.in_language(language) if move is None else moves[move]

    return [
        TurningPointView(
            turn=point.turn,
            when=scenario.turns[point.turn - 1].label.in_language(language),
            role=point.role,
            channel=point.channel,
            move=point.move,
            replacement=point.replacement,
            orders=point.orders,
            what=named(point.move),
            instead=named(point.replacement),
            own=point.own,
            everybody=point.everybody,
            ending=endings[point.ending] if point.changed_ending else None,
            refused=[named(move) for _, _, move in point.refused],
            machine=point.role in machine.get(point.turn, ()),
        )
        for point in points
    ]


def telling(points: Sequence[TurningPointView], most: int = 3) -> list[TurningPointView]:
    """The points most worth trying: other endings first, then what moved the scores most.

    No two are of one turn or of one role, while there are others.
    """
    worth = [p for p in points if p.ending is not None or p.everybody >= _WORTH_TRYING]
    left = sorted(worth, key=lambda p: (p.ending is None, -p.everybody, p.turn))
    chosen: list[TurningPointView] = []
    for strict in (True, False):
        for point in left:
            near = any(_near(point, other, strict=strict) for other in chosen)
            if len(chosen) < most and not near:
                chosen.append(point)
    return chosen


def _near(point: TurningPointView, other: TurningPointView, *, strict: bool) -> bool:
    """Whether two points are of one order; with `strict` of one turn or one role."""
    if strict and (point.turn == other.turn or point.role == other.role):
        return True
    return (point.turn, point.role, point.channel) == (other.turn, other.role, other.channel)
