"""Paper without a window: for the command line, on a machine that may have no screen."""

import os

from PySide6.QtGui import QGuiApplication

from gui.export.paper import pdf
from gui.theme.fonts import load_fonts


def painted(html: str, title: str, foot: str) -> bytes:
    """A page of HTML as a PDF on A4."""
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication(["quorum"])
    else:
        application = None
    load_fonts()
    data = pdf(html, title, foot)
    if application is not None:
        application.shutdown()
    return data
