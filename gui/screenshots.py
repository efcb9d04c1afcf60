"""`make screenshots`: drives the real app without a display and draws every screen.

`python -m gui.screenshots FOLDER [--all]` writes the pictures of the README and the guides; with
`--all` also each screen in both themes, both languages and three sizes, in folders of their own.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.game.game import Game
from engine.game.saves import save_game
from engine.game.viewing import role_view
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.text import LANGUAGES, Language
from gui.ghosts import Known
from gui.settings import RecentGame, Settings, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.app import App

SEED = 40877
ROLE, OTHERS = "altman", ("board", "google")
PLAYED = 6
"""Turns before the picture of the room."""
GHOSTS: tuple[Known, ...] = ("history", "baseline")
SIZES = ((1280, 720), (1440, 900), (1920, 1080))
THEMES: tuple[ThemeChoice, ...] = ("dark", "light")


@dataclass(frozen=True)
class Shot:
    """How pictures are taken, and the folder of theirs."""

    theme: ThemeChoice
    language: Language
    size: tuple[int, int]

    @property
    def folder(self) -> Path:
        """Below that of all pictures; the README's own lie there directly."""
        width, height = self.size
        return Path() if self == PLAIN else Path(self.language, self.theme, f"{width}x{height}")


PLAIN = Shot("dark", "en", (1440, 900))


def every_shot() -> Iterator[Shot]:
    """Both themes, both languages, three sizes."""
    for theme in THEMES:
        for language in LANGUAGES:
            for size in SIZES:
                yield Shot(theme, language, size)


class Photographer:
    """Plays one short game and draws what it meets."""

    def __init__(self, app: "App", folder: Path, shot: Shot) -> None:
        self._app, self._folder, self._shot = app, folder, shot
        self._window = app.window
        self._window.resize(*shot.size)
        self._window.show()

    def every_screen(self) -> None:
        """Start, new game, room, curtain, debrief, hindsight, looking back, how to play."""
        window, screens = self._window, self._window.screens
        self._remember_games()
        screens.show_home()
        self._take("start")
        screens.show_new_game()
        window.runner.finish()
        screens.new_game.dice.set_seed(SEED)
        self._take("new-game")
        screens.new_game.take(ROLE)
        screens.new_game.start.click()
        window.runner.finish()
        self._take("opening")
        self._play(PLAYED)
        self._take("room")
        self._in_the_room()
        self._play(99)
        self._take("debrief")
        self._after_the_end()
        screens.look_back()
        self._take("look-back")
        screens.show_new_game()
        for role in OTHERS:
            screens.new_game.seat(role, "person")
        screens.new_game.start.click()
        window.runner.finish()
        self._take("curtain")
        window.session.close()
        self._how_to_play()
        self._workshop()

    def _workshop(self) -> None:
        from gui.workshop.pictured import WorkshopPictures  # noqa: PLC0415 - Qt comes later

        pictures = WorkshopPictures(self._app, self._shot.language, SEED, self._take)
        pictures.every_window(load_scenario(shipped_scenarios()[0]))

    def _in_the_room(self) -> None:
        """The last turn revealed, a turn pointed at, a number explained, ghosts."""
        room, ghosts = self._window.screens.room, self._window.explore.ghosts
        reveals = self._window.reveals
        reveals.replay()
        if reveals.overlay is not None:
            reveals.overlay.finish()
        self._take("reveal")
        reveals.close()
        room.news.timeline.go_to(3)
        self._take("timeline")
        room.news.timeline.go_to_now()
        panel = room.plots.panels[2]
        panel.point_chosen.emit(2, 3, panel.place_of(2, 3))
        self._take("why")
        room.why.dismiss()
        for kind in GHOSTS:
            ghosts.set_wanted(kind, on=True)
        self._take("ghosts")
        ghosts.clear()

    def _after_the_end(self) -> None:
        """The debrief's other pages, a turning point tried, and the game as a role saw it."""
        screens, replaying = self._window.screens, self._window.explore.replaying
        for page, name in ((1, "scores"), (4, "real-history"), (3, "turning-points")):
            screens.debrief.pages.go(page)
            self._take(name)
        screens.debrief.points.attempt.click()
        self._take("what-if")
        screens.leave_aside()
        replaying.open_replay(4)
        self._take("replay")
        screens.leave_aside()
        screens.debrief.pages.go(0)

    def _play(self, turns: int) -> None:
        session = self._window.session
        for _ in range(turns):
            if session.game.over:
                return
            session.give(session.game.orders_by("in_character", ROLE))
            session.finish()

    def _remember_games(self) -> None:
        """A game of the day before, with the picture that the app keeps of one."""
        from gui.recent import picture_of  # noqa: PLC0415 - Qt comes later

        language, scenario = self._shot.language, load_scenario(shipped_scenarios()[0])
        game = Game.new(scenario, seed=SEED + 1, seats={ROLE: "person"})
        while game.turn < PLAYED:
            game.commit({role: game.orders_by("in_character", role) for role in game.seats})
        file = self._app.settings.file.parent / f"2026-11-22 1432 openai-2023 {ROLE}.quorum"
        save_game(game, file)
        self._app.settings.remember(
            RecentGame(
                path=str(file),
                title=scenario.title.in_language(language),
                roles=scenario.role(ROLE).name.in_language(language),
                turn=game.turn,
                turns=len(scenario.turns),
                over=game.over,
                when=datetime(2026, 11, 22, 13, 32, tzinfo=UTC).isoformat(),
                picture=picture_of(role_view(game, ROLE, language)),
            )
        )

    def _how_to_play(self) -> None:
        from gui.help import HowToPlay  # noqa: PLC0415 - Qt comes later

        dialog = HowToPlay(self._window)
        dialog.open()
        self._take("how-to-play", dialog)
        dialog.close()

    def _take(self, name: str, widget: "QWidget | None" = None) -> None:
        from gui.pictures import compact  # noqa: PLC0415 - Qt comes later
        from gui.widgets.steps import finish_steps  # noqa: PLC0415

        for _ in range(3):  # an answer may be the next question
            self._window.explore.insight.finish()
            finish_steps(self._window)
            if widget is not None:
                finish_steps(widget)
            self._window.outlooks.forecasts.finish()
            self._app.application.processEvents()
        file = self._folder / f"{name}.png"
        picture = compact((widget or self._window).grab().toImage())
        if picture.save(str(file), quality=0):  # as small as it gets
            sys.stdout.write(f"{file}\n")


def main(words: list[str]) -> int:
    """Draw the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(description="draw the app's screens into a folder")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="both themes and languages, three sizes")
    wanted = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for shot in every_shot() if wanted.all else [PLAIN]:
        draw(shot, wanted.folder)
    return 0


def draw(shot: Shot, folder: Path) -> None:
    """All pictures of one kind."""
    from gui.app import App, make_application  # noqa: PLC0415 - Qt reads the environment

    application = make_application()
    place = folder / shot.folder
    place.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        os.environ["QUORUM_SAVES"] = home
        settings = Settings(Path(home) / "quorum.ini")
        settings.theme, settings.language = shot.theme, shot.language
        settings.reveal_turns = False
        app = App(application, settings)
        Photographer(app, place, shot).every_screen()
        app.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
