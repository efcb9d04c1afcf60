"""Lines across the window about the game's file: they stay, whatever screen comes up."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.banner import Banner

Topic = Literal["save", "place", "rules", "unfinished"]
TOPICS: tuple[Topic, ...] = ("save", "place", "rules", "unfinished")


class Notices(QWidget):
    """One line a topic, each until it is closed or outdated."""

    closed = Signal(str)
    """The topic whose line a person closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lines: dict[Topic, Banner] = {topic: Banner() for topic in TOPICS}
        for topic, line in self.lines.items():
            line.closed.connect(lambda topic=topic: self.closed.emit(topic))
            column.addWidget(line)

    def problem(
        self, topic: Topic, text: str, button: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Something is not as it should be; the button, if any, does something about it."""
        self.lines[topic].problem(text, button, action)

    def offer(self, topic: Topic, text: str, button: str, action: Callable[[], None]) -> None:
        """Something that one may do, or close."""
        self.lines[topic].offer(text, button, action, closable=True)

    def note(self, topic: Topic, text: str) -> None:
        """Something worth knowing until it is closed."""
        self.lines[topic].offer(text, "", None, closable=True)

    def clear(self, *topics: Topic) -> None:
        """Take lines away; all of them where none is named."""
        for topic in topics or TOPICS:
            self.lines[topic].clear()

    def text(self, topic: Topic) -> str:
        """What a line says; empty when it is not there."""
        return self.lines[topic].text
