"""Small pictures of a window: 256 colours chosen for it, so that a file is a third as large."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

COLORS = 256


def compact(image: QImage) -> QImage:
    """The picture in the colours that it is least wronged by; flat grounds stay exact."""
    pixels = _pixels(image)
    found, place, count = np.unique(pixels, return_inverse=True, return_counts=True)
    parts = _parts(found)
    chosen, nearest = _choose(parts, count)
    height, width = pixels.shape
    small = QImage(width, height, QImage.Format.Format_Indexed8)
    small.setColorTable([int(color) | 0xFF000000 for color in found[chosen]])
    rows = np.frombuffer(small.bits(), np.uint8).reshape(height, small.bytesPerLine())
    rows[:, :width] = nearest[place].reshape(height, width)
    return small


def unlike(one: QImage, other: QImage, by: int = 48) -> float:
    """The share of pixels whose colours differ by more than `by` (of 255, in any part)."""
    if one.size() != other.size():
        return 1.0
    apart = np.abs(_parts(_pixels(one)) - _parts(_pixels(other))).max(axis=-1)
    return float((apart > by).mean())


def _pixels(image: QImage) -> NDArray[np.uint32]:
    """Blue, green and red in the lowest bytes of a number a pixel."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), -1)
    return rows[:, : plain.width()] & np.uint32(0xFFFFFF)


def _parts(colors: NDArray[np.uint32]) -> NDArray[np.int32]:
    return np.stack([(colors >> shift) & 0xFF for shift in (16, 8, 0)], axis=-1).astype(np.int32)


def _choose(
    parts: NDArray[np.int32], count: NDArray[np.intp]
) -> tuple[list[int], NDArray[np.uint8]]:
    """Take again and again the colour that the others serve worst; each then has its nearest."""
    chosen: list[int] = []
    nearest = np.zeros(len(parts), np.uint8)
    apart = np.full(len(parts), 1 << 20, np.int64)
    for at in range(min(COLORS, len(parts))):
        chosen.append(int(np.argmax(apart * count)))
        distance = np.square(parts - parts[chosen[-1]]).sum(axis=-1)
        closer = distance < apart
        nearest[closer] = at
        apart[closer] = distance[closer]
    return chosen, nearest
