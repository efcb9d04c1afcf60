"""What Control's own window is handed: everything. Never given to a seat or a projector."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.game.bulletins import Bulletins
from engine.game.causes import Causes
from engine.game.control import Adjudication, ControlAct, Inject
from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.records import TurnRecord
from engine.game.viewing import disclosed_view
from engine.game.views import RoleView, View, WhyView
from engine.rules.ledger import Roll
from engine.scenario.models import Audience, Event, Variable
from engine.text import Language, LocalText


class NumberView(View):
    """A variable with its values from the opening on, whoever may know it.

    A stock of a pool has the `sources` that a change of it can come from, by id with their labels;
    other variables have none.
    """

    variable: str
    label: str
    about: str
    unit: str
    low: float
    high: float
    decimals: int
    values: list[float]
    computed: bool
    pool: str | None
    sources: list[tuple[str, str]]
    known_to: Audience
    plots: list[str]
    """The plots that draw it."""


class EventChoice(View):
    """An event of the scenario; `why_not` says why Control cannot make it happen now."""

    event: str
    label: str
    headline: str
    source: str
    known_to: Audience
    times: int
    """How often it has happened."""
    why_not: str | None


class ActView(View):
    """An act of Control: prepared for `turn`, or played in it.

    `roll` is an adjudication's: as it fell, or as it will fall if the act is played next. It is
    headed and told as its audience would read it, with Control's reason.
    """

    turn: int
    act: ControlAct
    headline: str
    detail: str
    roll: Roll | None


class TurnRolls(View):
    """The dice of a turn."""

    turn: int
    rolls: list[Roll]


class ControlView(View):
    """The whole state of a game on one line, and what Control did and can do.

    `table` is the view with every secret told; `ledger` has every number that moved in every
    turn of the line; `acts` are those of the line, `hand` those of the turn to come.
    """

    table: RoleView
    numbers: list[NumberView]
    ledger: list[WhyView]
    rolls: list[TurnRolls]
    events: list[EventChoice]
    acts: list[ActView]
    hand: list[ActView]


def control_view(game: Game, language: Language = "en") -> ControlView:
    """All there is to know of a game, for Control alone."""
    return _Overseer(game, language).view()


@dataclass(frozen=True)
class _Overseer:
    game: Game
    language: Language

    def view(self) -> ControlView:
        game = self.game
        return ControlView(
            table=disclosed_view(game, self.language),
            numbers=[self._number(variable) for variable in game.scenario.variables],
            ledger=list(self._ledger()),
            rolls=[TurnRolls(turn=record.turn, rolls=record.rolls) for record in self._line],
            events=[self._event(event) for event in game.scenario.events],
            acts=[self._played(record, act) for record in self._line for act in record.control],
            hand=[self._prepared(act) for act in game.hand],
        )

    @cached_property
    def _line(self) -> list[TurnRecord]:
        return self.game.line()

    def _number(self, variable: Variable) -> NumberView:
        states = [self.game.opening, *(record.state for record in self._line)]
        pool = [v for v in self.game.scenario.variables if v.pool == variable.pool]
        return NumberView(
            variable=variable.id,
            label=self._say(variable.label),
            about=self._say(variable.about),
            unit=self._say(variable.unit),
            low=variable.min,
            high=variable.max,
            decimals=variable.decimals,
            values=[state[variable.id] for state in states],
            computed=variable.formula is not None,
            pool=variable.pool,
            sources=[
                (other.id, self._say(other.label))
                for other in pool
                if variable.pool is not None and other.id != variable.id
            ],
            known_to=variable.known_to,
            plots=[
                plot.id
                for plot in self.game.scenario.plots
                if variable.id in {curve.variable for curve in plot.curves}
            ],
        )

    def _ledger(self) -> Iterator[WhyView]:
        sees = Disclosure(self.game.scenario, None, everything=True)
        causes = Causes(self.game.scenario, sees, self.language)
        for record in self._line:
            for entry in record.ledger:
                why = causes.why(entry, record)
                if why is not None:
                    yield why

    def _event(self, event: Event) -> EventChoice:
        act = Inject(id=self.game.next_act_id("inject"), event=event.id)
        why_not = self.game.why_not_act(act)
        return EventChoice(
            event=event.id,
            label=self._say(event.label),
            headline=self._say(event.headline),
            source=self._say(event.source),
            known_to=event.known_to,
            times=int(self.game.state.get(f"happened({event.id})", 0.0)),
            why_not=self._say(why_not) if why_not is not None else None,
        )

    def _played(self, record: TurnRecord, act: ControlAct) -> ActView:
        site = act.site if isinstance(act, Adjudication) else None
        return self._act(record.turn, act, next((r for r in record.rolls if r.site == site), None))

    def _prepared(self, act: ControlAct) -> ActView:
        roll = self.game.odds_roll(act) if isinstance(act, Adjudication) else None
        return self._act(self.game.turn, act, roll)

    def _act(self, turn: int, act: ControlAct, roll: Roll | None) -> ActView:
        told = Bulletins(self.game.scenario, self.language, everything=True).told(act, roll)
        return ActView(
            turn=turn,
            act=act,
            headline=self._say(told.headline) if told is not None else "",
            detail=told.detail if told is not None else "",
            roll=roll,
        )

    def _say(self, text: LocalText | None) -> str:
        return text.in_language(self.language) if text is not None else ""
