"""Whether there is a display to open a window on, found out without loading Qt.

Qt itself ends the whole process when it cannot reach one.
"""

import ctypes
import os
import socket
import sys
from pathlib import Path


def why_not() -> str | None:
    """Why no window can be opened here, or None where one can."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return None
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not wayland and not x11:
        return "there is no display here"
    if (wayland and _wayland_answers(wayland)) or (x11 and _x11_answers()):
        return None
    return f"the display {x11 or wayland} does not answer"


def why_unseen() -> str | None:
    """Why nobody would see a window that is opened here, or None where somebody would."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in {"offscreen", "minimal"}:
        return f"QT_QPA_PLATFORM={platform} draws windows that nobody sees"
    return why_not()


def _wayland_answers(name: str) -> bool:
    address = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        try:
            client.connect(str(address))
        except OSError:
            return False
    return True


def _x11_answers() -> bool:
    """Whether the X server in DISPLAY lets us in; without libxcb, leave it to Qt to say."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
