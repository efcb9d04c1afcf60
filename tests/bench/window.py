"""How fast the window is: start-up beside a bare one, and from a commit to the new turn."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine import resources
from engine.game.game import Game
from engine.game.viewing import role_view
from engine.players import PlayerKind
from engine.scenario.models import Scenario
from gui import display
from gui.app import App
from gui.room import SituationRoom
from gui.settings import Settings
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK

STARTS = 7
"""Start-ups of each kind, taken in turns; the median is shown."""
SIZE = (1440, 840)
QUIET = 40
"""Turns of the event loop, of three milliseconds and more, without work: longer than a question."""


def offscreen_without_display() -> None:
    """Draw where nobody sees it if there is no display."""
    if display.why_not() is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def start_up() -> dict[str, float]:
    """Median seconds to first paint and out: a bare window, Quorum, Quorum opened on a game."""
    quorum = [sys.executable, "-m", "gui", "--quit-when-shown"]
    commands = {
        "bare window": [sys.executable, "-m", "tests.bench.bare_window"],
        "Quorum": quorum,
        "Quorum on a game": [*quorum, str(resources.example_games()[0])],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        own = {"XDG_CONFIG_HOME": folder, "QUORUM_SAVES": str(Path(folder, "saves"))}
        for _ in range(STARTS):
            for name, command in commands.items():
                began = time.perf_counter()
                subprocess.run(command, check=True, env=os.environ | own)
                times[name].append(time.perf_counter() - began)
    return {name: statistics.median(taken) for name, taken in times.items()}


def memory() -> tuple[float, float]:
    """Megabytes after ten games: the process's own, and with the libraries' files."""
    command = [sys.executable, "-m", "tests.bench.ten_games"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    own, whole = said.splitlines()[-1].split()
    return float(own), float(whole)


def turn_on_screen(scenario: Scenario) -> float:
    """Median milliseconds from a commit, machine players included, to the painted turn."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    apply_theme(app, DARK)
    role = scenario.roles[0].id
    room = SituationRoom()
    room.resize(*SIZE)
    room.show()
    times: list[float] = []
    for seed in range(5):
        game = Game.new(scenario, seed=seed, seats={})
        room.show_view(role_view(game, role))
        app.processEvents()
        while not game.over:
            began = time.perf_counter()
            game.commit({})
            room.show_view(role_view(game, role))
            app.processEvents()
            room.repaint()
            times.append(time.perf_counter() - began)
    room.close()
    return 1e3 * statistics.median(times)


def stops(scenario: Scenario) -> dict[str, float]:
    """The longest that the window stands still while a screen of hindsight comes up.

    Milliseconds of the GUI thread's processor time in one turn of the event loop, painting
    included; the median of some openings.
    """
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    role = scenario.roles[0].id
    seats: dict[str, PlayerKind] = {role: "person"}
    game = Game.new(scenario, seed=1, seats=seats)
    for _ in range(2):
        game.go_to(0)
        while not game.over:
            game.commit({role: game.orders_by("random" if game.at else "in_character", role)})
    with tempfile.TemporaryDirectory() as folder:
        quorum = App(app, Settings(Path(folder, "quorum.ini")))
        window = quorum.window
        window.resize(*SIZE)
        window.show()
        window.session.open(game, None, refuge=Path(folder))
        _longest_stop(app)
        explore = window.explore
        screens: dict[str, Callable[[], None]] = {
            "a comparison": explore.side_by_side.open_compare,
            "a what-if": explore.side_by_side.open_what_if,
            "the replay": explore.replaying.open_replay,
        }
        found: dict[str, list[float]] = {name: [] for name in screens}
        for _ in range(5):
            for name, opening in screens.items():
                began = time.thread_time()
                opening()
                found[name].append(max(time.thread_time() - began, _longest_stop(app)))
                window.screens.leave_aside()
                _longest_stop(app)
        quorum.close()
    return {name: 1e3 * statistics.median(longest) for name, longest in found.items()}


def _longest_stop(app: QApplication) -> float:
    """The longest turn of the event loop until nothing has happened for a while, in seconds."""
    longest, quiet = 0.0, 0
    while quiet < QUIET:
        began = time.thread_time()
        app.processEvents()
        taken = time.thread_time() - began
        longest, quiet = max(longest, taken), quiet + 1 if taken < 1e-3 else 0
        time.sleep(0.003)
    return longest
