"""Every command of the menus, read from the menus themselves whenever it is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

STEP = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
"""Between a menu and the menu inside it."""

_TWINS = ("Return", "Zoom In", "Zoom Out", "=")
"""Keys that are no other shortcut for whoever reads of it: Return is written Enter."""


@dataclass(frozen=True, eq=False)
class Command:
    """An action, what it is called and where it stands, as the menus say it now."""

    menu: str
    """Its menu, with those around it."""
    name: str
    keys: str
    """Its shortcuts as this system writes them; "" for none."""
    action: QAction

    @property
    def available(self) -> bool:
        """Whether it can be done now."""
        return self.action.isEnabled()

    @property
    def why_not(self) -> str:
        """What its tip says of why it cannot be done; "" where it can, or says nothing."""
        tip = self.action.toolTip()
        return "" if self.available or bare(tip) == bare(self.action.text()) else tip


def commands(bar: QMenuBar) -> Iterator[Command]:
    """All of them, in the menus' order."""
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            yield from _inside(menu, bare(top.text()))


def bare(text: str) -> str:
    """A menu's text without the sign of its access key and without the dots that end it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


def _inside(menu: QMenu, path: str) -> Iterator[Command]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _inside(below, path + STEP + bare(action.text()))
        elif not action.isSeparator() and action.text():
            yield Command(path, bare(action.text()), _keys(action), action)


def _keys(action: QAction) -> str:
    """Its first two shortcuts."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = [key for key in action.shortcuts() if not key.toString().endswith(_TWINS)]
    return "  ".join(key.toString(native) for key in keys[:2])
