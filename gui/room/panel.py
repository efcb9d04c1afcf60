"""What all panels of the room have in common."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.text import label


class Panel(QFrame):
    """A framed part of the room that shows a view.

    Subclasses draw in `_draw`, which is called again for every new view, theme
    and language.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.theme: Theme = current_theme()
        self.view: RoleView | None = None
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self._pad()

    def show_view(self, view: RoleView) -> None:
        """Show what this view holds."""
        self.view = view
        self._draw(view)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme = theme
        self._pad()
        if self.view is not None:
            self._draw(self.view)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self.view is not None:
            self._draw(self.view)
        super().changeEvent(event)

    def _draw(self, view: RoleView) -> None:
        raise NotImplementedError

    def _add_heading(self, *more: QWidget) -> tuple[QLabel, QLabel]:
        """A heading, and on the right of the same line a word and what else is to stand there."""
        heading, aside = label("eyebrow"), label("small", wrap=True)
        aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(heading)
        row.addWidget(aside, 1)
        row.addStretch(0)
        for part in more:
            row.addWidget(part)
        self.column.addLayout(row)
        return heading, aside

    def _pad(self) -> None:
        pad = self.theme.pad
        self.column.setContentsMargins(pad, pad - 3, pad, pad - 2)
