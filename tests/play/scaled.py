"""`python -m tests.play.scaled LANGUAGE WIDTH HEIGHT TEXT`: the faults of every screen.

A process of its own: Qt reads its scale (`QT_SCALE_FACTOR`) only when it starts.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from engine.lab.forecasting import forecaster
from engine.text import LANGUAGES
from gui.app import App, make_application
from gui.settings import Settings
from tests.play import looking, tour


def main(language: str, width: int, height: int, text: int) -> None:
    """Walk past every screen, and print what is wrong."""
    vars(forecaster).update(ROUNDS=((0, 24), (24, 48)), SAMPLES=48, SURE=1)  # there at once
    faults: set[str] = set()

    def look(name: str, widget: QWidget) -> None:
        faults.update(f"{name}: {fault}" for fault in looking.everything(widget))

    application = make_application()
    with TemporaryDirectory() as home:
        settings = Settings(Path(home) / "quorum.ini")
        settings.save_folder, settings.text_size = Path(home) / "saves", text
        settings.language = next(known for known in LANGUAGES if known == language)
        app = App(application, settings)
        app.window.resize(width, height)
        app.window.show()
        tour.walk(app, look)
        ratio = app.window.devicePixelRatioF()
        app.close()
    sys.stdout.write("\n".join([f"scale {ratio}", *sorted(faults)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], *(int(word) for word in sys.argv[2:5]))
