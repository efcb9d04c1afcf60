"""Measurements, run by `make bench`; none of them is part of the test run."""
