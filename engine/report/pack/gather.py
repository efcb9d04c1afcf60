"""From a game to its report: one plain value in one language, with nothing that it may not tell."""

from collections.abc import Callable, Iterator

from engine.game.causes import Causes
from engine.game.closing import closed
from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.viewing import disclosed_view, role_view
from engine.game.views import FactView, NewsView, RoleView
from engine.lab.fairness import RulesMovedError
from engine.lab.sessions import Sessions
from engine.lab.turning_points import turning_points
from engine.report.hindsight_views import TurningPointView
from engine.report.pack.anonymous import Veil, veil
from engine.report.pack.hand import HandTeller
from engine.report.pack.orders import OrderTeller
from engine.report.pack.room import session_part
from engine.report.pack.values import (
    CONTROL_NEWS,
    AimPart,
    CausePart,
    DiePart,
    GroupPart,
    MomentPart,
    Pack,
    ReasonPart,
    ScorePart,
    SeatPart,
)
from engine.report.pack.words import WORDS
from engine.report.then import history_view
from engine.report.turning import turning_point_views
from engine.scenario.models import Scenario
from engine.session.session import Session
from engine.text import Language, LocalText
from engine.version import __version__


def gather(
    game: Game,
    language: Language = "en",
    *,
    everything: bool | None = None,
    names: bool = True,
    tell: Callable[[float], None] | None = None,
) -> Pack:
    """All that is to be told of the line on the table.

    With `everything` nothing is withheld; else what the public knows. By default (None) it is
    everything once the game is over, or its session is. Without `names` roles stand for teams and
    nobody is named.
    `tell` hears what share of the turning points is found; what it raises stops the work.
    """
    session = game.session
    whole = closed(game) if everything is None else everything
    cover = Veil()
    if session is not None and not names:
        somebody = WORDS["somebody"].in_language(language)
        cover = veil(session.plan, game.scenario, language, somebody)
    view = disclosed_view(game, language) if whole else role_view(game, None, language)
    orders = OrderTeller(game, language)
    return Pack(
        program=f"Quorum {__version__}",
        language=language,
        everything=whole,
        names=names,
        finished=game.over,
        closed=closed(game),
        scenario=view.scenario,
        title=view.title,
        subtitle=view.subtitle,
        seed=view.seed,
        played=len(game.line()),
        turns=view.turns,
        undone=len(game.records) - len(game.line()),
        seats=list(_seats(view, session, names=names)),
        calendar=[
            MomentPart(turn=turn, at=at, when=when, played=turn <= len(game.line()))
            for turn, (at, when) in enumerate(view.calendar, start=1)
        ],
        ending=view.ending,
        scores=list(_scores(game, language)) if whole else [],
        aims=list(_aims(game, language)) if whole else [],
        plots=view.plots,
        numbers=list(_numbers(game, language, everything=whole)),
        orders=list(orders.everything() if whole else orders.public()),
        reasons=list(_reasons(view, cover)) if whole else [],
        votes=view.votes,
        news=[_news(item, cover) for item in view.news],
        causes=[_cause(one, cover) for one in _causes(game, language, everything=whole)],
        dice=list(_dice(game)) if whole else [],
        points=_points(game, language, tell) if whole and game.over else [],
        history=history_view(game, language) if whole and game.over else None,
        acts=list(HandTeller(game, language, cover).acts()) if whole else [],
        session=session_part(game, session, language, cover, everything=whole, names=names),
    )


def _seats(view: RoleView, session: Session | None, *, names: bool) -> Iterator[SeatPart]:
    for card in view.cards:
        team = session.plan.team(card.role) if session is not None and names else None
        yield SeatPart(
            role=card.role,
            name=card.name,
            short=card.short,
            title=card.title,
            player=card.player,
            team=(team.name or "") if team is not None else "",
            members=tuple(team.members) if team is not None else (),
            machine=tuple(sorted(t for t, roles in view.machine.items() if card.role in roles)),
        )


def with_groups(pack: Pack, found: Sessions, scenario: Scenario) -> Pack:
    """The report with other sessions of its scenario beside it."""
    titles = {ending.id: ending.title.in_language(pack.language) for ending in scenario.endings}
    groups = [
        GroupPart(
            name=group.name if pack.names else str(number),
            turns=group.turns,
            ending=group.ending,
            title=titles.get(group.ending or "", ""),
            brier=group.brier,
            scores=group.scores,
        )
        for number, group in enumerate(found.groups, start=1)
    ]
    return pack.model_copy(update={"groups": groups, "parted": found.parted})


def _numbers(game: Game, language: Language, *, everything: bool) -> Iterator[FactView]:
    """Every number that this report may tell, in the scenario's order."""
    sees = Disclosure(game.scenario, None, everything=everything)
    states = [game.opening, *(record.state for record in game.line())]

    def say(text: LocalText | None) -> str:
        return text.in_language(language) if text is not None else ""

    for variable in game.scenario.variables:
        if sees.variable(variable):
            yield FactView(
                variable=variable.id,
                label=say(variable.label),
                about=say(variable.about),
                unit=say(variable.unit),
                low=variable.min,
                high=variable.max,
                decimals=variable.decimals,
                values=[state[variable.id] for state in states],
            )


def _scores(game: Game, language: Language) -> Iterator[ScorePart]:
    for role in game.scenario.roles:
        yield ScorePart(role=role.id, values=role_view(game, role.id, language).score)


def _aims(game: Game, language: Language) -> Iterator[AimPart]:
    for role in game.scenario.roles:
        view = role_view(game, role.id, language)
        total = sum(aim.weight for aim in view.aims) or 1
        for aim in view.aims:
            yield AimPart(
                role=role.id,
                aim=aim.aim,
                label=aim.label,
                about=aim.about,
                share=100 * aim.weight / total,
                values=aim.values,
            )


def _reasons(view: RoleView, cover: Veil) -> Iterator[ReasonPart]:
    """Turn by turn: what people said of their orders, what machines that think considered."""
    said = [
        ReasonPart(turn=one.turn, role=one.role, by="person", text=cover.over(one.written))
        for one in view.reasons
        if one.written
    ]
    thought = [
        ReasonPart(turn=one.turn, role=one.role, by="machine", text=" ".join(one.sentences))
        for one in view.reasons
        if one.sentences
    ]
    yield from sorted([*said, *thought], key=lambda reason: reason.turn)


def _causes(game: Game, language: Language, *, everything: bool) -> Iterator[CausePart]:
    """The ledger of every turn, for the numbers that this report may tell."""
    sees = Disclosure(game.scenario, None, everything=everything)
    causes = Causes(game.scenario, sees, language)
    known = {variable.id for variable in game.scenario.variables if sees.variable(variable)}
    for record in game.line():
        for entry in record.ledger:
            why = causes.why(entry, record) if entry.variable in known else None
            if why is None:
                continue
            for change in why.changes:
                yield CausePart(
                    turn=record.turn,
                    variable=why.variable,
                    label=change.label,
                    role=change.role,
                    group=change.group,
                    amount=change.amount,
                )
            if why.remainder:
                yield CausePart(
                    turn=record.turn,
                    variable=why.variable,
                    label="",
                    role=None,
                    group="limit",
                    amount=why.remainder,
                )


def _news(item: NewsView, cover: Veil) -> NewsView:
    """Control wrote some of it, and may have named somebody."""
    if item.kind not in CONTROL_NEWS:
        return item
    said = {"headline": cover.over(item.headline), "detail": cover.over(item.detail)}
    return item.model_copy(update=said)


def _cause(one: CausePart, cover: Veil) -> CausePart:
    if one.group != "control":
        return one
    return one.model_copy(update={"label": cover.over(one.label)})


def _dice(game: Game) -> Iterator[DiePart]:
    for record in game.line():
        for roll in record.rolls:
            yield DiePart(
                turn=record.turn,
                site=roll.site,
                chance=roll.chance,
                value=roll.value,
                came_up=roll.came_up,
            )


def _points(
    game: Game, language: Language, tell: Callable[[float], None] | None
) -> list[TurningPointView]:
    """None where today's rules no longer give this game."""
    try:
        return turning_point_views(game, turning_points(game, tell), language)
    except RulesMovedError:
        return []
