"""Runs a program as compiled code: one loop over its steps for any scenario, a block at a time.

Numba compiles the loop once for a machine and keeps it on disk. No operation is allowed to differ
from NumPy's in a single bit: no fast mathematics, no fused multiplications; exp and log go through
the operations of `exact`.
"""
# mypy: disable-error-code="untyped-decorator"

import math
from typing import Final

import numpy as np
from numba import njit

from engine.rules import exact

LANES: Final = 192
"""Games in a block: a few hundred registers of it stay in the processor's second cache."""

_NAMES: Final = (
    *("load", "turn", "roll", "skip r", "store r", "store c", "store_where rr", "store_where rc"),
    *("+ rr", "+ rc", "- rr", "- cr", "* rr", "* rc", "/ rr", "/ rc", "/ cr"),
    *("< rr", "< rc", "< cr", "<= rr", "<= rc", "<= cr", "== rr", "== rc", "!= rr", "!= rc"),
    *("and rr", "or rr", "not r", "min rr", "min rc", "max rr", "max rc"),
    *("abs r", "sqrt r", "floor r", "nine r", "exp r", "log r", "clip rcc", "settle rcc"),
    *("where rrr", "where rrc", "where rcr", "where rcc"),
    *("add_where rrr", "add_where rrc"),
)
CODES: Final = {name: code for code, name in enumerate(_NAMES)}
"""The operations by what they are called and what they work on: registers, constants."""
(
    _LOAD,
    _TURN,
    _ROLL,
    _SKIP,
    _STORE_R,
    _STORE_C,
    _STORE_WHERE_RR,
    _STORE_WHERE_RC,
    _ADD_RR,
    _ADD_RC,
    _SUB_RR,
    _SUB_CR,
    _MUL_RR,
    _MUL_RC,
    _DIV_RR,
    _DIV_RC,
    _DIV_CR,
    _LT_RR,
    _LT_RC,
    _LT_CR,
    _LE_RR,
    _LE_RC,
    _LE_CR,
    _EQ_RR,
    _EQ_RC,
    _NE_RR,
    _NE_RC,
    _AND,
    _OR,
    _NOT,
    _MIN_RR,
    _MIN_RC,
    _MAX_RR,
    _MAX_RC,
    _ABS,
    _SQRT,
    _FLOOR,
    _NINE,
    _EXP,
    _LOG,
    _CLIP,
    _SETTLE,
    _WHERE_RRR,
    _WHERE_RRC,
    _WHERE_RCR,
    _WHERE_RCC,
    _ADD_WHERE_RRR,
    _ADD_WHERE_RRC,
) = range(len(_NAMES))

_M0, _M1 = np.uint64(0xD2E7470EE14C6C93), np.uint64(0xCA5A826395121157)
_W0, _W1 = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBB67AE8584CAA73B)
_HALF, _LOW_HALF = np.uint64(32), np.uint64(0xFFFFFFFF)
_ROUNDS: Final = 10
_NONE: Final = np.uint64(0)
_DROPPED: Final = np.uint64(11)
_UNIT: Final = 2.0**-53


@njit(inline="always")  # pragma: no cover - compiled
def _high(a, b):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """The upper half of a product of two 64-bit numbers."""
    low, high = a & _LOW_HALF, a >> _HALF
    other_low, other_high = b & _LOW_HALF, b >> _HALF
    middle = high * other_low + (low * other_low >> _HALF)
    rest = low * other_high + (middle & _LOW_HALF)
    return high * other_high + (middle >> _HALF) + (rest >> _HALF)


@njit(inline="always")  # pragma: no cover - compiled
def _philox(blocks, count, turn, seed, site, words):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """The four words of each block of the dice, as in `dice`."""
    for j in range(count):
        words[j], words[LANES + j] = blocks[j], turn
        words[2 * LANES + j], words[3 * LANES + j] = _NONE, _NONE
    for _ in range(_ROUNDS):
        for j in range(count):
            c0, c2 = words[j], words[2 * LANES + j]
            words[j] = _high(_M1, c2) ^ words[LANES + j] ^ seed
            words[LANES + j] = _M1 * c2
            words[2 * LANES + j] = _high(_M0, c0) ^ words[3 * LANES + j] ^ site
            words[3 * LANES + j] = _M0 * c0
        seed, site = seed + _W0, site + _W1


_BILLION = exact.NINE
_POWERS, _TWOS, _LARGEST = exact.POWERS, exact.TWOS, exact.LARGEST_POWER
_STEP_HIGH, _STEP_LOW, _PER_STEP = exact.STEP_HIGH, exact.STEP_LOW, exact.PER_STEP


@njit(inline="always")  # pragma: no cover - compiled
def _exp(x):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """`exact.exp`; what a skipped step left behind is kept from reading beyond the tables."""
    x = max(-700.0, x)
    x = min(700.0, x)
    count = np.rint(x * _PER_STEP)
    rest = x - count * _STEP_HIGH
    rest -= count * _STEP_LOW
    series = rest * (1 / 120)
    series = (series + 1 / 24) * rest
    series = (series + 1 / 6) * rest
    series = (series + 1 / 2) * rest
    series = (series + 1.0) * rest
    steps = np.int64(count)
    power = _POWERS[steps & 63]
    return (series * power + power) * _TWOS[(steps >> 6) + _LARGEST]


_LN2_HIGH, _LN2_LOW, _SQRT_HALF, _SERIES = (
    exact.LN2_HIGH,
    exact.LN2_LOW,
    exact.SQRT_HALF,
    exact.LOG_SERIES[::-1],
)


@njit(inline="always")  # pragma: no cover - compiled
def _log(x):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """`exact.log`."""
    part, power = math.frexp(x)
    small = part < _SQRT_HALF
    part = part + part if small else part
    twos = np.float64(power - 1 if small else power)
    f = part - 1.0
    s = f / (2.0 + f)
    z = s * s
    series = 0.0
    for coefficient in _SERIES:
        series = (series + coefficient) * z
    half = 0.5 * f * f
    return twos * _LN2_HIGH - ((half - (s * (half + series) + twos * _LN2_LOW)) - f)


@njit(inline="always")  # pragma: no cover - compiled
def _nine(x):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    return np.rint(x * _BILLION) / _BILLION + 0.0


@njit(inline="always")  # pragma: no cover - compiled
def _clip(x, low, high):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    x = max(low, x)
    return min(high, x)


@njit(
    "void(uint32[:,::1],float64[:,::1],uint64[::1],float64[:,:,::1],int64,int64,uint64,int64[::1],"
    "float64[:,::1],int64[::1],int64,int64)",
    cache=True,
    nogil=True,
    error_model="numpy",
)  # pragma: no cover - compiled
def run(steps, constants, sites, cells, begin, end, seed, games, told, told_at, numbers, truths):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, C901, PLR0912, PLR0913, PLR0915, PLR0917 - a branch an operation
    """Run encoded steps for each turn on cells[tile, row, lane], in place."""
    r = np.zeros((numbers, LANES))
    q = np.zeros((truths, LANES), dtype=np.uint8)
    blocks = np.zeros(LANES, dtype=np.uint64)
    word = np.zeros(LANES, dtype=np.int64)
    words = np.zeros(4 * LANES, dtype=np.uint64)
    for tile in range(cells.shape[0]):
        first = tile * LANES
        count = 0
        for i in range(LANES):
            block = np.uint64((games[first + i] >> 2) + 1)
            if count == 0 or blocks[count - 1] != block:
                blocks[count] = block
                count += 1
            word[i] = (games[first + i] & 3) * LANES + count - 1
        for turn in range(begin, end):
            at = 0
            while at < steps.shape[0]:
                op, d, a = steps[at, 0], steps[at, 1], steps[at, 2]
                b, c = steps[at, 3], steps[at, 4]
                x, y = constants[at, 0], constants[at, 1]
                at += 1
                if op == _LOAD:
                    for i in range(LANES):
                        r[d, i] = cells[tile, a, i]
                elif op == _TURN:
                    for i in range(LANES):
                        r[d, i] = turn
                elif op == _STORE_R:
                    for i in range(LANES):
                        cells[tile, b, i] = r[a, i]
                elif op == _STORE_C:
                    for i in range(LANES):
                        cells[tile, a, i] = x
                elif op == _STORE_WHERE_RR:
                    for i in range(LANES):
                        new, old = r[b, i], cells[tile, c, i]
                        cells[tile, c, i] = old if q[a, i] == 0 else new
                elif op == _STORE_WHERE_RC:
                    for i in range(LANES):
                        old = cells[tile, b, i]
                        cells[tile, b, i] = old if q[a, i] == 0 else x
                elif op == _SKIP:
                    found = 0
                    for i in range(LANES):
                        found += q[a, i]
                    if found == 0:
                        at += b
                elif op == _ROLL:
                    _philox(blocks, count, np.uint64(turn), seed, sites[a], words)
                    for i in range(LANES):
                        r[d, i] = np.float64(words[word[i]] >> _DROPPED) * _UNIT
                    if told_at[a] >= 0:
                        for i in range(LANES):
                            value = told[told_at[a], first + i]
                            if not np.isnan(value):
                                r[d, i] = value
                elif op == _ADD_RR:
                    for i in range(LANES):
                        r[d, i] = r[a, i] + r[b, i]
                elif op == _SUB_RR:
                    for i in range(LANES):
                        r[d, i] = r[a, i] - r[b, i]
                elif op == _MUL_RR:
                    for i in range(LANES):
                        r[d, i] = r[a, i] * r[b, i]
                elif op == _DIV_RR:
                    for i in range(LANES):
                        r[d, i] = r[a, i] / r[b, i]
                elif op == _ADD_RC:
                    for i in range(LANES):
                        r[d, i] = r[a, i] + x
                elif op == _MUL_RC:
                    for i in range(LANES):
                        r[d, i] = r[a, i] * x
                elif op == _DIV_RC:
                    for i in range(LANES):
                        r[d, i] = r[a, i] / x
                elif op == _SUB_CR:
                    for i in range(LANES):
                        r[d, i] = x - r[a, i]
                elif op == _DIV_CR:
                    for i in range(LANES):
                        r[d, i] = x / r[a, i]
                elif op == _LT_RR:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] < r[b, i] else 0
                elif op == _LT_RC:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] < x else 0
                elif op == _LT_CR:
                    for i in range(LANES):
                        q[d, i] = 1 if x < r[a, i] else 0
                elif op == _LE_RR:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] <= r[b, i] else 0
                elif op == _LE_RC:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] <= x else 0
                elif op == _LE_CR:
                    for i in range(LANES):
                        q[d, i] = 1 if x <= r[a, i] else 0
                elif op == _EQ_RR:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] == r[b, i] else 0
                elif op == _EQ_RC:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] == x else 0
                elif op == _NE_RR:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] != r[b, i] else 0
                elif op == _NE_RC:
                    for i in range(LANES):
                        q[d, i] = 1 if r[a, i] != x else 0
                elif op == _AND:
                    for i in range(LANES):
                        q[d, i] = q[a, i] & q[b, i]
                elif op == _OR:
                    for i in range(LANES):
                        q[d, i] = q[a, i] | q[b, i]
                elif op == _NOT:
                    for i in range(LANES):
                        q[d, i] = q[a, i] ^ 1
                elif op == _MIN_RR:
                    for i in range(LANES):
                        r[d, i] = min(r[b, i], r[a, i])
                elif op == _MIN_RC:
                    for i in range(LANES):
                        r[d, i] = min(x, r[a, i])
                elif op == _MAX_RR:
                    for i in range(LANES):
                        r[d, i] = max(r[b, i], r[a, i])
                elif op == _MAX_RC:
                    for i in range(LANES):
                        r[d, i] = max(x, r[a, i])
                elif op == _ABS:
                    for i in range(LANES):
                        r[d, i] = abs(r[a, i])
                elif op == _SQRT:
                    for i in range(LANES):
                        r[d, i] = np.sqrt(r[a, i])
                elif op == _FLOOR:
                    for i in range(LANES):
                        r[d, i] = np.floor(r[a, i])
                elif op == _NINE:
                    for i in range(LANES):
                        r[d, i] = _nine(r[a, i])
                elif op == _EXP:
                    for i in range(LANES):
                        r[d, i] = _exp(r[a, i])
                elif op == _LOG:
                    for i in range(LANES):
                        r[d, i] = _log(r[a, i])
                elif op == _CLIP:
                    for i in range(LANES):
                        r[d, i] = _clip(r[a, i], x, y)
                elif op == _SETTLE:
                    for i in range(LANES):
                        r[d, i] = _clip(_nine(r[a, i]), x, y)
                elif op == _WHERE_RRR:
                    for i in range(LANES):
                        one, other = r[b, i], r[c, i]
                        r[d, i] = other if q[a, i] == 0 else one
                elif op == _WHERE_RRC:
                    for i in range(LANES):
                        r[d, i] = x if q[a, i] == 0 else r[b, i]
                elif op == _WHERE_RCR:
                    for i in range(LANES):
                        r[d, i] = r[b, i] if q[a, i] == 0 else x
                elif op == _WHERE_RCC:
                    for i in range(LANES):
                        r[d, i] = y if q[a, i] == 0 else x
                elif op == _ADD_WHERE_RRR:
                    for i in range(LANES):
                        added = r[c, i]
                        r[d, i] = r[a, i] + (0.0 if q[b, i] == 0 else added)
                elif op == _ADD_WHERE_RRC:
                    for i in range(LANES):
                        r[d, i] = r[a, i] + (0.0 if q[b, i] == 0 else x)
