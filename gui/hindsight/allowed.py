"""What may be asked of other lines and of the past, now and by whoever sits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.hindsight.menu import BranchEntry

if TYPE_CHECKING:
    from engine.game.branches import Branch
    from engine.game.game import Game
    from gui.banner import Banner
    from gui.screens import Screens
    from gui.session import GameSession


class Allowed(QObject):
    """Says why something may not be asked, "" if it may; of which branches and whose orders."""

    def __init__(self, session: GameSession, screens: Screens, banner: Banner) -> None:
        super().__init__(session)
        self._session, self._screens, self._banner = session, screens, banner

    def refused(self, obstacle: str | None = None) -> bool:
        """Say across the window why it cannot be, if it cannot; without one, `obstacle()`."""
        obstacle = self.obstacle() if obstacle is None else obstacle
        if obstacle:
            self._banner.problem(obstacle)
        return bool(obstacle)

    def obstacle(self) -> str:
        """Why no other line may be tried, begun or looked at now; "" if it may."""
        session = self._session
        if not session.active or session.busy:
            return self.tr("Not just now.")
        if session.game.over:
            return ""
        if session.hot_seat:
            return self.tr(
                "Not before the game is over: it would show what not everyone at this machine "
                "may know."
            )
        if not session.game.people:
            return self.tr("Not while the game plays itself.")
        return ""

    def branch_obstacle(self, *, ended: bool) -> str:
        """Why a branch may not be gone to now: one that has ended everybody has seen; "" if it may.

        Orders that some have given for a turn that is not complete would be lost.
        """
        obstacle, session = self.obstacle(), self._session
        if not obstacle or not session.active or session.busy or not ended:
            return obstacle
        if session.drafts:
            return self.tr("Not in the middle of a turn: the orders given for it would be lost.")
        return ""

    def replay_obstacle(self) -> str:
        """Why the past may not be seen again now; "" if it may, with one's own eyes at least."""
        session = self._session
        if not session.active or session.busy:
            return self.tr("Not just now.")
        if session.game.over or self._screens.in_room or self._screens.aside is not None:
            return ""
        return self.tr("Not before somebody has taken the seat.")

    def roles(self) -> list[tuple[str, str]]:
        """Those whose eyes and orders may be asked about: all after the end, else one's own."""
        game, acting, language = self._session.game, self._session.acting, self._session.language
        return [
            (role.id, role.name.in_language(language))
            for role in game.scenario.roles
            if game.over or role.id == acting
        ]

    def branches(self) -> list[BranchEntry]:
        """The branches in words, the oldest first."""
        if not self._session.active or self._session.busy:
            return []
        return [
            self._entry(number, b)
            for number, b in enumerate(_branches(self._session.game), start=1)
        ]

    def _entry(self, number: int, branch: Branch) -> BranchEntry:
        """A branch by its name, or its number, with how far it goes."""
        name = branch.name or self.tr("Branch {number}").format(number=number)
        endings = {ending.id: ending.title for ending in self._session.game.scenario.endings}
        end = self.tr("open")
        if branch.ending is not None:
            end = endings[branch.ending].in_language(self._session.language)
        words = self.tr("{name}  ·  turn {turn}  ·  {end}")
        return BranchEntry(
            tip=branch.tip,
            name=name,
            words=words.format(name=name, turn=branch.turn, end=end),
            here=branch.here,
            why_not=self.branch_obstacle(ended=branch.ending is not None),
        )


def _branches(game: Game) -> list[Branch]:
    from engine.game.branches import branches  # noqa: PLC0415 - start-up time

    return branches(game)
