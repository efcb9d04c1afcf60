"""`quorum demo`: every seat is played in character, in a window or into text and pictures."""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.errors import InputError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.app import App

SIZE = (1440, 900)
"""Of the pictures, in pixels."""


def run_demo(seed: int, screenshots: Path | None, offscreen: bool) -> int:
    """Show the demonstration game; returns the exit code.

    With `screenshots` it plays at once without a window and writes pictures there.
    """
    if screenshots is not None:
        return _in_pictures(seed, screenshots)
    if offscreen:
        print(
            "quorum: there is no display here; "
            "`quorum demo --screenshots DIR` plays without one and draws pictures.",
            file=sys.stderr,
        )
        return 2
    from gui.app import run  # noqa: PLC0415 - brings Qt along

    return run(watch=seed)


def _in_pictures(seed: int, folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".written").touch()
        (folder / ".written").unlink()
    except OSError as error:
        reason = error.strerror or str(error)
        print(f"quorum: no pictures can be written to {folder}: {reason}.", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.app import App, make_application  # noqa: PLC0415 - Qt reads the line above
    from gui.settings import Settings  # noqa: PLC0415
    from gui.start.setup import watched_game  # noqa: PLC0415

    with ExitStack() as stack:
        ours = Path(stack.enter_context(TemporaryDirectory()))
        application = make_application()
        app = App(application, Settings(ours / "demo.ini"))
        stack.callback(app.close)
        try:
            game = watched_game(seed)
        except InputError as error:
            print(f"quorum: {error}", file=sys.stderr)
            return 2
        app.window.autoplay.pause()
        app.window.resize(*SIZE)
        app.window.show()
        app.window.session.open(game, None, refuge=None)
        _play(app, lambda name: _write_picture(app.window, folder / f"{name}.png"))
    return 0


def _play(app: "App", picture: Callable[[str], None]) -> None:
    """Play to the end, telling each turn; pictures at the opening, halfway, at the end."""
    from engine.report.narration import narrate_ending, narrate_turn  # noqa: PLC0415
    from gui.widgets.steps import finish_steps  # noqa: PLC0415

    session, screens, insight = app.window.session, app.window.screens, app.window.explore.insight
    game, language = session.game, session.language
    title = game.scenario.title.in_language(language)
    print(f"{title}  ·  seed {game.seed}\n")
    app.window.banner.clear()
    picture("1-opening")
    halfway = (len(game.scenario.turns) + 1) // 2
    while not game.over:
        session.advance()
        session.finish()
        record = game.line()[-1]
        print(narrate_turn(game, record, language), end="\n\n")
        if record.turn == halfway and not game.over:
            app.window.banner.clear()
            picture("2-halfway")
    print(narrate_ending(game, language), end="\n\n")
    finish_steps(app.window)
    insight.finish()
    picture("3-debrief")
    screens.look_back()
    picture("4-look-back")


def _write_picture(window: "QWidget", file: Path) -> None:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    from gui.widgets.steps import finish_steps  # noqa: PLC0415

    finish_steps(window)
    QCoreApplication.processEvents()
    if window.grab().save(str(file)):
        print(f"picture: {file}\n")
