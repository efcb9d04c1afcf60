"""Sessions of several groups on the harbour of the tests, saved in a folder."""

from pathlib import Path

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.saves import save_game
from engine.session.log import Sealed
from gui.app import App
from gui.workshop.groups.page import GroupsPage
from tests.play.conftest import settle
from tests.play.workshop import ROLES, new_game, plan

NAMES = ("Anna", "Boris", "Clara")
TORN = "torn.quorum"


def session(group: int, *, whole: bool = True, seed: int = 11) -> Game:
    """A workshop in which two roles more a group do nothing in the turns up to its number."""
    game = new_game(plan(), seed=seed)
    while not game.over and (whole or game.turn < 3):
        for role in ("council", "owner"):
            game.enter(
                Sealed(
                    at="2026-11-23T10:00:00Z",  # type: ignore[arg-type]  # read as a time
                    turn=game.turn,
                    record=game.at,
                    role=role,
                    ending="fleet",
                    chance=0.3 + 0.1 * group,
                )
            )
        given = {role: game.orders_by("in_character", role) for role in ROLES}
        if game.turn <= group:
            given |= dict.fromkeys(ROLES[: 2 * group], Orders())
        game.commit(given)
    return game


def folder_of_sessions(folder: Path) -> Path:
    """Three sessions that are over, and a file that is damaged."""
    folder.mkdir(parents=True, exist_ok=True)
    for group, name in enumerate(NAMES):
        save_game(session(group), folder / f"{name}.quorum")
    (folder / TORN).write_text("{", encoding="utf-8")
    return folder


def compare(app: App, *places: Path) -> GroupsPage:
    """Go to the page and have these read."""
    groups = app.window.workshop.groups
    groups.open()
    groups.read(list(places))
    settle(app)
    return groups.page
