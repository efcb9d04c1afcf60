"""The turns of the game as a line: what is past, where we are, what remains."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.game.views import RoleView
from gui.room import numbers
from gui.room.scales import first_of_days
from gui.room.scrub import now
from gui.theme.fonts import mono
from gui.theme.tokens import DARK, Theme
from gui.widgets.spoken import Role, speak_as

LAST = 999
"""More turns than any game has."""


class Timeline(QWidget):
    """Pointing at a turn, or the arrow keys, go to it; nothing is changed by that."""

    turn_selected = Signal(int)
    """A turn as it was when it was to be decided; after the end one more is the end."""

    def __init__(self) -> None:
        super().__init__()
        self._view: RoleView | None = None
        self._theme: Theme = DARK
        self._selected = 0
        self.furthest = 0
        """A turn to which one may go though the view has not come so far; 0: no further."""
        self._busy_turns: set[int] = set()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        speak_as(self, Role.Slider)

    def show_view(self, view: RoleView, theme: Theme) -> None:
        """Show where the game is."""
        self._view, self._theme = view, theme
        self._selected = now(view)
        self._busy_turns = {item.turn for item in view.news if item.kind in {"event", "ending"}}
        self.setFixedHeight(theme.px(38))
        self._say()
        self.update()

    def _say(self) -> None:
        """Where the game is and, where it is another one, which turn is looked at."""
        view = self._view
        if view is None:
            return
        said = self.tr("Timeline: turn {turn} of {turns}, {now}").format(
            turn=view.turn, turns=max(view.turn, view.planned or view.turns), now=view.now
        )
        if self._selected not in {view.turn, now(view)}:
            label = view.calendar[min(self._selected, len(view.calendar)) - 1][1]
            said = self.tr("{timeline}; you look at turn {turn}, {label}").format(
                timeline=said, turn=self._selected, label=label
            )
        self.setAccessibleName(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, a dot a turn, the days below, the knob."""
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, y = self._theme, self._line_y()
        here = QPointF(self._x(view.turn), y)
        self._paint_track(painter, QPointF(self._x(1), y), QPointF(self._x(view.turns), y), here)
        for turn in range(1, view.turns + 1):
            past = turn < view.turn
            dot = theme.warning if turn in self._busy_turns else theme.accent
            painter.setPen(QPen(QColor(theme.panel), 2))
            painter.setBrush(QColor(dot if past else theme.strong_border))
            radius = 4.5 if past else 3.5
            painter.drawEllipse(QPointF(self._x(turn), y), radius, radius)
        self._paint_knob(painter, here)
        self._paint_days(painter, view)

    def _paint_track(self, painter: QPainter, first: QPointF, last: QPointF, here: QPointF) -> None:
        for start, end, color in (
            (first, last, self._theme.border),
            (first, here, self._theme.accent_fill),
        ):
            pen = QPen(QColor(color), 3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(start, end)

    def _paint_knob(self, painter: QPainter, here: QPointF) -> None:
        theme = self._theme
        painter.setPen(QPen(QColor(theme.accent), 2.5))
        painter.setBrush(QColor(theme.text if theme.is_dark else theme.panel))
        painter.drawEllipse(here, 6.5, 6.5)
        if self._view is not None and self._selected != now(self._view):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), 1.5))
            painter.drawEllipse(QPointF(self._x(self._selected), here.y()), 7.5, 7.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_days(self, painter: QPainter, view: RoleView) -> None:
        theme = self._theme
        painter.setFont(mono(theme, theme.tiny))
        metrics = QFontMetricsF(painter.font())
        starts = [start for start, _ in view.calendar]
        end = -1.0
        for moment in first_of_days(starts):
            text = numbers.day(moment)
            width = metrics.horizontalAdvance(text)
            x = self._x(starts.index(moment) + 1) - 4
            if x < end or x + width > self.width():
                continue
            end = x + width + 12
            painter.setPen(QColor(theme.muted if moment <= starts[view.turn - 1] else theme.faint))
            painter.drawText(QPointF(x, self.height() - metrics.descent() - 3), text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the turn that was pointed at."""
        self.go_to(self._turn_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which turn that is."""
        if self._view is not None:
            turn = self._turn_at(event.position().x())
            self.setToolTip(f"{turn}. {self._view.calendar[turn - 1][1]}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right, Home and End."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -LAST}
        if event.key() == Qt.Key.Key_End:
            self.go_to(LAST)
        elif event.key() in steps:
            self.go_to(self._selected + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def go_to_now(self) -> None:
        """Look at nothing past any more."""
        self.go_to(LAST)

    def go_to(self, turn: int) -> None:
        """Look at a turn, or at the nearest there is."""
        if self._view is None:
            return
        turn = min(max(turn, 1), max(now(self._view), self.furthest))
        if turn != self._selected:
            self._selected = turn
            self._say()
            self.update()
            self.turn_selected.emit(turn)

    def _turn_at(self, x: float) -> int:
        turns = self._view.turns if self._view else 1
        share = (x - self._x(1)) / max(1.0, self._x(turns) - self._x(1))
        return min(max(round(share * (turns - 1)) + 1, 1), turns)

    def _x(self, turn: int) -> float:
        turns = self._view.turns if self._view else 1
        return 10 + (self.width() - 20) * (turn - 1) / max(1, turns - 1)

    def _line_y(self) -> float:
        return float(self._theme.px(11))
