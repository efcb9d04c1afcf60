"""Why a number moved: start, every cause with its share, end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
from gui.widgets.switch import Switch
from gui.widgets.text import focus_in, label

_WIDTH = 400
"""Logical pixels before scale."""
NumberKind: TypeAlias = Literal["variable", "score", "aim"]
Way: TypeAlias = Literal["happened", "orders"]
WAYS: tuple[Way, ...] = ("happened", "orders")


@dataclass(frozen=True)
class Asked:
    """Which number is asked about, in which turn; a score goes by its role's id.

    An aim goes by `role/aim`. `way` is what is told of it: what happened, or what each order
    changed. `line` is which of two lines is meant where two are shown.
    """

    kind: NumberKind
    id: str
    turn: int
    way: Way = "happened"
    line: int = 0


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
        self._lines_shown: Sequence[tuple[str, RoleView]] = ()
        self._at = QPoint()
        self.tabs = Switch(2)
        self.tabs.chosen.connect(self._turn_tab)
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
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._note)
        self._column.addWidget(self._lines)
        self.hide()

    def ask(self, asked: Asked, view: RoleView, at: QPoint) -> None:
        """Explain a number's turn beside a place in the parent, from a view that may show it.

        After the end it can be told in two ways.
        """
        self._lines_shown = ()
        self._ask(asked, view, at)

    def ask_between(self, asked: Asked, lines: Sequence[tuple[str, RoleView]], at: QPoint) -> None:
        """The same of one of two lines, by their names."""
        self._lines_shown = lines
        self._ask(asked, lines[asked.line][1], at)

    def _ask(self, asked: Asked, view: RoleView, at: QPoint) -> None:
        self.asked, self._view, self._at = asked, view, at
        self._show_tabs()
        at_once = asked.kind == "variable" and asked.way == "happened"
        why = why_of(view, asked.id, asked.turn) if at_once else None
        if why is not None:
            self.show_why(why, view, at)
        elif at_once and _is_held(view, asked.id, asked.turn):
            self.show_unmoved(at)
            return
        else:
            self._show_head(self._name_of(asked), asked.turn)
            self._put(QWidget())
        if why is None or why.computed:
            self._say(
                self.tr("Following it to its causes…")
                if asked.way == "happened"
                else self.tr("Playing the turn again without each order…")
            )
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
        if why is not None and not (why.changes or why.remainder or why.end - why.start):
            note = self.tr("Nothing moved this number in that turn.")
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
            self._ask(replace(asked, turn=turn), view, self._at)

    def _turn_tab(self, tab: int) -> None:
        """The other line, or told in the other way."""
        asked, view = self.asked, self._view
        if asked is None or view is None:
            return
        if not self._lines_shown:
            self._ask(replace(asked, way=WAYS[tab]), view, self._at)
            return
        view = self._lines_shown[tab][1]
        turn = min(asked.turn, _played(view))
        self._ask(replace(asked, line=tab, turn=turn), view, self._at)

    def _show_tabs(self) -> None:
        asked, view = self.asked, self._view
        if asked is None or view is None:
            return
        texts = [name for name, _ in self._lines_shown]
        self.tabs.set_texts(texts or [self.tr("What happened"), self.tr("What each order changed")])
        self.tabs.button(asked.line if texts else WAYS.index(asked.way)).setChecked(True)
        self.tabs.setVisible(bool(texts) or view.ending is not None)

    def _name_of(self, asked: Asked) -> str:
        """What a number is called, as far as the view says."""
        view = self._view
        if view is None or asked.kind == "score":
            return self.tr("Score")
        if asked.kind == "aim":
            return next((aim.label for aim in view.aims if asked.id.endswith(f"/{aim.aim}")), "")
        return next((fact.label for fact in view.facts if fact.variable == asked.id), "")

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
            case "formula" if self._view is not None and self._view.ending is not None:
                return self.tr(
                    "What happened, followed through the numbers that this one is computed from "
                    "(Shapley values)."
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


def _is_held(view: RoleView, variable: str, turn: int) -> bool:
    """Whether the view holds all that moved a number in a turn: else it is asked for."""
    plotted = (curve.variable for plot in view.plots for curve in plot.curves)
    return turn == _played(view) or variable in plotted


def _played(view: RoleView) -> int:
    """How many turns the view knows the outcome of."""
    return view.turn if view.ending is not None else view.turn - 1
