"""What may come, as one role can know it: fans of numbers, and what each order leads to."""

from engine.lab.forecasting.forecaster import ROUNDS, SAMPLES, Forecaster, assumed
from engine.lab.forecasting.results import PERCENTILES, Belief, Estimate, Fan, Forecast, Prospect

__all__ = [
    "PERCENTILES",
    "ROUNDS",
    "SAMPLES",
    "Belief",
    "Estimate",
    "Fan",
    "Forecast",
    "Forecaster",
    "Prospect",
    "assumed",
]
