"""How fast the window is: start-up beside a bare one, and from a commit to the new turn."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine import resources
from engine.game.game import Game
from engine.game.viewing import role_view
from engine.scenario.models import Scenario
from gui import display
from gui.room import SituationRoom
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK

STARTS = 7
"""Start-ups of each kind, taken in turns; the median is shown."""
SIZE = (1440, 840)


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
