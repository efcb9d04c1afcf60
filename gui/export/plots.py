"""Copies plots to the clipboard and saves them, from whatever screen they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from gui.export.place import Place
from gui.look import Look
from gui.screens import Screens
from gui.session import GameSession
from gui.theme.tokens import THEMES

if TYPE_CHECKING:
    from gui.export.figures import Figures
    from gui.export.picture import Picture
    from gui.room.exhibit import Exhibit


class PlotExports(QObject):
    """Follows the screens as they are made; pictures are in the theme in force."""

    def __init__(self, place: Place, screens: Screens, session: GameSession, look: Look) -> None:
        super().__init__(place)
        self._place, self._look = place, look
        self._copied = False
        """Whether what is on the clipboard is from here."""
        QGuiApplication.clipboard().dataChanged.connect(self._replaced)
        screens.made.connect(self._made)
        session.hand_over.connect(self._forget)

    def _made(self, screen: QWidget) -> None:
        from gui.room.plots import PlotStack  # noqa: PLC0415 - it is there by now

        for plots in screen.findChildren(PlotStack):
            plots.export_wanted.connect(self._export)

    def _forget(self) -> None:
        """Whoever sits down next is not to paste what another role saw."""
        if self._copied:
            QGuiApplication.clipboard().clear()

    def _replaced(self) -> None:
        self._copied = False

    def _export(self, wanted: str, exhibit: Exhibit) -> None:
        match wanted:
            case "copy_picture":
                QGuiApplication.clipboard().setImage(self._image(exhibit))
                self._say_copied(self.tr("{plot}: the picture can be pasted now."), exhibit)
            case "copy_data":
                QGuiApplication.clipboard().setText(_figures(exhibit).text())
                self._say_copied(self.tr("{plot}: the numbers can be pasted now."), exhibit)
            case "png":
                self._save_png(exhibit)
            case "svg":
                self._save_svg(exhibit)
            case "csv":
                self._save_csv(exhibit)

    def _save_png(self, exhibit: Exhibit) -> None:
        title, kind = self.tr("Save the plot as a picture"), self.tr("Picture (*.png)")
        file = self._place.ask(title, exhibit.name, kind)
        if file is not None:
            image = self._image(exhibit)
            self._place.write(file, lambda: png(image))

    def _save_svg(self, exhibit: Exhibit) -> None:
        title, kind = self.tr("Save the plot as a drawing"), self.tr("Drawing (*.svg)")
        file = self._place.ask(title, exhibit.name, kind)
        if file is not None:
            picture = self._picture(exhibit)
            drawing = picture.svg()
            picture.deleteLater()
            self._place.write(file, lambda: drawing)

    def _save_csv(self, exhibit: Exhibit) -> None:
        title, kind = self.tr("Save the plot’s numbers"), self.tr("Table (*.csv)")
        file = self._place.ask(title, exhibit.name, kind)
        if file is not None:
            table = _figures(exhibit).csv()
            self._place.write(file, lambda: table)

    def _say_copied(self, words: str, exhibit: Exhibit) -> None:
        self._copied = True
        self._place.banner.note(words.format(plot=exhibit.plot.label))

    def _image(self, exhibit: Exhibit) -> QImage:
        picture = self._picture(exhibit)
        image = picture.image()
        picture.deleteLater()
        return image

    def _picture(self, exhibit: Exhibit) -> Picture:
        from gui.export.picture import Picture  # noqa: PLC0415 - start-up time

        return Picture(exhibit, THEMES[self._look.theme.name])


def _figures(exhibit: Exhibit) -> Figures:
    from gui.export.figures import Figures  # noqa: PLC0415 - start-up time

    return Figures(exhibit)


def png(image: QImage) -> bytes:
    """A picture as a file's content; fit for a thread of its own."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # its stub knows no device with a str
        raise ValueError("the picture could not be encoded")
    return bytes(data.data())
