"""A text for an audience, which cannot scroll: it ends with a sentence, whatever room there is."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from gui.room.background import Reading
from gui.theme.tokens import Theme

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


class Fitted(Reading):
    """All of a text if it can be, in smaller letters if it must; else its first sentences.

    The whole text is in the tip.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = ""
        self._theme: Theme | None = None

    def show_whole(self, text: str, theme: Theme) -> None:
        """Show as much of this as there is room for."""
        self._text, self._theme = text, theme
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more text."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        if theme is None:
            return
        sentences = _SENTENCE_END.split(self._text)
        tries = [(len(sentences), theme.body)]
        tries += [(count, theme.small) for count in range(len(sentences), 0, -1)]
        for count, size in tries:
            self.show_text([("", " ".join(sentences[:count]))], theme, size)
            self.document().setTextWidth(self.viewport().width())
            if self.document().size().height() <= self.viewport().height():
                return
