"""The two boxes of the Help menu: how to play, and what this is made of."""

import platform
from importlib.metadata import PackageNotFoundError, distribution, version

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.resources import assets
from engine.version import __version__
from gui.theme.style import current_theme
from gui.widgets.parts import Segments, scrolled, words

PACKAGES = ("PySide6-Essentials", "pyqtgraph", "numpy", "numba", "pydantic", "PyYAML")
LICENCES = {
    "quorum": assets().parent / "LICENSE",
    "fonts": assets() / "fonts" / "OFL.txt",
    "icons": assets() / "icons" / "LICENSE",
}
_PAGE, _COLUMN, _ABOUT = 1120, 300, 640
"""Widths of the page, of a column of it at least, and of the other box; logical pixels before
scale."""
_BESIDE = 40
"""Logical pixels of the window that a box leaves to be seen."""
_RING = 12
"""Between the text and the ring round what has the focus, logical pixels."""


class HowToPlay(QDialog):
    """One page: what the game is, how a turn goes, what the screen shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How to play"))
        self.setProperty("look", "page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28 - _RING, 24, 28 - _RING, 20)
        outer.setSpacing(12)
        for text in (
            words("title", self.tr("How to play")),
            words("lead", self._lead(), wrap=True),
        ):
            text.setContentsMargins(_RING, 0, _RING, 0)
            outer.addWidget(text)
        page = scrolled(self._grid(), stop=True)
        page.setAccessibleName(self.windowTitle())
        outer.addWidget(page, 1)
        close = close_box(self)
        close.setContentsMargins(0, 0, _RING, 0)
        outer.addWidget(close)
        fit(self, page, current_theme().px(_PAGE))

    def _lead(self) -> str:
        return self.tr(
            "A board has dismissed its chief executive. For ten half-days you lead one of the "
            "parties. Everyone decides at the same moment; then the world moves."
        )

    def _sections(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("A turn"),
                self.tr(
                    "Choose one public and one private move, or none. Commit with Ctrl+Enter. All "
                    "orders are resolved together, then events, then what drifts by itself."
                ),
            ),
            (
                self.tr("Public and private"),
                self.tr(
                    "Public moves are seen by all. Private ones are known to you and those you "
                    "deal with, unless they leak. You may say one thing and do another."
                ),
            ),
            (
                self.tr("Three numbers"),
                self.tr(
                    "Talent: who works for whom. Compute access: the machines you can use. Stake "
                    "value: what you hold or answer for; each role’s dossier says what that means."
                ),
            ),
            (
                self.tr("Aims and score"),
                self.tr(
                    "Your score, 0 to 100, measures your own aims, listed in your dossier. It is "
                    "not a race: several roles can do well, and all can do badly."
                ),
            ),
            (
                self.tr("Votes and bargains"),
                self.tr(
                    "On some board moves the directors vote, each by their own conviction. An "
                    "offer has terms; the other side accepts, refuses or answers in a later turn. "
                    "What is agreed binds, and breaking it costs."
                ),
            ),
            (
                self.tr("When a move is greyed"),
                self.tr(
                    "It says why in a sentence: it was used up, needs a rest, or something must "
                    "happen first. The same rules hold for every player."
                ),
            ),
            (
                self.tr("Several people"),
                self.tr(
                    "Give more than one role to people and share the machine. A curtain covers "
                    "the screen while it changes hands; the orders are opened together."
                ),
            ),
            (
                self.tr("Nothing is lost"),
                self.tr(
                    "The game is saved after every turn. Go back in the timeline and decide "
                    "otherwise: the old line stays, as a branch. At the end all secrets are "
                    "disclosed, with the orders that changed most."
                ),
            ),
            (
                self.tr("By keyboard"),
                self.tr(
                    "Tab and the arrows move, Space or Enter chooses, F6 goes to the next part of "
                    "the room, Ctrl+Enter commits, Ctrl+F shows or hides forecasts, Ctrl+I asks "
                    "what if, Ctrl+D compares, Ctrl+Z takes a choice back, Ctrl+K finds any "
                    "command, Ctrl\u00a0+ and Ctrl\u00a0− change the text size."
                ),
            ),
        ]

    def _grid(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(_RING, 8, _RING, 8)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(14)
        room = largest(self).width()
        columns = max(1, min(3, (room - 60) // current_theme().px(_COLUMN)))
        for place, (title, text) in enumerate(self._sections()):
            cell = QVBoxLayout()
            cell.setSpacing(3)
            cell.addWidget(words("heading", title))
            cell.addWidget(words("body", text, wrap=True))
            cell.addStretch(1)
            grid.addLayout(cell, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return page


def largest(dialog: QDialog) -> QSize:
    """How large a box may be: it stays within its window."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else QSize(960, 680)
    return room - QSize(_BESIDE, _BESIDE)


def fit(dialog: QDialog, page: QScrollArea, width: int) -> None:
    """As wide as this and as high as all of its page, where the window has room for that."""
    room = largest(dialog)
    width = min(width, room.width())
    dialog.ensurePolished()
    content, layout = page.widget(), dialog.layout()
    inner = content.layout() if content is not None else None
    if layout is None or inner is None:
        return
    margins = layout.contentsMargins()
    inside = width - margins.left() - margins.right()
    page.setMinimumHeight(1)
    follows = layout.hasHeightForWidth()
    whole = layout.totalHeightForWidth(width) if follows else layout.totalSizeHint().height()
    rest = whole - page.sizeHint().height()
    lines = inner.totalHeightForWidth(inside)
    dialog.resize(width, min(rest + lines + 2, room.height()))
    dialog.setMaximumHeight(room.height())


class About(QDialog):
    """The versions in use, and the licences of what is shipped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Quorum"))
        self.setProperty("look", "page")
        content = QWidget()
        told = QVBoxLayout(content)
        told.setContentsMargins(_RING, 0, _RING, 0)
        told.setSpacing(14)
        told.addWidget(words("title", f"Quorum {__version__}"))
        lead = self.tr("A wargame of crises in the boardroom.")
        told.addWidget(words("lead", lead, wrap=True))
        told.addWidget(words("heading", self.tr("Made with")))
        told.addWidget(_selectable(versions()))
        told.addWidget(words("heading", self.tr("Licences")))
        told.addWidget(words("body", self._licences(), wrap=True))
        self.kinds = Segments(tuple(LICENCES))
        self.kinds.set_texts(self._names(), self.tr("Licence to read"))
        self.kinds.chosen.connect(self.show_licence)
        told.addWidget(self.kinds)
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setMinimumHeight(current_theme().px(120))
        told.addWidget(self.licence, 1)
        told.addWidget(words("body", self._disclaimer(), wrap=True))
        page = scrolled(content)
        close = close_box(self)
        close.setContentsMargins(0, 0, _RING, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28 - _RING, 24, 28 - _RING, 20)
        outer.setSpacing(14)
        outer.addWidget(page, 1)
        outer.addWidget(close)
        self.show_licence(self.kinds.value)
        fit(self, page, current_theme().px(_ABOUT))

    def show_licence(self, kind: str) -> None:
        """The words of one licence."""
        self.licence.setPlainText(licence_text(kind))
        self.licence.setAccessibleName(self.tr("Licence: {name}").format(name=self._names()[kind]))

    def _names(self) -> dict[str, str]:
        return {
            "quorum": "Quorum",
            "fonts": self.tr("Fonts (IBM Plex)"),
            "icons": self.tr("Icons (Lucide)"),
        }

    def _licences(self) -> str:
        return self.tr(
            "Quorum: MIT. Fonts: SIL Open Font Licence 1.1. Icons: ISC. Qt and PySide6: LGPL 3. "
            "pyqtgraph, pydantic and PyYAML: MIT. NumPy: BSD 3-Clause. numba: BSD 2-Clause."
        )

    def _disclaimer(self) -> str:
        return self.tr(
            "Where a scenario names real people and companies, it names them as public reports do. "
            "What they do in a game is invented."
        )


def versions() -> str:
    """The programs in use; what is not installed is left out."""
    lines = [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    for package in PACKAGES:
        try:
            lines.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    return "  ·  ".join(lines)


def licence_text(kind: str) -> str:
    """A licence whole, as it is shipped; where it lies if it is not to be read here."""
    file = LICENCES[kind]
    if not file.is_file():  # an installed copy keeps the program's own beside its metadata
        return distribution("quorum-wargame").read_text("licenses/LICENSE") or str(file)
    return file.read_text(encoding="utf-8")


def _selectable(text: str) -> QWidget:
    label = words("body", text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def close_box(dialog: QDialog) -> QDialogButtonBox:
    """The way out of a dialog that is only read."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    box.rejected.connect(dialog.reject)
    return box
