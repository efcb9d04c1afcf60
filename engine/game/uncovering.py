"""A turn's orders laid open, as far as one viewer may know them."""

from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.records import MoveLeaked, TurnRecord
from engine.game.views import OrderView
from engine.scenario.models import CHANNELS, Channel
from engine.text import Language


def orders_told(
    game: Game, role: str | None, turn: int, language: Language = "en"
) -> list[OrderView]:
    """Every seat's order in every channel of a turn, as `role` (None: the public) may know it.

    In the scenario's order, for the line on the table; [] where the turn was not played. Whether
    somebody else ordered anything at all in private is as secret as what it was, and so is a
    public motion that failed.
    """
    line = game.line()
    if not 1 <= turn <= len(line):
        return []
    sees = Disclosure(game.scenario, role)
    return [
        _told(game, sees, line[turn - 1], seat.id, channel, language)
        for seat in game.scenario.roles
        for channel in CHANNELS
    ]


def _told(
    game: Game,
    sees: Disclosure,
    record: TurnRecord,
    seat: str,
    channel: Channel,
    language: Language,
) -> OrderView:
    ordered = record.orders[seat].in_channel(channel)
    if ordered is not None and sees.order(ordered, record):
        move = next(move for move in game.scenario.moves if move.id == ordered)
        leaks = {h.move for h in record.happenings if isinstance(h, MoveLeaked)}
        return OrderView(
            role=seat,
            channel=channel,
            known="order",
            label=move.label.in_language(language),
            icon=move.icon,
            came_out=ordered in leaks,
        )
    if sees.role == seat or channel == "public":
        return OrderView(role=seat, channel=channel, known="nothing")
    return OrderView(role=seat, channel=channel, known="hidden")
