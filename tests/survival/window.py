"""The real app plays a game of one person in a process of its own, until it is killed.

`python -m tests.survival.window FOLDER` keeps settings and games in FOLDER and writes the number of
each turn to its output once the room with it is painted.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from engine.game.orders import NOTHING
from engine.scenario.loading import load_scenario
from gui.app import App, make_application
from gui.settings import Settings
from gui.start.setup import GameSetup

TINY = Path(__file__).resolve().parents[1] / "scenarios" / "tiny"


def main(folder: Path) -> None:
    """Play."""
    application = make_application()
    settings = Settings(folder / "quorum.ini")
    settings.save_folder = folder / "saves"
    app = App(application, settings)
    session = app.window.session

    def give() -> None:
        app.window.screens.room.repaint()
        sys.stdout.write(f"{session.game.turn}\n")
        sys.stdout.flush()
        session.give(NOTHING)

    session.turn_began.connect(lambda _role: QTimer.singleShot(0, give))
    app.window.show()
    app.window.files.begin(GameSetup(load_scenario(TINY), 5, {"council": "person"}))
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
