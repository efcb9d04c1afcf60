"""How the others stand to this role, the brief, and what the stake means."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room.relations import Relations
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.scroll import Column, Fade
from gui.widgets.text import label

_LEAST_TEXT = 120
"""Height that the brief needs below the others; logical pixels before scale."""
_HEADINGS = 60


class Background(QWidget):
    """The relations as high as they are, the brief below them takes the rest.

    Where there is little height the relations scroll, so that some of the brief always shows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = current_theme()
        self._brief_heading, self._others_heading = label("eyebrow"), label("eyebrow")
        self.text = Reading()
        self.relations = Relations()
        self.others = Column(self.relations)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(7)
        self._column.addWidget(self._others_heading)
        self._column.addWidget(self.others)
        self._column.addWidget(self._brief_heading)
        self._column.addWidget(self.text, 1)
        self.relations.changed_height.connect(self._share)
        self.others.viewport().installEventFilter(self)

    @property
    def least_height(self) -> int:
        """What the relations need with a part of the brief."""
        return self.others.natural_height + self._theme.px(_LEAST_TEXT + _HEADINGS)

    def show_view(self, view: RoleView, theme: Theme) -> None:
        """Show what the view says."""
        self._theme = theme
        self._brief_heading.setText(self.tr("BRIEF"))
        self.text.setAccessibleName(self.tr("Your brief"))
        parts = [("", view.brief)]
        if view.stake:
            parts.append((self.tr("What is at stake for you"), view.stake))
        self.text.show_text(parts, theme)
        self._others_heading.setText(self.tr("RELATIONS"))
        self.relations.show_view(view, theme)
        self.others.fade.set_color(theme.panel)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width makes other lines."""
        if event.type() == QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        room = self.height() - self._theme.px(_HEADINGS)
        most = max(room - self._theme.px(_LEAST_TEXT), room // 2)
        self.others.setFixedHeight(max(min(self.others.natural_height, most), 1))


class Reading(QTextBrowser):
    """Text to be read: paragraphs, room between the lines, fading where more follows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "reading")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._fade = Fade(self)

    def show_text(
        self, parts: list[tuple[str, str]], theme: Theme, size: int | None = None
    ) -> None:
        """Titled parts, plain text with paragraphs; the place in it is kept.

        `size` is the text's, in logical pixels before scale.
        """
        size = theme.px(theme.body if size is None else size)
        html = "".join(
            (
                f"<p style='margin:0 0 4px 0; color:{theme.muted}'><b>{escape(title)}</b></p>"
                if title
                else ""
            )
            + "".join(
                f"<p style='margin:0 0 9px 0; line-height:132%'>{escape(paragraph)}</p>"
                for paragraph in text.split("\n")
                if paragraph.strip()
            )
            for title, text in parts
        )
        page = f"<div style='color:{theme.text}; font-size:{size}px'>{html}</div>"
        if self.property("page") == page:
            return
        self.setProperty("page", page)
        self._fade.set_color(theme.panel)
        self.setHtml(page)

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(80, 4 * self.fontMetrics().height())
