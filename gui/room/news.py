"""What happened, newest on top, and the timeline of the turns."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedLayout, QWidget

from engine.game.views import RoleView
from gui.room.cast import Cast
from gui.room.news_model import NewsModel
from gui.room.news_row import NewsRow
from gui.room.panel import Panel
from gui.room.scrub import ScrubBar, now
from gui.room.timeline import Timeline
from gui.theme.tokens import Theme
from gui.widgets.text import label


class Feed(QListView):
    """Scrolls by whole rows, so that the uppermost is never cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "feed")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)

    def minimumSizeHint(self) -> QSize:
        """Two or three rows."""
        return QSize(200, 3 * self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(400, 7 * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows have other heights in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class NewsPanel(Panel):
    """The feed over the timeline."""

    turn_selected = Signal(int)
    """Somebody went to a turn in the timeline."""

    def __init__(self) -> None:
        super().__init__()
        self.feed, self.timeline, self.scrub = Feed(), Timeline(), ScrubBar()
        self.scrubbing = True
        """Whether a turn that is pointed at offers what can be done about it."""
        self._model = NewsModel(self)
        self._row = NewsRow(self.feed)
        self.feed.setModel(self._model)
        self.feed.setItemDelegate(self._row)
        self._quiet = label("muted", wrap=True)
        self._quiet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading, self._aside = self._add_heading()
        middle = QWidget()
        self._pages = QStackedLayout(middle)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self.feed)
        self._pages.addWidget(self._quiet)
        self.column.setSpacing(4)
        self.column.addWidget(middle, 1)
        self.column.addWidget(self.scrub)
        self.column.addWidget(self.timeline)
        self.timeline.turn_selected.connect(self._go_to)
        self.scrub.now_wanted.connect(self.timeline.go_to_now)

    def _draw(self, view: RoleView) -> None:
        self._heading.setText(self.tr("NEWS"))
        self.feed.setAccessibleName(self.tr("News, newest first"))
        self._quiet.setText(self.tr("The game begins. Nothing has happened yet."))
        self._row.set_look(Cast.of(view), [when for _, when in view.calendar], self.theme)
        self._show_news(now(view))
        self.timeline.show_view(view, self.theme)
        self.scrub.show_turn(view, now(view))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self.scrub.retranslate()

    def _show_news(self, turn: int) -> None:
        """What was known when that turn was to be decided."""
        if self.view is None:
            return
        told = [item for item in self.view.news if item.turn < turn]
        self._show_aside(turn)
        changed = self._model.show_news(told)
        self._pages.setCurrentIndex(0 if told else 1)
        self.feed.scheduleDelayedItemsLayout()
        self.feed.viewport().update()
        if changed:
            self.feed.scrollToTop()

    def _show_aside(self, turn: int) -> None:
        """How much is new; or, of the past, which moment is shown where."""
        view = self.view
        if view is None:
            return
        fresh = sum(item.turn == view.turn - 1 for item in view.news)
        text = self.tr("{count} new").format(count=fresh) if fresh else ""
        if turn < now(view):
            text = self.tr("as before turn {turn}; figures, offers and cards as now")
            text = text.format(turn=turn)
        self._aside.setText(text)

    def _go_to(self, turn: int) -> None:
        if self.view is not None and self.scrubbing:
            self.scrub.show_turn(self.view, turn)
            self._show_news(turn)
            self.turn_selected.emit(turn)
            return
        row = self._model.first_of_turn(turn)
        if row >= 0:
            where = self._model.index(row, 0)
            self.feed.scrollTo(where, QAbstractItemView.ScrollHint.PositionAtTop)
        self.turn_selected.emit(turn)
