"""A team's PIN: kept only as a salted hash, so that neither a plan nor a save tells it.

Four digits are ten thousand: who has the file and an hour can find them. It keeps a neighbour
from looking, as the curtain does, and no more.
"""

import hashlib
import hmac
import secrets
from typing import Annotated, Final

from pydantic import Field

from engine.errors import RefusedError
from engine.session.parts import Kept
from engine.text import LocalText, told
from engine.wording.sessions import PIN

SHORTEST_PIN: Final = 4
LONGEST_PIN: Final = 12
_COST: Final = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
"""scrypt's usual cost for signing in (RFC 7914): 16 MiB and some 50 ms."""

_Hex32 = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
_Hex64 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class PinHash(Kept):
    """A PIN under scrypt: 16 bytes of salt, 32 of hash, in hexadecimal."""

    salt: _Hex32
    hash: _Hex64


def why_not_pin(pin: str) -> LocalText | None:
    """Why that is no PIN, in a sentence; None if it is one."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
        return told(PIN, least=SHORTEST_PIN, most=LONGEST_PIN)
    return None


def hashed(pin: str) -> PinHash:
    """A PIN as it may be kept; ValueError if it is none."""
    reason = why_not_pin(pin)
    if reason is not None:
        raise RefusedError(reason)
    salt = secrets.token_bytes(16)
    return PinHash(salt=salt.hex(), hash=_scrypt(pin, salt).hex())


def opens(pin: str, kept: PinHash) -> bool:
    """Whether that is the PIN."""
    if why_not_pin(pin) is not None:
        return False
    return hmac.compare_digest(_scrypt(pin, bytes.fromhex(kept.salt)), bytes.fromhex(kept.hash))


def _scrypt(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode("ascii"), salt=salt, **_COST)
