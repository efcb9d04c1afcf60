"""The brief, what the stake means, and who sits in the other seats."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from engine.game.views import RoleCard, RoleView
from gui.room.cast import Cast
from gui.theme.tokens import Theme
from gui.widgets.meter import EmblemTile
from gui.widgets.scroll import Fade
from gui.widgets.text import Elided, label


class Background(QWidget):
    """Seats of a fixed height, the brief above them takes the rest."""

    def __init__(self) -> None:
        super().__init__()
        self._brief_heading, self._seats_heading = label("eyebrow"), label("eyebrow")
        self.text = Reading()
        self._seats: list[Seat] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(7)
        self._column.addWidget(self._seats_heading)
        self._column.addSpacing(6)
        self._column.addWidget(self._brief_heading)
        self._column.addWidget(self.text, 1)

    def show_view(self, view: RoleView, theme: Theme) -> None:
        """Show what the view says."""
        self._brief_heading.setText(self.tr("BRIEF"))
        self.text.setAccessibleName(self.tr("Your brief"))
        parts = [("", view.brief)]
        if view.stake:
            parts.append((self.tr("What is at stake for you"), view.stake))
        self.text.show_text(parts, theme)
        self._seats_heading.setText(self.tr("OTHER SEATS"))
        others = [card for card in view.cards if card.role != view.role]
        while len(self._seats) < len(others):
            seat = Seat()
            self._column.insertWidget(1 + len(self._seats), seat)
            self._seats.append(seat)
        cast = Cast.of(view)
        for at, seat in enumerate(self._seats):
            seat.setVisible(at < len(others))
            if at < len(others):
                seat.show_card(others[at], cast.color(others[at].role, theme), theme)


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


class Seat(QWidget):
    """Another role: emblem, name, and who plays it."""

    def __init__(self) -> None:
        super().__init__()
        self._tile = EmblemTile(26)
        self._name, self._player = Elided("strong"), label("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self._tile)
        row.addWidget(self._name, 1)
        row.addWidget(self._player)

    def show_card(self, card: RoleCard, color: str, theme: Theme) -> None:
        """Show this role."""
        self._tile.show_emblem(card.emblem, color, theme.panel)
        self._name.setText(card.name)
        self._player.setText(self._player_words(card.player))
        self.setToolTip(card.summary)
        self.setAccessibleName(f"{card.name}, {self._player.text()}")

    def _player_words(self, player: str) -> str:
        words = {
            "person": self.tr("a person"),
            "in_character": self.tr("in character"),
            "random": self.tr("at random"),
            "newcomer": self.tr("a newcomer"),
            "experienced": self.tr("experienced"),
            "strategist": self.tr("a strategist"),
        }
        return words.get(player, player)
