"""The news as rows of a list, newest first."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.game.views import NewsView

NEWS_ROLE = int(Qt.ItemDataRole.UserRole)
FIRST_ROLE = NEWS_ROLE + 1
"""Whether a row is the first of its turn."""

Index = QModelIndex | QPersistentModelIndex


class NewsModel(QAbstractListModel):
    """Rows for a view; the text of a row is what a screen reader says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._news: list[NewsView] = []

    def show_news(self, news: list[NewsView]) -> bool:
        """Take these, newest last; whether anything is new."""
        rows = sorted(news, key=lambda item: item.turn)[::-1]
        if rows == self._news:
            return False
        self.beginResetModel()
        self._news = rows
        self.endResetModel()
        return True

    def first_of_turn(self, turn: int) -> int:
        """The row of the newest piece up to that turn; -1 where there is none."""
        return next((at for at, item in enumerate(self._news) if item.turn <= turn), -1)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many."""
        return len(self._news)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The words of a row, or the piece of news itself."""
        item = self._news[index.row()]
        if role == NEWS_ROLE:
            return item
        if role == FIRST_ROLE:
            return index.row() == 0 or self._news[index.row() - 1].turn != item.turn
        if role == Qt.ItemDataRole.DisplayRole:
            return item.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            secret = self.tr("secret") if item.secret else ""
            mark = f" ({secret})" if secret else ""
            detail = f". {item.detail}" if item.detail else ""
            return f"{item.when}. {item.source}{mark}: {item.headline}{detail}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.when
        return None
