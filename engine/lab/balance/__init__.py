"""Is a scenario worth playing again? Measures of its balance, each against its target."""

from engine.lab.balance.budget import DEFAULT, QUICK, Budget
from engine.lab.balance.measuring import MEASURES, THOUGHT, measure
from engine.lab.balance.results import Balance, MeasureName

__all__ = ["DEFAULT", "MEASURES", "QUICK", "THOUGHT", "Balance", "Budget", "MeasureName", "measure"]
