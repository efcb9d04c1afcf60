"""What a reveal tells of a turn: plain values, made from nothing but what one viewer is handed."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.game.views import NewsView, OrderView, RoleView, VoteView
from gui.room.cast import Cast
from gui.room.curves import readings
from gui.room.scrub import now


@dataclass(frozen=True)
class Figure:
    """A number's way through the turn: the role it belongs to, before and after."""

    role: str
    before: float
    after: float
    decimals: int

    @property
    def change(self) -> float:
        """What it moved by as it is shown: both ends are, so it must add up."""
        shown = round(self.after, self.decimals) - round(self.before, self.decimals)
        return round(shown, self.decimals)


@dataclass(frozen=True)
class FigureColumn:
    """The numbers of one plot, under its name and unit."""

    label: str
    unit: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Story:
    """One turn, for one viewer (None: the public)."""

    turn: int
    turns: int
    planned: int | None
    """Turns of a session that is shorter."""
    when: str
    viewer: str | None
    cast: Cast
    orders: tuple[OrderView, ...]
    votes: tuple[VoteView, ...]
    columns: tuple[FigureColumn, ...]
    score: Figure | None
    """The viewer's own."""
    news: tuple[NewsView, ...]


def last_turn(view: RoleView) -> int:
    """The number of the turn played last; 0 at the opening."""
    return now(view) - 1


def story_of(view: RoleView, orders: Sequence[OrderView]) -> Story:
    """The last turn of a view, which must have been played; `orders` are that turn's."""
    turn = last_turn(view)
    columns = tuple(
        FigureColumn(
            plot.label,
            plot.unit,
            tuple(
                Figure(r.curve.role, round(r.value - r.change, 9), r.value, r.curve.decimals)
                for r in readings(plot, turn)
            ),
        )
        for plot in view.plots
    )
    return Story(
        turn=turn,
        turns=view.turns,
        planned=view.planned,
        when=view.calendar[turn - 1][1],
        viewer=view.role,
        cast=Cast.of(view),
        orders=tuple(orders),
        votes=tuple(vote for vote in view.votes if vote.turn == turn),
        columns=columns,
        score=Figure(view.role, view.score[turn - 1], view.score[turn], 1) if view.role else None,
        news=tuple(item for item in view.news if item.turn == turn),
    )
