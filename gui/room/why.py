"""Why a number moved: start, every cause with its share, end."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.game.views import RoleView, WhyView
from gui.room.cast import Cast
from gui.room.curves import why_of
from gui.room.why_lines import WhyLines
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.text import focus_in, label

_WIDTH = 400
"""Logical pixels before scale."""
NumberKind: TypeAlias = Literal["variable", "score"]


@dataclass(frozen=True)
class Asked:
    """Which number is asked about, in which turn; a score goes by its role's id."""

    kind: NumberKind
    id: str
    turn: int


class WhyPanel(QFrame):
    """A panel over its parent; left and right go through the turns, Escape closes it.

    The ledger's lines it shows at once. What a computed number comes from is asked for, and shown
    when the answer comes.
    """

    closed = Signal()
    causes_wanted = Signal(object)
    """An `Asked`: the causes behind a computed number, to be given to `answer`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.asked: Asked | None = None
        self._view: RoleView | None = None
        self._at = QPoint()
        self._title, self._when = label("heading", wrap=True), label("small")
        self._note = label("small", wrap=True)
        self._earlier, self._later, self._close = QToolButton(), QToolButton(), QToolButton()
        self._earlier.clicked.connect(lambda: self._step(-1))
        self._later.clicked.connect(lambda: self._step(+1))
        self._close.clicked.connect(self.dismiss)
        self._lines = QWidget()
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for button in (self._earlier, self._later, self._close):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 12, 14)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self._when)
        self._column.addWidget(self._note)
        self._column.addWidget(self._lines)
        self.hide()

    def ask(self, asked: Asked, view: RoleView, at: QPoint) -> None:
        """Explain a number's turn beside a place in the parent, from a view that may show it."""
        self.asked, self._view, self._at = asked, view, at
        why = why_of(view, asked.id, asked.turn) if asked.kind == "variable" else None
        if why is not None:
            self.show_why(why, view, at)
        elif asked.kind == "variable":
            self.show_unmoved(at)
        else:
            self._show_head(self.tr("Score"), asked.turn)
            self._put(QWidget())
        if asked.kind == "score" or (why is not None and why.computed):
            self._say(self.tr("Following it to its causes…"))
            self._settle()
            self.causes_wanted.emit(asked)

    @Slot(object, object, str)
    def answer(self, asked: Asked, why: WhyView | None, note: str = "") -> None:
        """The causes that were asked for; None: they cannot be told, `note` says why."""
        if asked != self.asked or self._view is None or not self.isVisible():
            return
        if why is not None:
            self._show_head(why.label, why.turn)
            self._show_lines(why)
        self._say(note or self._about(why))
        self._settle()

    def show_why(self, why: WhyView, view: RoleView, at: QPoint) -> None:
        """The lines of one number's turn, beside a place in the parent."""
        self._view, self._at = view, at
        if self.asked is None or (self.asked.id, self.asked.turn) != (why.variable, why.turn):
            self.asked = Asked("variable", why.variable, why.turn)
        self._show_head(why.label, why.turn)
        self._show_lines(why)
        self._say("")
        self._settle()

    def show_unmoved(self, at: QPoint) -> None:
        """Say that the number did not move in that turn."""
        self._at = at
        self._show_head(self.tr("No change"), self.asked.turn if self.asked else 0)
        self._when.setText(self.tr("Nothing moved this number in that turn."))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._when.text())
        self._put(QWidget())
        self._say("")
        self._settle()

    def dismiss(self) -> None:
        """Close, and give the focus back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, the arrows go through the turns."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.dismiss()
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when something else is wanted."""
        super().focusOutEvent(event)
        focus = focus_in(self)
        if focus is not None and not self.isAncestorOf(focus):
            self.hide()

    def _step(self, step: int) -> None:
        asked, view = self.asked, self._view
        if asked is None or view is None:
            return
        turn = asked.turn + step
        if 1 <= turn <= _played(view):
            self.ask(Asked(asked.kind, asked.id, turn), view, self._at)

    def _show_head(self, title: str, turn: int) -> None:
        theme, view = current_theme(), self._view
        self._title.setText(title)
        if view is not None and 1 <= turn <= len(view.calendar):
            text = self.tr("Turn {turn}, {when}")
            self._when.setText(text.format(turn=turn, when=view.calendar[turn - 1][1]))
        buttons = (
            (self._earlier, "chevron_left", self.tr("A turn earlier"), turn > 1),
            (
                self._later,
                "chevron_right",
                self.tr("A turn later"),
                view is not None and turn < _played(view),
            ),
            (self._close, "x", self.tr("Close"), True),
        )
        for button, name, words, enabled in buttons:
            button.setIcon(icon(name, theme.muted if enabled else theme.border))
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setEnabled(enabled)

    def _show_lines(self, why: WhyView) -> None:
        if self._view is None:
            return
        lines = WhyLines(why, Cast.of(self._view), current_theme())
        self._put(lines)
        self.setAccessibleName(f"{why.label}, {self._when.text()}")
        self.setAccessibleDescription(lines.words)

    def _about(self, why: WhyView | None) -> str:
        """What the lines are shares of."""
        match why.method if why is not None else "ledger":
            case "orders":
                return self.tr(
                    "What each order changed, found by playing the turn again without it in every "
                    "combination of the others (Shapley values)."
                )
            case "formula":
                return self.tr(
                    "The causes that are known to you, followed through the numbers that this one "
                    "is computed from (Shapley values)."
                )
        return ""

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _put(self, lines: QWidget) -> None:
        self._column.removeWidget(self._lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        self._column.addWidget(lines)
        lines.show()

    def _settle(self) -> None:
        """Find a place beside the point, and take the focus."""
        parent, theme = self.parentWidget(), current_theme()
        if parent is None:
            return
        width = min(theme.px(_WIDTH), parent.width() - 32)
        self.setFixedWidth(width)
        self._column.activate()
        height = self._column.heightForWidth(width)
        room = parent.rect().adjusted(12, 12, -12, -12)
        box = QRect(self._at + QPoint(18, -height // 2), QSize(width, height))
        if box.right() > room.right():
            box.moveRight(self._at.x() - 18)
        box.moveTop(min(max(box.top(), room.top()), max(room.top(), room.bottom() - height)))
        box.moveLeft(max(box.left(), room.left()))
        self.setGeometry(box)
        self.show()
        self.raise_()
        self.setFocus()


def _played(view: RoleView) -> int:
    """How many turns the view knows the outcome of."""
    return view.turn if view.ending is not None else view.turn - 1
