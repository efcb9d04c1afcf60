"""What the window holds in memory after ten games: `python -m tests.bench.ten_games [GAMES]`.

Every game is played to its end in the real window, with forecasts; the debrief is looked at.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent

from engine import resources
from engine.game.game import Game
from engine.scenario.loading import load_scenario
from gui.app import App, make_application
from gui.collector import Collector
from gui.debrief.screen import PAGES
from gui.settings import Settings
from gui.widgets.steps import finish_steps

GAMES = 10


def resident(kind: str = "RssAnon") -> float:
    """Megabytes of this process that lie in memory; nought where the system does not say.

    `RssAnon` is its own; `VmRSS` has the files with it that it reads its libraries from.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.is_file() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith(kind)) / 1000


def play(app: App, seed: int) -> None:
    """One game, a role a game in turn, from its opening to the turning points."""
    window, session = app.window, app.window.session
    path = next(p for p in resources.shipped_scenarios() if p.name == "openai-2023")
    scenario = load_scenario(path)
    role = scenario.roles[seed % len(scenario.roles)].id
    session.open(
        Game.new(scenario, seed=seed, seats={role: "person"}),
        None,
        refuge=app.settings.save_folder,
    )
    while not session.game.over:
        settle(app)
        session.give(session.game.orders_by("in_character", role))
        session.finish()
    settle(app)
    window.screens.debrief.pages.go(PAGES.index("points"))
    settle(app)
    session.close()
    settle(app)


def settle(app: App) -> None:
    """Wait for forecasts, answers and drawings."""
    window = app.window
    for _ in range(2):
        window.outlooks.forecasts.finish()
        window.explore.insight.finish()
        finish_steps(window)
        app.application.processEvents()
        app.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no exec, no deleting


def main(games: int) -> int:
    """Print the megabytes before the first game and after each, own ones and with libraries."""
    application = make_application()
    collector = Collector(application)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "quorum.ini"))
        settings.save_folder = Path(folder, "saves")
        app = App(application, settings)
        app.window.resize(1440, 900)
        app.window.show()
        settle(app)
        app.window.session.closed.connect(collector.between_games)
        for seed in range(games + 1):
            sys.stdout.write(f"{resident():.0f} {resident('VmRSS'):.0f}\n")
            sys.stdout.flush()
            if seed < games:
                play(app, seed)
        app.close()
    collector.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else GAMES))
