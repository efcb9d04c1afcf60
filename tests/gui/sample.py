"""A role's view made by hand: enough of everything for any panel, without the engine.

`sample_view()` is Nadella's fifth turn of ten. `long=True` has texts as long as German or
French ones get; `role=None` is the audience's view.
"""

from datetime import datetime, timedelta

from engine.game.views import (
    AimView,
    ChangeView,
    CurveView,
    EndingView,
    FactView,
    PlotView,
    RoleCard,
    RoleView,
    VoteView,
    WhyView,
)
from tests.gui.sample_offers import sample_offers
from tests.gui.sample_texts import (
    AIMS,
    BRIEF,
    FACTS,
    LONG_NAMES,
    PLOTS,
    ROLES,
    STAKE,
    sample_news,
    sample_options,
)

START = datetime(2023, 11, 18, 6)
STEP = timedelta(hours=12)
TURNS = 10

_PATHS: dict[str, dict[str, list[float]]] = {
    "talent": {
        "board": [745, 702, 640, 512, 338, 301, 270, 262, 240, 235],
        "nadella": [0, 0, 0, 6, 24, 41, 52, 60, 66, 70],
        "altman": [21, 60, 118, 236, 380, 395, 410, 405, 420, 422],
        "google": [0, 2, 4, 6, 9, 12, 15, 18, 20, 21],
    },
    "compute": {
        "board": [48, 48, 47, 45, 44, 40, 38, 38, 36, 35],
        "nadella": [152, 152, 154, 158, 163, 166, 170, 171, 172, 174],
        "altman": [0, 0, 0, 4, 12, 15, 18, 18, 20, 24],
        "google": [205, 205, 207, 207, 211, 214, 215, 216, 219, 222],
    },
    "stake": {
        "board": [43.1, 41.5, 38.2, 33.0, 28.4, 27.0, 25.1, 24.8, 24.0, 23.5],
        "nadella": [34.6, 33.9, 33.1, 34.4, 36.2, 37.8, 38.4, 39.0, 39.9, 40.3],
        "altman": [4.2, 6.0, 8.1, 12.7, 17.9, 18.3, 19.0, 19.4, 20.2, 21.0],
        "google": [12.0, 12.2, 12.6, 12.9, 13.5, 13.9, 14.0, 14.4, 14.6, 15.1],
    },
}


def sample_view(
    role: str | None = "nadella", turn: int = 5, *, long: bool = False, over: bool = False
) -> RoleView:
    """A view at the start of `turn`; with `over`, at the end, when that turn has been played."""
    known = turn + 1 if over else turn
    return RoleView(
        scenario="sample",
        title="Cinq jours en novembre" if long else "Five Days in November",
        subtitle="The OpenAI board crisis, 18–22 November 2023",
        seed=40817,
        role=role,
        turn=turn,
        turns=TURNS,
        now=_label(turn - 1),
        deadline="Markets open at 6:30 am Pacific" if turn % 2 else None,
        calendar=[(START + STEP * at, _label(at)) for at in range(TURNS)],
        cards=_cards(long=long),
        brief=BRIEF,
        stake=STAKE if role else "",
        aims=_aims(known) if role else [],
        score=[round(48 + 1.7 * at - (at % 3) * 2.1, 1) for at in range(known)] if role else [],
        facts=_facts(known, secret=role is not None),
        plots=[_plot(plot, known, long=long) for plot in _PATHS],
        options=sample_options(long=long) if role and not over else [],
        news=sample_news(known, START, STEP, secrets=role is not None),
        offers=sample_offers(role, long=long) if turn > 4 else [],
        votes=[_vote(known - 1)] if known > 2 else [],
        changes=_changes(known) if known > 1 else [],
        ending=_ending(turn) if over else None,
    )


def _label(at: int) -> str:
    day = (START + STEP * at).strftime("%A")
    return f"{day} {'morning' if at % 2 == 0 else 'evening'}"


def _cards(*, long: bool) -> list[RoleCard]:
    players = ("in_character", "person", "in_character", "random")
    return [
        RoleCard(
            role=role,
            name=LONG_NAMES[role] if long else name,
            short=name,
            title=title,
            summary=f"{name} in one sentence.",
            emblem=emblem,
            difficulty=2,
            player=player,
        )
        for (role, (name, title, emblem)), player in zip(ROLES.items(), players, strict=True)
    ]


def _aims(known: int) -> list[AimView]:
    return [
        AimView(
            aim=aim,
            label=label,
            about=about,
            weight=weight,
            values=[min(100.0, first + slope * at) for at in range(known)],
        )
        for aim, (label, about, weight, first, slope) in AIMS.items()
    ]


def _facts(known: int, *, secret: bool) -> list[FactView]:
    return [
        FactView(
            variable=variable,
            label=label,
            about=f"{label}: what it means, in a sentence for somebody who is new to it.",
            unit=unit,
            low=0.0,
            high=high,
            decimals=1 if high < 20 else 0,
            values=[first + slope * at for at in range(known)],
        )
        for variable, (label, unit, high, first, slope) in FACTS.items()
        if secret or variable != "dependence"
    ]


def _plot(plot: str, known: int, *, long: bool) -> PlotView:
    label, unit, about = PLOTS[plot]
    return PlotView(
        plot=plot,
        label=label,
        unit=unit,
        about=about,
        times=[START + STEP * at for at in range(known)],
        horizon=START + STEP * TURNS,
        curves=[
            CurveView(
                role=role,
                name=LONG_NAMES[role] if long else ROLES[role][0],
                variable=f"{plot}_{role}",
                values=(values + values[-1:])[:known],
                decimals=1 if plot == "stake" else 0,
                definition=f"What {label.lower()} means for {ROLES[role][0]}.",
            )
            for role, values in _PATHS[plot].items()
        ],
    )


def _changes(known: int) -> list[WhyView]:
    return [
        _why(f"{plot}_{role}", plot, role, values[: known + 1], known - 1)
        for plot, roles in _PATHS.items()
        for role, values in roles.items()
    ]


def _why(variable: str, plot: str, role: str, values: list[float], turn: int) -> WhyView:
    start, end = values[turn - 1], (values + values[-1:])[turn]
    total = round(end - start, 9)
    shares = [round(total * 0.7, 9), round(total * 0.5, 9)]
    return WhyView(
        variable=variable,
        label=f"{PLOTS[plot][0]}: {ROLES[role][0]}",
        turn=turn,
        start=start,
        changes=[
            ChangeView(label="An open letter goes round the staff", role=None, amount=shares[0]),
            ChangeView(label="Offer a home to everybody", role="nadella", amount=shares[1]),
            ChangeView(label="Not known to you", role=None, amount=round(total - sum(shares), 9)),
        ],
        remainder=0.0,
        end=end,
        decimals=1 if plot == "stake" else 0,
    )


def _vote(turn: int) -> VoteView:
    names = ("Adam D’Angelo", "Tasha McCauley", "Ilya Sutskever", "Helen Toner")
    votes = list(zip(names, (True, False, True, True), strict=True))
    return VoteView(turn=turn, motion="Name an interim chief", passed=True, votes=votes)


def _ending(turn: int) -> EndingView:
    return EndingView(
        ending="return",
        title="Back in charge",
        story="He returns, under a new board.",
        turn=turn,
        historical=True,
        meaning=dict.fromkeys(ROLES, "It is what it is."),
        scores=dict(zip(ROLES, (44.0, 61.5, 72.0, 38.0), strict=True)),
    )
