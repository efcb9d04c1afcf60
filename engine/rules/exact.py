"""exp, log and logistic that give the same bits on every machine.

A processor's own differ in the last bit from one kind to the next, and rounding to nine decimals
hides that only where no boundary lies between the two. These use nothing but sums, products,
quotients and scaling by powers of two, one NumPy operation each, which IEEE 754 defines to the last
bit. Their error is below one and a half units in the last place.

What is only recorded (see `recording`) is noted as one operation.
"""

from decimal import Decimal, localcontext
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.rules.dice import FloatArray
from engine.rules.recording import is_signal, noted

NINE: Final = 1e9
"""Values are kept to nine decimals, so that a processor's last bit never decides a game."""
STEPS: Final = 64
"""Parts of a power of two that exp's table has."""
SHIFT: Final = 6
LARGEST_POWER: Final = 1020
"""Of two, that exp scales by."""


def _tables() -> tuple[FloatArray, float, float, float, float]:
    """2**(j/64), then ln 2 / 64 and ln 2, each as a part of few bits and the rest.

    Decimal rounds correctly and computes in software: these too are the same everywhere.
    """
    with localcontext() as context:
        context.prec = 50
        two = Decimal(2)
        powers = np.array([float(two ** (Decimal(j) / STEPS)) for j in range(STEPS)])
        ln2 = two.ln()
        step = ln2 / STEPS
        step_high = float(int(step * 2**40)) / 2**40
        ln2_high = float(int(ln2 * 2**36)) / 2**36
        step_low = float(step - Decimal(step_high))
        return powers, step_high, step_low, ln2_high, float(ln2 - Decimal(ln2_high))


POWERS, STEP_HIGH, STEP_LOW, LN2_HIGH, LN2_LOW = _tables()
TWOS: Final = np.ldexp(1.0, np.arange(-LARGEST_POWER, LARGEST_POWER + 1))
PER_STEP: Final = 1.0 / (STEP_HIGH + STEP_LOW)
SQRT_HALF: Final = 0.7071067811865476
LOG_SERIES: Final = (2 / 3, 2 / 5, 2 / 7, 2 / 9, 2 / 11, 2 / 13, 2 / 15, 2 / 17, 2 / 19, 2 / 21)
"""Of the series of log((1 + s) / (1 - s)) / s in s squared, after its first."""


def exp(values: FloatArray | float) -> FloatArray:
    """E to the power of each value, from -700 to 700."""
    if is_signal(values):
        return noted("exp", values)
    x = np.asarray(values, dtype=np.float64)
    count = np.rint(x * PER_STEP)
    rest = x - count * STEP_HIGH
    rest -= count * STEP_LOW
    series = rest * (1 / 120)
    for coefficient in (1 / 24, 1 / 6, 1 / 2, 1.0):
        series += coefficient
        series *= rest
    steps = count.astype(np.int64)
    power = POWERS.take(steps & (STEPS - 1))
    series *= power
    series += power
    result: FloatArray = series * TWOS.take((steps >> SHIFT) + LARGEST_POWER)
    return result


def log(values: FloatArray | float) -> FloatArray:
    """The natural logarithm of each value above 0."""
    if is_signal(values):
        return noted("log", values)
    part, power = np.frexp(np.asarray(values, dtype=np.float64))
    small = part < SQRT_HALF
    part = np.where(small, part + part, part)
    twos = (power - small).astype(np.float64)
    f = part - 1.0
    s = f / (2.0 + f)
    z = s * s
    series = np.zeros_like(z)
    for coefficient in reversed(LOG_SERIES):
        series += coefficient
        series *= z
    half = 0.5 * f * f
    result: FloatArray = twos * LN2_HIGH - ((half - (s * (half + series) + twos * LN2_LOW)) - f)
    return result


def logistic(values: FloatArray | float) -> FloatArray:
    """1 / (1 + exp(-x)) of each value."""
    result: FloatArray = 1.0 / (1.0 + exp(np.negative(values)))
    return result


def to_nine(values: FloatArray | NDArray[np.bool_] | float) -> FloatArray:
    """Rounded to nine decimals; no negative zero."""
    if is_signal(values):
        return noted("nine", values)
    rounded: FloatArray = np.rint(np.multiply(values, NINE)) / NINE + 0.0
    return rounded
