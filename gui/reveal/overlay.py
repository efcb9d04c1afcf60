"""The reveal over a screen: the turn's pieces come one after the other, until somebody goes on."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QRect, Qt, QTimeLine, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.reveal.ballot import Ballot
from gui.reveal.figures import Figures
from gui.reveal.headlines import Headlines
from gui.reveal.order_cards import OrderCards
from gui.reveal.piece import Piece
from gui.reveal.schedule import schedule
from gui.reveal.story import Story
from gui.reveal.summary import Summary
from gui.theme.style import current_theme
from gui.turn_words import turn_words
from gui.widgets.parts import push, scrolled, words
from gui.widgets.scroll import Fade

_WIDEST = 1240
"""Logical pixels before scale."""
_MARGIN, _SIDE, _PAD, _GAP = 20, 24, 16, 12
"""Logical pixels around the panel, beside and over its parts, and between them."""
_SPARE = 6
"""Logical pixels that the page may be higher than its parts."""
_NARROW = 900
"""Width of the page below which its parts stand one below the other; before scale."""
_FRAME = 16
"""Milliseconds between two frames."""

_Key = Qt.Key
_MODIFIERS = {_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr}
_ROUND = {_Key.Key_Tab, _Key.Key_Backtab}
_ENTER = {_Key.Key_Return, _Key.Key_Enter}
_SCROLL = {
    _Key.Key_Up: (-1, False),
    _Key.Key_Down: (+1, False),
    _Key.Key_PageUp: (-1, True),
    _Key.Key_PageDown: (+1, True),
}


class RevealOverlay(QWidget):
    """Covers its parent.

    Any key, a click or the button shows everything at once, and the next one goes on; Escape goes
    on at once.
    """

    closed = Signal()
    outdated = Signal()
    """What it says is in a language that is not in force any more."""

    def __init__(self, story: Story, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.story = story
        self.cards = OrderCards(story)
        self.ballots = [Ballot(vote) for vote in story.votes]
        self.figures, self.headlines = Figures(story), Headlines(story)
        self.button = push("primary")
        self.button.clicked.connect(self.advance)
        self._hint = words("muted")
        self._slots = schedule(self.pieces)
        self.time_line = QTimeLine(round(self._slots[-1].end), self)
        self.time_line.setEasingCurve(QEasingCurve.Type.Linear)
        self.time_line.setUpdateInterval(_FRAME)
        self.time_line.valueChanged.connect(self._show_share)
        self.time_line.finished.connect(self.finish)
        self._page, self._lower = QWidget(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._area = scrolled(self._page)
        self._fade = Fade(self._area)
        self._panel = QFrame(self)
        self._panel.setProperty("look", "panel")
        self._lay_out()
        self._tell()
        self.button.installEventFilter(self)
        parent.installEventFilter(self)

    @property
    def pieces(self) -> list[Piece]:
        """In the order of their time."""
        return [self.cards, *self.ballots, self.figures, self.headlines]

    @property
    def running(self) -> bool:
        """Whether something still moves."""
        return self.time_line.state() == QTimeLine.State.Running

    @property
    def summary(self) -> str:
        """All of it in plain text."""
        return self.button.accessibleDescription()

    def begin(self, *, still: bool) -> None:
        """Show it: from the beginning, or all of it at once."""
        self.setGeometry(self._space())
        self.show()
        self.raise_()
        self._retitle(running=not still)
        self._place()  # by now everything has its fonts
        if still:
            self.finish()
        else:
            self.time_line.start()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def finish(self) -> None:
        """Everything as it is in the end."""
        self.time_line.stop()
        self._show_share(1.0)
        self._retitle(running=False)

    def advance(self) -> None:
        """All at once while it moves; away with it when it stands."""
        if self.running:
            self.finish()
        else:
            self.dismiss()

    def dismiss(self) -> None:
        """Take it away, with all that it holds."""
        self.time_line.stop()
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size; no key is for the button alone."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._space())
        pressed = watched is self.button and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() not in _ROUND:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys that have a meaning here are not a menu's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            function = _Key.Key_F1 <= event.key() <= _Key.Key_F35
            if event.key() in _ENTER or not (plain or function):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; arrows and pages scroll what is too long."""
        key = event.key()
        bar = self._area.verticalScrollBar()
        if key == _Key.Key_Escape:
            self.dismiss()
        elif key in _SCROLL and bar.maximum() > 0:
            step, page = _SCROLL[_Key(key)]
            bar.setValue(bar.value() + step * (bar.pageStep() if page else 3 * bar.singleStep()))
        elif key not in _MODIFIERS:
            self.advance()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As any key."""
        self.advance()
        event.accept()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """The focus stays here: what lies below is not on yet."""
        self.button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size has other lines, another language other words."""
        if event.type() == QEvent.Type.LanguageChange:
            self.outdated.emit()
        if event.type() == QEvent.Type.StyleChange:
            for piece in self.pieces:
                piece.updateGeometry()
            self._place()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel in the middle."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A plain ground: what lies below is painted when its time has come."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().window))
        painter.end()

    def _show_share(self, share: float) -> None:
        moment = share * self._slots[-1].end
        for slot in self._slots:
            before = slot.piece.share
            slot.piece.set_share(slot.share(moment))
            if slot.piece.share > before and self.running:
                front = slot.piece.mapTo(self._page, QPoint(0, slot.piece.front()))
                self._area.ensureVisible(0, front.y(), 0, _GAP)

    def _retitle(self, *, running: bool) -> None:
        self.button.setText(self.tr("Skip") if running else self.tr("Continue"))
        self._hint.setText(
            self.tr("Any key shows everything at once")
            if running
            else self.tr("Enter goes on; the Turn menu shows it again")
        )

    def _tell(self) -> None:
        """Names and texts for those who do not see it."""
        story, says = self.story, Summary(self.story, self)
        self.cards.setAccessibleName(says.orders(self.cards))
        for ballot in self.ballots:
            ballot.setAccessibleName(says.vote(ballot))
        self.figures.setAccessibleName(says.figures())
        self.headlines.setAccessibleName(says.news(self.headlines))
        whole = "\n".join(piece.accessibleName() for piece in self.pieces)
        name = self.tr("What became of turn {turn}").format(turn=story.turn)
        self.setAccessibleName(name)
        self.setAccessibleDescription(whole)
        self.button.setAccessibleDescription(whole)

    def _space(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent is not None else QRect()

    def _place(self) -> None:
        theme = current_theme()
        width = min(self.width() - 2 * _MARGIN, theme.px(_WIDEST))
        inside = width - 2 * _SIDE
        side = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(below if inside < theme.px(_NARROW) else side)
        bars = self._head.sizeHint().height() + self._foot.sizeHint().height()
        wanted = self._rows.totalHeightForWidth(inside) + bars + 2 * (_PAD + _GAP) + _SPARE
        height = min(wanted, self.height() - 2 * _MARGIN)
        whole = height == wanted
        self._rows.setContentsMargins(0, 0, 0 if whole else _GAP, 0)
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(bar)
        self._fade.set_color(theme.panel)
        self._panel.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )

    def _lay_out(self) -> None:
        story = self.story
        theme = current_theme()
        moment = turn_words(story.turn, story.turns, story.planned).upper()
        self._head = head = QHBoxLayout()
        head.addWidget(words("title", self.tr("Orders are opened")))
        head.addStretch(1)
        head.addWidget(words("eyebrow", f"{moment}  ·  {story.when.upper()}"))
        self._foot = foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.button)
        self.button.setMinimumWidth(theme.px(150))
        left, right = QVBoxLayout(), QVBoxLayout()
        for ballot in self.ballots:
            left.addWidget(words("section", self.tr("THE VOTE")))
            left.addWidget(ballot)
            left.addSpacing(10)
        left.addWidget(words("section", self.tr("NUMBERS")))
        left.addWidget(self.figures)
        left.addStretch(1)
        right.addWidget(words("section", self.tr("NEWS")))
        right.addWidget(self.headlines)
        right.addStretch(1)
        for column in (left, right):
            column.setSpacing(8)
            self._lower.addLayout(column, 1)
        self._lower.setSpacing(36)
        self._rows = page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self.cards)
        page.addSpacing(14)
        page.addLayout(self._lower)
        page.addStretch(1)
        whole = QVBoxLayout(self._panel)
        whole.setContentsMargins(_SIDE, _PAD, _SIDE, _PAD)
        whole.setSpacing(_GAP)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)
