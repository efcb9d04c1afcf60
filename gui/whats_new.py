"""What changed for those who play, from a page in their language."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from engine.resources import assets
from engine.text import Language
from gui.widgets.parts import words


def news_page(language: Language) -> str:
    """The page's Markdown."""
    return (assets() / "whats-new" / f"{language}.md").read_text(encoding="utf-8")


class WhatsNew(QDialog):
    """The page, newest version on top."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "page")
        self.setWindowTitle(self.tr("What’s new"))
        self.page = QTextBrowser()
        self.page.setProperty("look", "clear")
        self.page.setAccessibleName(self.windowTitle())
        self.page.setOpenLinks(False)
        self.page.setMarkdown(news_page(language))
        _space(self.page.document())
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        close.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 28, 20)
        outer.setSpacing(12)
        outer.addWidget(words("title", self.windowTitle()))
        outer.addWidget(self.page, 1)
        outer.addWidget(close)
        self.resize(720, 600)


def _space(document: QTextDocument) -> None:
    """Air between lines, more of it above what is no point of a list."""
    document.setDocumentMargin(12)
    block = document.begin()
    while block.isValid():
        air = QTextBlockFormat()
        air.setTopMargin(4 if block.textList() is not None else 14)
        air.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).mergeBlockFormat(air)
        block = block.next()
