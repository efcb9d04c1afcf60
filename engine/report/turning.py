"""A finished game's turning points in words."""

from collections.abc import Sequence

from engine.game.game import Game
from engine.lab.turning_points import TurningPoint
from engine.report.hindsight_views import TurningPointView
from engine.text import Language, LocalText

_NOTHING = LocalText(en="Nothing", fr="Rien")


def turning_point_views(
    game: Game, points: Sequence[TurningPoint], language: Language = "en"
) -> list[TurningPointView]:
    """Each point in words, in the order given; with everything told, for after the end."""
    scenario = game.scenario
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
        )
        for point in points
    ]
