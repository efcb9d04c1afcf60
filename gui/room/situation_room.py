"""The situation room: all panels of a turn, and the way from a view to orders."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.game.orders import Orders
from engine.game.views import RoleView, WhyView
from gui.room.dossier import Dossier
from gui.room.header import HeaderBar
from gui.room.middle import Middle, Turns
from gui.room.news import NewsPanel
from gui.room.orders import OrdersPanel
from gui.room.outlook import Outlook
from gui.room.plots import PlotStack
from gui.room.scrub import now
from gui.room.standings import Standings
from gui.room.why import Asked, NumberKind, WhyPanel
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.steps import Steps
from gui.widgets.text import focus_in

_WIDE = 1400
"""Width from which the orders stand in two columns; logical pixels before scale."""
_MOST_SIDE, _MOST_ORDERS, _TIGHT_ORDERS = 0.26, 0.34, 0.42
"""Parts of the width that the panels beside the plots may take, however large the text."""
_LEAST_MIDDLE, _LEAST_HEIGHT, _NEWS_HEIGHT = 420, 400, 550
"""Width of the plots and height of the room below which dossier, plots and news take turns, and
height below which plots and news do; logical pixels before scale."""


class SituationRoom(QWidget):
    """Shows one view; without a role it shows the public's, for an audience."""

    commit_wanted = Signal(object)
    """The orders that somebody decided on."""
    why_wanted = Signal(str, int)
    """A variable and a turn; the room itself answers from what the view holds."""
    causes_wanted = Signal(object)
    """What is behind a computed number (`Asked`), to be given to `why.answer`."""
    sort_switched = Signal(bool)
    """Somebody wants the orders sorted by forecast, or not."""
    choice_changed = Signal()
    """Something else is chosen among the orders."""
    turn_selected = Signal(int)
    """Somebody pointed at a turn in the timeline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: RoleView | None = None
        self.theme: Theme = current_theme()
        self.header, self.plots, self.news = HeaderBar(), PlotStack(), NewsPanel()
        self.dossier, self.standings, self.orders = Dossier(), Standings(), OrdersPanel()
        self.middle = Middle(self.dossier, self.standings, self.plots, self.news)
        self.why = WhyPanel(self)
        self.unhurried = False
        """Show a view part by part over some frames, so that the window never stands still."""
        self._steps, self._ahead = Steps(self), Steps(self)
        self._strip: QWidget | None = None
        self._asked_from: QWidget | None = None
        self._sorted = False
        self._foresight: tuple[bool, bool] | None = None
        """Whether forecasts are switched on and allowed, once somebody has said so."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._connect()

    def show_view(self, view: RoleView) -> None:
        """Show this view and nothing of the one before, not even hidden."""
        if self.view is not None and self.view.role != view.role:
            self._forget()
        self.view = view
        self.why.hide()
        self._ahead.finish()
        self.header.show_view(view)
        pieces: list[Callable[[], None]] = [
            *self._side(view),
            *self.plots.pieces(view),
            *self.orders.pieces(view),
            partial(self.news.show_view, view),
        ]
        if self.unhurried:
            self._steps.begin(pieces)
            return
        for piece in pieces:
            piece()

    def add_strip(self, strip: QWidget) -> None:
        """Put something under the header; it stays as long as the room."""
        self._strip = strip
        self._whole.insertWidget(1, strip)

    def then(self, work: Callable[[], None]) -> None:
        """Do this once all of the view is shown."""
        self._steps.add([work])

    def _side(self, view: RoleView) -> list[Callable[[], None]]:
        """What stands beside the plots: the role's dossier, or how all stand, for an audience."""
        audience = view.role is None
        self.middle.show_side(audience=audience)
        self.orders.setVisible(bool(view.options))
        self._share_width()
        return [partial(self.standings.show_view, view)] if audience else self.dossier.pieces(view)

    def show_outlook(self, outlook: Outlook | None, *, on: bool, allowed: bool) -> None:
        """Show what the role that looks can expect; what was worked out for another is not shown.

        `on` says whether forecasts are wanted, `allowed` whether there may be any.
        """
        view = self.view
        self._foresight = on, allowed
        mine = view is not None and view.role is not None and bool(view.options)
        if outlook is not None and (
            view is None or (outlook.forecast.role, outlook.forecast.turn) != (view.role, view.turn)
        ):
            outlook = None
        pieces = [
            partial(self.plots.show_outlook, outlook, on=on, shown=allowed and mine),
            partial(self.orders.show_outlook, outlook),
            partial(self.dossier.show_outlook, outlook, on=on, allowed=allowed),
        ]
        if self.unhurried and outlook is not None:
            self._ahead.begin(pieces)
            return
        self._ahead.begin(())
        for piece in pieces:
            piece()

    def set_sorted(self, on: bool) -> None:
        """Sort the orders by forecast, or leave the scenario's order."""
        self._sorted = on
        self.orders.set_sorted(on)

    def set_busy(self, busy: bool, text: str = "") -> None:
        """While the turn is computed: nothing can be ordered, the clock stands still."""
        self.orders.set_busy(busy, text)
        if busy:
            self.header.clock.pause()

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in another theme or text size."""
        self._steps.finish()
        self.theme = theme
        self._pad()
        self.why.hide()
        for part in (
            self.header,
            self.plots,
            self.news,
            self.dossier,
            self.standings,
            self.orders,
        ):
            part.set_theme(theme)
        self._share_width()

    def set_turn_limit(self, minutes: float | None) -> None:
        """Let the clock count down from so many minutes; None: up."""
        self.header.clock.set_limit(minutes)

    def current_orders(self) -> Orders:
        """What is chosen now."""
        return self.orders.current()

    def commit(self) -> None:
        """Order what is chosen, as the button does."""
        self.orders.commit()

    def focus_part(self, step: int) -> None:
        """Put the focus on the next (1) or the previous (-1) part of the room."""
        stops: list[QWidget] = [
            self.orders,
            self.dossier,
            self.standings,
            *self.plots.panels,
            self.news.feed,
            self.news.timeline,
        ]
        if self._strip is not None:
            stops.append(self._strip)
        shown = [stop for stop in stops if self.middle.can_show(stop)]
        focus = focus_in(self)
        at = next(
            (
                i
                for i, stop in enumerate(shown)
                if focus is not None and (stop is focus or stop.isAncestorOf(focus))
            ),
            -1 if step > 0 else 0,
        )
        self._focus_on(shown[(at + step) % len(shown)])

    def show_why(self, why: WhyView, at: QPoint | None = None) -> None:
        """Explain one number's turn, beside a place in the room."""
        if self.view is not None:
            self.why.show_why(why, self.view, at or self.rect().center())

    def answer_why(self, asked: Asked, why: WhyView | None, note: str) -> None:
        """The causes that were asked for, if the panel still asks for them."""
        self.why.answer(asked, why, note)

    def _ask_score(self) -> None:
        """Why the own score moved in the last turn."""
        view = self.view
        if view is not None and view.role is not None and len(view.score) > 1:
            self._asked_from = focus_in(self)
            asked = Asked("score", view.role, len(view.score) - 1)
            at = self.dossier.why.mapTo(self, QPoint(self.dossier.why.width(), 0))
            self.why.ask(asked, view, at)

    def _ask_row(self, kind: NumberKind, number: str, row: QWidget) -> None:
        """Why a number of the dossier moved in the last turn."""
        view = self.view
        if view is not None and len(view.score) > 1:
            self._asked_from = row
            asked = Asked(kind, number, len(view.score) - 1)
            self.why.ask(asked, view, row.mapTo(self, QPoint(row.width(), row.height() // 2)))

    def _focus_on(self, part: QWidget) -> None:
        reason = Qt.FocusReason.TabFocusReason
        self.middle.turn_to(part)
        if part is self.orders:
            self.orders.focus_cards()
        elif part is self.dossier:
            stop = self.dossier.pages.button(self.dossier.pages.at)
            (stop if stop.isVisible() else self.dossier.background.text).setFocus(reason)
        elif part is self.standings:
            self.standings.focus_text()
        elif part is self._strip:
            next(b for b in part.findChildren(QPushButton) if b.isVisible()).setFocus(reason)
        else:
            part.setFocus(reason)

    def _ask_why(self, variable: str, turn: int, where: QPoint) -> None:
        if self.view is not None:
            self._asked_from = focus_in(self)
            asked = Asked("variable", variable, turn)
            self.why.ask(asked, self.view, self.mapFromGlobal(where))

    def _scrub(self, turn: int) -> None:
        """Point at a turn in the plots too."""
        self.why.hide()
        if self.view is not None:
            self.plots.pin(turn - 1 if turn < now(self.view) else -1)
        self.turn_selected.emit(turn)

    def _why_closed(self) -> None:
        if self._asked_from is not None:
            self._asked_from.setFocus()
        self._asked_from = None

    def _forget(self) -> None:
        """Put new panels in place of those that hold what one viewer knew."""
        dossier, orders, why = self.dossier, self.orders, self.why
        self.dossier, self.orders, self.why = Dossier(), OrdersPanel(), WhyPanel(self)
        self.middle.replace(self.dossier)
        self._row.replaceWidget(orders, self.orders)
        for old in (dossier, orders, why):
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.orders.set_sorted(self._sorted)
        if self._foresight is not None:
            on, allowed = self._foresight
            self.dossier.show_outlook(None, on=on, allowed=allowed)
        self._connect_own()

    def _connect(self) -> None:
        self.plots.why_wanted.connect(self.why_wanted)
        self.plots.why_asked_at.connect(self._ask_why)
        self.news.turn_selected.connect(self._scrub)
        self._connect_own()

    def _connect_own(self) -> None:
        self.orders.commit_wanted.connect(self.commit_wanted)
        self.orders.choice_changed.connect(self.choice_changed)
        self.orders.sort_switched.connect(self.sort_switched)
        self.dossier.move_wanted.connect(self.orders.go_to)
        self.dossier.why.clicked.connect(self._ask_score)
        self.dossier.why_wanted.connect(self._ask_row)
        self.why.closed.connect(self._why_closed)
        self.why.causes_wanted.connect(self.causes_wanted)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.middle, 1)
        row.addWidget(self.orders)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(8)
        # The panels have widths that follow the room's; they must not keep it large.
        self._whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._whole.addWidget(self.header)
        self._whole.addLayout(row, 1)
        self._pad()

    def _pad(self) -> None:
        self._whole.setContentsMargins(10, 6, 10, 10)

    def _share_width(self) -> None:
        """The plots get the most; text gets more where it is larger."""
        width, scale = self.width(), min(self.theme.scale, 1.6)
        side = round(min(max(0.195 * width, 238 * scale), 380 * scale, _MOST_SIDE * width))
        wide = width >= _WIDE * self.theme.scale
        share, least = (0.31, 470) if wide else (0.255, 310)
        orders = min(max(share * width, least * scale), 640 * scale, _MOST_ORDERS * width)
        left = width - side - (orders if self.orders.isVisibleTo(self) else 0)
        scale = self.theme.scale
        turns: Turns = "none"
        if left < _LEAST_MIDDLE * scale or self.height() < _LEAST_HEIGHT * scale:
            turns = "all"
            orders = min(max(orders, 310 * scale), _TIGHT_ORDERS * width)
        elif self.height() < _NEWS_HEIGHT * scale:
            turns = "news"
        self.middle.fit(side, turns)
        self.orders.setFixedWidth(round(orders))

    def minimumSizeHint(self) -> QSize:
        """The panels share whatever there is; below this they cannot be read."""
        return QSize(1000, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.why.hide()
        self._share_width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus goes to the orders."""
        super().focusInEvent(event)
        if self.orders.isVisible():
            self.orders.focus_cards()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits, from wherever the focus is; a menu of the window comes first."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            return
        super().keyPressEvent(event)
