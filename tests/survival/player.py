"""A process that plays through the real session, turn after turn, until it is killed.

It writes the number of each turn into a pipe at the moment when the window would show it.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.game.game import Game
from engine.game.records import TurnRecord
from engine.game.saves import open_game
from gui.autosave import keeper_of
from gui.session import GameSession

Tell = Callable[[str], None]


def teller(pipe: int) -> Tell:
    """Writes words into a pipe, each at once."""
    return lambda word: (os.write(pipe, f"{word}\n".encode()), None)[1]


def play_on(file: Path, tell: Tell, luck: random.Random) -> None:
    """Open a game as the window does and play it for ever, on new branches after each end."""
    opened = open_game(file)
    keeper = keeper_of(file, file.parent, opened.stamp)
    keeper.hold()
    play(opened.game, file, tell, luck, keeper=keeper)


def play(game: Game, file: Path | None, tell: Tell, luck: random.Random, **how: object) -> None:
    """Play a game in which every seat is the machine's."""
    application = QCoreApplication([])
    session = GameSession("en")

    def shown(record: TurnRecord) -> None:
        tell(str(record.number))

    def go_back() -> None:
        game.go_to(luck.randrange(len(game.records)))
        while game.over:
            game.go_to(game.records[game.at - 1].parent)
        session.advance()

    session.turn_resolved.connect(shown)
    session.turn_began.connect(lambda _role: session.advance())
    session.ended.connect(go_back)
    session.moved.connect(lambda kept: tell(f"moved {kept.file}"))
    session.save_failed.connect(lambda trouble: tell(f"failed {trouble}"))
    session.open(game, file, refuge=file.parent if file else None, **how)  # type: ignore[arg-type] # passed on as it is
    application.exec()
