"""What was played beside what really happened: orders turn by turn, and the recorded numbers."""

from collections.abc import Callable, Iterator
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QStandardItem, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from engine.game.views import RoleView
from engine.report.hindsight_views import HistoryView, OrderThen, TurnThen
from gui.room import numbers
from gui.theme.style import current_theme
from gui.widgets.parts import words
from gui.widgets.scroll import faded
from gui.widgets.steps import Steps
from gui.widgets.table import Table, empty

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SAME = "✓"


class ThenNow(QWidget):
    """Orders on the left, to be read and copied; numbers with their sources on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._history: HistoryView | None = None
        self._places: dict[str, tuple[int, str]] = {}
        self._steps = Steps(self)
        self._share, self._sources = words("lead", wrap=True), words("muted", wrap=True)
        self.orders = QTextBrowser()
        self.orders.setProperty("look", "clear")
        self.orders.setOpenLinks(False)
        self.orders.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.orders.document().setDocumentMargin(0)
        self._numbers = words("section")
        self.levels = Table((0.33, 0.14, 0.2, 0.33))
        self.levels.setRootIsDecorated(False)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._share)
        left.addWidget(faded(self.orders), 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._numbers)
        right.addWidget(faded(self.levels), 1)
        right.addWidget(self._sources)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(24)
        whole.addLayout(left, 11)
        whole.addLayout(right, 9)
        self._retranslate()

    def set_cast(self, view: RoleView) -> None:
        """Who is who, by role; what was known of another game is forgotten."""
        self._places = {card.role: (at, card.short) for at, card in enumerate(view.cards)}
        self._history = None
        self._retranslate()

    def show_history(self, history: HistoryView) -> None:
        """Fill the page, a turn a frame."""
        self._history = history
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.orders.setAccessibleName(self.tr("Orders, in this game and really, turn by turn"))
        self.levels.setAccessibleName(self.tr("Numbers, in this game and really"))
        self._numbers.setText(self.tr("RECORDED NUMBERS"))
        self._sources.setText(
            self.tr("Sources as the scenario names them; a dash where the game was over by then.")
        )
        history = self._history
        self.orders.clear()
        empty(self.levels.rows)
        if history is None:
            self._share.clear()
            self._steps.begin([])
            return
        told = self.tr("{same} of the {all} orders on record were given in this game too.")
        self._share.setText(told.format(same=history.same, all=history.orders))
        self._steps.begin(self._pieces(history))

    def _pieces(self, history: HistoryView) -> Iterator[Callable[[], None]]:
        yield lambda: self._show_levels(history)
        for turn in history.turns:
            if turn.turn:
                yield partial(self._add_turn, turn)
        yield lambda: self.orders.moveCursor(QTextCursor.MoveOperation.Start)

    def _add_turn(self, turn: TurnThen) -> None:
        cursor = QTextCursor(self.orders.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if turn.turn > 1:
            cursor.insertBlock(QTextBlockFormat())
        cursor.insertHtml(self._turn(turn))

    def _turn(self, turn: TurnThen) -> str:
        theme = current_theme()
        muted = f"color:{theme.muted}"
        head = self.tr("Turn {turn}").format(turn=turn.turn)
        source = self.tr("Source: {basis}").format(basis=turn.basis) if turn.basis else ""
        now = self.tr("In this game") if turn.played else self.tr("The game was over")
        line = f"border-bottom:1px solid {theme.border}"
        columns = (("", 16), (now, 42), (self.tr("Really"), 42))
        heads = "".join(
            f'<td width="{share}%" style="{muted}; {line}; font-weight:600">{escape(text)}</td>'
            for text, share in columns
        )
        rows = "".join(
            f'<tr><td style="color:{theme.role_color(place)}; {line}; font-weight:600">'
            f"{escape(self._by(name, machine=role.machine))}</td>"
            f'<td style="{line}">{self._orders(role.orders, played=True)}</td>'
            f'<td style="{line}">{self._orders(role.orders, played=False)}</td></tr>'
            for role in turn.roles
            for place, name in [self._places[role.role]]
        )
        return (
            f'<p style="margin:0 0 2px 0"><span style="font-weight:600; '
            f'font-size:{theme.px(theme.large)}px">{escape(head)}</span>'
            f'<span style="{muted}"> · {escape(turn.when)}</span></p>'
            f'<table width="100%" cellspacing="0" cellpadding="5" '
            f'style="border-collapse:collapse"><tr>{heads}</tr>{rows}</table>'
            f'<p style="{muted}; font-size:{theme.px(theme.tiny)}px; margin:4px 0 20px 5px">'
            f"{escape(source)}</p>"
        )

    def _by(self, name: str, *, machine: bool) -> str:
        return self.tr("{who} (machine)").format(who=name) if machine else name

    def _orders(self, orders: list[OrderThen], *, played: bool) -> str:
        """A line an order; a tick where it was the same in the game and really."""
        theme = current_theme()
        heads = {"public": self.tr("says"), "private": self.tr("does")}
        lines = []
        for order in orders:
            told = order.played if played else order.recorded
            if not told:
                continue
            same = f' <span style="color:{theme.good}">{_SAME}</span>' if order.same else ""
            head = f'<span style="color:{theme.muted}">{escape(heads[order.channel])}</span>'
            lines.append(f"{head} {escape(told)}{same}")
        return "<br>".join(lines) or f'<span style="color:{theme.muted}">–</span>'

    def _show_levels(self, history: HistoryView) -> None:
        model = self.levels.rows
        model.setHorizontalHeaderLabels(
            [self.tr("Number"), self.tr("Game"), self.tr("Really"), self.tr("Source")]
        )
        for turn in history.turns:
            for level in turn.levels:
                shown = "–"
                if level.played is not None:
                    shown = numbers.number(level.played, level.decimals)
                label = f"{level.label}, {level.unit}" if level.unit else level.label
                texts = (
                    f"{turn.when}\n{label}",
                    shown,
                    numbers.number(level.recorded, level.decimals),
                    level.basis,
                )
                items = [QStandardItem(text) for text in texts]
                for place, item in enumerate(items):
                    item.setToolTip(level.about)
                    if place in {1, 2}:
                        item.setTextAlignment(_RIGHT)
                model.appendRow(items)
        for place in (1, 2):
            model.horizontalHeaderItem(place).setTextAlignment(_RIGHT)
        self.levels.share_width()
