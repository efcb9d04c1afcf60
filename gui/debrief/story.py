"""Everything that happened, turn by turn, with what had been secret marked as such."""

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from engine.game.views import NewsView, ReasonView, RoleView
from gui.theme.style import current_theme


class TurnStory(QTextBrowser):
    """Read with the arrow keys, or select and copy it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RoleView | None = None
        self.setProperty("look", "clear")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(0)

    def show_game(self, view: RoleView) -> None:
        """Tell the game of this view, the first turn first."""
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
        self.setHtml("".join(self._turn(view, turn) for turn in turns))

    def _turn(self, view: RoleView, turn: int) -> str:
        theme = current_theme()
        title = self.tr("Turn {turn}").format(turn=turn)
        head = (
            f'<p style="margin:14px 0 4px 0"><span style="font-weight:600">{title}</span>'
            f'<span style="color:{theme.muted}"> · {escape(view.calendar[turn - 1][1])}</span></p>'
        )
        news = (self._item(item) for item in view.news if item.turn == turn)
        reasons = (self._reason(reason) for reason in view.reasons if reason.turn == turn)
        return head + "".join(news) + "".join(reasons)

    def _reason(self, reason: ReasonView) -> str:
        """Why a machine that thinks gave its orders."""
        asked = escape(self.tr("Why, {name}:").format(name=reason.source))
        said = "<br>".join(escape(sentence) for sentence in reason.sentences)
        shade = current_theme().muted
        told = f'<span style="color:{shade}">{said}</span>'
        return f'<p style="margin:2px 0 6px 0">{asked}<br>{told}</p>'

    def _item(self, item: NewsView) -> str:
        theme = current_theme()
        colour = theme.tone(item.tone)
        mark = ""
        if item.secret:
            mark = self.tr("secret until now")
        elif item.kind == "leak":
            mark = self.tr("leaked")
        if mark:
            shade = theme.warning if item.secret else colour
            mark = f' <span style="color:{shade}">· {escape(mark)}</span>'
        detail = ""
        if item.detail:
            detail = f'<br><span style="color:{theme.muted}">{_lines(item.detail)}</span>'
        return (
            f'<p style="margin:2px 0 6px 0"><span style="color:{colour}">{escape(item.source)}'
            f"</span>{mark}<br>{escape(item.headline)}{detail}</p>"
        )


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())
