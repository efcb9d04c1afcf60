"""All shortcuts on one page: the menus' from the menus, then the keys that have no menu."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QMenuBar, QVBoxLayout, QWidget

from gui.commands import STEP, commands
from gui.help import close_box, fit, largest
from gui.theme.style import current_theme
from gui.widgets.parts import scrolled, words
from gui.widgets.text import label

_COLUMN = 300
"""The width of a section, logical pixels before scale."""
_RING = 12
"""Between the text and the ring round what has the focus, logical pixels."""

Line = tuple[str, str]
"""What is done, and by which keys."""


class ShortcutSheet(QDialog):
    """A section a menu; it opens with what can be pressed on the screen in use."""

    def __init__(self, bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setProperty("look", "page")
        theme = current_theme()
        room = largest(self)
        self._columns = max(1, min(3, (room.width() - 20) // theme.px(_COLUMN)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28 - _RING, 24, 28 - _RING, 20)
        outer.setSpacing(12)
        title = words("title", self.windowTitle())
        title.setContentsMargins(_RING, 0, _RING, 0)
        outer.addWidget(title)
        self.sections = [*_of_menus(bar), *self._others()]
        page = scrolled(self._grid(), stop=True)
        page.setAccessibleName(self.windowTitle())
        page.setAccessibleDescription("; ".join(self.lines))
        outer.addWidget(page, 1)
        close = close_box(self)
        close.setContentsMargins(0, 0, _RING, 0)
        outer.addWidget(close)
        fit(self, page, self._columns * theme.px(_COLUMN) + 60)

    @property
    def lines(self) -> list[str]:
        """Every line as a screen reader says it."""
        return [f"{what}: {keys}" for _, lines in self.sections for what, keys in lines]

    def _others(self) -> list[tuple[str, list[Line]]]:
        return [
            (
                self.tr("Everywhere"),
                [
                    (self.tr("Next, previous control"), f"Tab  {_native('Shift+Tab')}"),
                    (self.tr("Move within a list or a row of choices"), "↑  ↓  ←  →"),
                    (self.tr("Choose, press"), self.tr("Space  Enter")),
                    (self.tr("Close what lies on top"), self.tr("Esc")),
                    (self.tr("Open the menus"), "F10  Alt"),
                ],
            ),
            (
                self.tr("On a plot"),
                [
                    (self.tr("A turn earlier, later"), "←  →"),
                    (self.tr("Another curve"), "↑  ↓"),
                    (self.tr("Why did it move?"), self.tr("Enter")),
                    (self.tr("Copy the picture"), self.tr("Ctrl+C")),
                    (self.tr("Copy the numbers"), self.tr("Ctrl+Shift+C")),
                    (self.tr("Save it"), self.tr("Shift+F10")),
                ],
            ),
            (
                self.tr("While a game plays itself"),
                [
                    (self.tr("Pause, go on"), self.tr("Space")),
                    (self.tr("Play one turn"), "→"),
                ],
            ),
        ]

    def _grid(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(_RING, 8, _RING, 8)
        row.setSpacing(28)
        columns = [QVBoxLayout() for _ in range(self._columns)]
        heights = [0] * self._columns
        for title, lines in self.sections:
            at = heights.index(min(heights))
            heights[at] += len(lines) + 2
            columns[at].addWidget(words("heading", title))
            columns[at].addLayout(_lines(lines))
            columns[at].addSpacing(14)
        for column in columns:
            column.setSpacing(6)
            column.addStretch(1)
            row.addLayout(column, 1)
        return page


def _of_menus(bar: QMenuBar) -> list[tuple[str, list[Line]]]:
    """The commands with a shortcut, by the menu in the bar that they are reached from."""
    keyed = [command for command in commands(bar) if command.keys]
    groups = groupby(keyed, key=lambda command: command.menu.partition(STEP)[0])
    return [(menu, [(command.name, command.keys) for command in group]) for menu, group in groups]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _lines(lines: list[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    for at, (what, keys) in enumerate(lines):
        grid.addWidget(words("body", what, wrap=True), at, 0)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keys.split("  "):
            caps.addWidget(label("key", key))
        grid.addLayout(caps, at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return grid
