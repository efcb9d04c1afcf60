"""A process that plays through the real session, turn after turn, until it is killed.

It tells the number of each turn at the moment when the window would show it.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.game.game import Game
from engine.game.records import TurnRecord
from engine.game.saves import open_game
from gui.autosave import Keeper, keeper_of
from gui.session import GameSession

TINY = Path(__file__).resolve().parents[1] / "scenarios" / "tiny"
Tell = Callable[[GameSession, str], None]


def into(pipe: int) -> Tell:
    """Writes words into a pipe, each at once."""

    def tell(_session: GameSession, word: str) -> None:
        os.write(pipe, f"{word}\n".encode())

    return tell


def play_on(file: Path, tell: Tell, luck: random.Random) -> None:
    """Open a game as the window does and play it for ever, on new branches after each end."""
    opened = open_game(file)
    keeper = keeper_of(file, file.parent, opened.stamp)
    keeper.hold()
    play(opened.game, file, tell, luck, keeper)


def play(
    game: Game, file: Path, tell: Tell, luck: random.Random, keeper: Keeper | None = None
) -> None:
    """Play a game in which every seat is the machine's."""
    application = QCoreApplication([])
    application.setApplicationName("quorum")
    session = GameSession("en")

    def shown(record: TurnRecord) -> None:
        tell(session, str(record.number))

    def go_back() -> None:
        game.go_to(luck.randrange(len(game.records)))
        while game.over:
            game.go_to(game.records[game.at - 1].parent)
        session.advance()

    session.turn_resolved.connect(shown)
    session.turn_began.connect(lambda _role: session.advance())
    session.ended.connect(go_back)
    session.moved.connect(lambda kept: tell(session, f"moved {kept.file}"))
    session.save_failed.connect(lambda trouble: tell(session, f"failed {trouble}"))
    session.open(game, file, refuge=file.parent, keeper=keeper)
    application.exec()
