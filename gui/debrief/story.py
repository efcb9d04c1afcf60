"""Everything that happened, turn by turn, with what had been secret marked as such."""

from functools import partial
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from engine.game.views import NewsView, ReasonView, RoleView
from gui.theme.style import current_theme
from gui.widgets.steps import Steps

_INSET = 5
"""Logical pixels by which a heading stands in, as the words of the table below it do."""


class TurnStory(QTextBrowser):
    """Read with the arrow keys, or select and copy it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RoleView | None = None
        self.steps = Steps(self)
        self.setProperty("look", "clear")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(0)

    def show_game(self, view: RoleView) -> None:
        """Tell the game of this view, a turn a frame, the first one first."""
        self._view = view
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._tell()
        super().changeEvent(event)

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("What really happened, turn by turn"))
        if self._view is None:
            return
        view = self._view
        turns = sorted({one.turn for one in view.news} | {one.turn for one in view.reasons})
        self.clear()
        self.steps.begin([*(partial(self._add, view, turn) for turn in turns), self._to_top])

    def _add(self, view: RoleView, turn: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        heading = QTextBlockFormat()
        heading.setLeftMargin(_INSET)
        heading.setBottomMargin(4)
        if self.document().isEmpty():
            cursor.setBlockFormat(heading)
        else:
            heading.setTopMargin(18)
            cursor.insertBlock(heading)
        cursor.insertHtml(self._heading(view, turn))
        cursor.insertBlock(QTextBlockFormat())
        cursor.insertHtml(self._told(view, turn))

    def _to_top(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _heading(self, view: RoleView, turn: int) -> str:
        theme = current_theme()
        title = self.tr("Turn {turn}").format(turn=turn)
        return (
            f'<span style="font-weight:600; font-size:{theme.px(theme.large)}px">{title}</span>'
            f'<span style="color:{theme.muted}"> · {escape(view.calendar[turn - 1][1])}</span>'
            f"{self._machine(view, turn)}"
        )

    def _machine(self, view: RoleView, turn: int) -> str:
        """Whose seats the machine played in a session's turn."""
        roles = view.machine.get(turn, ())
        if not roles:
            return ""
        named = ", ".join(card.short for card in view.cards if card.role in roles)
        played = self.tr("Played by the machine, in character: {names}").format(names=named)
        return f'<br><span style="color:{current_theme().warning}">{escape(played)}</span>'

    def _told(self, view: RoleView, turn: int) -> str:
        news = (self._item(item) for item in view.news if item.turn == turn)
        reasons = (self._reason(reason) for reason in view.reasons if reason.turn == turn)
        rows = "".join((*news, *reasons))
        return (
            f'<table width="100%" cellspacing="0" cellpadding="5" '
            f'style="border-collapse:collapse">{rows}</table>'
        )

    def _row(self, source: str, told: str) -> str:
        """Who on the left, what on the right, a line under both."""
        line = f"border-bottom:1px solid {current_theme().border}"
        return (
            f'<tr><td width="26%" style="{line}">{source}</td>'
            f'<td width="74%" style="{line}">{told}</td></tr>'
        )

    def _reason(self, reason: ReasonView) -> str:
        """Why orders were given, in the words of whoever gave them."""
        asked = escape(self.tr("Why, {name}:").format(name=reason.source))
        said = "<br>".join(
            _lines(sentence) for sentence in (reason.written, *reason.sentences) if sentence
        )
        return self._row(asked, f'<span style="color:{current_theme().muted}">{said}</span>')

    def _item(self, item: NewsView) -> str:
        theme = current_theme()
        colour = theme.tone(item.tone)
        source = f'<span style="color:{colour}">{escape(item.source)}</span>'
        mark = ""
        if item.secret:
            mark = self.tr("secret until now")
        elif item.kind == "leak":
            mark = self.tr("leaked")
        if mark:
            shade = theme.warning if item.secret else colour
            source += f'<span style="color:{shade}"> · {escape(mark)}</span>'
        detail = ""
        if item.detail:
            detail = f'<br><span style="color:{theme.muted}">{_lines(item.detail)}</span>'
        return self._row(source, escape(item.headline) + detail)


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())
