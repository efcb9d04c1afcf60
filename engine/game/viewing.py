"""From a game to what one role may see of it.

This is the only door between the whole state and the window: everything that
a role may not know is left out here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.game.causes import Causes
from engine.game.columns import column
from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.negotiation import Negotiation
from engine.game.reasoning import Reasoner
from engine.game.records import TurnRecord
from engine.game.relations import Relations
from engine.game.stand_ins import stand_ins
from engine.game.telling import Teller
from engine.game.views import (
    AimView,
    CurveView,
    EndingView,
    FactView,
    OptionView,
    PlotView,
    ReasonView,
    RelationView,
    RoleCard,
    RoleView,
    WhyView,
)
from engine.rules.dice import FloatArray
from engine.scenario.models import EVERYONE, Move, Role, Variable
from engine.text import Language, LocalText


def role_view(game: Game, role: str | None, language: Language = "en") -> RoleView:
    """All that `role` may know; with None, what the public knows."""
    return _Viewer(game, Disclosure(game.scenario, role), language).view()


def revealed_view(game: Game, language: Language = "en") -> RoleView:
    """The public's view with every secret told; for the debrief, once the game is over."""
    if not game.over:
        raise ValueError("secrets are told only when the game is over")
    return disclosed_view(game, language)


def disclosed_view(game: Game, language: Language = "en") -> RoleView:
    """The same at any moment: for those who know already how the game ended."""
    return _Viewer(game, Disclosure(game.scenario, None, everything=True), language).view()


@dataclass(frozen=True)
class _Viewer:
    game: Game
    sees: Disclosure
    language: Language

    def view(self) -> RoleView:
        game, scenario = self.game, self.game.scenario
        role = scenario.role(self.sees.role) if self.sees.role is not None else None
        slot = scenario.turns[game.turn - 1]
        teller = Teller(scenario, self.sees, self.language)
        return RoleView(
            scenario=scenario.id,
            title=self.say(scenario.title),
            subtitle=self.say(scenario.subtitle),
            seed=game.seed,
            role=self.sees.role,
            turn=game.turn,
            turns=len(scenario.turns),
            now=self.say(slot.label),
            deadline=self.say(slot.deadline) if slot.deadline is not None else None,
            calendar=[(slot.at, self.say(slot.label)) for slot in scenario.turns],
            cards=[self.card(card) for card in scenario.roles],
            brief=self.say(role.brief) if role else self.say(scenario.about),
            stake=self.say(role.stake) if role else "",
            aims=self.aims(role) if role else [],
            score=self.score(role) if role else [],
            facts=[self.fact(v) for v in scenario.variables if self.listed(v)],
            relations=self.relations(role) if role else [],
            plots=self.plots(),
            options=self.options(role) if role else [],
            news=[
                *(item for record in self.line for item in teller.news(record)),
                *(() if game.over else teller.announced(game.hand, game.turn)),
            ],
            reasons=list(self.reasons()) if self.sees.everything else [],
            offers=self.negotiation.offers(),
            votes=[vote for record in self.line for vote in teller.votes(record)],
            changes=[why for record in self.line for why in self.changes(record)],
            ending=self.ending(),
            machine={turn: sorted(roles) for turn, roles in stand_ins(game).items()},
            planned=self.planned(),
        )

    def planned(self) -> int | None:
        """Turns of a session that is shorter than its scenario."""
        session = self.game.session
        if session is None or session.plan.turns >= len(self.game.scenario.turns):
            return None
        return session.plan.turns

    @cached_property
    def line(self) -> list[TurnRecord]:
        return self.game.line()

    @cached_property
    def negotiation(self) -> Negotiation:
        return Negotiation(self.game, self.sees, self.language)

    @cached_property
    def variables(self) -> dict[str, Variable]:
        return {variable.id: variable for variable in self.game.scenario.variables}

    @cached_property
    def moves(self) -> dict[str, Move]:
        return {move.id: move for move in self.game.scenario.moves}

    def say(self, text: LocalText | None) -> str:
        return text.in_language(self.language) if text is not None else ""

    @cached_property
    def states(self) -> list[tuple[int, FloatArray]]:
        """Each state with the turn that it came after, from the opening (turn 0)."""
        book = self.game.book
        opening = (0, column(book, self.game.opening))
        return [opening, *((record.turn, column(book, record.state)) for record in self.line)]

    def values(self, variable: str) -> list[float]:
        states = [self.game.opening, *(record.state for record in self.line)]
        return [state[variable] for state in states]

    def card(self, role: Role) -> RoleCard:
        return RoleCard(
            role=role.id,
            name=self.say(role.name),
            short=self.say(role.short or role.name),
            title=self.say(role.title),
            summary=self.say(role.summary),
            emblem=role.emblem,
            difficulty=role.difficulty,
            player=self.game.seats[role.id],
        )

    def aims(self, role: Role) -> list[AimView]:
        measured = [
            [float(values[0]) for values in self.game.book.aim_values(role.id, state, turn)]
            for turn, state in self.states
        ]
        return [
            AimView(
                aim=aim.id,
                label=self.say(aim.label),
                about=self.say(aim.about),
                weight=aim.weight,
                values=list(values),
            )
            for aim, values in zip(role.aims, zip(*measured, strict=True), strict=True)
        ]

    def score(self, role: Role) -> list[float]:
        book = self.game.book
        return [float(book.scores(state, turn)[role.id][0]) for turn, state in self.states]

    def listed(self, variable: Variable) -> bool:
        """Whether this view's dossier lists a variable."""
        if not self.sees.variable(variable):
            return False
        if self.sees.role is None:
            return variable.dossier == EVERYONE or self.sees.everything
        return variable.dossier == EVERYONE or self.sees.role in variable.dossier

    def fact(self, variable: Variable) -> FactView:
        return FactView(
            variable=variable.id,
            label=self.say(variable.label),
            about=self.say(variable.about),
            unit=self.say(variable.unit),
            low=variable.min,
            high=variable.max,
            decimals=variable.decimals,
            values=self.values(variable.id),
        )

    def relations(self, role: Role) -> list[RelationView]:
        """How the role stands to each of the others."""
        return Relations(self.game, self.sees, self.negotiation, self.language, role.id).views()

    def plots(self) -> list[PlotView]:
        scenario = self.game.scenario
        starts = [slot.at for slot in scenario.turns]
        step = starts[-1] - starts[-2] if len(starts) > 1 else None
        moments = [*starts, starts[-1] + step if step else starts[-1]]
        return [
            PlotView(
                plot=plot.id,
                label=self.say(plot.label),
                unit=self.say(plot.unit),
                about=self.say(plot.about),
                times=moments[: len(self.line) + 1],
                horizon=moments[-1],
                curves=[
                    CurveView(
                        role=curve.role,
                        variable=curve.variable,
                        name=self.say(
                            scenario.role(curve.role).short or scenario.role(curve.role).name
                        ),
                        values=self.values(curve.variable),
                        decimals=self.variables[curve.variable].decimals,
                        definition=self.say(self.variables[curve.variable].about),
                    )
                    for curve in plot.curves
                ],
            )
            for plot in scenario.plots
        ]

    def options(self, role: Role) -> list[OptionView]:
        """Every move of the role, in the scenario's order, with why it is not available."""
        if self.game.over:
            return []
        moves = [move for move in self.game.scenario.moves if move.role == role.id]
        return [self.option(move) for move in moves]

    def option(self, move: Move) -> OptionView:
        why_not = self.game.why_not(move.role, move.id)
        return OptionView(
            move=move.id,
            channel=move.channel,
            label=self.say(move.label),
            does=self.say(move.does),
            costs=self.say(move.costs),
            risks=self.say(move.risks),
            icon=move.icon,
            needs_vote=move.motion is not None,
            can_leak=move.leak is not None,
            why_not=self.say(why_not) if why_not is not None else None,
            terms=self.negotiation.choices(move),
            answers=self.negotiation.answered(move),
            breaks=self.negotiation.broken(move),
        )

    def reasons(self) -> Iterator[ReasonView]:
        """What people wrote of the line's orders and machines considered, turn by turn."""
        reasoner = Reasoner(self.game.scenario, self.language)
        for record in self.line:
            for role in self.game.scenario.roles:
                orders = record.orders[role.id]
                written = orders.rationale.strip()
                thought = [reasoner.sentence(role, one) for one in orders.considerations]
                if written or thought:
                    yield ReasonView(
                        turn=record.turn,
                        role=role.id,
                        source=self.say(role.short or role.name),
                        player=self.game.seats[role.id],
                        written=written,
                        sentences=thought,
                    )

    def changes(self, record: TurnRecord) -> Iterator[WhyView]:
        """The ledger of a turn, for what this view may know and can ask about."""
        last = record is self.line[-1]
        causes = Causes(self.game.scenario, self.sees, self.language)
        for entry in record.ledger:
            asked = last or entry.variable in self.plotted
            if asked and self.sees.variable(self.variables[entry.variable]):
                why = causes.why(entry, record)
                if why is not None:
                    yield why

    @cached_property
    def plotted(self) -> frozenset[str]:
        plots = self.game.scenario.plots
        return frozenset(curve.variable for plot in plots for curve in plot.curves)

    def ending(self) -> EndingView | None:
        record = self.line[-1] if self.line else None
        if record is None or record.ending is None:
            return None
        ending = next(e for e in self.game.scenario.endings if e.id == record.ending)
        return EndingView(
            ending=ending.id,
            title=self.say(ending.title),
            story=self.say(ending.story),
            turn=record.turn,
            historical=ending.historical,
            meaning={role: self.say(text) for role, text in ending.meaning.items()},
            scores=record.scores,
        )
