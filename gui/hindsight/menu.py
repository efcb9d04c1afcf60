"""The menu for looking back and sideways: what-ifs, branches, comparing, ghosts, replay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.ghosts import KNOWN, Known

MOST_BRANCHES = 24
"""More are found in the comparison's lists."""


@dataclass(frozen=True)
class BranchEntry:
    """A branch in the menu: its last turn's record, what it is called, how far it goes.

    `here`: it is on the table. `why_not`: why it may not be gone to now, "" if it may.
    """

    tip: int
    name: str
    words: str
    here: bool
    why_not: str = ""


class HindsightMenu(QObject):
    """Builds the menu on a window; the window connects the actions it holds."""

    branch_chosen = Signal(int)
    ghost_switched = Signal(str, bool)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        self.what_if = self._action("Ctrl+I")
        self.compare = self._action("Ctrl+D")
        self.replay = self._action("Ctrl+R")
        self.name = self._action("Ctrl+B")
        self.branches = QMenu(window)
        self.branches.setToolTipsVisible(True)
        self.behind = QMenu(window)
        self.ghosts: dict[Known, QAction] = {kind: self._ghost(kind) for kind in KNOWN}
        self.other_game = self._action("Ctrl+G")
        self.no_ghosts = self._action()
        self._build()
        self.retranslate()

    def show_branches(self, entries: Sequence[BranchEntry]) -> None:
        """Fill the list of branches, the newest first."""
        self.branches.clear()
        for entry in list(reversed(entries))[:MOST_BRANCHES]:
            action = self.branches.addAction(entry.words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(entry.here)
            action.setEnabled(not entry.why_not)
            action.setToolTip(entry.why_not or entry.words)
            action.triggered.connect(self._chooser(entry.tip))

    def show_state(
        self, *, game: bool, obstacle: str, replay: str, lines: bool, comparable: bool
    ) -> None:
        """Enable what can be done; what cannot, though a game is open, says why in its tip.

        `obstacle` holds for other lines, `replay` for the replay; `lines` says whether a turn was
        played, `comparable` whether there are two branches.
        """
        none = self.tr("Nothing has been played yet.")
        one = self.tr("There is only one line; go back to a turn, or ask what if, for another.")
        why = {
            self.what_if: obstacle or ("" if lines else none),
            self.compare: obstacle or ("" if comparable else one),
            self.name: "" if lines else none,
            self.replay: replay or ("" if lines else none),
        }
        for action, reason in why.items():
            action.setEnabled(game and not reason)
            action.setToolTip(reason)
        open_to = any(action.isEnabled() for action in self.branches.actions())
        self.branches.setEnabled(game and lines and open_to)
        self.branches.menuAction().setToolTip("" if open_to else obstacle)
        self.behind.setEnabled(game)

    def show_ghosts(self, wanted: set[Known], *, any_shown: bool) -> None:
        """Tick what stands behind the curves."""
        for kind, action in self.ghosts.items():
            with QSignalBlocker(action):
                action.setChecked(kind in wanted)
        self.no_ghosts.setEnabled(any_shown)

    def retranslate(self) -> None:
        """Put all texts in the language in force."""
        self.menu.setTitle(self.tr("&Explore"))
        self.what_if.setText(self.tr("&What if…"))
        self.compare.setText(self.tr("&Compare two branches…"))
        self.replay.setText(self.tr("As it was &seen then…"))
        self.branches.setTitle(self.tr("Go to &branch"))
        self.name.setText(self.tr("&Name this branch…"))
        self.behind.setTitle(self.tr("Behind the c&urves"))
        self.ghosts["history"].setText(self.tr("What &really happened"))
        self.ghosts["record"].setText(self.tr("Games with the re&corded orders"))
        self.ghosts["baseline"].setText(self.tr("Games &in character"))
        self.other_game.setText(self.tr("&Another saved game…"))
        self.no_ghosts.setText(self.tr("&Nothing"))

    def _build(self) -> None:
        self.menu.addActions([self.what_if, self.compare])
        self.menu.addSeparator()
        self.menu.addMenu(self.branches)
        self.menu.addAction(self.name)
        self.menu.addSeparator()
        self.menu.addAction(self.replay)
        self.menu.addMenu(self.behind)
        self.behind.addActions(list(self.ghosts.values()))
        self.behind.addSeparator()
        self.behind.addActions([self.other_game, self.no_ghosts])

    def _action(self, *keys: str) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self._window.addAction(action)
        return action

    def _ghost(self, kind: Known) -> QAction:
        action = self._action()
        action.setCheckable(True)
        action.toggled.connect(lambda on: self.ghost_switched.emit(kind, on))
        return action

    def _chooser(self, tip: int) -> Callable[[], None]:
        return lambda: self.branch_chosen.emit(tip)
