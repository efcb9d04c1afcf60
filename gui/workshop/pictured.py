"""The workshop as `make screenshots` draws it: plan, Control, seat, projector, hot wash, groups."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from engine.game.game import Game
from engine.game.saves import save_game
from engine.resources import shipped_plans
from engine.session.log import Sealed
from engine.session.parts import Change
from engine.session.plan import SessionPlan
from engine.session.plan_files import load_plan
from engine.text import Language
from gui.workshop.plan.draft import new_game
from gui.workshop.room.freeform import FreeFormPage

if TYPE_CHECKING:
    from engine.scenario.models import Scenario
    from gui.app import App

    Take = Callable[[str, QWidget | None], None]

PLAYED: Final = 3
"""Turns before the pictures."""
WHEN: Final = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
PROPOSAL: Final[dict[Language, tuple[str, str, list[str]]]] = {
    "en": (
        "Altman invites all staff to an open call on Sunday night",
        "More of them pledge to go with him",
        ["They trust him", "The board is silent", "A call is quick"],
    ),
    "fr": (
        "Altman invite tout le personnel à un appel ouvert dimanche soir",
        "Davantage s’engagent à le suivre",
        ["On lui fait confiance", "Le conseil se tait", "Un appel va vite"],
    ),
}
QUESTION: Final[dict[Language, str]] = {
    "en": "May we see the letter that the staff signed?",
    "fr": "Peut-on voir la lettre que le personnel a signée ?",
}


GROUPS: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday morning", "Tuesday evening", "Thursday"),
    "fr": ("Lundi", "Mardi matin", "Mardi soir", "Jeudi"),
}
TORN: Final[dict[Language, str]] = {"en": "Friday.quorum", "fr": "Vendredi.quorum"}


class WorkshopPictures:
    """Plays half of a session as its teams would, and draws what each window shows."""

    def __init__(self, app: "App", language: Language, seed: int, take: "Take") -> None:
        self._app, self._language, self._seed, self._take = app, language, seed, take
        self._window = app.window
        self._workshop = app.window.workshop

    def every_window(self, scenario: "Scenario") -> None:
        """From the plan to the hot wash; the game is closed again."""
        window, workshop = self._window, self._workshop
        file = shipped_plans()[1]
        workshop.host.now = lambda: WHEN
        workshop.open_plan()
        window.runner.finish()
        workshop.files.open_shipped(file)
        window.runner.finish()
        self._take("workshop-plan", None)
        self._begin(scenario, load_plan(file))
        self._in_control()
        self._seat_and_wall()
        self._after(scenario, load_plan(file))
        window.session.close()
        self._groups(scenario, load_plan(file))

    def _begin(self, scenario: "Scenario", plan: SessionPlan) -> None:
        window = self._window
        game = new_game(scenario, plan, self._seed)
        for _ in range(PLAYED):
            _turn(game)
        window.session.open(game, None, refuge=window.settings.save_folder)
        window.session.finish()
        self._app.application.processEvents()

    def _in_control(self) -> None:
        workshop = self._workshop
        workshop.open_control()
        desk, control = workshop.desk, workshop.control
        if desk is None or control is None:
            raise LookupError("there is no Control")
        control.resize(self._window.size())
        desk.start_clock()
        workshop.host.propose("altman", *PROPOSAL[self._language])
        workshop.host.ask("google", QUESTION[self._language])
        role = "board"
        workshop.host.game_session.call(role)
        workshop.host.game_session.give(desk.game.orders_by("in_character", role))
        for name in ("situation", "injects", "freeform"):
            control.go(name)
            page = control.page(name)
            if isinstance(page, FreeFormPage):
                page.verdict.if_so.set_value(
                    [Change(variable="tal_board", by=-60, source="tal_altman")]
                )
                page.preview.draw()
            self._take(f"control-{name}", control)

    def _seat_and_wall(self) -> None:
        window, workshop = self._window, self._workshop
        window.session.call("nadella")
        window.screens.curtain.uncover.click()
        window.session.finish()
        if window.reveals.overlay is not None:
            window.reveals.overlay.dismiss()
        self._take("seat", None)
        workshop.projection.open()
        projector = workshop.projection.projector
        if projector is not None:
            projector.showNormal()
            projector.resize(window.size())
            self._take("projector", projector)
        workshop.projection.close()
        window.session.close()

    def _after(self, scenario: "Scenario", plan: SessionPlan) -> None:
        """Another session, to its ending."""
        window, workshop = self._window, self._workshop
        game = new_game(scenario, plan, self._seed)
        while not game.over:
            if game.turn % 3 == 1:  # not every turn has forecasts
                _seal(game)
            _turn(game)
        window.session.open(game, None, refuge=window.settings.save_folder)
        window.session.finish()
        self._take("hot-wash-secrets", None)  # the ending comes up first
        workshop.hot_wash.open()
        screen = workshop.hot_wash.screen
        if screen is None:
            raise LookupError("there is no hot wash")
        kinds = [chapter.kind for chapter in screen.chapters]
        for kind in ("secrets", "forecasts"):
            screen.go(kinds.index(kind))
            self._take(f"hot-wash-{kind}", None)

    def _groups(self, scenario: "Scenario", plan: SessionPlan) -> None:
        """Four groups that began alike and ordered otherwise, laid beside each other."""
        window, groups = self._window, self._workshop.groups
        folder = window.settings.save_folder / "groups"
        folder.mkdir(parents=True)
        for place, name in enumerate(GROUPS[self._language]):
            game = new_game(scenario, plan, self._seed)
            while not game.over:
                if game.turn % 4 == 1:
                    _seal(game)
                _turn_of(game, place)
            save_game(game, folder / f"{name}.quorum")
        (folder / TORN[self._language]).write_text("{", encoding="utf-8")
        groups.open()
        self._take("groups-nothing", None)
        groups.read([folder])
        groups.finish()
        self._take("groups", None)
        for at, name in ((1, "numbers"), (2, "orders")):
            groups.page.pages.go(at)
            groups.page.pages.button(at).setFocus()
            self._take(f"groups-{name}", None)
        groups.page.pages.go(0)


def _turn_of(game: Game, group: int) -> None:
    """In character, but for a role or two a group that do as they like from the third turn on."""
    given = {role: game.orders_by("in_character", role) for role in game.seats}
    roles = list(game.seats)
    if group and game.turn > 2:
        for place in (group, 0):
            role = roles[place % len(roles)]
            given[role] = game.orders_by("random", role)
    game.commit(given)


def _seal(game: Game) -> None:
    """Each team's forecast, another one a turn."""
    endings = game.scenario.endings
    for role in game.people:
        ending, chance = endings[(len(role) + game.turn) % len(endings)].id, 0.1 + game.turn / 20
        turn, record = game.turn, game.at
        sealed = Sealed(at=WHEN, turn=turn, record=record, role=role, ending=ending, chance=chance)
        game.enter(sealed)


def _turn(game: Game) -> None:
    game.commit({role: game.orders_by("in_character", role) for role in game.seats})
