"""A bare PySide6 + pyqtgraph window with three plots: the floor that start-up is held against."""

import sys

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget


def main() -> int:
    """Show three plots of four curves, leave after the first paint."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    centre = QWidget()
    column = QVBoxLayout(centre)
    x = np.arange(10.0)
    for _ in range(3):
        plot = pg.PlotWidget()
        for curve in range(4):
            plot.plot(x, np.sin(x + curve), pen=pg.mkPen(pg.intColor(curve), width=2))
        column.addWidget(plot)
    window.setCentralWidget(centre)
    window.resize(1440, 900)
    window.show()
    QTimer.singleShot(0, app.quit)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
