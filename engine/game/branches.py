"""The lines of a game's tree: going back and choosing otherwise makes a branch, which may be named.

Nothing is ever overwritten, so there is no way to delete a branch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import StringConstraints

from engine.errors import RefusedError
from engine.game import wording
from engine.game.game import Game
from engine.game.records import TurnRecord
from engine.text import LocalText, is_plain, told
from engine.wording import saves

LONGEST_NAME: Final = 60
MOST_NAMES: Final = 1_000
BranchName = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NAME)]


@dataclass(frozen=True)
class Branch:
    """One line of the game, by its last turn.

    `tip` is that turn's record, `fork` the last record that it shares with an older line (0: the
    opening).
    """

    tip: int
    name: str
    turn: int
    ending: str | None
    fork: int
    here: bool
    """Whether its last turn is the one on the table."""

    @property
    def open(self) -> bool:
        """Whether it can be played on."""
        return self.ending is None


def branches(game: Game) -> list[Branch]:
    """All lines of a game, the oldest first; none before the first turn."""
    parents = {record.parent for record in game.records}
    names = {tip: name for name, tip in game.names.items()}
    seen: set[int] = {0}
    found = []
    for record in game.records:
        if record.number in parents:
            continue
        fork = record.number
        line: list[int] = []
        while fork not in seen:
            line.append(fork)
            fork = game.records[fork - 1].parent
        seen.update(line)
        found.append(
            Branch(
                tip=record.number,
                name=names.get(record.number, ""),
                turn=record.turn,
                ending=record.ending,
                fork=fork,
                here=record.number == game.at,
            )
        )
    return found


def branch_of(game: Game) -> Branch | None:
    """The oldest line through what is on the table; None before the first turn."""
    for branch in branches(game):
        if game.at in {0, *(record.number for record in line_to(game, branch.tip))}:
            return branch
    return None


def line_to(game: Game, tip: int) -> list[TurnRecord]:
    """The turns that lead to a record, first to last."""
    turns: list[TurnRecord] = []
    while tip:
        turns.append(game.records[tip - 1])
        tip = turns[-1].parent
    return turns[::-1]


def why_not_name(game: Game, tip: int, name: str) -> LocalText | None:
    """Why a branch cannot be called so, in a sentence; None if it can."""
    if not any(branch.tip == tip for branch in branches(game)):
        return wording.NO_SUCH_BRANCH
    return why_not_called(game, name, tip)


def why_not_called(game: Game, name: str, tip: int = 0) -> LocalText | None:
    """Why a branch that is yet to come, or the one at `tip`, cannot be called so."""
    wanted = " ".join(name.split())
    if not wanted:
        return wording.NAME_EMPTY
    if not is_plain(wanted):
        return wording.NAME_NOT_PLAIN
    if len(wanted) > LONGEST_NAME:
        return wording.name_too_long(LONGEST_NAME)
    if game.names.get(wanted, tip) != tip:
        return wording.NAME_TAKEN
    if len(game.names) >= MOST_NAMES and tip not in game.names.values():
        return wording.TOO_MANY_NAMES
    return None


def can_name(game: Game, tip: int, name: str) -> bool:
    """Whether a branch can be called so."""
    return why_not_name(game, tip, name) is None


def name_branch(game: Game, tip: int, name: str) -> Branch:
    """Call a branch by a name, which it keeps as it grows; an older name of it goes.

    Raises ValueError, and changes nothing, where that cannot be.
    """
    reason = why_not_name(game, tip, name)
    if reason is not None:
        raise RefusedError(reason)
    others = {known: at for known, at in game.names.items() if at != tip}
    game.names = {**others, " ".join(name.split()): tip}
    return next(branch for branch in branches(game) if branch.tip == tip)


def switch(game: Game, tip: int) -> None:
    """Put the last turn of a branch on the table; ValueError where there is none."""
    if not any(branch.tip == tip for branch in branches(game)):
        raise RefusedError(wording.NO_SUCH_BRANCH)
    game.go_to(tip)


def misnamed(names: Mapping[str, int], records: Sequence[TurnRecord]) -> Iterator[LocalText]:
    """What is wrong with the names that a file brings.

    Each must be one that can be given, and call the tip of one branch.
    """
    tips = {record.number for record in records} - {record.parent for record in records}
    called: set[int] = set()
    for name, tip in names.items():
        if name != " ".join(name.split()) or not name or not is_plain(name):
            yield told(saves.BAD_NAME, name=name)
        if tip not in tips or tip in called:
            yield told(saves.NAME_NOWHERE, name=name, turn=tip)
        called.add(tip)
